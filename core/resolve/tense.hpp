// Does the verb look back or ahead? A small lexicon near the phrase, not a parser: it decides between two
// dates that are both possible, and most phrases stand right beside the verb that governs them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/span.hpp"
#include "core/timex/recognise.hpp"

namespace dateline::resolve {

enum class Tense : std::uint8_t { unknown, past, future };

struct TenseEvidence {
    Tense tense = Tense::unknown;
    Span verb;  // the word that decided
};

/// Looks left from the phrase for the nearest verb group of its sentence, then right; at most 14 tokens each
/// way. "is scheduled to take place on|8 January" -> future ("scheduled"); "last travelled to Moscow
/// in|December" -> past.
[[nodiscard]] TenseEvidence tense_near(std::string_view text, std::span<const timex::Token> tokens,
                                       const timex::Lexicon& lexicon, std::uint32_t first, std::uint32_t end);

/// Is this token the end of a sentence (full stop, question mark, paragraph)? An abbreviation's dot is none.
[[nodiscard]] bool ends_sentence(std::string_view text, std::span<const timex::Token> tokens,
                                 std::uint32_t index);

}  // namespace dateline::resolve
