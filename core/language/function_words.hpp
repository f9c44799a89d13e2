// What grammar settles once the tree stands (the UD validator's tables): an auxiliary is AUX and has no
// dependents, "that" before a complement is a conjunction, a predicate has one subject.
#pragma once

#include <cstdint>
#include <span>

#include "core/language/analysis.hpp"
#include "core/language/model.hpp"
#include "core/language/words.hpp"

namespace dateline {

/// Hangs what was hung on an auxiliary on its verb ("feared | to have fled"), makes a second, clausal subject a
/// complement ("due | to meet"), and gives the function words of the sentence the tags their relations ask for.
/// @param words, tokens, tags of one sentence; @param begin the index of its first token in the analysis
void settle_function_words(const LanguageModel& model, std::span<const Word> words, std::span<Token> tokens,
                           std::span<std::uint8_t> tags, std::uint32_t begin);

}  // namespace dateline
