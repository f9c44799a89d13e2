// A smaller report out of a larger one: only some sources, some days, some people. What is left is a report
// like any other, so every renderer and the JSON show it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "timeline/model/report.hpp"

namespace dateline {

struct ReportFilter {
    std::optional<Day> from = {};           // events that may have been on this day or later
    std::optional<Day> to = {};             // … on this day or before
    std::vector<std::string> sources = {};  // told by one of these, by id or publisher
    std::vector<std::string> who = {};      // a participant's name holds one of these, letter case aside
    std::vector<std::string> where = {};    // a place holds one of these
    std::vector<Status> statuses = {};      // one of these
    std::uint32_t min_sources = 0;          // told by at least so many, copies counted once
};

/// The report with the events that pass every condition that was given, and the relations, conflicts and
/// comparisons among them. Sources and time phrases stay: a filter says what to look at, not what was read.
/// An event with an open date passes --from and --to when the open side may reach the days asked for; an
/// undated one never does. Example: from 2026-01-20 keeps [2026-01-14..2026-01-31] and drops 2026-01-19.
/// Letter case is ASCII's.
[[nodiscard]] Report filter_report(const Report& report, const ReportFilter& filter);

}  // namespace dateline
