#include "timeline/extract/clause.hpp"
#include "timeline/extract/lexicon.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {

namespace {
/// "was arrested|back in August": how long ago, and no part of the verb.
bool is_long_ago(const Tree& tree, std::uint32_t t) {
    return tree.lower(t) == "back" && t + 2 < tree.size() && tree.lower(t + 1) == "in" &&
           (tree.upos(t + 2) == Upos::NUM ||
            is_one_of(
                tree.lower(t + 2),
                "january february march april may june july august september october november december"));
}
}  // namespace

std::uint32_t phrase_part(const Tree& tree, std::uint32_t verb) {
    for (const auto c : tree.children(verb)) {
        if (is_long_ago(tree, c) && tree.child(verb, Deprel::aux_pass) != kNone) continue;
        if (tree.deprel(c) == Deprel::compound_prt) return c;
        if (c > verb && tree.deprel(c) == Deprel::advmod &&
            is_one_of(tree.lower(c), "up down off out over through back away in aside apart") &&
            c - verb <= 4)
            return c;
        if (tree.deprel(c) == Deprel::obj && is_one_of(tree.lemma(c), "place effect part office hand"))
            return c;
        if (tree.deprel(c) == Deprel::obl && is_one_of(tree.lemma(c), "force hold") && c > verb) return c;
        if (c == verb + 1 && tree.lower(c) == "ill" && tree.lemma(verb) == "fall") return c;
    }
    return kNone;
}

std::uint32_t verb_of_going_to(const Tree& tree, std::uint32_t going) {
    if (tree.lower(going) != "going" || tree.child(going, Deprel::aux) == kNone) return kNone;
    const auto to = going + 1;
    if (to >= tree.size() || tree.lower(to) != "to") return kNone;
    const auto verb = tree.child(going, Deprel::xcomp);
    return verb == to + 1 && tree.upos(verb) == Upos::VERB ? verb : kNone;
}

bool is_going_to_be(const Tree& tree, std::uint32_t going) {
    if (tree.lower(going) != "going" || tree.child(going, Deprel::aux) == kNone) return false;
    const auto predicate = tree.child(going, Deprel::xcomp);
    return predicate != kNone && tree.child(predicate, Deprel::cop) != kNone;
}

std::string phrase_key(const Tree& tree, std::uint32_t verb) {
    const auto part = phrase_part(tree, verb);
    std::string key(tree.lemma(verb));
    if (part == kNone) return key;
    const auto plural = tree.lower(part) == "hands" ? std::string("hands") : std::string(tree.lower(part));
    auto joined = key + '_' + plural;
    if (tree.deprel(part) == Deprel::obl)
        if (const auto preposition = tree.preposition(part); !preposition.empty())
            joined = key + '_' + std::string(preposition) + '_' + plural;
    return joined;
}

}  // namespace dateline
