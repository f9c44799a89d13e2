// Whose clause is it: of who says so, or of what is said?
#include "timeline/extract/tree.hpp"
#include "trees.hpp"

using namespace dateline;
using namespace dateline::test;

TEST_CASE("nobody instructs herself: what is joined to the telling belongs to what is told") {
    for (const bool herself : {true, false}) {
        CAPTURE(herself);
        auto source =
            source_of(std::string("She she PRON 2 nsubj\n"
                                  "told tell VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
                                  "jurors juror NOUN 2 iobj Number=Plur\n"
                                  "that that SCONJ 6 mark\n"
                                  "Boll Boll PROPN 6 nsubj Number=Sing\n"
                                  "called call VERB 2 ccomp Mood=Ind|Tense=Past|VerbForm=Fin\n"
                                  "and and CCONJ 8 cc\n"
                                  "showed show VERB 2 conj Mood=Ind|Tense=Past|VerbForm=Fin\n") +
                          (herself ? "her her PRON 8 obj\n" : "him him PRON 8 obj\n") + ". . PUNCT 2 punct\n",
                      "2026-05-07");
        const Tree tree(source.document, source.analysis);
        CHECK(tree.head(7) == (herself ? 5U : 1U));
    }
}

TEST_CASE("a time in front of who says so is the time of what is said") {
    for (const bool comma : {true, false}) {
        CAPTURE(comma);
        auto source = source_of(std::string("In in ADP 2 case\n"
                                            "1963 1963 NUM 5 obl\n"
                                            ", , PUNCT 2 punct\n"
                                            "Boll Boll PROPN 5 nsubj Number=Sing\n"
                                            "says say VERB 0 root Mood=Ind|Tense=Pres|VerbForm=Fin\n") +
                                    (comma ? ", , PUNCT 8 punct\n" : "that that SCONJ 8 mark\n") +
                                    "they they PRON 8 nsubj\n"
                                    "taught teach VERB 5 ccomp Mood=Ind|Tense=Past|VerbForm=Fin\n"
                                    ". . PUNCT 5 punct\n",
                                "2026-05-07");
        const Tree tree(source.document, source.analysis);
        CHECK(tree.head(1) == (comma ? 7U : 4U));
    }
}

TEST_CASE("what follows who spoke and what they did is joined to what they did") {
    auto source = source_of(
        "said say VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "Arden Arden PROPN 1 nsubj Number=Sing\n"
        ", , PUNCT 5 punct\n"
        "who who PRON 5 nsubj\n"
        "flew fly VERB 2 acl:relcl Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "home home ADV 5 advmod\n"
        "and and CCONJ 8 cc\n"
        "met meet VERB 1 conj Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "her her PRON 8 obj\n"
        ". . PUNCT 1 punct\n",
        "2026-05-07");
    const Tree tree(source.document, source.analysis);
    CHECK(tree.head(7) == 4);
}
