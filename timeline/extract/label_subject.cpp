#include "timeline/extract/label_subject.hpp"

#include <algorithm>

#include "core/language/gazetteer.hpp"
#include "timeline/extract/label_pronoun.hpp"
#include "timeline/extract/morphology.hpp"
#include "timeline/extract/people.hpp"
#include "timeline/extract/phrase.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

constexpr std::size_t kWidestSubject = 60;  // columns

/// "Sentencing was put off", "Heist suspects to go on trial": a verb form that stands as a noun.
bool is_noun_like(const Tree& tree, std::uint32_t t) {
    const bool of_noun = tree.lower(t).ends_with("ing") ||
                         (tree.lower(t).ends_with('s') && tree.child(t, Deprel::compound) != kNone);
    if (tree.upos(t) != Upos::VERB || !of_noun) return false;
    for (const auto c : tree.children(t))
        if (is_subject(tree.deprel(c)) || tree.deprel(c) == Deprel::aux || tree.deprel(c) == Deprel::mark)
            return false;
    return true;
}

/// A subject that is a clause, a time or holds a finite verb of its own is the work of a wrong tree.
bool is_doubtful(const Extraction& x, std::uint32_t t) {
    const auto& tree = x.tree;
    if (is_noun_like(tree, t)) return in_date_phrase(x, t);
    // "a week after the march a bomb killed nine", misread
    if (timex_at(x, t) != nullptr && is_one_of(tree.lemma(t), "minute hour day week month year decade") &&
        t + 1 < tree.size() && is_one_of(tree.lower(t + 1), "after before later earlier ago since"))
        return true;
    if (tree.upos(t) == Upos::VERB || tree.upos(t) == Upos::AUX || in_date_phrase(x, t)) return true;
    return tree.child(t, Deprel::cop) != kNone;
}

/// One organisation whose name holds "and": "the Competition and Markets Authority", "Brandt & Moe".
bool is_joined_name(const Tree& tree, std::uint32_t t) {
    if (tree.upos(t) != Upos::PROPN || tree.child(t, Deprel::conj) == kNone) return false;
    const auto joined = tree.child(t, Deprel::conj);
    if (const auto cc = tree.child(joined, Deprel::cc); cc != kNone && tree.text(cc) == "&") return true;
    return tree.first(t) < t && tree.lower(tree.first(t)) == "the" && tree.upos(joined) == Upos::PROPN &&
           tree.child(joined, Deprel::det) == kNone &&
           (gazetteer().facts(tree.text(tree.last(t))) & kOrgHead) != 0;
}

bool is_abbreviation(std::string_view word) {
    return word.size() > 1 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// A capital hides what is a noun and how many: "Talks began" tells of many, "Ex-minister charged" of one.
bool tells_of_many(const Tree& tree, std::uint32_t t) {
    const bool many = tree.token(t).features.number == Number::plur;
    // "the RBI had issued": letters that end in no small s stand for one
    if (is_abbreviation(tree.text(t))) return false;
    if (tree.upos(t) != Upos::PROPN) return many;
    const auto word = tree.lower(t);
    return word.ends_with('s') &&
           (many || find_noun(word.substr(0, word.size() - 1)).strength != NounStrength::none);
}

/// "The Tarn Police", "the Marshals have": one name of many people.
bool is_force(const Tree& tree, const Draft& d, std::uint32_t t) {
    if (tree.upos(t) != Upos::PROPN) return false;
    if (tree.lower(t) == "police") return true;
    if (d.verb == kNone || !tree.lower(t).ends_with('s')) return false;
    for (const auto c : tree.children(d.verb))
        if ((tree.deprel(c) == Deprel::aux || tree.deprel(c) == Deprel::aux_pass) &&
            is_one_of(tree.lower(c), "have were are"))
            return true;
    return false;
}

/// "The journal Cell Reports": one, whatever it is called.
bool is_called_by_kind(const Tree& tree, std::uint32_t t) {
    const auto kind = tree.child(t, Deprel::det) + 1;
    return kind > 0 && kind < t && tree.upos(kind) == Upos::NOUN && tree.text(kind) == tree.lower(kind) &&
           tree.token(kind).features.number != Number::plur && tree.text(t) != tree.lower(t);
}

bool plural_of(const Tree& tree, const Draft& d, std::uint32_t t) {
    if (const auto count = tree.child(t, Deprel::nummod);
        count != kNone && is_one_of(tree.lemma(t), "staff crew"))
        return !is_one_of(tree.lower(count), "one 1");
    if (is_one_of(tree.lower(t), "few many several both others police people")) return true;
    if (tree.upos(t) == Upos::NUM) return tree.lower(t) != "one" || tree.child(t, Deprel::compound) != kNone;
    if (const auto joined = tree.child(t, Deprel::conj); joined != kNone && is_nominal(tree.upos(joined))) {
        if (!is_joined_name(tree, t)) return true;
        if (tree.text(joined - 1) == "&") return false;
    }
    // "a total of nine cases are", but "the total is"
    const auto article = tree.child(t, Deprel::det);
    const auto of = tree.child(t, Deprel::nmod);
    if (is_one_of(tree.lemma(t), "total number majority handful couple lot") && article != kNone &&
        tree.lower(article) == "a" && of != kNone && tree.token(of).features.number == Number::plur)
        return true;
    if (is_called_by_kind(tree, t)) return false;
    // the verb knows best: "has", "were"
    if (d.verb != kNone)
        for (const auto c : tree.children(d.verb))
            if (tree.deprel(c) == Deprel::aux || tree.deprel(c) == Deprel::aux_pass) {
                if (is_one_of(tree.lower(c), "has was is does")) return false;
                if (is_one_of(tree.lower(c), "were are")) return true;
            }
    if (d.verb != kNone && tree.token(d.verb).features.tense == Tense::pres &&
        tree.token(d.verb).features.verb_form == VerbForm::fin && tree.head(t) == d.verb &&
        base_form(tree.lower(d.verb), tree.lemma(d.verb)) == tree.lemma(d.verb))
        return tree.lower(d.verb) == tree.lemma(d.verb);  // "envoys meet", but "a march drew"
    return tells_of_many(tree, t) &&
           (tree.token(t).features.number != Number::plur || !is_one_thing(tree, t));
}

}  // namespace

bool in_date_phrase(const Extraction& x, std::uint32_t token) {
    const auto* timex = timex_at(x, token);
    return timex != nullptr && (timex->type == TimexType::date || timex->type == TimexType::time);
}

namespace {
/// "The Inspectorate", "Norvik's Ministry": a name that is no person's with the article or owner it has.
std::string name_text(const Extraction& x, const Names& names, const Party& party) {
    const auto& tree = x.tree;
    const bool named = party.entity != kNone;
    // "Norvik premier resigns": no part of the name
    if (const auto office = party.token + 1;
        tree.upos(party.token) == Upos::PROPN && office < tree.size() && tree.head(office) == party.token &&
        tree.deprel(office) == Deprel::flat && tree.text(office) == tree.lower(office) &&
        is_somebody(tree, office))
        return party.brief + ' ' + std::string(tree.text(office));
    if (named && (is_pronoun(tree, party.token) || names.is_person(party.token)))
        return names.with_article(party.entity);
    if (tree.upos(party.token) != Upos::PROPN) return party.brief;
    for (const auto c : tree.children(party.token)) {
        if (c > party.token) break;
        if (tree.deprel(c) == Deprel::nmod_poss && !is_pronoun(tree, c) && !in_date_phrase(x, c) &&
            names.entity_of(c) != party.entity) {
            PhraseStyle bare;
            bare.modifiers = bare.content = false;
            return phrase(x, names, party.token, bare);
        }
        if (tree.deprel(c) == Deprel::det && tree.lower(c) == "the" && !party.brief.starts_with("The "))
            return "the " + party.brief;
        if (tree.deprel(c) == Deprel::det) return party.brief;
    }
    return named ? names.with_article(party.entity) : party.brief;
}
}  // namespace

namespace {
/// "Its main sponsor, the insurer Arden, left": the entity named beside the noun, where a wrong reading gives
/// it the noun too: nobody is his own sponsor. kNone elsewhere.
std::uint32_t named_beside(const Tree& tree, const Names& names, std::uint32_t noun) {
    const auto owner = tree.child(noun, Deprel::nmod_poss);
    const auto beside = tree.child(noun, Deprel::appos);
    if (owner == kNone || beside == kNone || !is_pronoun(tree, owner)) return kNone;
    const auto entity = names.entity_of(owner);
    for (auto t = tree.first(beside); entity != kNone && t <= tree.last(beside); ++t)
        if (tree.upos(t) == Upos::PROPN && names.entity_of(t) == entity) return entity;
    return kNone;
}

/// "the lad and his agent had met", where a wrong tree takes the lad for a clause of his own: the lad.
std::uint32_t joined_before(const Tree& tree, const Draft& d) {
    if (d.verb == kNone || tree.deprel(d.verb) != Deprel::conj) return kNone;
    const auto noun = tree.head(d.verb);
    const auto first = tree.first(d.subject);
    const bool joined = noun != kNone && tree.upos(noun) == Upos::NOUN && first >= 2 && noun == first - 2 &&
                        tree.lower(first - 1) == "and";
    return joined ? noun : kNone;
}
}  // namespace

namespace {
/// "Under the terms|the owners will receive", with the terms for a part of the owners: where the subject
/// begins; 0 where nothing is wrong.
std::uint32_t behind_adverbial(const Tree& tree, std::uint32_t subject) {
    const auto first = tree.first(subject);
    if (first != tree.sentence(subject).begin + 1 || tree.upos(first - 1) != Upos::ADP) return 0;
    for (auto t = first; t < subject; ++t)
        if (tree.upos(t) == Upos::NOUN && tree.upos(t + 1) != Upos::ADP && tree.head(t) == subject &&
            (tree.upos(t + 1) == Upos::PROPN || tree.upos(t + 1) == Upos::DET ||
             tree.token(t).features.number == Number::plur))
            return t + 1;
    return 0;
}

bool has_form(const Tree& tree, std::uint32_t verb, const WordList& forms) {
    const auto below = tree.children(verb);
    return std::any_of(below.begin(), below.end(),
                       [&](std::uint32_t c) { return is_one_of(tree.lower(c), forms); });
}

/// "Outside court,|a spokesman denied it" with the spokesman for another name of the court.
std::uint32_t behind_place(const Tree& tree, std::uint32_t subject) {
    const auto first = tree.first(subject);
    const auto other = tree.child(subject, Deprel::appos);
    const bool place = other != kNone && first < subject && tree.upos(first) == Upos::ADP &&
                       tree.head(first) == subject && first == tree.sentence(subject).begin;
    return place ? other : subject;
}
}  // namespace

bool is_one_thing(const Tree& tree, std::uint32_t noun) {
    if (tree.token(noun).features.number != Number::plur) return true;
    const auto article = tree.child(noun, Deprel::det);
    const bool counted = tree.child(noun, Deprel::nummod) != kNone;  // "a further nine boats"
    return article != kNone && is_one_of(tree.lower(article), "a an another") &&
           (!counted || tree.child_with_lemma(noun, "worth") != kNone);
}

namespace {
/// "A|son|of the town, he signed": what is told of "he" beside it; kNone for nothing.
std::uint32_t title_beside(const Tree& tree, const Draft& d) {
    const auto verb = tree.head(d.subject);
    if (verb == kNone) return kNone;
    const auto beside = tree.child(verb, Deprel::dislocated);
    return beside != kNone && beside < d.subject && tree.upos(beside) == Upos::NOUN ? beside : kNone;
}

/// "It bought|its|rival": who owns what the object is, where the pronoun for the subject names nobody; kNone
/// for none.
std::uint32_t owner_of_object(const Tree& tree, const Names& names, const Draft& d) {
    const auto object = d.verb == kNone ? kNone : tree.child(d.verb, Deprel::obj);
    const auto owner = object == kNone ? kNone : tree.child(object, Deprel::nmod_poss);
    if (owner == kNone) return kNone;
    const auto who = tree.lower(d.subject), whose = tree.lower(owner);
    const bool same = (who == "it" && whose == "its") || (who == "he" && whose == "his") ||
                      (who == "she" && whose == "her");
    return same ? names.entity_of(owner) : kNone;
}
}  // namespace

namespace {
/// "Nine clerks were held, and|one of them|was charged": one of the nine clerks; "" where nobody is meant.
std::string some_of_them(const Extraction& x, const Names& names, const Draft& d, std::uint32_t t) {
    const auto& tree = x.tree;
    const auto them = tree.child(t, Deprel::nmod);
    if (tree.upos(t) != Upos::NUM || them == kNone || tree.lower(them) != "them" ||
        names.entity_of(them) != kNone)
        return {};
    const auto noun = antecedent(x, names, them, d.verb, d.group, t);
    if (noun == kNone) return {};
    PhraseStyle bare;
    bare.modifiers = bare.content = false;
    auto whom = short_phrase(x, names, noun);
    if (noun == tree.sentence(noun).begin && whom.starts_with(tree.text(noun)))
        whom.replace(0, tree.lower(noun).size(), tree.lower(noun));  // without the capital
    return phrase(x, names, t, bare) + " of the " + whom;
}
}  // namespace

LabelSubject label_subject(const Extraction& x, const Names& names, const Draft& d) {
    const auto& tree = x.tree;
    LabelSubject out;
    if (d.subject == kNone) return out;
    // "the first case was a seller who fell ill": the predicate of one clause, the subject of the other
    const bool relative =
        d.verb != kNone && tree.head(d.verb) == d.subject && tree.deprel(d.verb) == Deprel::acl_relcl;
    if (is_doubtful(x, d.subject) && !(relative && tree.upos(d.subject) == Upos::NOUN)) {
        out.doubtful = true;
        return out;
    }
    auto t = behind_place(tree, d.subject);
    // "Kettle's, a shop that sold stoves": who is called so by the name
    if (relative && tree.deprel(t) == Deprel::appos && tree.upos(tree.head(t)) == Upos::PROPN)
        t = tree.head(t);
    // "five clerks and a nurse who were questioned": all of them
    if (relative && tree.deprel(t) == Deprel::conj && is_nominal(tree.upos(tree.head(t))) &&
        tree.token(t).features.number == Number::sing && has_form(tree, d.verb, "were are"))
        t = tree.head(t);
    if (const auto own = named_beside(tree, names, t); own != kNone) {
        out.text = names.with_article(own);
        out.entity = own;
        return out;
    }
    const bool at_place = t != d.subject;
    if (const auto owner = tree.child(t, Deprel::nmod_poss); owner != kNone)
        out.owner = names.entity_of(owner);
    PhraseStyle opening;
    opening.opens = true;
    opening.from = behind_adverbial(tree, t);
    // "in May, when nine votes separated them", the verb below the votes
    auto first = tree.first(t);
    while (first < t && tree.upos(first) == Upos::PUNCT) ++first;
    if (d.verb != kNone && tree.deprel(d.verb) == Deprel::acl && tree.head(d.verb) == t && first < t &&
        is_one_of(tree.lower(first), "when where"))
        opening.from = first + 1;
    const auto all = names.parties(t);
    const bool all_named =
        !all.empty() && std::all_of(all.begin(), all.end(), [](const Party& p) { return p.entity != kNone; });
    if (!all_named && is_pronoun(tree, t) &&
        !is_one_of(tree.lower(t), "nobody none everyone no-one somebody someone")) {
        t = antecedent(x, names, d.subject, d.verb, d.group);
        if (t == kNone) t = title_beside(tree, d);
        if (const auto owner = t == kNone ? owner_of_object(tree, names, d) : kNone; owner != kNone) {
            out.text = names.with_article(owner);
            out.entity = owner;
            return out;
        }
        if (t == kNone) {
            if (is_one_of(tree.lower(d.subject), "he she it they")) out.pronoun = tree.lower(d.subject);
            return out;
        }
    }
    // "Boll's motorcade": the name is only part of the phrase
    const bool owned = tree.upos(t) == Upos::NOUN && names.entity_of(t) != kNone &&
                       tree.child(t, Deprel::nmod_poss) != kNone &&
                       names.entity_of(tree.child(t, Deprel::nmod_poss)) == names.entity_of(t);
    // "The auditor, Brandt & Moe, quit": whose name stands beside the noun is called by it
    const bool beside = names.entity_of(t) == kNone;
    if (all_named && all.size() == 1 && tree.upos(t) == Upos::NOUN &&
        ((!names.is_person(t) && !beside) || owned)) {
        out.text = phrase(x, names, t, opening);
        out.entity = all.front().entity;
    } else if (all_named) {
        for (std::size_t i = 0; i < all.size(); ++i)
            out.text += (i == 0 ? "" : i + 1 == all.size() ? " and " : ", ") + name_text(x, names, all[i]);
        out.entity = all.front().entity;
        // "Engineers" may be taken for a name and is many still; "Arden Industries" is one, and so are "the
        // insurers, Arden Mutual", who are told by their name
        // "Boats resigned" of Carl Boats is one man
        const bool somebody = names.is_surely_person(all.front().entity) &&
                              names.full(all.front().entity).find(' ') != std::string::npos;
        const bool one = somebody ||
                         (tree.upos(t) == Upos::PROPN && (tree.first(t) < t || names.is_place(t))) ||
                         (beside && tree.upos(t) == Upos::NOUN);
        out.plural = all.size() > 1 || (!one && tells_of_many(tree, t)) || is_force(tree, d, t);
        return out;
    } else {
        if (((t != d.subject && !at_place) || relative) && tree.child(t, Deprel::cop) != kNone) {
            const auto article = tree.child(t, Deprel::det);
            out.text = (relative && article != kNone ? std::string(tree.lower(article)) : "the") + ' ' +
                       short_phrase(x, names, t);
            return out;
        }
        if (auto some = some_of_them(x, names, d, t); !some.empty()) {
            out.text = std::move(some);
            out.plural = plural_of(tree, d, t);
            return out;
        }
        const auto other = joined_before(tree, d);
        opening.opens = other == kNone;
        // "the divers|on deck" are still they where "they" stands for them
        if (t != d.subject && is_pronoun(tree, d.subject)) opening.modifiers = false;
        out.text = fitting_phrase(x, names, t, opening, kWidestSubject);
        if (other != kNone) {
            opening.opens = true;
            opening.modifiers = false;
            opening.skip = d.verb;
            out.text = phrase(x, names, other, opening) + " and " + out.text;
            out.plural = true;
            return out;
        }
        out.entity = names.entity_of(t);
    }
    out.plural = plural_of(tree, d, t);
    return out;
}

}  // namespace dateline
