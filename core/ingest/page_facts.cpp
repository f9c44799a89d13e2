#include "core/ingest/page_facts.hpp"

#include <array>

#include "core/ingest/html_entities.hpp"

namespace dateline {
namespace {

using enum HtmlTag;

constexpr HtmlTagSet kUnread = {script, style,    noscript, template_, svg,  math,
                                iframe, noframes, noembed,  title,     head, canvas};
constexpr HtmlTagSet kPhrasing = {
    text,     abbr,   audio,  b,        bdo,  br,    button, cite,   code,   data,  datalist,
    dfn,      em,     embed,  i,        img,  input, kbd,    label,  mark,   math,  meter,
    noscript, object, output, progress, q,    ruby,  samp,   script, select, small, span,
    strong,   sub,    sup,    textarea, time, var,   wbr,    font,   style,  other};
constexpr HtmlTagSet kAsTheirContent = {a, del, ins};
constexpr std::array<std::string_view, 6> kWideCommas = {"\u060C", "\uFE50", "\uFE10",
                                                         "\u2E41", "\u2E34", "\uFF0C"};

/// Counts on from text to text: white space counts once, with the word behind it.
class Counter {
  public:
    TextCount count(std::string_view s) {
        TextCount sum;
        for (std::size_t at = 0; at < s.size(); ++at) {
            const auto c = static_cast<unsigned char>(s[at]);
            if (c <= ' ') {
                space_ = true;
                continue;
            }
            if (c == 0xC2 && at + 1 < s.size() && s[at + 1] == '\xA0') {
                space_ = true;
                ++at;
                continue;
            }
            if ((c & 0xC0U) == 0x80U) continue;
            sum.chars += space_ ? 2 : 1;
            space_ = false;
            if (c == ',') ++sum.commas;
            if (c >= 0xD8 && is_wide_comma(s.substr(at))) ++sum.commas;
        }
        return sum;
    }

  private:
    static bool is_wide_comma(std::string_view s) {
        for (const std::string_view comma : kWideCommas)
            if (s.starts_with(comma)) return true;
        return false;
    }
    bool space_ = false;
};

}  // namespace

int NodeFacts::weight() const {
    int sum = 0;
    for (const PageWords words : {class_words, id_words}) {
        if (has(words, PageWords::negative)) sum -= 25;
        if (has(words, PageWords::positive)) sum += 25;
    }
    return sum;
}

bool is_blank_text(std::string_view raw) {
    for (std::size_t at = 0; at < raw.size(); ++at) {
        if (static_cast<unsigned char>(raw[at]) <= ' ') continue;
        const std::string_view rest = raw.substr(at);
        std::size_t skip = 0;
        for (const std::string_view blank : {"\u00a0", "&nbsp;", "&#160;", "&#xa0;", "&nbsp"})
            if (skip == 0 && rest.starts_with(blank)) skip = blank.size();
        if (skip == 0) return false;
        at += skip - 1;
    }
    return true;
}

PageFacts count_page(const HtmlPage& page) {
    PageFacts facts;
    facts.page = &page;
    const std::size_t size = page.nodes.size();
    facts.nodes.resize(size);
    facts.own.resize(size);
    facts.unread.resize(size);
    Counter counter;
    std::vector<std::uint8_t> hash_link(size, 0);
    std::string decoded;
    std::uint32_t unread_until = 0;
    for (std::uint32_t i = 0; i < size; ++i) {
        const HtmlNode& node = page.nodes[i];
        if (node.tag == body && facts.body == 0) facts.body = i;
        if (node.tag != text) {
            if (kUnread.has(node.tag)) facts.unread[i] = true;
            if (facts.unread[i] && node.end > unread_until) unread_until = node.end;
            if (const auto value = page.raw_attribute(i, "class"))
                facts.nodes[i].class_words = page_words(*value);
            if (const auto value = page.raw_attribute(i, "id")) facts.nodes[i].id_words = page_words(*value);
            if (node.tag == a) {
                const auto href = page.raw_attribute(i, "href");
                hash_link[i] = href && href->size() > 1 && href->front() == '#' ? 1 : 0;
            }
            continue;
        }
        if (i < unread_until) continue;
        const std::string_view raw = node.raw.of(page.bytes);
        if (node.references && raw.find('&') != std::string_view::npos) {
            decoded = decode_references(raw, ReferencePlace::text);
            facts.own[i] = counter.count(decoded);
        } else {
            facts.own[i] = counter.count(raw);
        }
        if (node.link != 0) facts.own[i].linked = facts.own[i].chars * (hash_link[node.link] != 0 ? 3U : 10U);
    }
    std::vector<bool> holds_blocks(size);  // has a child that is no phrasing content
    for (auto i = static_cast<std::uint32_t>(size); i-- > 1;) {
        const HtmlNode& node = page.nodes[i];
        NodeFacts& fact = facts.nodes[i];
        fact.phrasing = kPhrasing.has(node.tag) || (kAsTheirContent.has(node.tag) && !holds_blocks[i]);
        if (!fact.phrasing) holds_blocks[node.parent] = true;
        if (fact.has_block || kParagraphTags.has(node.tag)) facts.nodes[node.parent].has_block = true;
    }
    return facts;
}

std::vector<TextCount> PageFacts::sums(const std::vector<bool>& dropped) const {
    const auto size = static_cast<std::uint32_t>(own.size());
    std::vector<TextCount> sums(size + 1);
    std::uint32_t skip_until = 0;
    for (std::uint32_t i = 0; i < size; ++i) {
        if (dropped[i] && page->nodes[i].end > skip_until) skip_until = page->nodes[i].end;
        sums[i + 1] = sums[i];
        if (i >= skip_until) sums[i + 1] += own[i];
    }
    return sums;
}

}  // namespace dateline
