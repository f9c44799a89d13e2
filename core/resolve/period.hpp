// Stretches of the calendar with their TIMEX3 value: days, weeks, months, quarters, halves, seasons, years
// and more.
#pragma once

#include <optional>

#include "core/base/short_text.hpp"
#include "core/calendar/day.hpp"
#include "core/calendar/month.hpp"
#include "core/calendar/range.hpp"
#include "core/timex/classes.hpp"

namespace dateline::resolve {

struct Period {
    Day first, last;
    Granularity granularity = Granularity::day;
    ShortText value;  // TIMEX3
};

/// "2026", "BC0480" for the astronomical year -479.
[[nodiscard]] ShortText year_value(int year);
[[nodiscard]] Period day_period(Day day);
[[nodiscard]] Period week_period(Day day);     // the ISO week that holds the day
[[nodiscard]] Period weekend_period(Day day);  // of that ISO week: "2026-W03-WE"
[[nodiscard]] Period month_period(Month month);
[[nodiscard]] Period quarter_period(int year, int quarter);
[[nodiscard]] Period half_period(int year, int half);
/// Winter of a year begins in its December (EDTF 24): winter 2025 is 2025-12 to 2026-02.
[[nodiscard]] Period season_period(int year, timex::Season season);
[[nodiscard]] Period year_period(int year);
[[nodiscard]] Period decade_period(int first_year);
/// The 480s BC are 489 to 480 BC: "BC048".
[[nodiscard]] Period decade_before_christ(int year_bc);
[[nodiscard]] Period century_period(int century, bool bc);
[[nodiscard]] Period millennium_period(int millennium, bool bc);

/// The period of this unit that holds `day`, moved by `steps` units; nullopt outside the years we know.
[[nodiscard]] std::optional<Period> unit_period(timex::Unit unit, Day day, std::int64_t steps);

/// The part of a period that START, MID or END means: first, middle, last third; for a month days 1-10,
/// 11-20, 21-end.
[[nodiscard]] Period phase_of(const Period& period, timex::Mod mod);

}  // namespace dateline::resolve
