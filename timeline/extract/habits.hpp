// "Every year the city holds a fair in June": which June? None: it is a habit, and no line of a timeline.
// Sets of times and adverbs of custom say so; a day of its own makes it a happening again ("they met every
// day last week").
#pragma once

#include "timeline/extract/draft.hpp"

namespace dateline {

/// Marks as generic what happens "every year", "on Sundays", "usually"; habits of the present lose their
/// date.
void mark_habits(Extraction& extraction);

}  // namespace dateline
