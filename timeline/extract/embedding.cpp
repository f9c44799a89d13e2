#include "timeline/extract/embedding.hpp"

#include "timeline/extract/clause.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {

namespace {
/// "has been fixed for 9 June", "is booked for Monday", but not "was booked for a foul": for a day.
bool is_for_a_day(const Tree& tree, std::uint32_t verb) {
    if (!verb_group(tree, verb).passive) return false;
    for (const auto c : tree.children(verb))
        if (c > verb && tree.preposition(c) == "for" &&
            (tree.upos(c) == Upos::NUM || tree.upos(c) == Upos::PROPN ||
             is_one_of(tree.lemma(c),
                       "day week weekend month year autumn spring summer winter tomorrow noon")))
            return true;
    return false;
}
}  // namespace

Embedding embedding_of(const Tree& tree, std::uint32_t t) {
    if (tree.upos(t) == Upos::VERB && is_one_of(tree.lemma(t), "fix book pencil timetable"))
        return is_for_a_day(tree, t) ? Embedding::plan : Embedding::none;
    if (tree.upos(t) == Upos::ADJ || tree.upos(t) == Upos::ADV) {
        // "bound to fail", but "found bound to a chair"
        if (tree.lemma(t) == "bound" && tree.child(t, Deprel::xcomp) == kNone) return Embedding::none;
        if (is_one_of(tree.lemma(t), "due set ready scheduled certain bound sure likely poised slated about"))
            return Embedding::plan;
        if (is_one_of(tree.lemma(t), "possible eager keen willing able free unclear uncertain open hopeful"))
            return Embedding::possible;
        if (is_one_of(tree.lemma(t), "unlikely reluctant unable unwilling")) return Embedding::prevents;
        return Embedding::none;
    }
    if (tree.upos(t) == Upos::NOUN) {
        if (is_one_of(tree.lemma(t),
                      "possibility chance prospect risk threat fear hope bid option case likelihood offer "
                      "proposal idea opportunity "
                      "invitation calls call demand request talk rumor rumour speculation wish desire need "
                      "attempt effort push"))
            return Embedding::possible;
        if (is_one_of(tree.lemma(t),
                      "plan intention decision deal agreement pledge promise commitment preparation "
                      "arrangement schedule expectation vow order"))
            return Embedding::plan;
        if (is_one_of(tree.lemma(t), "refusal failure inability denial")) return Embedding::prevents;
        if (is_one_of(tree.lemma(t), "cancellation postponement suspension")) return Embedding::cancels;
        if (is_one_of(tree.lemma(t), "report claim allegation accusation charge statement news"))
            return Embedding::report;
        return Embedding::none;
    }
    // "looked to extend their lead", "is looking to buy": and may not
    if (tree.lemma(t) == "look")
        if (const auto aim = tree.child(t, Deprel::xcomp);
            aim != kNone && tree.lower(t + 1) == "to" &&
            verb_group(tree, aim).tense == GroupTense::infinitive)
            return Embedding::possible;
    // "is going to sign" is a plan, "was going to sign" one that may have come to nothing
    if (verb_of_going_to(tree, t) != kNone)
        return is_one_of(tree.lower(tree.child(t, Deprel::aux)), "was were") ? Embedding::possible
                                                                             : Embedding::plan;
    const auto entry = find_verb(phrase_key(tree, t));
    return entry.listed ? entry.embedding : find_verb(tree.lemma(t)).embedding;
}

}  // namespace dateline
