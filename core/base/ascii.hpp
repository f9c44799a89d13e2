// What is the lower case of a letter when nobody asked for a language? That of A to Z, and nothing else: the
// names of tags, headers, members and charsets are ASCII. For words of the text see utf8.hpp, `lower_utf8`.
#pragma once

#include <string_view>

namespace dateline {

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
constexpr char to_lower(char c) {
    return is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// Are they the same letters, ASCII case aside? `lower` is written in lower case.
constexpr bool equals_lower(std::string_view word, std::string_view lower) {
    if (word.size() != lower.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (to_lower(word[i]) != lower[i]) return false;
    return true;
}

/// Does the text begin with these letters, ASCII case aside? `lower` is written in lower case.
constexpr bool begins_lower(std::string_view text, std::string_view lower) {
    return equals_lower(text.substr(0, lower.size()), lower);
}

}  // namespace dateline
