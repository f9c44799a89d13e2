#include "timeline/extract/attribution.hpp"

#include <doctest/doctest.h>

#include <span>

#include "timeline/extract/extract.hpp"
#include "trees.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

struct Row {
    const char* sentence;
    const char* rows;
    std::vector<NameSpec> names;
    const char* who;
};

/// Who says that the mill closed?
void check(std::span<const Row> rows) {
    for (const Row& row : rows) {
        CAPTURE(row.sentence);
        auto source = source_of(row.rows, "2026-05-07", row.names);
        extract_events(source);
        CHECK(mention_of(source, "closed").attribution.who == row.who);
    }
}

}  // namespace

TEST_CASE("whoever says so at the end of the sentence says so") {
    const Row kRows[] = {
        {"The mill closed, Quayside reported.",
         "The the DET 2 det\n"
         "mill mill NOUN 3 nsubj Number=Sing\n"
         "closed close VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
         ", , PUNCT 6 punct\n"
         "Quayside Quayside PROPN 6 nsubj Number=Sing\n"
         "reported report VERB 3 advcl Mood=Ind|Tense=Past|VerbForm=Fin\n"
         ". . PUNCT 3 punct\n",
         {{"Quayside", NameKind::organisation, "Quayside"}},
         "Quayside"},
        {"The mill closed, as Quayside reported.",
         "The the DET 2 det\n"
         "mill mill NOUN 3 nsubj Number=Sing\n"
         "closed close VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
         ", , PUNCT 7 punct\n"
         "as as SCONJ 7 mark\n"
         "Quayside Quayside PROPN 7 nsubj Number=Sing\n"
         "reported report VERB 3 advcl Mood=Ind|Tense=Past|VerbForm=Fin\n"
         ". . PUNCT 3 punct\n",
         {{"Quayside", NameKind::organisation, "Quayside"}},
         "Quayside"},
        {"The mill closed after Quayside reported.",
         "The the DET 2 det\n"
         "mill mill NOUN 3 nsubj Number=Sing\n"
         "closed close VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
         "after after SCONJ 6 mark\n"
         "Quayside Quayside PROPN 6 nsubj Number=Sing\n"
         "reported report VERB 3 advcl Mood=Ind|Tense=Past|VerbForm=Fin\n"
         ". . PUNCT 3 punct\n",
         {{"Quayside", NameKind::organisation, "Quayside"}},
         ""},
        {"The mill closed, Quayside fled.",  // no word of saying
         "The the DET 2 det\n"
         "mill mill NOUN 3 nsubj Number=Sing\n"
         "closed close VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
         ", , PUNCT 6 punct\n"
         "Quayside Quayside PROPN 6 nsubj Number=Sing\n"
         "fled flee VERB 3 advcl Mood=Ind|Tense=Past|VerbForm=Fin\n"
         ". . PUNCT 3 punct\n",
         {{"Quayside", NameKind::organisation, "Quayside"}},
         ""},
    };
    check(kRows);
}

TEST_CASE("an unnamed speaker is told with the outlet that cites it, a named one speaks for himself") {
    const Row kRows[] = {
        {"Sources cited by Quayside said the mill closed.",
         "Sources source NOUN 5 nsubj Number=Plur\n"
         "cited cite VERB 1 acl Tense=Past|VerbForm=Part|Voice=Pass\n"
         "by by ADP 4 case\n"
         "Quayside Quayside PROPN 2 obl:agent Number=Sing\n"
         "said say VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
         "the the DET 7 det\n"
         "mill mill NOUN 8 nsubj Number=Sing\n"
         "closed close VERB 5 ccomp Mood=Ind|Tense=Past|VerbForm=Fin\n"
         ". . PUNCT 5 punct\n",
         {{"Quayside", NameKind::organisation, "Quayside"}},
         "Sources cited by Quayside"},
        {"Officials told Quayside that the mill closed.",
         "Officials official NOUN 2 nsubj Number=Plur\n"
         "told tell VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
         "Quayside Quayside PROPN 2 iobj Number=Sing\n"
         "that that SCONJ 7 mark\n"
         "the the DET 6 det\n"
         "mill mill NOUN 7 nsubj Number=Sing\n"
         "closed close VERB 2 ccomp Mood=Ind|Tense=Past|VerbForm=Fin\n"
         ". . PUNCT 2 punct\n",
         {{"Quayside", NameKind::organisation, "Quayside"}},
         "Officials cited by Quayside"},
        {"Officials told Norvik that the mill closed.",
         "Officials official NOUN 2 nsubj Number=Plur\n"
         "told tell VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
         "Norvik Norvik PROPN 2 iobj Number=Sing\n"
         "that that SCONJ 7 mark\n"
         "the the DET 6 det\n"
         "mill mill NOUN 7 nsubj Number=Sing\n"
         "closed close VERB 2 ccomp Mood=Ind|Tense=Past|VerbForm=Fin\n"
         ". . PUNCT 2 punct\n",
         {{"Norvik", NameKind::place, "Norvik"}},
         "Officials"},
        {"Dorn told Quayside that the mill closed.",
         "Dorn Dorn PROPN 2 nsubj Number=Sing\n"
         "told tell VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
         "Quayside Quayside PROPN 2 iobj Number=Sing\n"
         "that that SCONJ 7 mark\n"
         "the the DET 6 det\n"
         "mill mill NOUN 7 nsubj Number=Sing\n"
         "closed close VERB 2 ccomp Mood=Ind|Tense=Past|VerbForm=Fin\n"
         ". . PUNCT 2 punct\n",
         {{"Dorn", NameKind::person, "Eva Dorn"}, {"Quayside", NameKind::organisation, "Quayside"}},
         "Eva Dorn"},
    };
    check(kRows);
}
