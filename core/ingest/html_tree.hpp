// What belongs to what on a page that nobody closed properly? The tree is built by the rules of the HTML
// standard as far as they decide which text stands in which element: implied end tags, scopes, tables,
// text-only elements, svg and math. Left out is what only moves elements about: the adoption agency (a link
// ends where its end tag stands, whatever is open) and foster parenting (text stays where it was written). So
// nodes stand in the order of the page, and each subtree is one run of nodes: sums over a subtree are
// differences.
//
// Depth is 512 at most, as in browsers; what is nested deeper is kept, flat. Linear in the page.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/base/error.hpp"
#include "core/ingest/html_page.hpp"

namespace dateline {

/// More elements and texts than this make no article; the page is refused.
inline constexpr std::size_t kMaxHtmlNodes = std::size_t{4} << 20U;

/// Parses a page. Never fails on bad markup; errors: too_large when it has more than kMaxHtmlNodes nodes.
/// @param page valid UTF-8 that outlives the result
[[nodiscard]] Result<HtmlPage> parse_html(std::string_view page);

}  // namespace dateline
