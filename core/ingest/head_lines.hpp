// Is "Geneva, 6 May 2024" a headline? Above a story stand lines that hold its date and else only what papers,
// agencies and press offices dress a date with: a label, a clock, who wrote, the paper's name, the number of
// the issue, the kind of paper it is, a place. "Battle of Orr, 6 May 1944" holds more, and stays what it is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/calendar/date_text.hpp"

namespace dateline {

enum class HeadLine : std::uint8_t {
    none,      // no date, or more than a date and its dress
    date,      // "Published Monday 6 May 2024, 10.15 BST", "6. Mai 2024", "May 6, 2024 | 5 min read"
    byline,    // "By Ana Ruiz, May 6, 2024", "Posted May 6, 2024 by Ana Ruiz"
    document,  // "Interim statement, 12 June 2026", "Press release No. 4 of 6 May 2024"
    issuer,    // "Geneva, 6 May 2024", "Ana Ruiz, 6 May 2024": a date only where another line is the headline
};

/// What a line of a plain text's head is. Looks at lines of up to 120 bytes with one date in full, or two of
/// which each has a label. Example: read_head_line("wire, March 15 2025") is `document`.
[[nodiscard]] HeadLine read_head_line(std::string_view line);

/// The first date at or after byte `pos`, in English or, with a month's name or four digits of a year, in one
/// of 35 languages: find_head_date("Berlin, 6. Mai 2024") is 2024-05-06. Linear in the first 400 bytes.
[[nodiscard]] std::optional<DateText> find_head_date(std::string_view line, std::size_t pos = 0);

}  // namespace dateline
