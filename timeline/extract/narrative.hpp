// "Police searched the house. They found a gun." When was the gun found? No word dates it, and every reader
// knows: the day of the search, which is the day the story is at. This file reads the day a story is at,
// sentence by sentence, and lends it to what tense and clause place there. What it lends is a likely reading,
// never a stated one: basis `narrative`, marked uncertain, with the words it follows from. Sources of the
// rules: Reichenbach 1947 (reference time), Webber 1988 (tense as discourse anaphor), Reimers et al. 2016
// (event time annotation).
#pragma once

#include "timeline/extract/draft.hpp"

namespace dateline {

class Names;

/// Dates the drafts that have no date of their own by the scene of their sentence, where tense and clause
/// place them there.
void infer_dates(Extraction& extraction, const Names& names);

}  // namespace dateline
