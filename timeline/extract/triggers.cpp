#include "timeline/extract/triggers.hpp"

#include <algorithm>

#include "timeline/extract/dated_object.hpp"
#include "timeline/extract/people.hpp"
#include "timeline/extract/phrase.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

constexpr std::uint32_t kWidestTrigger =
    70;  // bytes; a support verb further from its noun is left out of the span

/// Verb forms that do the work of a preposition or conjunction: "according to", "following the talks",
/// "including".
bool is_function_use(const Tree& tree, std::uint32_t t) {
    switch (tree.deprel(t)) {
        case Deprel::aux:
        case Deprel::aux_pass:
        case Deprel::cop:
        case Deprel::case_:
        case Deprel::mark:
        case Deprel::fixed:
        case Deprel::compound:
        case Deprel::amod:
        case Deprel::flat:
        case Deprel::det:
        case Deprel::cc:
        case Deprel::punct:
            return true;
        default:
            break;
    }
    if (verb_of_going_to(tree, t) != kNone || is_going_to_be(tree, t)) return true;
    // "longer than planned", "opened as expected": says how, and happens not by itself
    if (t > tree.sentence(t).begin && is_one_of(tree.lower(t - 1), "than as when if where once") &&
        is_one_of(tree.lower(t),
                  "planned expected hoped feared thought scheduled needed required requested agreed promised "
                  "announced anticipated forecast predicted intended usual asked") &&
        (t + 1 >= tree.size() || !is_one_of(tree.lower(t + 1), "by to")) &&
        tree.child(t, Deprel::nsubj) == kNone && tree.child(t, Deprel::obj) == kNone)
        return true;
    // "the year ended 31 March": says which year
    if (is_one_of(tree.lower(t), "ended ending") && t > 0 && t + 1 < tree.size() &&
        is_one_of(tree.lower(t - 1), "year quarter month months week weeks half period season days day") &&
        (tree.upos(t + 1) == Upos::PROPN || tree.upos(t + 1) == Upos::NUM))
        return true;
    if (is_one_of(tree.lower(t),
                  "including following regarding concerning involving excluding compared according based "
                  "given pending provided")) {
        const auto next = t + 1;
        if (tree.lower(t) == "given" || tree.lower(t) == "involving" || tree.lower(t) == "based")
            return false;
        if (tree.lower(t) == "provided")
            return next < tree.size() && is_one_of(tree.lower(next), "that he she they it there") &&
                   tree.child(t, Deprel::aux) == kNone;
        if (tree.lower(t) == "following" || tree.lower(t) == "pending")
            return tree.child(t, Deprel::aux) == kNone && tree.child(t, Deprel::nsubj) == kNone;
        if (tree.lower(t) == "compared" || tree.lower(t) == "according")
            return next < tree.size() && is_one_of(tree.lower(next), "with to");
        return tree.child(t, Deprel::aux) == kNone;
    }
    return false;
}

/// The event noun a verb only supports: object of "held", passive subject of "was reached", "in talks" of
/// "engaged".
std::uint32_t supported_noun(const Tree& tree, std::uint32_t verb, std::string_view key) {
    for (const auto c : tree.children(verb)) {
        if (!is_nominal(tree.upos(c))) continue;
        const auto relation = tree.deprel(c);
        const bool candidate = relation == Deprel::obj || relation == Deprel::nsubj_pass ||
                               (relation == Deprel::obl && is_one_of(tree.preposition(c), "in") &&
                                is_one_of(key, "participate engage take_part"));
        if (!candidate) continue;
        // "several rounds of consultations": the measure noun hides the event noun
        if (is_one_of(tree.lemma(c), "round series number set day hour week string couple lot"))
            for (const auto inner : tree.children(c))
                if (tree.deprel(inner) == Deprel::nmod && tree.preposition(inner) == "of" &&
                    is_support_pair(key, tree.lemma(inner)))
                    return inner;
        if (is_support_pair(key, tree.lemma(c))) return c;
    }
    if (tree.deprel(verb) == Deprel::acl && verb_group(tree, verb).passive && tree.head(verb) != kNone &&
        is_support_pair(key, tree.lemma(tree.head(verb))))
        return tree.head(verb);
    return kNone;
}

/// The event noun that is said to take place: subject of "happened", "could take place".
std::uint32_t occurring_noun(const Tree& tree, std::uint32_t verb) {
    for (const auto c : tree.children(verb))
        if ((is_subject(tree.deprel(c)) || (tree.lemma(verb) == "come" && tree.deprel(c) == Deprel::obj)) &&
            tree.upos(c) == Upos::NOUN && find_noun(tree.lemma(c)).strength != NounStrength::none)
            return c;
    // "the meeting was scheduled to take place": the subject stands with the governor
    if (tree.deprel(verb) == Deprel::xcomp && tree.head(verb) != kNone)
        for (const auto c : tree.children(tree.head(verb)))
            if (is_subject(tree.deprel(c)) && tree.upos(c) == Upos::NOUN &&
                find_noun(tree.lemma(c)).strength != NounStrength::none)
                return c;
    return kNone;
}

/// "a birthday party", "met at a party", not a party with members.
bool is_feast(const Tree& tree, std::uint32_t noun) {
    if (tree.child_with_lemma(noun,
                              "birthday dinner tea garden farewell victory wedding engagement christmas "
                              "cocktail street office leaving launch house block beach pool holiday "
                              "graduation anniversary retirement") != kNone)
        return true;
    const auto up = tree.head(noun);
    return tree.child(noun, Deprel::nmod_poss) == kNone &&
           (is_one_of(tree.preposition(noun), "at during") ||
            (up != kNone && tree.deprel(noun) == Deprel::obj &&
             is_one_of(tree.lemma(up), "throw host attend")));
}

/// "he had surgery done", "the Treaty": is the noun used as a happening here?
bool used_as_event(const Tree& tree, std::uint32_t noun, NounEntry entry) {
    if (entry.strength == NounStrength::none) return false;
    const auto relation = tree.deprel(noun);
    // "the meeting room", "attack helicopters": a compound modifier names a kind, not a happening
    if (relation == Deprel::compound || relation == Deprel::flat || relation == Deprel::fixed) return false;
    if (entry.strength == NounStrength::sure) return true;
    if (tree.lemma(noun) == "party" && !is_feast(tree, noun)) return false;
    bool argument = false, definite = false, marked = false;
    for (const auto c : tree.children(noun)) {
        const auto r = tree.deprel(c);
        if (r == Deprel::nmod &&
            is_one_of(tree.preposition(c), "of between with by against on from in to at for"))
            argument = true;
        if (r == Deprel::nmod_poss || r == Deprel::acl || r == Deprel::acl_relcl) argument = true;
        if (r == Deprel::det && is_one_of(tree.lower(c), "the this that those these any no another"))
            definite = true;
        if (r == Deprel::amod && hint_of(tree.lemma(c)) != Hint::none) marked = true;
        if (r == Deprel::compound && tree.upos(c) == Upos::PROPN) argument = true;
    }
    const bool in_time = relation == Deprel::obl &&
                         is_one_of(tree.preposition(noun), "during after before following since until");
    if (entry.strength == NounStrength::likely) return true;
    return marked || in_time || (argument && definite) || (argument && entry.group != EventGroup::statement);
}

/// "due to reconvene" with a tagger that does not know the word: the base form of a known verb behind "to"
/// that heads a clause.
bool is_hidden_infinitive(const Tree& tree, std::uint32_t t) {
    const auto pos = tree.upos(t);
    if ((pos != Upos::NOUN && pos != Upos::ADJ && pos != Upos::X) || t == tree.sentence(t).begin ||
        tree.lower(t - 1) != "to")
        return false;
    if (!is_clausal(tree.deprel(t)) || tree.child(t, Deprel::det) != kNone) return false;
    return find_verb(tree.lower(t)).listed && find_verb(tree.lower(t)).group != EventGroup::state;
}

/// "a mine|operated by Arden", "the firm|based in Osk": what stands so all the time and does not happen.
bool is_standing_relation(const Tree& tree, std::uint32_t t) {
    if (t + 1 >= tree.size() || tree.child(t, Deprel::aux) != kNone ||
        tree.child(t, Deprel::aux_pass) != kNone || tree.child(t, Deprel::obj) != kNone)
        return false;
    const auto next = tree.lower(t + 1);
    if (next == "by") return is_one_of(tree.lower(t), "operated owned run chaired headed led governed");
    return is_one_of(next, "in at as near on") &&
           is_one_of(tree.lower(t), "based located situated known headquartered");
}

/// "It took police a day to find the van": the finding happened.
bool takes_time(const Tree& tree, std::uint32_t t) {
    const auto subject = tree.child(t, Deprel::nsubj);
    if (tree.lemma(t) != "take" || subject == kNone || tree.lower(subject) != "it") return false;
    for (const auto c : tree.children(t))
        if (c > t && is_clausal(tree.deprel(c)) && (tree.child_with_lemma(c, "to before until") != kNone))
            return true;
    return false;
}

/// "Three suspects were held": people are detained, meetings are not.
bool is_held(const Tree& tree, std::uint32_t t) {
    if (tree.lower(t) != "held" || phrase_part(tree, t) != kNone) return false;
    auto whom = tree.child(t, Deprel::nsubj_pass);
    if (whom == kNone && tree.deprel(t) == Deprel::acl) whom = tree.head(t);
    return whom != kNone && (tree.upos(whom) == Upos::NUM || is_somebody(tree, whom));
}

struct Finder {
    Extraction& x;
    std::vector<std::uint32_t> taken;  // token -> 1 when another draft covers it

    void add(Draft draft) {
        const auto& tree = x.tree;
        auto& m = draft.mention;
        m.head = draft.head;
        m.sentence = tree.sentence_of(draft.head);
        m.trigger = tree.token(draft.head).span;
        if (draft.verb != kNone) {
            auto span = tree.token(draft.verb).span;
            if (const auto part = phrase_part(tree, draft.verb); part != kNone)
                span = Span::join(span, tree.token(part).span);
            const auto both = Span::join(span, m.trigger);
            if (both.size() <= kWidestTrigger)
                m.trigger = both;
            else if (draft.kind == TriggerKind::verb)
                m.trigger = tree.token(draft.verb).span;
        }
        if (m.lemma.empty()) m.lemma = std::string(tree.lemma(draft.head));
        x.draft_of[draft.head] = static_cast<std::uint32_t>(x.drafts.size());
        if (draft.verb != kNone) x.draft_of[draft.verb] = static_cast<std::uint32_t>(x.drafts.size());
        x.drafts.push_back(std::move(draft));
    }

    [[nodiscard]] Draft verb_draft(std::uint32_t t) const {
        Draft draft;
        draft.head = draft.verb = t;
        const auto key = phrase_key(x.tree, t);
        auto entry = find_verb(key);
        if (!entry.listed) entry = find_verb(x.tree.lemma(t));
        draft.group = entry.group;
        draft.embedding = entry.embedding;
        draft.listed = entry.listed;
        draft.mention.lemma = find_verb(key).listed ? key : std::string(x.tree.lemma(t));
        if (is_standing_relation(x.tree, t)) draft.group = EventGroup::state;
        if (is_held(x.tree, t)) {
            draft.group = EventGroup::legal;
            draft.mention.lemma = "detain";
        }
        // "heads the fund" is no journey
        if (draft.mention.lemma == "head" && x.tree.child(t, Deprel::obj) != kNone)
            draft.group = EventGroup::state;
        return draft;
    }

    [[nodiscard]] static Draft noun_draft(const Tree& tree, std::uint32_t t, std::uint32_t verb) {
        Draft draft;
        draft.head = t;
        draft.verb = verb;
        draft.kind = verb == kNone ? TriggerKind::noun : TriggerKind::support;
        const auto entry = find_noun(tree.lemma(t));
        draft.group = entry.group;
        draft.strength = entry.strength;
        draft.listed = entry.strength != NounStrength::none;
        draft.embedding = find_verb(entry.verb).embedding;
        return draft;
    }

    void verb(std::uint32_t t) {
        const auto& tree = x.tree;
        const auto key = phrase_key(tree, t);
        const auto entry = find_verb(key).listed ? find_verb(key) : find_verb(tree.lemma(t));
        if (const auto noun = supported_noun(tree, t, key); noun != kNone && !taken[noun]) {
            taken[noun] = taken[t] = 1;
            if (const auto part = phrase_part(tree, t); part != kNone) taken[part] = 1;
            add(noun_draft(tree, noun, t));
            return;
        }
        if (entry.group == EventGroup::occur || key == "come")
            if (const auto noun = occurring_noun(tree, t); noun != kNone && !taken[noun]) {
                taken[noun] = taken[t] = 1;
                if (const auto part = phrase_part(tree, t); part != kNone) taken[part] = 1;
                add(noun_draft(tree, noun, t));
                return;
            }
        taken[t] = 1;
        if (tree.lemma(t) == "be") return;  // "there are few buyers": TimeML has no event of it
        if (takes_time(tree, t)) return;
        if (const auto part = phrase_part(tree, t); part != kNone) taken[part] = 1;
        auto draft = verb_draft(t);
        // "fresh talks began", "the trip was scrapped": the verb tells it, the noun is what it tells of
        if (entry.group == EventGroup::aspect ||
            (entry.group == EventGroup::cancel && verb_group(tree, t).passive))
            for (const auto c : tree.children(t))
                if (is_subject(tree.deprel(c)) && find_noun(tree.lemma(c)).strength != NounStrength::none) {
                    draft.mention.lemma =
                        entry.group == EventGroup::cancel ? std::string(tree.lemma(c)) : draft.mention.lemma;
                    absorbed[c] = 1;
                }
        add(std::move(draft));
    }

    /// A headline's "At least 31|dead", "dozens|missing": what has become of so many.
    void adjective(std::uint32_t t) {
        const auto& tree = x.tree;
        const auto kind = tree.block_kind(t);
        const auto who = tree.head(t);
        if (tree.upos(t) != Upos::ADJ || (kind != BlockKind::title && kind != BlockKind::heading) ||
            !is_one_of(tree.lower(t), "dead missing") || tree.deprel(t) != Deprel::amod || who + 1 != t ||
            taken[who])
            return;
        const bool many = tree.upos(who) == Upos::NUM || tree.child(who, Deprel::nummod) != kNone ||
                          is_one_of(tree.lower(who), "dozens hundreds thousands scores several many");
        if (!many) return;
        Draft draft;
        draft.head = who;
        draft.kind = TriggerKind::noun;
        draft.group = EventGroup::death;
        draft.strength = NounStrength::sure;
        draft.listed = true;
        draft.mention.lemma = tree.lower(t) == "dead" ? "die" : "disappear";
        taken[who] = taken[t] = 1;
        add(std::move(draft));
        x.drafts.back().mention.trigger = tree.token(t).span;
    }

    std::vector<std::uint8_t> absorbed;
};

/// "by the end of June", "in the fall of 2024": a part of the time phrase.
bool is_part_of_time(const Extraction& x, std::uint32_t t) {
    return is_one_of(x.tree.lower(t), "end start beginning close turn fall") && in_timex(x, t);
}

}  // namespace

void find_triggers(Extraction& x) {
    const auto& tree = x.tree;
    Finder finder{x, std::vector<std::uint32_t>(tree.size(), 0), std::vector<std::uint8_t>(tree.size(), 0)};
    // Verbs first: they decide which nouns they support.
    for (std::uint32_t t = 0; t < tree.size(); ++t) {
        if ((tree.upos(t) != Upos::VERB && !is_hidden_infinitive(tree, t)) || !is_story(tree.block_kind(t)) ||
            is_function_use(tree, t) || says_since_when(x, t) || finder.taken[t])
            continue;
        finder.verb(t);
    }
    for (std::uint32_t t = 1; t < tree.size(); ++t) finder.adjective(t);
    for (std::uint32_t t = 0; t < tree.size(); ++t) {
        if (tree.upos(t) != Upos::NOUN || finder.taken[t] || !is_story(tree.block_kind(t)) ||
            is_part_of_time(x, t))
            continue;
        const auto entry = find_noun(tree.lemma(t));
        if (!used_as_event(tree, t, entry)) continue;
        auto draft = Finder::noun_draft(tree, t, kNone);
        draft.absorbed = finder.absorbed[t] != 0;
        finder.add(std::move(draft));
    }
    std::sort(x.drafts.begin(), x.drafts.end(),
              [](const Draft& a, const Draft& b) { return a.mention.trigger < b.mention.trigger; });
    std::fill(x.draft_of.begin(), x.draft_of.end(), kNone);
    for (std::uint32_t d = 0; d < x.drafts.size(); ++d) {
        if (x.drafts[d].verb != kNone) x.draft_of[x.drafts[d].verb] = d;
        x.draft_of[x.drafts[d].head] = d;
    }
}

void use_triggers(Extraction& x, std::span<const Span> given) {
    const auto& tree = x.tree;
    Finder finder{x, std::vector<std::uint32_t>(tree.size(), 0), std::vector<std::uint8_t>(tree.size(), 0)};
    for (const auto span : given) {
        std::uint32_t head = kNone, verb = kNone;
        const auto& tokens = tree.analysis().tokens;
        auto it = std::partition_point(tokens.begin(), tokens.end(),
                                       [&](const Token& t) { return t.span.end <= span.begin; });
        for (; it != tokens.end() && it->span.begin < span.end; ++it) {
            const auto t = static_cast<std::uint32_t>(it - tokens.begin());
            const bool top = tree.head(t) == kNone || !span.overlaps(tree.token(tree.head(t)).span);
            if (tree.upos(t) == Upos::VERB && verb == kNone) verb = t;
            if (head == kNone || (top && tree.upos(t) != Upos::PUNCT)) head = t;
        }
        Draft draft;
        if (head != kNone) {
            if (tree.upos(head) == Upos::VERB || tree.upos(head) == Upos::AUX) {
                const auto noun = supported_noun(tree, head, phrase_key(tree, head));
                if (noun != kNone && span.overlaps(tree.token(noun).span))
                    draft = Finder::noun_draft(tree, noun, head);
                else
                    draft = finder.verb_draft(head);
            } else {
                draft = Finder::noun_draft(tree, head, verb == head ? kNone : verb);
                if (verb ==
                    kNone) {  // "held talks" with only "talks" given: the support verb still tells the tense
                    const auto up = tree.head(head);
                    if (up != kNone && tree.upos(up) == Upos::VERB &&
                        supported_noun(tree, up, phrase_key(tree, up)) == head)
                        draft.verb = up;
                }
            }
            finder.add(std::move(draft));
            x.drafts.back().mention.trigger = span;
        } else {
            draft.mention.trigger = span;
            x.drafts.push_back(std::move(draft));
        }
    }
}

}  // namespace dateline
