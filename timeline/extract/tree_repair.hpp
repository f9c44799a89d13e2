// What a fast parser gets wrong in the same way again and again, put right by rules that need no statistics:
// "met on Tuesday with Ms. Arden" is no Tuesday with Ms. Arden. Every rule leaves a tree a tree.
#pragma once

#include <string>
#include <vector>

#include "core/language/analysis.hpp"
#include "core/text/document.hpp"
#include "timeline/extract/tree_links.hpp"

namespace dateline {

/// The heads and relations of the analysis with these repairs; `forms` are the words in lower case.
[[nodiscard]] TreeLinks repaired_links(const Document& document, const Analysis& analysis,
                                       const std::vector<std::string>& forms);

}  // namespace dateline
