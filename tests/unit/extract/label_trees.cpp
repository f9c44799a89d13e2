// What does a line say when the tree is wrong? The words and their order still tell who did it, to whom and
// where the clause ends.
#include "label_rows.hpp"

using namespace dateline;
using namespace dateline::test;

TEST_CASE("a label reads past a wrong tree") {
    constexpr LabelRow kRows[] = {
        // "The firm ordered all strangers in the town on Monday to leave.", the leaving hung elsewhere
        {"The the DET 2 det\n"
         "firm firm NOUN 3 nsubj Number=Sing\n"
         "ordered order VERB 0 root Tense=Past|VerbForm=Fin\n"
         "all all DET 5 det\n"
         "strangers stranger NOUN 3 obj Number=Plur\n"
         "in in ADP 8 case\n"
         "the the DET 8 det\n"
         "town town NOUN 3 obl Number=Sing\n"
         "on on ADP 10 case\n"
         "Monday Monday PROPN 3 obl Number=Sing\n"
         "to to PART 12 mark\n"
         "leave leave VERB 3 advcl VerbForm=Inf\n"
         ". . PUNCT 3 punct\n",
         "ordered", "The firm orders all strangers in the town to leave"},
        // "The court ordered a retrial on Monday."
        {"The the DET 2 det\n"
         "court court NOUN 3 nsubj Number=Sing\n"
         "ordered order VERB 0 root Tense=Past|VerbForm=Fin\n"
         "a a DET 5 det\n"
         "retrial retrial NOUN 3 obj Number=Sing\n"
         "on on ADP 7 case\n"
         "Monday Monday PROPN 3 obl Number=Sing\n"
         ". . PUNCT 3 punct\n",
         "ordered", "The court orders a retrial"},
        // "Police arrested six Protestants on Monday.", who are no name
        {"Police police NOUN 2 nsubj Number=Plur\n"
         "arrested arrest VERB 0 root Tense=Past|VerbForm=Fin\n"
         "six six NUM 4 nummod\n"
         "Protestants Protestant PROPN 2 obj Number=Plur\n"
         "on on ADP 6 case\n"
         "Monday Monday PROPN 2 obl Number=Sing\n"
         ". . PUNCT 2 punct\n",
         "arrested", "Police arrest six Protestants"},
        // "The crew voted against."
        {"The the DET 2 det\n"
         "crew crew NOUN 3 nsubj Number=Sing\n"
         "voted vote VERB 0 root Tense=Past|VerbForm=Fin\n"
         "against against ADP 3 obl\n"
         ". . PUNCT 3 punct\n",
         "voted", "The crew votes against"},
        // "Boll walked in.", a particle of its own
        {"Boll Boll PROPN 2 nsubj Number=Sing\n"
         "walked walk VERB 0 root Tense=Past|VerbForm=Fin\n"
         "in in ADP 2 compound:prt\n"
         ". . PUNCT 2 punct\n",
         "walked in", "Boll walks in"},
        // "She told jurors that Boll called her and instructed her to leave.", instructed joined to told
        {"She she PRON 2 nsubj\n"
         "told tell VERB 0 root Tense=Past|VerbForm=Fin\n"
         "jurors juror NOUN 2 iobj Number=Plur\n"
         "that that SCONJ 6 mark\n"
         "Boll Boll PROPN 6 nsubj Number=Sing\n"
         "called call VERB 2 ccomp Tense=Past|VerbForm=Fin\n"
         "her she PRON 6 obj\n"
         "and and CCONJ 9 cc\n"
         "instructed instruct VERB 2 conj Tense=Past|VerbForm=Fin\n"
         "her she PRON 9 obj\n"
         "to to PART 12 mark\n"
         "leave leave VERB 9 xcomp VerbForm=Inf\n"
         ". . PUNCT 2 punct\n",
         "instructed", "Boll instructs Arden to leave"},
        // "She told jurors that Boll called her and left the town.", where the tree may be right
        {"She she PRON 2 nsubj\n"
         "told tell VERB 0 root Tense=Past|VerbForm=Fin\n"
         "jurors juror NOUN 2 iobj Number=Plur\n"
         "that that SCONJ 6 mark\n"
         "Boll Boll PROPN 6 nsubj Number=Sing\n"
         "called call VERB 2 ccomp Tense=Past|VerbForm=Fin\n"
         "her she PRON 6 obj\n"
         "and and CCONJ 9 cc\n"
         "left leave VERB 2 conj Tense=Past|VerbForm=Fin\n"
         "the the DET 11 det\n"
         "town town NOUN 9 obj Number=Sing\n"
         ". . PUNCT 2 punct\n",
         "left", "Arden leaves the town"},
        // "The slab fell two weeks after inspectors ordered repairs.", the order hung at those who gave it
        {"The the DET 2 det\n"
         "slab slab NOUN 3 nsubj Number=Sing\n"
         "fell fall VERB 0 root Tense=Past|VerbForm=Fin\n"
         "two two NUM 5 nummod\n"
         "weeks week NOUN 3 obj Number=Plur\n"
         "after after ADP 7 case\n"
         "inspectors inspector NOUN 5 nmod Number=Plur\n"
         "ordered order VERB 7 acl Tense=Past|VerbForm=Fin\n"
         "repairs repair NOUN 8 obj Number=Plur\n"
         ". . PUNCT 3 punct\n",
         "fell", "The slab falls two weeks after inspectors ordered repairs"},
        // "Boll designed the rifle, famed for its aim, on Monday.", an aside
        {"Boll Boll PROPN 2 nsubj Number=Sing\n"
         "designed design VERB 0 root Tense=Past|VerbForm=Fin\n"
         "the the DET 4 det\n"
         "rifle rifle NOUN 2 obj Number=Sing\n"
         ", , PUNCT 6 punct\n"
         "famed famed ADJ 4 amod\n"
         "for for ADP 9 case\n"
         "its its PRON 9 nmod:poss\n"
         "aim aim NOUN 6 obl Number=Sing\n"
         ", , PUNCT 12 punct\n"
         "on on ADP 12 case\n"
         "Monday Monday PROPN 2 obl Number=Sing\n"
         ". . PUNCT 2 punct\n",
         "designed", "Boll designs the rifle"},
        // "The crew waited for the ice to melt, witnesses said.", the witnesses below the melting
        {"The the DET 2 det\n"
         "crew crew NOUN 3 nsubj Number=Sing\n"
         "waited wait VERB 0 root Tense=Past|VerbForm=Fin\n"
         "for for ADP 6 case\n"
         "the the DET 6 det\n"
         "ice ice NOUN 3 obl Number=Sing\n"
         "to to PART 8 mark\n"
         "melt melt VERB 3 advcl VerbForm=Inf\n"
         ", , PUNCT 2 punct\n"
         "witnesses witness NOUN 11 nsubj Number=Plur\n"
         "said say VERB 8 ccomp Tense=Past|VerbForm=Fin\n"
         ". . PUNCT 11 punct\n",
         "waited", "The crew waits for the ice to melt"},
        // "The army continued to raise its forces and they now number nine.", a clause behind the conjunction
        {"The the DET 2 det\n"
         "army army NOUN 3 nsubj Number=Sing\n"
         "continued continue VERB 0 root Tense=Past|VerbForm=Fin\n"
         "to to PART 5 mark\n"
         "raise raise VERB 3 advcl VerbForm=Inf\n"
         "its its PRON 7 nmod:poss\n"
         "forces force NOUN 5 obj Number=Plur\n"
         "and and CCONJ 11 cc\n"
         "they they PRON 11 nsubj\n"
         "now now ADV 11 advmod\n"
         "number number NOUN 7 conj Number=Sing\n"
         "nine nine NUM 3 dep\n"
         ". . PUNCT 3 punct\n",
         "continued", "The army continues to raise its forces"},
        // "Suspected bombs exploded in two towns on Monday.", the explosion for a participle
        {"Suspected suspect VERB 2 amod Tense=Past|VerbForm=Part\n"
         "bombs bomb NOUN 0 root Number=Plur\n"
         "exploded explode VERB 2 acl Tense=Past|VerbForm=Part\n"
         "in in ADP 6 case\n"
         "two two NUM 6 nummod\n"
         "towns town NOUN 3 obl Number=Plur\n"
         "on on ADP 8 case\n"
         "Monday Monday PROPN 3 obl Number=Sing\n"
         ". . PUNCT 2 punct\n",
         "exploded", "Suspected bombs explode in two towns"},
        // "Other Oskans were urged on Monday to leave.", who are not Osk
        {"Other other ADJ 2 amod\n"
         "Oskans Oskan PROPN 4 nsubj:pass Number=Plur\n"
         "were be AUX 4 aux:pass VerbForm=Fin\n"
         "urged urge VERB 0 root Tense=Past|VerbForm=Part\n"
         "on on ADP 6 case\n"
         "Monday Monday PROPN 4 obl Number=Sing\n"
         "to to PART 8 mark\n"
         "leave leave VERB 4 xcomp VerbForm=Inf\n"
         ". . PUNCT 4 punct\n",
         "urged", "Other Oskans are urged to leave"},
        // "Boll questioned five clerks and a nurse who were arrested on Monday.", all of them
        {"Boll Boll PROPN 2 nsubj Number=Sing\n"
         "questioned question VERB 0 root Tense=Past|VerbForm=Fin\n"
         "five five NUM 4 nummod\n"
         "clerks clerk NOUN 2 obj Number=Plur\n"
         "and and CCONJ 7 cc\n"
         "a a DET 7 det\n"
         "nurse nurse NOUN 4 conj Number=Sing\n"
         "who who PRON 10 nsubj:pass\n"
         "were be AUX 10 aux:pass VerbForm=Fin\n"
         "arrested arrest VERB 7 acl:relcl Tense=Past|VerbForm=Part\n"
         "on on ADP 12 case\n"
         "Monday Monday PROPN 10 obl Number=Sing\n"
         ". . PUNCT 2 punct\n",
         "arrested", "Five clerks and a nurse are arrested"},
        // "Boll questioned five clerks and a nurse who was arrested on Monday.", and nobody else
        {"Boll Boll PROPN 2 nsubj Number=Sing\n"
         "questioned question VERB 0 root Tense=Past|VerbForm=Fin\n"
         "five five NUM 4 nummod\n"
         "clerks clerk NOUN 2 obj Number=Plur\n"
         "and and CCONJ 7 cc\n"
         "a a DET 7 det\n"
         "nurse nurse NOUN 4 conj Number=Sing\n"
         "who who PRON 10 nsubj:pass\n"
         "was be AUX 10 aux:pass VerbForm=Fin\n"
         "arrested arrest VERB 7 acl:relcl Tense=Past|VerbForm=Part\n"
         "on on ADP 12 case\n"
         "Monday Monday PROPN 10 obl Number=Sing\n"
         ". . PUNCT 2 punct\n",
         "arrested", "A nurse is arrested"},
        // "The judge ruled on Monday that Boll must be returned to his father."
        {"The the DET 2 det\n"
         "judge judge NOUN 3 nsubj Number=Sing\n"
         "ruled rule VERB 0 root Tense=Past|VerbForm=Fin\n"
         "on on ADP 5 case\n"
         "Monday Monday PROPN 3 obl Number=Sing\n"
         "that that SCONJ 10 mark\n"
         "Boll Boll PROPN 10 nsubj:pass Number=Sing\n"
         "must must AUX 10 aux VerbForm=Fin\n"
         "be be AUX 10 aux:pass VerbForm=Inf\n"
         "returned return VERB 3 ccomp Tense=Past|VerbForm=Part\n"
         "to to ADP 13 case\n"
         "his his PRON 13 nmod:poss\n"
         "father father NOUN 10 obl Number=Sing\n"
         ". . PUNCT 3 punct\n",
         "ruled", "The judge rules that Boll must be returned to his father"},
        // "Boll's uncle kept him in the house on Monday."
        {"Boll Boll PROPN 3 nmod:poss Number=Sing\n"
         "'s 's PART 1 case\n"
         "uncle uncle NOUN 4 nsubj Number=Sing\n"
         "kept keep VERB 0 root Tense=Past|VerbForm=Fin\n"
         "him he PRON 4 obj\n"
         "in in ADP 8 case\n"
         "the the DET 8 det\n"
         "house house NOUN 4 obl Number=Sing\n"
         "on on ADP 10 case\n"
         "Monday Monday PROPN 4 obl Number=Sing\n"
         ". . PUNCT 4 punct\n",
         "kept", "Boll 's uncle keeps him in the house"},
        // "In March a federal judge fined the mine.", the month below the judge
        {"In in ADP 2 case\n"
         "March March PROPN 5 nmod Number=Sing\n"
         "a a DET 5 det\n"
         "federal federal ADJ 5 amod\n"
         "judge judge NOUN 6 nsubj Number=Sing\n"
         "fined fine VERB 0 root Tense=Past|VerbForm=Fin\n"
         "the the DET 8 det\n"
         "mine mine NOUN 6 obj Number=Sing\n"
         ". . PUNCT 6 punct\n",
         "fined", "A federal judge fines the mine"},
        // "A week after the march a bomb killed a guard.", the week for the subject
        {"A a DET 2 det\n"
         "week week NOUN 8 nsubj Number=Sing\n"
         "after after ADP 5 case\n"
         "the the DET 5 det\n"
         "march march NOUN 8 obl Number=Sing\n"
         "a a DET 7 det\n"
         "bomb bomb NOUN 8 obl:unmarked Number=Sing\n"
         "killed kill VERB 0 root Tense=Past|VerbForm=Fin\n"
         "a a DET 10 det\n"
         "guard guard NOUN 8 obj Number=Sing\n"
         ". . PUNCT 8 punct\n",
         "killed", "A guard is killed"},
        // "The court prevented Boll on Monday from going to the lake."
        {"The the DET 2 det\n"
         "court court NOUN 3 nsubj Number=Sing\n"
         "prevented prevent VERB 0 root Tense=Past|VerbForm=Fin\n"
         "Boll Boll PROPN 3 obj Number=Sing\n"
         "on on ADP 6 case\n"
         "Monday Monday PROPN 3 obl Number=Sing\n"
         "from from SCONJ 8 mark\n"
         "going go VERB 3 advcl Tense=Pres|VerbForm=Part\n"
         "to to ADP 11 case\n"
         "the the DET 11 det\n"
         "lake lake PROPN 8 obl Number=Sing\n"
         ". . PUNCT 3 punct\n",
         "prevented", "The court prevents Boll from going to the lake"},
        // "The envoys were flown to Osk, Norvik, on Monday."
        {"The the DET 2 det\n"
         "envoys envoy NOUN 4 nsubj:pass Number=Plur\n"
         "were be AUX 4 aux:pass VerbForm=Fin\n"
         "flown fly VERB 0 root Tense=Past|VerbForm=Part\n"
         "to to ADP 6 case\n"
         "Osk Osk PROPN 4 obl Number=Sing\n"
         ", , PUNCT 8 punct\n"
         "Norvik Norvik PROPN 6 flat Number=Sing\n"
         ", , PUNCT 11 punct\n"
         "on on ADP 11 case\n"
         "Monday Monday PROPN 4 obl Number=Sing\n"
         ". . PUNCT 4 punct\n",
         "flown", "The envoys are flown to Osk, Norvik"},
        // "Crews pushed ahead with their search on Monday."
        {"Crews crew NOUN 2 nsubj Number=Plur\n"
         "pushed push VERB 0 root Tense=Past|VerbForm=Fin\n"
         "ahead ahead ADV 2 advmod\n"
         "with with ADP 6 case\n"
         "their their PRON 6 nmod:poss\n"
         "search search NOUN 2 obl Number=Sing\n"
         "on on ADP 8 case\n"
         "Monday Monday PROPN 2 obl Number=Sing\n"
         ". . PUNCT 2 punct\n",
         "pushed", "Crews push ahead with their search"},
        // "She sold off its mill on Monday.", which is not hers
        {"She she PRON 2 nsubj\n"
         "sold sell VERB 0 root Tense=Past|VerbForm=Fin\n"
         "off off ADP 2 compound:prt\n"
         "its its PRON 5 nmod:poss\n"
         "mill mill NOUN 2 obj Number=Sing\n"
         "on on ADP 7 case\n"
         "Monday Monday PROPN 2 obl Number=Sing\n"
         ". . PUNCT 2 punct\n",
         "sold off", "Arden sells off the mill"},
        // "She sold off her mill on Monday."
        {"She she PRON 2 nsubj\n"
         "sold sell VERB 0 root Tense=Past|VerbForm=Fin\n"
         "off off ADP 2 compound:prt\n"
         "her her PRON 5 nmod:poss\n"
         "mill mill NOUN 2 obj Number=Sing\n"
         "on on ADP 7 case\n"
         "Monday Monday PROPN 2 obl Number=Sing\n"
         ". . PUNCT 2 punct\n",
         "sold off", "Arden sells off her mill"},
        // "A total of nine cases had been reported on Monday."
        {"A a DET 2 det\n"
         "total total NOUN 8 nsubj:pass Number=Sing\n"
         "of of ADP 5 case\n"
         "nine nine NUM 5 nummod\n"
         "cases case NOUN 2 nmod Number=Plur\n"
         "had have AUX 8 aux VerbForm=Fin\n"
         "been be AUX 8 aux:pass VerbForm=Part\n"
         "reported report VERB 0 root Tense=Past|VerbForm=Part\n"
         "on on ADP 10 case\n"
         "Monday Monday PROPN 8 obl Number=Sing\n"
         ". . PUNCT 8 punct\n",
         "reported", "A total of nine cases are reported"},
        // "The total was reported on Monday."
        {"The the DET 2 det\n"
         "total total NOUN 4 nsubj:pass Number=Sing\n"
         "was be AUX 4 aux:pass VerbForm=Fin\n"
         "reported report VERB 0 root Tense=Past|VerbForm=Part\n"
         "on on ADP 6 case\n"
         "Monday Monday PROPN 4 obl Number=Sing\n"
         ". . PUNCT 4 punct\n",
         "reported", "The total is reported"},
        // "Under its terms Osk owners will receive nine crowns.", the terms below the owners
        {"Under under ADP 7 mark\n"
         "its its PRON 5 nmod:poss\n"
         "terms term NOUN 5 compound Number=Plur\n"
         "Osk Osk PROPN 5 compound Number=Sing\n"
         "owners owner NOUN 7 nsubj Number=Plur\n"
         "will will AUX 7 aux VerbForm=Fin\n"
         "receive receive VERB 0 root VerbForm=Inf\n"
         "nine nine NUM 9 nummod\n"
         "crowns crown NOUN 7 obj Number=Plur\n"
         ". . PUNCT 7 punct\n",
         "receive", "Osk owners to receive nine crowns"},
        // "The dam leaked and engineers flew over it on Monday."
        {"The the DET 2 det\n"
         "dam dam NOUN 3 nsubj Number=Sing\n"
         "leaked leak VERB 0 root Tense=Past|VerbForm=Fin\n"
         "and and CCONJ 6 cc\n"
         "engineers engineer NOUN 6 nsubj Number=Plur\n"
         "flew fly VERB 3 conj Tense=Past|VerbForm=Fin\n"
         "over over ADV 8 case\n"
         "it it PRON 6 obl\n"
         "on on ADP 10 case\n"
         "Monday Monday PROPN 6 obl Number=Sing\n"
         ". . PUNCT 3 punct\n",
         "flew", "Engineers fly over the dam"},
        // "Nine votes separated the rivals and the count lasted a week.", the count for a third rival
        {"Nine nine NUM 2 nummod\n"
         "votes vote NOUN 3 nsubj Number=Plur\n"
         "separated separate VERB 0 root Tense=Past|VerbForm=Fin\n"
         "the the DET 5 det\n"
         "rivals rival NOUN 3 obj Number=Plur\n"
         "and and CCONJ 8 cc\n"
         "the the DET 8 det\n"
         "count count NOUN 5 conj Number=Sing\n"
         "lasted last VERB 8 acl Tense=Past|VerbForm=Fin\n"
         "a a DET 11 det\n"
         "week week NOUN 9 obl:unmarked Number=Sing\n"
         ". . PUNCT 3 punct\n",
         "separated", "Nine votes separate the rivals"},
        // "The race was close in May, when nine votes separated the rivals.", the verb below the votes
        {"The the DET 2 det\n"
         "race race NOUN 4 nsubj Number=Sing\n"
         "was be AUX 4 cop VerbForm=Fin\n"
         "close close ADV 0 root\n"
         "in in ADP 6 case\n"
         "May May PROPN 4 obl Number=Sing\n"
         ", , PUNCT 11 punct\n"
         "when when ADV 10 advmod\n"
         "nine nine NUM 10 nummod\n"
         "votes vote NOUN 4 obl Number=Plur\n"
         "separated separate VERB 10 acl Tense=Past|VerbForm=Fin\n"
         "the the DET 13 det\n"
         "rivals rival NOUN 11 obj Number=Plur\n"
         ". . PUNCT 4 punct\n",
         "separated", "Nine votes separate the rivals"},
    };
    check_labels(kRows, {{"Boll", NameKind::person, "Carl Boll"},
                         {"She", NameKind::person, "Lena Arden"},
                         {"her ", NameKind::person, "Lena Arden"},
                         {"his ", NameKind::person, "Carl Boll"},
                         {"him ", NameKind::person, "Carl Boll"},
                         {"Oskans", NameKind::place, "Osk"},
                         {"Protestants", NameKind::person, "Protestants"}});
}
