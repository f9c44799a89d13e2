#include "core/timex/recognise.hpp"

#include <algorithm>
#include <array>

#include "core/timex/english.hpp"

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

std::vector<Recognised> Recogniser::recognise(std::string_view text, std::span<const Token> tokens) const {
    std::vector<Recognised> out;
    std::vector<Path> paths;
    std::vector<Path> next;
    std::vector<Candidate> candidates;
    paths.reserve(kMaxPaths);
    next.reserve(kMaxPaths);
    for (std::uint32_t at = 0; at < tokens.size(); ++at) {
        if (starts_[tokens[at].entry] == 0) continue;
        paths.assign(1, Path{Automaton::kStart, {}});
        candidates.clear();
        for (std::uint32_t size = 0; size < kMaxTokens && at + size < tokens.size() && !paths.empty();
             ++size) {
            next.clear();
            for (const Path& path : paths)
                for (const ClassValue& value : lexicon_.classes(tokens[at + size].entry)) {
                    const std::uint32_t state = automaton_.step(path.state, value.cls);
                    if (state == Automaton::kDead || next.size() == kMaxPaths) continue;
                    next.push_back(path);
                    next.back().state = state;
                    next.back().classes[size] = value.cls;
                    for (const std::uint16_t rule : automaton_.accepts(state))
                        candidates.push_back({rule, size + 1, next.back().classes});
                }
            paths.swap(next);
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

const Recogniser& recogniser_for(std::string_view) {
    static const Recogniser kEnglish(english());
    return kEnglish;
}

}  // namespace dateline::timex
