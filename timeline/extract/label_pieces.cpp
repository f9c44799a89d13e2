#include "timeline/extract/label_pieces.hpp"

#include <algorithm>

#include "timeline/extract/label.hpp"
#include "timeline/extract/label_complements.hpp"
#include "timeline/extract/label_pronoun.hpp"
#include "timeline/extract/label_subject.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

/// "before a court", "before the committee" is a place, "before the war" a time.
constexpr WordList kHearers =
    "court judge jury magistrate tribunal committee commission panel inquiry parliament assembly congress "
    "senate council board people crowd audience mass";
/// How somebody comes out of it: "brought up alive".
constexpr WordList kStates = "alive dead unhurt unharmed unscathed uninjured intact";

struct PieceWriter {
    const Extraction& x;
    const Names& names;
    const Tree& tree;

    void object_pieces(const Draft& d, const PhraseStyle& style, bool passive,
                       std::vector<LabelPiece>& pieces) const {
        std::uint32_t told = kNone;  // the person named last
        for (const auto c : tree.children(d.verb)) {
            if (c == d.subject) continue;
            const auto relation = tree.deprel(c);
            bool ok = true, core = false, open = false;
            std::string text;
            int priority = 0;
            switch (relation) {
                case Deprel::obl_unmarked:
                    // "spend the night", "lasted nine days", "enters its third week"
                    if (!is_one_of(tree.lemma(d.verb), "spend last give serve get receive") &&
                        !is_counted_on(tree, d.verb, c))
                        break;
                    [[fallthrough]];
                case Deprel::obj:
                case Deprel::iobj:
                    if (is_one_of(tree.lower(c), "the a an")) break;  // of a noun that a wrong tree lost
                    if (in_date_phrase(x, c) && tree.lemma(d.verb) != "spend" &&
                        !is_counted_on(tree, d.verb, c))
                        break;
                    text = tree.deprel(d.verb) == Deprel::acl_relcl && is_pronoun(tree, c)
                               ? relative_object(d.verb, c)
                               : object_text(c, style, &ok);
                    priority = 9;
                    core = true;
                    // "nine votes separate them": without the word the verb would hang in the air
                    if (!ok && is_one_of(tree.lower(c), "it them him her us") &&
                        tree.child(d.verb, Deprel::compound_prt) == kNone) {
                        text = tree.lower(c);
                        open = true;
                    } else if (!ok)
                        text.clear();
                    if (const auto noun = ok ? "" : noun_for(x, names, d, c, style); !noun.empty()) {
                        text = noun;
                        ok = true;
                        open = false;
                    }
                    open = open || leaves_open(c);
                    if (tree.lemma(d.verb) == "spend" && in_date_phrase(x, c))
                        text = spent_time(tree, c, text);
                    if (ok)
                        text += joined_to_verb(d.verb, c, style) + what_it_does(d.verb, c, style) +
                                deadline(d.verb, c, style);
                    break;
                case Deprel::obl:
                case Deprel::obl_agent: {
                    const auto preposition = preposition_of(d.verb, c);
                    if (in_date_phrase(x, c) || preposition.empty() ||
                        is_one_of(preposition,
                                  "according after following since despite amid during until like "
                                  "unlike because") ||
                        (preposition == "before" && !is_one_of(tree.lemma(c), kHearers)) ||
                        is_vague_time(c) || is_told_of_some(tree, d.verb, c) ||
                        is_one_of(tree.lower(c), "what whatever"))  // "fell over|what they called a lake"
                        continue;
                    // "as envoy" says what somebody is; "as a fever spread" is the start of a clause
                    if (preposition == "as" && find_noun(tree.lemma(c)).strength != NounStrength::none)
                        continue;
                    // "with just four days to go"
                    if (preposition == "with" && timex_at(x, c) != nullptr) continue;
                    if (c < d.verb && !names.is_place(c)) continue;
                    text = modifier_text(c, style, &ok);
                    if (const auto noun = ok ? "" : noun_for(x, names, d, c, style); !noun.empty())
                        text = std::string(preposition) + ' ' + noun;  // "flew over it"
                    else if (!ok && leaves_verb_bare(tree, d.verb, c)) {
                        text = std::string(preposition) + ' ' + std::string(tree.lower(c));
                        open = true;
                    } else if (!ok)
                        text.clear();
                    priority = names.is_place(c)                                              ? 7
                               : names.entity_of(c) != kNone                                  ? 6
                               : is_one_of(preposition, "with to against from into of by on") ? 5
                                                                                              : 3;
                    if (passive && preposition == "by") priority = 6;
                    if (preposition == "for" && is_to_do(c)) priority = 9;
                    break;
                }
                case Deprel::advmod:
                case Deprel::amod:
                    if (c <= d.verb || c > d.verb + 2 || !is_one_of(tree.lower(c), kStates)) break;
                    // "was arrested back in August": long ago, and not back
                    if (passive && tree.lower(c) == "back" && c + 2 < tree.size() && in_timex(x, c + 2))
                        break;
                    text = tree.lower(c);
                    priority = 9;
                    break;
                case Deprel::advcl:
                    // "stopped selling the seat", "call for the union to appoint an envoy"
                    if (!is_done_by_phase(tree, d.verb, c) && !is_to_be_done(tree, d.verb, c) &&
                        !is_kept_from(tree, d.verb, c))
                        break;
                    [[fallthrough]];
                case Deprel::xcomp:
                case Deprel::ccomp: {
                    // "became a hurricane|Sunday" with the day for the verb's complement
                    if (is_nominal(tree.upos(c)) && in_date_phrase(x, c)) break;
                    if (behind_semicolon(tree, d.verb, c)) break;  // "Trial opens; sister agrees to testify"
                    const bool speech = d.group == EventGroup::reporting || d.group == EventGroup::statement;
                    PhraseStyle deep = style;
                    deep.clauses = false;
                    deep.preposition = true;
                    if (relation == Deprel::ccomp && speech && is_shifted(x, d.verb, c)) deep.shifted = c;
                    text = fitting_phrase(x, names, c, deep, kWidestPhrase, &ok);
                    // "says it will pay": the pronoun is read as the speaker's
                    if (relation == Deprel::ccomp && speech && d.subject != kNone) ok = true;
                    if (!ok)
                        if (auto named = with_noun(d, c, text, style); !named.empty()) {
                            text = std::move(named);
                            ok = true;
                        }
                    // "the sale is void, a judge ruled"
                    const bool ruled = relation == Deprel::ccomp && c < d.verb && d.verb == d.subject + 1 &&
                                       tree.lemma(d.verb) == "rule";
                    if (relation == Deprel::ccomp && !speech && !ruled && !text.starts_with("that "))
                        ok = ok && c > d.verb;
                    // "filed papers|abused their trust": the subject is lost
                    if (tree.first(c) == c && tree.upos(c) == Upos::VERB &&
                        tree.token(c).features.tense == Tense::past &&
                        tree.token(c).features.verb_form == VerbForm::fin)
                        ok = false;
                    if (ok && ruled && !text.empty())
                        text = "that " + opened_within(text, tree.first(c));
                    else if (!ok || c < d.verb)
                        text.clear();
                    priority = 8;
                    core = true;
                    break;
                }
                default:
                    break;
            }
            // "met with Boll, the head of the fund": told twice
            const auto entity = names.is_person(c) ? names.entity_of(c) : kNone;
            const bool oneself = is_one_of(tree.lower(c), "himself herself itself themselves");
            if (entity != kNone && !oneself && (entity == told || entity == style.subject)) continue;
            if (oneself && (relation == Deprel::obj || relation == Deprel::iobj)) text = tree.lower(c);
            if (entity != kNone) told = entity;
            if (!text.empty()) pieces.push_back({c < d.verb ? d.verb + 200 : c, priority, text, core, open});
        }
        // "voted against": the end of the clause
        if (const auto next = d.verb + 1; next + 1 < tree.sentence(d.verb).end && tree.head(next) == d.verb &&
                                          next != phrase_part(tree, d.verb) && tree.upos(next) == Upos::ADP &&
                                          tree.upos(next + 1) == Upos::PUNCT && pieces.empty() &&
                                          is_one_of(tree.lower(next), "against for in"))
            pieces.push_back({next, 9, std::string(tree.lower(next)), true});
        if (const auto late = passive ? kNone : particle_behind_object(tree, d.verb); late != kNone)
            pieces.push_back({late, 9, std::string(tree.lower(late))});
    }

    /// The words of a clause that opened its sentence, the first without its capital unless it is a name.
    [[nodiscard]] std::string opened_within(std::string_view text, std::uint32_t first) const {
        const auto word = tree.text(first);
        if (tree.upos(first) == Upos::PROPN || !text.starts_with(word)) return std::string(text);
        return std::string(tree.lower(first)) + std::string(text.substr(word.size()));
    }

    /// "the two", "seven in ten|of them": of what, the phrase does not say.
    [[nodiscard]] bool leaves_open(std::uint32_t t) const {
        if (tree.upos(t) != Upos::NUM) return false;
        if (const auto det = tree.child(t, Deprel::det); det != kNone && tree.last(t) == t) return true;
        for (auto c = t + 1; c < tree.sentence(t).end && c <= t + 5; ++c)
            if (is_one_of(tree.lower(c), "them us these those") && names.entity_of(c) == kNone &&
                tree.lower(c - 1) == "of")
                return true;
        return false;
    }

    /// "lowered soup, radios|and dry socks" with the socks joined to the lowering.
    [[nodiscard]] std::string joined_to_verb(std::uint32_t verb, std::uint32_t object,
                                             const PhraseStyle& style) const {
        for (const auto c : tree.children(verb)) {
            if (c < object || tree.deprel(c) != Deprel::conj || tree.upos(c) != Upos::NOUN ||
                tree.child(c, Deprel::nsubj) != kNone || tree.child(c, Deprel::cop) != kNone)
                continue;
            const auto first = tree.first(c);
            if (first != tree.last(object) + 1 || tree.upos(first) != Upos::CCONJ) continue;
            bool whole = true;
            const auto text = phrase(x, names, c, style, &whole);
            if (whole && !in_date_phrase(x, c)) return ' ' + std::string(tree.lower(first)) + ' ' + text;
        }
        return {};
    }

    /// "on to Norvik", "to just under 16 per cent", "with 84 people on board": a modifier with all its
    /// prepositions as they stand.
    [[nodiscard]] std::string modifier_text(std::uint32_t t, const PhraseStyle& style, bool* ok) const {
        std::string prepositions;
        auto next = kNone;
        bool scattered = false;
        for (const auto c : tree.children(t)) {
            if (c > t) continue;
            if (tree.deprel(c) != Deprel::case_) {
                scattered = scattered || (next == kNone && tree.deprel(c) != Deprel::punct);
                continue;
            }
            scattered = scattered || (next != kNone && c != next);
            prepositions += (prepositions.empty() ? "" : " ") + std::string(tree.lower(c));
            next = c + 1;
            for (const auto f : tree.children(c))
                if (tree.deprel(f) == Deprel::fixed) {
                    prepositions += ' ' + std::string(tree.lower(f));
                    next = f + 1;
                }
        }
        if (!scattered && !prepositions.empty()) return prepositions + ' ' + object_text(t, style, ok);
        auto whole = style;
        whole.preposition = true;
        return fitting_phrase(x, names, t, whole, kWidestPhrase, ok);
    }

    /// "in" of "landed in Port Arden", also where a wrong tree has it beside the first word of the name.
    [[nodiscard]] std::string_view preposition_of(std::uint32_t verb, std::uint32_t t) const {
        if (const auto own = tree.preposition(t); !own.empty() || t < verb) return own;
        const auto first = tree.first(t);
        return first > verb && first < t && tree.deprel(first) == Deprel::case_ ? tree.lower(first) : "";
    }

    /// "at some point": says nothing of when and nothing else.
    [[nodiscard]] bool is_vague_time(std::uint32_t t) const {
        if (is_one_of(tree.lemma(t),
                      "dawn dusk sunrise sunset daybreak nightfall midnight noon rest remainder"))
            return true;  // "from dusk|to dawn", where the dusk is a time for itself
        if (!is_one_of(tree.lemma(t), "point stage time moment hour day week month year")) return false;
        if (const auto det = tree.child(t, Deprel::det);
            det != kNone && is_one_of(tree.lower(det), "some that this"))
            return true;
        // "in the days after the raid", of which the raid is left out
        if (is_one_of(tree.lower(t), "hours days weeks months years") &&
            tree.child(t, Deprel::nummod) == kNone && tree.last(t) + 1 < tree.size() &&
            is_one_of(tree.lower(tree.last(t) + 1), "after before since following"))
            return true;
        // "for the first time", of which the year before is left out
        if (tree.preposition(t) != "for" || tree.child_with_lemma(t, "first second third last") == kNone)
            return false;
        return tree.last(t) + 1 < tree.size() && (is_one_of(tree.lower(tree.last(t) + 1), "since in") ||
                                                  (tree.last(t) > t && in_timex(x, tree.last(t))));
    }

    /// "call for|the union|to appoint an envoy": the one who is to do it.
    [[nodiscard]] bool is_to_do(std::uint32_t t) const {
        const auto next = tree.last(t) + 1;
        return next < tree.size() && tree.lower(next) == "to" && tree.head(next) != kNone &&
               tree.head(next) != t && tree.upos(tree.head(next)) == Upos::VERB;
    }

    /// "stopped|taking them": with the noun that "them" stands for; "" where none does.
    [[nodiscard]] std::string with_noun(const Draft& d, std::uint32_t clause, std::string text,
                                        const PhraseStyle& style) const {
        auto verb = clause;
        while (tree.child(verb, Deprel::xcomp) != kNone) verb = tree.child(verb, Deprel::xcomp);
        const auto pronoun = tree.child(verb, Deprel::obj);
        if (pronoun == kNone || !is_pronoun(tree, pronoun) ||
            !text.ends_with(' ' + std::string(tree.lower(pronoun))))
            return {};
        const auto noun = noun_for(x, names, d, pronoun, style);
        if (noun.empty()) return {};
        text.resize(text.size() - tree.lower(pronoun).size());
        return text + noun;
    }

    /// "gave the soldiers|until Sunday to leave": nothing is given without the task and its time.
    [[nodiscard]] std::string deadline(std::uint32_t verb, std::uint32_t object,
                                       const PhraseStyle& style) const {
        if (!is_one_of(tree.lemma(verb), "give allow grant")) return {};
        const auto end = tree.sentence(verb).end;
        auto until = object + 1;
        while (until < end && until < object + 3 && tree.lower(until) != "until") ++until;
        if (until + 3 >= end || tree.lower(until) != "until" || !in_timex(x, until + 1)) return {};
        auto to = until + 1;
        while (to < end && in_timex(x, to)) ++to;
        if (to + 1 >= end || tree.lower(to) != "to" || tree.head(to) != to + 1) return {};
        std::vector<std::uint32_t> tokens;
        for (auto t = until; t <= tree.last(to + 1); ++t) tokens.push_back(t);
        bool whole = true;
        const auto text = spell(x, names, tokens, style, &whole);
        return whole && columns(text) <= kWidestPhrase ? ' ' + text : std::string();
    }

    /// "left the bank|searching for friends", "described trucks|breaking loose": what the object was left or
    /// seen doing is what the verb tells (Quirk et al. 1985, 16.53).
    [[nodiscard]] std::string what_it_does(std::uint32_t verb, std::uint32_t object,
                                           const PhraseStyle& style) const {
        if (object < verb || !is_one_of(tree.lemma(verb),
                                        "leave keep see hear find catch describe watch send set notice spot "
                                        "film photograph picture show discover observe feel"))
            return {};
        // "leaving the minister|to face unions"
        if (tree.lemma(verb) == "leave")
            for (const auto c : tree.children(verb))
                if (c > object && (tree.deprel(c) == Deprel::advcl || tree.deprel(c) == Deprel::xcomp) &&
                    verb_group(tree, c).tense == GroupTense::infinitive) {
                    auto deep = style;
                    deep.preposition = true;
                    bool whole = true;
                    const auto text = fitting_phrase(x, names, c, deep, kWidestPhrase, &whole);
                    if (whole) return ' ' + text;
                }
        for (const auto c : tree.children(object)) {
            if (c < object || tree.deprel(c) != Deprel::acl || tree.upos(c) != Upos::VERB ||
                !tree.lower(c).ends_with("ing") || tree.first(c) != c || tree.upos(c - 1) == Upos::PUNCT)
                continue;
            auto deep = style;
            deep.preposition = true;
            bool whole = true;
            const auto text = fitting_phrase(x, names, c, deep, kWidestPhrase, &whole);
            if (whole) return ' ' + text;
        }
        return {};
    }

    /// "a breakfast that they gave": what the relative pronoun stands for.
    [[nodiscard]] std::string relative_object(std::uint32_t verb, std::uint32_t pronoun) const {
        const auto noun = tree.head(verb);
        if (noun == kNone || !is_one_of(tree.lower(pronoun), "that which who whom")) return {};
        return (tree.child(noun, Deprel::det) == kNone ? "" : "the ") + short_phrase(x, names, noun);
    }

    [[nodiscard]] std::string object_text(std::uint32_t t, const PhraseStyle& style, bool* ok) const {
        if (style.owner != kNone && names.entity_of(t) == style.owner && is_one_of(tree.lower(t), "him her"))
            return std::string(tree.lower(t));  // "Boll's uncle kept him"
        const auto all = names.parties(t);
        // "six Protestants" is no name, whatever it was taken for
        const bool people = !all.empty() && std::all_of(all.begin(), all.end(), [&](const Party& p) {
            return p.entity != kNone && names.entity(p.entity).kind == NameKind::person &&
                   tree.child(p.token, Deprel::nummod) == kNone;
        });
        if (people) {
            std::vector<std::string> told;
            for (const auto& party : all)
                if (std::find(told.begin(), told.end(), party.brief) == told.end())
                    told.push_back(party.brief);
            std::string out;
            for (std::size_t i = 0; i < told.size(); ++i)
                out += (i == 0 ? "" : i + 1 == told.size() ? " and " : ", ") + told[i];
            return out;
        }
        return fitting_phrase(x, names, t, style, kWidestPhrase, ok);
    }
};

}  // namespace

std::vector<LabelPiece> verb_pieces(const Extraction& x, const Names& names, const Draft& d,
                                    const PhraseStyle& style, bool passive) {
    std::vector<LabelPiece> pieces;
    PieceWriter{x, names, x.tree}.object_pieces(d, style, passive, pieces);
    return pieces;
}

std::uint32_t particle_behind_object(const Tree& tree, std::uint32_t verb) {
    const auto part = phrase_part(tree, verb);
    if (part == kNone || (tree.deprel(part) != Deprel::compound_prt && tree.deprel(part) != Deprel::advmod))
        return kNone;
    for (const auto c : tree.children(verb))
        if ((tree.deprel(c) == Deprel::obj || tree.deprel(c) == Deprel::iobj) && c > verb && c < part &&
            tree.last(c) < part)
            return part;
    return kNone;
}

std::string object_text(const Extraction& x, const Names& names, std::uint32_t t, const PhraseStyle& style,
                        bool* ok) {
    return PieceWriter{x, names, x.tree}.object_text(t, style, ok);
}

}  // namespace dateline
