#include "core/timex/recognise.hpp"

#include <algorithm>
#include <array>
#include <map>

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
        const auto most = static_cast<std::uint16_t>(std::min<std::size_t>(kMaxTokens, tokens.size()));
        for (std::uint16_t size = 1; size <= most && first < end; ++size) {
            const std::uint16_t begin = end;
            const std::span<const ClassValue> classes = lexicon_.classes(tokens[size - 1U].entry);
            for (std::uint16_t before = first; before < begin; ++before)
                for (const ClassValue& value : classes) {
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
    : links_(language.links),
      patterns_(std::move(patterns)),
      lexicon_(language.words, all_literals(patterns_)),
      automaton_(patterns_, lexicon_) {
    for (const auto& family : language.rules)
        for (const Rule& rule : family) rules_.push_back(&rule);
    note_openings();
}

void Recogniser::note_openings() {
    // One bit for each state behind the start: those an entry leads to, and those it leads on from.
    std::vector<std::uint32_t> states;
    for (ClassId cls = 1; cls < lexicon_.class_count(); ++cls) {
        const std::uint32_t state = automaton_.step(Automaton::kStart, cls);
        if (state != Automaton::kDead && std::find(states.begin(), states.end(), state) == states.end())
            states.push_back(state);
    }
    using States = std::vector<std::uint64_t>;
    const std::size_t ends = states.size();  // a bit for: a phrase may end here
    const States none(ends / 64 + 1);
    const auto add = [](States& set, std::size_t bit) { set[bit / 64] |= std::uint64_t{1} << bit % 64; };
    std::map<States, std::uint8_t> opens, goes_on;
    const auto kind_of = [](std::map<States, std::uint8_t>& kinds, const States& set) {
        return kinds.try_emplace(set, static_cast<std::uint8_t>(std::min(kinds.size(), kKinds - 1)))
            .first->second;
    };
    std::vector<States> onward(lexicon_.class_count(), none);  // by class: the states it leads on from
    for (ClassId cls = 1; cls < lexicon_.class_count(); ++cls)
        for (std::size_t i = 0; i < states.size(); ++i)
            if (automaton_.step(states[i], cls) != Automaton::kDead) add(onward[cls], i);
    openings_.resize(lexicon_.size());
    for (std::size_t entry = 0; entry < lexicon_.size(); ++entry) {
        States from_here = none;
        States to_here = none;
        add(to_here, ends);
        for (const ClassValue& value : lexicon_.classes(static_cast<std::uint16_t>(entry))) {
            const std::uint32_t first = automaton_.step(Automaton::kStart, value.cls);
            const auto state = std::find(states.begin(), states.end(), first);
            if (state != states.end())
                add(from_here, automaton_.accepts(first).empty()
                                   ? static_cast<std::size_t>(state - states.begin())
                                   : ends);
            for (std::size_t i = 0; i < none.size(); ++i) to_here[i] |= onward[value.cls][i];
        }
        openings_[entry] = {kind_of(opens, from_here), kind_of(goes_on, to_here)};
    }
    // Beyond 255 kinds the last number is shared: what is allowed to one of them is then allowed to all.
    may_follow_.assign(kKinds, {});
    for (const auto& [from_here, open] : opens)
        for (const auto& [to_here, behind] : goes_on)
            for (std::size_t i = 0; i < none.size(); ++i)
                if ((from_here[i] & to_here[i]) != 0) may_follow_[open][behind] = true;
}

std::uint32_t Recogniser::next_opening(std::span<const Token> tokens, std::uint32_t from) const {
    const auto end = static_cast<std::uint32_t>(tokens.size());
    std::uint8_t opens = from < end ? openings_[tokens[from].entry].opens : 0;
    for (std::uint32_t at = from; at + 1 < end; ++at) {
        const Opening next = openings_[tokens[at + 1].entry];
        if (may_follow_[opens][next.goes_on]) return at;
        opens = next.opens;
    }
    // Behind the last token stands as good as a word that leads nowhere.
    const bool last =
        from < end && may_open(tokens[end - 1].entry, static_cast<std::uint16_t>(Shape::unknown));
    return last ? end - 1 : end;
}

template <class Next>
std::vector<Recognised> Recogniser::recognise_from(std::string_view text, std::span<const Token> tokens,
                                                   Next next) const {
    std::vector<Recognised> out;
    constexpr std::size_t kTokensPerPhrase = 48;  // in the news
    out.reserve(tokens.size() / kTokensPerPhrase + 4);
    Readings readings(automaton_, lexicon_);
    Reading reading;
    for (std::uint32_t at = next(0); at < tokens.size(); at = next(at + 1)) {
        for (const Candidate& candidate : readings.follow(tokens.subspan(at))) {
            const Match match{text, lexicon_, tokens, at, readings.classes(candidate)};
            reading.count = 0;
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

std::vector<Recognised> Recogniser::recognise(std::string_view text, std::span<const Token> tokens) const {
    return recognise_from(text, tokens, [&](std::uint32_t from) { return next_opening(tokens, from); });
}

std::vector<Recognised> Recogniser::recognise_everywhere(std::string_view text,
                                                         std::span<const Token> tokens) const {
    return recognise_from(text, tokens, [](std::uint32_t from) { return from; });
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
