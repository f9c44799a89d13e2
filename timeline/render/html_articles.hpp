// Where does a quote stand? In its article, which the page carries: every clause an event rests on is marked
// there and leads to the event, every time phrase says what it was read as.
#pragma once

#include <string>

#include "core/base/output_buffer.hpp"
#include "timeline/render/view.hpp"

namespace dateline {

/// The articles the report has texts of, one folded section each; nothing when it has none.
void render_articles(const View& view, OutputBuffer& out);

/// Where mention number `index` of the event stands in its article: the id of an element of
/// render_articles(). Fit for an attribute.
[[nodiscard]] std::string mention_anchor(const ReportEvent& event, std::size_t index);

}  // namespace dateline
