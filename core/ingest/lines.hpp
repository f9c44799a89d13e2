// Where does a paragraph end when the file breaks every line at 72 columns, and where when every line is a
// paragraph? A break is a wrap when the next word would not have fitted on the line; otherwise somebody meant
// it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/span.hpp"

namespace dateline {

/// One paragraph: a line, or hard-wrapped lines taken together. Spans have no white space at either end.
struct Paragraph {
    Span span;
    std::uint32_t group = 0;  // paragraphs with no blank line between them share it
    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

/// The paragraphs of a text in order; a byte order mark, CR and blank lines lie between them. Linear.
/// Example: "One\n\ntwo\nthree" has the groups 0 ("One") and 1 ("two", "three").
[[nodiscard]] std::vector<Paragraph> split_paragraphs(std::string_view text);

}  // namespace dateline
