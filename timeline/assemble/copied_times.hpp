// A newspaper prints an agency's report two days later, word for word: which day is its "today"? The
// agency's. A sentence that stands unchanged in the older article means the days that it meant there.
#pragma once

#include <vector>

#include "timeline/model/source.hpp"

namespace dateline {

/// Gives the time phrases of copied sentences, and the events they date, the dates they have in the original
/// (see originals_of), where both articles have a day and the copy is from the six days behind it: a week
/// later the same words may be this week's notice. Linear in the text of the copies and their originals.
void take_times_of_originals(std::vector<Source>& sources);

}  // namespace dateline
