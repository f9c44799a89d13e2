// One file in memory, read as the program would.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "core/base/utf8.hpp"
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

/// A text as UTF-16, with its mark in front or without.
inline std::string utf16(std::string_view text, bool little, bool marked) {
    std::string out;
    const auto unit = [&out, little](unsigned value) {
        const char high = static_cast<char>(value >> 8U), low = static_cast<char>(value & 0xFFU);
        out += little ? low : high;
        out += little ? high : low;
    };
    if (marked) unit(0xFEFF);
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        at += c.bytes;
        const auto value = static_cast<unsigned>(c.value);
        if (value >= 0x10000) {
            unit(0xD800 + ((value - 0x10000) >> 10U));
            unit(0xDC00 + ((value - 0x10000) & 0x3FFU));
        } else {
            unit(value);
        }
    }
    return out;
}

/// The days of the first clue of that name, "none" without one.
inline std::string clue(const Document& d, std::string_view method) {
    for (const PublicationClue& c : d.published.clues)
        if (c.method == method) return to_edtf(c.range);
    return "none";
}

/// "a-1=Dam reopens a-2=Boats return ", in order.
inline std::string titles(const Loaded& loaded) {
    std::string out;
    for (const Document& d : loaded.documents) out += d.id + '=' + d.title + ' ';
    return out;
}

}  // namespace dateline
