#include "timeline/extract/label_pronoun.hpp"

#include <algorithm>

#include "core/language/gazetteer.hpp"
#include "timeline/extract/people.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

constexpr std::size_t kWidestNoun = 60;  // columns

/// Does the pronoun agree with the noun in number and, where it tells, in being a person?
bool agrees(const Tree& tree, std::string_view pronoun, std::uint32_t noun) {
    const bool person = is_somebody(tree, noun);
    if (tree.upos(noun) != Upos::NOUN && !(person && tree.upos(noun) != Upos::PROPN)) return false;
    const auto facts = gazetteer().facts(tree.lemma(noun));
    const bool plural = tree.token(noun).features.number == Number::plur;
    if (pronoun == "they" || pronoun == "them") return plural || (facts & (kRoleGroup | kRoleOrg)) != 0;
    if (pronoun == "it") return !plural && !person && !is_one_of(tree.lower(noun), "police people");
    if (pronoun == "he" || pronoun == "him") return !plural && person && (facts & kTellsFemale) == 0;
    if (pronoun == "she" || pronoun == "her") return !plural && person && (facts & kTellsMale) == 0;
    return false;
}

/// What only somebody does: profits and roofs sell nothing and appoint nobody.
bool acts(EventGroup group) {
    switch (group) {
        case EventGroup::business:
        case EventGroup::personnel:
        case EventGroup::statement:
        case EventGroup::reporting:
        case EventGroup::decision:
        case EventGroup::agreement:
        case EventGroup::legal:
        case EventGroup::give:
        case EventGroup::plan:
        case EventGroup::inquiry:
            return true;
        default:
            return false;
    }
}

/// "the ministry", "the club": may a noun in the singular act?
bool is_body(const Tree& tree, std::uint32_t noun) {
    return (gazetteer().facts(tree.lemma(noun)) & (kRoleOrg | kRoleGroup)) != 0;
}

/// "called for May", "postponed", "brought forward": what is done to an occasion.
bool arranges(const Tree& tree, std::uint32_t verb) {
    return verb != kNone &&
           is_one_of(tree.lemma(verb),
                     "call schedule reschedule hold postpone cancel delay adjourn convene "
                     "attend") &&
           !is_one_of(phrase_key(tree, verb), "call_out call_up call_in hold_up");
}

/// "The firm will hold the meeting in May.|It had been called for March": the one occasion told of before, in
/// the same sentence or the one before it.
std::uint32_t occasion_before(const Extraction& x, std::uint32_t pronoun) {
    const auto& tree = x.tree;
    const auto here = tree.sentence_of(pronoun);
    for (auto s = here + 1; s-- > 0 && s + 1 >= here;) {
        const auto& sentence = tree.analysis().sentences[s];
        if (sentence.block != tree.sentence(pronoun).block) return kNone;
        std::uint32_t found = kNone;
        for (auto t = sentence.begin; t < sentence.end && t < pronoun; ++t) {
            if (tree.upos(t) != Upos::NOUN || tree.token(t).features.number == Number::plur ||
                x.draft_of[t] == kNone || find_noun(tree.lemma(t)).strength != NounStrength::sure)
                continue;
            if (found != kNone) return kNone;
            found = t;
        }
        if (found != kNone) return found;
    }
    return kNone;
}

/// "Bad seas kept the divers on deck, but on Monday they reached the hull": people told of beside the noun,
/// in the same sentence.
std::uint32_t people_beside(const Extraction& x, std::uint32_t noun, std::uint32_t pronoun) {
    const auto& tree = x.tree;
    std::uint32_t found = kNone;
    for (auto t = tree.sentence(noun).begin; t < tree.sentence(noun).end && t < pronoun; ++t) {
        if (t == noun || tree.deprel(t) != Deprel::obj || !is_somebody(tree, t) ||
            !agrees(tree, tree.lower(pronoun), t))
            continue;
        if (found != kNone) return kNone;
        found = t;
    }
    return found;
}

/// "The Orr was built in 1988. It passed a test": may "it" go on about the name, a person to no one's
/// knowledge?
bool is_thing_named(const Tree& tree, const Names& names, std::string_view pronoun, std::uint32_t noun) {
    const auto entity = names.entity_of(noun);
    if (pronoun != "it" || tree.upos(noun) != Upos::PROPN || entity == kNone) return false;
    const auto article = tree.child(noun, Deprel::det);
    return !names.is_surely_person(entity) && article != kNone && tree.lower(article) == "the";
}

/// "Boll", "the envoy, Lena Arden".
bool is_named(const Names& names, std::uint32_t noun) {
    const auto parties = names.parties(noun);
    return std::any_of(parties.begin(), parties.end(), [](const Party& p) { return p.entity != kNone; });
}

/// Is anybody named, or meant by a pronoun, from `begin` up to `end`?
bool names_person(const Names& names, std::uint32_t begin, std::uint32_t end) {
    for (auto t = begin; t < end; ++t)
        if (names.is_person(t)) return true;
    return false;
}

/// "The five came before a judge.|She let them go": the one person without a name of a sentence.
std::uint32_t only_person(const Extraction& x, const Names& names, std::string_view pronoun,
                          const Sentence& sentence) {
    const auto& tree = x.tree;
    std::uint32_t found = kNone;
    if (names_person(names, sentence.begin, sentence.end)) return kNone;
    for (auto t = sentence.begin; t < sentence.end; ++t) {
        const auto relation = tree.deprel(t);
        const bool told = relation == Deprel::obl || relation == Deprel::obl_agent || relation == Deprel::obj;
        if (!told || !is_somebody(tree, t) || !agrees(tree, pronoun, t)) continue;
        if (found != kNone) return kNone;
        found = t;
    }
    return found;
}

/// Is the clause of `verb` what the governor says or thinks, or part of it?
bool is_content_of(const Tree& tree, std::uint32_t governor, std::uint32_t verb) {
    for (int i = 0; i < 20 && verb != kNone && verb != governor; ++i) {
        const auto up = tree.head(verb);
        if (up == governor)
            return tree.deprel(verb) == Deprel::ccomp || tree.deprel(verb) == Deprel::xcomp ||
                   tree.deprel(verb) == Deprel::obj;
        verb = up;
    }
    return false;
}

/// "The union welcomed the idea, but the firm rejected|it": the idea, and not the union.
bool has_thing(const Extraction& x, std::uint32_t verb) {
    const auto& tree = x.tree;
    const auto below = tree.children(verb);
    return std::any_of(below.begin(), below.end(), [&](std::uint32_t c) {
        return tree.deprel(c) == Deprel::obj && tree.upos(c) == Upos::NOUN && timex_at(x, c) == nullptr &&
               agrees(tree, "it", c);
    });
}

/// The one subject of another clause of the sentence before the verb that the object pronoun may stand for;
/// `several` when there are two.
std::uint32_t subject_before(const Extraction& x, const Draft& d, std::uint32_t pronoun, bool& several) {
    const auto& tree = x.tree;
    const auto word = tree.lower(pronoun);
    std::uint32_t found = kNone;
    for (auto t = tree.sentence(pronoun).begin; t < d.verb; ++t) {
        if (!is_subject(tree.deprel(t)) || t == d.subject || tree.dominates(d.verb, t) ||
            is_content_of(tree, tree.head(t), d.verb) ||  // "the radio reckons they will buy it"
            (d.subject != kNone && tree.dominates(d.subject, t)) || !agrees(tree, word, t))
            continue;
        if (word == "it" && (tree.upos(t) != Upos::NOUN || (is_body(tree, t) && has_thing(x, tree.head(t)))))
            continue;
        several = several || found != kNone;
        found = t;
    }
    return found;
}

/// "It was torn and is being mended; the museum will hang|it": the subject of another clause, the same thing.
std::uint32_t same_pronoun_before(const Extraction& x, const Names& names, const Draft& d,
                                  std::uint32_t pronoun) {
    const auto& tree = x.tree;
    for (auto t = tree.sentence(pronoun).begin; t < d.verb; ++t)
        if (tree.lower(t) == "it" && is_subject(tree.deprel(t)) && names.entity_of(t) == kNone &&
            !tree.dominates(d.verb, t) && t != d.subject && tree.upos(tree.head(t)) == Upos::VERB) {
            const auto verb = tree.head(t);
            const auto below = tree.children(verb);
            // "it took them a day to find the van" is about nothing
            if (std::any_of(below.begin(), below.end(), [&](std::uint32_t c) {
                    const auto relation = tree.deprel(c);
                    return c > verb && (relation == Deprel::xcomp || relation == Deprel::ccomp ||
                                        relation == Deprel::csubj || relation == Deprel::advcl);
                }))
                continue;
            const auto draft = x.draft_of[verb];
            return antecedent(x, names, t, verb, draft == kNone ? EventGroup::other : x.drafts[draft].group);
        }
    return kNone;
}

/// "The union,|which had planned a ballot|, put it off": told in a clause about a noun, and not of the verb.
bool is_in_relative(const Tree& tree, std::uint32_t t, std::uint32_t verb) {
    for (auto up = t; up != kNone && up != verb; up = tree.head(up))
        if (tree.deprel(up) == Deprel::acl_relcl) return true;
    return false;
}

/// "Police had to find the van, which had been dumped; a walker came across|it": the one thing that somebody
/// did something to in the clauses before.
std::uint32_t object_before(const Extraction& x, const Names& names, const Draft& d, std::uint32_t pronoun) {
    const auto& tree = x.tree;
    std::uint32_t found = kNone;
    for (auto t = tree.sentence(pronoun).begin; t < d.verb; ++t) {
        if (tree.deprel(t) != Deprel::obj || tree.upos(t) != Upos::NOUN ||
            (tree.dominates(d.verb, t) && !is_in_relative(tree, t, d.verb)) || timex_at(x, t) != nullptr ||
            names.entity_of(t) != kNone || !agrees(tree, tree.lower(pronoun), t))
            continue;
        if (found != kNone || tree.child(t, Deprel::conj) != kNone || is_body(tree, t)) return kNone;
        found = t;
    }
    return found;
}

/// "Much came from Arden, who kept a diary. She gave|it|to the police": the one thing that the same person
/// did something to in the sentence before (Grosz et al. 1995: what is told of goes on).
std::uint32_t object_of_same(const Extraction& x, const Names& names, std::uint32_t who,
                             std::uint32_t pronoun) {
    const auto& tree = x.tree;
    const auto here = tree.sentence_of(pronoun);
    if (who == kNone || here == 0) return kNone;
    const auto& before = tree.analysis().sentences[here - 1];
    if (before.block != tree.sentence(pronoun).block) return kNone;
    std::uint32_t found = kNone;
    for (auto t = before.begin; t < before.end; ++t) {
        if (tree.deprel(t) != Deprel::obj || tree.upos(t) != Upos::NOUN || timex_at(x, t) != nullptr ||
            names.entity_of(t) != kNone || !agrees(tree, tree.lower(pronoun), t))
            continue;
        const auto subject = subject_of(tree, tree.head(t));
        if (found != kNone || subject == kNone) return kNone;
        const auto beside = tree.child(subject, Deprel::appos);  // "the clerk, Lena Arden"
        if (names.entity_of(subject) != who && (beside == kNone || names.entity_of(beside) != who))
            return kNone;
        found = t;
    }
    return found;
}

}  // namespace

std::uint32_t antecedent(const Extraction& x, const Names& names, std::uint32_t subject, std::uint32_t verb,
                         EventGroup group, std::uint32_t other) {
    const auto& tree = x.tree;
    constexpr int kFar = 3;  // sentences
    const auto pronoun = tree.lower(subject);
    if (pronoun == "it" && tree.deprel(subject) == Deprel::nsubj_pass && arranges(tree, verb))
        return occasion_before(x, subject);
    const auto here = tree.sentence_of(subject);
    const auto block = tree.sentence(subject).block;
    for (auto s = here + 1, far = 0U; s-- > 0 && far < kFar; ++far) {
        const auto& sentence = tree.analysis().sentences[s];
        if (sentence.block + 1 < block) return kNone;
        std::uint32_t found = kNone;
        bool again = s == here;
        for (auto t = sentence.begin; t < sentence.end && t < subject; ++t) {
            if (!is_subject(tree.deprel(t)) || t == other) continue;
            const auto above = tree.head(t);
            if (tree.deprel(above) == Deprel::acl || tree.deprel(above) == Deprel::acl_relcl) continue;
            again = again || tree.lower(t) == pronoun;
            auto noun = t;
            // "the first case was a trader": the trader
            if (!agrees(tree, pronoun, noun) && tree.child(above, Deprel::cop) != kNone &&
                tree.upos(t) != Upos::PRON)
                noun = above;
            if (!is_thing_named(tree, names, pronoun, noun) &&
                (is_named(names, noun) || !agrees(tree, pronoun, noun)))
                continue;
            // "the lad and his agent": "he" is more likely who the agent works for
            if (const auto owner = tree.child(noun, Deprel::nmod_poss);
                owner != kNone && is_pronoun(tree, owner) && tree.lower(owner) != "its")
                continue;
            if (pronoun == "it" && acts(group) && !is_body(tree, noun)) continue;
            // "them" are many things sooner than the firm that makes them
            const auto many = [&](std::uint32_t n) { return tree.token(n).features.number == Number::plur; };
            if (found != kNone && (pronoun != "them" || many(found) == many(noun))) return kNone;
            if (found == kNone || many(noun)) found = noun;
        }
        if (found == kNone && s + 1 == here && is_one_of(pronoun, "he she") &&
            !names_person(names, tree.sentence(subject).begin, subject))
            found = only_person(x, names, pronoun, sentence);
        if (found != kNone && pronoun == "they" && !is_somebody(tree, found))
            if (const auto people = people_beside(x, found, subject); people != kNone)
                return acts(group) || group == EventGroup::travel ? people : kNone;
        if (found != kNone) return found;
        if (!again) return kNone;
    }
    return kNone;
}

std::string noun_for(const Extraction& x, const Names& names, const Draft& d, std::uint32_t pronoun,
                     const PhraseStyle& style) {
    const auto& tree = x.tree;
    const auto word = tree.lower(pronoun);
    if (!is_one_of(word, "it them him her")) return {};
    for (auto t = tree.sentence(pronoun).begin; t < d.verb; ++t) {
        const auto entity = names.entity_of(t);
        const bool same = (word == "her" && is_one_of(tree.lower(t), "she her")) ||
                          (word == "him" && is_one_of(tree.lower(t), "he him his"));
        if (same && entity != kNone && entity != style.subject) return names.brief(entity);
    }
    bool several = false;
    auto found = subject_before(x, d, pronoun, several);
    if (several) return {};
    if (found == kNone && word == "it") found = same_pronoun_before(x, names, d, pronoun);
    if (found == kNone && word == "it") found = object_before(x, names, d, pronoun);
    if (found == kNone && word == "it") found = object_of_same(x, names, style.subject, pronoun);
    if (found == kNone && word == "them" && tree.deprel(pronoun) == Deprel::obj)
        found = antecedent(x, names, pronoun, d.verb, d.group, d.subject);
    if (found == kNone || tree.child(found, Deprel::cop) != kNone) return {};
    bool whole = true;
    PhraseStyle bare;
    bare.modifiers = false;
    bare.content = false;
    auto text = phrase(x, names, found, bare, &whole);
    if (!whole || columns(text) > kWidestNoun) return {};
    if (found == tree.sentence(found).begin && text.front() >= 'A' && text.front() <= 'Z')
        text.front() = static_cast<char>(text.front() + ('a' - 'A'));
    for (const std::string_view article : {"a ", "an ", "A ", "An ", "The "})
        if (text.starts_with(article)) text.replace(0, article.size(), "the ");
    if (!text.starts_with("the ") && tree.child(found, Deprel::det) == kNone &&
        tree.child(found, Deprel::nmod_poss) == kNone && tree.child(found, Deprel::nummod) == kNone)
        text.insert(0, "the ");
    return text;
}

}  // namespace dateline
