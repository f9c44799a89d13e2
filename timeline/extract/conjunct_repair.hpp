// Repairs of a parsed sentence where a clause hangs at the wrong one of two: what "and" joins behind an
// aside, who ruled what stands before the comma, what opens "a day after three ministers quit", and which of
// two verbs a headline is about.
#pragma once

#include <cstdint>

#include "timeline/extract/sentence_links.hpp"

namespace dateline {

/// Draws anew what hangs at the wrong clause, word by word.
void repair_conjuncts(const SentenceLinks& sentence);

/// "Two held after gang strips museum": the participle is what a headline tells, the clause behind it says
/// after what.
void repair_headline(const SentenceLinks& sentence);

}  // namespace dateline
