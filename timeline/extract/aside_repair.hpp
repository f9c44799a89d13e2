// "A judge sentenced Boll, who ran the mill for years, to six months on Friday, and fined him": a relative
// clause between two commas is over at the second, and what follows goes on from before the first.
#pragma once

#include <cstdint>

#include "timeline/extract/sentence_links.hpp"

namespace dateline {

/// Hangs what follows the relative clause of `verb`, where a comma closes it, at the clause around it.
void close_relative_clause(const SentenceLinks& sentence, std::uint32_t verb);

/// "wishes to leave | on 31 March" with "leave on" for one word: before a day "on" is a preposition.
void free_day_from_particle(const SentenceLinks& sentence, std::uint32_t particle);

/// "was left | out of the team": who is left out does not leave.
void join_left_out(const SentenceLinks& sentence, std::uint32_t out);

}  // namespace dateline
