#include "timeline/extract/phrase_place.hpp"

#include <algorithm>

#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

constexpr WordList kClauseWords =
    "that which who whom whose when where while because although though after before until till since if "
    "unless as and but or";

bool is_border(const Tree& tree, std::uint32_t t) {
    const auto word = tree.lower(t);
    return is_one_of(word, ", ; : ( ) \u2014 \u2013 -- \" \u201c \u201d") ||
           (is_one_of(word, kClauseWords) && tree.upos(t) != Upos::ADP);
}

bool is_event_verb(const Extraction& x, std::uint32_t t) {
    return x.tree.upos(t) == Upos::VERB && x.draft_of[t] != kNone;
}

}  // namespace

PhrasePlace place_of(const Tree& tree, const Timex& timex, std::uint32_t first) {
    PhrasePlace place{first, first};
    const auto& sentence = tree.sentence(first);
    while (place.end < sentence.end && tree.token(place.end).span.begin < timex.span.end) ++place.end;
    while (place.begin > sentence.begin &&
           is_one_of(tree.lower(place.begin - 1), "in on at by from around about during the early late"))
        --place.begin;
    return place;
}

std::uint32_t verb_before(const Extraction& x, PhrasePlace place) {
    for (auto t = place.begin; t-- > x.tree.sentence(place.begin).begin && !is_border(x.tree, t);)
        if (is_event_verb(x, t)) return x.draft_of[t];
    return kNone;
}

std::uint32_t counted_occasion(const Extraction& x, PhrasePlace place) {
    const auto& tree = x.tree;
    const auto begin = tree.sentence(place.begin).begin;
    if (place.begin < begin + 3) return kNone;
    const auto noun = place.begin - 1;
    if (x.draft_of[noun] == kNone || x.drafts[x.draft_of[noun]].kind != TriggerKind::noun) return kNone;
    for (auto t = noun; t > begin + 1 && !is_border(tree, t); --t)
        if (is_one_of(tree.lower(t), "after before") &&
            is_one_of(tree.lemma(t - 1), "minute hour day week fortnight month year"))
            return x.draft_of[noun];
    return kNone;
}

std::uint32_t verb_torn_from(const Extraction& x, PhrasePlace place, std::uint32_t top) {
    const auto& tree = x.tree;
    const auto up = tree.head(top);
    if (up == kNone || up < place.end || place.begin == tree.sentence(place.begin).begin ||
        !is_one_of(tree.lower(place.begin), "on in at"))
        return kNone;
    for (auto t = place.end; t < up; ++t)
        if (tree.lower(t) == ",") return verb_before(x, place);
    return kNone;
}

std::uint32_t verb_of_opening(const Extraction& x, PhrasePlace place) {
    const auto& sentence = x.tree.sentence(place.begin);
    const bool joined = place.begin >= sentence.begin + 2 && x.tree.text(place.begin - 2) == "," &&
                        is_one_of(x.tree.lower(place.begin - 1), "and but");
    if (place.begin != sentence.begin && !joined) return kNone;
    auto t = place.end;
    if (t < sentence.end && x.tree.lower(t) == ",") ++t;
    for (; t < sentence.end && !is_border(x.tree, t); ++t)
        if (is_event_verb(x, t)) return x.draft_of[t];
    return kNone;
}

bool is_state(const Tree& tree, std::uint32_t t) {
    return tree.deprel(t) == Deprel::xcomp && tree.upos(t) == Upos::ADJ;
}

std::uint32_t statement_as_of(const Extraction& x, std::uint32_t top, std::uint32_t first) {
    constexpr int kMost = 6;
    const auto& tree = x.tree;
    if (first < 2 || tree.lower(first - 1) != "of" || tree.lower(first - 2) != "as") return kNone;
    auto head = clause_head(tree, top);
    for (int climb = 0; head != kNone && climb < kMost; ++climb) {
        if (x.draft_of[head] != kNone && verb_group(tree, head).finite()) break;
        head = tree.head(head);
    }
    if (head == kNone || x.draft_of[head] == kNone) head = tree.sentence(first).root;
    return head == kNone ? kNone : x.draft_of[head];
}

std::uint32_t verb_before_which(const Extraction& x, std::uint32_t top) {
    constexpr int kNear = 3;
    const auto& tree = x.tree;
    const auto begin = tree.sentence(top).begin;
    auto predicate = top;
    for (int i = 0; i < kNear && predicate != kNone; ++i, predicate = tree.head(predicate)) {
        const auto which = tree.child(predicate, Deprel::nsubj);
        if (which == kNone || tree.lower(which) != "which") continue;
        if (tree.child(predicate, Deprel::cop) == kNone || which < begin + 2 ||
            tree.lower(which - 1) != "," || !is_event_verb(x, which - 2))
            return kNone;
        return x.draft_of[which - 2];
    }
    return kNone;
}

std::uint32_t verb_of_occasion(const Extraction& x, PhrasePlace place) {
    const auto& tree = x.tree;
    if (place.begin == tree.sentence(place.begin).begin || place.end >= tree.size() ||
        !is_one_of(tree.lower(place.end), "'s \u2019s"))
        return kNone;
    const auto verb = place.begin - 1;
    const bool there =
        is_event_verb(x, verb) && is_one_of(tree.lemma(verb),
                                            "win lose draw attend miss skip boycott host watch play "
                                            "contest disrupt address chair lead top");
    return there ? x.draft_of[verb] : kNone;
}

namespace {
/// "was built in 1988 and sold in 2014", "was put off and opened on 14 March", "was built by Arden and sold by
/// Boll in 2014": the verb that is joined to one which has a day already, or has none to have, or was
/// somebody else's doing, and that stands nearer to the phrase.
std::uint32_t joined_nearer(const Extraction& x, std::uint32_t d, PhrasePlace place) {
    const auto& tree = x.tree;
    const auto verb = x.drafts[d].verb;
    const auto& claim = x.drafts[d].mention.date;
    const bool taken = !claim.timexes.empty() &&
                       x.source->timexes[claim.timexes.front()].span.begin > tree.token(verb).span.begin;
    const bool done_by_somebody = tree.child(verb, Deprel::obl_agent) != kNone;
    if (!taken && x.drafts[d].mention.status != Status::cancelled && !done_by_somebody) return kNone;
    for (const auto c : tree.children(verb)) {
        if (tree.deprel(c) != Deprel::conj || c >= place.begin || !is_event_verb(x, c)) continue;
        const bool another = done_by_somebody && tree.child(c, Deprel::obl_agent) != kNone;
        if (!taken && !another && x.drafts[d].mention.status != Status::cancelled) continue;
        const auto own = x.drafts[x.draft_of[c]].mention.date.timexes.empty();
        bool inside = own;
        for (auto t = c + 1; t < place.begin; ++t) inside = inside && !is_border(tree, t);
        if (inside && (!taken || x.source->timexes[claim.timexes.front()].span.end <
                                     tree.token(c).span.begin))
            return x.draft_of[c];
    }
    return kNone;
}
}  // namespace

namespace {
/// "By Tuesday the river had risen, and engineers opened the gates": the draft of the verb that a phrase at
/// the beginning of the sentence meets first, where "and" opens another clause behind it; kNone for others.
std::uint32_t verb_of_first_clause(const Extraction& x, PhrasePlace place, std::uint32_t verb) {
    const auto& tree = x.tree;
    if (place.begin != tree.sentence(verb).begin) return kNone;
    auto first = kNone;
    for (auto t = place.end; t + 1 < verb; ++t) {
        if (first == kNone && is_event_verb(x, t) && verb_group(tree, t).finite()) first = t;
        if (first == kNone && tree.text(t) == "," && t != place.end) return kNone;
        if (tree.text(t) == "," && is_one_of(tree.lower(t + 1), "and but"))
            return first == kNone ? kNone : x.draft_of[first];
    }
    return kNone;
}
}  // namespace

std::uint32_t draft_inside_clause(const Extraction& x, std::uint32_t d, PhrasePlace place) {
    const auto& tree = x.tree;
    const auto verb = x.drafts[d].verb;
    if (verb == kNone || tree.sentence_of(verb) != tree.sentence_of(place.begin)) return d;
    if (place.begin < verb) {
        // "which they said last night they would review"
        const auto teller = place.begin > tree.sentence(verb).begin ? place.begin - 1 : kNone;
        if (teller != kNone && is_event_verb(x, teller) && verb_group(tree, teller).finite() &&
            x.drafts[x.draft_of[teller]].group == EventGroup::reporting)
            return x.draft_of[teller];
        if (const auto first = verb_of_first_clause(x, place, verb); first != kNone) return first;
        bool comma = false;
        for (auto t = place.end; t < verb; ++t) {
            comma = comma || tree.lower(t) == ",";
            const bool opens =
                tree.deprel(t) == Deprel::mark && tree.head(t) == verb &&
                is_one_of(tree.lower(t), "before after when while until till because although");
            if (opens) {
                for (auto own = place.begin; own-- > tree.sentence(verb).begin;)
                    if (is_event_verb(x, own)) return x.draft_of[own];
                return kNone;
            }
        }
        // "announced on 6 March, bringing …": no phrase of a clause stands before the comma that opens it
        if (comma && verb_group(tree, verb).tense == GroupTense::gerund)
            if (const auto own = verb_before(x, place); own != kNone) return own;
        return d;
    }
    if (const auto nearer = joined_nearer(x, d, place); nearer != kNone) return nearer;
    for (auto t = verb + 1; t < place.begin; ++t) {
        if (tree.upos(t) != Upos::AUX || tree.upos(t - 1) != Upos::CCONJ ||
            !is_one_of(tree.lower(t), "is are was were has have had will would"))
            continue;
        // "and is due", "and was to leave": what follows is a predicate of its own
        for (auto own = t + 1; own < place.begin; ++own)
            if (is_event_verb(x, own)) return x.draft_of[own];
        return kNone;
    }
    return d;
}

}  // namespace dateline
