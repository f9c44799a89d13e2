// Under which year does an event stand whose date is not one year? Under the one the page is at as long as
// the date can lie in it, and never under an earlier one, for the events stand in timeline order already and
// years do not run backwards.
#pragma once

#include <optional>

#include "timeline/render/date_words.hpp"

namespace dateline {

/// @pre `range` is not empty. heading_year([2025-12-01..2026-03-01], 2026) is 2026, without a year before it
/// 2025.
[[nodiscard]] inline int heading_year(const DateRange& range, std::optional<int> current) {
    const int own = *year_of(range);
    if (!current || own >= *current) return own;
    return *current;
}

}  // namespace dateline
