// Where does one chapter of a story end? Where, for much longer than usual in this story, nothing happens.
// Events whose day is hardly known ("by Jan 14", "in 2025") say nothing about that: the others make the
// phases, and these join the phase they are nearest to.
#pragma once

#include <optional>
#include <vector>

#include "timeline/model/report.hpp"

namespace dateline {

struct Phase {
    std::vector<const ReportEvent*> events;  // dated, in timeline order
    DateRange span;                          // first to last day of the events that made it
    DateRange heading;   // and of those that joined it: "by Jan 14" stands under no "Jan 20-22"
    int quiet_days = 0;  // between the phase before and this one; 0 for the first
};

/// Splits the dated events at gaps of at least a week that are three times the usual (median) gap, at the
/// widest first, into at most six phases. Undated events are in none. Where no event is known to a month or
/// so, all are one phase.
[[nodiscard]] std::vector<Phase> phases_of(const std::vector<const ReportEvent*>& events);

}  // namespace dateline
