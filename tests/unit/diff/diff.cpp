#include "timeline/diff/diff.hpp"

#include <doctest/doctest.h>

#include "tests/unit/merge/story.hpp"

using namespace dateline;
using dateline::test::days;

namespace {

ReportMention told(const char* source, const DateRange& range, const char* basis,
                   Status status = Status::occurred) {
    ReportMention mention;
    mention.source = source;
    mention.date.range = range;
    mention.date.edtf = to_edtf(range);
    mention.date.basis = basis;
    mention.status = status;
    return mention;
}

Report report_of(const std::vector<ReportMention>& mentions, bool shown = true) {
    Report report;
    report.sources.resize(2);
    report.sources[0].id = "a";
    report.sources[1].id = "b";
    ReportEvent event;
    event.id = "e-1";
    event.label = "Berg visits Oslo";
    event.shown = shown;
    event.mentions = mentions;
    event.date = mentions.front().date;
    event.status = mentions.front().status;
    report.events.push_back(event);
    return report;
}

const DateRange kDecember = days("2025-12-01", "2025-12-31");
const DateRange kEarly = days("2025-12-01", "2025-12-10");
const DateRange kLate = days("2025-12-21", "2025-12-31");
const DateRange kMiddle = days("2025-12-05", "2025-12-25");

}  // namespace

TEST_CASE("the same days agree, narrower days refine, other days contradict") {
    const auto diff = [](const DateRange& a, const DateRange& b) {
        return diff_sources(report_of({told("a", a, "stated"), told("b", b, "stated")}));
    };
    CHECK(diff(kDecember, kDecember).agree == std::vector<std::string>{"e-1"});
    CHECK_FALSE(diff(kDecember, kDecember).has_differences());
    REQUIRE(diff(kDecember, kEarly).refine.size() == 1);
    CHECK(diff(kDecember, kEarly).refine[0].by == "b");
    CHECK(diff(kEarly, kDecember).refine[0].by == "a");
    REQUIRE(diff(kEarly, kLate).contradict.size() == 1);
    CHECK(diff(kEarly, kLate).contradict[0].aspect == "date");
    CHECK(diff(kEarly, kMiddle).agree.size() == 1);  // they overlap and can both be true
    CHECK(diff(kEarly, DateRange{}).refine[0].by == "a");
}

TEST_CASE("bounds from tense alone are no date to refine with") {
    const auto diff = diff_sources(
        report_of({told("a", days("", "2026-01-22"), "tense"), told("b", days("", "2026-01-14"), "tense")}));
    CHECK(diff.agree.size() == 1);
    CHECK(diff.refine.empty());
}

TEST_CASE("words give a day, tense only bounds: the words refine, also where the bounds exclude them") {
    const DateRange past = days("", "2025-11-30");
    for (const bool first : {true, false}) {
        const ReportMention stated = told(first ? "a" : "b", kEarly, "stated");
        const ReportMention bound = told(first ? "b" : "a", past, "tense");
        const ReportDiff diff = diff_sources(report_of({stated, bound}));
        REQUIRE(diff.refine.size() == 1);
        CHECK(diff.refine[0].by == stated.source);
        CHECK(diff.contradict.empty());
    }
    for (const bool first : {true, false}) {  // one says when, the other nothing
        const ReportDiff diff = diff_sources(report_of({told("a", first ? kEarly : DateRange{}, "stated"),
                                                        told("b", first ? DateRange{} : kEarly, "stated")}));
        REQUIRE(diff.refine.size() == 1);
        CHECK(diff.refine[0].by == (first ? "a" : "b"));
    }
}

TEST_CASE("a status that moved is shown with each source's word") {
    const auto diff = diff_sources(report_of({told("a", kDecember, "stated", Status::scheduled),
                                              told("b", kDecember, "stated", Status::occurred)}));
    REQUIRE(diff.status.size() == 1);
    const std::vector<std::pair<std::string, Status>> expected = {{"a", Status::scheduled},
                                                                  {"b", Status::occurred}};
    CHECK(diff.status[0].by_source == expected);
    CHECK(diff.agree.size() == 1);
    CHECK(diff.has_differences());
}

TEST_CASE("that it goes on is no news of what has happened, and the other way round; that it is off is") {
    struct Row {
        Status one, other;
        bool moved;
    };
    for (const Row& row :
         {Row{Status::ongoing, Status::occurred, false}, Row{Status::occurred, Status::ongoing, false},
          Row{Status::ongoing, Status::ongoing, false}, Row{Status::ongoing, Status::cancelled, true},
          Row{Status::scheduled, Status::ongoing, true}}) {
        const auto diff = diff_sources(
            report_of({told("a", kDecember, "stated", row.one), told("b", kDecember, "stated", row.other)}));
        CHECK(diff.status.size() == (row.moved ? 1U : 0U));
    }
}

TEST_CASE("what one source tells alone is only there; what is not shown is not compared") {
    const auto diff = diff_sources(report_of({told("b", kEarly, "stated")}));
    REQUIRE(diff.only.size() == 2);
    CHECK(diff.only[0].second.empty());
    CHECK(diff.only[1].second == std::vector<std::string>{"e-1"});
    CHECK_FALSE(diff_sources(report_of({told("b", kEarly, "stated")}, false)).has_differences());
}

TEST_CASE("one source alone has nothing to differ from") {
    Report report = report_of({told("a", kEarly, "stated")});
    report.sources.resize(1);
    CHECK(diff_sources(report) == ReportDiff{});
}

TEST_CASE("two saved reports: the same one twice has no differences, another date is found by id") {
    const Report left = report_of({told("a", kDecember, "stated")});
    CHECK_FALSE(diff_reports(left, left).has_differences());
    Report right = left;
    right.events[0].date = told("a", kEarly, "stated").date;
    const ReportDiff diff = diff_reports(left, right);
    REQUIRE(diff.refine.size() == 1);
    CHECK(diff.refine[0].by == "right");
    right.events[0].status = Status::denied;
    CHECK(diff_reports(left, right).status.size() == 1);
}

TEST_CASE("an event under another id is found by what it says, and is alone when it says something else") {
    const Report left = report_of({told("a", kDecember, "stated")});
    Report right = left;
    right.events[0].id = "e-9";
    CHECK_FALSE(diff_reports(left, right).has_differences());
    right.events[0].label = "Berg leaves Oslo";
    const ReportDiff diff = diff_reports(left, right);
    CHECK(diff.only[0].second == std::vector<std::string>{"e-1"});
    CHECK(diff.only[1].second == std::vector<std::string>{"e-9"});
}

TEST_CASE("an event that was found by its id is no other event's, whatever that says") {
    Report left = report_of({told("a", kDecember, "stated")});
    const Report right = left;
    left.events.push_back(left.events[0]);
    left.events[1].id = "e-2";
    const ReportDiff diff = diff_reports(left, right);
    CHECK(diff.only[0].second == std::vector<std::string>{"e-2"});
    CHECK(diff.only[1].second.empty());
}

TEST_CASE("what was judged to exclude each other is a contradiction and no agreement") {
    for (const char* aspect : {"number", "participants", "place", "status"}) {
        CAPTURE(aspect);
        Report report = report_of({told("a", kEarly, "stated"), told("b", kEarly, "stated")});
        report.conflicts = {{"e-1", aspect, "contradiction", {{"a", "x", ""}, {"b", "y", ""}}}};
        const ReportDiff diff = diff_sources(report);
        CHECK(diff.contradict == std::vector<ReportDiff::Contradict>{{"e-1", aspect}});
        CHECK(diff.agree.empty());
        CHECK(diff.has_differences());
    }
}

TEST_CASE(
    "no contradiction: a count that moved on, an order, one source at odds with itself, what is hidden") {
    const std::vector<ReportMention> both = {told("a", kEarly, "stated"), told("b", kEarly, "stated")};
    const auto diff = [&](const char* aspect, const char* kind, const char* other, bool shown) {
        Report report = report_of(both, shown);
        report.conflicts = {{"e-1", aspect, kind, {{"a", "x", ""}, {other, "y", ""}}}};
        return diff_sources(report);
    };
    CHECK(diff("number", "contradiction", "b", true).has_differences());
    CHECK_FALSE(diff("number", "moved on", "b", true).has_differences());
    CHECK(diff("number", "moved on", "b", true).agree.size() == 1);
    CHECK_FALSE(diff("order", "contradiction", "b", true).has_differences());
    CHECK_FALSE(
        diff("date", "contradiction", "b", true).has_differences());  // dates are compared by themselves
    CHECK_FALSE(diff("number", "contradiction", "a", true).has_differences());
    CHECK_FALSE(diff("number", "contradiction", "b", false).has_differences());
}

TEST_CASE("two saved reports: what only the newer one finds contradicted is news") {
    const Report left = report_of({told("a", kEarly, "stated")});
    Report right = left;
    right.conflicts = {{"e-1", "number", "contradiction", {{"a", "9", ""}, {"b", "12", ""}}}};
    CHECK(diff_reports(left, right).contradict == std::vector<ReportDiff::Contradict>{{"e-1", "number"}});
    CHECK_FALSE(diff_reports(right, right).has_differences());
    CHECK_FALSE(diff_reports(right, left).has_differences());
}
