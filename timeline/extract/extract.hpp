// The one door from language to events.
#pragma once

#include <span>

#include "timeline/model/source.hpp"

namespace dateline {

/// Fills `source.mentions` and `source.orders` from its document, timexes and analysis. Pure and
/// deterministic. With `given` triggers (byte spans, from --mentions) exactly one mention is made for each of
/// them, in their order, instead of detecting any. Source of the status classes: DESIGN §4; FactBank (Saurí &
/// Pustejovsky 2009).
void extract_events(Source& source, std::span<const Span> given = {}, bool use_given = false);

}  // namespace dateline
