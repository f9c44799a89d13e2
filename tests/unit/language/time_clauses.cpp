// "After the rebels stormed the gate": which verbs behind "after" are those of a clause.
#include "core/language/time_clauses.hpp"

#include <doctest/doctest.h>

#include "tests/unit/language/drawn_trees.hpp"

using namespace dateline;

namespace {

const drawn::Row kRows[] = {
    {"\"after\" opens the clause of what is done to an object",
     "It/PRP>2:nsubj came/VBD>0:root after/IN>4:case men/NNS>2:obl broke/VBN>4:acl it/PRP>5:obj",
     "It/PRP>2:nsubj came/VBD>0:root after/IN>5:mark men/NNS>5:nsubj broke/VBD>2:advcl it/PRP>5:obj"},
    {"and so it does where time is counted",
     "It/PRP>2:nsubj came/VBD>0:root two/CD>4:nummod days/NNS>2:obj after/IN>6:case men/NNS>4:nmod "
     "broke/VBN>6:acl it/PRP>7:obj",
     "It/PRP>2:nsubj came/VBD>0:root two/CD>4:nummod days/NNS>7:obl:unmarked after/IN>7:mark "
     "men/NNS>7:nsubj broke/VBD>2:advcl it/PRP>7:obj"},
    {"not of what is given to whom it precedes",
     "It/PRP>2:nsubj came/VBD>0:root after/IN>4:case men/NNS>2:obl given/VBN>4:acl it/PRP>5:obj", ""},
    {"where there are words between the two",
     "It/PRP>2:nsubj fell/VBD>0:root after/IN>4:case men/NNS>2:obl at/IN>6:case work/NN>4:nmod "
     "finally/RB>8:advmod cut/VBN>4:acl it/PRP>8:obj",
     "It/PRP>2:nsubj fell/VBD>0:root after/IN>8:mark men/NNS>8:nsubj at/IN>6:case work/NN>4:nmod "
     "finally/RB>8:advmod cut/VBD>2:advcl it/PRP>8:obj"},
    {"where a name is what is done",
     "It/PRP>2:nsubj fell/VBD>0:root after/IN>4:case men/NNS>2:obl jailed/VBN>4:acl Boll/NNP>5:xcomp",
     "It/PRP>2:nsubj fell/VBD>0:root after/IN>5:mark men/NNS>5:nsubj jailed/VBD>2:advcl Boll/NNP>5:obj"},
    {"where the verb is no participle",
     "It/PRP>2:nsubj sank/VBD>0:root after/IN>5:case a/DT>5:det fire/NN>2:obl broke/VBN>5:acl "
     "out/RP>6:advmod",
     "It/PRP>2:nsubj sank/VBD>0:root after/IN>6:mark a/DT>5:det fire/NN>6:nsubj broke/VBD>2:advcl "
     "out/RP>6:advmod"},
    {"where it has no passive",
     "Weeks/NNS>8:obl:unmarked after/IN>4:case the/DT>4:det coup/NN>8:obl failed/VBN>4:acl ,/,>5:punct "
     "he/PRP>8:nsubj fled/VBD>0:root",
     "Weeks/NNS>5:obl:unmarked after/IN>5:mark the/DT>4:det coup/NN>5:nsubj failed/VBD>8:advcl ,/,>5:punct "
     "he/PRP>8:nsubj fled/VBD>0:root"},
    {"not where it has one",
     "It/PRP>2:nsubj came/VBD>0:root before/IN>4:case talks/NNS>2:obl held/VBN>4:acl in/IN>7:case "
     "Rome/NNP>5:obl",
     ""},
    {"nor where somebody does it",
     "It/PRP>2:nsubj grew/VBD>0:root since/IN>4:case papers/NNS>2:obl obtained/VBN>4:acl by/IN>7:case "
     "us/PRP>5:obl:agent",
     ""},
    {"a verb beside the noun has no other subject",
     "It/PRP>2:nsubj left/VBD>0:root before/IN>6:case the/DT>6:det old/JJ>6:amod men/NNS>2:obl "
     "boarded/VBD>2:advcl",
     "It/PRP>2:nsubj left/VBD>0:root before/IN>7:mark the/DT>6:det old/JJ>6:amod men/NNS>7:nsubj "
     "boarded/VBD>2:advcl"},
    {"even if the noun is drawn into what stands before it",
     "They/PRP>2:nsubj jailed/VBD>0:root Lind/NNP>2:obj before/IN>5:case Boll/NNP>3:nmod left/VBD>2:xcomp",
     "They/PRP>2:nsubj jailed/VBD>0:root Lind/NNP>2:obj before/IN>6:mark Boll/NNP>6:nsubj left/VBD>2:advcl"},
    {"what is put in between two commas parts them not",
     "It/PRP>2:nsubj fell/VBD>0:root after/IN>4:case men/NNS>9:obl ,/,>7:punct who/WP>7:nsubj "
     "drank/VBD>4:acl:relcl ,/,>4:punct broke/VBN>2:advcl in/RP>9:advmod",
     "It/PRP>2:nsubj fell/VBD>0:root after/IN>9:mark men/NNS>9:nsubj ,/,>7:punct who/WP>7:nsubj "
     "drank/VBD>4:acl:relcl ,/,>4:punct broke/VBD>2:advcl in/RP>9:advmod"},
    {"a comma alone does",
     "He/PRP>2:nsubj ate/VBD>0:root after/IN>4:case work/NN>2:obl ,/,>6:punct slept/VBD>2:conj", ""},
    {"and so does \"and\"",
     "He/PRP>2:nsubj ate/VBD>0:root after/IN>4:case work/NN>2:obl and/CC>6:cc slept/VBD>2:conj", ""},
    {"no participle stands before an article",
     "He/PRP>2:nsubj left/VBD>0:root after/IN>8:case the/DT>8:det flood/NN>6:compound ruined/VBN>8:amod "
     "the/DT>8:det hall/NN>2:obl",
     "He/PRP>2:nsubj left/VBD>0:root after/IN>6:mark the/DT>5:det flood/NN>6:nsubj ruined/VBD>2:advcl "
     "the/DT>8:det hall/NN>6:obj"},
    {"but before its noun",
     "He/PRP>2:nsubj left/VBD>0:root after/IN>6:case the/DT>6:det ruined/VBN>6:amod hall/NN>2:obl", ""},
    {"a crew that left is no noun",
     "It/PRP>2:nsubj failed/VBD>0:root after/IN>6:case the/DT>5:det crew/NN>6:nsubj left/NN>2:obl "
     "./.>2:punct",
     "It/PRP>2:nsubj failed/VBD>0:root after/IN>6:mark the/DT>5:det crew/NN>6:nsubj left/VBD>2:advcl "
     "./.>2:punct"},
    {"nor is a storm that hit",
     "It/PRP>2:nsubj left/VBD>0:root before/IN>6:case the/DT>6:det storm/NN>6:compound hit/NN>2:obl",
     "It/PRP>2:nsubj left/VBD>0:root before/IN>6:mark the/DT>5:det storm/NN>6:nsubj hit/VBD>2:advcl"},
    {"a song may be one",
     "It/PRP>2:nsubj left/VBD>0:root before/IN>6:case the/DT>6:det summer/NN>6:compound hit/NN>2:obl", ""},
    {"the first of two verbs is the main one where it has no passive",
     "Men/NNS>6:nsubj fled/VBN>1:acl after/IN>5:case the/DT>5:det judge/NN>2:obl left/VBD>0:root ./.>6:punct",
     "Men/NNS>2:nsubj fled/VBD>0:root after/IN>6:mark the/DT>5:det judge/NN>6:nsubj left/VBD>2:advcl "
     "./.>2:punct"},
    {"where it is tagged as past",
     "Quill/NNP>6:nsubj resigned/VBD>1:acl after/IN>5:case the/DT>5:det vote/NN>2:obl failed/VBD>0:root",
     "Quill/NNP>2:nsubj resigned/VBD>0:root after/IN>6:mark the/DT>5:det vote/NN>6:nsubj failed/VBD>2:advcl"},
    {"where a storm does it",
     "Storm/NN>5:nsubj hit/VBN>1:acl after/IN>4:case winds/NNS>2:obl rose/VBD>0:root",
     "Storm/NN>2:nsubj hit/VBD>0:root after/IN>5:mark winds/NNS>5:nsubj rose/VBD>2:advcl"},
    {"where nothing that takes place stands behind \"after\"",
     "Mills/NNS>8:nsubj closed/VBN>1:acl after/IN>4:case workers/NNS>2:obl at/IN>7:case the/DT>7:det "
     "gates/NNS>2:obl walked/VBD>0:root out/RP>8:advmod",
     "Mills/NNS>2:nsubj closed/VBD>0:root after/IN>8:mark workers/NNS>8:nsubj at/IN>7:case the/DT>7:det "
     "gates/NNS>4:nmod walked/VBD>2:advcl out/RP>8:advmod"},
    {"what stands before it goes with it",
     "In/IN>2:case May/NNP>9:obl the/DT>4:det guards/NNS>9:nsubj fled/VBN>4:acl after/IN>8:case the/DT>8:det "
     "crowd/NN>5:obl stormed/VBD>0:root it/PRP>9:obj",
     "In/IN>2:case May/NNP>5:obl the/DT>4:det guards/NNS>5:nsubj fled/VBD>0:root after/IN>9:mark "
     "the/DT>8:det crowd/NN>9:nsubj stormed/VBD>5:advcl it/PRP>9:obj"},
    {"a man may be seized after a raid",
     "Men/NNS>6:nsubj seized/VBN>1:acl after/IN>5:case a/DT>5:det raid/NN>2:obl wept/VBD>0:root", ""},
    {"after a meeting",
     "Men/NNS>6:nsubj seized/VBN>1:acl after/IN>5:case a/DT>5:det meeting/NN>2:obl wept/VBD>0:root", ""},
    {"or tried before a judge",
     "Men/NNS>6:nsubj tried/VBN>1:acl before/IN>5:case a/DT>5:det judge/NN>2:obl wept/VBD>0:root", ""},
    {"a prize is named after somebody",
     "Prizes/NNS>6:nsubj named/VBN>1:acl after/IN>5:case the/DT>5:det judge/NN>2:obl grew/VBD>0:root", ""},
    {"headlines tell what is done to people",
     "Brother/NN>5:nsubj charged/VBN>1:acl after/IN>4:case woman/NN>2:obl vanished/VBD>0:root", ""},
};

}  // namespace

TEST_CASE("\"after\" opens a clause where the verb behind it cannot be a participle of the noun") {
    drawn::check(kRows);
}
