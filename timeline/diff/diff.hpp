// Who reports what: between the sources of one report, and between two saved reports.
#pragma once

#include "timeline/model/report.hpp"

namespace dateline {

/// Compares the sources of one report with each other, over its shown events. DESIGN §5, stories/FORMAT.md:
/// agree (same date), refine (one range strictly inside the other), contradict (disjoint), status, only.
/// The report's conflicts of place, participants, number and status ("happened", "denied") between sources
/// are contradictions too, and such an event is not agreed on. A report with one source has an empty diff.
[[nodiscard]] ReportDiff diff_sources(const Report& report);

/// Compares two reports as if each were one source named `left` and `right`; events are matched by id, then
/// by label, date and participants. Of the conflicts inside each, those that only `right` has are
/// contradictions. diff_reports(x, x) has no differences.
[[nodiscard]] ReportDiff diff_reports(const Report& left, const Report& right);

}  // namespace dateline
