#include "core/text/offsets.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace dateline;

TEST_CASE("code point offsets agree with counting from the start") {
    const std::string unit = "a\u00e9\u2019\U0001F600";  // 1, 2, 3 and 4 bytes
    std::string text;
    for (int i = 0; i < 300; ++i) text += unit;
    const CodePointOffsets offsets(text);
    for (std::uint32_t i = 0; i < 300; ++i) {
        CHECK(offsets.at(i * 10) == i * 4);
        CHECK(offsets.at(i * 10 + 3) == i * 4 + 2);
        CHECK(offsets.byte_at(i * 4 + 2) == i * 10 + 3);
    }
    CHECK(offsets.at(static_cast<std::uint32_t>(text.size())) == 1200);
    CHECK(offsets.byte_at(1200) == text.size());
    CHECK(offsets.byte_at(5000) == text.size());
}

TEST_CASE("ASCII text needs no table") {
    const CodePointOffsets offsets("Thursday");
    CHECK(offsets.at(3) == 3);
    CHECK(offsets.byte_at(99) == 8);
}

TEST_CASE("an offset at a multiple of the step right at the end of the text") {
    const std::string text = "\u00e9" + std::string(254, 'x');
    const CodePointOffsets offsets(text);
    CHECK(offsets.at(256) == 255);
    CHECK(offsets.byte_at(255) == 256);
}
