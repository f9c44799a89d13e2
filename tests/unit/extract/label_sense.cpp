// Does a line keep what makes its sense? What a noun, a verb or a particle needs stays, and what a wrong tree
// hung in the way goes.
#include "label_rows.hpp"

using namespace dateline;
using namespace dateline::test;

TEST_CASE("a label keeps what makes its sense") {
    constexpr LabelRow kRows[] = {
        // "Two shops, Kettle and Pan, have stopped selling the stove."
        {"Two two NUM 2 nummod\n"
         "shops shop NOUN 9 nsubj Number=Plur\n"
         ", , PUNCT 4 punct\n"
         "Kettle Kettle PROPN 2 appos Number=Sing\n"
         "and and CCONJ 6 cc\n"
         "Pan Pan PROPN 4 conj Number=Sing\n"
         ", , PUNCT 2 punct\n"
         "have have AUX 9 aux VerbForm=Fin\n"
         "stopped stop VERB 0 root Tense=Past|VerbForm=Part\n"
         "selling sell VERB 9 advcl Tense=Pres|VerbForm=Part\n"
         "the the DET 12 det\n"
         "stove stove NOUN 10 obj Number=Sing\n"
         ". . PUNCT 9 punct\n",
         "stopped", "Two shops stop selling the stove"},
        // "Nurses carried soup, blankets and dry socks.", the socks joined to the carrying
        {"Nurses nurse NOUN 2 nsubj Number=Plur\n"
         "carried carry VERB 0 root Tense=Past|VerbForm=Fin\n"
         "soup soup NOUN 5 compound Number=Sing\n"
         ", , PUNCT 5 punct\n"
         "blankets blanket NOUN 2 obj Number=Plur\n"
         "and and CCONJ 8 cc\n"
         "dry dry ADJ 8 amod\n"
         "socks sock NOUN 2 conj Number=Plur\n"
         ". . PUNCT 2 punct\n",
         "carried", "Nurses carry soup, blankets and dry socks"},
        // "The first offer, of nine crowns, was made on Monday.", no list
        {"The the DET 3 det\n"
         "first first ADJ 3 amod\n"
         "offer offer NOUN 10 nsubj:pass Number=Sing\n"
         ", , PUNCT 7 punct\n"
         "of of ADP 7 case\n"
         "nine nine NUM 7 nummod\n"
         "crowns crown NOUN 3 nmod Number=Plur\n"
         ", , PUNCT 3 punct\n"
         "was be AUX 10 aux:pass VerbForm=Fin\n"
         "made make VERB 0 root Tense=Past|VerbForm=Part\n"
         "on on ADP 12 case\n"
         "Monday Monday PROPN 10 obl Number=Sing\n"
         ". . PUNCT 10 punct\n",
         "offer , of nine crowns , was made", "The first offer of nine crowns is made"},
        // "A second, worth nine crowns, met with silence on Monday."
        {"A a DET 2 det\n"
         "second second NOUN 8 nsubj Number=Sing\n"
         ", , PUNCT 4 punct\n"
         "worth worth ADJ 2 conj\n"
         "nine nine NUM 6 nummod\n"
         "crowns crown NOUN 4 obj Number=Plur\n"
         ", , PUNCT 6 punct\n"
         "met meet VERB 0 root Tense=Past|VerbForm=Fin\n"
         "with with ADP 10 case\n"
         "silence silence NOUN 8 obl Number=Sing\n"
         "on on ADP 12 case\n"
         "Monday Monday PROPN 10 nmod Number=Sing\n"
         ". . PUNCT 8 punct\n",
         "met", "A second worth nine crowns meets with silence"},
        // "Twenty left the mine on Monday."
        {"Twenty twenty NUM 2 nsubj\n"
         "left leave VERB 0 root Tense=Past|VerbForm=Fin\n"
         "the the DET 4 det\n"
         "mine mine NOUN 2 obj Number=Sing\n"
         "on on ADP 6 case\n"
         "Monday Monday PROPN 2 obl Number=Sing\n"
         ". . PUNCT 2 punct\n",
         "left", "Twenty leave the mine"},
        // "One left the mine on Monday."
        {"One one NUM 2 nsubj\n"
         "left leave VERB 0 root Tense=Past|VerbForm=Fin\n"
         "the the DET 4 det\n"
         "mine mine NOUN 2 obj Number=Sing\n"
         "on on ADP 6 case\n"
         "Monday Monday PROPN 2 obl Number=Sing\n"
         ". . PUNCT 2 punct\n",
         "left", "One leaves the mine"},
        // "Nine workers made their way out on Monday."
        {"Nine nine NUM 2 nummod\n"
         "workers worker NOUN 3 nsubj Number=Plur\n"
         "made make VERB 0 root Tense=Past|VerbForm=Fin\n"
         "their their PRON 5 nmod:poss\n"
         "way way NOUN 3 obj Number=Sing\n"
         "out out ADV 3 advmod\n"
         "on on ADP 8 case\n"
         "Monday Monday PROPN 3 obl Number=Sing\n"
         ". . PUNCT 3 punct\n",
         "made their way out", "Nine workers make their way out"},
        // "The firm sent Boll away on Monday."
        {"The the DET 2 det\n"
         "firm firm NOUN 3 nsubj Number=Sing\n"
         "sent send VERB 0 root Tense=Past|VerbForm=Fin\n"
         "Boll Boll PROPN 3 obj Number=Sing\n"
         "away away ADV 3 advmod\n"
         "on on ADP 7 case\n"
         "Monday Monday PROPN 3 obl Number=Sing\n"
         ". . PUNCT 3 punct\n",
         "sent Boll away", "The firm sends Boll away"},
        // "The firm gave up the mill on Monday."
        {"The the DET 2 det\n"
         "firm firm NOUN 3 nsubj Number=Sing\n"
         "gave give VERB 0 root Tense=Past|VerbForm=Fin\n"
         "up up ADP 3 compound:prt\n"
         "the the DET 6 det\n"
         "mill mill NOUN 3 obj Number=Sing\n"
         "on on ADP 8 case\n"
         "Monday Monday PROPN 3 obl Number=Sing\n"
         ". . PUNCT 3 punct\n",
         "gave up", "The firm gives up the mill"},
        // "The report that Boll wrote proved false on Monday.", which says what report, not what it says
        {"The the DET 2 det\n"
         "report report NOUN 6 nsubj Number=Sing\n"
         "that that PRON 5 obj\n"
         "Boll Boll PROPN 5 nsubj Number=Sing\n"
         "wrote write VERB 2 acl:relcl Tense=Past|VerbForm=Fin\n"
         "proved prove VERB 0 root Tense=Past|VerbForm=Fin\n"
         "false false ADJ 6 xcomp\n"
         "on on ADP 9 case\n"
         "Monday Monday PROPN 6 obl Number=Sing\n"
         ". . PUNCT 6 punct\n",
         "proved", "The report proves false"},
        // "The number of people known to have drowned rose to 34 on Monday."
        {"The the DET 2 det\n"
         "number number NOUN 9 nsubj Number=Sing\n"
         "of of ADP 4 case\n"
         "people people NOUN 2 nmod Number=Plur\n"
         "known know VERB 2 acl Tense=Past|VerbForm=Part\n"
         "to to PART 8 mark\n"
         "have have AUX 8 aux VerbForm=Inf\n"
         "drowned drown VERB 5 xcomp Tense=Past|VerbForm=Part\n"
         "rose rise VERB 0 root Tense=Past|VerbForm=Fin\n"
         "to to ADP 11 case\n"
         "34 34 NUM 9 obl\n"
         "on on ADP 13 case\n"
         "Monday Monday PROPN 9 obl Number=Sing\n"
         ". . PUNCT 9 punct\n",
         "rose", "The number of people known to have drowned rises to 34"},
        // "The crew was given permission to stay on Monday."
        {"The the DET 2 det\n"
         "crew crew NOUN 4 nsubj:pass Number=Sing\n"
         "was be AUX 4 aux:pass VerbForm=Fin\n"
         "given give VERB 0 root Tense=Past|VerbForm=Part\n"
         "permission permission NOUN 4 obj Number=Sing\n"
         "to to PART 7 mark\n"
         "stay stay VERB 5 acl VerbForm=Inf\n"
         "on on ADP 9 case\n"
         "Monday Monday PROPN 7 obl Number=Sing\n"
         ". . PUNCT 4 punct\n",
         "given permission", "The crew is given permission to stay"},
        // "Arden passed around a letter with 14 points on it."
        {"Arden Arden PROPN 2 nsubj Number=Sing\n"
         "passed pass VERB 0 root Tense=Past|VerbForm=Fin\n"
         "around around ADP 5 case\n"
         "a a DET 5 det\n"
         "letter letter NOUN 2 obl Number=Sing\n"
         "with with ADP 8 case\n"
         "14 14 NUM 8 nummod\n"
         "points point NOUN 5 nmod Number=Plur\n"
         "on on ADP 10 case\n"
         "it it PRON 8 nmod\n"
         ". . PUNCT 2 punct\n",
         "passed", "Arden passes around a letter with 14 points"},
        // "The session brought together three envoys under the chairmanship of the mayor of a large town on
        // the northern coast of the lake."
        {"The the DET 2 det\n"
         "session session NOUN 3 nsubj Number=Sing\n"
         "brought bring VERB 0 root Tense=Past|VerbForm=Fin\n"
         "together together ADV 5 advmod\n"
         "three three NUM 6 nummod\n"
         "envoys envoy NOUN 3 obj Number=Plur\n"
         "under under ADP 9 case\n"
         "the the DET 9 det\n"
         "chairmanship chairmanship NOUN 6 nmod Number=Sing\n"
         "of of ADP 12 case\n"
         "the the DET 12 det\n"
         "mayor mayor NOUN 9 nmod Number=Sing\n"
         "of of ADP 16 case\n"
         "a a DET 16 det\n"
         "large large ADJ 16 amod\n"
         "town town NOUN 12 nmod Number=Sing\n"
         "on on ADP 20 case\n"
         "the the DET 20 det\n"
         "northern northern ADJ 20 amod\n"
         "coast coast NOUN 16 nmod Number=Sing\n"
         "of of ADP 23 case\n"
         "the the DET 23 det\n"
         "lake lake PROPN 20 nmod Number=Sing\n"
         ". . PUNCT 3 punct\n",
         "brought", "The session brings together three envoys"},
        // "Its leaders met on Monday.", of whom there are many
        {"Its its PRON 2 nmod:poss\n"
         "leaders leader NOUN 3 nsubj Number=Plur\n"
         "met meet VERB 0 root Tense=Past|VerbForm=Fin\n"
         "on on ADP 5 case\n"
         "Monday Monday PROPN 3 obl Number=Sing\n"
         ". . PUNCT 3 punct\n",
         "met", "Leaders meet"},
        // "Outside court, a harbour spokesman denied a report that the firm was closing.", the spokesman
        // beside the court
        {"Outside outside ADP 2 amod\n"
         "court court NOUN 7 nsubj Number=Sing\n"
         ", , PUNCT 2 punct\n"
         "a a DET 6 det\n"
         "harbour harbour NOUN 6 compound Number=Sing\n"
         "spokesman spokesman NOUN 2 appos Number=Sing\n"
         "denied deny VERB 0 root Tense=Past|VerbForm=Fin\n"
         "a a DET 9 det\n"
         "report report NOUN 7 obj Number=Sing\n"
         "that that SCONJ 14 mark\n"
         "the the DET 12 det\n"
         "firm firm NOUN 14 nsubj Number=Sing\n"
         "was be AUX 14 aux VerbForm=Fin\n"
         "closing close VERB 9 acl Tense=Pres|VerbForm=Part\n"
         ". . PUNCT 7 punct\n",
         "denied", "A harbour spokesman denies a report that the firm was closing"},
        // "The funerals of the first victims, Knut Ask and Ole Brun, were held on Monday."
        {"The the DET 2 det\n"
         "funerals funeral NOUN 15 nsubj:pass Number=Plur\n"
         "of of ADP 6 case\n"
         "the the DET 6 det\n"
         "first first ADJ 6 amod\n"
         "victims victim NOUN 2 nmod Number=Plur\n"
         ", , PUNCT 8 punct\n"
         "Knut Knut PROPN 6 appos Number=Sing\n"
         "Ask Ask PROPN 8 flat Number=Sing\n"
         "and and CCONJ 11 cc\n"
         "Ole Ole PROPN 6 conj Number=Sing\n"
         "Brun Brun PROPN 11 flat Number=Sing\n"
         ", , PUNCT 2 punct\n"
         "were be AUX 15 aux:pass VerbForm=Fin\n"
         "held hold VERB 0 root Tense=Past|VerbForm=Part\n"
         "on on ADP 17 case\n"
         "Monday Monday PROPN 15 obl Number=Sing\n"
         ". . PUNCT 15 punct\n",
         "funerals of the first victims , Knut Ask and Ole Brun , were held",
         "The funerals of the first victims are held"},
        // "Money was the matter: the lad and his agent had shaken hands on Monday.", the lad for a word on
        // the matter
        {"Money money NOUN 4 nsubj Number=Sing\n"
         "was be AUX 4 cop VerbForm=Fin\n"
         "the the DET 4 det\n"
         "matter matter NOUN 0 root Number=Sing\n"
         ": : PUNCT 7 punct\n"
         "the the DET 7 det\n"
         "lad lad NOUN 4 appos Number=Sing\n"
         "and and CCONJ 12 cc\n"
         "his his PRON 10 nmod:poss\n"
         "agent agent NOUN 12 nsubj Number=Sing\n"
         "had have AUX 12 aux VerbForm=Fin\n"
         "shaken shake VERB 7 conj Tense=Past|VerbForm=Part\n"
         "hands hand NOUN 12 obj Number=Plur\n"
         "on on ADP 15 case\n"
         "Monday Monday PROPN 12 obl Number=Sing\n"
         ". . PUNCT 4 punct\n",
         "shaken hands", "The lad and his agent shake hands"},
    };
    check_labels(kRows, {{"Boll", NameKind::person, "Carl Boll"}, {"Arden", NameKind::person, "Lena Arden"}});
}
