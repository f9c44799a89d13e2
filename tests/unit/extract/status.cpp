#include "trees.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

struct StatusRow {
    std::string_view tree;
    std::string_view trigger;
    Status status;
    bool negated;
};

const StatusRow kRows[] = {
    // "The envoy will travel to Norvik."
    {"The the DET 2 det\nenvoy envoy NOUN 4 nsubj\nwill will AUX 4 aux VerbForm=Fin\ntravel travel VERB 0 "
     "root VerbForm=Inf\nto to ADP 6 case\n"
     "Norvik Norvik PROPN 4 obl\n. . PUNCT 4 punct\n",
     "travel", Status::scheduled, false},
    // "The envoy may travel."
    {"The the DET 2 det\nenvoy envoy NOUN 4 nsubj\nmay may AUX 4 aux VerbForm=Fin\ntravel travel VERB 0 root "
     "VerbForm=Inf\n. . PUNCT 4 punct\n",
     "travel", Status::possible, false},
    // "The envoy is to travel."
    {"The the DET 2 det\nenvoy envoy NOUN 5 nsubj\nis be AUX 5 aux Tense=Pres|VerbForm=Fin\nto to PART 5 "
     "mark\ntravel travel VERB 0 root VerbForm=Inf\n. . PUNCT 5 punct\n",
     "travel", Status::scheduled, false},
    // "They are expected to present drafts."
    {"They they PRON 3 nsubj:pass\nare be AUX 3 aux:pass Tense=Pres|VerbForm=Fin\nexpected expect VERB 0 "
     "root Tense=Past|VerbForm=Part|Voice=Pass\nto to PART 5 mark\n"
     "present present VERB 3 xcomp VerbForm=Inf\ndrafts draft NOUN 5 obj\n. . PUNCT 3 punct\n",
     "present", Status::scheduled, false},
    // "They were allowed to return."
    {"They they PRON 3 nsubj:pass\nwere be AUX 3 aux:pass Tense=Past|VerbForm=Fin\nallowed allow VERB 0 "
     "root Tense=Past|VerbForm=Part|Voice=Pass\nto to PART 5 mark\n"
     "return return VERB 3 xcomp VerbForm=Inf\n. . PUNCT 3 punct\n",
     "return", Status::occurred, false},
    // "They are allowed to return."
    {"They they PRON 3 nsubj:pass\nare be AUX 3 aux:pass Tense=Pres|VerbForm=Fin\nallowed allow VERB 0 "
     "root Tense=Past|VerbForm=Part|Voice=Pass\nto to PART 5 mark\n"
     "return return VERB 3 xcomp VerbForm=Inf\n. . PUNCT 3 punct\n",
     "return", Status::possible, false},
    // "The appeal was rejected."
    {"The the DET 2 det\nappeal appeal NOUN 4 nsubj:pass Number=Sing\nwas be AUX 4 aux:pass "
     "Tense=Past|VerbForm=Fin\nrejected reject VERB 0 root Tense=Past|VerbForm=Part|Voice=Pass\n. . PUNCT 4 "
     "punct\n",
     "appeal", Status::occurred, false},
    // "The club refused to sell."
    {"The the DET 2 det\nclub club NOUN 3 nsubj\nrefused refuse VERB 0 root "
     "Mood=Ind|Tense=Past|VerbForm=Fin\nto to PART 5 mark\nsell sell VERB 3 xcomp VerbForm=Inf\n. . PUNCT 3 "
     "punct\n",
     "sell", Status::denied, true},
    // "The club managed to sell."
    {"The the DET 2 det\nclub club NOUN 3 nsubj\nmanaged manage VERB 0 root "
     "Mood=Ind|Tense=Past|VerbForm=Fin\nto to PART 5 mark\nsell sell VERB 3 xcomp VerbForm=Inf\n. . PUNCT 3 "
     "punct\n",
     "sell", Status::occurred, false},
    // "The club did not manage to sell."
    {"The the DET 2 det\nclub club NOUN 5 nsubj\ndid do AUX 5 aux Tense=Past|VerbForm=Fin\nnot not PART 5 "
     "advmod\nmanage manage VERB 0 root VerbForm=Inf\nto to PART 7 mark\n"
     "sell sell VERB 5 xcomp VerbForm=Inf\n. . PUNCT 5 punct\n",
     "sell", Status::denied, true},
    // "The firm denied that it had fled."
    {"The the DET 2 det\nfirm firm NOUN 3 nsubj\ndenied deny VERB 0 root "
     "Mood=Ind|Tense=Past|VerbForm=Fin\nthat that SCONJ 7 mark\nit it PRON 7 nsubj\nhad have AUX 7 aux "
     "Tense=Past|VerbForm=Fin\n"
     "fled flee VERB 3 ccomp Tense=Past|VerbForm=Part\n. . PUNCT 3 punct\n",
     "fled", Status::denied, false},
    // "Talks begin if both sides agree."
    {"Talks talk NOUN 2 nsubj\nbegin begin VERB 0 root Mood=Ind|Tense=Pres|VerbForm=Fin\nif if SCONJ 6 "
     "mark\nboth both DET 5 det\nsides side NOUN 6 nsubj\n"
     "agree agree VERB 2 advcl Mood=Ind|Tense=Pres|VerbForm=Fin\n. . PUNCT 2 punct\n",
     "agree", Status::possible, false},
    // "They are planning a possible visit."
    {"They they PRON 3 nsubj\nare be AUX 3 aux Tense=Pres|VerbForm=Fin\nplanning plan VERB 0 root "
     "Tense=Pres|VerbForm=Part\na a DET 6 det\npossible possible ADJ 6 amod\n"
     "visit visit NOUN 3 obj\n. . PUNCT 3 punct\n",
     "visit", Status::possible, false},
    {"They they PRON 3 nsubj\nare be AUX 3 aux Tense=Pres|VerbForm=Fin\nplanning plan VERB 0 root "
     "Tense=Pres|VerbForm=Part\na a DET 6 det\npossible possible ADJ 6 amod\n"
     "visit visit NOUN 3 obj\n. . PUNCT 3 punct\n",
     "planning", Status::ongoing, false},
    // "The directors postponed the meeting."
    {"The the DET 2 det\ndirectors director NOUN 3 nsubj\npostponed postpone VERB 0 root "
     "Mood=Ind|Tense=Past|VerbForm=Fin\nthe the DET 5 det\nmeeting meeting NOUN 3 obj\n. . PUNCT 3 punct\n",
     "meeting", Status::cancelled, false},
    {"The the DET 2 det\ndirectors director NOUN 3 nsubj\npostponed postpone VERB 0 root "
     "Mood=Ind|Tense=Past|VerbForm=Fin\nthe the DET 5 det\nmeeting meeting NOUN 3 obj\n. . PUNCT 3 punct\n",
     "postponed", Status::occurred, false},
    // "The trip was called off."
    {"The the DET 2 det\ntrip trip NOUN 4 nsubj:pass\nwas be AUX 4 aux:pass Tense=Past|VerbForm=Fin\ncalled "
     "call VERB 0 root Tense=Past|VerbForm=Part|Voice=Pass\noff off ADP 4 compound:prt\n. . PUNCT 4 punct\n",
     "called off", Status::cancelled, false},
    // "Rebels seize town" as running text is no headline; see the headline case below
    {"The the DET 2 det\narmy army NOUN 3 nsubj\nleft leave VERB 0 root "
     "Mood=Ind|Tense=Past|VerbForm=Fin\nwithout without SCONJ 5 mark\nfiring fire VERB 3 advcl "
     "VerbForm=Ger\n. . PUNCT 3 punct\n",
     "firing", Status::denied, true},
};

}  // namespace

TEST_CASE("status from tense, modals, negation and governing verbs") {
    for (const auto& row : kRows) {
        auto source = source_of(row.tree, "2026-05-07");
        extract_events(source);
        CAPTURE(source.document.text);
        const auto& mention = mention_of(source, row.trigger);
        CHECK(to_string(mention.status) == to_string(row.status));
        CHECK(mention.negated == row.negated);
    }
}

TEST_CASE("the present tense of a headline has happened, its infinitive is a plan") {
    constexpr std::string_view kSeizes =
        "Rebels rebel NOUN 2 nsubj\nseize seize VERB 0 root Mood=Ind|Tense=Pres|VerbForm=Fin\ntown town NOUN "
        "2 obj\n";
    auto title = source_of(kSeizes, "2026-05-07", {}, {}, BlockKind::title);
    extract_events(title);
    CHECK(mention_of(title, "seize").status == Status::occurred);
    CHECK_FALSE(mention_of(title, "seize").generic);
    auto body = source_of(kSeizes, "2026-05-07");
    extract_events(body);
    CHECK(mention_of(body, "seize").generic);

    auto plan = source_of(
        "Firm firm NOUN 3 nsubj\nto to PART 3 mark\nbuy buy VERB 0 root VerbForm=Inf\nrival rival NOUN 3 "
        "obj\n",
        "2026-05-07", {}, {}, BlockKind::title);
    extract_events(plan);
    CHECK(mention_of(plan, "buy").status == Status::scheduled);
    CHECK(mention_of(plan, "buy").label == "Firm to buy rival");

    // a bare form that is taken for an infinitive is no plan without "to"
    auto bare = source_of("Envoys envoy NOUN 2 nsubj\nmeet meet VERB 0 root VerbForm=Inf\n", "2026-05-07", {},
                          {}, BlockKind::title);
    extract_events(bare);
    CHECK(mention_of(bare, "meet").status == Status::occurred);
}

TEST_CASE("a date ahead makes a plan of the present tense") {
    auto source = source_of(
        "She she PRON 2 nsubj\nflies fly VERB 0 root Mood=Ind|Tense=Pres|VerbForm=Fin\nin in ADV 2 "
        "advmod\ntomorrow tomorrow NOUN 2 obl:unmarked\n. . PUNCT 2 punct\n",
        "2026-05-07", {}, {{"tomorrow", "2026-05-08", "2026-05-08"}});
    extract_events(source);
    CHECK(source.mentions[0].status == Status::scheduled);
    CHECK(to_edtf(source.mentions[0].date.range) == "2026-05-08");
    CHECK_FALSE(source.mentions[0].generic);
}

TEST_CASE("\"not before\" puts off, it does not deny") {
    // "The truce is not expected to start before February."
    auto source = source_of(
        "The the DET 2 det\ntruce truce NOUN 5 nsubj:pass\nis be AUX 5 aux:pass Tense=Pres|VerbForm=Fin\nnot "
        "not PART 5 advmod\n"
        "expected expect VERB 0 root Tense=Past|VerbForm=Part|Voice=Pass\nto to PART 7 mark\nstart start "
        "VERB 5 xcomp VerbForm=Inf\n"
        "before before ADP 9 case\nFebruary February PROPN 7 obl\n. . PUNCT 5 punct\n",
        "2025-12-19", {}, {{"February", "2026-02-01", "2026-02-28", TimexSignal::before}});
    extract_events(source);
    const auto& start = mention_of(source, "start");
    CHECK(start.status == Status::possible);
    CHECK(to_edtf(start.date.range) == "[2026-02-01..]");
}
