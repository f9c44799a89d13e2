// Is "Monday, May 4, 2026" on a line of its own the paper's date or a heading? Above the story, alone, it is
// the day the article came out. Where text stands under it and another such line follows, it is a heading:
// what is told below it happened on that day.
#pragma once

#include <string_view>
#include <vector>

#include "core/text/document.hpp"

namespace dateline {

/// Is the line a date and nothing else? "Monday, May 4, 2026", "## 4 May", "WEDNESDAY:", "2026-05-04", "March
/// 2019". Not "May" or "Sun", and nothing with a label, a place or a clock.
[[nodiscard]] bool is_date_heading(std::string_view line);

/// Gives the kind `heading` to the lines among the blocks that date what stands below them. A line above the
/// story is one only when a later line names a later day; a date in full that comes once may be that of the
/// article, wherever it stands, and stays what it is. Linear.
void find_date_headings(std::string_view text, std::vector<Block>& blocks);

}  // namespace dateline
