// A line leaves what says when to the column of dates, wherever it stands, and keeps what stands around it.
#include "label_rows.hpp"

using namespace dateline;
using namespace dateline::test;

TEST_CASE("a label leaves out when it was, and nothing else") {
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
    };
    check_labels(kRows, {{"Boll", NameKind::person, "Carl Boll"},
                         {"Arden", NameKind::person, "Lena Arden"},
                         {"Inspectorate", NameKind::organisation, "Inspectorate"}});
}
