// Clauses that nothing opens: "told reporters a guard had died", "held the vote should not be put off", "nine
// left and 40 drowned". Where one begins only its verb tells, and a parser takes their first words for
// something of the verb before.
#pragma once

#include <cstdint>
#include <span>

#include "core/language/analysis.hpp"
#include "core/language/model.hpp"
#include "core/language/words.hpp"

namespace dateline {

/// Gives such clauses their subjects: a guard dies, and no reporter. Crosses no arcs.
/// @param words, tokens, tags of one sentence; @param begin the index of its first token in the analysis
void part_bare_clauses(const LanguageModel& model, std::span<const Word> words, std::span<Token> tokens,
                       std::span<std::uint8_t> tags, std::uint32_t begin);

}  // namespace dateline
