// What the clause of a pronoun, and the sentence before it, tell of whom it may mean.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/language/analysis.hpp"
#include "core/language/names_words.hpp"

namespace dateline {

/// "The agency said the craft flew before |it fell": does the clause stand beside one about a thing, which it
/// goes on about?
bool goes_on_about_thing(const Analysis& analysis, std::span<const NameWord> sentence, std::uint32_t it);

/// "“It’s a pity,” Mayor Carl Boll said. |He was sworn in last year": in the paragraph of a quotation the
/// story goes on about its speaker, unless the quotation itself speaks of a man ("“He was kind,” …").
/// @param sentence that of the pronoun; @param named where the speaker is named first
bool is_quoted_right_before(std::string_view text, const Analysis& analysis, std::uint32_t sentence,
                            std::uint32_t named, char gender);

}  // namespace dateline
