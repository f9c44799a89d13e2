// Under which year does an event stand whose date is not one year? Under the one the page is at as long as
// the date can lie in it, and never under an earlier one, for the events stand in timeline order already and
// years do not run backwards.
#pragma once

#include <optional>

#include "timeline/render/date_words.hpp"
#include "timeline/render/view.hpp"

namespace dateline {

/// @pre `range` is not empty. heading_year([2025-12-01..2026-03-01], 2026) is 2026, without a year before it
/// 2025.
[[nodiscard]] inline int heading_year(const DateRange& range, std::optional<int> current) {
    const int own = *year_of(range);
    if (!current || own >= *current) return own;
    return *current;
}

/// Does the line need a sign that it may not come after the one above it? Not between two of one day, nor
/// where both dates read the same: there each reader knows.
[[nodiscard]] inline bool needs_order_sign(const ReportEvent& event, const ReportEvent* above) {
    if (!event.order_open || !is_dated(event)) return false;
    return above == nullptr ||
           (above->date.range != event.date.range && date_words(above->date) != date_words(event.date));
}

}  // namespace dateline
