// What the finished tree says of tags: an auxiliary is AUX, "that" before a complement a conjunction (the UD
// validator's table of relations and tags).
#pragma once

#include <cstdint>
#include <span>

#include "core/language/analysis.hpp"
#include "core/language/model.hpp"
#include "core/language/words.hpp"

namespace dateline {

/// Gives the function words of a sentence the tags their relations ask for.
void settle_tags(const LanguageModel& model, std::span<const Word> words, std::span<const Token> tokens,
                 std::span<std::uint8_t> tags);

}  // namespace dateline
