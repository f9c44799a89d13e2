// Whose verb is it? Trees in which a verb has lost its subject to a word beside it, or has been given one
// that cannot be: "the seller from the town of Osk who fell ill" is no sick town, "polls published since then
// put her ahead" publish nothing.
#pragma once

#include <string>
#include <vector>

#include "core/language/analysis.hpp"
#include "timeline/extract/tree_links.hpp"

namespace dateline {

/// Hangs verbs and subjects of one sentence where English lets them stand.
/// @param forms the words in lower case
void repair_subjects(const Sentence& sentence, const Analysis& analysis,
                     const std::vector<std::string>& forms, TreeLinks& links);

}  // namespace dateline
