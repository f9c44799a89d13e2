#include "timeline/extract/roles.hpp"

#include <algorithm>

#include "timeline/extract/instrument.hpp"
#include "timeline/extract/phrase.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

constexpr std::size_t kMostParticipants = 16;

/// Kinds of place: "the village of Norby", "the port of Kessel", "the coast of Velania".
constexpr WordList kPlaceNouns =
    "village town city hamlet port airport airfield harbour harbor district province region state county "
    "suburb island isle coast shore area capital municipality neighbourhood neighborhood borough parish "
    "territory republic kingdom peninsula bay gulf strait lake centre center middle heart outskirts edge "
    "north south east west mouth";

/// Prepositions of where.
constexpr WordList kLocative =
    "in at to near from into around inside outside towards toward for through via on across off beside "
    "beyond over above below behind";

void add(std::vector<Participant>& list, const Party& party, Role role) {
    if (list.size() >= kMostParticipants || party.name.empty()) return;
    for (const auto& known : list)
        if ((party.entity != kNone && known.entity == party.entity) || known.name == party.name) return;
    list.push_back({party.entity, party.name, role, party.span});
}

struct RoleFinder {
    Extraction& x;
    const Names& names;
    std::vector<std::uint32_t> means = {};  // of the draft in hand

    void find_means(const Draft& d) { means = instruments_of(x, names, d); }
    /// Tools are nobody: they are kept by their words.
    void add_means(Draft& d) {
        for (const auto token : means)
            for (auto party : names.parties(token)) {
                party.entity = kNone;
                add(d.mention.participants, party, Role::instrument);
            }
    }

    void parties(Draft& d, std::uint32_t token, Role role) {
        for (const auto& party : names.parties(token)) add(d.mention.participants, party, role);
    }
    void place(Draft& d, std::uint32_t token) {
        for (const auto& party : names.parties(token))
            if (party.entity != kNone && names.entity(party.entity).kind == NameKind::place)
                add(d.mention.places, party, Role::place);
    }
    /// A name that only a place can have there, "near Osk", though nothing else in the text tells its kind.
    [[nodiscard]] bool may_be_place(std::uint32_t token) const {
        if (names.is_place(token)) return true;
        if (x.tree.upos(token) != Upos::PROPN || in_timex(x, token)) return false;
        const auto entity = names.entity_of(token);
        return entity == kNone || names.entity(entity).kind == NameKind::other;
    }
    void unknown_place(Draft& d, std::uint32_t token) {
        for (const auto& party : names.parties(token))
            if (party.token == kNone || may_be_place(party.token)) add(d.mention.places, party, Role::place);
    }
    /// Is the token told where: a place, or a name behind a preposition that asks for one?
    [[nodiscard]] bool is_where(std::uint32_t token) const {
        if (names.is_place(token)) return true;
        return is_one_of(x.tree.preposition(token), "near off outside") && may_be_place(token);
    }
    /// Places inside a phrase that is not a place itself: "on the sidelines of the forum in Davos", "in the
    /// village of Norby", "at the border near Osk".
    void places_below(Draft& d, std::uint32_t token, int depth) {
        if (depth > 4) return;
        const bool kind = is_one_of(x.tree.lemma(token), kPlaceNouns);
        for (const auto c : x.tree.children(token))
            if (x.tree.deprel(c) == Deprel::nmod || x.tree.deprel(c) == Deprel::appos) {
                const auto preposition = x.tree.preposition(c);
                if (kind && preposition == "of" && may_be_place(c))
                    unknown_place(d, c);
                else if (x.tree.deprel(c) == Deprel::nmod && is_where(c) &&
                         is_one_of(preposition, "in at near off outside"))
                    unknown_place(d, c);
                else if (x.tree.deprel(c) == Deprel::appos)
                    continue;
                else if (x.draft_of[c] == kNone)
                    places_below(d, c, depth + 1);
            }
    }

    /// Who is shot, jailed or driven out is so where they are.
    [[nodiscard]] static bool is_met_there(EventGroup group) {
        return group == EventGroup::violence || group == EventGroup::death || group == EventGroup::disaster ||
               group == EventGroup::conflict || group == EventGroup::protest || group == EventGroup::legal;
    }
    /// "shot two men at the border near Osk": the place hangs at the object.
    void place_of_object(Draft& d, std::uint32_t object) {
        for (const auto c : x.tree.children(object)) {
            if (x.tree.deprel(c) != Deprel::nmod ||
                !is_one_of(x.tree.preposition(c), "in at near off outside inside on"))
                continue;
            if (is_where(c))
                unknown_place(d, c);
            else if (x.draft_of[c] == kNone)
                places_below(d, c, 0);
        }
    }

    /// One oblique or nominal modifier of the event.
    void modifier(Draft& d, std::uint32_t c) {
        const auto& tree = x.tree;
        const auto preposition = tree.preposition(c);
        if (std::find(means.begin(), means.end(), c) != means.end() || in_timex(x, c)) return;
        if (is_where(c) && is_one_of(preposition, kLocative)) {
            unknown_place(d, c);
            return;
        }
        if (d.group == EventGroup::travel && is_one_of(preposition, "to from into towards toward") &&
            may_be_place(c)) {  // "flew to Osk"
            unknown_place(d, c);
            return;
        }
        if (is_one_of(preposition, "with between among against by alongside to from of for")) {
            if (preposition == "by") {
                const bool passive = d.verb == kNone || verb_group(tree, d.verb).passive;
                if (passive &&
                    !is_one_of(
                        tree.lemma(c),
                        "bus train car air sea phone video videoconference mail email post plane boat ship"))
                    parties(d, c, Role::agent);
                return;
            }
            const bool own = names.entity_of(c) != kNone;
            if (is_one_of(preposition, "with between among alongside"))
                return parties(d, c, Role::participant);
            if (own && !names.is_place(c))
                return parties(d, c, preposition == "of" ? Role::patient : Role::participant);
        }
        if (is_one_of(preposition, "in at on during into near off outside inside around") ||
            (is_one_of(preposition, "to from towards toward through") &&
             is_one_of(tree.lemma(c), kPlaceNouns)))
            places_below(d, c, 0);
    }

    /// "She said that Boll called and instructed her", with her for the subject of both: no plain pronoun
    /// stands for the subject of its own verb (principle B of binding, Chomsky 1981).
    [[nodiscard]] bool acts_on_itself(std::uint32_t verb, std::uint32_t subject) const {
        if (subject == kNone || names.entity_of(subject) == kNone) return false;
        for (const auto c : x.tree.children(verb))
            if ((x.tree.deprel(c) == Deprel::obj || x.tree.deprel(c) == Deprel::iobj) &&
                is_one_of(x.tree.lower(c), "him her") && names.entity_of(c) == names.entity_of(subject))
                return true;
        return false;
    }

    /// The subject of the clause that a conjunct stands behind: "that|Boll called her and instructed".
    [[nodiscard]] std::uint32_t subject_below(std::uint32_t verb) const {
        const auto& tree = x.tree;
        if (tree.deprel(verb) != Deprel::conj) return kNone;
        for (const auto c : tree.children(tree.head(verb)))
            if (tree.deprel(c) == Deprel::ccomp && c > tree.head(verb) && c < verb)
                if (const auto subject = subject_of(tree, c);
                    subject != kNone && !acts_on_itself(verb, subject))
                    return subject;
        return kNone;
    }

    void verb_roles(Draft& d) {
        const auto& tree = x.tree;
        const auto v = d.verb;
        const auto group = verb_group(tree, v);
        const bool passive = group.passive;
        d.subject = subject_of(tree, v);
        if (d.subject == d.head) d.subject = kNone;
        if (!passive && acts_on_itself(v, d.subject)) d.subject = subject_below(v);
        if (d.subject != kNone) {
            const bool is_patient =
                passive && (tree.deprel(d.subject) == Deprel::nsubj_pass || tree.deprel(v) != Deprel::xcomp);
            parties(d, d.subject, is_patient ? Role::patient : Role::agent);
        }
        // the noun a passive participle modifies: "a letter sent by …", "the talks held in …"
        if (d.subject == kNone && tree.deprel(v) == Deprel::acl && passive && tree.head(v) != kNone &&
            tree.head(v) != d.head) {
            d.subject = tree.head(v);
            parties(d, d.subject, Role::patient);
        }
        for (const auto c : tree.children(v)) {
            switch (tree.deprel(c)) {
                case Deprel::obj:
                case Deprel::iobj:
                    if (c == d.head || c == phrase_part(tree, v)) break;
                    if (tree.deprel(c) == Deprel::obj) d.object = c;
                    if (names.is_place(c) && (d.group == EventGroup::travel ||
                                              is_one_of(tree.lemma(v), "invade storm hit rock shake")))
                        place(d, c);
                    else
                        parties(d, c, Role::patient);
                    if ((d.group == EventGroup::travel || is_met_there(d.group)) &&
                        is_one_of(tree.lemma(c), kPlaceNouns))
                        places_below(d, c, 0);  // "left the town of Tarn", "shelled the port of Kessel"
                    if (is_met_there(d.group)) place_of_object(d, c);
                    break;
                case Deprel::obl:
                case Deprel::obl_agent:
                    if (c != d.head) modifier(d, c);
                    break;
                default:
                    break;
            }
        }
        // a relative clause over a place: "visited Moscow, where they held talks"
        if ((tree.deprel(v) == Deprel::acl_relcl || tree.deprel(v) == Deprel::advcl_relcl) &&
            tree.head(v) != kNone && tree.child_with_lemma(v, "where") != kNone) {
            if (names.is_place(tree.head(v))) place(d, tree.head(v));
        }
        shared_modifiers(d);
    }

    /// "met and talked in Geneva": an oblique behind the last verb belongs to the first as well when that has
    /// none.
    void shared_modifiers(Draft& d) {
        const auto& tree = x.tree;
        if (!d.mention.places.empty() || d.object != kNone) return;
        for (const auto c : tree.children(d.verb))
            if (tree.deprel(c) == Deprel::conj && tree.upos(c) == Upos::VERB &&
                tree.child(c, Deprel::nsubj) == kNone && c - d.verb <= 2)
                for (const auto o : tree.children(c))
                    if (tree.deprel(o) == Deprel::obl) modifier(d, o);
    }

    void noun_roles(Draft& d) {
        const auto& tree = x.tree;
        for (const auto c : tree.children(d.head)) {
            switch (tree.deprel(c)) {
                case Deprel::nmod_poss:
                    if (names.entity_of(c) != kNone || !is_pronoun(tree, c)) parties(d, c, Role::agent);
                    if (d.subject == kNone) d.subject = c;
                    break;
                case Deprel::compound:
                    if (names.is_place(c))
                        place(d, c);
                    else if (names.entity_of(c) != kNone)
                        parties(d, c, Role::participant);
                    break;
                case Deprel::amod:  // "Russian attack": the demonym acts
                    if (names.entity_of(c) != kNone && !names.is_person(c)) parties(d, c, Role::participant);
                    break;
                case Deprel::nmod:
                    modifier(d, c);
                    break;
                default:
                    break;
            }
        }
        if (d.verb != kNone || d.subject != kNone) return;
        // no agent of its own: the event whose clause it stands in lends its own
        auto up = tree.head(d.head);
        for (int i = 0; up != kNone && i < 4; ++i, up = tree.head(up)) {
            const auto owner = x.draft_of[up];
            if (owner == kNone) {
                if (tree.upos(up) == Upos::VERB) break;
                continue;
            }
            const auto& lender = x.drafts[owner];
            const bool purpose = tree.deprel(d.head) == Deprel::obl || tree.deprel(d.head) == Deprel::obj ||
                                 tree.deprel(d.head) == Deprel::nmod;
            if (!purpose || d.group == EventGroup::violence || d.group == EventGroup::disaster ||
                d.group == EventGroup::death || d.group == EventGroup::conflict)
                break;
            if (is_one_of(tree.preposition(d.head), "for in on") ||
                (tree.deprel(d.head) == Deprel::obj && lender.embedding == Embedding::plan))
                for (const auto& p : lender.mention.participants)
                    if (p.role == Role::agent && d.mention.participants.size() < kMostParticipants) {
                        const auto same = [&](const Participant& q) { return q.name == p.name; };
                        if (std::none_of(d.mention.participants.begin(), d.mention.participants.end(), same))
                            d.mention.participants.push_back(p);
                    }
            break;
        }
    }
};

}  // namespace

void find_roles(Extraction& x, const Names& names) {
    RoleFinder finder{x, names};
    for (auto& d : x.drafts) {
        if (d.head == kNone) continue;
        if (d.verb == kNone) continue;
        finder.find_means(d);
        finder.verb_roles(d);
        if (d.kind == TriggerKind::verb) finder.add_means(d);
    }
    for (auto& d : x.drafts) {
        if (d.head == kNone) continue;
        if (d.kind == TriggerKind::verb) continue;
        finder.find_means(d);
        finder.noun_roles(d);
        finder.add_means(d);
    }
}

}  // namespace dateline
