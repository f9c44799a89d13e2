// Where on the page is the article? In the element whose paragraphs hold the most running text with the
// fewest links, together with the siblings that read like it; inside it, what is mostly links, lists of
// links, forms and share bars is no story. The method is Readability's (Arc90, Mozilla; Apache-2.0), carried
// out on sums over runs of nodes, so that it is linear in the page whatever its nesting.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/ingest/html_page.hpp"

namespace dateline {

/// Whole subtrees that are neighbours: nodes from `begin` up to `end`.
struct NodeRange {
    std::uint32_t begin = 0, end = 0;
    friend bool operator==(const NodeRange&, const NodeRange&) = default;
};

struct MainText {
    std::vector<NodeRange> ranges;  // what holds the article, in the order of the page
    std::vector<bool> dropped;      // for each node: it and all inside it is no part of the article
    std::uint32_t title = 0;        // the heading that repeats the page's title; 0 = none
    std::uint32_t byline = 0;       // the element that names who wrote it; 0 = none
};

/// Finds the article. `title` is the headline by the page's metadata, "" when unknown; the heading that
/// repeats it is told apart. A page without running text gives the whole body.
[[nodiscard]] MainText find_main_text(const HtmlPage& page, std::string_view title);

/// How alike two headlines are, 0 to 1: the part of the second's letters whose words stand in the first too.
[[nodiscard]] double same_headline(std::string_view a, std::string_view b);
/// Above this two headlines are the same.
inline constexpr double kSameHeadline = 0.75;

}  // namespace dateline
