#include <doctest/doctest.h>

#include "tests/unit/merge/story.hpp"
#include "timeline/merge/pair_features.hpp"

using namespace dateline;
using namespace dateline::test;

TEST_CASE("a shared number counts for more on days that can be one") {
    struct Row {
        std::uint32_t here, there;  // numbers of the two sentences
        bool one_day, dated;
        float figures, on_a_day;
    };
    for (const Row& row : {Row{7, 7, true, true, 1, 1}, Row{7, 7, false, true, 1, 0},
                           Row{7, 7, true, false, 1, 0}, Row{7, 31, true, true, 0, 0}}) {
        const std::string day = row.one_day ? "2026-01-05" : "2026-01-07";
        const Told one{"raise", {}, {}, "2026-01-05", "2026-01-05"}, other{"haul", {}, {}, day, day};
        Views views = views_of(
            std::vector<Source>{article("a", "2026-01-10", {one}), article("b", "2026-01-11", {other})});
        MentionView& a = views.mentions[0];
        MentionView& b = views.mentions[1];
        a.figures = {{row.here, 1}};
        b.figures = {{row.there, 1}};
        a.in_short.figures.add(row.here, 1);
        b.in_short.figures.add(row.there, 1);
        a.dated = b.dated = row.dated;
        const FeatureValues values = pair_features(a, b, views);
        CHECK(values[static_cast<std::size_t>(Feature::figures)] == row.figures);
        CHECK(values[static_cast<std::size_t>(Feature::figures_day)] == row.on_a_day);
    }
}

TEST_CASE("the second is like the second and unlike the first") {
    Views views = views_of(std::vector<Source>{article("a", "2026-01-10", {{"reach", {}, {}, "", ""}}),
                                               article("b", "2026-01-11", {{"reach", {}, {}, "", ""}})});
    struct Row {
        std::uint32_t here, there;  // a bit for each ordinal
        float same, differ;
    };
    for (const Row& row : {Row{4, 4, 1, 0}, Row{2, 4, 0, 1}, Row{6, 4, 1, 0}, Row{0, 4, 0, 0}}) {
        views.mentions[0].ordinals = row.here;
        views.mentions[1].ordinals = row.there;
        const FeatureValues values = pair_features(views.mentions[0], views.mentions[1], views);
        CHECK(values[static_cast<std::size_t>(Feature::ordinals_same)] == row.same);
        CHECK(values[static_cast<std::size_t>(Feature::ordinals_differ)] == row.differ);
    }
}
