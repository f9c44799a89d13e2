#include <doctest/doctest.h>

#include "tests/unit/merge/story.hpp"
#include "timeline/assemble/report_events.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

/// By lemma: is the place after the line above open?
std::vector<std::pair<std::string, bool>> line(const Source& source) {
    std::vector<std::pair<std::string, bool>> result;
    for (const ReportEvent& event : report_sources(std::vector<Source>{source}).events)
        result.emplace_back(event.mentions[0].trigger_text, event.order_open);
    return result;
}

}  // namespace

TEST_CASE("days that follow each other are known to, days that overlap are not") {
    const Source source = article("a", "2026-02-01",
                                  {{"vote", {}, {}, "2026-01-01", "2026-01-10"},
                                   {"visit", {}, {}, "2026-01-08", "2026-01-12"},
                                   {"arrest", {}, {}, "2026-01-20", "2026-01-20"},
                                   {"blaze", {}, {}, "", ""}});
    CHECK(line(source) == std::vector<std::pair<std::string, bool>>{
                              {"vote", false}, {"visit", true}, {"arrest", false}, {"blaze", true}});
}

TEST_CASE("a stated order makes it known, through hidden events too") {
    Source source = article("a", "2026-02-01",
                            {{"vote", {}, {}, "2026-01-10", "2026-01-10"},
                             {"remark", {}, {}, "2026-01-10", "2026-01-10"},
                             {"arrest", {}, {}, "2026-01-10", "2026-01-10"}});
    source.mentions[1].salience = 0.1F;
    CHECK(line(source)[2] == std::pair<std::string, bool>{"arrest", true});
    source.orders = {{0, 1, OrderKind::before, source.mentions[0].trigger, 1},
                     {1, 2, OrderKind::before, source.mentions[0].trigger, 1}};
    CHECK(line(source)[2] == std::pair<std::string, bool>{"arrest", false});
}

TEST_CASE("a stated order that closes a circle is rejected, and the report quotes the circle") {
    Source source = article("a", "2026-02-01", {{"vote", {}, {}, "", ""}, {"arrest", {}, {}, "", ""}});
    source.orders = {{0, 1, OrderKind::before, source.mentions[0].trigger, 1},
                     {1, 0, OrderKind::before, source.mentions[1].trigger, 0.5F}};
    const Report report = report_sources(std::vector<Source>{source});
    CHECK(report.relations.size() == 1);
    REQUIRE(report.conflicts.size() == 1);
    CHECK(report.conflicts[0].aspect == "order");
    REQUIRE(report.conflicts[0].claims.size() == 2);
    CHECK(report.conflicts[0].claims[1].value == "the opposite order follows from \"vote\" (a)");
}
