#include "timeline/model/filter.hpp"

#include <doctest/doctest.h>

#include "tests/support/sample_report.hpp"

namespace dateline {
namespace {

std::vector<std::string> ids(const ReportFilter& filter) {
    std::vector<std::string> out;
    for (const ReportEvent& event : filter_report(sample::port_strike(), filter).events)
        out.push_back(event.id);
    return out;
}

using Ids = std::vector<std::string>;

TEST_CASE("no condition keeps the report as it is") {
    CHECK(filter_report(sample::port_strike(), {}) == sample::port_strike());
}

TEST_CASE("days: what may have been in them") {
    CHECK(ids({.from = sample::day(2025, 3, 24)}) == Ids{"e-mediator", "e-review"});
    CHECK(ids({.to = sample::day(2024, 12, 31)}) ==
          Ids{"e-merger", "e-talks", "e-ship"});  // e-ship is open: by March 14
    CHECK(ids({.from = sample::day(2025, 3, 13), .to = sample::day(2025, 3, 14)}) ==
          Ids{"e-ship", "e-hidden"});
}

TEST_CASE("sources, people, places, status") {
    CHECK(ids({.sources = {"c"}}) == Ids{"e-ship", "e-hostile"});
    CHECK(ids({.sources = {"Harbour Herald"}, .statuses = {Status::ongoing}}) == Ids{"e-strike"});
    CHECK(ids({.sources = {"nobody"}}).empty());
    CHECK(ids({.who = {"maron"}}) == Ids{"e-mediator"});
    CHECK(ids({.where = {"VELAN"}}) == Ids{"e-strike"});
    CHECK(ids({.statuses = {Status::cancelled, Status::denied}}) == Ids{"e-march", "e-bribe"});
    CHECK(ids({.min_sources = 2}) == Ids{"e-offer", "e-ballot", "e-strike", "e-mediator"});
}

TEST_CASE("what pointed at events that went goes too") {
    const Report report = filter_report(sample::port_strike(), {.who = {"maron"}});
    CHECK(report.relations.empty());
    CHECK(report.conflicts.empty());
    CHECK(report.diff.agree.empty());
    CHECK(report.diff.status.size() == 1);
    CHECK(report.diff.only == std::vector<std::pair<std::string, Ids>>{{"a", {}}, {"b", {}}, {"c", {}}});
    CHECK(report.sources.size() == 3);
}

}  // namespace
}  // namespace dateline
