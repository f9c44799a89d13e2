#include "core/base/utf8.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace dateline;
using std::string;

TEST_CASE("every maximal ill-formed subpart becomes one U+FFFD") {
    struct Row {
        string bytes;
        string text;
        std::uint32_t replaced;
    };
    const std::array rows = {
        Row{"plain", "plain", 0},
        Row{"", "", 0},
        Row{"caf\u00e9 \u20ac \U0001F600", "caf\u00e9 \u20ac \U0001F600", 0},
        Row{"a\xFFz", "a\uFFFDz", 1},
        Row{"a\xE2\x82z", "a\uFFFDz", 1},                        // a cut sequence is one
        Row{"\xC0\xAF", "\uFFFD\uFFFD", 2},                      // overlong
        Row{"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", 3},            // surrogate
        Row{"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD", 4},  // above U+10FFFF
        Row{"\xF0\x9F\x98", "\uFFFD", 1},                        // cut at the end
        Row{"\x80\x80", "\uFFFD\uFFFD", 2},                      // trail bytes alone
        Row{"\xE2\x82\xE2\x82\xAC", "\uFFFD\u20ac", 1},
        Row{string("a\0b", 3), string("a\0b", 3), 0},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const ValidText got = make_valid_utf8(row.bytes);
        CHECK(got.text == row.text);
        CHECK(got.replaced == row.replaced);
        CHECK(is_valid_utf8(row.bytes) == (row.replaced == 0));
        CHECK(is_valid_utf8(got.text));
    }
}

TEST_CASE("byte order mark and CRLF stay where they are") {
    const string text = "\uFEFFone\r\ntwo\r\n";
    CHECK(make_valid_utf8(text).text == text);
}

TEST_CASE("nothing that steers a terminal survives visible()") {
    CHECK(visible("a\x1b[31m\n") == "a\\u{1B}[31m\\u{A}");
    CHECK(visible("x\u202Ey\u2066z") == "x\\u{202E}y\\u{2066}z");
    CHECK(visible(string("\0", 1)) == "\\u{0}");
    CHECK(visible("\u0085\x7f") == "\\u{85}\\u{7F}");
    CHECK(visible("\xff.txt") == "\uFFFD.txt");
    CHECK(visible("caf\u00e9 \u2014 ok") == "caf\u00e9 \u2014 ok");
}
