// Text on a terminal: words of several styles, wrapped to the columns there are. How wide is a character? As
// wide as the terminal draws it: two columns for East Asian wide ones, none for combining marks
// (utf8proc_charwidth).
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum class Style : std::uint8_t { plain, strong, faint, good, warn, bad, accent };

/// Text of one style. Escaped already (for_terminal); a space stands between two pieces. Lines break at
/// U+0020 only, so a no-break space holds two words together; it is printed as a space.
struct Piece {
    std::string text;
    Style style = Style::plain;
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
    /// `lead` stands at column `indent` of the first line, the pieces wrap in the columns from `body` on. A
    /// lead that reaches into the body gets a line of its own. A word wider than the line is broken.
    void entry(std::size_t indent, const Piece& lead, std::size_t body, const std::vector<Piece>& pieces);
    /// Pieces wrapped from column `indent` on.
    void paragraph(std::size_t indent, const std::vector<Piece>& pieces) {
        entry(indent, {}, indent, pieces);
    }
    void paragraph(std::size_t indent, std::string text, Style style = Style::plain) {
        paragraph(indent, {{std::move(text), style}});
    }

    /// Texts beside each other from column `indent` on, `between` columns apart, each wrapped in its share of
    /// the width. A piece "\n" ends a line.
    void columns(std::size_t indent, std::size_t between, const std::vector<std::vector<Piece>>& texts);

  private:
    void put(std::string_view text, Style style);
    void set(Style style);
    void end_line();
    void spaces(std::size_t count);

    std::ostream& out_;
    std::size_t width_;
    bool colour_;
    Style style_ = Style::plain;  // what the terminal is set to
};

}  // namespace dateline
