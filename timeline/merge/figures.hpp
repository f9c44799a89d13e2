// "Seven", "7" and "£7m", "7 million": which numbers of two articles are one? By their digits.
#pragma once

#include <string>
#include <string_view>

#include "core/language/analysis.hpp"

namespace dateline {

/// "Seventeen" -> 17, "forty" -> 40, up to "ninety"; 0 for other words. In lower case.
[[nodiscard]] int value_of_word(std::string_view word);

/// A number in digits, with "m" or "bn" behind it where it counts millions or billions: "seven" -> "7",
/// "Forty-one" -> "41", "240,000" -> "240000", "28m" -> "28m", "3.2bn" -> "3.2bn"; "" for other words,
/// ordinals and clock times.
[[nodiscard]] std::string figure_of(std::string_view word);
/// The same of a token, with the "million" or "billion" behind it: "4.2 billion" -> "4.2bn".
[[nodiscard]] std::string figure_at(const Analysis& analysis, std::uint32_t token);

/// "First" -> 1, "second" -> 2, "3rd" -> 3, up to 20; 0 for other words.
[[nodiscard]] unsigned ordinal_of(std::string_view word);

}  // namespace dateline
