// Does the verb look back or ahead? A small lexicon near the phrase, not a parser: it decides between two
// dates that are both possible, and most phrases stand right beside the verb that governs them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/span.hpp"
#include "core/timex/recognise.hpp"

namespace dateline::resolve {

/// `either`: a plan seen from the past ("had been scheduled for|Friday"), which may have come about since.
enum class Tense : std::uint8_t { unknown, past, future, either };

struct TenseEvidence {
    Tense tense = Tense::unknown;
    Span verb;            // the word that decided
    bool beside = false;  // it stands right before the phrase: "closed on|March 3"
    bool perfect = false;  // with "had": earlier than what the text tells
    bool moved = false;    // "postponed to": the phrase is the new end
};

/// Looks left from the phrase for the nearest verb group of its sentence, then right. A participle in front
/// of its noun ("a still unspecified date") governs nothing. "is scheduled to take place on|8 January" ->
/// future ("scheduled"); "last travelled to Moscow in|December" -> past; "the court meets|Monday" -> future.
[[nodiscard]] TenseEvidence tense_near(std::string_view text, std::span<const timex::Token> tokens,
                                       const timex::Recogniser& language, std::uint32_t first,
                                       std::uint32_t end);

/// Is this token the end of a sentence (full stop, question mark, paragraph)? An abbreviation's dot is none.
[[nodiscard]] bool mark_ends_sentence(std::string_view text, std::span<const timex::Token> tokens,
                                      std::uint32_t index);
[[nodiscard]] inline bool ends_sentence(std::string_view text, std::span<const timex::Token> tokens,
                                        std::uint32_t index) {
    return !tokens[index].is(timex::Token::kWord) && mark_ends_sentence(text, tokens, index);
}

}  // namespace dateline::resolve
