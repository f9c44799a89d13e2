// Who is it that is described: "by clerk and poet Jo Hale", "arrested suspended clerk Jo Hale", "the family of
// Hale (26), who was found"? The name, wherever the tree hangs what is told of it.
#pragma once

#include <cstdint>
#include <span>

#include "core/language/analysis.hpp"
#include "core/language/model.hpp"
#include "core/language/words.hpp"

namespace dateline {

/// Hangs descriptions on the names they describe; crosses no arcs.
/// @param words, tokens, tags of one sentence; @param begin the index of its first token in the analysis
void settle_described_names(const LanguageModel& model, std::span<const Word> words, std::span<Token> tokens,
                            std::span<std::uint8_t> tags, std::uint32_t begin);

}  // namespace dateline
