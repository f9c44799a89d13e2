#include "timeline/extract/morphology.hpp"
#include "trees.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

// "Ms. Arden and Mr. Boll visited Norvik in March and met with Mr. Crane for two hours."
constexpr std::string_view kVisited =
    "Ms. Ms. PROPN 2 compound\n"
    "Arden Arden PROPN 6 nsubj Number=Sing\n"
    "and and CCONJ 5 cc\n"
    "Mr. Mr. PROPN 5 compound\n"
    "Boll Boll PROPN 2 conj Number=Sing\n"
    "visited visit VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
    "Norvik Norvik PROPN 6 obj Number=Sing\n"
    "in in ADP 9 case\n"
    "March March PROPN 6 obl Number=Sing\n"
    "and and CCONJ 11 cc\n"
    "met meet VERB 6 conj Mood=Ind|Tense=Past|VerbForm=Fin\n"
    "with with ADP 14 case\n"
    "Mr. Mr. PROPN 14 compound\n"
    "Crane Crane PROPN 11 obl Number=Sing\n"
    "for for ADP 17 case\n"
    "two two NUM 17 nummod\n"
    "hours hour NOUN 11 obl Number=Plur\n"
    ". . PUNCT 6 punct\n";

const std::vector<NameSpec> kPeople = {{"Arden", NameKind::person, "Lena Arden"},
                                       {"Boll", NameKind::person, "Max Boll"},
                                       {"Crane", NameKind::person, "Peter J. Crane"},
                                       {"Norvik", NameKind::place, "Norvik"}};

}  // namespace

TEST_CASE("a date is shared over coordinated verbs, and a visit and the meeting on it are one") {
    auto source = source_of(kVisited, "2026-05-04", kPeople,
                            {{"March", "2026-03-01", "2026-03-31"}, {"two hours", "", ""}});
    extract_events(source);
    REQUIRE(source.mentions.size() == 2);
    const auto& visit = mention_of(source, "visited");
    const auto& met = mention_of(source, "met");
    CHECK(to_edtf(visit.date.range) == "2026-03");
    CHECK(met.date.range == visit.date.range);
    CHECK(met.date.basis == DateBasis::inherited);
    CHECK(met.same_as == 0);
    CHECK(visit.status == Status::occurred);
    CHECK(names_in(visit.participants) == std::vector<std::string>{"Lena Arden", "Max Boll"});
    CHECK(names_in(visit.places) == std::vector<std::string>{"Norvik"});
    CHECK(names_in(met.participants) == std::vector<std::string>{"Lena Arden", "Max Boll", "Peter Crane"});
    CHECK(visit.label == "Arden and Boll visit Norvik");
    CHECK(visit.salience >= 0.5F);
}

TEST_CASE("a conjunct with its own subject does not borrow a date that stands behind the first verb") {
    // "Schools closed on Monday, and the fair was cancelled."
    auto source = source_of(
        "Schools school NOUN 2 nsubj Number=Plur\n"
        "closed close VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "on on ADP 4 case\n"
        "Monday Monday PROPN 2 obl\n"
        ", , PUNCT 9 punct\n"
        "and and CCONJ 9 cc\n"
        "the the DET 8 det\n"
        "fair fair NOUN 10 nsubj:pass Number=Sing\n"
        "was be AUX 10 aux:pass Tense=Past|VerbForm=Fin\n"
        "cancelled cancel VERB 2 conj Tense=Past|VerbForm=Part|Voice=Pass\n"
        ". . PUNCT 2 punct\n",
        "2026-05-07", {}, {{"Monday", "2026-05-04", "2026-05-04"}});
    extract_events(source);
    CHECK(edtf_of(source, "closed") == "2026-05-04");
    CHECK(mention_of(source, "cancelled").date.range.empty());
    CHECK(mention_of(source, "cancelled").status == Status::cancelled);
}

TEST_CASE("the date of the statement is not the date of what is stated") {
    // "Dorn said on Tuesday that she would not resign."
    auto source = source_of(
        "Dorn Dorn PROPN 2 nsubj Number=Sing\n"
        "said say VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "on on ADP 4 case\n"
        "Tuesday Tuesday PROPN 2 obl\n"
        "that that SCONJ 9 mark\n"
        "she she PRON 9 nsubj\n"
        "would would AUX 9 aux VerbForm=Fin\n"
        "not not PART 9 advmod\n"
        "resign resign VERB 2 ccomp VerbForm=Inf\n"
        ". . PUNCT 2 punct\n",
        "2026-05-07", {{"Dorn", NameKind::person, "Eva Dorn"}, {"she", NameKind::person, "Eva Dorn"}},
        {{"Tuesday", "2026-05-05", "2026-05-05"}});
    extract_events(source);
    const auto& resign = mention_of(source, "resign");
    CHECK(resign.status == Status::denied);
    CHECK(resign.negated);
    CHECK(to_edtf(resign.date.range) == "[2026-05-08..]");  // to come, not Tuesday
    CHECK(to_edtf(resign.statement_date.range) == "2026-05-05");
    CHECK(resign.attribution.who == "Eva Dorn");
    CHECK(resign.attribution.cue.of(source.document.text) == "said");
    CHECK(resign.label == "Dorn not to resign");
    CHECK(mention_of(source, "said").reporting);
}

TEST_CASE("a support verb and its noun are one mention with the noun's lemma") {
    // "The ministers held secret talks in Norvik."
    auto source = source_of(
        "The the DET 2 det\n"
        "ministers minister NOUN 3 nsubj Number=Plur\n"
        "held hold VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "secret secret ADJ 5 amod\n"
        "talks talk NOUN 3 obj Number=Plur\n"
        "in in ADP 7 case\n"
        "Norvik Norvik PROPN 3 obl Number=Sing\n"
        ". . PUNCT 3 punct\n",
        "2026-05-07", kPeople);
    extract_events(source);
    REQUIRE(source.mentions.size() == 1);
    CHECK(source.mentions[0].trigger.of(source.document.text) == "held secret talks");
    CHECK(source.mentions[0].lemma == "talk");
    CHECK(source.mentions[0].label == "The ministers hold secret talks in Norvik");
    CHECK(to_edtf(source.mentions[0].date.range) == "[..2026-05-07]");
    CHECK(source.mentions[0].date.basis == DateBasis::tense);
}

TEST_CASE("a negated support verb denies the event") {
    // "No agreement was reached."
    auto source = source_of(
        "No no DET 2 det\n"
        "agreement agreement NOUN 4 nsubj:pass Number=Sing\n"
        "was be AUX 4 aux:pass Tense=Past|VerbForm=Fin\n"
        "reached reach VERB 0 root Tense=Past|VerbForm=Part|Voice=Pass\n"
        ". . PUNCT 4 punct\n",
        "2026-05-07");
    extract_events(source);
    REQUIRE(source.mentions.size() == 1);
    CHECK(source.mentions[0].negated);
    CHECK(source.mentions[0].status == Status::denied);
    CHECK(source.mentions[0].status_evidence.size() == 1);
    CHECK(source.mentions[0].label == "No agreement is reached");
}

TEST_CASE("captions and bios yield no events") {
    auto source = source_of(kVisited, "2026-05-04", kPeople, {}, BlockKind::caption);
    extract_events(source);
    CHECK(source.mentions.empty());
    auto bio = source_of(kVisited, "2026-05-04", kPeople, {}, BlockKind::bio);
    extract_events(bio);
    CHECK(bio.mentions.empty());
}

TEST_CASE("given triggers make exactly one mention each, in their order") {
    auto source = source_of(kVisited, "2026-05-04", kPeople, {{"March", "2026-03-01", "2026-03-31"}});
    const auto met = static_cast<std::uint32_t>(source.document.text.find("met"));
    const auto hours = static_cast<std::uint32_t>(source.document.text.find("hours"));
    const std::vector<Span> given = {{hours, hours + 5}, {met, met + 3}, {5000, 5003}};
    extract_events(source, given, true);
    REQUIRE(source.mentions.size() == 3);
    CHECK(source.mentions[0].trigger == given[0]);
    CHECK(source.mentions[1].trigger == given[1]);
    CHECK(source.mentions[2].trigger == given[2]);
    CHECK(source.mentions[1].lemma == "meet");
}

TEST_CASE("a source without publication date gives no bounds by tense") {
    auto source = source_of(kVisited, "", kPeople);
    extract_events(source);
    for (const auto& mention : source.mentions) CHECK(mention.date.range.empty());
}

TEST_CASE("verb forms for labels") {
    CHECK(base_form("fed", "f") == "feed");
    CHECK(base_form("struck", "struck") == "strike");
    CHECK(base_form("underwent", "underwent") == "undergo");
    CHECK(base_form("met", "meet") == "meet");
    CHECK(base_form("praised", "praise") == "praise");
    CHECK(participle("take", "took") == "taken");
    CHECK(participle("convict", "convicted") == "convicted");
    CHECK(participle("carry", "carries") == "carried");
    CHECK(participle("fine", "fines") == "fined");
}

TEST_CASE("a pronoun without a name is the noun the clause before was about, else the object comes first") {
    // "Jurors talked. They convicted Boll." and "They convicted Boll." alone
    const std::string talked =
        "Jurors juror NOUN 2 nsubj Number=Plur\n"
        "talked talk VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        ". . PUNCT 2 punct\n"
        "\n";
    const std::string convicted =
        "They they PRON 2 nsubj Number=Plur\n"
        "convicted convict VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "Boll Boll PROPN 2 obj Number=Sing\n"
        ". . PUNCT 2 punct\n";
    auto known = source_of(talked + convicted, "2026-05-07", {{"Boll", NameKind::person, "Carl Boll"}});
    extract_events(known);
    CHECK(mention_of(known, "convicted").label == "Jurors convict Boll");
    auto open = source_of(convicted, "2026-05-07", {{"Boll", NameKind::person, "Carl Boll"}});
    extract_events(open);
    CHECK(mention_of(open, "convicted").label == "Boll is convicted");
}

TEST_CASE("a label repeats no name and takes no time or clause for a subject") {
    // "Boll denied that he had lied."
    auto denied = source_of(
        "Boll Boll PROPN 2 nsubj Number=Sing\n"
        "denied deny VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "that that SCONJ 6 mark\n"
        "he he PRON 6 nsubj\n"
        "had have AUX 6 aux Tense=Past|VerbForm=Fin\n"
        "lied lie VERB 2 ccomp Tense=Past|VerbForm=Part\n"
        ". . PUNCT 2 punct\n",
        "2026-05-07", {{"Boll", NameKind::person, "Carl Boll"}});
    extract_events(denied);
    CHECK(mention_of(denied, "denied").label == "Boll denies that he had lied");
    // "Last Friday stoned a team." with the day for a subject
    auto stoned = source_of(
        "Last last ADJ 2 amod\n"
        "Friday Friday PROPN 3 nsubj Number=Sing\n"
        "stoned stone VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "a a DET 5 det\n"
        "team team NOUN 3 obj Number=Sing\n"
        ". . PUNCT 3 punct\n",
        "2026-05-07", {}, {{"Last Friday", "2026-05-01", "2026-05-01"}});
    extract_events(stoned);
    CHECK(mention_of(stoned, "stoned").label == "A team is stoned");
    // "A choir until the police asked her." with both nouns for subjects
    auto asked = source_of(
        "A a DET 2 det\n"
        "choir choir NOUN 6 nsubj Number=Sing\n"
        "until until ADP 6 mark\n"
        "the the DET 5 det\n"
        "police police NOUN 6 nsubj Number=Sing\n"
        "asked ask VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "singers singer NOUN 6 obj Number=Plur\n"
        ". . PUNCT 6 punct\n",
        "2026-05-07");
    extract_events(asked);
    CHECK(mention_of(asked, "asked").label == "The police ask singers");
}

TEST_CASE("a label says who, if only by the pronoun, and makes no subject of what is none") {
    struct Row {
        std::string_view tree, trigger, label;
    };
    constexpr Row kRows[] = {
        // "She died." and "They will stay." with nobody told of before
        {"She she PRON 2 nsubj Number=Sing\n"
         "died die VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
         ". . PUNCT 2 punct\n",
         "died", "She dies"},
        {"They they PRON 3 nsubj Number=Plur\n"
         "will will AUX 3 aux VerbForm=Fin\n"
         "stay stay VERB 0 root VerbForm=Inf\n"
         ". . PUNCT 3 punct\n",
         "stay", "They are to stay"},
        // "He was jailed." is told of him, "He jailed Boll." of Boll
        {"He he PRON 3 nsubj:pass Number=Sing\n"
         "was be AUX 3 aux:pass Mood=Ind|Tense=Past|VerbForm=Fin\n"
         "jailed jail VERB 0 root Tense=Past|VerbForm=Part\n"
         ". . PUNCT 3 punct\n",
         "jailed", "He is jailed"},
        {"He he PRON 2 nsubj Number=Sing\n"
         "jailed jail VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
         "Boll Boll PROPN 2 obj Number=Sing\n"
         ". . PUNCT 2 punct\n",
         "jailed", "Boll is jailed"},
        // "We met." is spoken by somebody the label cannot name, and no third person
        {"We we PRON 2 nsubj Number=Plur\n"
         "met meet VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
         ". . PUNCT 2 punct\n",
         "met", "Meets"},
        // "An offer, worth 5 pounds, met refusal." with the pounds for the subject
        {"An a DET 2 det\n"
         "offer offer NOUN 8 obl:unmarked Number=Sing\n"
         ", , PUNCT 2 punct\n"
         "worth worth ADJ 6 amod\n"
         "5 5 NUM 6 nummod\n"
         "pounds pound NOUN 8 nsubj Number=Plur\n"
         ", , PUNCT 6 punct\n"
         "met meet VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
         "with with ADP 10 case\n"
         "refusal refusal NOUN 8 obl Number=Sing\n"
         ". . PUNCT 8 punct\n",
         "met", "An offer worth 5 pounds meets with refusal"},
        // "Then came an attack."
        {"Then then ADV 2 advmod\n"
         "came come VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
         "an a DET 4 det\n"
         "attack attack NOUN 2 nsubj Number=Sing\n"
         ". . PUNCT 2 punct\n",
         "came an attack", "An attack"},
        // "An attack came."
        {"An a DET 2 det\n"
         "attack attack NOUN 3 nsubj Number=Sing\n"
         "came come VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
         ". . PUNCT 3 punct\n",
         "attack came", "An attack comes"},
        // "Welders left." and "Norvik Industries left.", names in the plural both
        {"Welders Welder PROPN 2 nsubj Number=Plur\n"
         "left leave VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
         ". . PUNCT 2 punct\n",
         "left", "Welders leave"},
        {"Norvik Norvik PROPN 2 compound Number=Sing\n"
         "Industries Industry PROPN 3 nsubj Number=Plur\n"
         "left leave VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
         ". . PUNCT 3 punct\n",
         "left", "Norvik Industries leaves"},
    };
    for (const auto& row : kRows) {
        auto source = source_of(row.tree, "2026-05-07",
                                {{"Boll", NameKind::person, "Carl Boll"},
                                 {"Welders", NameKind::organisation, "Welders"},
                                 {"Norvik Industries", NameKind::organisation, "Norvik Industries"}});
        extract_events(source);
        CHECK(mention_of(source, row.trigger).label == row.label);
    }
}

TEST_CASE("\"there is\" is no event") {
    auto source = source_of(
        "There there PRON 2 expl\n"
        "are be VERB 0 root Mood=Ind|Tense=Pres|VerbForm=Fin\n"
        "few few ADJ 4 amod\n"
        "buyers buyer NOUN 2 nsubj Number=Plur\n"
        ". . PUNCT 2 punct\n",
        "2026-05-07");
    extract_events(source);
    CHECK(source.mentions.empty());
}

TEST_CASE("a label keeps the adverb a motion ends with") {
    auto source = source_of(
        "The the DET 2 det\n"
        "ship ship NOUN 3 nsubj Number=Sing\n"
        "ran run VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "aground aground ADV 3 advmod\n"
        "again again ADV 3 advmod\n"
        ". . PUNCT 3 punct\n",
        "2026-05-07");
    extract_events(source);
    CHECK(mention_of(source, "ran").label == "The ship runs aground");
}

TEST_CASE("a modifier in a label keeps the order of its words") {
    auto source = source_of(
        "The the DET 2 det\n"
        "ship ship NOUN 3 nsubj Number=Sing\n"
        "sank sink VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "with with ADP 6 case\n"
        "84 84 NUM 6 nummod\n"
        "people people NOUN 8 nsubj Number=Plur\n"
        "on on ADP 8 case\n"
        "board board NOUN 3 obl Number=Sing\n"
        ". . PUNCT 3 punct\n",
        "2026-05-07");
    extract_events(source);
    CHECK(mention_of(source, "sank").label == "The ship sinks with 84 people on board");
}
