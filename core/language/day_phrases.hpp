// Days beside a noun or a verb: "an April 8 shooting", "turned himself in Monday". The noun behind a month
// and a day is what was on that day, and nothing happens "in Monday".
#pragma once

#include <cstdint>
#include <span>

#include "core/language/analysis.hpp"
#include "core/language/model.hpp"
#include "core/language/words.hpp"

namespace dateline {

/// Draws such phrases anew: the month hangs on its noun, the particle on its verb.
/// @param words, tokens, tags of one sentence; @param begin the index of its first token in the analysis
void settle_day_phrases(const LanguageModel& model, std::span<const Word> words, std::span<Token> tokens,
                        std::span<std::uint8_t> tags, std::uint32_t begin);

}  // namespace dateline
