// What do the names a site gives its elements say? "comment-list" is no story, "article-body" may be one. The
// words are those of Arc90's and Mozilla's Readability (Apache-2.0), which a decade of pages has shaped, and
// some of our own.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace dateline {

/// What words stand in a class or id; a set of bits.
enum class PageWords : std::uint8_t {
    none = 0,
    unlikely = 1,  // names what surrounds stories: sidebar, footer, comment, sponsor
    maybe = 2,     // names what may hold one all the same: article, body, main, column
    positive = 4,  // speaks for it: article, content, entry, post, story
    negative = 8,  // speaks against it: promo, related, share, widget
    byline = 16,   // byline, author
    share = 32,    // buttons to send the page on
};
constexpr PageWords operator|(PageWords a, PageWords b) {
    return static_cast<PageWords>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr bool has(PageWords set, PageWords word) {
    return (static_cast<unsigned>(set) & static_cast<unsigned>(word)) != 0;
}

/// One row of the table: every name that holds `part` gets the bits. A part between spaces must be a whole
/// name.
struct PageWord {
    std::string_view part;
    PageWords says;
};
[[nodiscard]] std::span<const PageWord> page_word_table();

/// The words of one attribute value: page_words("post-Comments") has unlikely, positive and negative. Looks
/// at 300 bytes.
[[nodiscard]] PageWords page_words(std::string_view value);

}  // namespace dateline
