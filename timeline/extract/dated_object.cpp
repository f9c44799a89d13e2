#include "timeline/extract/dated_object.hpp"

#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

/// "relief flights", "protection": no article, no owner, no number. No single event that could have a
/// day of its own.
bool names_a_kind(const Tree& tree, std::uint32_t noun) {
    if (tree.upos(noun) != Upos::NOUN) return false;
    for (const auto c : tree.children(noun)) {
        const auto relation = tree.deprel(c);
        if (relation == Deprel::det || relation == Deprel::nmod_poss || relation == Deprel::nummod)
            return false;
    }
    return true;
}

}  // namespace

bool is_on_a_day(EventGroup group) {
    switch (group) {
        case EventGroup::encounter:
        case EventGroup::travel:
        case EventGroup::vote:
        case EventGroup::sport:
        case EventGroup::protest:
        case EventGroup::violence:
        case EventGroup::disaster:
        case EventGroup::death:
            return true;
        default:
            return false;
    }
}

bool dates_the_verb(const Extraction& x, std::uint32_t top, std::uint32_t noun) {
    const Tree& tree = x.tree;
    // "voted in favour of a takeover on Thursday"
    const auto carrier = tree.head(noun);
    if (tree.deprel(noun) == Deprel::nmod && carrier != kNone && carrier < noun && top > noun &&
        x.draft_of[carrier] == kNone && tree.upos(carrier) == Upos::NOUN &&
        tree.deprel(carrier) == Deprel::obl && tree.preposition(top) == "on" &&
        !is_on_a_day(x.drafts[x.draft_of[noun]].group)) {
        const auto vote = tree.head(carrier);
        return vote != kNone && vote < carrier && tree.upos(vote) == Upos::VERB &&
               x.draft_of[vote] != kNone && verb_group(tree, vote).tense == GroupTense::past;
    }
    const auto verb = tree.head(noun);
    if (top < noun || verb == kNone || tree.upos(verb) != Upos::VERB || noun < verb ||
        x.draft_of[verb] == kNone)
        return false;
    const auto preposition = tree.preposition(top);
    if (!preposition.empty() && preposition != "on" && preposition != "in") return false;
    const auto relation = tree.deprel(noun);
    if ((relation == Deprel::obj || relation == Deprel::obl) && names_a_kind(tree, noun))
        return verb_group(tree, verb).finite();
    if (relation != Deprel::obj || is_on_a_day(x.drafts[x.draft_of[noun]].group)) return false;
    return verb_group(tree, verb).tense == GroupTense::past;
}

std::uint32_t offered_then(const Extraction& x, std::uint32_t draft, const Timex& timex) {
    const auto verb = x.drafts[draft].verb;
    const auto published = x.source->document.published.day();
    if (verb == kNone || !published || x.tree.deprel(verb) != Deprel::xcomp || !timex.range.latest ||
        timex.range.latest->day >= *published)
        return draft;
    const auto offer = x.tree.head(verb);
    return offer != kNone && x.draft_of[offer] != kNone &&
                   is_one_of(x.tree.lemma(offer),
                             "offer propose promise ask threaten refuse decline vow volunteer")
               ? x.draft_of[offer]
               : draft;
}

std::uint32_t planned_object(const Extraction& x, std::uint32_t d, const Timex& timex) {
    const auto& verb = x.drafts[d];
    const auto published = x.source->document.published.range.latest;
    if (verb.verb == kNone || verb.object == kNone || x.draft_of[verb.object] == kNone || !published ||
        !timex.range.earliest || timex.range.earliest->day <= published->day ||
        verb_group(x.tree, verb.verb).tense != GroupTense::past ||
        x.drafts[x.draft_of[verb.object]].kind != TriggerKind::noun)
        return d;
    return x.draft_of[verb.object];
}

bool sets_a_beginning(const Tree& tree, std::uint32_t verb) {
    return tree.child(verb, Deprel::obj) != kNone &&
           is_one_of(tree.lemma(verb),
                     "declare announce order impose introduce decree proclaim approve "
                     "extend suspend ban");
}

}  // namespace dateline
