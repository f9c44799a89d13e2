#include "timeline/extract/tree.hpp"
#include "trees.hpp"

using namespace dateline;
using namespace dateline::test;

TEST_CASE("what stands behind a time noun belongs to the verb") {
    // "They met on Tuesday with Ms. Arden." with Arden below Tuesday
    auto source = source_of(
        "They they PRON 2 nsubj\n"
        "met meet VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "on on ADP 4 case\n"
        "Tuesday Tuesday PROPN 2 obl\n"
        "with with ADP 7 case\n"
        "Ms. Ms. PROPN 7 nmod:desc\n"
        "Arden Arden PROPN 4 nmod\n"
        ". . PUNCT 2 punct\n",
        "2026-05-07", {{"Arden", NameKind::person, "Lena Arden"}}, {{"Tuesday", "2026-05-05", "2026-05-05"}});
    extract_events(source);
    CHECK(names_in(mention_of(source, "met").participants) == std::vector<std::string>{"Lena Arden"});
    CHECK(edtf_of(source, "met") == "2026-05-05");
}

TEST_CASE("a clause taken for a relative clause without relative pronoun is the sentence") {
    // "According to aides, the visit could happen." with "aides" as root
    auto source = source_of(
        "According accord VERB 3 case\n"
        "to to ADP 1 fixed\n"
        "aides aide NOUN 0 root Number=Plur\n"
        ", , PUNCT 3 punct\n"
        "the the DET 6 det\n"
        "visit visit NOUN 8 nsubj Number=Sing\n"
        "could could AUX 8 aux VerbForm=Fin\n"
        "happen happen VERB 3 acl:relcl VerbForm=Inf\n"
        ". . PUNCT 3 punct\n",
        "2026-05-07");
    extract_events(source);
    REQUIRE(source.mentions.size() == 1);
    CHECK(source.mentions[0].trigger.of(source.document.text) == "visit could happen");
    CHECK(source.mentions[0].status == Status::possible);
    CHECK(source.mentions[0].attribution.who == "aides");
}

TEST_CASE("a relative clause with its pronoun stays one") {
    // "An aide, who left, spoke" cut to the noun phrase "An aide, who had left"
    auto source = source_of(
        "An a DET 2 det\n"
        "aide aide NOUN 0 root Number=Sing\n"
        ", , PUNCT 6 punct\n"
        "who who PRON 6 nsubj\n"
        "had have AUX 6 aux Tense=Past|VerbForm=Fin\n"
        "left leave VERB 2 acl:relcl Tense=Past|VerbForm=Part\n",
        "2026-05-07");
    extract_events(source);
    CHECK(mention_of(source, "left").label == "An aide leaves");
}

TEST_CASE("a dateline dates nothing that is told") {
    auto source = source_of(
        "NORVIK Norvik PROPN 0 root Number=Sing\n"
        ", , PUNCT 1 punct\n"
        "May May PROPN 1 appos\n"
        "4 4 NUM 3 nummod\n"
        "\u2014 \u2014 PUNCT 1 punct\n"
        "\n"
        "Envoys envoy NOUN 2 nsubj Number=Plur\n"
        "met meet VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "again again ADV 2 advmod\n"
        ". . PUNCT 2 punct\n",
        "2026-05-04", {}, {{"May 4", "2026-05-04", "2026-05-04"}});
    extract_events(source);
    CHECK(mention_of(source, "met").label == "Envoys meet");
    CHECK(mention_of(source, "met").date.basis == DateBasis::tense);  // the dateline dates the filing
}

TEST_CASE("a finite verb without subject takes the name before its comma phrase") {
    // "Arden, who leads the firm, resigned." with the subject lost
    auto source = source_of(
        "Arden Arden PROPN 8 dep Number=Sing\n"
        ", , PUNCT 8 punct\n"
        "who who PRON 4 nsubj\n"
        "leads lead VERB 1 acl:relcl Mood=Ind|Tense=Pres|VerbForm=Fin\n"
        "the the DET 6 det\n"
        "firm firm NOUN 4 obj Number=Sing\n"
        ", , PUNCT 8 punct\n"
        "resigned resign VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        ". . PUNCT 8 punct\n",
        "2026-05-07", {{"Arden", NameKind::person, "Lena Arden"}});
    extract_events(source);
    CHECK(mention_of(source, "resigned").label == "Arden resigns");
}

TEST_CASE("a participle with a subject and no auxiliary is the past tense") {
    auto source = source_of(
        "War war NOUN 2 nsubj:pass Number=Sing\n"
        "erupted erupt VERB 0 root Tense=Past|VerbForm=Part|Voice=Pass\n"
        "in in ADP 4 case\n"
        "May May PROPN 2 obl\n"
        ". . PUNCT 2 punct\n",
        "2026-06-07", {}, {{"May", "2026-05-01", "2026-05-31"}});
    extract_events(source);
    CHECK(mention_of(source, "erupted").label == "War erupts");
}

TEST_CASE("a name with an owner and the name behind it are told apart, and all who act are named") {
    // "Carl Boll's envoy, Lena Arden, and Ida Frost are planning a visit." with Carl and Lena as two subjects
    auto source = source_of(
        "Carl Carl PROPN 10 nsubj\n"
        "Boll Boll PROPN 4 nmod:poss\n"
        "'s 's PART 2 case\n"
        "envoy envoy NOUN 1 appos Number=Sing\n"
        ", , PUNCT 1 punct\n"
        "Arden Arden PROPN 10 nsubj\n"
        "and and CCONJ 8 cc\n"
        "Frost Frost PROPN 6 conj\n"
        "are be AUX 10 aux VerbForm=Fin\n"
        "planning plan VERB 0 root Tense=Pres|VerbForm=Part\n"
        "a a DET 12 det\n"
        "visit visit NOUN 10 obj Number=Sing\n"
        ". . PUNCT 10 punct\n",
        "2026-05-07",
        {{"Boll", NameKind::person, "Carl Boll"},
         {"Arden", NameKind::person, "Lena Arden"},
         {"Frost", NameKind::person, "Ida Frost"}});
    extract_events(source);
    CHECK(mention_of(source, "planning").label == "Arden and Frost plan a visit");
}

TEST_CASE("a verb without a subject takes the names strung onto what stands before the comma") {
    // "After a visit to Norvik, Arden and Boll took notes." with Arden and Boll coordinated with Norvik
    const auto tree = [](const char* verb) {
        return source_of(
            "After after ADP 3 case\n"
            "a a DET 3 det\n"
            "visit visit NOUN 10 obl Number=Sing\n"
            "to to ADP 5 case\n"
            "Norvik Norvik PROPN 3 nmod\n"
            ", , PUNCT 7 punct\n"
            "Arden Arden PROPN 5 conj\n"
            "and and CCONJ 9 cc\n"
            "Boll Boll PROPN 5 conj\n" +
                std::string(verb) +
                "notes note NOUN 10 obj Number=Plur\n"
                ". . PUNCT 10 punct\n",
            "2026-05-07",
            {{"Arden", NameKind::person, "Lena Arden"}, {"Boll", NameKind::person, "Carl Boll"}});
    };
    auto finite = tree("signed sign VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n");
    extract_events(finite);
    CHECK(mention_of(finite, "signed").label == "Arden and Boll sign notes");
    auto participle = tree("signed sign VERB 0 root Tense=Past|VerbForm=Part\n");
    extract_events(participle);
    CHECK(mention_of(participle, "signed").label != "Arden and Boll sign notes");
}

TEST_CASE("a clause that hangs far below any event is read without one") {
    std::string tree = "Towns town NOUN 0 root Number=Plur\n";
    for (int i = 1; i <= 9; ++i) tree += "towns town NOUN " + std::to_string(i) + " nmod Number=Plur\n";
    tree += "losing lose VERB 10 advcl VerbForm=Ger\nmoney money NOUN 11 obj\n";
    auto source = source_of(tree, "2026-05-07");
    extract_events(source);
    CHECK(mention_of(source, "losing").date.basis == DateBasis::tense);
}

TEST_CASE("a pronoun and a name that are coordinated both act") {
    // "Lena Arden arrived. She and Boll met Frost, who heads a fund." with "She" below "Boll", "heads" below
    // "met"
    auto source = source_of(
        "She she PRON 3 nsubj\n"
        "and and CCONJ 3 cc\n"
        "Boll Boll PROPN 4 nsubj\n"
        "met meet VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "Frost Frost PROPN 4 obj\n"
        ", , PUNCT 7 punct\n"
        "who who PRON 8 nsubj\n"
        "heads head VERB 4 ccomp Mood=Ind|Tense=Pres|VerbForm=Fin\n"
        "a a DET 10 det\n"
        "fund fund NOUN 8 obj Number=Sing\n"
        ". . PUNCT 4 punct\n",
        "2026-05-07",
        {{"She", NameKind::person, "Lena Arden"},
         {"Boll", NameKind::person, "Carl Boll"},
         {"Frost", NameKind::person, "Ida Frost"}});
    extract_events(source);
    CHECK(mention_of(source, "met").label == "Arden and Boll meet Frost");
}

TEST_CASE("a place right behind a noun before the verb belongs to the noun") {
    // "After a visit to Norvik Arden spoke notes." with Norvik below the verb
    auto source = source_of(
        "After after ADP 3 case\n"
        "a a DET 3 det\n"
        "visit visit NOUN 7 obl Number=Sing\n"
        "to to ADP 5 case\n"
        "Norvik Norvik PROPN 7 obl\n"
        "Arden Arden PROPN 7 nsubj\n"
        "signed sign VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "papers paper NOUN 7 obj Number=Plur\n"
        ". . PUNCT 7 punct\n",
        "2026-05-07", {{"Norvik", NameKind::place, "Norvik"}, {"Arden", NameKind::person, "Lena Arden"}});
    extract_events(source);
    CHECK(mention_of(source, "signed").label == "Arden signs papers");
    CHECK(names_in(mention_of(source, "visit").places) == std::vector<std::string>{"Norvik"});
}

TEST_CASE("two sides and their day belong to the meeting, not to the verb before it") {
    // "It will follow a meeting on Thursday between Arden and Boll." with Arden below "follow"
    const auto names = [](const char* noun, const char* lemma) {
        auto source = source_of(
            "It it PRON 3 nsubj\n"
            "will will AUX 3 aux VerbForm=Fin\n"
            "follow follow VERB 0 root VerbForm=Inf\n"
            "a a DET 5 det\n" +
                std::string(noun) + " " + lemma +
                " NOUN 3 obj Number=Sing\n"
                "on on ADP 9 case\n"
                "Thursday Thursday PROPN 9 nmod:unmarked\n"
                "between between ADP 9 case\n"
                "Arden Arden PROPN 3 obl\n"
                "and and CCONJ 11 cc\n"
                "Boll Boll PROPN 9 conj\n"
                ". . PUNCT 3 punct\n",
            "2026-05-06",
            {{"Arden", NameKind::person, "Lena Arden"}, {"Boll", NameKind::person, "Carl Boll"}},
            {{"Thursday", "2026-05-07", "2026-05-07"}});
        extract_events(source);
        return names_in(mention_of(source, noun).participants);
    };
    CHECK(names("meeting", "meeting") == std::vector<std::string>{"Lena Arden", "Carl Boll"});
    CHECK(names("visit", "visit").empty());
}

TEST_CASE("no repair ties a knot") {
    // "Minister, Carl, sources said." with the title below the name: the name cannot hang at it too
    auto source = source_of(
        "Minister minister NOUN 3 compound Number=Sing\n"
        ", , PUNCT 3 punct\n"
        "Carl Carl PROPN 6 nsubj Number=Sing\n"
        ", , PUNCT 6 punct\n"
        "sources source NOUN 6 nsubj Number=Plur\n"
        "said say VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        ". . PUNCT 6 punct\n",
        "2026-05-07");
    const Tree tree(source.document, source.analysis);
    for (std::uint32_t t = 0; t < tree.size(); ++t) {
        auto up = t;
        std::uint32_t steps = 0;
        for (; up != kNone && steps <= tree.size(); ++steps) up = tree.head(up);
        CHECK(steps <= tree.size());
    }
}

TEST_CASE("a participle behind the subject is no predicate where a verb with an auxiliary follows") {
    // "A march planned for noon has been called off." with "planned" as root
    auto source = source_of(
        "A a DET 2 det\n"
        "march march NOUN 3 nsubj Number=Sing\n"
        "planned plan VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "for for ADP 5 case\n"
        "noon noon NOUN 3 obl\n"
        "has have AUX 8 aux Mood=Ind|Tense=Pres|VerbForm=Fin\n"
        "been be AUX 8 aux:pass Tense=Past|VerbForm=Part\n"
        "called call VERB 3 ccomp Tense=Past|VerbForm=Part\n"
        "off off ADP 8 compound:prt\n"
        ". . PUNCT 3 punct\n",
        "2026-05-07");
    extract_events(source);
    CHECK(mention_of(source, "called off").status == Status::cancelled);
    CHECK(mention_of(source, "called off").label == "A march is called off");
}

TEST_CASE("a past tense with what was said behind it stays the predicate") {
    // "Arden planned that it would be sold."
    auto source = source_of(
        "Arden Arden PROPN 2 nsubj Number=Sing\n"
        "planned plan VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "that that SCONJ 7 mark\n"
        "it it PRON 7 nsubj:pass\n"
        "would would AUX 7 aux VerbForm=Fin\n"
        "be be AUX 7 aux:pass VerbForm=Inf\n"
        "sold sell VERB 2 ccomp Tense=Past|VerbForm=Part\n"
        ". . PUNCT 2 punct\n",
        "2026-05-07", {{"Arden", NameKind::person, "Lena Arden"}});
    extract_events(source);
    CHECK(mention_of(source, "sold").status == Status::scheduled);
}

TEST_CASE("a verb right behind the comma that closes an aside goes on with the subject before it") {
    // "Boll, the man who ran the mill when it burned, was jailed." with "jailed" below "Boll", "it" its
    // subject
    auto source = source_of(
        "Boll Boll PROPN 0 root Number=Sing\n"
        ", , PUNCT 4 punct\n"
        "the the DET 4 det\n"
        "man man NOUN 1 appos Number=Sing\n"
        "who who PRON 6 nsubj\n"
        "ran run VERB 4 acl:relcl Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "the the DET 8 det\n"
        "mill mill NOUN 6 obj Number=Sing\n"
        "when when ADV 14 advmod\n"
        "it it PRON 14 nsubj:pass\n"
        "burned burn VERB 10 acl Tense=Past|VerbForm=Part\n"
        ", , PUNCT 10 punct\n"
        "was be AUX 14 aux:pass Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "jailed jail VERB 1 acl:relcl Tense=Past|VerbForm=Part\n"
        ". . PUNCT 1 punct\n",
        "2026-05-07", {{"Boll", NameKind::person, "Carl Boll"}});
    extract_events(source);
    CHECK(mention_of(source, "jailed").label == "Boll is jailed");
}

TEST_CASE("a second name with its title is what and joins") {
    auto source = source_of(
        "Lena Lena PROPN 14 nsubj Number=Sing\n"
        "Arden Arden PROPN 1 flat Number=Sing\n"
        ", , PUNCT 4 punct\n"
        "envoy envoy NOUN 1 appos Number=Sing\n"
        "of of ADP 6 case\n"
        "Norvik Norvik PROPN 4 nmod Number=Sing\n"
        ", , PUNCT 9 punct\n"
        "and and CCONJ 9 cc\n"
        "aide aide NOUN 4 conj Number=Sing\n"
        "Carl Carl PROPN 14 nsubj Number=Sing\n"
        "Boll Boll PROPN 10 flat Number=Sing\n"
        "are be AUX 14 aux Mood=Ind|Tense=Pres|VerbForm=Fin\n"
        "now now ADV 14 advmod\n"
        "planning plan VERB 0 root VerbForm=Part|Tense=Pres\n"
        "a a DET 16 det\n"
        "visit visit NOUN 14 obj Number=Sing\n"
        ". . PUNCT 14 punct\n",
        "2026-05-07");
    const Tree tree(source.document, source.analysis);
    CHECK(tree.head(9) == 0);
    CHECK(tree.deprel(9) == Deprel::conj);
    CHECK(tree.head(8) == 9);
    CHECK(tree.head(7) == 9);
}

TEST_CASE("of two subjects with \"and\" between them the second is joined to the first") {
    auto source = source_of(
        "Arden Arden PROPN 6 nsubj Number=Sing\n"
        "and and CCONJ 3 cc\n"
        "Mr. Mr. PROPN 4 nmod:desc\n"
        "Boll Boll PROPN 6 nsubj Number=Sing\n"
        "also also ADV 6 advmod\n"
        "met meet VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "the the DET 8 det\n"
        "envoy envoy NOUN 6 obj Number=Sing\n"
        ". . PUNCT 6 punct\n",
        "2026-05-07");
    extract_events(source);
    CHECK(mention_of(source, "met").label == "Arden and Mr. Boll meet the envoy");
}

TEST_CASE("what stands \"between\" has two sides, whatever the verb behind them was given for a subject") {
    auto source = source_of(
        "The the DET 2 det\n"
        "talks talk NOUN 9 nsubj Number=Plur\n"
        "between between ADP 4 case\n"
        "Arden Arden PROPN 2 nmod Number=Sing\n"
        "and and CCONJ 9 cc\n"
        "the the DET 7 det\n"
        "minister minister NOUN 9 nsubj Number=Sing\n"
        "have have AUX 9 aux Tense=Pres|VerbForm=Fin\n"
        "collapsed collapse VERB 0 root Tense=Past|VerbForm=Part\n"
        ". . PUNCT 9 punct\n",
        "2026-05-07");
    extract_events(source);
    CHECK(mention_of(source, "talks").label == "The talks between Arden and the minister");
}

TEST_CASE("what follows a verb without a preposition is its object") {
    auto source = source_of(
        "The the DET 2 det\n"
        "visit visit NOUN 4 nsubj Number=Sing\n"
        "will will AUX 4 aux VerbForm=Fin\n"
        "follow follow VERB 0 root VerbForm=Inf\n"
        "a a DET 6 det\n"
        "meeting meeting NOUN 4 obl Number=Sing\n"
        "in in ADP 8 case\n"
        "Norvik Norvik PROPN 6 nmod Number=Sing\n"
        ". . PUNCT 4 punct\n",
        "2026-05-07");
    const Tree tree(source.document, source.analysis);
    CHECK(tree.deprel(5) == Deprel::obj);
    CHECK(tree.deprel(7) == Deprel::nmod);
}
