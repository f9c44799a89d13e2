#include <doctest/doctest.h>

#include <set>

#include "tests/unit/merge/story.hpp"
#include "timeline/assemble/event_id.hpp"
#include "timeline/assemble/event_value.hpp"
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

TEST_CASE("it is the source whose day leaves no room that is contradicted") {
    std::vector<Source> sources = {
        article("a", "2026-02-04",
                {{"sign", {"Norvia", "Halden Group"}, {"Oslo"}, "2026-02-01", "2026-02-01"}}),
        article("b", "2026-02-03",
                {{"sign", {"Norvia", "Halden Group"}, {"Oslo"}, "2026-02-01", "2026-02-01"}}),
        article("c", "2026-02-03",
                {{"sign", {"Norvia", "Halden Group"}, {"Oslo"}, "2026-02-01", "2026-02-01"}})};
    const auto at = [](Source& source, int minute) {
        DateRange& range = source.mentions[0].date.range;
        range.earliest->minute = range.latest->minute = static_cast<std::int16_t>(minute);
        range.granularity = Granularity::minute;
    };
    at(sources[1], 9 * 60);
    at(sources[2], 10 * 60);
    const Report report = report_sources(sources);
    REQUIRE(report.conflicts.size() == 1);
    std::string who;
    for (const ConflictClaim& claim : report.conflicts[0].claims) who += claim.source;
    std::sort(who.begin(), who.end());
    CHECK(who == "bc");
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

TEST_CASE(
    "what still goes on by one article does so though another names it in passing, and since the first") {
    const auto strike = [](const char* id, const char* published, Status status) {
        return article(id, published,
                       {{"strike", {"Anna Berg"}, {"Oslo"}, "2026-04-18", "2026-04-18", status}});
    };
    using History = std::vector<std::pair<std::string, Status>>;
    const auto history = [&](Status first, Status second) {
        const Report report = report_sources(
            std::vector<Source>{strike("a", "2026-04-20", first), strike("b", "2026-04-22", second)});
        REQUIRE(report.events.size() == 1);
        return report.events[0].history;
    };
    CHECK(history(Status::occurred, Status::ongoing) == History{{"2026-04-20", Status::ongoing}});
    CHECK(history(Status::ongoing, Status::occurred) ==
          History{{"2026-04-20", Status::ongoing}, {"2026-04-22", Status::occurred}});
    CHECK(history(Status::scheduled, Status::ongoing) ==
          History{{"2026-04-20", Status::scheduled}, {"2026-04-22", Status::ongoing}});
}

TEST_CASE("what goes on is dated as it is told, though it began before something else; what is over is not") {
    const auto date = [](Status status) {
        std::vector<Source> sources = {
            article("a", "2026-02-01",
                    {{"strike", {"Anna Berg"}, {}, "2026-02-01", "2026-02-01", status},
                     {"vote", {"Dora Vale"}, {}, "2026-01-10", "2026-01-10"}})};
        sources[0].mentions[0].date.basis = DateBasis::narrative;
        sources[0].mentions[0].date.range.uncertain = true;
        sources[0].orders.push_back({0, 1, OrderKind::before, sources[0].mentions[0].trigger, 1});
        for (const ReportEvent& event : report_sources(sources).events)
            if (event.mentions[0].trigger_text == "strike") return event.date.edtf;
        return std::string("no event");
    };
    CHECK(date(Status::ongoing) == "2026-02-01?");
    CHECK(date(Status::occurred) == "[..2026-01-10]");
}

TEST_CASE("a likely day gives way to a relation, and to a distance that words tell") {
    std::vector<Source> sources = {article("a", "2026-01-20",
                                           {{"strike", {"Anna Berg"}, {}, "2026-01-15", "2026-01-15"},
                                            {"vote", {"Dora Vale"}, {}, "2026-01-18", "2026-01-18"}})};
    DateClaim& likely = sources[0].mentions[0].date;
    const auto date = [&] {
        const Report report = report_sources(sources);
        CHECK(report.conflicts.empty());
        for (const ReportEvent& event : report.events)
            if (event.mentions[0].trigger_text == "strike") return event.date.edtf;
        return std::string("no event");
    };
    likely.basis = DateBasis::narrative;
    likely.range.uncertain = true;
    sources[0].orders.push_back({1, 0, OrderKind::before, sources[0].mentions[0].trigger, 1});
    CHECK(date() == "[2026-01-18..2026-01-20]");
    Timex two_days;
    two_days.type = TimexType::duration;
    two_days.value = "P2D";
    sources[0].timexes.push_back(two_days);
    sources[0].orders[0].distance = 0;  // "two days after the vote"
    CHECK(date() == "2026-01-20");
    likely.basis = DateBasis::tense;  // a bound does not give way: it narrows
    likely.range = days("", "2026-01-19");
    CHECK(date() == "[2026-01-18..2026-01-19]");
}

namespace {

/// A conflict of that aspect in the report.
bool contradicted(const std::vector<Source>& sources, std::string_view aspect) {
    const Report report = report_sources(sources);
    REQUIRE(report.events.size() == 1);
    return std::any_of(report.conflicts.begin(), report.conflicts.end(),
                       [&](const ReportConflict& conflict) { return conflict.aspect == aspect; });
}

}  // namespace

TEST_CASE("two countries contradict each other, unless a source names several places") {
    const auto sources = [](std::vector<std::string> places) {
        std::vector<Source> two = {
            article("a", "2026-01-20",
                    {{"meet", {"Anna Berg", "Carl Roth"}, std::move(places), "2026-01-16", "2026-01-16"}}),
            article("b", "2026-01-20",
                    {{"meet", {"Anna Berg", "Carl Roth"}, {"Lund"}, "2026-01-16", "2026-01-16"}})};
        for (Source& source : two)
            for (Entity& entity : source.analysis.entities)
                if (entity.kind == NameKind::place) entity.country = entity.name == "Oslo" ? "NO" : "SE";
        return two;
    };
    CHECK(contradicted(sources({"Oslo"}), "place"));
    CHECK_FALSE(contradicted(sources({"Oslo", "Lund"}), "place"));
    CHECK_FALSE(contradicted(sources({"Kalmar"}), "place"));
}

TEST_CASE("two who were elected contradict each other, unless one article names both") {
    const auto sources = [](const char* second) {
        std::vector<Source> two = {
            article("a", "2026-01-20",
                    {{"elect", {"Paul Lind"}, {"Oslo"}, "2026-01-16", "2026-01-16"},
                     {"elect", {second}, {"Oslo"}, "2026-01-16", "2026-01-16"}}),
            article("b", "2026-01-20", {{"elect", {"Dora Vale"}, {"Oslo"}, "2026-01-16", "2026-01-16"}})};
        two[0].mentions[1].same_as = 0;
        for (Source& source : two)
            for (EventMention& mention : source.mentions) mention.participants[0].role = Role::patient;
        return two;
    };
    CHECK(contradicted(sources("Paul Lind"), "participants"));
    CHECK_FALSE(contradicted(sources("Dora Vale"), "participants"));
}

TEST_CASE("what a second article tells too is shown at less salience, not what one article tells twice") {
    const Cluster both{{{0, 0}, {1, 0}}, {}, {}}, twice{{{0, 0}, {0, 1}}, {}, {}};
    const std::vector<std::uint32_t> own{0, 1}, copied{0, 0};
    struct Row {
        float first, second;
        const Cluster& cluster;
        const std::vector<std::uint32_t>& originals;
        float salience;
    };
    for (const Row& row : {Row{0.4F, 0.4F, both, own, 0.52F}, Row{0.2F, 0.4F, both, own, 0.46F},
                           Row{0.4F, 0, both, own, 0.4F}, Row{0.9F, 0.9F, both, own, 1},
                           Row{0.4F, 0.4F, twice, own, 0.4F}, Row{0.4F, 0.4F, both, copied, 0.4F}}) {
        std::vector<Source> sources = two_tellings();
        sources[0].mentions[0].salience = row.first;
        sources[row.cluster.mentions[1].source].mentions[row.cluster.mentions[1].mention].salience =
            row.second;
        CHECK(value_of(row.cluster, sources, row.originals).salience == doctest::Approx(row.salience));
    }
}

TEST_CASE("what has happened is told by those who say that it has, not by its plan") {
    const Cluster both{{{0, 0}, {1, 0}}, {}, {}};
    const std::vector<std::uint32_t> own{0, 1};
    std::vector<Source> sources = {
        article(
            "a", "2026-01-10",
            {{"meet", {"Anna Berg", "Paul Lind"}, {"Oslo"}, "2026-01-12", "2026-01-12", Status::scheduled}}),
        article("b", "2026-01-14", {{"meet", {"Anna Berg"}, {}, "2026-01-12", "2026-01-12"}})};
    EventMention& plan = sources[0].mentions[0];
    EventMention& deed = sources[1].mentions[0];
    plan.salience = 0.8F;
    plan.label = "Berg to meet Lind in Oslo";
    plan.label_once_done = "Berg meets Lind in Oslo";
    deed.salience = 0.5F;
    deed.label = "Berg meets the minister";
    CHECK(value_of(both, sources, own).label == "Berg meets the minister");
    deed.label = "";  // nothing to print: the plan's words, told of what is over
    CHECK(value_of(both, sources, own).label == "Berg meets Lind in Oslo");
    deed.status = Status::scheduled;
    CHECK(value_of(both, sources, own).label == "Berg to meet Lind in Oslo");
}
