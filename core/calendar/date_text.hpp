// Dates as people and machines write them in full: "Dec. 11, 2025", "2 September 2025", "2026-01-14", "Thu,
// 22 Jan 2026". What is "3/4/2026"? Both March 4 and 3 April: the reader says so (`swappable`) and chooses
// nothing. For page furniture, manifests and flags; time phrases in prose belong to timex.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/span.hpp"
#include "core/calendar/day.hpp"

namespace dateline {

struct DateText {
    Span span;                // the bytes read, a weekday in front included
    std::optional<int> year;  // absent in "January 22"
    int month = 1;
    int day = 1;
    std::optional<Weekday> weekday;  // as written; it need not fit the date
    bool swappable = false;  // "3/4/2026": month and day could change places; month first is what stands here
    bool exists = true;      // false for "February 30, 2026": kept as written

    /// The day, when a year is given and the date exists.
    [[nodiscard]] std::optional<Day> resolved() const;
    friend bool operator==(const DateText&, const DateText&) = default;
};

/// Reads one date that begins at byte `pos` (a word or number must begin there). Knows ISO ("2026-01-14",
/// "2026/01/14", a time behind "T" is left alone), English month names and abbreviations in both orders,
/// ordinals ("22nd"), a weekday in front, dotted ("14.01.2026") and slashed numbers. nullopt when none begins
/// there. Looks at most 64 bytes ahead.
[[nodiscard]] std::optional<DateText> read_date(std::string_view text, std::size_t pos);
/// The first date at or after byte `pos`; linear.
[[nodiscard]] std::optional<DateText> find_date(std::string_view text, std::size_t pos = 0);

/// 1-12 for "January", "jan", "Sept"; 0 for any other word. ASCII case is ignored.
[[nodiscard]] int month_of_name(std::string_view word);
/// Monday for "Monday", "mon", "Tues"; nullopt for any other word. ASCII case is ignored.
[[nodiscard]] std::optional<Weekday> weekday_of_name(std::string_view word);
[[nodiscard]] std::string_view name_of_month(int month);
[[nodiscard]] std::string_view name_of_weekday(Weekday weekday);

}  // namespace dateline
