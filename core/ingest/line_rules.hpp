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

}  // namespace dateline
