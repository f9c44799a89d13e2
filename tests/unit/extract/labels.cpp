// Does a line say who did what? What a verb needs is told, if need be with the source's own words, and what
// cannot be told is not printed.
#include "trees.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {
constexpr float kPrinted = 0.5F;

struct Row {
    std::string_view tree, trigger, label;
    bool printed;
};
}  // namespace

TEST_CASE("a label holds what its verb needs, or is not printed") {
    constexpr Row kRows[] = {
        // "The mayor called the order "a bad joke" on Monday.", the joke below the order
        {"The the DET 2 det\n"
         "mayor mayor NOUN 3 nsubj Number=Sing\n"
         "called call VERB 0 root Tense=Past|VerbForm=Fin\n"
         "the the DET 5 det\n"
         "order order NOUN 3 obj Number=Sing\n"
         "\" \" PUNCT 9 punct\n"
         "a a DET 9 det\n"
         "bad bad ADJ 9 amod\n"
         "joke joke NOUN 5 acl Number=Sing\n"
         "\" \" PUNCT 9 punct\n"
         "on on ADP 12 case\n"
         "Monday Monday PROPN 3 obl Number=Sing\n"
         ". . PUNCT 3 punct\n",
         "called", "The mayor calls the order a bad joke", true},
        // "The council voted on Monday to close the bridge, a step …"
        {"The the DET 2 det\n"
         "council council NOUN 3 nsubj Number=Sing\n"
         "voted vote VERB 0 root Tense=Past|VerbForm=Fin\n"
         "on on ADP 5 case\n"
         "Monday Monday PROPN 3 obl Number=Sing\n"
         "to to PART 7 mark\n"
         "close close VERB 3 advcl VerbForm=Inf\n"
         "the the DET 9 det\n"
         "bridge bridge NOUN 7 obj Number=Sing\n"
         ", , PUNCT 12 punct\n"
         "a a DET 12 det\n"
         "blow blow NOUN 9 appos Number=Sing\n"
         ". . PUNCT 3 punct\n",
         "voted", "The council votes to close the bridge", true},
        // "Arden accused Boll of hiding the letters on Monday and the trial began."
        {"Arden Arden PROPN 2 nsubj Number=Sing\n"
         "accused accuse VERB 0 root Tense=Past|VerbForm=Fin\n"
         "Boll Boll PROPN 2 obj Number=Sing\n"
         "of of SCONJ 5 mark\n"
         "hiding hide VERB 2 advcl Tense=Pres|VerbForm=Part\n"
         "the the DET 7 det\n"
         "letters letter NOUN 5 obj Number=Plur\n"
         "on on ADP 9 case\n"
         "Monday Monday PROPN 2 obl Number=Sing\n"
         "and and CCONJ 13 cc\n"
         "the the DET 12 det\n"
         "trial trial NOUN 13 nsubj Number=Sing\n"
         "began begin VERB 2 conj Tense=Past|VerbForm=Fin\n"
         ". . PUNCT 2 punct\n",
         "accused", "Arden accuses Boll of hiding the letters", true},
        // '"We lost the roof," Arden said on Monday.', the roof below the losing
        {"\" \" PUNCT 3 punct\n"
         "We we PRON 3 nsubj\n"
         "lost lose VERB 9 ccomp Tense=Past|VerbForm=Fin\n"
         "the the DET 5 det\n"
         "roof roof NOUN 3 obj Number=Sing\n"
         ", , PUNCT 3 punct\n"
         "\" \" PUNCT 3 punct\n"
         "Arden Arden PROPN 9 nsubj Number=Sing\n"
         "said say VERB 0 root Tense=Past|VerbForm=Fin\n"
         "on on ADP 11 case\n"
         "Monday Monday PROPN 9 obl Number=Sing\n"
         ". . PUNCT 9 punct\n",
         "said", "Arden says \u201cWe lost the roof\u201d", true},
        // "The brewers announced on Monday."
        {"The the DET 2 det\n"
         "brewers brewer NOUN 3 nsubj Number=Plur\n"
         "announced announce VERB 0 root Tense=Past|VerbForm=Fin\n"
         "on on ADP 5 case\n"
         "Monday Monday PROPN 3 obl Number=Sing\n"
         ". . PUNCT 3 punct\n",
         "announced", "The brewers announce", false},
        // "The brewers resigned on Monday."
        {"The the DET 2 det\n"
         "brewers brewer NOUN 3 nsubj Number=Plur\n"
         "resigned resign VERB 0 root Tense=Past|VerbForm=Fin\n"
         "on on ADP 5 case\n"
         "Monday Monday PROPN 3 obl Number=Sing\n"
         ". . PUNCT 3 punct\n",
         "resigned", "The brewers resign", true},
        // "The two miners met the owner. There they were given a map. They resigned on Monday."
        {"The the DET 3 det\n"
         "two two NUM 3 nummod\n"
         "miners miner NOUN 4 nsubj Number=Plur\n"
         "met meet VERB 0 root Tense=Past|VerbForm=Fin\n"
         "the the DET 6 det\n"
         "owner owner NOUN 4 obj Number=Sing\n"
         ". . PUNCT 4 punct\n"
         "\n"
         "There there ADV 4 advmod\n"
         "they they PRON 4 nsubj:pass\n"
         "were be AUX 4 aux:pass Tense=Past|VerbForm=Fin\n"
         "given give VERB 0 root Tense=Past|VerbForm=Part\n"
         "a a DET 6 det\n"
         "map map NOUN 4 obj Number=Sing\n"
         ". . PUNCT 4 punct\n"
         "\n"
         "They they PRON 2 nsubj\n"
         "resigned resign VERB 0 root Tense=Past|VerbForm=Fin\n"
         "on on ADP 4 case\n"
         "Monday Monday PROPN 2 obl Number=Sing\n"
         ". . PUNCT 2 punct\n",
         "resigned", "The two miners resign", true},
        // "The first victim was a young miner. He died on Monday."
        {"The the DET 3 det\n"
         "first first ADJ 3 amod\n"
         "victim victim NOUN 6 nsubj Number=Sing\n"
         "was be AUX 6 cop Tense=Past|VerbForm=Fin\n"
         "a a DET 6 det\n"
         "climber climber NOUN 0 root Number=Sing\n"
         ". . PUNCT 6 punct\n"
         "\n"
         "He he PRON 2 nsubj\n"
         "died die VERB 0 root Tense=Past|VerbForm=Fin\n"
         "on on ADP 4 case\n"
         "Monday Monday PROPN 2 obl Number=Sing\n"
         ". . PUNCT 2 punct\n",
         "died", "The first victim dies", true},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.label);
        auto source =
            source_of(row.tree, "2026-05-07",
                      {{"Boll", NameKind::person, "Carl Boll"}, {"Arden", NameKind::person, "Lena Arden"}},
                      {{"Monday", "2026-05-04", "2026-05-04"}});
        extract_events(source);
        CHECK(mention_of(source, row.trigger).label == row.label);
        CHECK((mention_of(source, row.trigger).salience >= kPrinted) == row.printed);
    }
}

TEST_CASE("a verb gets the subject it can have") {
    constexpr Row kRows[] = {
        // "A clerk from the town of Osk who drowned was found.", the clause below the town
        {"A a DET 2 det\n"
         "clerk clerk NOUN 10 nsubj:pass Number=Sing\n"
         "from from ADP 5 case\n"
         "the the DET 5 det\n"
         "town town NOUN 2 nmod Number=Sing\n"
         "of of ADP 7 case\n"
         "Osk Osk PROPN 5 nmod Number=Sing\n"
         "who who PRON 9 nsubj\n"
         "drowned drown VERB 5 acl:relcl Tense=Past|VerbForm=Fin\n"
         "found find VERB 0 root Tense=Past|VerbForm=Part\n"
         ". . PUNCT 10 punct\n",
         "drowned", "A clerk from the town of Osk drowns", false},
        // "The town which drowned vanished.", and that is the town
        {"The the DET 2 det\n"
         "town town NOUN 5 nsubj Number=Sing\n"
         "which which PRON 4 nsubj\n"
         "drowned drown VERB 2 acl:relcl Tense=Past|VerbForm=Fin\n"
         "vanished vanish VERB 0 root Tense=Past|VerbForm=Fin\n"
         ". . PUNCT 5 punct\n",
         "drowned", "The town drowns", false},
        // "They are due to reconvene."
        {"Miners miner NOUN 3 nsubj Number=Plur\n"
         "are be AUX 3 cop Tense=Pres|VerbForm=Fin\n"
         "due due ADJ 0 root\n"
         "to to PART 5 mark\n"
         "reconvene reconvene VERB 3 xcomp VerbForm=Inf\n"
         ". . PUNCT 3 punct\n",
         "reconvene", "Miners to reconvene", true},
        // "Two maps published since then put the lake north."
        {"Two two NUM 2 nummod\n"
         "maps map NOUN 3 nsubj Number=Plur\n"
         "published publish VERB 0 root Tense=Past|VerbForm=Fin\n"
         "since since ADP 6 mark\n"
         "then then ADV 6 advmod\n"
         "raised raise VERB 3 advcl Tense=Past|VerbForm=Fin\n"
         "doubts doubt NOUN 6 obj Number=Plur\n"
         ". . PUNCT 3 punct\n",
         "raised", "Two maps raise doubts", true},
        // "The clerk published the map made in Osk.", where nothing is wrong
        {"The the DET 2 det\n"
         "clerk clerk NOUN 3 nsubj Number=Sing\n"
         "published publish VERB 0 root Tense=Past|VerbForm=Fin\n"
         "the the DET 5 det\n"
         "map map NOUN 3 obj Number=Sing\n"
         "made make VERB 5 acl Tense=Past|VerbForm=Part\n"
         ". . PUNCT 3 punct\n",
         "published", "The clerk publishes the map", true},
        // "A map drawn last month raised doubts." with the month for the subject
        {"A a DET 2 det\n"
         "map map NOUN 3 nsubj Number=Sing\n"
         "drawn draw VERB 6 ccomp Tense=Past|VerbForm=Part\n"
         "last last ADJ 5 amod\n"
         "month month NOUN 6 nsubj Number=Sing\n"
         "raised raise VERB 0 root Tense=Past|VerbForm=Fin\n"
         "doubts doubt NOUN 6 obj Number=Plur\n"
         ". . PUNCT 6 punct\n",
         "raised", "A map raises doubts", true},
        // "A fire aboard a ferry killed nine people." with the ferry for the subject
        {"A a DET 2 det\n"
         "fire fire NOUN 6 obl Number=Sing\n"
         "aboard aboard ADP 5 case\n"
         "a a DET 5 det\n"
         "ferry ferry NOUN 6 nsubj Number=Sing\n"
         "killed kill VERB 0 root Tense=Past|VerbForm=Fin\n"
         "nine nine NUM 8 nummod\n"
         "people people NOUN 6 obj Number=Plur\n"
         ". . PUNCT 6 punct\n",
         "killed", "A fire aboard a ferry kills nine people", true},
        // "The mine dismissed her two days after the blast." with "her" for the owner of the days
        {"The the DET 2 det\n"
         "mine mine NOUN 3 nsubj Number=Sing\n"
         "dismissed dismiss VERB 0 root Tense=Past|VerbForm=Fin\n"
         "her she PRON 6 nmod:poss\n"
         "two two NUM 6 nummod\n"
         "days day NOUN 3 obj Number=Plur\n"
         "after after ADP 9 case\n"
         "the the DET 9 det\n"
         "blast blast NOUN 3 obl Number=Sing\n"
         ". . PUNCT 3 punct\n",
         "dismissed", "The mine dismisses her", true},
        // "The mayor of Osk, Lena Hart, resigned." with the name beside the town
        {"The the DET 2 det\n"
         "mayor mayor NOUN 9 nsubj Number=Sing\n"
         "of of ADP 4 case\n"
         "Osk Osk PROPN 2 nmod Number=Sing\n"
         ", , PUNCT 6 punct\n"
         "Lena Lena PROPN 4 appos Number=Sing\n"
         "Hart Hart PROPN 6 flat Number=Sing\n"
         ", , PUNCT 2 punct\n"
         "resigned resign VERB 0 root Tense=Past|VerbForm=Fin\n"
         ". . PUNCT 9 punct\n",
         "resigned", "Hart resigns", true},
        // "The board demanded an answer, and a vote will follow." with the vote for what was demanded
        {"The the DET 2 det\n"
         "board board NOUN 3 nsubj Number=Sing\n"
         "demanded demand VERB 0 root Tense=Past|VerbForm=Fin\n"
         "an a DET 5 det\n"
         "answer answer NOUN 3 obj Number=Sing\n"
         ", , PUNCT 11 punct\n"
         "and and CCONJ 11 cc\n"
         "the the DET 9 det\n"
         "chairman chairman NOUN 11 nsubj Number=Sing\n"
         "will will AUX 11 aux VerbForm=Fin\n"
         "resign resign VERB 3 ccomp VerbForm=Inf\n"
         ". . PUNCT 3 punct\n",
         "resign", "The chairman to resign", true},
        // "A storm crossed the lake, killing nine, officials said." with the killing for what they said
        {"A a DET 2 det\n"
         "storm storm NOUN 3 nsubj Number=Sing\n"
         "crossed cross VERB 0 root Tense=Past|VerbForm=Fin\n"
         "the the DET 5 det\n"
         "lake lake NOUN 3 obj Number=Sing\n"
         ", , PUNCT 7 punct\n"
         "killing kill VERB 12 ccomp Tense=Pres|VerbForm=Part\n"
         "nine nine NUM 9 nummod\n"
         "people people NOUN 7 obj Number=Plur\n"
         ", , PUNCT 12 punct\n"
         "officials official NOUN 12 nsubj Number=Plur\n"
         "said say VERB 3 advcl Tense=Past|VerbForm=Fin\n"
         ". . PUNCT 3 punct\n",
         "killing", "A storm kills nine people", true},
        // "Arden, who ran the mine when its roof fell, was fined." with the roof for a second subject
        {"Arden Arden PROPN 14 nsubj:pass Number=Sing\n"
         ", , PUNCT 4 punct\n"
         "who who PRON 4 nsubj\n"
         "ran run VERB 1 acl:relcl Tense=Past|VerbForm=Fin\n"
         "the the DET 6 det\n"
         "mine mine NOUN 4 obj Number=Sing\n"
         "when when ADV 14 advmod\n"
         "its its PRON 9 nmod:poss\n"
         "roof roof NOUN 14 nsubj:pass Number=Sing\n"
         "flooded flood VERB 9 acl Tense=Past|VerbForm=Part\n"
         "badly badly ADV 10 advmod\n"
         ", , PUNCT 14 punct\n"
         "was be AUX 14 aux:pass Tense=Past|VerbForm=Fin\n"
         "fined fine VERB 0 root Tense=Past|VerbForm=Part\n"
         ". . PUNCT 14 punct\n",
         "fined", "Arden is fined", true},
        // "The 24-year-old drowned." with "old" beside the verb
        {"The the DET 7 det\n"
         "24 24 NUM 4 nummod\n"
         "- - PUNCT 2 punct\n"
         "year year NOUN 6 obl:unmarked Number=Sing\n"
         "- - PUNCT 4 punct\n"
         "old old ADJ 7 amod\n"
         "drowned drown VERB 0 root Tense=Past|VerbForm=Fin\n"
         ". . PUNCT 7 punct\n",
         "drowned", "The 24 - year - old drowns", false},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.label);
        auto source = source_of(
            row.tree, "2026-05-07",
            {{"Arden", NameKind::person, "Lena Arden"}, {"Lena Hart", NameKind::person, "Lena Hart"}});
        extract_events(source);
        CHECK(mention_of(source, row.trigger).label == row.label);
        CHECK((mention_of(source, row.trigger).salience >= kPrinted) == row.printed);
    }
}
