// What two mentions can never be one event for, by their words, stories and people: every rule with what it
// keeps apart, and beside it the little that has to change for it to say nothing.
#include <doctest/doctest.h>

#include "tests/unit/merge/apart.hpp"
#include "timeline/merge/similar.hpp"

using namespace dateline;
using namespace dateline::apart;

namespace {

const Row kRows[] = {
    {"nothing known", [](MentionView&, MentionView&) {}, ""},
    // words
    {"rose, fell",
     [](MentionView& a, MentionView& b) {
         a.opposites = {5};
         b.classes = {5};
     },
     "one is the opposite of the other"},
    {"a word of both senses",
     [](MentionView& a, MentionView& b) {
         a.opposites = {5};
         a.classes = b.classes = {5};
     },
     ""},
    {"the first drill, the second drill",
     [](MentionView& a, MentionView& b) {
         a.counted = {{1, 2}};
         b.counted = {{1, 4}};
     },
     "the one is the first, the other the second"},
    {"the first drill, the first and second drill",
     [](MentionView& a, MentionView& b) {
         a.counted = {{1, 2}};
         b.counted = {{1, 6}};
     },
     ""},
    {"the first drill, the second vote",
     [](MentionView& a, MentionView& b) {
         a.counted = {{1, 2}};
         b.counted = {{2, 4}};
     },
     ""},
    {"gave a breakfast, could give guarantees",
     [](MentionView& a, MentionView& b) { a.light = b.light = true; },
     "nobody, no place and no word in common"},
    {"gave a breakfast, gave the breakfast",
     [](MentionView& a, MentionView& b) {
         a.light = b.light = true;
         share_word(a, b);
     },
     ""},
    {"gave a breakfast, ate", [](MentionView& a, MentionView&) { a.light = true; }, ""},
    {"fell by 4 percent, fell by 5 percent",
     [](MentionView& a, MentionView& b) {
         a.percent = 4;
         b.percent = 5;
     },
     "one by so many percent, the other by so many"},
    {"fell by 4 percent, fell by 4 percent",
     [](MentionView& a, MentionView& b) { a.percent = b.percent = 4; }, ""},
    {"fell by 4 percent, fell", [](MentionView& a, MentionView&) { a.percent = 4; }, ""},
    // stories
    {"called here, called in another story",
     [](MentionView& a, MentionView& b) { share_stem(a, b), b.story = 1; },
     "two stories, with nobody and no place in common"},
    {"Berg fined here, Berg fined in another story",
     [](MentionView& a, MentionView& b) {
         b.story = 1;
         a.people = b.people = {1};
         share_stem(a, b);
     },
     ""},
    {"a brewery files for bankruptcy, in a note that knows no names",
     [](MentionView& a, MentionView& b) {
         b.story = 1;
         b.alone = true;
         share_stem(a, b);
     },
     ""},
    {"given mentions of two stories",
     [](MentionView& a, MentionView& b) {
         b.story = 1;
         a.given = b.given = true;
     },
     ""},
    // who
    {"Berg said, Lind said",
     [](MentionView& a, MentionView& b) {
         a.reporting = b.reporting = true;
         a.agents = {1};
         b.agents = {2};
     },
     "said by different people"},
    {"Berg said, it was said",
     [](MentionView& a, MentionView& b) {
         a.reporting = b.reporting = true;
         a.agents = {1};
     },
     ""},
    {"said, sold", [](MentionView& a, MentionView&) { a.reporting = true; },
     "one is a statement, the other is not"},
    {"said it was sold, sold",
     [](MentionView& a, MentionView& b) {
         a.reporting = true;
         share_stem(a, b);
     },
     ""},
    {"Berg cut short a visit, Berg promised an inquiry",
     [](MentionView& a, MentionView& b) { a.people = b.people = {7}; },
     "other words, no day and only who did it in common"},
    {"Berg visited, Berg visited",
     [](MentionView& a, MentionView& b) {
         a.people = b.people = {7};
         share_stem(a, b);
     },
     ""},
    {"Berg visited in Osk, Berg travelled in Osk",
     [](MentionView& a, MentionView& b) {
         a.people = b.people = {7};
         a.places = b.places = {8};
     },
     ""},
    {"Berg visited on Tuesday, Berg travelled",
     [](MentionView& a, MentionView& b) {
         a.people = b.people = {7};
         a.dated = true;
     },
     ""},
    {"the same, selected by somebody",
     [](MentionView& a, MentionView& b) {
         a.people = b.people = {7};
         a.given = b.given = true;
     },
     ""},
};

}  // namespace

TEST_CASE("what keeps two mentions apart, and what does not") {
    apart::check(kRows);
}

TEST_CASE("places keep apart what one article tells, not what two do") {
    TwoViews views;
    views.a.places = {1};
    views.b.places = {2};
    CHECK(why_apart(views.a, views.b, 1) == "other places in one article");
    views.b.ref.source = 1;
    views.a.classes = views.b.classes = {5};
    CHECK(why_apart(views.a, views.b, 1).empty());
    views.b.ref.source = 0;
    views.b.places = {1, 2};
    CHECK(why_apart(views.a, views.b, 1).empty());
    views.b.places.clear();
    CHECK(why_apart(views.a, views.b, 1).empty());
}
