// Is this token that word? Case is no matter; the words asked for are lower case.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "core/timex/scanner.hpp"

namespace dateline::resolve {

/// is_word("On Friday", the first token, "on") is true.
[[nodiscard]] inline bool is_word(std::string_view text, const timex::Token& token, std::string_view lower) {
    const std::string_view word = token.span().of(text);
    return word.size() == lower.size() &&
           std::equal(word.begin(), word.end(), lower.begin(), [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
           });
}

/// Is it one of these?
[[nodiscard]] inline bool is_one_of(std::string_view text, const timex::Token& token,
                                    std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view w) { return is_word(text, token, w); });
}

}  // namespace dateline::resolve
