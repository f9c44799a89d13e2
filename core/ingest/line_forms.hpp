// How do you know a byline, a bare date, a menu or a note on the author, which papers word as they like? By
// its form: names and a role, nothing but a date and its label, names of sections in a row. Each form reads
// one line alone; the fixed wordings are in line_rules.hpp.
#pragma once

#include <string_view>

namespace dateline {

/// "By Ana Ruiz and Tom Berg, Health Editors", "Editor Tom Berg", "Ana Ruiz, sports reporter".
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
/// A line of dashes, stars or arrows: neither letters nor digits.
[[nodiscard]] bool has_no_letters(std::string_view line);

}  // namespace dateline
