#include "core/ingest/main_text.hpp"

#include <array>
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
    return {std::move(best.ranges), std::move(best.page.dropped), best.page.title, best.page.byline};
}

}  // namespace dateline
