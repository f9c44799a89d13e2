#include "core/timex/recognise.hpp"

#include <algorithm>
#include <array>

#include "core/timex/languages.hpp"

namespace dateline::timex {
namespace {

constexpr std::uint32_t kMaxTokens = 20;  // longest phrase
constexpr std::size_t kMaxPaths = 12;     // readings followed at once

std::vector<std::string> expanded_patterns(const Language& language) {
    std::vector<std::string> out;
    for (const auto& family : language.rules)
        for (const Rule& rule : family) out.push_back(expand(rule.pattern, language.macros));
    return out;
}

std::vector<std::string_view> all_literals(const std::vector<std::string>& patterns) {
    std::vector<std::string_view> out;
    for (const std::string& pattern : patterns) {
        const auto words = literals_of(pattern);
        out.insert(out.end(), words.begin(), words.end());
    }
    return out;
}

struct Path {
    std::uint32_t state = 0;
    std::array<ClassId, kMaxTokens> classes{};
};

struct Candidate {
    std::uint16_t rule = 0;
    std::uint32_t size = 0;
    std::array<ClassId, kMaxTokens> classes{};
};

}  // namespace

Recogniser::Recogniser(const Language& language) : Recogniser(language, expanded_patterns(language)) {}

Recogniser::Recogniser(const Language& language, std::vector<std::string> patterns)
    : patterns_(std::move(patterns)),
      lexicon_(language.words, all_literals(patterns_)),
      automaton_(patterns_, lexicon_) {
    for (const auto& family : language.rules)
        for (const Rule& rule : family) rules_.push_back(&rule);
    starts_.resize(lexicon_.size());
    for (std::size_t entry = 0; entry < lexicon_.size(); ++entry)
        for (const ClassValue& value : lexicon_.classes(static_cast<std::uint16_t>(entry)))
            if (automaton_.step(Automaton::kStart, value.cls) != Automaton::kDead) starts_[entry] = 1;
}

bool Recogniser::goes_on(std::span<const Token> tokens, std::uint32_t at) const {
    const bool more = at + 1 < tokens.size();
    for (const ClassValue& first : lexicon_.classes(tokens[at].entry)) {
        const std::uint32_t state = automaton_.step(Automaton::kStart, first.cls);
        if (state == Automaton::kDead) continue;
        if (!automaton_.accepts(state).empty()) return true;
        if (!more) continue;
        for (const ClassValue& second : lexicon_.classes(tokens[at + 1].entry))
            if (automaton_.step(state, second.cls) != Automaton::kDead) return true;
    }
    return false;
}

std::vector<Recognised> Recogniser::recognise(std::string_view text, std::span<const Token> tokens) const {
    std::vector<Recognised> out;
    std::array<Path, kMaxPaths> paths;
    std::array<Path, kMaxPaths> next;
    std::vector<Candidate> candidates;
    for (std::uint32_t at = 0; at < tokens.size(); ++at) {
        if (starts_[tokens[at].entry] == 0 || !goes_on(tokens, at)) continue;
        std::size_t path_count = 1;
        paths[0].state = Automaton::kStart;
        candidates.clear();
        for (std::uint32_t size = 0; size < kMaxTokens && at + size < tokens.size() && path_count > 0;
             ++size) {
            std::size_t next_count = 0;
            for (std::size_t p = 0; p < path_count; ++p)
                for (const ClassValue& value : lexicon_.classes(tokens[at + size].entry)) {
                    const std::uint32_t state = automaton_.step(paths[p].state, value.cls);
                    if (state == Automaton::kDead || next_count == kMaxPaths) continue;
                    Path& path = next[next_count++];
                    std::copy_n(paths[p].classes.begin(), size, path.classes.begin());
                    path.state = state;
                    path.classes[size] = value.cls;
                    for (const std::uint16_t rule : automaton_.accepts(state))
                        candidates.push_back({rule, size + 1, path.classes});
                }
            paths.swap(next);
            path_count = next_count;
        }
        // Longest first, then the rule that stands first.
        std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
            return a.size != b.size ? a.size > b.size : a.rule < b.rule;
        });
        for (const Candidate& candidate : candidates) {
            const Match match{text, lexicon_, tokens, at, {candidate.classes.data(), candidate.size}};
            Reading reading;
            if (!rules_[candidate.rule]->build(match, reading)) continue;
            for (std::uint32_t i = 0; i < reading.count; ++i) {
                const Reading::Phrase& phrase = reading.phrases[i];
                const std::uint32_t first = at + phrase.begin;
                const std::uint32_t end = at + phrase.end;
                out.push_back({phrase.expression,
                               {tokens[first].begin, tokens[end - 1].end},
                               first,
                               end,
                               candidate.rule});
            }
            at += candidate.size - 1;
            break;
        }
    }
    return out;
}

const Recogniser& recogniser_for(std::string_view language) {
    if (language == "de") {
        static const Recogniser kGerman(german());
        return kGerman;
    }
    if (language == "ru") {
        static const Recogniser kRussian(russian());
        return kRussian;
    }
    static const Recogniser kEnglish(english());
    return kEnglish;
}

std::string_view detect_language(std::string_view text) {
    text = text.substr(0, 600);
    std::size_t cyrillic = 0;
    std::size_t german_words = 0;
    std::size_t english_words = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const unsigned char c = i < text.size() ? static_cast<unsigned char>(text[i]) : ' ';
        if (c == 0xD0 || c == 0xD1) ++cyrillic;
        if (c > ' ' && c != ',' && c != '.') continue;
        const std::string_view word = text.substr(begin, i - begin);
        begin = i + 1;
        if (word.empty() || word.size() > 5) continue;
        if (word == "der" || word == "und" || word == "das" || word == "den" || word == "nicht" ||
            word == "ein" || word == "im" || word == "am" || word == "ist" || word == "mit" ||
            word == "von" || word == "auf" || word == "f\u00fcr" || word == "dem" || word == "des")
            ++german_words;
        if (word == "the" || word == "and" || word == "of" || word == "to" || word == "a" || word == "in" ||
            word == "on" || word == "is" || word == "for" || word == "that" || word == "was" ||
            word == "with")
            ++english_words;
    }
    if (cyrillic * 4 > text.size()) return "ru";
    return german_words >= 3 && german_words > english_words * 2 ? "de" : "en";
}

}  // namespace dateline::timex
