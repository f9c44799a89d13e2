#include <doctest/doctest.h>

#include <set>

#include "tests/unit/merge/story.hpp"
#include "timeline/assemble/event_id.hpp"
#include "timeline/assemble/report_events.hpp"
#include "timeline/assemble/report_parts.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

std::vector<Source> two_tellings() {
    return {
        article(
            "a", "2026-01-22",
            {{"travel", {"Anna Berg", "Paul Lind"}, {"Oslo"}, "2025-12-01", "2025-12-31"},
             {"meet", {"Anna Berg", "Carl Roth"}, {"Davos"}, "2026-01-22", "2026-01-22", Status::scheduled}}),
        article("b", "2026-01-14",
                {{"visit", {"Berg", "Paul Lind"}, {"Oslo"}, "2025-12-01", "2025-12-10"},
                 {"meeting", {"Berg", "Carl Roth"}, {"Davos"}, "2026-01-01", "2026-01-31", Status::possible},
                 {"vote", {"Dora Vale"}, {}, "", ""}})};
}

}  // namespace

TEST_CASE("two articles become one report: merged, dated, ordered, compared") {
    const Report report = report_sources(two_tellings());
    REQUIRE(report.events.size() == 3);

    const ReportEvent& visit = report.events[0];
    CHECK(visit.mentions.size() == 2);
    CHECK(visit.date.edtf == "[2025-12-01..2025-12-10]");
    CHECK(visit.date.basis == "stated");
    CHECK(visit.status == Status::occurred);
    REQUIRE(visit.participants.size() == 2);
    std::set<std::string> names;
    for (const auto& participant : visit.participants) names.insert(participant.name);
    CHECK(names == std::set<std::string>{"Anna Berg", "Paul Lind"});
    CHECK(visit.merge_reasons.size() == 1);

    const ReportEvent& meeting = report.events[1];
    CHECK(meeting.status == Status::scheduled);
    const std::vector<std::pair<std::string, Status>> history = {{"2026-01-14", Status::possible},
                                                                 {"2026-01-22", Status::scheduled}};
    CHECK(meeting.history == history);
    CHECK(report.events[2].date.edtf.empty());

    REQUIRE(report.diff.refine.size() == 2);
    CHECK(report.diff.refine[0] == ReportDiff::Refine{visit.id, "b"});
    CHECK(report.diff.refine[1] == ReportDiff::Refine{meeting.id, "a"});
    REQUIRE(report.diff.status.size() == 1);
    CHECK(report.diff.status[0].event == meeting.id);
    REQUIRE(report.diff.only.size() == 2);
    CHECK(report.diff.only[1].second == std::vector<std::string>{report.events[2].id});
}

TEST_CASE("an event keeps its id when a later article tells it too, with another day and more people") {
    std::vector<Source> sources = {article("a", "2026-03-10",
                                           {{"visit", {"Anna Berg"}, {"Oslo"}, "2026-03-01", "2026-03-31"},
                                            {"vote", {"Dora Vale"}, {}, "", ""}})};
    const Report before = report_sources(sources);
    sources.push_back(article("b", "2026-03-12",
                              {{"visit", {"Anna Berg", "Paul Lind"}, {"Oslo"}, "2026-03-08", "2026-03-08"}}));
    const Report after = report_sources(sources);
    REQUIRE(before.events.size() == 2);
    REQUIRE(after.events.size() == 2);
    REQUIRE(after.events[0].mentions.size() == 2);
    CHECK(after.events[0].id == before.events[0].id);
    CHECK(after.events[1].id == before.events[1].id);
    CHECK(after.events[0].id != after.events[1].id);
}

TEST_CASE("a later look back at the plan does not undo what has happened") {
    const std::vector<Source> sources = {
        article("a", "2026-03-10",
                {{"visit", {"Anna Berg", "Paul Lind"}, {"Oslo"}, "2026-03-08", "2026-03-08"}}),
        article("b", "2026-03-12",
                {{"visit",
                  {"Anna Berg", "Paul Lind"},
                  {"Oslo"},
                  "2026-03-08",
                  "2026-03-08",
                  Status::scheduled}})};
    const Report report = report_sources(sources);
    REQUIRE(report.events.size() == 1);
    CHECK(report.events[0].status == Status::occurred);
    CHECK(report.events[0].history.size() == 1);
}

TEST_CASE("stated relations order events, tighten dates and are reported when they cannot hold") {
    std::vector<Source> sources = {article("a", "2026-01-22",
                                           {{"visit", {"Anna Berg"}, {"Oslo"}, "2025-12-01", "2025-12-10"},
                                            {"consult", {"Dora Vale"}, {}, "", "2026-01-22"},
                                            {"vote", {"Carl Roth"}, {}, "2025-11-03", "2025-11-03"}})};
    sources[0].orders.push_back({1, 0, OrderKind::after, sources[0].mentions[0].trigger, 1});
    sources[0].orders.push_back({0, 2, OrderKind::before, sources[0].mentions[2].trigger, 1});
    const Report report = report_sources(sources);
    REQUIRE(report.events.size() == 3);
    CHECK(report.events[2].date.edtf == "[2025-12-01..2026-01-22]");
    REQUIRE(report.relations.size() == 1);
    CHECK(report.relations[0].from == report.events[1].id);
    CHECK(report.relations[0].to == report.events[2].id);
    REQUIRE(report.conflicts.size() == 1);
    CHECK(report.conflicts[0].aspect == "order");
}

TEST_CASE("two sources that contradict each other on the day are shown with both quotes") {
    const std::vector<Source> sources = {
        article("a", "2026-02-03",
                {{"sign", {"Norvia", "Halden Group"}, {"Oslo"}, "2026-02-01", "2026-02-01"}}),
        article("b", "2026-02-03",
                {{"sign", {"Norvia", "Halden Group"}, {"Oslo"}, "2026-02-02", "2026-02-02"}})};
    const Report report = report_sources(sources);
    REQUIRE(report.conflicts.size() == 1);
    CHECK(report.conflicts[0].aspect == "date");
    CHECK(report.conflicts[0].kind == "contradiction");
    CHECK(report.conflicts[0].claims.size() == 2);
    REQUIRE(report.diff.contradict.size() == 1);
    CHECK(report.events[0].date.edtf == "[2026-02-01..2026-02-02]");
}

TEST_CASE("event ids are made of content and are unique in a run") {
    CHECK(event_id(std::vector<std::string>{"visit", "2025-12"}) ==
          event_id(std::vector<std::string>{"visit", "2025-12"}));
    CHECK(event_id(std::vector<std::string>{"ab", "c"}) != event_id(std::vector<std::string>{"a", "bc"}));
    CHECK(event_id(std::vector<std::string>{}).size() == 8);
    std::vector<std::string> ids = {"e-1", "e-2", "e-1", "e-1"};
    make_unique(ids);
    CHECK(ids == std::vector<std::string>{"e-1", "e-2", "e-1-2", "e-1-3"});
}

TEST_CASE("quotes are on one line, dates of events in whole days") {
    CHECK(one_line("  held \n talks\t") == "held talks");
    CHECK(one_line("") == "");
    DateRange evening = days("2026-01-22", "2026-01-22");
    evening.earliest->minute = 1140;
    evening.granularity = Granularity::minute;
    CHECK(whole_days(evening) == days("2026-01-22", "2026-01-22"));
}

TEST_CASE("a plan put off to another day is one event and a step of its history, told again it is none") {
    const auto visit = [](const char* id, const char* published, const char* day, Status status) {
        return article(id, published, {{"visit", {"Anna Berg"}, {"Oslo"}, day, day, status}});
    };
    std::vector<Source> sources = {visit("a", "2026-04-20", "2026-04-28", Status::scheduled),
                                   visit("b", "2026-04-26", "2026-05-30", Status::scheduled)};
    sources[1].mentions[0].postponed = true;
    const Report report = report_sources(sources);
    REQUIRE(report.events.size() == 1);
    const std::vector<std::pair<std::string, Status>> moved = {{"2026-04-20", Status::scheduled},
                                                               {"2026-04-26", Status::scheduled}};
    CHECK(report.events[0].history == moved);
    CHECK(report.events[0].date.edtf == "2026-05-30");
    REQUIRE(report.conflicts.size() == 1);
    CHECK(report.conflicts[0].kind == "moved on");

    sources.push_back(visit("c", "2026-04-27", "2026-05-30", Status::scheduled));
    sources[2].mentions[0].postponed = true;
    REQUIRE(report_sources(sources).events.size() == 1);
    CHECK(report_sources(sources).events[0].history == moved);

    sources.resize(2);
    sources[1].mentions[0].postponed = false;  // a visit of its own, a month later
    CHECK(report_sources(sources).events.size() == 2);
}
