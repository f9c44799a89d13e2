#include "timeline/extract/placement.hpp"

#include "timeline/extract/embedding.hpp"
#include "timeline/extract/scenes.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {
constexpr int kMaxClimb = 24;
}  // namespace

bool lies_ahead(const Draft& d) {
    return d.mention.status == Status::scheduled ||
           (d.mention.status == Status::possible && !d.mention.alleged && !d.unmet) ||
           (d.mention.status == Status::denied && d.futureward);
}

std::optional<Day> foretold_since(const Extraction& x, const Draft& d) {
    const auto published = x.source->document.published.day();
    const auto up = d.verb == kNone ? kNone : x.tree.head(d.verb);
    const auto relation = d.verb == kNone ? Deprel::dep : x.tree.deprel(d.verb);
    if (!published || up == kNone || x.draft_of[up] == kNone || !lies_ahead(d) ||
        (relation != Deprel::ccomp && relation != Deprel::xcomp))
        return std::nullopt;
    const auto tense = verb_group(x.tree, d.verb).tense;
    if (tense != GroupTense::would && tense != GroupTense::infinitive) return std::nullopt;
    const auto& said = x.drafts[x.draft_of[up]].mention;
    const auto& range = said.date.range;
    if (said.status != Status::occurred || said.date.timexes.empty() ||
        said.date.basis == DateBasis::narrative || !range.earliest || !range.latest ||
        *published - range.latest->day <= kDaily)
        return std::nullopt;
    return range.earliest->day;
}

/// The predicate above a token: a verb, or a noun that is an event.
std::uint32_t Placer::predicate_above(std::uint32_t t) const {
    auto up = tree.head(t);
    for (int i = 0; up != kNone && i < 6; ++i, up = tree.head(up))
        if (tree.upos(up) == Upos::VERB || x.draft_of[up] != kNone) return up;
    return kNone;
}

bool Placer::draft_tells(std::uint32_t t) const {
    return x.draft_of[t] != kNone && tells(x.drafts[x.draft_of[t]].group);
}

bool Placer::is_state(std::uint32_t t) const {
    return x.draft_of[t] != kNone && x.drafts[x.draft_of[t]].group == EventGroup::state;
}

bool Placer::told_with_past(std::uint32_t t) const {
    const auto up = tree.head(t);
    if (up == kNone || tree.upos(up) != Upos::VERB) return false;
    const auto above = verb_group(tree, up);
    if (above.tense != GroupTense::past || verb_group(tree, t).tense != GroupTense::infinitive) return false;
    if (tree.deprel(t) == Deprel::xcomp) return is_one_of(tree.lemma(up), "try attempt seek move go");
    return tree.deprel(t) == Deprel::advcl && tree.child(up, Deprel::obj) == kNone &&
           is_one_of(tree.lemma(up), "return come go move appear arrive gather meet rise stop");
}

/// "if the knee looks fine, he signs": a condition makes the present tense point ahead.
bool Placer::conditional(std::uint32_t t) const {
    for (const auto c : tree.children(t))
        if (tree.deprel(c) == Deprel::advcl && marked(c, "if unless once until before")) return true;
    for (auto c = tree.sentence(t).begin; c < t; ++c)
        if (tree.deprel(c) == Deprel::mark && is_one_of(tree.lower(c), "if unless")) return true;
    return false;
}

bool Placer::marked(std::uint32_t t, const WordList& words) const {
    for (const auto c : tree.children(t))
        if ((tree.deprel(c) == Deprel::mark || tree.deprel(c) == Deprel::advmod ||
             tree.deprel(c) == Deprel::case_) &&
            is_one_of(tree.lower(c), words))
            return true;
    return false;
}

/// "Banks attributed the losses to …" parsed as "banks that were attributed": a participle with an object
/// of its own behind the noun that is the root is the sentence's verb.
bool Placer::is_hidden_main(std::uint32_t t) const {
    const auto up = tree.head(t);
    return tree.deprel(t) == Deprel::acl && up != kNone && up < t && tree.deprel(up) == Deprel::root &&
           is_nominal(tree.upos(up)) && tree.child(up, Deprel::cop) == kNone &&
           verb_group(tree, t).tense == GroupTense::participle &&
           (tree.child(t, Deprel::obj) != kNone || tree.child(t, Deprel::ccomp) != kNone);
}

Placed Placer::of(std::uint32_t t) const {
    const auto draft = x.draft_of[t];
    if (draft != kNone && lies_ahead(x.drafts[draft])) return {Placement::after, kNone, "still to come"};
    if (draft != kNone && x.drafts[draft].verb == kNone) return noun(x.drafts[draft].head);
    return verb(t);
}

Placed Placer::verb(std::uint32_t anchor) const {
    const auto group = verb_group(tree, anchor);
    if (group.tense == GroupTense::future || group.tense == GroupTense::modal ||
        group.tense == GroupTense::would)
        return {Placement::after, kNone, "still to come"};
    const bool present = group.tense == GroupTense::present || group.tense == GroupTense::progressive;
    auto t = anchor;
    bool reported = false;
    for (int i = 0; i < kMaxClimb; ++i) {
        const auto relation = tree.deprel(t);
        const auto up = tree.head(t);
        if (relation == Deprel::root || up == kNone) break;
        if (relation == Deprel::conj || relation == Deprel::parataxis) {
            // "had hoped to name her in May, but failed to agree": still behind the story
            const auto first = verb_group(tree, up);
            if (relation == Deprel::conj && up < t && group.tense == GroupTense::past && first.perfect &&
                first.marker != kNone && tree.lower(first.marker) == "had")
                return {Placement::before, kNone, "joined to what looks back"};
            t = up;
        } else if (relation == Deprel::ccomp || relation == Deprel::csubj || relation == Deprel::xcomp ||
                   relation == Deprel::obj) {
            const auto embedding = embedding_of(tree, up);
            if (embedding != Embedding::report && embedding != Embedding::denies && !group.finite())
                return {Placement::governor, predicate_above(t), "part of what its clause tells"};
            reported = true;
            t = up;
        } else if (relation == Deprel::advcl) {
            // "vows to stay after ally walks out", in a headline
            if (present && tree.block_kind(anchor) == BlockKind::title && marked(t, "after as since"))
                return {Placement::before, kNone, "the clause looks back"};
            if (present && marked(t, "if unless until till before when once after"))
                return {Placement::after, kNone, "present tense of what is awaited"};
            // "It shut two pits in May, is selling a third and …": a clause of its own, whatever the tree says
            if (group.tense == GroupTense::progressive && tree.child(t, Deprel::mark) == kNone &&
                !marked(t, "when while as where that")) {
                t = up;
                continue;
            }
            if (marked(t, "after since")) return {Placement::before, kNone, "the clause looks back"};
            if (marked(t, "before until till")) return {};
            if (group.perfect) return {Placement::before, kNone, "the clause looks back"};
            return {Placement::governor, predicate_above(t), "at the time of its main clause"};
        } else if (relation == Deprel::acl_relcl || relation == Deprel::acl) {
            if (is_hidden_main(t)) return {Placement::scene, kNone, "past tense"};
            // "Former mayor jailed for six years": news, of today perhaps
            if (tree.block_kind(anchor) == BlockKind::title && relation == Deprel::acl && !present)
                return {};
            // "which sells digital music", "made by Arden": what a thing does as a rule has no day
            if (present && (draft_tells(t) || is_state(t))) return {Placement::now, kNone, "present tense"};
            if (present) return {};
            if (relation == Deprel::acl_relcl && marked(t, "where") && !group.perfect)
                return {Placement::governor, predicate_above(t), "there, at the time of its main clause"};
            return {Placement::before, kNone, "a clause that says what is known already"};
        } else if (relation == Deprel::case_ && is_one_of(tree.lower(t), "according")) {
            return {Placement::scene, kNone, "told by its source"};
        } else {
            return {};
        }
    }
    switch (group.tense) {
        case GroupTense::past:
            if (!group.perfect) {
                if (reported) return {};
                return {Placement::scene, kNone, "past tense"};
            }
            if (group.marker != kNone && tree.lower(group.marker) == "had" && !reported)
                return {Placement::before, kNone, "past perfect"};
            return {};
        case GroupTense::present:
        case GroupTense::progressive:
            if (tree.block_kind(anchor) == BlockKind::title) return {};
            // "the kit contains two cameras": a description holds, it does not happen
            if (is_one_of(tree.lemma(anchor),
                          "include contain feature comprise consist cost weigh measure "
                          "integrate utilize possess own allow belong offer lack "
                          "resemble accommodate house"))
                return {};
            if (group.tense == GroupTense::present && conditional(anchor) && !draft_tells(anchor))
                return {Placement::after, kNone, "present tense under a condition"};
            return {Placement::now, kNone, "present tense"};
        case GroupTense::participle:
            return {Placement::scene, kNone, "past participle as predicate"};
        default:
            return {};
    }
}

Placed Placer::noun(std::uint32_t t) const {
    if (tree.block_kind(t) == BlockKind::title) return {};
    const auto relation = tree.deprel(t);
    const auto up = tree.head(t);
    if (up != kNone && tree.upos(up) == Upos::VERB) {
        if (relation == Deprel::obl && is_one_of(tree.preposition(t), "in at during with on to by after"))
            return {Placement::governor, up, "the occasion of its verb"};
        const auto group = find_verb(phrase_key(tree, up)).group;
        const bool phase = group == EventGroup::aspect || group == EventGroup::occur ||
                           is_one_of(tree.lemma(up), "come wrap");
        const bool brings_about = is_one_of(tree.lemma(up),
                                            "give make hold lose win file extend take deliver issue "
                                            "leave launch reach sign settle impose");
        if ((is_subject(relation) && phase) || (relation == Deprel::obj && (phase || brings_about)))
            return {Placement::governor, up, "told by its verb"};
    }
    return {Placement::before, kNone, "named as known already"};
}

}  // namespace dateline
