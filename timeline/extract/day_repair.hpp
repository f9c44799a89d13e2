// Days and lengths of time that a wrong tree takes for something else: "on the|day|parliament was dissolved"
// with "day" for a part of parliament, "Between|2|and 6 March, dockers fell ill" with two dockers.
#pragma once

#include "timeline/extract/sentence_links.hpp"

namespace dateline {

/// Hangs days and what they take from others where English lets them stand.
void repair_days(const SentenceLinks& sentence);

}  // namespace dateline
