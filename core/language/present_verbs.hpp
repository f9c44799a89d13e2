// Verbs in the present that look like the plural of a noun: "Arden Foods reports profits", "Arden chief quits".
// Headlines are full of them, and whom they stand between tells what they are.
#pragma once

#include <cstdint>
#include <span>

#include "core/language/analysis.hpp"
#include "core/language/model.hpp"
#include "core/language/words.hpp"

namespace dateline {

/// Makes verbs of them where the tree has a noun; crosses no arcs.
/// @param words, tokens, tags of one sentence; @param begin the index of its first token in the analysis
void settle_present_verbs(const LanguageModel& model, std::span<const Word> words, std::span<Token> tokens,
                          std::span<std::uint8_t> tags, std::uint32_t begin);

}  // namespace dateline
