// What hangs at the wrong one of two clauses is hung at the right one, and nothing else is moved.
#include "timeline/extract/tree.hpp"
#include "trees.hpp"

using namespace dateline;
using namespace dateline::test;

TEST_CASE("and goes on from before an aside") {
    for (const bool aside : {true, false}) {
        CAPTURE(aside);
        const std::string_view comma = aside ? ", , PUNCT 6 punct\n" : "there there ADV 2 advmod\n";
        auto source = source_of(
            "Arden Arden PROPN 2 nsubj Number=Sing\n"
            "left leave VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n" +
                std::string(comma) +
                "after after ADP 6 mark\n"
                "clerks clerk NOUN 6 nsubj Number=Plur\n"
                "called call VERB 2 advcl Mood=Ind|Tense=Past|VerbForm=Fin\n"
                ", , PUNCT 9 punct\n"
                "and and CCONJ 9 cc\n"
                "confessed confess VERB 6 conj Mood=Ind|Tense=Past|VerbForm=Fin\n"
                ". . PUNCT 2 punct\n",
            "2026-05-07");
        const Tree tree(source.document, source.analysis);
        CHECK(tree.head(8) == (aside ? 1U : 5U));
    }
}

TEST_CASE("a day after somebody quit is a time, and who quit the subject") {
    auto source = source_of(
        "Boll Boll PROPN 2 nsubj Number=Sing\n"
        "stayed stay VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        ", , PUNCT 5 punct\n"
        "a a DET 5 det\n"
        "day day NOUN 8 nsubj Number=Sing\n"
        "after after ADP 7 case\n"
        "aides aide NOUN 5 nmod Number=Plur\n"
        "quit quit VERB 2 conj Mood=Ind|Tense=Past|VerbForm=Fin\n"
        ". . PUNCT 2 punct\n",
        "2026-05-07");
    const Tree tree(source.document, source.analysis);
    CHECK(tree.head(6) == 7);
    CHECK(tree.deprel(6) == Deprel::nsubj);
    CHECK(tree.deprel(4) == Deprel::obl_unmarked);
    CHECK(tree.deprel(7) == Deprel::advcl);
}

TEST_CASE("the second sum belongs to the second party") {
    auto source = source_of(
        "Polls poll NOUN 2 nsubj Number=Plur\n"
        "put put VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "Labour Labour PROPN 2 obj Number=Sing\n"
        "on on ADP 5 case\n"
        "34 34 NUM 2 obl\n"
        ", , PUNCT 7 punct\n"
        "Greens Greens PROPN 2 parataxis Number=Plur\n"
        "on on ADP 9 case\n"
        "27 27 NUM 2 obl\n"
        ". . PUNCT 2 punct\n",
        "2026-05-07");
    const Tree tree(source.document, source.analysis);
    CHECK(tree.head(4) == 1);
    CHECK(tree.head(8) == 6);
}

TEST_CASE("a headline with a bare participle is about it") {
    for (const auto kind : {BlockKind::title, BlockKind::body}) {
        CAPTURE(static_cast<int>(kind));
        auto source = source_of(
            "Two two NUM 5 nsubj\n"
            "held hold VERB 1 acl Tense=Past|VerbForm=Part\n"
            "after after ADP 5 case\n"
            "gang gang NOUN 5 compound Number=Sing\n"
            "robs rob VERB 0 root Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin\n"
            "bank bank NOUN 5 obj Number=Sing\n",
            "2026-05-07", {}, {}, kind);
        const Tree tree(source.document, source.analysis);
        const bool headline = kind == BlockKind::title;
        CHECK(tree.head(1) == (headline ? kNone : 0U));
        CHECK(tree.deprel(0) == (headline ? Deprel::nsubj_pass : Deprel::nsubj));
        CHECK(tree.deprel(3) == (headline ? Deprel::nsubj : Deprel::compound));
    }
}

TEST_CASE("what follows a relative clause behind its second comma goes on from before it") {
    for (const bool closed : {true, false}) {
        CAPTURE(closed);
        const std::string_view comma = closed ? ", , PUNCT 9 punct\n" : "there there ADV 6 advmod\n";
        auto source = source_of(
            "Arden Arden PROPN 2 nsubj Number=Sing\n"
            "fined fine VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
            "Boll Boll PROPN 2 obj Number=Sing\n"
            ", , PUNCT 6 punct\n"
            "who who PRON 6 nsubj\n"
            "slept sleep VERB 3 acl:relcl Mood=Ind|Tense=Past|VerbForm=Fin\n" +
                std::string(comma) +
                "and and CCONJ 9 cc\n"
                "left leave VERB 6 conj Mood=Ind|Tense=Past|VerbForm=Fin\n"
                ". . PUNCT 2 punct\n",
            "2026-05-07");
        const Tree tree(source.document, source.analysis);
        CHECK(tree.head(8) == (closed ? 1U : 5U));
    }
}

TEST_CASE("before a day on is a preposition") {
    for (const bool day : {true, false}) {
        CAPTURE(day);
        auto source = source_of(std::string("Arden Arden PROPN 2 nsubj Number=Sing\n"
                                            "carried carry VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
                                            "on on ADP 2 compound:prt\n") +
                                    (day ? "Monday Monday PROPN 2 obl Number=Sing\n"
                                         : "regardless regardless ADV 2 advmod\n") +
                                    ". . PUNCT 2 punct\n",
                                "2026-05-07");
        const Tree tree(source.document, source.analysis);
        CHECK(tree.deprel(2) == (day ? Deprel::case_ : Deprel::compound_prt));
    }
}
