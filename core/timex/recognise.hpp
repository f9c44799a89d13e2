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

    /// Can a phrase begin at this token, going by the next one?
    [[nodiscard]] bool goes_on(std::span<const Token> tokens, std::uint32_t at) const;

    std::vector<const Rule*> rules_;
    std::vector<std::string> patterns_;
    Lexicon lexicon_;
    Automaton automaton_;
    std::vector<char> starts_;  // by lexicon entry: can a phrase begin with it?
};

/// The recogniser of "en", "de" or "ru"; English for any other code. One for the whole program.
[[nodiscard]] const Recogniser& recogniser_for(std::string_view language);

}  // namespace dateline::timex
