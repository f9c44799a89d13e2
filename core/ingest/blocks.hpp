// Which part of a page is the story? Lines are judged by their own words (line_rules.hpp) and by where they
// stand: mastheads above the headline, bios below the last paragraph, captions beside their credit. In doubt
// a paragraph is body.
#pragma once

#include <string_view>
#include <vector>

#include "core/text/document.hpp"

namespace dateline {

/// The blocks of an article's plain text, in order, not overlapping. `publisher` (may be empty) helps to know
/// a masthead. Linear in the text. Example: "Dam reopens\n\nBy Ana Ruiz\n\nThe dam at Orr was reopened on
/// Monday." gives title, byline, body.
[[nodiscard]] std::vector<Block> find_blocks(std::string_view text, std::string_view publisher);

}  // namespace dateline
