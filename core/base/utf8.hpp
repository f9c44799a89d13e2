// What is text when the bytes are not? Everything after this file may rely on valid UTF-8: each invalid
// sequence has become one U+FFFD and was counted, every valid byte stands where it stood. Nothing else is
// touched: a byte order mark stays as U+FEFF and CRLF stays CRLF, so that offsets count in the file itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

struct ValidText {
    std::string text;
    std::uint32_t replaced = 0;  // invalid sequences that became U+FFFD
};

/// Is every byte part of a well-formed sequence (no surrogates, nothing overlong, nothing above U+10FFFF)?
[[nodiscard]] bool is_valid_utf8(std::string_view bytes);

/// The same bytes as valid UTF-8, one U+FFFD for each maximal ill-formed subpart, as Python and browsers
/// count them: make_valid_utf8("a\xE2\x82z") is {"a\uFFFDz", 1}. Source: Unicode 15, section 3.9, "U+FFFD
/// Substitution".
[[nodiscard]] ValidText make_valid_utf8(std::string bytes);

/// The code point that begins at byte `at` and how many bytes it takes. @pre `text` is valid UTF-8, `at`
/// begins a code point
struct CodePoint {
    char32_t value = 0;
    std::uint32_t bytes = 1;
};
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at);

/// Appends a code point as UTF-8; what is none becomes U+FFFD.
void append_utf8(std::string& out, char32_t value);

/// In lower case, letter by letter, whatever the alphabet: "ÉTÉ" is "été". Unicode 15, simple case mapping;
/// "ß" and the like stay. @pre `text` is valid UTF-8
[[nodiscard]] std::string lower_utf8(std::string_view text);

/// Is there a capital letter of any alphabet (category Lu) at byte `at`? Not at the end of the text.
[[nodiscard]] bool is_upper_utf8(std::string_view text, std::size_t at);

/// Control, escape and direction-changing characters made visible, on one line: "a\x1b[31m\n" is
/// "a\\u{1B}[31m\\u{A}". Invalid bytes are shown as U+FFFD. For messages on a terminal.
[[nodiscard]] std::string visible(std::string_view text);

}  // namespace dateline
