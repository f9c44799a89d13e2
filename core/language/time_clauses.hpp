// "The guards fled after the rebels stormed the gate": were the guards fled by somebody, or "after the
// rebels", and stormed? Behind "after", "before", "since" and "until" stands a noun or a clause. It is a
// clause where the verb has no passive, or an object that a participle has not, or where nothing else can be
// its subject. "Before talks held in Rome" and "after troops given orders" keep their participles.
#pragma once

#include <cstdint>
#include <span>

#include "core/language/analysis.hpp"
#include "core/language/model.hpp"
#include "core/language/words.hpp"

namespace dateline {

/// Draws clauses of time where the tree took the conjunction for a preposition, the verb for a participle or
/// for a noun.
/// @param words, tokens, tags of one sentence; @param begin the index of its first token in the analysis
void open_time_clauses(const LanguageModel& model, std::span<const Word> words, std::span<Token> tokens,
                       std::span<std::uint8_t> tags, std::uint32_t begin);

}  // namespace dateline
