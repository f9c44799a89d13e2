// Where does one chapter of a story end? Where, for much longer than usual in this story, nothing happens.
#pragma once

#include <optional>
#include <vector>

#include "timeline/model/report.hpp"

namespace dateline {

struct Phase {
    std::vector<const ReportEvent*> events;  // dated, in timeline order
    DateRange span;                          // from the first day any of them may be on to the last
    int quiet_days = 0;                      // between the phase before and this one; 0 for the first
};

/// Splits the dated events at gaps of at least a week that are three times the usual (median) gap, at the
/// widest first, into at most six phases. Undated events are in none.
[[nodiscard]] std::vector<Phase> phases_of(const std::vector<const ReportEvent*>& events);

}  // namespace dateline
