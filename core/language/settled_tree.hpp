// What grammar settles once a tree stands, without a second look at the sentence: what is content and what
// tells which ("told jurors that …"), what hangs on an auxiliary, what is due to happen, and the tags that
// the relations ask for (the UD validator's tables).
#pragma once

#include <cstdint>
#include <span>

#include "core/language/analysis.hpp"
#include "core/language/model.hpp"
#include "core/language/words.hpp"

namespace dateline {

/// Draws anew what grammar settles; the tree stays one, without crossing arcs.
/// @param words, tokens, tags of one sentence, heads and relations set
void settle_tree(const LanguageModel& model, std::span<const Word> words, std::span<Token> tokens,
                 std::span<std::uint8_t> tags, Sentence& sentence);

}  // namespace dateline
