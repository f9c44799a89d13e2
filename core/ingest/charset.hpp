// In which alphabet is a page written? A byte order mark decides; then UTF-8 that is valid and not plain
// ASCII speaks for itself, whatever the page claims (saved pages are often converted and keep the old claim);
// then the header it came with, then its own meta element or XML declaration, then a guess from its letters
// (uchardet).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

struct DecodedText {
    std::string text;            // valid UTF-8
    std::string charset;         // as which it was read: "UTF-8", "windows-1251"
    std::uint32_t replaced = 0;  // sequences that mean nothing there and became U+FFFD
    bool guessed = false;        // nothing named the charset, its letters did
};

/// Decodes bytes to UTF-8. `claimed` is what the bytes came with (a Content-Type header), "" when nothing
/// did. A name nobody knows is passed over. Sources: WHATWG Encoding (labels), WHATWG HTML 13.2.3 (sniffing).
[[nodiscard]] DecodedText decode_text(std::string bytes, std::string_view claimed);

/// The same for a plain text, which claims nothing: what is valid UTF-8 stays byte for byte, a mark in front
/// included; UTF-16 is known by its mark; a text in UTF-8 with some damage stays UTF-8; all other is guessed.
[[nodiscard]] DecodedText decode_plain(std::string bytes);

/// The charset in "text/html; charset=utf-8", in <meta charset=…>, in <?xml … encoding="…"?>; "" when none is
/// named in the first 4096 bytes.
[[nodiscard]] std::string claimed_charset(std::string_view text);

/// Bytes of one charset as UTF-8; U+FFFD and one byte on where they mean nothing. `known` false: no such
/// charset here.
[[nodiscard]] DecodedText convert(std::string_view bytes, const std::string& charset, bool& known);

}  // namespace dateline
