// Where does a tag end when its attribute holds '>'? Where the HTML standard says: the tokenizer follows its
// states, so that a page means here what it means in a browser. Tokens are slices of the page; nothing is
// copied.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/span.hpp"
#include "core/ingest/html_tags.hpp"

namespace dateline {

/// One attribute as written: the value still holds its character references.
struct HtmlAttribute {
    std::string_view name;
    std::string_view raw;
};

struct HtmlToken {
    enum class Kind : std::uint8_t { text, start, end, eof };
    Kind kind = Kind::eof;
    HtmlTag tag = HtmlTag::text;
    bool self_closing = false;
    bool references = true;  // text: are character references decoded here?
    Span span;               // the bytes it takes on the page
};

/// Tokens of a page in order; comments, doctypes and processing instructions are passed over. Linear.
/// Source: WHATWG HTML, 13.2.5 (tokenization).
class HtmlTokenizer {
  public:
    /// @param page valid UTF-8 that outlives this object, less than 4 GiB
    explicit HtmlTokenizer(std::string_view page) : page_(page) {}

    /// The next token; `attributes` holds those of a start tag until the next call, at most 200 of them.
    HtmlToken next();
    [[nodiscard]] const std::vector<HtmlAttribute>& attributes() const { return attributes_; }

    /// After the start tag of an element that holds text only (script, style, title, textarea …): everything
    /// up to its end tag is one text token.
    void text_only(HtmlTag element);
    /// Inside svg and math "<![CDATA[…]]>" is text and no element is text-only.
    void set_foreign(bool foreign) { foreign_ = foreign; }

  private:
    [[nodiscard]] char at(std::size_t i) const { return i < page_.size() ? page_[i] : '\0'; }
    HtmlToken text_until(std::size_t end, bool references);
    HtmlToken text_only_content();
    [[nodiscard]] std::size_t end_tag_from(std::size_t from) const;
    [[nodiscard]] std::size_t comment_close(std::size_t from);
    [[nodiscard]] std::size_t script_end();
    void skip_declaration();
    HtmlToken tag();
    void read_attributes(HtmlToken& token, bool keep);

    std::string_view page_;
    std::size_t pos_ = 0;
    std::size_t close_from_ = 1;  // where the last "-->" was sought from, and where it stands
    std::size_t close_ = 0;
    HtmlTag raw_ = HtmlTag::text;  // the text-only element we are in; `text` = none
    bool foreign_ = false;
    std::vector<HtmlAttribute> attributes_;
};

}  // namespace dateline
