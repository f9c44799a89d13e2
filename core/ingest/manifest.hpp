// sources.json: which files of a folder are articles, and what is known about each beforehand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/calendar/range.hpp"

namespace dateline {

/// One row of "sources". Everything but `file` may be empty.
struct ManifestSource {
    std::string id, file, publisher, published, timezone, language, url, title;
    DateRange published_range;  // what `published` says; empty when it is empty
    std::size_t at = 0;         // the byte of the manifest where the source begins
    friend bool operator==(const ManifestSource&, const ManifestSource&) = default;
};

/// Reads {"sources":[{"id","file","publisher","published","timezone","language","url","title"}]}; unknown
/// members are ignored. Errors: bad_manifest or bad_date with `where` "NAME:LINE:COLUMN" (column in bytes,
/// from 1). Linear, any nesting.
[[nodiscard]] Result<std::vector<ManifestSource>> read_manifest(std::string_view json,
                                                                const std::string& name);

/// What a publication date given by hand may look like: "2026-01-22", "2026-01-22T19:00" (the day counts),
/// "2026-01", "2026". Errors: bad_date.
[[nodiscard]] Result<DateRange> parse_given_date(std::string_view text);

/// "NAME:LINE:COLUMN" of byte `at`, both from 1.
[[nodiscard]] std::string place_in(const std::string& name, std::string_view text, std::size_t at);

}  // namespace dateline
