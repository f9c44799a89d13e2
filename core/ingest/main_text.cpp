#include "core/ingest/main_text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/ingest/main_text_steps.hpp"

namespace dateline {
namespace {

constexpr std::uint32_t kEnough = 500;  // characters; less is tried again with less cleaning

// Each try cleans less than the one before.
constexpr std::array<Strictness, 4> kTries = {
    {{true, true, true}, {false, true, true}, {false, false, true}, {false, false, false}}};

struct Attempt {
    std::vector<NodeRange> ranges;
    StrippedPage page;
    std::uint32_t chars = 0;
};

Attempt attempt(const PageFacts& facts, const Strictness& strictness, std::string_view title) {
    Attempt out;
    out.page = strip_page(facts, strictness, title);
    out.ranges = choose_article(facts, out.page, strictness);
    for (const NodeRange range : out.ranges) clean_article(facts, range, strictness, out.page);
    const std::vector<TextCount> sums = facts.sums(out.page.dropped);
    for (const NodeRange range : out.ranges) out.chars += (sums[range.end] - sums[range.begin]).chars;
    return out;
}

/// The headline where it stands in a part that was dropped as a whole, such as the article's own <header>: a
/// large heading that is most of the page's title, before the end of the article.
std::uint32_t headline_outside(const HtmlPage& page, const Attempt& found, std::string_view title) {
    constexpr std::size_t kMostOf = 2;  // half of the title's bytes: a site's name is less
    const std::uint32_t end = found.ranges.empty() ? 0 : found.ranges.back().end;
    std::uint32_t out = 0, kept = 0;
    auto range = found.ranges.begin();
    for (std::uint32_t i = 1; i < end; ++i) {
        const HtmlNode& node = page.nodes[i];
        if (found.page.dropped[i] && node.end > kept) kept = node.end;
        while (range->end <= i) ++range;
        const bool in_article = i >= kept && range->begin <= i;
        if (node.tag != HtmlTag::h1 || in_article) continue;
        const std::string words = page.text_of(i, 600);
        if (words.size() * kMostOf < title.size() || same_headline(title, words) <= kSameHeadline) continue;
        if (out != 0) return 0;  // which of them?
        out = i;
    }
    return out;
}

}  // namespace

MainText find_main_text(const HtmlPage& page, std::string_view title) {
    const PageFacts facts = count_page(page);
    Attempt best;
    for (const Strictness& strictness : kTries) {
        Attempt next = attempt(facts, strictness, title);
        const bool enough = next.chars >= kEnough;
        if (enough || next.chars > best.chars || best.ranges.empty()) best = std::move(next);
        if (enough) break;
    }
    if (best.page.title == 0 && !title.empty()) best.page.title = headline_outside(page, best, title);
    return {std::move(best.ranges), std::move(best.page.dropped), best.page.title, best.page.byline};
}

}  // namespace dateline
