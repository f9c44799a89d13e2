// What two mentions can never be one event for, by their days, plans and places in the text: every rule with
// what it keeps apart, and beside it the little that has to change for it to say nothing.
#include <doctest/doctest.h>

#include "tests/unit/merge/apart.hpp"

using namespace dateline;
using namespace dateline::apart;

namespace {

const Row kRows[] = {
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

}  // namespace

TEST_CASE("which days keep two mentions apart, and which do not") {
    apart::check(kRows);
}
