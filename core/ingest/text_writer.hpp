// Puts an article together from stretches of its page, and remembers where each came from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/document.hpp"

namespace dateline {

/// Counts code points of a text up to a byte; asked for growing bytes it walks the text once.
class CodePointCounter {
  public:
    explicit CodePointCounter(std::string_view text) : text_(text) {}
    [[nodiscard]] std::uint32_t at(std::size_t byte);

  private:
    std::string_view text_;
    std::size_t byte_ = 0;
    std::uint32_t count_ = 0;
};

class TextWriter {
  public:
    /// @param page the decoded page; outlives this object
    explicit TextWriter(std::string_view page) : page_(page), counter_(page) {}

    /// Adds what stands in `raw`, a part of the page, to the open block: white space folded, character
    /// references decoded when `references`.
    void add(std::string_view raw, bool references);
    /// The same, with line breaks and blanks kept (<pre>).
    void add_as_it_is(std::string_view raw, bool references);
    /// Text that does not stand on the page, such as the mark between two cells.
    void insert(std::string_view text);
    /// White space is due before the next word.
    void space() { space_ = true; }
    /// A line break inside the block.
    void line_break();
    /// Ends the block; an empty one leaves no trace. The next begins behind a blank line.
    void end_block(BlockKind kind);
    [[nodiscard]] bool block_is_empty() const { return text_.size() == begin_; }
    [[nodiscard]] std::string_view open_block() const { return std::string_view(text_).substr(begin_); }

    /// Hands everything to the document.
    void finish(Document& document) &&;

  private:
    void put(std::string_view bytes, std::size_t page_byte);
    void begin_word();
    template <class F>
    void each_piece(std::string_view raw, bool references, F f);

    std::string_view page_;
    CodePointCounter counter_;
    std::string text_;
    std::vector<Block> blocks_;
    std::vector<PageAnchor> anchors_;
    std::size_t begin_ = 0;      // of the open block
    std::size_t next_page_ = 0;  // the page byte that would carry on the last stretch
    bool space_ = false;
    bool inserted_ = true;  // the last bytes were not the page's
};

}  // namespace dateline
