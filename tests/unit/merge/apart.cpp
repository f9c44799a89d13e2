// What two mentions can never be one event for: every rule with what it keeps apart, and beside it the little
// that has to change for it to say nothing.
#include <doctest/doctest.h>

#include <limits>

#include "timeline/merge/pair_score.hpp"
#include "timeline/merge/similar.hpp"

using namespace dateline;

namespace {

constexpr std::int32_t kOpen = std::numeric_limits<std::int32_t>::min();

struct Row {
    const char* told;
    void (*change)(MentionView& a, MentionView& b);  // two views of two articles, on one day, of nobody
    std::string_view why;
};

void set_days(MentionView& view, std::int32_t first, std::int32_t last) {
    view.first_day = first;
    view.last_day = last;
    view.dated = true;
}

/// A word that stands close to both heads.
void share_word(MentionView& a, MentionView& b) {
    for (MentionView* view : {&a, &b}) {
        view->close = {{9, 1}};
        view->in_short.close.add(9, 1);
    }
}

void share_stem(MentionView& a, MentionView& b) {
    a.stems = b.stems = {4};
}

void plan_it(MentionView& plan, std::int32_t as_of) {
    plan.status = Status::scheduled;
    plan.as_of = as_of;
}

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
    // long before, called off, planned
    {"joined the service in 1994, had moved guns",
     [](MentionView& a, MentionView& b) {
         set_days(a, -700, -700);
         b.first_day = kOpen;
     },
     "one was years before, and nothing is in common"},
    {"joined the service in 1994, joined the service",
     [](MentionView& a, MentionView& b) {
         set_days(a, -700, -700);
         b.first_day = kOpen;
         share_word(a, b);
     },
     ""},
    {"joined a year ago, had moved guns",
     [](MentionView& a, MentionView& b) {
         set_days(a, -365, -365);
         b.first_day = kOpen;
     },
     ""},
    {"met on Monday, by the paper of Tuesday the parade is off",
     [](MentionView& a, MentionView& b) {
         a.as_of = 1;
         b.as_of = 2;
         b.status = Status::cancelled;
     },
     "one had happened, the other was called off afterwards"},
    {"the parade is off, by the paper of Tuesday they met",
     [](MentionView& a, MentionView& b) {
         a.as_of = 2;
         b.as_of = 1;
         b.status = Status::cancelled;
     },
     ""},
    {"marched, the march is off",
     [](MentionView& a, MentionView& b) {
         a.as_of = 1;
         b.as_of = 2;
         b.status = Status::cancelled;
         share_stem(a, b);
     },
     ""},
    {"plan a trip, was scheduled to begin",
     [](MentionView& a, MentionView& b) { a.planning = b.planning = true; },
     "plans of nobody and nothing in common"},
    {"plan a trip, planned the trip",
     [](MentionView& a, MentionView& b) {
         a.planning = b.planning = true;
         share_word(a, b);
     },
     ""},
    {"will vote, voted last week",
     [](MentionView& a, MentionView& b) {
         plan_it(a, 10);
         a.first_day = 10;
         a.last_day = 20;
         set_days(b, 5, 5);
         share_stem(a, b);
     },
     "one was over before the other was planned"},
    {"was to vote on that day, voted on that day",
     [](MentionView& a, MentionView& b) {
         plan_it(a, 10);
         set_days(a, 5, 5);
         set_days(b, 5, 5);
         share_stem(a, b);
     },
     ""},
    {"a proposed settlement, another city settled", [](MentionView& a, MentionView&) { plan_it(a, 0); },
     "a plan and a deed of different people"},
    {"a proposed settlement, the settlement",
     [](MentionView& a, MentionView& b) {
         plan_it(a, 0);
         share_stem(a, b);
     },
     ""},
    {"Lang will meet the mill's insurers on the 5th, the council voted on the mill on the 5th",
     [](MentionView& a, MentionView& b) {
         plan_it(a, 0);
         set_days(a, 5, 5);
         set_days(b, 5, 5);
         share_word(a, b);
         a.doers = {1};
         b.doers = {2};
     },
     "a plan and a deed of different people"},
    {"the council will meet about the mill, the council voted on the mill",
     [](MentionView& a, MentionView& b) {
         plan_it(a, 0);
         set_days(a, 5, 5);
         set_days(b, 5, 5);
         share_word(a, b);
         a.doers = b.doers = {2};
     },
     ""},
    {"the mill will be sold on the 5th, the council voted on the 5th",
     [](MentionView& a, MentionView& b) {
         plan_it(a, 0);
         set_days(a, 5, 5);
         set_days(b, 5, 5);
         a.day_rarity = b.day_rarity = 1;
     },
     "a plan and a deed of different people"},
    // days
    {"met Lind on the 1st, met Vale on the 11th",
     [](MentionView& a, MentionView& b) {
         set_days(a, 1, 1);
         set_days(b, 3, 3);
         a.people = {1, 2};
         b.people = {1, 3};
     },
     "other days, and other people on either side"},
    {"Berg and Lind fined, Vale of the office was fined",
     [](MentionView& a, MentionView& b) {
         set_days(a, 1, 1);
         set_days(b, 3, 3);
         a.people = a.agents = {1, 2};
         b.people = {1, 3};
     },
     ""},
    {"Berg arrested, Lind arrested Berg",
     [](MentionView& a, MentionView& b) {
         set_days(a, 1, 1);
         set_days(b, 3, 3);
         a.people = a.agents = {1};
         b.people = {1, 2};
         b.agents = {2};
     },
     "other days, and done by others"},
    {"blaze in Osk, blaze in Norvik",
     [](MentionView& a, MentionView& b) {
         set_days(a, 1, 1);
         set_days(b, 3, 3);
         a.places = {1};
         b.places = {2};
     },
     "other days, and other places"},
    {"blaze in Osk, blaze in Osk",
     [](MentionView& a, MentionView& b) {
         set_days(a, 1, 1);
         set_days(b, 3, 3);
         a.places = b.places = {1};
     },
     ""},
    {"one of several, three days on",
     [](MentionView& a, MentionView& b) {
         set_days(a, 1, 1);
         set_days(b, 4, 4);
         a.unique = false;
     },
     ""},
    {"one of several, four days on",
     [](MentionView& a, MentionView& b) {
         set_days(a, 1, 1);
         set_days(b, 5, 5);
         a.unique = false;
     },
     "the days exclude each other"},
    {"the only one, a month on",
     [](MentionView& a, MentionView& b) {
         set_days(a, 1, 1);
         set_days(b, 32, 32);
     },
     ""},
    {"the only one, more than a month on",
     [](MentionView& a, MentionView& b) {
         set_days(a, 1, 1);
         set_days(b, 33, 33);
     },
     "the days exclude each other"},
    {"to open on the 5th, the opening is put off by two months",
     [](MentionView& a, MentionView& b) {
         set_days(a, 5, 5);
         set_days(b, 65, 65);
         plan_it(a, 1);
         plan_it(b, 3);
         b.postponed = true;
     },
     ""},
    {"to open on the 5th, to open two months on",
     [](MentionView& a, MentionView& b) {
         set_days(a, 5, 5);
         set_days(b, 65, 65);
         plan_it(a, 1);
         plan_it(b, 3);
     },
     "the days exclude each other"},
    // in one article
    {"voted before they met",
     [](MentionView& a, MentionView& b) {
         b.ref.source = 0;
         a.apart = {1};
     },
     "the article puts one before the other"},
    {"said twice",
     [](MentionView& a, MentionView& b) {
         b.ref.source = 0;
         a.reporting = b.reporting = true;
     },
     "two statements in one article"},
    {"said in the headline and at the start",
     [](MentionView& a, MentionView& b) {
         b.ref.source = 0;
         a.reporting = b.reporting = a.in_title = b.opens = true;
         a.classes = b.classes = {5};
     },
     ""},
    {"will vote, voted",
     [](MentionView& a, MentionView& b) {
         b.ref.source = 0;
         plan_it(a, 0);
         share_stem(a, b);
     },
     "to the same article one is a plan, the other has happened"},
};

struct TwoViews {
    MentionView a, b;
};

TwoViews views_of(const Row& row) {
    TwoViews views;
    views.b.ref.source = 1;
    row.change(views.a, views.b);
    return views;
}

}  // namespace

TEST_CASE("what keeps two mentions apart, and what does not") {
    for (const Row& row : kRows) {
        CAPTURE(row.told);
        const TwoViews views = views_of(row);
        CHECK(why_excluded(views.a, views.b, 1) == row.why);
        // told the other way round it is the same, but for what only the first of two notes
        if (views.a.apart.empty() && views.a.opposites.empty())
            CHECK(why_excluded(views.b, views.a, 0) == row.why);
    }
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
