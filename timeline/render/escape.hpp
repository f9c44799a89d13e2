// May a label that came from an article steer the terminal, open a link, call a person or run in a
// spreadsheet? No: this is the one room where article text is made fit for each format, and every renderer
// takes it from here.
//
// All of them begin with the same cleaning: white space of any kind becomes single spaces, what is invisible
// or steers (controls, escape, direction marks, zero-width characters) is made visible as U+ notation in
// double brackets, soft hyphens go, invalid UTF-8 becomes U+FFFD. So every result is one line of valid,
// visible text. A second form of a function writes what the first gives.
#pragma once

#include <string>
#include <string_view>

#include "core/base/output_buffer.hpp"

namespace dateline {

/// That cleaning: the text on one line of valid, visible characters; a copy only where something had to
/// change. @pre the text outlives it
class Cleaned {
  public:
    explicit Cleaned(std::string_view text);
    Cleaned(const Cleaned&) = delete;
    Cleaned& operator=(const Cleaned&) = delete;
    [[nodiscard]] std::string_view text() const { return text_; }
    /// Is every byte a character one column wide? Then nothing has to be measured.
    [[nodiscard]] bool ascii() const { return ascii_; }

  private:
    std::string own_;
    std::string_view text_;
    bool ascii_ = false;
};

/// "a\x1b[31m" is "a⟦U+001B⟧[31m".
[[nodiscard]] std::string for_terminal(std::string_view text);

/// GitHub-flavoured Markdown with no markup left in it: no emphasis, link, image, HTML, table cell, heading,
/// list, mention
/// (@name), issue (#12), address (www., https://) or emoji (:name:). It renders as the text itself: "*a* @b"
/// is
/// "\*a\* @<!-- -->b". Source: CommonMark 0.30 §2.4, GFM §6.9.
[[nodiscard]] std::string for_markdown(std::string_view text);
void for_markdown(std::string_view text, OutputBuffer& out);

/// Inside a Markdown code span, for words we chose and ids: backticks become apostrophes, pipes a broken bar.
[[nodiscard]] std::string for_markdown_code(std::string_view text);

/// HTML element text and quoted attributes: & < > " ' as character references.
[[nodiscard]] std::string for_html(std::string_view text);
void for_html(std::string_view text, OutputBuffer& out);

/// For element text only, where quotation marks are harmless: & < >.
[[nodiscard]] std::string for_html_text(std::string_view text);
/// The same for a part of a sentence: a space at either end stays one.
[[nodiscard]] std::string for_html_part(std::string_view text);

/// One CSV field (RFC 4180), always quoted; what a spreadsheet would run as a formula (= + - @ first) gets an
/// apostrophe before it: "=1+1" is "\"'=1+1\"".
[[nodiscard]] std::string for_csv(std::string_view text);
void for_csv(std::string_view text, OutputBuffer& out);

/// An iCalendar TEXT value (RFC 5545 §3.3.11): backslash, semicolon and comma escaped. Lines are folded by
/// the renderer.
[[nodiscard]] std::string for_ics(std::string_view text);

/// Mermaid timeline text: its separators and markup as #number; entities.
[[nodiscard]] std::string for_mermaid(std::string_view text);
void for_mermaid(std::string_view text, OutputBuffer& out);

}  // namespace dateline
