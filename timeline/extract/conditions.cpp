#include "timeline/extract/conditions.hpp"

#include "timeline/extract/words.hpp"

namespace dateline {

std::uint32_t opens_condition(const Tree& tree, std::uint32_t clause) {
    for (const auto c : tree.children(clause))
        if ((tree.deprel(c) == Deprel::mark || tree.deprel(c) == Deprel::advmod ||
             tree.deprel(c) == Deprel::case_) &&
            is_one_of(tree.lower(c), "if unless whether provided providing lest"))
            return c;
    return kNone;
}

std::uint32_t condition_of(const Tree& tree, std::uint32_t t) {
    for (const auto c : tree.children(t)) {
        const auto relation = tree.deprel(c);
        if (relation != Deprel::advcl && relation != Deprel::obl) continue;
        const auto word = opens_condition(tree, c);
        if (word == kNone || !is_one_of(tree.lower(word), "if provided providing")) continue;
        return word > 0 && tree.lower(word - 1) == "even" ? kNone : word;
    }
    // "Should the talks fail, the army will attack"
    const auto first = tree.sentence(t).begin;
    const auto inverted = tree.head(first);
    if (is_one_of(tree.lower(first), "should had were") && inverted != kNone &&
        (tree.head(inverted) == t || tree.head(t) == inverted) && inverted < t)
        return first;
    return kNone;
}

std::uint32_t cleft_negation(const Tree& tree, std::uint32_t clause) {
    const auto noun = tree.head(clause);
    const auto subject = tree.child(noun, Deprel::nsubj), expletive = tree.child(noun, Deprel::expl);
    const auto it = subject != kNone ? subject : expletive;
    if (it == kNone || tree.lower(it) != "it" || tree.child(noun, Deprel::cop) == kNone) return kNone;
    for (const auto c : tree.children(noun))
        if (is_one_of(tree.lower(c), "not n't never")) return c;
    return kNone;
}

bool is_contradicted(const Tree& tree, std::uint32_t t) {
    for (const auto c : tree.children(t))
        if (tree.deprel(c) == Deprel::conj && tree.child_with_lemma(c, "but") != kNone) return true;
    return false;
}

}  // namespace dateline
