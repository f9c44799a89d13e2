#include <doctest/doctest.h>

#include "core/language/word_vectors.hpp"
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

TEST_CASE("a day inside a month is evidence, one before an end is none") {
    struct Row {
        const char *first, *last;  // of the longer one; "" = open
        bool inside;
    };
    for (const Row& row : {Row{"2026-01-01", "2026-01-31", true}, Row{"", "2026-01-31", false},
                           Row{"2026-01-01", "", false}, Row{"2026-01-06", "2026-01-31", false}}) {
        CAPTURE(row.first);
        CAPTURE(row.last);
        const Views views = views_of(
            std::vector<Source>{article("a", "2026-02-10", {{"raise", {}, {}, row.first, row.last}}),
                                article("b", "2026-02-11", {{"haul", {}, {}, "2026-01-05", "2026-01-05"}})});
        const FeatureValues values = pair_features(views.mentions[0], views.mentions[1], views);
        CHECK((values[static_cast<std::size_t>(Feature::day_inside)] > 0) == row.inside);
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

TEST_CASE("words and nouns of like meaning are evidence, unlike ones the contrary") {
    const auto row = [](std::string_view lemma, Upos upos) {
        const std::uint32_t found = built_in_word_vectors().find(lemma, upos);
        REQUIRE(found != kNone);
        return Numbers{found};
    };
    struct Row {
        std::string_view here, there;    // verbs
        std::string_view noun, as_noun;  // beside them
        bool like_word, like_noun;
    };
    for (const Row& told : {Row{"overturn", "annul", "proposal", "offer", true, true},
                            Row{"overturn", "swim", "proposal", "offer", false, true},
                            Row{"overturn", "annul", "proposal", "river", true, false}}) {
        CAPTURE(told.there);
        CAPTURE(told.as_noun);
        Views views = views_of(std::vector<Source>{article("a", "2026-01-10", {{"x", {}, {}, "", ""}}),
                                                   article("b", "2026-01-11", {{"y", {}, {}, "", ""}})});
        MentionView& a = views.mentions[0];
        MentionView& b = views.mentions[1];
        a.meanings = row(told.here, Upos::VERB);
        b.meanings = row(told.there, Upos::VERB);
        a.arguments = row(told.noun, Upos::NOUN);
        b.arguments = row(told.as_noun, Upos::NOUN);
        const auto value = [&](Feature f) { return pair_features(a, b, views)[static_cast<std::size_t>(f)]; };
        CHECK((value(Feature::meaning) > 0.2F) == told.like_word);
        CHECK((value(Feature::arguments_like) > 0.2F) == told.like_noun);
        a.classes = b.classes = {3};  // now of one class
        CHECK(value(Feature::meaning) == 0);
        CHECK((value(Feature::class_unlike) > 0) == !told.like_word);
        CHECK((value(Feature::arguments_unlike) > 0) == !told.like_noun);
        a.given = b.given = true;  // selected mentions do without it
        CHECK(value(Feature::arguments_like) == 0);
    }
}

TEST_CASE("the headline may say it in another word, a sentence of the same article says another thing") {
    Views views = views_of(
        std::vector<Source>{article("a", "2026-01-10", {{"x", {}, {}, "", ""}, {"y", {}, {}, "", ""}})});
    MentionView& a = views.mentions[0];
    MentionView& b = views.mentions[1];
    a.meanings = {built_in_word_vectors().find("step-down", Upos::VERB)};
    b.meanings = {built_in_word_vectors().find("resign", Upos::VERB)};
    const auto value = [&](Feature f) { return pair_features(a, b, views)[static_cast<std::size_t>(f)]; };
    a.in_title = b.in_title = false;
    b.opens = true;
    CHECK(value(Feature::meaning) == 0);
    CHECK(value(Feature::headline_like) == 0);
    a.in_title = true;
    CHECK(value(Feature::meaning) > 0.4F);
    CHECK(value(Feature::headline_like) == 1);
    b.meanings = {built_in_word_vectors().find("swim", Upos::VERB)};
    CHECK(value(Feature::headline_like) == 0);
}
