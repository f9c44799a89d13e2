// Would an editor print it? A sum of small weights, one table; 0.5 and more is shown.
#pragma once

#include "timeline/extract/names.hpp"

namespace dateline {

void weigh(Extraction& extraction, const Names& names);

}  // namespace dateline
