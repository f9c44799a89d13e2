// Is "with a drone" the means or the company? Of a strike the means, of a meeting the company: what a phrase
// is depends on the preposition, the noun and the kind of event together. "By telephone" is the means of a
// talk, "by the guard" who did it; "in a letter" says how it was told, "in a hotel" where.
#pragma once

#include <cstdint>
#include <vector>

#include "timeline/extract/draft.hpp"

namespace dateline {

class Names;

/// The tokens that head the means of an event, in text order: of "was told by telephone" "telephone", of
/// "attacked the town with rockets and mortars" "rockets". Weapons and tools of violence, channels of what is
/// said, vehicles of travel. Empty where nothing of the kind is told.
[[nodiscard]] std::vector<std::uint32_t> instruments_of(const Extraction& extraction, const Names& names,
                                                        const Draft& draft);

}  // namespace dateline
