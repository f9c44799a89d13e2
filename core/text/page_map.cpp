#include "core/text/page_map.hpp"

#include <algorithm>
#include <string_view>

namespace dateline {
namespace {

/// The page's code point for byte `at`; `at` may be the end of a stretch.
std::uint32_t page_at(const Document& document, std::uint32_t at) {
    const auto after = std::upper_bound(document.page.begin(), document.page.end(), at,
                                        [](std::uint32_t a, const PageAnchor& b) { return a < b.text; });
    if (after == document.page.begin()) return document.page.front().page;
    const PageAnchor& anchor = *(after - 1);
    const std::string_view between = std::string_view(document.text).substr(anchor.text, at - anchor.text);
    return anchor.page + static_cast<std::uint32_t>(std::count_if(between.begin(), between.end(), [](char c) {
               return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
           }));
}

}  // namespace

Span page_span(const Document& document, Span span) {
    if (document.page.empty() || span.empty()) return {};
    std::uint32_t last = span.end - 1;
    while (last > span.begin && (static_cast<unsigned char>(document.text[last]) & 0xC0U) == 0x80U) --last;
    return {page_at(document, span.begin), page_at(document, last) + 1};
}

}  // namespace dateline
