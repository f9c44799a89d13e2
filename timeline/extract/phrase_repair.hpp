// What does a preposition open, and which noun is the object? Trees that lose a word of a phrase to its
// neighbour: "to retire on|31 March" with "on" for a particle, "a decision by|30 April" with nothing below
// the decision but "by".
#pragma once

#include "timeline/extract/sentence_links.hpp"

namespace dateline {

/// Hangs the words of phrases where English lets them stand.
void repair_phrases(const SentenceLinks& sentence);

}  // namespace dateline
