// Which lines around the article say when it was published? Pages print their date beside the headline, above
// or below the story, and dozens of other dates in teasers, comments and the masthead.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/ingest/html_page.hpp"
#include "core/ingest/main_text.hpp"

namespace dateline {

/// Both in the order of the page, at most 4 each.
struct DatedElements {
    /// Those outside the article that hold a short text with a date, and most likely speak of the article:
    /// between headline and story, with a label, or named as a date.
    std::vector<std::uint32_t> outside;
    /// Those above the first paragraph of the article that carry a stamp_attribute().
    std::vector<std::uint32_t> inside;
};
[[nodiscard]] DatedElements dated_elements(const HtmlPage& page, const MainText& found);

/// The date that an element carries for machines beside its words ("2 hours ago"): in the `datetime` of a
/// <time> or an element of the site's own, in `title` or in one of the `data-` attributes that scripts read;
/// "" without one.
[[nodiscard]] std::string stamp_attribute(const HtmlPage& page, std::uint32_t node);

/// The words of an element, those of the elements in it apart: a calendar's leaf holds "May", "06" and
/// "2024", which only its style parts. About 140 bytes of them.
[[nodiscard]] std::string words_apart(const HtmlPage& page, std::uint32_t node);

}  // namespace dateline
