// Which verb is the sentence about? Where a name with long asides or a reduced relative clause comes first,
// the parser takes the noun for the root, or the participle for the predicate: "The march planned for noon
// has been called off". These rules find the main verb again.
#pragma once

#include <string>
#include <vector>

#include "core/language/analysis.hpp"
#include "core/text/document.hpp"
#include "timeline/extract/tree_links.hpp"

namespace dateline {

/// Makes the finite verb the root of its sentence where the parser made a noun or a participle the root.
void repair_main_clause(const Sentence& sentence, const Document& document, const Analysis& analysis,
                        const std::vector<std::string>& forms, TreeLinks& links);

/// "July 19, 2024: Officials close the mill.", "TUESDAY:": does the sentence open with names and numbers, one
/// at least a number or weekday, up to a colon? Its present tense tells what happened then.
[[nodiscard]] bool is_chronicle_line(const Analysis& analysis, const Sentence& sentence,
                                     const std::vector<std::string>& forms);

}  // namespace dateline
