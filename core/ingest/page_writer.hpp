// From the nodes that hold the article to its paragraphs: what is a subhead, a caption, an entry of a list, a
// row of a table, a quotation.
#pragma once

#include <vector>

#include "core/ingest/html_page.hpp"
#include "core/ingest/main_text.hpp"
#include "core/ingest/text_writer.hpp"

namespace dateline {

/// Writes the nodes from `range.begin` to `range.end` that are not dropped, as blocks.
void write_page_range(const HtmlPage& page, NodeRange range, const std::vector<bool>& dropped,
                      TextWriter& writer);

/// Writes all text inside one node as a single block of the kind given.
void write_page_block(const HtmlPage& page, std::uint32_t node, BlockKind kind, TextWriter& writer);

}  // namespace dateline
