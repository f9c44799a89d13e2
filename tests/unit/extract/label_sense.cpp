// Does a line keep what makes its sense? What a noun, a verb or a particle needs stays, what a wrong tree
// hung in the way goes, and what says when is left to the column of dates.
#include "label_rows.hpp"

using namespace dateline;
using namespace dateline::test;

TEST_CASE("a label keeps what makes its sense") {
    constexpr LabelRow kRows[] = {
        // "Boll pleaded not guilty the following month.", the plea for a preposition
        {"Boll Boll PROPN 2 nsubj Number=Sing\n"
         "pleaded plead VERB 0 root Tense=Past|VerbForm=Fin\n"
         "not not PART 7 advmod\n"
         "guilty guilty ADP 7 case\n"
         "the the DET 7 det\n"
         "following follow VERB 7 amod VerbForm=Ger\n"
         "month month NOUN 2 obl Number=Sing\n"
         ". . PUNCT 2 punct\n",
         "pleaded", "Boll pleads not guilty"},
        // "The storm became a hurricane Sunday.", which the day has swallowed
        {"The the DET 2 det\n"
         "storm storm NOUN 3 nsubj Number=Sing\n"
         "became become VERB 0 root Tense=Past|VerbForm=Fin\n"
         "a a DET 6 det\n"
         "hurricane hurricane PROPN 6 compound Number=Sing\n"
         "Sunday Sunday PROPN 3 xcomp Number=Sing\n"
         ". . PUNCT 3 punct\n",
         "became", "The storm becomes a hurricane"},
        // "The appeal was to come before a court on Monday."
        {"The the DET 2 det\n"
         "appeal appeal NOUN 5 nsubj:outer Number=Sing\n"
         "was be AUX 5 cop VerbForm=Fin\n"
         "to to PART 5 mark\n"
         "come come VERB 0 root VerbForm=Inf\n"
         "before before ADP 8 case\n"
         "a a DET 8 det\n"
         "court court NOUN 5 obl Number=Sing\n"
         "on on ADP 10 case\n"
         "Monday Monday PROPN 8 nmod Number=Sing\n"
         ". . PUNCT 5 punct\n",
         "appeal was to come", "The appeal to come before a court"},
        // "The mill opened before the war on Monday.", a time and no court
        {"The the DET 2 det\n"
         "mill mill NOUN 3 nsubj Number=Sing\n"
         "opened open VERB 0 root Tense=Past|VerbForm=Fin\n"
         "before before ADP 6 case\n"
         "the the DET 6 det\n"
         "war war NOUN 3 obl Number=Sing\n"
         "on on ADP 8 case\n"
         "Monday Monday PROPN 3 obl Number=Sing\n"
         ". . PUNCT 3 punct\n",
         "opened", "The mill opens"},
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
        // "Rumours on Monday that the bridge had burst proved false."
        {"Rumours rumour NOUN 9 nsubj Number=Plur\n"
         "on on ADP 3 case\n"
         "Monday Monday PROPN 1 nmod Number=Sing\n"
         "that that SCONJ 8 mark\n"
         "the the DET 6 det\n"
         "bridge bridge NOUN 8 nsubj Number=Sing\n"
         "had have AUX 8 aux VerbForm=Fin\n"
         "burst burst VERB 1 acl Tense=Past|VerbForm=Part\n"
         "proved prove VERB 0 root Tense=Past|VerbForm=Fin\n"
         "false false ADJ 9 xcomp\n"
         ". . PUNCT 9 punct\n",
         "proved", "Rumours that the bridge had burst prove false"},
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
        // "The boat landed in Port Rosa that afternoon.", the preposition beside the first word of the name
        {"The the DET 2 det\n"
         "boat boat NOUN 3 nsubj Number=Sing\n"
         "landed land VERB 0 root Tense=Past|VerbForm=Fin\n"
         "in in ADP 5 case\n"
         "Port Port PROPN 6 compound Number=Sing\n"
         "Rosa Rosa PROPN 3 obl Number=Sing\n"
         "that that PRON 8 det\n"
         "afternoon afternoon NOUN 3 obl:unmarked Number=Sing\n"
         ". . PUNCT 3 punct\n",
         "landed", "The boat lands in Port Rosa"},
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
        // "Arden asked Boll on Monday why his account had changed."
        {"Arden Arden PROPN 2 nsubj Number=Sing\n"
         "asked ask VERB 0 root Tense=Past|VerbForm=Fin\n"
         "Boll Boll PROPN 2 iobj Number=Sing\n"
         "on on ADP 5 case\n"
         "Monday Monday PROPN 2 obl Number=Sing\n"
         "why why ADV 10 advmod\n"
         "his his PRON 8 nmod:poss\n"
         "account account NOUN 10 nsubj Number=Sing\n"
         "had have AUX 10 aux VerbForm=Fin\n"
         "changed change VERB 2 ccomp Tense=Past|VerbForm=Part\n"
         ". . PUNCT 2 punct\n",
         "asked", "Arden asks Boll why his account had changed"},
        // "The Inspectorate imposed a fine on Monday."
        {"The the DET 2 det\n"
         "Inspectorate Inspectorate PROPN 3 nsubj Number=Sing\n"
         "imposed impose VERB 0 root Tense=Past|VerbForm=Fin\n"
         "a a DET 5 det\n"
         "fine fine NOUN 3 obj Number=Sing\n"
         "on on ADP 7 case\n"
         "Monday Monday PROPN 3 obl Number=Sing\n"
         ". . PUNCT 3 punct\n",
         "imposed", "The Inspectorate imposes a fine"},
        // "Its president accused the company on Monday of putting profit before people."
        {"Its its PRON 2 nmod:poss\n"
         "president president NOUN 3 nsubj Number=Sing\n"
         "accused accuse VERB 0 root Tense=Past|VerbForm=Fin\n"
         "the the DET 5 det\n"
         "company company NOUN 3 obj Number=Sing\n"
         "on on ADP 7 case\n"
         "Monday Monday PROPN 3 obl Number=Sing\n"
         "of of SCONJ 9 mark\n"
         "putting put VERB 3 advcl Tense=Pres|VerbForm=Part\n"
         "profit profit NOUN 9 obj Number=Sing\n"
         "before before ADP 12 case\n"
         "people people NOUN 9 obl Number=Plur\n"
         ". . PUNCT 3 punct\n",
         "accused", "The president accuses the company of putting profit before people"},
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
        // "The appeal was due on Monday; on Tuesday the firm dropped it."
        {"The the DET 2 det\n"
         "appeal appeal NOUN 4 nsubj Number=Sing\n"
         "was be AUX 4 cop VerbForm=Fin\n"
         "due due ADJ 0 root\n"
         "on on ADP 6 case\n"
         "Monday Monday PROPN 4 obl Number=Sing\n"
         "; ; PUNCT 12 punct\n"
         "on on ADP 9 case\n"
         "Tuesday Tuesday PROPN 12 obl Number=Sing\n"
         "the the DET 11 det\n"
         "firm firm NOUN 12 nsubj Number=Sing\n"
         "dropped drop VERB 4 parataxis Tense=Past|VerbForm=Fin\n"
         "it it PRON 12 obj\n"
         ". . PUNCT 4 punct\n",
         "dropped", "The firm drops the appeal"},
        // "The radio notes on Monday that Boll bought it.", and not the radio
        {"The the DET 2 det\n"
         "radio radio NOUN 3 nsubj Number=Sing\n"
         "notes note VERB 0 root Tense=Pres|VerbForm=Fin\n"
         "on on ADP 5 case\n"
         "Monday Monday PROPN 3 obl Number=Sing\n"
         "that that PRON 8 obj\n"
         "Boll Boll PROPN 8 nsubj Number=Sing\n"
         "bought buy VERB 3 ccomp Tense=Past|VerbForm=Fin\n"
         "it it PRON 8 obj\n"
         ". . PUNCT 3 punct\n",
         "bought", "Boll buys it"},
        // "Boll won Monday's race."
        {"Boll Boll PROPN 2 nsubj Number=Sing\n"
         "won win VERB 0 root Tense=Past|VerbForm=Fin\n"
         "Monday Monday PROPN 5 nmod:poss Number=Sing\n"
         "'s 's PART 3 case\n"
         "race race NOUN 2 obj Number=Sing\n"
         ". . PUNCT 2 punct\n",
         "won", "Boll wins the race"},
        // "Governments are calling on Monday for the union to appoint an envoy."
        {"Governments government NOUN 3 nsubj Number=Plur\n"
         "are be AUX 3 aux VerbForm=Fin\n"
         "calling call VERB 0 root Tense=Pres|VerbForm=Part\n"
         "on on ADP 5 case\n"
         "Monday Monday PROPN 3 obl Number=Sing\n"
         "for for ADP 8 case\n"
         "the the DET 8 det\n"
         "union union NOUN 3 obl Number=Sing\n"
         "to to PART 10 mark\n"
         "appoint appoint VERB 3 advcl VerbForm=Inf\n"
         "an a DET 12 det\n"
         "envoy envoy NOUN 10 obj Number=Sing\n"
         ". . PUNCT 3 punct\n",
         "calling", "Governments call for the union to appoint an envoy"},
        // "The parade was cancelled on Monday for the first time since 1971."
        {"The the DET 2 det\n"
         "parade parade NOUN 4 nsubj:pass Number=Sing\n"
         "was be AUX 4 aux:pass VerbForm=Fin\n"
         "cancelled cancel VERB 0 root Tense=Past|VerbForm=Part\n"
         "on on ADP 6 case\n"
         "Monday Monday PROPN 4 obl Number=Sing\n"
         "for for ADP 10 case\n"
         "the the DET 10 det\n"
         "first first ADJ 10 amod\n"
         "time time NOUN 4 obl Number=Sing\n"
         "since since ADP 12 case\n"
         "1971 1971 NUM 10 nmod\n"
         ". . PUNCT 4 punct\n",
         "cancelled", "The parade is cancelled"},
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
    for (const auto& row : kRows) {
        CAPTURE(row.label);
        auto source = source_of(row.tree, "2026-05-07",
                                {{"Boll", NameKind::person, "Carl Boll"},
                                 {"Arden", NameKind::person, "Lena Arden"},
                                 {"Inspectorate", NameKind::organisation, "Inspectorate"}},
                                times_in(row.tree));
        extract_events(source);
        CHECK(mention_of(source, row.trigger).label == row.label);
    }
}
