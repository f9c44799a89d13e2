#include "timeline/extract/verb_rest.hpp"

#include <algorithm>

#include "timeline/extract/clause.hpp"
#include "timeline/extract/label_pieces.hpp"
#include "timeline/extract/names.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

bool is_mark(std::string_view text) {
    return is_one_of(text, "\" \u201c \u201d '' ``");
}

/// A word that opens what is no part of the clause: an aside, a time, another clause.
bool ends_clause(const Tree& tree, std::uint32_t t) {
    const auto word = tree.lower(t);
    // "put profit before people": no time, no clause
    if (word == "before" && tree.upos(t) == Upos::ADP && tree.deprel(t) == Deprel::case_ &&
        is_one_of(
            tree.lemma(tree.head(t)),
            "people court judge jury tribunal committee panel parliament profit safety party country duty"))
        return false;
    if (is_one_of(word,
                  "which who whom whose where when while because although though unless until after before "
                  "since so but if following during amid according despite whereas"))
        return true;
    if (word == "that") return tree.upos(t) == Upos::PRON;  // "a trip that is possible"
    if (word == "as") return tree.deprel(t) == Deprel::mark;
    return false;
}

bool is_finite(const Tree& tree, std::uint32_t t) {
    return (tree.upos(t) == Upos::VERB || tree.upos(t) == Upos::AUX) &&
           tree.token(t).features.verb_form == VerbForm::fin;
}

/// "separated the two and the recount began", "voted and left": does a clause of its own follow the "and"?
bool opens_clause(const Tree& tree, std::uint32_t verb, std::uint32_t conjunction, std::uint32_t end) {
    if (tree.upos(conjunction) != Upos::CCONJ) return false;
    const auto joined = tree.head(conjunction);
    if (conjunction + 1 < end && is_one_of(tree.lower(conjunction + 1), "he she it they we i")) return true;
    if (joined != kNone && tree.upos(joined) == Upos::VERB && tree.head(joined) == verb) return true;
    for (auto t = conjunction + 1; t < end && tree.upos(t) != Upos::PUNCT; ++t)
        if (is_finite(tree, t)) return true;
    return false;
}

/// Where a phrase may be cut off: before a preposition, a conjunction, "to".
bool opens_phrase(Upos pos) {
    return pos == Upos::ADP || pos == Upos::CCONJ || pos == Upos::PART || pos == Upos::SCONJ;
}

bool is_function_word(Upos pos) {
    return opens_phrase(pos) || pos == Upos::DET || pos == Upos::AUX;
}

/// "pleaded guilty the month after" with "guilty" for a preposition: of those that end in -y there is "by".
bool is_function_word(const Tree& tree, std::uint32_t t) {
    const auto word = tree.lower(t);
    return is_function_word(tree.upos(t)) &&
           (tree.upos(t) != Upos::ADP || word == "by" || !word.ends_with('y'));
}

}  // namespace

VerbRest words_behind(const Extraction& x, const Names& names, std::uint32_t verb, const PhraseStyle& style,
                      std::size_t widest) {
    const auto& tree = x.tree;
    const auto part = particle_behind_object(tree, verb) == kNone ? phrase_part(tree, verb) : kNone;
    const auto end = tree.sentence(verb).end;
    std::vector<std::uint32_t> tokens;
    const auto hyphenated = [&](std::uint32_t t) {  // "off" in "run-off"
        return is_one_of(tree.text(t - 1), "- \u2013") && !tree.token(t - 1).space_after;
    };
    // "the parade planned for May | was put off": what is said of the parade is not said of the planning
    const auto noun = tree.deprel(verb) == Deprel::acl ? tree.head(verb) : kNone;
    const auto predicate = noun != kNone && noun < verb ? tree.head(noun) : kNone;
    const auto opens_predicate = [&](std::uint32_t t) {
        return predicate != kNone &&
               (t == predicate || (t < predicate && tree.head(t) == predicate &&
                                   (tree.upos(t) == Upos::AUX || tree.upos(t) == Upos::ADV)));
    };
    bool waiting = false;  // "that Arden and Boll": for the verb of the clause
    for (auto t = verb + 1; t < end; ++t) {
        if (t == part || is_mark(tree.text(t))) continue;
        if (in_timex(x, t)) {
            while (!tokens.empty() && tokens.back() + 1 == t && is_function_word(tree, tokens.back()) &&
                   tree.upos(tokens.back()) == Upos::ADP && !hyphenated(tokens.back()))
                tokens.pop_back();
            while (t + 1 < end && in_timex(x, t + 1)) ++t;
            continue;
        }
        if (tree.upos(t) == Upos::PUNCT && !tree.token(t).joined &&
            !is_one_of(tree.text(t), "- \u2013 / ' \u2019"))
            break;
        if (opens_predicate(t) || ends_clause(tree, t) || (!waiting && opens_clause(tree, verb, t, end)))
            break;
        waiting = (waiting || tree.lower(t) == "that") && !is_finite(tree, t);
        tokens.push_back(t);
    }
    const auto trim = [&] {
        while (!tokens.empty() && is_function_word(tree, tokens.back()) && !hyphenated(tokens.back()) &&
               tree.deprel(tokens.back()) != Deprel::compound_prt)  // "to step down"
            tokens.pop_back();
    };
    if (waiting) return {};
    trim();
    VerbRest rest;
    rest.text = spell(x, names, tokens, style);
    // "charged them with checking", what?
    const auto hangs = [&] { return tree.upos(tokens.back()) == Upos::VERB; };
    for (bool cut = false; !tokens.empty() && (columns(rest.text) > widest || (cut && hangs())); cut = true) {
        do tokens.pop_back();
        while (!tokens.empty() && !opens_phrase(tree.upos(tokens.back())));
        trim();
        rest.text = spell(x, names, tokens, style);
    }
    const bool says = std::any_of(tokens.begin(), tokens.end(), [&](std::uint32_t t) {
        const auto pos = tree.upos(t);
        return pos != Upos::ADV && !is_function_word(tree, t) && !(pos == Upos::PRON && is_pronoun(tree, t));
    });
    if (!says) return {};
    const auto front = tree.upos(tokens.front());
    const bool to_do = tree.lower(tokens.front()) == "to" && tokens.size() > 1 &&
                       (tree.upos(tokens[1]) == Upos::VERB || tree.upos(tokens[1]) == Upos::AUX);
    rest.complement = tree.lower(tokens.front()) == "to" ? to_do : front != Upos::ADP && front != Upos::ADV;
    return rest;
}

std::string words_quoted_before(const Extraction& x, std::uint32_t verb, std::size_t widest) {
    const auto& tree = x.tree;
    const auto begin = tree.sentence(verb).begin;
    const bool marked = is_mark(tree.text(begin));
    if (verb == begin || (!marked && !tree.quoted(begin))) return {};  // a quotation of several sentences
    const auto open = marked ? begin + 1 : begin;
    auto close = open;
    while (close < verb && !is_mark(tree.text(close))) ++close;
    if (close >= verb || close < open + 1) return {};
    auto last = close - 1;
    while (last > begin && tree.upos(last) == Upos::PUNCT) --last;
    const auto words =
        Span{tree.token(open).span.begin, tree.token(last).span.end}.of(x.source->document.text);
    const bool plain = std::none_of(words.begin(), words.end(),
                                    [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '"'; });
    if (!plain || columns(words) > widest) return {};
    return "\u201c" + std::string(words) + "\u201d";
}

}  // namespace dateline
