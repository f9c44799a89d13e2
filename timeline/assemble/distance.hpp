// "Ten days before the election": when the election has a day, so has what is told of it.
#pragma once

#include <optional>
#include <string_view>

#include "core/calendar/range.hpp"

namespace dateline {

/// What lies a TIMEX3 duration before a day (`back`) or behind it: ten days ("P10D") are a day, months and
/// years a month or year. nullopt for vague, clock and mixed durations ("PXD", "PT5H", "P1Y6M").
/// Example: days_at_distance("P10D", 2026-06-14, true) is 2026-06-04.
[[nodiscard]] std::optional<DateRange> days_at_distance(std::string_view duration, Day day, bool back);

}  // namespace dateline
