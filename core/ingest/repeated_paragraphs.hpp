// Pages made for several screens hold a story more than once, and none of them tells anything twice.
#pragma once

#include <string_view>
#include <vector>

#include "core/text/document.hpp"

namespace dateline {

/// Gives the kind `furniture` to long paragraphs that stand word for word in one before. "The vote is on
/// Friday." may be said twice, a paragraph of a hundred bytes is not. Linear.
void mark_repeated_paragraphs(std::string_view text, std::vector<Block>& blocks);

}  // namespace dateline
