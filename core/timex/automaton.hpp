// All patterns of a language as one automaton over word classes. Determinised over class labels: a word with
// several classes follows several paths at once, never more than a few, and nothing is ever tried again.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/timex/rule.hpp"

namespace dateline::timex {

class Automaton {
  public:
    static constexpr std::uint32_t kDead = 0;
    static constexpr std::uint32_t kStart = 1;
    static constexpr std::uint16_t kNoRule = 0xFFFF;

    /// @param patterns macros expanded, in order of priority  @param lexicon knows all their literal words
    Automaton(std::span<const std::string> patterns, const Lexicon& lexicon);

    [[nodiscard]] std::uint32_t step(std::uint32_t state, ClassId cls) const {
        const Cell& cell = cells_[row_begins_[state] + cls];
        return cell.owner == state ? cell.to : kDead;
    }
    /// Rules whose pattern ends here, by priority.
    [[nodiscard]] std::span<const std::uint16_t> accepts(std::uint32_t state) const {
        return {rules_.data() + rule_begins_[state], rules_.data() + rule_begins_[state + 1U]};
    }
    [[nodiscard]] std::size_t states() const { return rule_begins_.size() - 1; }

  private:
    struct Step {
        ClassId cls = 0;
        std::uint16_t to = 0;
    };
    /// Lays the states' rows, which are mostly empty, over one another so that no two want the same cell.
    void lay_rows(const std::vector<std::vector<Step>>& rows, std::size_t classes);

    struct Cell {
        std::uint16_t owner = kDead, to = kDead;
    };
    std::vector<Cell> cells_;
    std::vector<std::uint32_t> row_begins_;  // by state: its cell of class 0
    std::vector<std::uint32_t> rule_begins_;
    std::vector<std::uint16_t> rules_;
};

/// The pattern with all $macros replaced.
[[nodiscard]] std::string expand(std::string_view pattern, std::span<const Macro> macros);
/// The words a pattern spells out: "days" and "," of "{num} days ,?".
[[nodiscard]] std::vector<std::string_view> literals_of(std::string_view expanded_pattern);

}  // namespace dateline::timex
