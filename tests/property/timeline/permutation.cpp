#include <doctest/doctest.h>

#include <algorithm>

#include "tests/unit/merge/story.hpp"
#include "timeline/assemble/report_events.hpp"
#include "timeline/diff/diff.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

/// A few articles with random people, places, days and kinds of event; the same for the same seed.
std::vector<Source> random_story(std::uint32_t seed) {
    std::uint32_t state = seed * 2654435761U + 1;
    const auto next = [&](std::uint32_t below) {
        state = state * 1664525U + 1013904223U;
        return (state >> 10U) % below;
    };
    const std::vector<std::string> people = {"Anna Berg", "Paul Lind", "Carl Roth", "Dora Vale", "Berg"};
    const std::vector<std::string> places = {"Oslo", "Davos", "Vienna"};
    const std::vector<std::string> lemmas = {"visit",     "meet", "talk",   "sign",
                                             "agreement", "vote", "arrest", "die"};
    std::vector<Source> sources;
    for (std::uint32_t s = 0; s < 4; ++s) {
        std::vector<Told> told;
        for (std::uint32_t m = 0; m < 8; ++m) {
            Told one;
            one.lemma = lemmas[next(8)];
            for (std::uint32_t p = next(3); p > 0; --p) one.people.push_back(people[next(5)]);
            if (next(2) == 0) one.places.push_back(places[next(3)]);
            if (next(3) != 0) {
                const Day day = iso_day("2026-01-01") + static_cast<int>(next(40));
                one.first_day = to_iso(day);
                one.last_day = to_iso(day + static_cast<int>(next(2) * 6));
            }
            one.status = static_cast<Status>(next(6));
            told.push_back(std::move(one));
        }
        Source source =
            article(std::string(1, static_cast<char>('a' + s)),
                    next(4) == 0 ? "" : to_iso(iso_day("2026-02-01") + static_cast<int>(next(9))), told);
        for (std::uint32_t o = 0; o < 3; ++o)
            source.orders.push_back({next(8), next(8), OrderKind::before, source.mentions[0].trigger, 1});
        sources.push_back(std::move(source));
    }
    return sources;
}

/// What does not depend on how the sources are listed.
Report without_listing(Report report) {
    std::sort(report.sources.begin(), report.sources.end(),
              [](const ReportSource& a, const ReportSource& b) { return a.id < b.id; });
    std::sort(report.diff.only.begin(), report.diff.only.end());
    for (auto& move : report.diff.status) std::sort(move.by_source.begin(), move.by_source.end());
    return report;
}

}  // namespace

TEST_CASE("the order of the sources changes nothing that is merged or dated") {
    std::size_t merged_events = 0;
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        std::vector<Source> sources = random_story(seed);
        const Report first = report_sources(sources);
        std::vector<std::string> ids;
        for (const ReportEvent& event : first.events) {
            ids.push_back(event.id);
            merged_events += event.mentions.size() > 1 ? 1U : 0U;
        }
        std::rotate(sources.begin(), sources.begin() + 1 + seed % 3, sources.end());
        const Report second = report_sources(sources);
        REQUIRE(second.events.size() == first.events.size());
        CHECK(without_listing(first).events == without_listing(second).events);
        CHECK(first.relations == second.relations);
        CHECK(first.conflicts == second.conflicts);
    }
    CHECK(merged_events > 40);  // the property would hold for a merger that never merges
}

TEST_CASE("a report compared with itself has no differences") {
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        const Report report = report_sources(random_story(seed));
        const ReportDiff diff = diff_reports(report, report);
        CHECK_FALSE(diff.has_differences());
    }
}

TEST_CASE("accepted relations hold in the order of the timeline") {
    std::size_t relations = 0;
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        const Report report = report_sources(random_story(seed));
        const auto place_of = [&](const std::string& id) {
            return std::find_if(report.events.begin(), report.events.end(),
                                [&](const ReportEvent& event) { return event.id == id; }) -
                   report.events.begin();
        };
        for (const ReportRelation& relation : report.relations) {
            const auto from = place_of(relation.from);
            if (report.events[static_cast<std::size_t>(from)].date.edtf.empty()) continue;  // undated: last
            ++relations;
            CHECK(from < place_of(relation.to));
        }
    }
    CHECK(relations > 50);
}
