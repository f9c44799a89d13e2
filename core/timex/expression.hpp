// What a phrase says before anyone asks when it was written. "Thursday" is weekday(THU), whatever the week;
// "early December" is start(month(12)). One flat value: fields that the words gave, and how they lean on an
// anchor.
#pragma once

#include <cstdint>
#include <string>

#include "core/timex/classes.hpp"

namespace dateline::timex {

inline constexpr std::int16_t kNoYear = INT16_MIN;

enum class Kind : std::uint8_t {
    none,
    calendar,  // fields of a date, the larger ones may be missing: month(12), weekday(THU)
    shift,     // a number of units away from the anchor: shift(-3 day)
    duration,  // so long: duration(5 hour)
    set,       // again and again: set(P1W)
    ref,       // PRESENT_REF, PAST_REF, FUTURE_REF
};

/// How the largest given field leans on the anchor.
enum class Lean : std::uint8_t { none, last, current, next, previous, following, same };
enum class Anchor : std::uint8_t { automatic, publication, discourse };
enum class Ref : std::uint8_t { none, past, present, future };
/// `week_of`: the week around the date.
enum class Special : std::uint8_t {
    none,
    weekend,
    week_of,
    fiscal_year,
    holiday,
    century,
    decade,
    millennium,
    weekdays,
    named_day
};

struct Expression {
    Kind kind = Kind::none;
    Ref ref = Ref::none;
    Lean lean = Lean::none;  // of unit_year/month/weekday/season/…: "last Thursday", "next March"
    Anchor anchor = Anchor::automatic;
    Mod mod = Mod::none;
    Special special = Special::none;

    // calendar fields; 0 or kNoYear = not said
    std::int16_t year = kNoYear;  // astronomical: 1 BC is 0
    bool bc = false;
    bool two_digit_year = false;  // "'98": year holds 98
    bool spans_years = false;     // "2024/25": the one that begins in 2024
    std::int8_t month = 0;
    std::int8_t day = 0;
    std::int8_t weekday = 0;
    std::int8_t week = 0;      // ISO week number
    std::int8_t weeks_on = 0;  // "Thursday week": weeks after the coming one
    std::int8_t quarter = 0;
    std::int8_t half = 0;
    std::int8_t holiday = 0;  // row of the holidays
    std::int8_t century = 0;  // 21 = 21st century
    Season season = Season::none;
    PartOfDay part = PartOfDay::none;
    std::int16_t minute = -1;       // clock time, 0-1440
    std::int16_t minute_from = -1;  // "7 or 8 p.m.": the earlier reading
    std::int16_t zone = -1;         // row of the zone words
    bool ambiguous_clock = false;   // "6:15" without am or pm
    bool impossible = false;
    bool swappable = false;  // "3/4/2026": month and day could change places; month first stands here
    bool open = false;       // nothing here places it: "one Sunday", "the Monday after the vote"

    // shift and duration
    Unit unit = Unit::day;
    bool has_unit = false;
    bool vague = false;       // "a few days", "months"
    std::int64_t amount = 0;  // in thousandths of a unit
    Unit unit2 = Unit::day;   // "two hours and 30 minutes"
    std::int64_t amount2 = 0;
    // "three years ago today": counted from the day the phrase names (a weekday, or amount2 days from today),
    // and as fine as unit2
    bool from_named = false;

    // sets
    std::uint8_t times = 0;          // "twice a month": 2
    Unit times_unit = Unit::second;  // "three days a week": day; second = times only
    bool every = false;
    bool each = false;     // "each morning", TIMEX3 quant EACH
    std::uint8_t nth = 0;  // "every other Friday": 2; of a date "the first Saturday in May": 1, the last: 5

    friend bool operator==(const Expression&, const Expression&) = default;
};

/// The one printed form: "part(MO, weekday(THU))", "shift(-3 day)", "start(month(12))", "duration(5 hour)".
[[nodiscard]] std::string to_string(const Expression& expression);
/// The same behind what `out` holds.
void append_to(std::string& out, const Expression& expression);

/// TIMEX3 value of a duration: "PT5H", "P3M", "PXD", "P1Y6M". Halves of a unit are told in the next smaller
/// one.
[[nodiscard]] std::string duration_value(const Expression& expression);

}  // namespace dateline::timex
