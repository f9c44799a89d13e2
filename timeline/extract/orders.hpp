// What the text itself says of before and after: "Following their visit", "will follow", "before he left",
// "having signed".
#pragma once

#include "timeline/extract/draft.hpp"

namespace dateline {

/// Fills extraction.orders, each with the words that state it.
void find_orders(Extraction& extraction);

}  // namespace dateline
