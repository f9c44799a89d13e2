// When is Easter? When is Memorial Day? Days of the year with a name: fixed, the nth weekday of a month,
// counted from Easter, or of another calendar. The Islamic month is the arithmetic one and may differ from
// the sighted one by a day.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/calendar/day.hpp"

namespace dateline {

/// Row of the holiday table by its name in lower case without apostrophes ("christmas", "good friday"); 0 =
/// none.
[[nodiscard]] int holiday_of_name(std::string_view name);
/// The day of a holiday in a year: holiday 2 (Easter) of 2026 is 2026-04-05. nullopt outside years 1-9999.
[[nodiscard]] std::optional<Day> holiday_in(int holiday, int year);
/// How many days it goes on: Ramadan 30, Hanukkah 8, Easter 1; 0 for no row of the table.
[[nodiscard]] int days_of_holiday(int holiday);
/// Western Easter Sunday by the Gregorian computus (Meeus, Astronomical Algorithms, ch. 8).
[[nodiscard]] Day easter_sunday(int year);
/// Easter Sunday of the Julian calendar, as a Gregorian day: 2026-04-12 (Meeus, ch. 8).
[[nodiscard]] Day orthodox_easter(int year);

}  // namespace dateline
