// What says of a line, read alone, that it is not a paragraph of the story? The rules are rows; each row
// carries a line it takes and a line of a story that looks like it and stays. Rows are true of news pages in
// English at large.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/text/document.hpp"

namespace dateline {

/// One row. `pattern` is matched against the whole line: '*' stands for any run of bytes, '#' for a digit.
/// How the line begins and ends is compared without regard to ASCII case, what stands between two '*' as it
/// is written.
struct LineRule {
    std::string_view pattern;
    BlockKind kind;
    std::uint16_t max_bytes;  // longer lines are left alone
    bool only_a_fragment;     // and so are lines that end as sentences do
    std::string_view example;
    std::string_view stays;  // a story line this row must not take
};

[[nodiscard]] std::span<const LineRule> line_rules();

/// Does the row take the line?
[[nodiscard]] bool matches(const LineRule& rule, std::string_view line);

/// The kind given by the first row that takes the line, or by its form: a line of dashes, a bar of links, a
/// row of section names, "By NAME and NAME", a bare date. Nothing when it may be part of the story.
[[nodiscard]] std::optional<BlockKind> kind_of_line(std::string_view line);

/// "By Ana Ruiz and Tom Berg, Health Editors", "From our correspondent in Lima", "Ana Ruiz, sports reporter".
[[nodiscard]] bool is_byline(std::string_view line);
/// "Published: 15 October 2025, 9.40pm", "Wednesday, Aug. 6, 2025", "date 2026-01-14": nothing but a date and
/// its label.
[[nodiscard]] bool is_date_line(std::string_view line);
/// "Markets | Deals | Technology", "News Politics World Money Sport".
[[nodiscard]] bool is_menu(std::string_view line);
/// "World", "Business": the name of a section and nothing else.
[[nodiscard]] bool is_section_name(std::string_view line);
/// "Ines Roth covers shipping. She is based in Oslo.", "Roth reported from Oslo.": who wrote it. Only meant
/// for the end of an article, where such lines stand.
[[nodiscard]] bool is_bio(std::string_view line);
/// Does it end as a sentence does: full stop, question or exclamation mark, also inside closing quotes?
[[nodiscard]] bool ends_sentence(std::string_view line);

}  // namespace dateline
