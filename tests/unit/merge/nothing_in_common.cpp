#include "timeline/merge/nothing_in_common.hpp"

#include <doctest/doctest.h>

using namespace dateline;

namespace {

constexpr std::string_view kCommon = "a common word, and nobody, no place and nothing else in common";
constexpr std::string_view kOther = "other words, and nobody, no place and nothing else in common";

struct Row {
    const char* told;
    void (*change)(MentionView& a, MentionView& b);  // two views of two articles that share a common word
    std::string_view why;
};

void name_near(MentionView& view) {
    view.close_cast = {{9, 1}};
    view.in_short.close_cast.add(9, 1);
}

void set_days(MentionView& view, std::int32_t first, std::int32_t last) {
    view.first_day = first;
    view.last_day = last;
    view.dated = true;
}

const Row kRows[] = {
    {"sent a call, sent the recorder", [](MentionView&, MentionView&) {}, kCommon},
    {"capsized, capsized", [](MentionView& a, MentionView&) { a.common_word = false; }, ""},
    {"one article", [](MentionView& a, MentionView& b) { b.ref.source = a.ref.source; }, ""},
    {"given by somebody", [](MentionView& a, MentionView& b) { a.given = b.given = true; }, ""},
    {"by one and the same", [](MentionView& a, MentionView& b) { a.people = b.people = {7}; }, ""},
    {"at one place", [](MentionView& a, MentionView& b) { a.places = b.places = {7}; }, ""},
    {"somebody near both",
     [](MentionView& a, MentionView& b) {
         name_near(a);
         name_near(b);
     },
     ""},
    {"another word beside both",
     [](MentionView& a, MentionView& b) {
         for (MentionView* view : {&a, &b}) {
             view->close = {{9, 1}};
             view->in_short.close.add(9, 1);
         }
     },
     ""},
    {"on days that meet",
     [](MentionView& a, MentionView& b) {
         set_days(a, 10, 12);
         set_days(b, 12, 14);
     },
     ""},
    {"on days that do not",
     [](MentionView& a, MentionView& b) {
         set_days(a, 10, 12);
         set_days(b, 13, 14);
     },
     kCommon},
    {"a day here only", [](MentionView& a, MentionView&) { set_days(a, 0, 12); }, kCommon},
    {"presented, bought", [](MentionView& a, MentionView&) { a.stems = {3}; }, kOther},
    {"detained, arrested",
     [](MentionView& a, MentionView& b) {
         a.stems = {3};
         a.classes = b.classes = {5};
     },
     ""},
    {"met, flew there",
     [](MentionView& a, MentionView& b) {
         a.stems = {3};
         a.family = b.family = 2;
     },
     ""},
    {"of two families",
     [](MentionView& a, MentionView& b) {
         a.stems = {3};
         a.family = 1;
         b.family = 2;
     },
     kOther},
    {"other words, one number",
     [](MentionView& a, MentionView& b) {
         a.stems = {3};
         for (MentionView* view : {&a, &b}) {
             view->figures = {{9, 1}};
             view->in_short.figures.add(9, 1);
         }
     },
     ""},
};

}  // namespace

TEST_CASE("a common word and unlike words join nothing by themselves") {
    for (const Row& row : kRows) {
        CAPTURE(row.told);
        MentionView a, b;
        b.ref.source = 1;
        a.stems = b.stems = {4};
        a.common_word = b.common_word = true;
        row.change(a, b);
        CHECK(why_nothing_in_common(a, b) == row.why);
        CHECK(why_nothing_in_common(b, a) == row.why);
    }
}
