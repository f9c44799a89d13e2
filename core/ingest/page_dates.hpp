// Which lines around the article say when it was published? Pages print their date beside the headline, above
// or below the story, and dozens of other dates in teasers, comments and the masthead.
#pragma once

#include <cstdint>
#include <vector>

#include "core/ingest/html_tree.hpp"
#include "core/ingest/main_text.hpp"

namespace dateline {

/// Elements outside the article that hold a short text with a date, those most likely to speak of the
/// article: between headline and story, with a label, or named as a date. In the order of the page, at
/// most 8.
[[nodiscard]] std::vector<std::uint32_t> dated_elements(const HtmlPage& page, const MainText& found);

}  // namespace dateline
