// What on the page, in its address and in its file's name speaks of the day it was published? Every clue is
// kept with its words; none is weighed here (publication.cpp does).
#pragma once

#include <optional>
#include <vector>

#include "core/calendar/date_text.hpp"
#include "core/text/document.hpp"

namespace dateline {

/// A dated line of the page. The year may be missing: "GENEVA, Dec. 11 —".
struct DatedLine {
    enum class Kind : std::uint8_t {
        published,  // "Published 2 September 2025, 00:35 BST"
        updated,    // "Updated 2 September 2025, 09:10 BST": not before the article first appeared
        header,     // a bare date above the story, "date 2026-01-14 World …"
        dateline,   // "GENEVA, Dec. 11 —" before the first sentence
    };
    Kind kind = Kind::header;
    Span span;  // the quote
    DateText date;
    friend bool operator==(const DatedLine&, const DatedLine&) = default;
};

/// All of them in text order.
[[nodiscard]] std::vector<DatedLine> dated_lines(const Document& document);

/// A copyright line and the last year it names: "Copyright 2019-2025 Coastal Wire" -> 2025.
struct CopyrightYear {
    Span span;
    int year = 0;
};
[[nodiscard]] std::optional<CopyrightYear> copyright_year(const Document& document);

/// A whole date in an address: ".../2026/01/14/talks" or ".../2026-01-14-talks", but not "/2021/04/92713".
[[nodiscard]] std::optional<Day> day_in_url(std::string_view url);
/// A whole date in a file's name: "2026-01-14-talks.txt", "talks_20260114.txt". Folders do not count.
[[nodiscard]] std::optional<Day> day_in_file_name(std::string_view file);

}  // namespace dateline
