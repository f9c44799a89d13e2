#include "timeline/extract/people.hpp"

#include "core/language/gazetteer.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {

bool is_somebody(const Tree& tree, std::uint32_t noun) {
    constexpr WordList kPeople =
        "man woman boy girl child people person patient worker driver farmer juror player student teacher "
        "nurse trader seller victim suspect pilot climber miner sailor resident passenger soldier civilian "
        "villager demonstrator survivor tourist crew officer diver rescuer firefighter docker hiker walker "
        "cyclist swimmer skier refugee migrant";
    if (tree.lower(noun) == "old" && tree.child(noun, Deprel::det) != kNone) return true;
    return (gazetteer().facts(tree.lemma(noun)) & kRolePerson) != 0 || is_one_of(tree.lemma(noun), kPeople);
}

}  // namespace dateline
