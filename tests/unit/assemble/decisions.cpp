#include "timeline/assemble/decisions.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/unit/merge/story.hpp"
#include "timeline/assemble/report_events.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

/// Each article's text is its lemmas; "signing" of b would not be merged with "blaze" of a by itself.
std::vector<Source> articles() {
    return {article("a", "2026-01-20",
                    {{"blaze", {"Anna Berg"}, {"Oslo"}, "2026-01-14", "2026-01-14"},
                     {"visit", {"Paul Lind"}, {"Davos"}, "2026-01-16", "2026-01-16"}}),
            article("b", "2026-01-21",
                    {{"signing", {"Carl Roth"}, {"Vienna"}, "2026-01-15", "2026-01-15"},
                     {"visit", {"Paul Lind"}, {"Davos"}, "2026-01-16", "2026-01-16"}})};
}

ToldIn told(const std::string& source, const std::string& quote, const std::string& trigger = "") {
    return {source, quote, trigger};
}

const ReportEvent* event_told(const Report& report, const std::string& trigger, const std::string& source) {
    for (const ReportEvent& event : report.events)
        for (const ReportMention& mention : event.mentions)
            if (mention.trigger_text == trigger && mention.source == source) return &event;
    return nullptr;
}

}  // namespace

TEST_CASE("same joins what nothing else would join, different parts what is alike") {
    const std::vector<Source> sources = articles();
    const Report plain = report_sources(sources);
    REQUIRE(event_told(plain, "visit", "a") == event_told(plain, "visit", "b"));
    REQUIRE(event_told(plain, "blaze", "a") != event_told(plain, "signing", "b"));

    const std::vector<Override> overrides = {
        {1, Decision::same, {told("a", "blaze"), told("b", "signing")}, {}, "one thing"},
        {2, Decision::different, {told("a", "visit"), told("b", "visit")}, {}, ""}};
    const Report report = report_sources(sources, overrides, true);
    const ReportEvent* const one = event_told(report, "blaze", "a");
    CHECK(one == event_told(report, "signing", "b"));
    REQUIRE(one->merge_reasons.size() == 1);
    CHECK(one->merge_reasons[0] == "\"blaze\" (a) = \"signing\" (b): decided by hand (entry 1): one thing");
    const ReportEvent* const visit = event_told(report, "visit", "a");
    const ReportEvent* const other = event_told(report, "visit", "b");
    CHECK(visit != other);
    REQUIRE(visit->near_misses.size() == 1);
    CHECK(visit->near_misses[0].event == other->id);
    CHECK(visit->near_misses[0].why == "\"visit\" (a) and \"visit\" (b): decided by hand (entry 2)");
    REQUIRE(report.overrides.size() == 2);
    CHECK(report.overrides[0].events == std::vector<std::string>{one->id});
    CHECK(report.overrides[1].problem.empty());
}

TEST_CASE("decisions hold whatever the order of the sources and with more articles") {
    const std::vector<Override> overrides = {
        {1, Decision::same, {told("", "blaze"), told("", "signing")}, {}, ""}};
    std::vector<Source> sources = articles();
    sources.insert(sources.begin(), article("0", "2026-01-01", {{"vote", {}, {}, "", ""}}));
    std::reverse(sources.begin(), sources.end());
    const Report report = report_sources(sources, overrides);
    CHECK(event_told(report, "blaze", "a") == event_told(report, "signing", "b"));
}

TEST_CASE("a decided date stands, and no claim contradicts it") {
    const std::vector<Override> overrides = {
        {1, Decision::date, {told("a", "visit")}, days("2026-01-10", "2026-01-11"), "seen the tickets"}};
    const Report report = report_sources(articles(), overrides);
    const ReportEvent* const visit = event_told(report, "visit", "b");
    CHECK(visit->date.edtf == "[2026-01-10..2026-01-11]");
    CHECK(visit->date.basis == "decided");
    REQUIRE_FALSE(visit->date.steps.empty());
    CHECK(visit->date.steps[0] == "entry 1 of the decisions: seen the tickets");
    CHECK(visit->date.rejected.size() == 2);
    CHECK(report.conflicts.empty());
}

TEST_CASE("a dropped event goes with all its tellings") {
    const std::vector<Override> overrides = {{1, Decision::drop, {told("a", "visit")}, {}, ""}};
    const Report report = report_sources(articles(), overrides);
    CHECK(event_told(report, "visit", "a") == nullptr);
    CHECK(event_told(report, "visit", "b") == nullptr);
    CHECK(event_told(report, "blaze", "a") != nullptr);
    CHECK(report.overrides[0].problem.empty());
}

TEST_CASE("words that tell of one event twice name it, words of two events name neither") {
    const std::vector<Override> both = {{1, Decision::same, {told("a", "blaze"), told("a", "visit")}, {}, ""},
                                        {2, Decision::drop, {told("a", "blaze visit")}, {}, ""}};
    const Report report = report_sources(articles(), both);
    CHECK(report.overrides[1].problem.empty());
    CHECK(event_told(report, "blaze", "a") == nullptr);
    CHECK(event_told(report, "visit", "b") == nullptr);
    CHECK(event_told(report, "signing", "b") != nullptr);

    const std::vector<Override> apart = {both[1]};
    CHECK(report_sources(articles(), apart).overrides[0].problem.starts_with("several events"));
}

TEST_CASE("what cannot be followed says why and changes nothing") {
    struct Row {
        Override decision;
        const char* problem;
    };
    const Row rows[] = {
        {{1, Decision::drop, {told("c", "visit")}, {}, ""}, "no article has the id \"c\""},
        {{1, Decision::drop, {told("", "the fire")}, {}, ""},
         "the words \"the fire\" are not in any article"},
        {{1, Decision::drop, {told("a", "signing")}, {}, ""}, "the words \"signing\" are not in \"a\""},
        {{1, Decision::drop, {told("a", "vis")}, {}, ""}, "the words \"vis\" tell no event"},
        {{1, Decision::drop, {told("a", "blaze  visit")}, {}, ""},
         "several events are told in \"blaze visit\": say which \"trigger\", \"blaze\", \"visit\""},
        {{1, Decision::drop, {told("a", "blaze visit", "vote")}, {}, ""},
         "\"vote\" is no trigger of an event in \"blaze visit\""},
    };
    const Report plain = report_sources(articles());
    for (const Row& row : rows) {
        CAPTURE(row.problem);
        const Report report = report_sources(articles(), std::vector<Override>{row.decision});
        REQUIRE(report.overrides.size() == 1);
        CHECK(report.overrides[0].problem == row.problem);
        CHECK(report.events == plain.events);
    }
    const std::vector<Override> torn = {
        {1, Decision::same, {told("a", "blaze"), told("b", "signing")}, {}, ""},
        {2, Decision::same, {told("b", "signing"), told("b", "visit")}, {}, ""},
        {3, Decision::different, {told("a", "blaze"), told("b", "visit")}, {}, ""}};
    const Decided decided = find_decisions(torn, articles());
    CHECK(decided.problems[2] == "other entries say that they are the same");
    CHECK(decided.merge.different.empty());
}

TEST_CASE("of two decisions on one date the later stands, and the earlier says so") {
    const std::vector<Override> overrides = {
        {1, Decision::date, {told("a", "visit")}, days("2026-01-10", "2026-01-10"), ""},
        {2, Decision::date, {told("b", "visit")}, days("2026-01-12", "2026-01-12"), ""}};
    const Report report = report_sources(articles(), overrides);
    CHECK(event_told(report, "visit", "a")->date.edtf == "2026-01-12");
    CHECK(report.overrides[0].problem == "a later entry decides this date too");
    CHECK(report.overrides[1].problem.empty());
}
