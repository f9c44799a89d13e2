#include "timeline/extract/label_subject.hpp"

#include <algorithm>

#include "core/language/gazetteer.hpp"
#include "timeline/extract/phrase.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

constexpr std::size_t kWidestSubject = 60;  // columns

/// Does the pronoun agree with the noun in number and, where it tells, in being a person?
bool agrees(const Tree& tree, std::string_view pronoun, std::uint32_t noun) {
    if (tree.upos(noun) != Upos::NOUN) return false;
    const auto facts = gazetteer().facts(tree.lemma(noun));
    const bool plural = tree.token(noun).features.number == Number::plur;
    const bool person =
        (facts & kRolePerson) != 0 || is_one_of(tree.lemma(noun),
                                                "man woman boy girl child patient worker driver farmer juror "
                                                "player student teacher nurse");
    if (pronoun == "they" || pronoun == "them") return plural || (facts & (kRoleGroup | kRoleOrg)) != 0;
    if (pronoun == "it") return !plural && !person;
    if (pronoun == "he" || pronoun == "she" || pronoun == "him" || pronoun == "her") return !plural && person;
    return false;
}

/// The noun a subject pronoun most likely goes on about: the one subject of the clauses before, in the same
/// sentence or else the one before, that agrees with it; kNone where none or two do.
std::uint32_t antecedent(const Extraction& x, const Names& names, const Draft& d) {
    const auto& tree = x.tree;
    const auto index = static_cast<std::uint32_t>(&d - x.drafts.data());
    const auto pronoun = tree.lower(d.subject);
    const auto here = tree.sentence_of(d.subject);
    std::uint32_t found = kNone, in = here;
    for (auto i = index; i-- > 0;) {
        const auto& before = x.drafts[i];
        if (before.head == kNone) continue;
        const auto sentence = tree.sentence_of(before.head);
        if (sentence + 1 < here || (found != kNone && sentence != in)) break;
        if (before.verb == kNone || before.subject == kNone || before.subject > d.subject) continue;
        if (tree.sentence(before.subject).block + 1 < tree.sentence(d.subject).block) break;
        const auto relation = tree.deprel(before.verb);
        if (relation == Deprel::acl || relation == Deprel::acl_relcl) continue;
        if (names.entity_of(before.subject) != kNone || !agrees(tree, pronoun, before.subject)) continue;
        if (found != kNone && found != before.subject) return kNone;
        found = before.subject;
        in = sentence;
    }
    return found;
}

/// A subject that is a clause, a time or holds a finite verb of its own is the work of a wrong tree. So is
/// "worth 5 million": it describes a noun before it and is none.
bool is_doubtful(const Extraction& x, std::uint32_t t) {
    const auto& tree = x.tree;
    if (tree.lower(tree.first(t)) == "worth") return true;
    if (tree.upos(t) == Upos::VERB || tree.upos(t) == Upos::AUX || in_date_phrase(x, t)) return true;
    return tree.child(t, Deprel::cop) != kNone;
}

/// One organisation whose name holds "and": "the Competition and Markets Authority".
bool is_joined_name(const Tree& tree, std::uint32_t t) {
    if (tree.upos(t) != Upos::PROPN || tree.child(t, Deprel::conj) == kNone) return false;
    const auto joined = tree.child(t, Deprel::conj);
    return tree.first(t) < t && tree.lower(tree.first(t)) == "the" && tree.upos(joined) == Upos::PROPN &&
           tree.child(joined, Deprel::det) == kNone &&
           (gazetteer().facts(tree.text(tree.last(t))) & kOrgHead) != 0;
}

bool plural_of(const Tree& tree, const Draft& d, std::uint32_t t) {
    if (is_one_of(tree.lower(t), "few many several both others police people")) return true;
    if (tree.child(t, Deprel::conj) != kNone && !is_joined_name(tree, t)) return true;
    // the verb knows best: "has", "were"
    if (d.verb != kNone)
        for (const auto c : tree.children(d.verb))
            if (tree.deprel(c) == Deprel::aux || tree.deprel(c) == Deprel::aux_pass) {
                if (is_one_of(tree.lower(c), "has was is does")) return false;
                if (is_one_of(tree.lower(c), "were are")) return true;
            }
    return tree.token(t).features.number == Number::plur;
}

}  // namespace

bool in_date_phrase(const Extraction& x, std::uint32_t token) {
    const auto& timexes = x.source->timexes;
    const auto span = x.tree.token(token).span;
    const auto it = std::partition_point(timexes.begin(), timexes.end(),
                                         [&](const Timex& m) { return m.span.end <= span.begin; });
    return it != timexes.end() && it->span.overlaps(span) &&
           (it->type == TimexType::date || it->type == TimexType::time);
}

LabelSubject label_subject(const Extraction& x, const Names& names, const Draft& d) {
    const auto& tree = x.tree;
    LabelSubject out;
    if (d.subject == kNone) return out;
    if (is_doubtful(x, d.subject)) {
        out.doubtful = true;
        return out;
    }
    auto t = d.subject;
    PhraseStyle opening;
    opening.opens = true;
    const auto all = names.parties(t);
    const bool all_named =
        !all.empty() && std::all_of(all.begin(), all.end(), [](const Party& p) { return p.entity != kNone; });
    if (!all_named && is_pronoun(tree, t) &&
        !is_one_of(tree.lower(t), "nobody none everyone no-one somebody someone")) {
        t = antecedent(x, names, d);
        if (t == kNone) {
            if (is_one_of(tree.lower(d.subject), "he she it they")) out.pronoun = tree.lower(d.subject);
            return out;
        }
    }
    // "Boll's motorcade": the name is only part of the phrase
    const bool owned = tree.upos(t) == Upos::NOUN && tree.child(t, Deprel::nmod_poss) != kNone &&
                       names.entity_of(tree.child(t, Deprel::nmod_poss)) == names.entity_of(t);
    if (all_named && all.size() == 1 && tree.upos(t) == Upos::NOUN && (!names.is_person(t) || owned)) {
        out.text = phrase(x, names, t, opening);
        out.entity = all.front().entity;
    } else if (all_named) {
        for (std::size_t i = 0; i < all.size(); ++i)
            out.text += (i == 0 ? "" : i + 1 == all.size() ? " and " : ", ") + all[i].brief;
        out.entity = all.front().entity;
        // "Engineers" may be taken for a name and is many still; "Arden Industries" is one
        const bool one = tree.upos(t) == Upos::PROPN && (tree.first(t) < t || names.is_place(t));
        out.plural = all.size() > 1 || (!one && tree.token(t).features.number == Number::plur);
        return out;
    } else {
        bool whole = true;
        out.text = phrase(x, names, t, opening, &whole);
        auto bare = opening;
        bare.modifiers = false;
        if (columns(out.text) > kWidestSubject || !whole) out.text = phrase(x, names, t, bare);
        out.entity = names.entity_of(t);
    }
    out.plural = plural_of(tree, d, t);
    return out;
}

}  // namespace dateline
