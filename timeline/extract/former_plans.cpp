#include "timeline/extract/former_plans.hpp"

#include <algorithm>

#include "timeline/extract/embedding.hpp"
#include "timeline/extract/postponement.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

constexpr int kReach = 4;  // verbs a plan may be told with: "had been due to try to land"

/// "had been due", "was meant", "were supposed".
bool is_of_the_past(const Tree& tree, std::uint32_t verb) {
    const bool meant = is_one_of(tree.lower(verb), "meant supposed due");
    return std::any_of(tree.children(verb).begin(), tree.children(verb).end(), [&](std::uint32_t c) {
        const bool auxiliary = tree.deprel(c) == Deprel::aux || tree.deprel(c) == Deprel::aux_pass ||
                               tree.deprel(c) == Deprel::cop;
        return auxiliary &&
               (tree.lower(c) == "had" || (meant && is_one_of(tree.lower(c), "was were been")));
    });
}

/// "was to have been played", "should have begun".
bool should_have_been(const VerbGroup& group) {
    return group.perfect && (group.tense == GroupTense::modal || group.tense == GroupTense::would);
}

/// The word of planning above an infinitive: "due" of "was due to open", "meant" of "was meant to open".
std::uint32_t planned_by(const Tree& tree, std::uint32_t verb) {
    const auto up = tree.head(verb);
    const auto relation = tree.deprel(verb);
    return up != kNone && (relation == Deprel::xcomp || relation == Deprel::advcl) &&
                   is_one_of(tree.lower(up), "due meant supposed scheduled expected planned set slated")
               ? up
               : kNone;
}

/// "… but was cancelled", "… but the visit was called off": the verb that calls off what is told before. Not
/// one that names a new day.
std::uint32_t called_off_behind(const Tree& tree, std::uint32_t plan) {
    for (const auto c : tree.children(plan)) {
        if (tree.deprel(c) != Deprel::conj || tree.child_with_lemma(c, "but") == kNone ||
            embedding_of(tree, c) != Embedding::cancels)
            continue;
        const auto group = verb_group(tree, c);
        if (!group.passive || group.tense != GroupTense::past || group.negation != kNone) continue;
        const bool has_new_day =
            is_postponing(phrase_key(tree, c)) &&
            std::any_of(tree.children(c).begin(), tree.children(c).end(), [&](std::uint32_t o) {
                return is_one_of(tree.preposition(o), "to until till for");
            });
        return has_new_day ? kNone : c;
    }
    return kNone;
}

std::uint32_t called_off(const Extraction& x, const Draft& d) {
    const auto& tree = x.tree;
    const auto verb = d.verb;
    if (tree.deprel(verb) == Deprel::acl_relcl && should_have_been(verb_group(tree, verb))) {
        const auto up = tree.head(tree.head(verb));
        const bool subject = tree.deprel(tree.head(verb)) == Deprel::nsubj_pass;
        return subject && up != kNone && embedding_of(tree, up) == Embedding::cancels &&
                       verb_group(tree, up).negation == kNone
                   ? up
                   : kNone;
    }
    const auto word = planned_by(tree, verb);
    const auto plan = word != kNone ? word : verb;
    if (!is_planned_before(tree, verb) && tree.child_with_lemma(plan, "be") == kNone) return kNone;
    return called_off_behind(tree, plan);
}

}  // namespace

bool is_planned_before(const Tree& tree, std::uint32_t verb) {
    if (verb == kNone) return false;
    if (should_have_been(verb_group(tree, verb))) return true;
    for (int i = 0; verb != kNone && i < kReach; ++i, verb = tree.head(verb)) {
        if (is_of_the_past(tree, verb)) return true;
        for (const auto c : tree.children(verb))  // "was due to open", hung the other way round
            if (tree.upos(c) == Upos::ADJ && is_of_the_past(tree, c)) return true;
        if (const auto word = planned_by(tree, verb); word != kNone && is_of_the_past(tree, word))
            return true;
        if (tree.deprel(verb) != Deprel::xcomp && tree.deprel(verb) != Deprel::ccomp) return false;
    }
    return false;
}

void drop_former_plans(Extraction& x) {
    for (auto& d : x.drafts) {
        if (d.head == kNone || d.verb == kNone ||
            (d.mention.status != Status::scheduled && d.mention.status != Status::possible))
            continue;
        d.unmet = d.mention.status == Status::possible && should_have_been(verb_group(x.tree, d.verb));
        const auto word = called_off(x, d);
        if (word == kNone) continue;
        d.mention.status = Status::cancelled;
        d.mention.generic = false;
        d.mention.status_evidence.push_back(x.tree.token(word).span);
    }
}

}  // namespace dateline
