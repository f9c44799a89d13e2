// Repairs of a parsed sentence where a word was read with the one before it and belongs to what comes behind:
// "who fled |after their homes were attacked", "“He is not|,” said Boll", "between Arden and the rebels|, who
// struck".
#pragma once

#include "timeline/extract/sentence_links.hpp"

namespace dateline {

/// Draws anew what a reader would take back, word by word.
void repair_garden_paths(const SentenceLinks& sentence);

}  // namespace dateline
