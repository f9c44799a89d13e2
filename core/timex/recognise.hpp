// Finding time phrases, before anything is anchored.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/timex/automaton.hpp"
#include "core/timex/expression.hpp"
#include "core/timex/rule.hpp"
#include "core/timex/scanner.hpp"

namespace dateline::timex {

struct Recognised {
    Expression expression;
    Span span;
    std::uint32_t first_token = 0, end_token = 0;
    std::uint16_t rule = 0;
};

/// The rules of one language, ready to run. Built once; afterwards nothing changes in it.
class Recogniser {
  public:
    explicit Recogniser(const Language& language);

    [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }
    [[nodiscard]] const LinkWords& links() const { return links_; }
    [[nodiscard]] const Rule& rule(std::uint16_t index) const { return *rules_[index]; }
    [[nodiscard]] std::size_t rule_count() const { return rules_.size(); }
    [[nodiscard]] std::size_t states() const { return automaton_.states(); }
    /// Longest match at each place, left to right; ties go to the rule that stands first. Linear in the
    /// tokens.
    [[nodiscard]] std::vector<Recognised> recognise(std::string_view text,
                                                    std::span<const Token> tokens) const;
    /// The same with every token tried as the beginning of a phrase: what recognise() must not differ from.
    [[nodiscard]] std::vector<Recognised> recognise_everywhere(std::string_view text,
                                                               std::span<const Token> tokens) const;

  private:
    explicit Recogniser(const Language& language, std::vector<std::string> patterns);

    void note_openings();
    /// May a phrase begin with `entry` and go on with `next`? Most places of a text are turned away by this
    /// alone.
    [[nodiscard]] bool may_open(std::uint16_t entry, std::uint16_t next) const {
        return may_follow_[openings_[entry].opens][openings_[next].goes_on];
    }
    /// The first token from `from` on that may open a phrase; the number of tokens when none does.
    [[nodiscard]] std::uint32_t next_opening(std::span<const Token> tokens, std::uint32_t from) const;

    template <class Next>
    [[nodiscard]] std::vector<Recognised> recognise_from(std::string_view text, std::span<const Token> tokens,
                                                         Next next) const;

    const LinkWords& links_;
    std::vector<const Rule*> rules_;
    std::vector<std::string> patterns_;
    Lexicon lexicon_;
    Automaton automaton_;
    // Entries that open phrases alike share a number, so do those that phrases go on with alike; and which of
    // the second may stand behind which of the first. A phrase of one word goes on with every entry.
    struct Opening {
        std::uint8_t opens = 0, goes_on = 0;
    };
    static constexpr std::size_t kKinds = 256;
    std::vector<Opening> openings_;  // by entry
    std::vector<std::array<bool, kKinds>> may_follow_;
};

/// The recogniser of "en", "de" or "ru"; English for any other code. One for the whole program.
[[nodiscard]] const Recogniser& recogniser_for(std::string_view language);

}  // namespace dateline::timex
