// Bare clauses, days beside nouns and verbs, joined words and described names: what is drawn anew, and the
// trees like them that stay.
#include <doctest/doctest.h>

#include "tests/unit/language/drawn_trees.hpp"

using namespace dateline;

namespace {

const drawn::Row kRows[] = {
    {"who is told does not do what is told",
     "He/PRP>2:nsubj told/VBD>0:root Lorne/NNP>6:nsubj a/DT>5:det guard/NN>3:appos died/VBD>2:ccomp",
     "He/PRP>2:nsubj told/VBD>0:root Lorne/NNP>2:iobj a/DT>5:det guard/NN>6:nsubj died/VBD>2:ccomp"},
    {"behind a comma a guard is Lorne",
     "He/PRP>2:nsubj told/VBD>0:root Lorne/NNP>7:nsubj ,/,>6:punct a/DT>6:det guard/NN>3:appos "
     "died/VBD>2:ccomp",
     ""},
    {"a finite clause takes the noun in front of it",
     "Lorne/NNP>2:nsubj held/VBD>0:root the/DT>4:det vote/NN>2:obj should/MD>7:aux be/VB>7:aux:pass "
     "held/VBN>2:ccomp",
     "Lorne/NNP>2:nsubj held/VBD>0:root the/DT>4:det vote/NN>7:nsubj:pass should/MD>7:aux be/VB>7:aux:pass "
     "held/VBN>2:ccomp"},
    {"one with a subject does not",
     "Lorne/NNP>2:nsubj told/VBD>0:root the/DT>4:det men/NNS>2:obj they/PRP>7:nsubj could/MD>7:aux "
     "go/VB>2:ccomp",
     ""},
    {"a number in front of a past tense does what it says",
     "Men/NNS>2:nsubj saw/VBD>0:root Osk/NNP>2:obj and/CC>5:cc 40/CD>3:conj drowned/VBD>2:xcomp",
     "Men/NNS>2:nsubj saw/VBD>0:root Osk/NNP>2:obj and/CC>6:cc 40/CD>6:nsubj drowned/VBD>2:conj"},
    {"a number beside a number is counted with it",
     "Men/NNS>2:nsubj saw/VBD>0:root 30/CD>2:obj and/CC>5:cc 40/CD>3:conj drowned/VBD>2:xcomp", ""},
    {"the noun behind a month and a day was on that day",
     "It/PRP>2:nsubj was/VBD>0:root about/IN>5:case an/DT>7:det April/NNP>2:obl 8/CD>7:appos "
     "shooting/VBG>5:acl in/IN>9:case Osk/NNP>7:obl",
     "It/PRP>2:nsubj was/VBD>0:root about/IN>7:case an/DT>7:det April/NNP>7:compound 8/CD>5:nummod "
     "shooting/NN>2:obl in/IN>9:case Osk/NNP>7:nmod"},
    {"without an article it may be when somebody shot",
     "Men/NNS>2:nsubj fled/VBD>0:root on/IN>4:case April/NNP>2:obl 8/CD>4:nummod shooting/VBG>4:acl", ""},
    {"nothing happens in Monday",
     "He/PRP>2:nsubj turned/VBD>0:root himself/PRP>2:obj in/IN>5:case Monday/NNP>2:obl",
     "He/PRP>2:nsubj turned/VBD>0:root himself/PRP>2:obj in/IN>2:compound:prt Monday/NNP>2:obl:unmarked"},
    {"but in Osk", "He/PRP>2:nsubj turned/VBD>0:root himself/PRP>2:obj in/IN>5:case Osk/NNP>2:obl", ""},
    {"a day behind the saying is when it was said",
     "Lorne/NNP>2:nsubj said/VBD>0:root Monday/NNP>4:obl:unmarked she/PRP>5:nsubj left/VBD>2:ccomp",
     "Lorne/NNP>2:nsubj said/VBD>0:root Monday/NNP>2:obl:unmarked she/PRP>5:nsubj left/VBD>2:ccomp"},
    {"behind what is said it is when that was",
     "Lorne/NNP>2:nsubj said/VBD>0:root she/PRP>4:nsubj left/VBD>2:ccomp Monday/NNP>4:obl:unmarked", ""},
    {"a participle tied to a noun describes the next one",
     "Men/NNS>2:nsubj fled/VBD>0:root riot/NN>2:obl -/HYPH>5:punct hit/VBD>2:advcl Osk/NNP>7:compound "
     "district/NN>5:obj",
     "Men/NNS>2:nsubj fled/VBD>0:root riot/NN>5:compound -/HYPH>5:punct hit/VBD>7:amod Osk/NNP>7:compound "
     "district/NN>2:obl"},
    {"a verb of its own does something",
     "Men/NNS>2:nsubj fled/VBD>0:root riots/NNS>2:obj that/WDT>5:nsubj hit/VBD>3:acl:relcl "
     "districts/NNS>5:obj",
     ""},
    {"\"and\" does nothing, the verb behind it does",
     "Men/NNS>2:nsubj came/VBD>0:root chanting/VBG>2:advcl and/CC>3:conj at/IN>6:case times/NNS>4:nmod "
     "singing/VBG>6:acl",
     "Men/NNS>2:nsubj came/VBD>0:root chanting/VBG>2:advcl and/CC>7:cc at/IN>6:case times/NNS>7:obl "
     "singing/VBG>3:conj"},
    {"what is shown beside another is shown",
     "Films/NNS>2:nsubj showed/VBD>0:root men/NNS>2:obj singing/VBG>3:acl and/CC>6:cc trying/VBG>2:conj "
     "doors/NNS>6:obj",
     "Films/NNS>2:nsubj showed/VBD>0:root men/NNS>2:obj singing/VBG>3:acl and/CC>6:cc trying/VBG>4:conj "
     "doors/NNS>6:obj"},
    {"what a subject of its own does is not",
     "Films/NNS>2:nsubj showed/VBD>0:root men/NNS>2:obj singing/VBG>3:acl and/CC>7:cc dogs/NNS>7:nsubj "
     "barking/VBG>2:conj",
     ""},
    {"a participle in front ends at the comma",
     "Hit/VBN>8:advcl by/IN>4:case coal/NN>4:compound cuts/NNS>1:obl:agent in/IN>6:case stocks/NNS>8:nsubj "
     ",/,>8:punct Osk/NNP>0:root",
     ""},
    {"who announces is named behind it",
     "Hit/VBN>10:advcl by/IN>4:case a/DT>4:det run/NN>1:obl:agent on/IN>6:case coal/NN>4:nmod old/JJ>8:amod "
     "stocks/NNS>10:nsubj Osk/NNP>8:appos announced/VBD>0:root",
     ""},
    {"and so it is where the comma stands",
     "Hit/VBN>10:advcl by/IN>4:case a/DT>4:det run/NN>1:obl:agent on/IN>6:case coal/NN>4:nmod "
     "stocks/NNS>10:nsubj ,/,>9:punct Osk/NNP>7:appos announced/VBD>0:root",
     "Hit/VBN>10:advcl by/IN>4:case a/DT>4:det run/NN>1:obl:agent on/IN>6:case coal/NN>4:nmod "
     "stocks/NNS>6:nmod ,/,>9:punct Osk/NNP>10:nsubj announced/VBD>0:root"},
    {"what goes on with its own auxiliary goes on with the verb that has it",
     "Osk/NNP>3:nsubj has/VBZ>3:aux said/VBN>0:root it/PRP>6:nsubj may/MD>6:aux go/VB>3:ccomp and/CC>9:cc "
     "has/VBZ>9:aux left/VBN>6:conj",
     "Osk/NNP>3:nsubj has/VBZ>3:aux said/VBN>0:root it/PRP>6:nsubj may/MD>6:aux go/VB>3:ccomp and/CC>9:cc "
     "has/VBZ>9:aux left/VBN>3:conj"},
    {"another auxiliary stays",
     "Osk/NNP>3:nsubj has/VBZ>3:aux said/VBN>0:root it/PRP>6:nsubj may/MD>6:aux go/VB>3:ccomp and/CC>9:cc "
     "will/MD>9:aux stay/VB>6:conj",
     ""},
    {"who is named in front of the telling tells it",
     "She/PRP>2:nsubj leads/VBZ>0:root as/IN>4:case president/NN>2:obl ,/,>6:punct Lorne/NNP>4:appos "
     ",/,>8:punct told/VBD>2:conj us/PRP>8:iobj",
     "She/PRP>2:nsubj leads/VBZ>0:root as/IN>4:case president/NN>2:obl ,/,>6:punct Lorne/NNP>8:nsubj "
     ",/,>8:punct told/VBD>2:parataxis us/PRP>8:iobj"},
    {"not where it is joined",
     "She/PRP>2:nsubj met/VBD>0:root the/DT>4:det president/NN>2:obj ,/,>6:punct Lorne/NNP>4:appos "
     ",/,>9:punct "
     "and/CC>9:cc told/VBD>2:conj him/PRP>9:iobj",
     ""},
    {"who is suspended is arrested",
     "Police/NNS>2:nsubj arrested/VBD>0:root suspended/VBN>2:xcomp clerk/NN>5:nmod:desc Lorne/NNP>3:obj",
     "Police/NNS>2:nsubj arrested/VBD>0:root suspended/VBN>5:amod clerk/NN>5:nmod:desc Lorne/NNP>2:obj"},
    {"a clerk without an article is the poet named behind",
     "It/PRP>2:nsubj came/VBD>0:root from/IN>4:case clerk/NN>2:obl and/CC>7:cc poet/NN>7:nmod:desc "
     "Lorne/NNP>4:conj",
     "It/PRP>2:nsubj came/VBD>0:root from/IN>7:case clerk/NN>7:nmod:desc and/CC>6:cc poet/NN>4:conj "
     "Lorne/NNP>2:obl"},
    {"a clerk with one is somebody else",
     "It/PRP>2:nsubj came/VBD>0:root from/IN>5:case a/DT>5:det clerk/NN>2:obl and/CC>8:cc "
     "poet/NN>8:nmod:desc Lorne/NNP>5:conj",
     ""},
    {"who was found is no family",
     "The/DT>2:det family/NN>9:nsubj of/IN>4:case Lorne/NNP>2:nmod ,/,>8:punct who/WP>8:nsubj:pass "
     "was/VBD>8:aux:pass found/VBN>2:acl:relcl left/VBD>0:root",
     "The/DT>2:det family/NN>9:nsubj of/IN>4:case Lorne/NNP>2:nmod ,/,>8:punct who/WP>8:nsubj:pass "
     "was/VBD>8:aux:pass found/VBN>4:acl:relcl left/VBD>0:root"},
    {"which left may be",
     "The/DT>2:det family/NN>8:nsubj of/IN>4:case Lorne/NNP>2:nmod ,/,>7:punct which/WDT>7:nsubj "
     "fled/VBD>2:acl:relcl left/VBD>0:root",
     ""},
};

}  // namespace

TEST_CASE("phrases are drawn as grammar has them") {
    drawn::check(kRows);
}
