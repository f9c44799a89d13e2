#include "core/ingest/page_words.hpp"

#include <algorithm>
#include <array>

#include "core/base/ascii.hpp"

namespace dateline {
namespace {

using enum PageWords;

constexpr std::size_t kMaxValue = 300;

constexpr auto kWords = std::to_array<PageWord>({
    {"-ad-", unlikely | negative},
    {"ad-break", unlikely},
    {"agegate", unlikely},
    {"ai2html", unlikely},
    {"and", maybe},
    {"article", maybe | positive},
    {"author", byline},
    {"banner", unlikely | negative},
    {"blog", positive},
    {"body", maybe | positive},
    {"breadcrumbs", unlikely},
    {"byline", byline},
    {"column", maybe},
    {"com-", negative},
    {"combx", unlikely | negative},
    {"comment", unlikely | negative},
    {"community", unlikely},
    {"contact", negative},
    {"content", maybe | positive},
    {"cover-wrap", unlikely},
    {"dateline", byline},
    {"disqus", unlikely},
    {"entry", positive},
    {"extra", unlikely},
    {"footer", unlikely | negative},
    {"gdpr", unlikely | negative},
    {"h-entry", positive},
    {"header", unlikely},
    {"hentry", positive},
    {" hid ", negative},
    {"hidden", negative},
    {"legends", unlikely},
    {"main", maybe | positive},
    {"masthead", negative},
    {"media", negative},
    {"menu", unlikely},
    {"meta", negative},
    {"outbrain", negative},
    {"p-author", byline},
    {"page", positive},
    {"pager", unlikely},
    {"pagination", unlikely | positive},
    {"popup", unlikely},
    {"post", positive},
    {"promo", negative},
    {"related", unlikely | negative},
    {"remark", unlikely},
    {"replies", unlikely},
    {"rss", unlikely},
    {"scroll", negative},
    {"shadow", maybe},
    {"share", negative},
    {"shopping", negative},
    {"shoutbox", unlikely | negative},
    {"sidebar", unlikely | negative},
    {"skyscraper", unlikely | negative},
    {"social", unlikely},
    {"sponsor", unlikely | negative},
    {"story", positive},
    {"supplemental", unlikely},
    {"tags", negative},
    {"text", positive},
    {"widget", negative},
    {"writtenby", byline},
    {"yom-remote", unlikely},
});

/// Rows by the byte their part begins with.
struct Rows {
    std::uint8_t begin = 0, end = 0;
};
constexpr auto kOrder = [] {
    std::array<std::uint8_t, kWords.size()> order{};
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<std::uint8_t>(i);
    std::sort(order.begin(), order.end(), [](std::uint8_t a, std::uint8_t b) {
        return kWords[a].part.front() != kWords[b].part.front()
                   ? kWords[a].part.front() < kWords[b].part.front()
                   : a < b;
    });
    return order;
}();
constexpr auto kByFirst = [] {
    std::array<Rows, 128> rows{};
    for (std::size_t i = 0; i < kOrder.size(); ++i) {
        Rows& row = rows[static_cast<std::size_t>(kWords[kOrder[i]].part.front())];
        if (row.end == 0) row.begin = static_cast<std::uint8_t>(i);
        row.end = static_cast<std::uint8_t>(i + 1);
    }
    return rows;
}();

/// "share" or "sharedaddy" as a word of its own; '_' and '-' part words.
bool is_share(std::string_view text, std::size_t at) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    if (at > 0 && letter(text[at - 1])) return false;
    std::size_t end = at + 5;
    if (text.substr(end).starts_with("daddy")) end += 5;
    return end >= text.size() || !letter(text[end]);
}

}  // namespace

std::span<const PageWord> page_word_table() {
    return kWords;
}

PageWords page_words(std::string_view value) {
    if (value.empty()) return none;
    std::array<char, kMaxValue + 2> buffer{};
    const std::size_t size = std::min(value.size(), kMaxValue);
    buffer[0] = ' ';
    for (std::size_t i = 0; i < size; ++i) {
        const char c = to_lower(value[i]);
        buffer[i + 1] = c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
    }
    buffer[size + 1] = ' ';
    const std::string_view text(buffer.data(), size + 2);
    PageWords says = none;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto first = static_cast<unsigned char>(text[at]);
        if (first >= 128) continue;
        const Rows rows = kByFirst[first];
        for (std::size_t i = rows.begin; i < rows.end; ++i) {
            const PageWord& word = kWords[kOrder[i]];
            if (!text.substr(at).starts_with(word.part)) continue;
            says = says | word.says;
            if (word.part == "share" && is_share(text, at)) says = says | share;
        }
    }
    return says;
}

}  // namespace dateline
