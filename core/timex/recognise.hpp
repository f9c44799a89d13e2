// Finding time phrases, before anything is anchored.
#pragma once

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
    [[nodiscard]] const Rule& rule(std::uint16_t index) const { return *rules_[index]; }
    [[nodiscard]] std::size_t rule_count() const { return rules_.size(); }
    [[nodiscard]] std::size_t states() const { return automaton_.states(); }
    /// Longest match at each place, left to right; ties go to the rule that stands first. Linear in the
    /// tokens.
    [[nodiscard]] std::vector<Recognised> recognise(std::string_view text,
                                                    std::span<const Token> tokens) const;

  private:
    explicit Recogniser(const Language& language, std::vector<std::string> patterns);

    void note_openings();
    /// May a phrase begin with `entry` and go on with `next`? Most places of a text are turned away by this
    /// alone.
    [[nodiscard]] bool may_open(std::uint16_t entry, std::uint16_t next) const {
        const States opens = opens_[entry];
        const States goes_on = goes_on_[next];
        return ((opens.low & goes_on.low) | (opens.high & goes_on.high)) != 0;
    }
    /// The first token from `from` on that may open a phrase; the number of tokens when none does.
    [[nodiscard]] std::uint32_t next_opening(std::span<const Token> tokens, std::uint32_t from) const;

    std::vector<const Rule*> rules_;
    std::vector<std::string> patterns_;
    Lexicon lexicon_;
    Automaton automaton_;
    // By lexicon entry, one bit for each state behind the start (two share a bit where there are more): those
    // its word leads to, and those its word leads on from. A state that ends a phrase goes on with every
    // word.
    struct States {
        std::uint64_t low = 0, high = 0;
    };
    std::vector<States> opens_, goes_on_;
};

/// The recogniser of "en", "de" or "ru"; English for any other code. One for the whole program.
[[nodiscard]] const Recogniser& recogniser_for(std::string_view language);

}  // namespace dateline::timex
