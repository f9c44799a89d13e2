// The Mermaid timeline diagram, by itself and inside the Markdown summary.
#pragma once

#include "core/base/output_buffer.hpp"
#include "timeline/render/view.hpp"

namespace dateline {

void mermaid_timeline(const View& view, OutputBuffer& out);

}  // namespace dateline
