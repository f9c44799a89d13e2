// "He told the jury that she had called": what is told, or which jury? "Rumours that he had fled": what they
// say, or which rumours? Where the hearers are people, or the noun is one of saying and thinking, and the
// clause has a subject of its own, it is the content: ccomp of the verb, acl of the noun, as the treebanks
// draw it. "Rumours that his rivals had spread" are what was spread, and stay so.
#pragma once

#include <cstdint>
#include <span>

#include "core/language/analysis.hpp"
#include "core/language/model.hpp"
#include "core/language/words.hpp"

namespace dateline {

/// Draws clauses with "that" as content where they were drawn as relative clauses.
/// @param words, tags, tokens of one sentence; @param begin the index of its first token in the analysis
void attach_content_clauses(const LanguageModel& model, std::span<const Word> words,
                            std::span<const std::uint8_t> tags, std::span<Token> tokens, std::uint32_t begin);

}  // namespace dateline
