// What belongs to what on a page that nobody closed properly? The tree is built by the rules of the HTML
// standard as far as they decide which text stands in which element: implied end tags, scopes, tables,
// text-only elements, svg and math. Left out is what only moves elements about: the adoption agency (a link
// ends where its end tag stands, whatever is open) and foster parenting (text stays where it was written). So
// nodes stand in the order of the page, and each subtree is one run of nodes: sums over a subtree are
// differences.
//
// Depth is 512 at most, as in browsers; what is nested deeper is kept, flat. Linear in the page.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/ingest/html_tokens.hpp"

namespace dateline {

struct HtmlNode {
    HtmlTag tag = HtmlTag::text;
    bool references = true;        // text: are character references decoded?
    std::uint16_t attributes = 0;  // how many, from `first_attribute`
    std::uint32_t first_attribute = 0;
    std::uint32_t parent = 0;
    std::uint32_t end = 0;   // one past the last node of its subtree
    std::uint32_t link = 0;  // text: the <a href> it stands in, 0 = none
    Span raw;                // text: its bytes on the page; element: its start tag
};

class HtmlPage {
  public:
    std::string_view bytes;
    std::vector<HtmlNode> nodes;  // in the order of the page; node 0 is <html>
    std::vector<HtmlAttribute> attribute_list;

    /// As written, references and all; nullopt when the element has no such attribute. `name` in lower case.
    [[nodiscard]] std::optional<std::string_view> raw_attribute(std::uint32_t node,
                                                                std::string_view name) const;
    /// Decoded; "" when there is none.
    [[nodiscard]] std::string attribute(std::uint32_t node, std::string_view name) const;
    /// The text inside a node, decoded, white space folded to single spaces and trimmed; stops after `most`
    /// bytes.
    [[nodiscard]] std::string text_of(std::uint32_t node, std::size_t most = 4096) const;
    /// The first child, or the node's end when it has none; the next sibling of a node is its `end`.
    [[nodiscard]] std::uint32_t first_child(std::uint32_t node) const { return node + 1; }
};

/// More elements and texts than this make no article; the page is refused.
inline constexpr std::size_t kMaxHtmlNodes = std::size_t{4} << 20U;

/// Parses a page. Never fails on bad markup; errors: too_large when it has more than kMaxHtmlNodes nodes.
/// @param page valid UTF-8 that outlives the result
[[nodiscard]] Result<HtmlPage> parse_html(std::string_view page);

}  // namespace dateline
