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

TEST_CASE("what an article goes on to tell of a day follows what it told with an hour, nothing else does") {
    const auto lines = [](const char* clock_first, std::uint32_t sentences_on, Status status) {
        Source source = article("a", "2026-02-01",
                                {{"strike", {}, {}, "2026-01-10", "2026-01-10"},
                                 {"accuse", {}, {}, "2026-01-10", "2026-01-10", status}});
        const std::size_t timed = *clock_first == 'y' ? 0 : 1;
        DateRange& range = source.mentions[timed].date.range;
        range.earliest->minute = range.latest->minute = 22 * 60;
        source.mentions[1].sentence = sentences_on;
        return line(source);
    };
    using Line = std::vector<std::pair<std::string, bool>>;
    CHECK(lines("yes", 2, Status::occurred) == Line{{"strike", false}, {"accuse", true}});
    CHECK(lines("yes", 9, Status::occurred) == Line{{"accuse", false}, {"strike", true}});
    CHECK(lines("yes", 2, Status::scheduled) == Line{{"accuse", false}, {"strike", true}});
    CHECK(lines("no", 2, Status::occurred) == Line{{"strike", false}, {"accuse", true}});
}

TEST_CASE("a shown event is judged against the shown one above it, not against what is hidden between") {
    Source source = article("a", "2026-02-01",
                            {{"vote", {}, {}, "2026-01-10", "2026-01-10"},
                             {"remark", {}, {}, "2026-01-10", "2026-01-12"},
                             {"arrest", {}, {}, "2026-01-12", "2026-01-12"}});
    using Line = std::vector<std::pair<std::string, bool>>;
    CHECK(line(source) == Line{{"vote", false}, {"remark", true}, {"arrest", true}});
    source.mentions[1].salience = 0.1F;
    CHECK(line(source) == Line{{"vote", false}, {"remark", true}, {"arrest", false}});
}
