// Where on the page does a stretch of the extracted text stand?
#pragma once

#include <cstdint>

#include "core/base/span.hpp"
#include "core/text/document.hpp"

namespace dateline {

/// The code points of the page, decoded, from which the bytes `span` of the document's text were taken; what
/// was inserted between (line breaks, cell marks) counts to the stretch before it. For a document without a
/// page the span's own code points are not computed: {0, 0}.
[[nodiscard]] Span page_span(const Document& document, Span span);

}  // namespace dateline
