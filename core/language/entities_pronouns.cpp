#include "core/language/entities_pronouns.hpp"

#include "core/language/names_text.hpp"

namespace dateline {
namespace {

using enum PronounCase;

constexpr Pronoun kPronouns[] = {
    {"he", 'm', subject},           {"him", 'm', object},        {"his", 'm', possessive},
    {"himself", 'm', reflexive},    {"she", 'f', subject},       {"her", 'f', possessive},
    {"hers", 'f', possessive},      {"herself", 'f', reflexive}, {"it", 'n', subject},
    {"its", 'n', possessive},       {"itself", 'n', reflexive},  {"they", 'p', subject},
    {"them", 'p', object},          {"their", 'p', possessive},  {"theirs", 'p', possessive},
    {"themselves", 'p', reflexive},
};

constexpr std::string_view kOfNothing[] = {"is",     "was",     "'s",       "’s",      "be",       "seems",
                                           "seemed", "appears", "appeared", "remains", "remained", "took",
                                           "takes",  "rained",  "snowed",   "turned"};
constexpr std::string_view kModals[] = {"would", "will", "may", "might", "could"};
constexpr std::string_view kOfBodies[] = {
    "said",    "says",    "announced", "reported", "reports",  "agreed",  "plans",    "planned", "bought",
    "sold",    "employs", "makes",     "denied",   "declined", "expects", "expected", "hopes",   "wants",
    "refused", "offered", "filed",     "signed",   "rejected", "accused", "urged",    "warned",  "called",
    "asked",   "told",    "added",     "approved", "voted",    "owns",    "operates", "sells",   "hired"};

bool is_among(std::string_view word, std::span<const std::string_view> words) {
    for (const std::string_view one : words)
        if (word == one) return true;
    return false;
}

}  // namespace

std::span<const Pronoun> pronouns() {
    return kPronouns;
}

bool is_expletive(std::string_view text, const Analysis& analysis, std::span<const NameWord> words,
                  std::size_t i) {
    if (analysis.tokens[words[i].begin].deprel == Deprel::expl || i + 1 >= words.size()) return true;
    const std::string_view next = words[i + 1].span.of(text);
    if (is_among(next, kOfNothing)) return true;
    if (!is_among(next, kModals) || i + 2 >= words.size()) return false;
    const std::string_view verb = words[i + 2].span.of(text);
    return verb == "be" || verb == "take";
}

bool acts_like_a_body(std::string_view text, const Analysis& analysis, const NameWord& it, bool trees) {
    const std::uint32_t verb = trees ? analysis.tokens[it.begin].head : it.end;
    return verb != kNone && verb < analysis.tokens.size() &&
           is_among(analysis.tokens[verb].span.of(text), kOfBodies);
}

bool is_new_person(std::string_view text, std::span<const NameWord> words, std::size_t noun) {
    constexpr std::size_t kMostAdjectives = 3;
    const std::string_view next = words[noun + 1].span.of(text);
    if (next != "of" && next != "for" && next != "who") return false;
    for (std::size_t i = noun; i-- > 0 && i + kMostAdjectives + 1 >= noun;) {
        const std::string_view word = words[i].span.of(text);
        if (equals_lower(word, "a") || equals_lower(word, "an")) return true;
        if (words[i].shape != Shape::lower) return false;
    }
    return false;
}

}  // namespace dateline
