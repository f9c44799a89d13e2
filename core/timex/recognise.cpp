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

// One step of a reading: the token before it was read by the step `before`.
struct Step {
    std::uint32_t state = 0;
    std::uint16_t before = 0;
    ClassId cls = 0;
};

struct Candidate {
    std::uint16_t rule = 0;
    std::uint16_t size = 0;
    std::uint16_t last = 0;  // step
};

// All readings of the words from one token on.
class Readings {
  public:
    Readings(const Automaton& automaton, const Lexicon& lexicon) : automaton_(automaton), lexicon_(lexicon) {
        steps_[0].state = Automaton::kStart;
    }

    /// What may end somewhere: longest first, then the rule that stands first.
    std::span<const Candidate> follow(std::span<const Token> tokens) {
        candidates_.clear();
        std::uint16_t first = 0;
        std::uint16_t end = 1;
        for (std::uint16_t size = 1; size <= std::min<std::size_t>(kMaxTokens, tokens.size()) && first < end;
             ++size) {
            const std::uint16_t begin = end;
            for (std::uint16_t before = first; before < begin; ++before)
                for (const ClassValue& value : lexicon_.classes(tokens[size - 1U].entry)) {
                    const std::uint32_t state = automaton_.step(steps_[before].state, value.cls);
                    if (state == Automaton::kDead || end - begin == kMaxPaths) continue;
                    steps_[end] = {state, before, value.cls};
                    for (const std::uint16_t rule : automaton_.accepts(state))
                        candidates_.push_back({rule, size, end});
                    ++end;
                }
            first = begin;
        }
        if (candidates_.size() > 1)
            std::sort(candidates_.begin(), candidates_.end(), [](const Candidate& a, const Candidate& b) {
                if (a.size != b.size) return a.size > b.size;
                return a.rule != b.rule ? a.rule < b.rule : a.last < b.last;
            });
        return candidates_;
    }

    /// As what each token of a candidate was read; good until the next call.
    std::span<const ClassId> classes(const Candidate& candidate) {
        std::uint16_t step = candidate.last;
        for (std::size_t i = candidate.size; i-- > 0; step = steps_[step].before)
            classes_[i] = steps_[step].cls;
        return {classes_.data(), candidate.size};
    }

  private:
    const Automaton& automaton_;
    const Lexicon& lexicon_;
    std::array<Step, kMaxPaths * kMaxTokens + 1> steps_;
    std::array<ClassId, kMaxTokens> classes_{};
    std::vector<Candidate> candidates_;
};

}  // namespace

Recogniser::Recogniser(const Language& language) : Recogniser(language, expanded_patterns(language)) {}

Recogniser::Recogniser(const Language& language, std::vector<std::string> patterns)
    : patterns_(std::move(patterns)),
      lexicon_(language.words, all_literals(patterns_)),
      automaton_(patterns_, lexicon_) {
    for (const auto& family : language.rules)
        for (const Rule& rule : family) rules_.push_back(&rule);
    note_openings();
}

void Recogniser::note_openings() {
    opens_.resize(lexicon_.size());
    goes_on_.resize(lexicon_.size());
    std::vector<std::uint32_t> states;  // behind the start
    for (ClassId cls = 1; cls < lexicon_.class_count(); ++cls) {
        const std::uint32_t state = automaton_.step(Automaton::kStart, cls);
        if (state != Automaton::kDead && std::find(states.begin(), states.end(), state) == states.end())
            states.push_back(state);
    }
    const auto add = [](States& set, std::size_t bit) {
        (bit < 64 ? set.low : set.high) |= std::uint64_t{1} << bit % 64;
    };
    constexpr std::size_t kEnds = 127;
    for (std::size_t entry = 0; entry < lexicon_.size(); ++entry) {
        add(goes_on_[entry], kEnds);
        for (const ClassValue& value : lexicon_.classes(static_cast<std::uint16_t>(entry)))
            for (std::size_t i = 0; i < states.size(); ++i) {
                if (automaton_.step(Automaton::kStart, value.cls) == states[i])
                    add(opens_[entry], automaton_.accepts(states[i]).empty() ? i % kEnds : kEnds);
                if (automaton_.step(states[i], value.cls) != Automaton::kDead)
                    add(goes_on_[entry], i % kEnds);
            }
    }
}

std::uint32_t Recogniser::next_opening(std::span<const Token> tokens, std::uint32_t from) const {
    const auto end = static_cast<std::uint32_t>(tokens.size());
    for (std::uint32_t at = from; at + 1 < end; ++at)
        if (may_open(tokens[at].entry, tokens[at + 1].entry)) return at;
    // Behind the last token stands as good as a word that leads nowhere.
    const bool last =
        from < end && may_open(tokens[end - 1].entry, static_cast<std::uint16_t>(Shape::unknown));
    return last ? end - 1 : end;
}

std::vector<Recognised> Recogniser::recognise(std::string_view text, std::span<const Token> tokens) const {
    std::vector<Recognised> out;
    Readings readings(automaton_, lexicon_);
    for (std::uint32_t at = next_opening(tokens, 0); at < tokens.size(); at = next_opening(tokens, at + 1)) {
        for (const Candidate& candidate : readings.follow(tokens.subspan(at))) {
            const Match match{text, lexicon_, tokens, at, readings.classes(candidate)};
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

bool is_language(std::string_view code) {
    return code == "en" || code == "de" || code == "ru";
}

}  // namespace dateline::timex
