// Where does a sentence end? After . ! ? … and the quotes and brackets that close with them, when what
// follows can begin a sentence; never inside "Vladimir V. Putin", "Mr. Witkoff" or "at 7 p.m. on Friday". A
// block (headline, paragraph) ends its last sentence, so a headline needs no full stop; a dateline that opens
// it ("GENEVA, March 5 —") is cut off. A headline's semicolon ends one too: "Banker freed on bail; regulator
// quits".
#pragma once

#include <string_view>
#include <vector>

#include "core/language/analysis.hpp"

namespace dateline {

/// A sentence is cut after this many tokens whatever it says; longer ones are tables or garbage.
inline constexpr std::uint32_t kLongestSentence = 400;

/// Appends the sentences of the tokens from `begin` to the last, which are those of one block; spans, begin,
/// end and block are set. Every token belongs to one sentence. Linear.
/// @param headline a semicolon between parts of two words at least ends a sentence
void split_sentences(std::string_view text, std::uint32_t block, std::uint32_t begin,
                     const std::vector<Token>& tokens, std::vector<Sentence>& sentences,
                     bool headline = false);

}  // namespace dateline
