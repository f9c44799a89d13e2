// What grammar settles of finished trees.
#include "core/language/settled_tree.hpp"

#include <doctest/doctest.h>

#include "tests/unit/language/drawn_trees.hpp"

using namespace dateline;

namespace {

const drawn::Row kRows[] = {
    {"what is told hangs on the telling",
     "She/PRP>2:nsubj told/VBD>0:root jurors/NNS>2:iobj that/WDT>6:obj Parry/NNP>6:nsubj "
     "called/VBD>3:acl:relcl",
     "She/PRP>2:nsubj told/VBD>0:root jurors/NNS>2:iobj that/IN>6:mark Parry/NNP>6:nsubj called/VBD>2:ccomp"},
    {"and what follows goes with it, lest arcs cross",
     "She/PRP>2:nsubj told/VBD>0:root jurors/NNS>2:iobj that/WDT>6:obj Parry/NNP>6:nsubj "
     "called/VBD>3:acl:relcl today/NN>3:nmod:unmarked",
     "She/PRP>2:nsubj told/VBD>0:root jurors/NNS>2:iobj that/IN>6:mark Parry/NNP>6:nsubj called/VBD>2:ccomp "
     "today/NN>2:nmod:unmarked"},
    {"a thing hears nothing",
     "He/PRP>2:nsubj told/VBD>0:root the/DT>4:det story/NN>2:obj that/WDT>7:obj everyone/NN>7:nsubj "
     "knew/VBD>4:acl:relcl",
     ""},
    {"nor is a clause told whose subject \"that\" is",
     "He/PRP>2:nsubj told/VBD>0:root jurors/NNS>2:obj that/WDT>5:nsubj left/VBD>3:acl:relcl", ""},
    {"what rumours say is their content",
     "Rumours/NNS>7:nsubj that/WDT>5:obj he/PRP>5:nsubj had/VBD>5:aux fled/VBN>1:acl:relcl were/VBD>7:cop "
     "rife/JJ>0:root",
     "Rumours/NNS>7:nsubj that/IN>5:mark he/PRP>5:nsubj had/VBD>5:aux fled/VBN>1:acl were/VBD>7:cop "
     "rife/JJ>0:root"},
    {"what is done with them is not",
     "Rumours/NNS>7:nsubj that/WDT>5:obj he/PRP>5:nsubj had/VBD>5:aux spread/VBN>1:acl:relcl were/VBD>7:cop "
     "rife/JJ>0:root",
     ""},
    {"nothing hangs on an auxiliary",
     "Boll/NNP>3:nsubj:pass is/VBZ>3:aux:pass feared/VBN>0:root to/TO>5:mark have/VB>6:aux fled/VBN>3:xcomp",
     "Boll/NNP>3:nsubj:pass is/VBZ>3:aux:pass feared/VBN>0:root to/TO>6:mark have/VB>6:aux fled/VBN>3:xcomp"},
    {"but what a second one is joined to",
     "Boll/NNP>5:nsubj can/MD>5:aux and/CC>4:cc will/MD>2:conj go/VB>0:root", ""},
    {"what is due is a complement of \"due\"",
     "They/PRP>5:nsubj are/VBP>5:cop due/JJ>5:case to/TO>5:mark end/VB>0:root soon/RB>5:advmod",
     "They/PRP>3:nsubj are/VBP>3:cop due/JJ>0:root to/TO>5:mark end/VB>3:xcomp soon/RB>5:advmod"},
    {"what happens for a reason is not",
     "It/PRP>2:nsubj closed/VBD>0:root due/JJ>5:case to/IN>3:fixed rain/NN>2:obl", ""},
    {"what kills is the mishap next to it, not the vote over it",
     "A/DT>2:det vote/NN>0:root over/IN>5:case the/DT>5:det fire/NN>2:nmod ,/,>8:punct which/WDT>8:nsubj "
     "killed/VBD>2:acl:relcl nine/CD>8:obj",
     "A/DT>2:det vote/NN>0:root over/IN>5:case the/DT>5:det fire/NN>2:nmod ,/,>8:punct which/WDT>8:nsubj "
     "killed/VBD>5:acl:relcl nine/CD>8:obj"},
    {"of two mishaps either may kill",
     "A/DT>2:det crash/NN>0:root in/IN>5:case the/DT>5:det fire/NN>2:nmod ,/,>8:punct which/WDT>8:nsubj "
     "killed/VBD>2:acl:relcl nine/CD>8:obj",
     ""},
    {"a vote may fail",
     "A/DT>2:det vote/NN>0:root over/IN>5:case the/DT>5:det fire/NN>2:nmod ,/,>8:punct which/WDT>8:nsubj "
     "failed/VBD>2:acl:relcl",
     ""},
    {"a second clausal subject is a complement",
     "They/PRP>3:nsubj are/VBP>3:cop due/JJ>0:root to/TO>5:mark meet/VB>3:csubj",
     "They/PRP>3:nsubj are/VBP>3:cop due/JJ>0:root to/TO>5:mark meet/VB>3:xcomp"},
    {"an article opens the phrase of its noun",
     "She/PRP>2:nsubj met/VBD>0:root the/DT>2:obj tall/JJ>5:amod banker/NN>3:acl Boll/NNP>5:appos",
     "She/PRP>2:nsubj met/VBD>0:root the/DT>5:det tall/JJ>5:amod banker/NN>2:obj Boll/NNP>5:appos"},
    {"a word between them may stand for it",
     "She/PRP>2:nsubj met/VBD>0:root the/DT>2:obj poor/JJ>2:xcomp men/NNS>3:acl", ""},
    {"a preposition opens no subject",
     "Outside/IN>2:amod court/NN>6:nsubj ,/,>5:punct a/DT>5:det clerk/NN>2:appos left/VBD>0:root",
     "Outside/IN>2:case court/NN>6:obl ,/,>5:punct a/DT>5:det clerk/NN>6:nsubj left/VBD>0:root"},
    {"an adjective does",
     "Old/JJ>2:amod men/NNS>6:nsubj ,/,>5:punct the/DT>5:det clerks/NNS>2:appos left/VBD>0:root", ""},
    {"a time in front is the preposition's",
     "In/IN>4:mark May/NNP>3:compound inspectors/NNS>4:nsubj left/VBD>0:root",
     "In/IN>2:case May/NNP>4:obl inspectors/NNS>4:nsubj left/VBD>0:root"},
    {"a place is not", "In/IN>4:mark Osk/NNP>3:compound inspectors/NNS>4:nsubj left/VBD>0:root", ""},
    {"what is stopped is a complement",
     "They/PRP>2:nsubj stopped/VBD>0:root selling/VBG>2:advcl seats/NNS>3:obj",
     "They/PRP>2:nsubj stopped/VBD>0:root selling/VBG>2:xcomp seats/NNS>3:obj"},
    {"what is done meanwhile is not", "They/PRP>2:nsubj left/VBD>0:root singing/VBG>2:advcl songs/NNS>3:obj",
     ""},
    {"a subject is no bare verb",
     "Contact/VB>5:nsubj:pass with/IN>3:case them/PRP>1:obl was/VBD>5:aux:pass lost/VBN>0:root",
     "Contact/NN>5:nsubj:pass with/IN>3:case them/PRP>1:nmod was/VBD>5:aux:pass lost/VBN>0:root"},
    {"but for a clause", "To/TO>2:mark win/VB>4:nsubj was/VBD>4:cop hard/JJ>0:root", ""},
    {"what is said one night hangs on the saying",
     "He/PRP>2:nsubj said/VBD>0:root last/JJ>4:amod night/NN>2:obl:unmarked that/IN>7:mark they/PRP>7:nsubj "
     "left/VBD>4:acl",
     "He/PRP>2:nsubj said/VBD>0:root last/JJ>4:amod night/NN>2:obl:unmarked that/IN>7:mark they/PRP>7:nsubj "
     "left/VBD>2:ccomp"},
    {"nor can a Tuesday have a clause of its own",
     "He/PRP>2:nsubj said/VBD>0:root on/IN>4:case Tuesday/NNP>2:obl that/WDT>7:obj they/PRP>7:nsubj "
     "left/VBD>4:acl:relcl",
     "He/PRP>2:nsubj said/VBD>0:root on/IN>4:case Tuesday/NNP>2:obl that/IN>7:mark they/PRP>7:nsubj "
     "left/VBD>2:ccomp"},
    {"as a night can",
     "He/PRP>2:nsubj said/VBD>0:root so/RB>2:advmod the/DT>5:det night/NN>2:obl:unmarked that/WDT>8:obl "
     "they/PRP>8:nsubj left/VBD>5:acl:relcl",
     ""},
    {"what a verb does that says nothing does not",
     "He/PRP>2:nsubj left/VBD>0:root last/JJ>4:amod night/NN>2:obl:unmarked that/IN>7:mark they/PRP>7:nsubj "
     "came/VBD>4:acl",
     ""},
    {"a bare verb beside a past tense is a present one",
     "They/PRP>2:nsubj left/VBD>0:root and/CC>4:cc say/VB>2:conj so/RB>4:advmod",
     "They/PRP>2:nsubj left/VBD>0:root and/CC>4:cc say/VBP>2:conj so/RB>4:advmod"},
    {"or a past one that is spelt like it",
     "It/PRP>2:nsubj left/VBD>0:root and/CC>4:cc set/VB>2:conj limits/NNS>4:obj",
     "It/PRP>2:nsubj left/VBD>0:root and/CC>4:cc set/VBD>2:conj limits/NNS>4:obj"},
    {"an infinitive is not",
     "They/PRP>2:nsubj tried/VBD>0:root to/TO>4:mark run/VB>2:xcomp and/CC>6:cc hide/VB>4:conj", ""},
    {"a second relative clause hangs on the noun it follows",
     "A/DT>2:det team/NN>0:root that/WDT>4:nsubj studies/VBZ>2:acl:relcl bombs/NNS>4:obj which/WDT>7:nsubj "
     "killed/VBD>2:acl:relcl",
     "A/DT>2:det team/NN>0:root that/WDT>4:nsubj studies/VBZ>2:acl:relcl bombs/NNS>4:obj which/WDT>7:nsubj "
     "killed/VBD>5:acl:relcl"},
    {"never on a noun of its own",
     "A/DT>2:det team/NN>0:root that/WDT>4:nsubj studies/VBZ>2:acl:relcl bombs/NNS>7:obj which/WDT>7:nsubj "
     "killed/VBD>2:acl:relcl",
     ""},
    {"who is arrested is no mission but its head",
     "The/DT>2:det head/NN>0:root of/IN>5:case the/DT>5:det mission/NN>2:nmod who/WP>8:nsubj:pass "
     "was/VBD>8:aux:pass arrested/VBN>5:acl:relcl",
     "The/DT>2:det head/NN>0:root of/IN>5:case the/DT>5:det mission/NN>2:nmod who/WP>8:nsubj:pass "
     "was/VBD>8:aux:pass arrested/VBN>2:acl:relcl"},
    {"who stands behind what is said speaks",
     "They/PRP>2:nsubj left/VBD>0:root ,/,>4:punct said/VBD>2:parataxis the/DT>6:det mayor/NN>4:obj",
     "They/PRP>2:nsubj left/VBD>0:root ,/,>4:punct said/VBD>2:parataxis the/DT>6:det mayor/NN>4:nsubj"},
    {"where nobody else does",
     "They/PRP>2:nsubj left/VBD>0:root ,/,>5:punct he/PRP>5:nsubj said/VBD>2:parataxis a/DT>7:det "
     "prayer/NN>5:obj",
     ""},
    {"what one does without an ending was done",
     "The/DT>2:det clerk/NN>3:nsubj quit/VB>0:root today/NN>3:obl:unmarked",
     "The/DT>2:det clerk/NN>3:nsubj quit/VBD>0:root today/NN>3:obl:unmarked"},
    {"what many do may be done now", "Most/JJ>2:amod clerks/NNS>3:nsubj quit/VBP>0:root soon/RB>3:advmod",
     ""},
    {"and what one shall do is to come",
     "The/DT>2:det clerk/NN>4:nsubj will/MD>4:aux quit/VB>0:root today/NN>4:obl:unmarked", ""},
    {"an office belongs to the name behind it",
     "It/PRP>2:nsubj burned/VBD>0:root ,/,>4:punct fire/NN>2:advcl chief/NN>7:obj Ruiz/NNP>7:nsubj "
     "told/VBD>4:ccomp us/PRP>7:iobj",
     "It/PRP>2:nsubj burned/VBD>0:root ,/,>4:punct fire/NN>5:compound chief/NN>6:nmod:desc "
     "Ruiz/NNP>7:nsubj told/VBD>2:parataxis us/PRP>7:iobj"},
    {"a thing before a name holds none",
     "It/PRP>2:nsubj burned/VBD>0:root ,/,>4:punct fire/NN>2:advcl smoke/NN>7:obj Ruiz/NNP>7:nsubj "
     "told/VBD>4:ccomp us/PRP>7:iobj",
     ""},
    {"the first stays where it is",
     "The/DT>2:det head/NN>0:root of/IN>4:case police/NNS>2:nmod who/WP>6:nsubj resigned/VBD>2:acl:relcl",
     ""},
};

}  // namespace

TEST_CASE("grammar settles what it can of a finished tree, and leaves the rest") {
    drawn::check(kRows);
}
