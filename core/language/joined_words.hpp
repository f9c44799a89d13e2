// Words that hyphens and "and" join: "riot-hit towns", "seen chanting and at one point singing". A participle
// tied to the noun before it describes the noun behind it, and "and" joins verbs but hangs on none.
#pragma once

#include <cstdint>
#include <span>

#include "core/language/analysis.hpp"
#include "core/language/model.hpp"
#include "core/language/words.hpp"

namespace dateline {

/// Draws them anew where the tree has other ideas; crosses no arcs.
/// @param words, tokens, tags of one sentence; @param begin the index of its first token in the analysis
void settle_joined_words(const LanguageModel& model, std::span<const Word> words, std::span<Token> tokens,
                         std::span<std::uint8_t> tags, std::uint32_t begin);

}  // namespace dateline
