// The verb of a label: told in the present, as the status wants it. "Boll resigns", "Boll to resign", "Boll
// may resign", "Boll has not resigned".
#pragma once

#include <string>

#include "timeline/extract/draft.hpp"

namespace dateline {

/// The verb of the draft with its particle, for a subject that is one or many.
[[nodiscard]] std::string verb_words(const Extraction& x, const Draft& d, bool passive, bool plural);

/// "The meeting, which should have taken place on Monday, was put off": called off, and the day is over.
[[nodiscard]] bool fell_through(const Extraction& x, const Draft& d);

}  // namespace dateline
