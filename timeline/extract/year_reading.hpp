// A day or month written without its year is resolved to the nearest one. What it dates may tell that another
// year is meant: a plan lies ahead, what a past clause says of itself behind.
#pragma once

#include <optional>

#include "timeline/extract/date_reading.hpp"

namespace dateline {

/// "scheduled for Sept. 23" in December: the September to come. Nothing where the year stands.
[[nodiscard]] std::optional<DateReading> other_year(const Extraction& x, const Timex& timex,
                                                    const Draft& draft);

}  // namespace dateline
