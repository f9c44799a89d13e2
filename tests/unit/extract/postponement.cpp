#include "timeline/extract/postponement.hpp"

#include <doctest/doctest.h>

#include "timeline/extract/extract.hpp"
#include "trees.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

// "Arden visited Norvik on Monday. X had planned to visit Norvik on Saturday." with X the subject given.
std::string visited_then_planned(const std::string& who) {
    return "Arden Arden PROPN 2 nsubj Number=Sing\n"
           "visited visit VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
           "Norvik Norvik PROPN 2 obj Number=Sing\n"
           "on on ADP 5 case\n"
           "Monday Monday PROPN 2 obl\n"
           ". . PUNCT 2 punct\n"
           "\n" +
           who + " " + who +
           " PROPN 3 nsubj Number=Sing\n"
           "had have AUX 3 aux Mood=Ind|Tense=Past|VerbForm=Fin\n"
           "planned plan VERB 0 root Tense=Past|VerbForm=Part\n"
           "to to PART 5 mark\n"
           "visit visit VERB 3 xcomp VerbForm=Inf\n"
           "Norvik Norvik PROPN 5 obj Number=Sing\n"
           "on on ADP 8 case\n"
           "Saturday Saturday PROPN 5 obl\n"
           ". . PUNCT 3 punct\n";
}

const std::vector<NameSpec> kNames = {{"Arden", NameKind::person, "Lena Arden"},
                                      {"Boll", NameKind::person, "Max Boll"},
                                      {"Norvik", NameKind::place, "Norvik"}};
const std::vector<TimeSpec> kDays = {{"Monday", "2026-05-04", "2026-05-04"},
                                     {"Saturday", "2026-05-02", "2026-05-02"}};

}  // namespace

TEST_CASE("verbs that put a plan off, with their particles") {
    for (const char* verb : {"postpone", "put_off", "push_back", "reschedule", "bring_forward"}) {
        CAPTURE(verb);
        CHECK(is_postponing(verb));
    }
    for (const char* verb : {"put", "push", "cancel", "call_off", "bring"}) {
        CAPTURE(verb);
        CHECK_FALSE(is_postponing(verb));
    }
}

TEST_CASE("what somebody had planned is what he did on another day, and nobody else's doing") {
    auto source = source_of(visited_then_planned("Arden"), "2026-05-06", kNames, kDays);
    extract_events(source);
    const EventMention& plan = mention_of(source, "visit");
    CHECK(plan.same_as != kNone);
    CHECK(plan.status == Status::scheduled);
    CHECK(to_edtf(plan.date.range) == "2026-05-04");
    REQUIRE_FALSE(plan.date.rejected.empty());
    CHECK(plan.date.rejected.back() == "2026-05-02: the day it was planned for before");

    auto other = source_of(visited_then_planned("Boll"), "2026-05-06", kNames, kDays);
    extract_events(other);
    CHECK(mention_of(other, "visit").same_as == kNone);
}
