#include "timeline/extract/label_pieces.hpp"

#include <algorithm>

#include "timeline/extract/label.hpp"
#include "timeline/extract/label_subject.hpp"
#include "timeline/extract/verb_rest.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

constexpr std::size_t kWidestPhrase = 72;  // columns of one object

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
            bool ok = true, core = false;
            std::string text;
            int priority = 0;
            switch (relation) {
                case Deprel::obl_unmarked:
                    if (tree.lemma(d.verb) != "spend") break;  // "spend the night"
                    [[fallthrough]];
                case Deprel::obj:
                case Deprel::iobj:
                    if (in_date_phrase(x, c) && tree.lemma(d.verb) != "spend") break;
                    text = tree.deprel(d.verb) == Deprel::acl_relcl && is_pronoun(tree, c)
                               ? relative_object(d.verb, c)
                               : object_text(c, style, &ok);
                    priority = 9;
                    core = true;
                    // "nine votes separate them": without the word the verb would hang in the air
                    if (!ok && is_one_of(tree.lower(c), "it them him her us") &&
                        tree.child(d.verb, Deprel::compound_prt) == kNone)
                        text = tree.lower(c);
                    else if (!ok)
                        text.clear();
                    break;
                case Deprel::obl:
                case Deprel::obl_agent: {
                    const auto preposition = tree.preposition(c);
                    if (in_date_phrase(x, c) || preposition.empty() ||
                        is_one_of(preposition,
                                  "according after following before since despite amid during until like "
                                  "unlike because"))
                        continue;
                    // "as envoy" says what somebody is; "as a fever spread" is the start of a clause
                    if (preposition == "as" && find_noun(tree.lemma(c)).strength != NounStrength::none)
                        continue;
                    // "with just four days to go"
                    if (preposition == "with" && timex_at(x, c) != nullptr) continue;
                    if (c < d.verb && !names.is_place(c)) continue;
                    text = modifier_text(c, style, &ok);
                    if (!ok) text.clear();
                    priority = names.is_place(c)                                              ? 7
                               : names.entity_of(c) != kNone                                  ? 6
                               : is_one_of(preposition, "with to against from into of by on") ? 5
                                                                                              : 3;
                    if (passive && preposition == "by") priority = 6;
                    break;
                }
                case Deprel::xcomp:
                case Deprel::ccomp: {
                    if (behind_semicolon(d.verb, c)) break;  // "Trial opens; sister agrees to testify"
                    const bool speech = d.group == EventGroup::reporting || d.group == EventGroup::statement;
                    PhraseStyle deep = style;
                    deep.clauses = false;
                    deep.preposition = true;
                    text = phrase(x, names, c, deep, &ok);
                    if (columns(text) > kWidestPhrase) {
                        deep.nested = deep.modifiers = false;
                        text = phrase(x, names, c, deep, &ok);
                    }
                    // "says it will pay": the pronoun is read as the speaker's
                    if (relation == Deprel::ccomp && speech && d.subject != kNone) ok = true;
                    if (relation == Deprel::ccomp && !speech && !text.starts_with("that "))
                        ok = ok && c > d.verb;
                    if (!ok || c < d.verb) text.clear();
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
            if (!text.empty()) pieces.push_back({c < d.verb ? d.verb + 200 : c, priority, text, core});
        }
    }

    [[nodiscard]] bool behind_semicolon(std::uint32_t verb, std::uint32_t t) const {
        for (auto between = verb + 1; between < t; ++between)
            if (tree.lower(between) == ";") return true;
        return false;
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
        if (!scattered) return prepositions + ' ' + object_text(t, style, ok);
        auto whole = style;
        whole.preposition = true;
        return phrase(x, names, t, whole, ok);
    }

    /// "a breakfast that they gave": what the relative pronoun stands for.
    [[nodiscard]] std::string relative_object(std::uint32_t verb, std::uint32_t pronoun) const {
        const auto noun = tree.head(verb);
        if (noun == kNone || !is_one_of(tree.lower(pronoun), "that which who whom")) return {};
        return (tree.child(noun, Deprel::det) == kNone ? "" : "the ") + short_phrase(x, names, noun);
    }

    [[nodiscard]] std::string object_text(std::uint32_t t, const PhraseStyle& style, bool* ok) const {
        const auto all = names.parties(t);
        const bool people = !all.empty() && std::all_of(all.begin(), all.end(), [&](const Party& p) {
            return p.entity != kNone && names.entity(p.entity).kind == NameKind::person;
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
        auto text = phrase(x, names, t, style, ok);
        auto barer = style;
        barer.nested = false;
        if (columns(text) > kWidestPhrase) text = phrase(x, names, t, barer, ok);
        barer.modifiers = false;
        if (columns(text) > kWidestPhrase) text = phrase(x, names, t, barer, ok);
        return text;
    }
};

}  // namespace

std::vector<LabelPiece> verb_pieces(const Extraction& x, const Names& names, const Draft& d,
                                    const PhraseStyle& style, bool passive) {
    std::vector<LabelPiece> pieces;
    PieceWriter{x, names, x.tree}.object_pieces(d, style, passive, pieces);
    return pieces;
}

std::string object_text(const Extraction& x, const Names& names, std::uint32_t t, const PhraseStyle& style,
                        bool* ok) {
    return PieceWriter{x, names, x.tree}.object_text(t, style, ok);
}

bool complete(const Extraction& x, const Names& names, const Draft& d, bool passive, const PhraseStyle& style,
              std::size_t taken, std::vector<LabelPiece>& pieces) {
    if (d.kind != TriggerKind::verb) return true;
    const auto valency = valency_of(phrase_key(x.tree, d.verb));
    if (valency == Valency::open || (passive && valency == Valency::object)) return true;
    auto cores = static_cast<std::size_t>(
        std::count_if(pieces.begin(), pieces.end(), [](const LabelPiece& p) { return p.core; }));
    if (passive) ++cores;  // the object is the subject
    const bool more = cores > 1 || pieces.size() + (passive ? 1U : 0U) > 1 ||
                      (!pieces.empty() && pieces.front().at < x.tree.size() &&
                       is_clausal(x.tree.deprel(pieces.front().at)));
    const bool alone = valency == Valency::told_more || valency == Valency::object_told_more;
    switch (valency) {
        case Valency::object:
            if (cores > 0) return true;
            break;
        case Valency::told_more:
            if (!pieces.empty()) return true;
            break;
        default:
            if (more && cores > 0) return true;
            break;
    }
    auto rest = words_behind(x, names, d.verb, style, taken < kWidestLabel ? kWidestLabel - taken : 0);
    if (!rest.text.empty() && (rest.complement || alone || passive)) {
        pieces.assign(1, {d.verb + 1, 9, std::move(rest.text), true});
        return true;
    }
    if (d.group == EventGroup::reporting || d.group == EventGroup::statement)
        if (auto words = words_quoted_before(x, d.verb, kWidestPhrase); !words.empty()) {
            if (!pieces.empty()) pieces.back().text += ':';
            pieces.push_back({x.tree.size(), 9, std::move(words), true});
            return true;
        }
    return alone;
}

}  // namespace dateline
