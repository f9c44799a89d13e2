// Which words does an element hold, and which of its attributes? A page is a list of nodes in the order they
// were written, and a subtree is one run of them: the words of an element are those of the nodes up to its
// end. How the tree came about is html_tree.hpp's matter.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.hpp"
#include "core/ingest/html_tags.hpp"
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

}  // namespace dateline
