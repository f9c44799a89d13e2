// "He told the jury that she had called": what is told, or which jury? Where the hearers are people and the
// clause has a subject of its own, it is what is told: a complement of the verb, as the treebanks draw it.
#pragma once

#include <cstdint>
#include <span>

#include "core/language/analysis.hpp"
#include "core/language/model.hpp"
#include "core/language/words.hpp"

namespace dateline {

/// Hangs clauses with "that" behind the hearers of a verb of telling on that verb, as ccomp.
/// @param words, tags, tokens of one sentence; @param begin the index of its first token in the analysis
void attach_told_clauses(const LanguageModel& model, std::span<const Word> words,
                         std::span<std::uint8_t> tags, std::span<Token> tokens, std::uint32_t begin);

}  // namespace dateline
