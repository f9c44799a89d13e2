#include "trees.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

dateline::timex::Expression at_seven() {
    dateline::timex::Expression expression;
    expression.kind = dateline::timex::Kind::calendar;
    expression.minute = 7 * 60;
    return expression;
}

}  // namespace

TEST_CASE("\"since\" after a superlative dates nothing") {
    // "Shares reached their highest level since 2018."
    auto source = source_of(
        "Shares share NOUN 2 nsubj Number=Plur\n"
        "reached reach VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "their their PRON 5 nmod:poss\n"
        "highest high ADJ 5 amod\n"
        "level level NOUN 2 obj Number=Sing\n"
        "since since ADP 7 case\n"
        "2018 2018 NUM 2 obl\n"
        ". . PUNCT 2 punct\n",
        "2025-08-06", {}, {{"2018", "2018-01-01", "2018-12-31", TimexSignal::since}});
    extract_events(source);
    CHECK(mention_of(source, "reached").date.basis == DateBasis::tense);
    CHECK(edtf_of(source, "reached") == "[..2025-08-06]");
}

TEST_CASE("a when-clause has the time it refers to") {
    // "War began in March, when troops crossed the river."
    auto source = source_of(
        "War war NOUN 2 nsubj Number=Sing\n"
        "began begin VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "in in ADP 4 case\n"
        "March March PROPN 2 obl\n"
        ", , PUNCT 8 punct\n"
        "when when ADV 8 advmod\n"
        "troops troop NOUN 8 nsubj Number=Plur\n"
        "crossed cross VERB 2 advcl Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "the the DET 10 det\n"
        "river river NOUN 8 obj Number=Sing\n"
        ". . PUNCT 2 punct\n",
        "2026-05-07", {}, {{"March", "2026-03-01", "2026-03-31"}});
    extract_events(source);
    CHECK(edtf_of(source, "crossed") == "2026-03");
    CHECK(mention_of(source, "crossed").date.steps.size() == 1);
}

TEST_CASE("what is called off keeps the day it was planned for") {
    // "A trial, which was to start on 12 May, was called off."
    auto source = source_of(
        "A a DET 2 det\n"
        "trial trial NOUN 12 nsubj:pass Number=Sing\n"
        ", , PUNCT 7 punct\n"
        "which which PRON 7 nsubj\n"
        "was be AUX 7 aux Tense=Past|VerbForm=Fin\n"
        "to to PART 7 mark\n"
        "start start VERB 2 acl:relcl VerbForm=Inf\n"
        "on on ADP 9 case\n"
        "12 12 NUM 7 obl\n"
        "May May PROPN 9 nmod\n"
        "was be AUX 12 aux:pass Tense=Past|VerbForm=Fin\n"
        "called call VERB 0 root Tense=Past|VerbForm=Part|Voice=Pass\n"
        "off off ADP 12 compound:prt\n"
        ". . PUNCT 12 punct\n",
        "2026-05-20", {}, {{"12 May", "2026-05-12", "2026-05-12"}});
    extract_events(source);
    CHECK(mention_of(source, "called off").status == Status::cancelled);
    CHECK(edtf_of(source, "called off") == "2026-05-12");
}

TEST_CASE("a date wider than the article's past is cut at its day") {
    // "Workers struck this week."
    auto source = source_of(
        "Workers worker NOUN 2 nsubj Number=Plur\n"
        "struck strike VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "this this DET 4 det\n"
        "week week NOUN 2 obl:unmarked Number=Sing\n"
        ". . PUNCT 2 punct\n",
        "2026-03-12", {}, {{"this week", "2026-03-09", "2026-03-15"}});
    extract_events(source);
    CHECK(edtf_of(source, "struck") == "[2026-03-09..2026-03-12]");
}

TEST_CASE("the text's own words order events") {
    // "Following the vote, workers left."
    auto source = source_of(
        "Following follow VERB 3 case VerbForm=Ger\n"
        "the the DET 3 det\n"
        "vote vote NOUN 6 obl Number=Sing\n"
        ", , PUNCT 6 punct\n"
        "workers worker NOUN 6 nsubj Number=Plur\n"
        "left leave VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        ". . PUNCT 6 punct\n",
        "2026-03-12");
    extract_events(source);
    REQUIRE(source.orders.size() == 1);
    CHECK(source.mentions[source.orders[0].from].lemma == "vote");
    CHECK(source.mentions[source.orders[0].to].lemma == "leave");
    CHECK(source.orders[0].kind == OrderKind::before);
    CHECK(source.orders[0].evidence.of(source.document.text) == "Following");
}

TEST_CASE("\"the visit\" refers back and shares its date") {
    auto source = source_of(
        "Arden Arden PROPN 2 nsubj Number=Sing\n"
        "visited visit VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "Norvik Norvik PROPN 2 obj Number=Sing\n"
        "on on ADP 5 case\n"
        "Monday Monday PROPN 2 obl\n"
        ". . PUNCT 2 punct\n"
        "\n"
        "The the DET 2 det\n"
        "visit visit NOUN 3 nsubj Number=Sing\n"
        "ended end VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "without without ADP 5 case\n"
        "talks talk NOUN 3 obl Number=Plur\n"
        ". . PUNCT 3 punct\n",
        "2026-05-07", {{"Arden", NameKind::person, "Lena Arden"}, {"Norvik", NameKind::place, "Norvik"}},
        {{"Monday", "2026-05-04", "2026-05-04"}});
    extract_events(source);
    const auto& visit = mention_of(source, "visit");
    CHECK(visit.same_as == 0);
    CHECK(to_edtf(visit.date.range) == "2026-05-04");
    CHECK(visit.date.basis == DateBasis::inherited);
}

TEST_CASE("a day behind a bare noun is the verb's") {
    struct Row {
        std::string_view article, flights, opened;
    };
    // "The port opened to [the] flights on Monday." with the day below "flights"
    const Row rows[] = {{"", "[..2026-05-07]", "2026-05-04"}, {"the the DET 6 det\n", "2026-05-04", ""}};
    for (const auto& row : rows) {
        const bool bare = row.article.empty();
        const std::string noun = bare ? "5" : "6", day = bare ? "7" : "8";
        auto source = source_of(
            "The the DET 2 det\n"
            "port port NOUN 3 nsubj Number=Sing\n"
            "opened open VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
            "to to ADP " +
                noun + " case\n" + std::string(row.article) +
                "visits visit NOUN 3 obl Number=Plur\n"
                "on on ADP " +
                day +
                " case\n"
                "Monday Monday PROPN " +
                noun +
                " nmod\n"
                ". . PUNCT 3 punct\n",
            "2026-05-07", {}, {{"Monday", "2026-05-04", "2026-05-04"}});
        extract_events(source);
        if (bare)
            CHECK(edtf_of(source, "opened") == row.opened);
        else
            CHECK(edtf_of(source, "visits") == row.flights);
    }
}

TEST_CASE("a war is no killing, whatever kind both are of") {
    // "A shell struck the market on Monday, killing nine. The war began in 2024."
    auto source = source_of(
        "Shells shell NOUN 2 nsubj Number=Plur\n"
        "killed kill VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "nine nine NUM 2 obj\n"
        "on on ADP 5 case\n"
        "Monday Monday PROPN 2 obl\n"
        ". . PUNCT 2 punct\n"
        "\n"
        "The the DET 2 det\n"
        "war war NOUN 4 nsubj Number=Sing\n"
        "has have AUX 4 aux Mood=Ind|Tense=Pres|VerbForm=Fin\n"
        "changed change VERB 0 root Tense=Past|VerbForm=Part\n"
        ". . PUNCT 4 punct\n",
        "2026-05-07", {}, {{"Monday", "2026-05-04", "2026-05-04"}});
    extract_events(source);
    CHECK(edtf_of(source, "killed") == "2026-05-04");
    CHECK(mention_of(source, "war").same_as == kNone);
}

TEST_CASE("a line of a chronology has its date, and its present tense has happened") {
    // "July 19, 2024: Officials close the mill." with "19" as root
    auto source = source_of(
        "July July PROPN 2 nmod:unmarked\n"
        "19 19 NUM 0 root\n"
        ", , PUNCT 4 punct\n"
        "2024 2024 NUM 2 nmod:unmarked\n"
        ": : PUNCT 7 punct\n"
        "Officials official NOUN 7 nsubj Number=Plur\n"
        "close close VERB 2 parataxis Mood=Ind|Tense=Pres|VerbForm=Fin\n"
        "the the DET 9 det\n"
        "mill mill NOUN 7 obj Number=Sing\n"
        ". . PUNCT 2 punct\n",
        "2026-05-07", {}, {{"July 19 , 2024", "2024-07-19", "2024-07-19"}});
    extract_events(source);
    CHECK(edtf_of(source, "close") == "2024-07-19");
    CHECK(mention_of(source, "close").status == Status::occurred);
    CHECK_FALSE(mention_of(source, "close").generic);
}

TEST_CASE("the day a plan is moved to is not the day it is moved") {
    // "The review was moved to Monday."
    auto source = source_of(
        "The the DET 2 det\n"
        "review review NOUN 4 nsubj:pass Number=Sing\n"
        "was be AUX 4 aux:pass Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "moved move VERB 0 root Tense=Past|VerbForm=Part|Voice=Pass\n"
        "to to ADP 6 case\n"
        "Monday Monday PROPN 4 obl\n"
        ". . PUNCT 4 punct\n",
        "2026-05-07", {}, {{"Monday", "2026-05-11", "2026-05-11"}});
    extract_events(source);
    CHECK(mention_of(source, "moved").date.timexes.empty());
}

TEST_CASE("what is put off is planned for the day it is moved to") {
    // "The vote was postponed until 4 June."
    auto source = source_of(
        "The the DET 2 det\n"
        "vote vote NOUN 4 nsubj:pass Number=Sing\n"
        "was be AUX 4 aux:pass Tense=Past|VerbForm=Fin\n"
        "postponed postpone VERB 0 root Tense=Past|VerbForm=Part|Voice=Pass\n"
        "until until ADP 6 case\n"
        "4 4 NUM 4 obl\n"
        "June June PROPN 6 nmod\n"
        ". . PUNCT 4 punct\n",
        "2026-05-20", {}, {{"4 June", "", "2026-06-04", TimexSignal::until}});
    source.timexes.front().value = "2026-06-04";
    extract_events(source);
    CHECK(edtf_of(source, "postponed") == "2026-06-04");
    CHECK(mention_of(source, "postponed").status == Status::scheduled);
}

TEST_CASE("a plan put off with no new day is off") {
    // "The vote was postponed on 4 May."
    auto source = source_of(
        "The the DET 2 det\n"
        "vote vote NOUN 4 nsubj:pass Number=Sing\n"
        "was be AUX 4 aux:pass Tense=Past|VerbForm=Fin\n"
        "postponed postpone VERB 0 root Tense=Past|VerbForm=Part|Voice=Pass\n"
        "on on ADP 6 case\n"
        "4 4 NUM 4 obl\n"
        "May May PROPN 6 nmod\n"
        ". . PUNCT 4 punct\n",
        "2026-05-20", {}, {{"4 May", "2026-05-04", "2026-05-04"}});
    extract_events(source);
    CHECK(mention_of(source, "postponed").status == Status::cancelled);
}

TEST_CASE("a clock time of no day that is told is likely of the publication day, no more") {
    // "Guards were hurt at 7 a.m."
    auto source = source_of(
        "Guards guard NOUN 3 nsubj:pass Number=Plur\n"
        "were be AUX 3 aux:pass Tense=Past|VerbForm=Fin\n"
        "hurt hurt VERB 0 root Tense=Past|VerbForm=Part|Voice=Pass\n"
        "at at ADP 5 case\n"
        "7 7 NUM 3 obl\n"
        "a.m. a.m. NOUN 5 nmod:unmarked\n"
        ". . PUNCT 3 punct\n",
        "2026-05-20", {}, {{"7 a.m.", "2026-05-20", "2026-05-20"}});
    Timex& clock = source.timexes.front();
    clock.type = TimexType::time;
    clock.basis = TimexBasis::publication;
    SUBCASE("no day told") {
        clock.derivation.expression = at_seven();
        extract_events(source);
        CHECK(mention_of(source, "hurt").date.basis == DateBasis::narrative);
    }
    SUBCASE("the day told") {
        clock.derivation.expression = at_seven();
        clock.derivation.expression.weekday = 3;
        extract_events(source);
        CHECK(mention_of(source, "hurt").date.basis == DateBasis::publication);
    }
}

TEST_CASE("a clock time counted from a day of another paragraph is likely, of the same one told") {
    for (const bool afar : {true, false}) {
        CAPTURE(afar);
        // "They met on Monday. Guards were hurt at 7 a.m."
        auto source = source_of(
            "They they PRON 2 nsubj\n"
            "met meet VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
            "on on ADP 4 case\n"
            "Monday Monday PROPN 2 obl\n"
            ". . PUNCT 2 punct\n"
            "\n"
            "Guards guard NOUN 3 nsubj:pass Number=Plur\n"
            "were be AUX 3 aux:pass Tense=Past|VerbForm=Fin\n"
            "hurt hurt VERB 0 root Tense=Past|VerbForm=Part|Voice=Pass\n"
            "at at ADP 5 case\n"
            "7 7 NUM 3 obl\n"
            "a.m. a.m. NOUN 5 nmod:unmarked\n"
            ". . PUNCT 3 punct\n",
            "2026-05-20", {},
            {{"Monday", "2026-05-18", "2026-05-18"}, {"7 a.m.", "2026-05-18", "2026-05-18"}});
        const std::size_t between = source.timexes[0].span.end + 2;
        if (afar) source.document.text[between] = '\n';
        Timex& clock = source.timexes[1];
        clock.type = TimexType::time;
        clock.basis = TimexBasis::discourse;
        clock.counts_from = 0;
        clock.derivation.expression = at_seven();
        extract_events(source);
        CHECK(mention_of(source, "hurt").date.basis == (afar ? DateBasis::narrative : DateBasis::discourse));
    }
}
