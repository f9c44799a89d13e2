// Pages made for several screens hold a story more than once, and none of them tells anything twice.
#pragma once

#include <string_view>
#include <vector>

#include "core/text/document.hpp"

namespace dateline {

/// Gives the kind `furniture` to three long paragraphs or more that stand word for word, and in this order, in
/// others before. A paragraph of a hundred bytes alone may be a refrain. Linear.
void mark_repeated_paragraphs(std::string_view text, std::vector<Block>& blocks);

}  // namespace dateline
