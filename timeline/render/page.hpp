// Text on a terminal: words of several styles, wrapped to the columns there are. How wide is a character? As
// wide as the terminal draws it: two columns for East Asian wide ones, none for combining marks
// (utf8proc_charwidth).
#pragma once

#include <cstdint>
#include <initializer_list>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/output_buffer.hpp"

namespace dateline {

enum class Style : std::uint8_t { plain, strong, faint, good, warn, bad, accent };

/// Words of one style, raw: the page cleans them (escape.hpp). A sign before them stays with the first word.
struct Piece {
    std::string_view text;
    Style style = Style::plain;
    std::string_view sign = {};  // "·", one column wide
};

/// Columns `text` takes: display_width("Zürich") is 6, display_width("東京") is 4. @pre valid UTF-8, no
/// controls
[[nodiscard]] std::size_t display_width(std::string_view text);

class Page {
  public:
    Page(std::ostream& out, std::size_t width, bool colour)
        : out_(out), width_(width < 24 ? 24 : width), colour_(colour) {}

    [[nodiscard]] std::size_t width() const { return width_; }

    void blank() { out_ << '\n'; }

    /// An entry: `lead`, fit for a terminal already, stands at column `indent` of the first line; what
    /// words() brings until end() wraps in the columns from `body` on. A lead that reaches into the body gets
    /// a line of its own. A word wider than the line is broken.
    void begin(std::size_t indent, std::string_view lead, Style style, std::size_t body);
    void words(const Piece& piece);
    void end();

    void entry(std::size_t indent, std::string_view lead, Style style, std::size_t body,
               std::initializer_list<Piece> pieces) {
        begin(indent, lead, style, body);
        for (const Piece& piece : pieces) words(piece);
        end();
    }
    /// Pieces wrapped from column `indent` on.
    void paragraph(std::size_t indent, std::initializer_list<Piece> pieces) {
        entry(indent, {}, Style::plain, indent, pieces);
    }
    void paragraph(std::size_t indent, std::string_view text, Style style = Style::plain) {
        paragraph(indent, {{text, style}});
    }
    /// A line as it is, fit for a terminal already.
    void line(std::string_view text) { out_ << text << '\n'; }

    /// Texts beside each other from column `indent` on, `between` columns apart, each wrapped in its share of
    /// the width. A text is its paragraphs.
    using Text = std::vector<std::vector<Piece>>;
    void columns(std::size_t indent, std::size_t between, const std::vector<Text>& texts);

  private:
    void ascii_words(std::string_view text, Style style);
    void word(std::string_view text, std::size_t width, Style style);
    void set(Style style);
    void end_line();
    void spaces(std::size_t count);

    OutputBuffer out_;
    std::size_t width_;
    bool colour_;
    Style style_ = Style::plain;  // what the terminal is set to
    std::size_t body_ = 0;        // of the entry that is open
    std::size_t column_ = 0;      // where its line has come to
    bool line_has_words_ = false;
};

}  // namespace dateline
