#include "timeline/extract/label_complements.hpp"

#include "timeline/extract/clause.hpp"
#include "timeline/extract/phrase.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {

bool is_to_be_done(const Tree& tree, std::uint32_t verb, std::uint32_t clause) {
    const auto first = tree.first(clause);
    if (tree.lower(first) != "to") return false;
    for (const auto c : tree.children(verb))
        if (c > verb && tree.deprel(c) == Deprel::obl && tree.last(c) + 1 == first)
            return tree.preposition(c) == "for";
    return false;
}

bool is_kept_from(const Tree& tree, std::uint32_t verb, std::uint32_t clause) {
    auto first = tree.first(clause);
    if (first <= verb || tree.text(first) == "," || !is_one_of(tree.lower(first), "from of for"))
        return false;
    auto next = first + 1;
    while (next < clause && is_one_of(tree.text(next), "\" \u201c")) ++next;
    if (next != clause || !tree.lower(clause).ends_with("ing")) return false;
    return tree.lower(first) == "from" ||
           is_one_of(tree.lemma(verb),
                     "accuse acquit convict suspect clear blame criticise criticize fine jail "
                     "praise thank sue");
}

bool is_done_by_phase(const Tree& tree, std::uint32_t verb, std::uint32_t clause) {
    if (!tree.lower(clause).ends_with("ing")) return false;
    if (clause == verb + 2 && phrase_part(tree, verb) == verb + 1)
        return is_one_of(phrase_key(tree, verb), "rule_out give_up put_off go_on carry_on");
    return clause == verb + 1 &&
           is_one_of(tree.lemma(verb),
                     "stop start begin cease resume continue keep finish quit halt avoid delay consider "
                     "deny admit suggest recommend risk postpone");
}

bool is_counted_on(const Tree& tree, std::uint32_t verb, std::uint32_t time) {
    if (!is_one_of(tree.lemma(verb), "enter begin mark near") ||
        !is_one_of(tree.lemma(time), "hour day week month year decade"))
        return false;
    for (const auto c : tree.children(time))
        if (c < time && is_one_of(tree.lower(c),
                                  "second third fourth fifth sixth seventh eighth ninth "
                                  "tenth final"))
            return true;
    return false;
}

std::string spent_time(const Tree& tree, std::uint32_t t, const std::string& text) {
    const bool called = is_one_of(tree.lemma(t), "weekend night day morning evening afternoon week summer");
    return called && tree.child_with_lemma(t, "last this next") != kNone ? "the " + std::string(tree.lemma(t))
                                                                         : text;
}

bool is_told_of_some(const Tree& tree, std::uint32_t verb, std::uint32_t t) {
    auto first = tree.first(t);
    if (tree.text(first) == ",") ++first;
    return first > verb + 1 && tree.upos(first) == Upos::DET && tree.text(first - 1) == "," &&
           tree.preposition(t) != "" && is_one_of(tree.lower(first), "some many most all both");
}

bool is_shifted(const Extraction& x, std::uint32_t verb, std::uint32_t clause) {
    const auto& tree = x.tree;
    const auto group = verb_group(tree, clause);
    if (verb_group(tree, verb).tense != GroupTense::past || group.perfect || tree.quoted(clause))
        return false;
    const bool went_on = group.tense == GroupTense::past;
    for (auto t = tree.sentence(verb).begin; t < tree.sentence(verb).end; ++t)
        if (is_one_of(tree.lower(t), "if unless") ||
            (went_on &&
             (is_one_of(tree.lower(t), "when while had") || (tree.dominates(clause, t) && in_timex(x, t)))))
            return false;
    return true;
}

bool leaves_verb_bare(const Tree& tree, std::uint32_t verb, std::uint32_t pronoun) {
    return pronoun == verb + 2 && is_one_of(tree.lower(pronoun), "it them") &&
           is_one_of(tree.lemma(verb), "come go look get run turn deal call rely depend");
}

bool behind_semicolon(const Tree& tree, std::uint32_t verb, std::uint32_t t) {
    for (auto between = verb + 1; between < t; ++between)
        if (tree.lower(between) == ";") return true;
    return false;
}

}  // namespace dateline
