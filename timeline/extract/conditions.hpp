// What else must be so for a clause to hold: conditions, and words that take back what the clause says.
#pragma once

#include <cstdint>

#include "timeline/extract/tree.hpp"

namespace dateline {

/// The word that makes a condition of the clause itself, "if" of "if the knee looks fine"; kNone for others.
[[nodiscard]] std::uint32_t opens_condition(const Tree& tree, std::uint32_t clause);

/// The word that opens the condition a main clause hangs on: "if" for "falls" of "If they vote no, the
/// government falls", "Should" of "Should the talks fail, …". kNone where it hangs on none, and for "unless"
/// and "even if", which leave the plan a plan.
[[nodiscard]] std::uint32_t condition_of(const Tree& tree, std::uint32_t t);

/// The negation of a cleft sentence, "It was not the army that attacked"; kNone elsewhere.
[[nodiscard]] std::uint32_t cleft_negation(const Tree& tree, std::uint32_t clause);

/// "might have celebrated, but the rally was called off"
[[nodiscard]] bool is_contradicted(const Tree& tree, std::uint32_t t);

}  // namespace dateline
