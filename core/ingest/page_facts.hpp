// What is counted on a page before anything is judged: text, links and commas of each node, the words of its
// class and id, which elements a site uses as paragraphs.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/ingest/html_page.hpp"
#include "core/ingest/page_words.hpp"

namespace dateline {

/// Counts of a stretch of text. Characters are code points with white space folded; links count in tenths of
/// a character, because a link inside the page weighs 3 tenths.
struct TextCount {
    std::uint32_t chars = 0;
    std::uint32_t linked = 0;
    std::uint32_t commas = 0;
    TextCount& operator+=(const TextCount& o) {
        chars += o.chars, linked += o.linked, commas += o.commas;
        return *this;
    }
    friend TextCount operator-(TextCount a, const TextCount& b) {
        return {a.chars - b.chars, a.linked - b.linked, a.commas - b.commas};
    }
    /// The part of the text that stands in links, 0 to 1.
    [[nodiscard]] double link_density() const { return chars == 0 ? 0.0 : linked / 10.0 / chars; }
};

struct NodeFacts {
    PageWords class_words = PageWords::none;
    PageWords id_words = PageWords::none;
    bool phrasing = false;   // may stand inside a paragraph
    bool has_block = false;  // holds an element that divides text into paragraphs
    [[nodiscard]] PageWords words() const { return class_words | id_words; }
    /// +25 or -25 for what class and id say, each.
    [[nodiscard]] int weight() const;
};

struct PageFacts {
    const HtmlPage* page = nullptr;
    std::uint32_t body = 0;
    std::vector<NodeFacts> nodes;
    std::vector<TextCount> own;  // of text nodes; zero for what is never read: scripts, drawings, templates
    std::vector<bool> unread;    // elements that hold no text a reader sees

    /// Sums before each node, dropped subtrees left out: inside node n it is sums[end of n] - sums[n].
    [[nodiscard]] std::vector<TextCount> sums(const std::vector<bool>& dropped) const;
};

[[nodiscard]] PageFacts count_page(const HtmlPage& page);

/// Elements that part paragraphs, as Readability counts them.
inline constexpr HtmlTagSet kParagraphTags = {HtmlTag::blockquote, HtmlTag::dl,    HtmlTag::div,
                                              HtmlTag::img,        HtmlTag::ol,    HtmlTag::p,
                                              HtmlTag::pre,        HtmlTag::table, HtmlTag::ul};

/// Is the text nothing but white space? No-break spaces and references to them count as white space.
[[nodiscard]] bool is_blank_text(std::string_view raw);

}  // namespace dateline
