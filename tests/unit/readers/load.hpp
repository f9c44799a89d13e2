// One file in memory, read as the program would.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "core/calendar/range.hpp"
#include "core/ingest/load.hpp"
#include "tests/unit/ingest/memory_disk.hpp"

namespace dateline {

inline Result<Loaded> load(const std::string& name, std::string bytes, LoadOptions options = {}) {
    MemoryDisk disk;
    disk.files[name] = std::move(bytes);
    options.inputs = {name};
    return load_documents(disk, options);
}

/// The days of the first clue of that name, "none" without one.
inline std::string clue(const Document& d, std::string_view method) {
    for (const PublicationClue& c : d.published.clues)
        if (c.method == method) return to_edtf(c.range);
    return "none";
}

}  // namespace dateline
