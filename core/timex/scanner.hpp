// One pass over the bytes: words, numbers and marks, with the classes the time rules ask for. Knows nothing
// of dates. Number words that belong together become one token ("twenty-four", "nineteen ninety-six"); blank
// lines become a token of their own, so that no phrase reaches across a paragraph.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/span.hpp"
#include "core/timex/lexicon.hpp"

namespace dateline::timex {

struct Token {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::int32_t value = 0;   // of a number
    std::uint16_t entry = 0;  // in the lexicon
    std::uint16_t flags = 0;

    static constexpr std::uint16_t kGlued = 1;    // no white space before it
    static constexpr std::uint16_t kCapital = 2;  // begins with a capital letter
    static constexpr std::uint16_t kUpper = 4;    // all letters are capitals, at least two
    static constexpr std::uint16_t kWord = 8;
    static constexpr std::uint16_t kNumber = 16;
    static constexpr std::uint16_t kNewLine = 32;   // a line break stands before it
    static constexpr std::uint16_t kDotted = 64;    // ended by a dot that belongs to it
    static constexpr std::uint16_t kSpelled = 128;  // a number in words
    [[nodiscard]] bool is(std::uint16_t flag) const { return (flags & flag) != 0; }
    [[nodiscard]] Span span() const { return {begin, end}; }
};

/// All tokens of the text.
[[nodiscard]] std::vector<Token> scan(std::string_view text, const Lexicon& lexicon);

}  // namespace dateline::timex
