#include "timeline/render/escape.hpp"

#include <doctest/doctest.h>

namespace dateline {
namespace {

struct Row {
    std::string_view text, expected;
};

TEST_CASE("on a terminal nothing steers and everything is one line") {
    const Row rows[] = {
        {"plain text", "plain text"},
        {"  two \t\r\n lines  ", "two lines"},
        {"no\xC2\xA0"
         "break",
         "no break"},
        {"\x1b[31mred", "⟦U+001B⟧[31mred"},
        {"bell\x07", "bell⟦U+0007⟧"},
        {"del\x7F", "del⟦U+007F⟧"},
        {"csi\xC2\x9B"
         "2J",
         "csi⟦U+009B⟧2J"},
        {"\xE2\x80\xAE"
         "evil",
         "⟦U+202E⟧evil"},
        {"\xE2\x81\xA6"
         "isolate",
         "⟦U+2066⟧isolate"},
        {"ze\xE2\x80\x8B"
         "ro",
         "ze⟦U+200B⟧ro"},
        {"\xEF\xBB\xBF"
         "mark",
         "⟦U+FEFF⟧mark"},
        {"tag\xF3\xA0\x81\xA1", "tag⟦U+E0061⟧"},
        {"soft\xC2\xAD"
         "hyphen",
         "softhyphen"},
        {"line\xE2\x80\xA8"
         "separator",
         "line separator"},
        {"caf\xC3\xA9 “东京” 🎉", "café “东京” 🎉"},
        {"broken \xFF\xC3", "broken \xEF\xBF\xBD\xEF\xBF\xBD"},
    };
    for (const Row& row : rows) CHECK(for_terminal(row.text) == row.expected);
    CHECK(for_terminal(std::string_view("a\0b", 3)) == "a⟦U+0000⟧b");
}

TEST_CASE("Markdown shows the text itself") {
    const Row rows[] = {
        {"plain, text (really).", "plain, text (really)."},
        {"*a* _b_ `c` ~d~", R"(\*a\* \_b\_ \`c\` \~d\~)"},
        {"[x](u) ![y](v)", R"(\[x\](u) \!\[y\](v))"},
        {"<b>&amp;", R"(\<b\>\&amp;)"},
        {"a|b", R"(a\|b)"},
        {"@desk and a@b.example", "@<!-- -->desk and a@<!-- -->b.example"},
        {"#12", R"(\#<!-- -->12)"},
        {"see http://x.example", "see http:<!-- -->//x.example"},
        {"WWW.x.example, swww", "W<!-- -->WW.x.example, swww"},
        {":smile: at 11:30", ":<!-- -->smile: at 11:30"},
        {"- item", R"(\- item)"},
        {"+ item", R"(\+ item)"},
        {"12. March", R"(12\. March)"},
        {"12) x", R"(12\) x)"},
        {"a - b", "a - b"},
        {"$x$ ^y^", R"(\$x\$ \^y\^)"},
        {"a\n# b", R"(a \# b)"},
    };
    for (const Row& row : rows) CHECK(for_markdown(row.text) == row.expected);
    CHECK(for_markdown_code("a`b|c") == "a'b¦c");
}

TEST_CASE("HTML, CSV, iCalendar and Mermaid") {
    CHECK(for_html("<a href='x'>\"&\"</a>") == "&lt;a href=&#39;x&#39;&gt;&quot;&amp;&quot;&lt;/a&gt;");
    CHECK(for_html("\xE2\x80\xAE<") == "⟦U+202E⟧&lt;");
    CHECK(for_csv("=1+1") == "\"'=1+1\"");
    CHECK(for_csv("@x") == "\"'@x\"");
    CHECK(for_csv(" -1") == "\"'-1\"");
    CHECK(for_csv("\t=x") == "\"'=x\"");
    CHECK(for_csv("say \"no\"") == "\"say \"\"no\"\"\"");
    CHECK(for_csv("") == "\"\"");
    CHECK(for_ics("a, b; c\\d\ne") == R"(a\, b\; c\\d e)");
    CHECK(for_mermaid("a: b; #c") == "a#58; b#59; #35;c");
    CHECK(for_mermaid("``` <x>") == "#96;#96;#96; #60;x#62;");
}

TEST_CASE("text that is clean already comes out as text that had to be cleaned") {
    // A soft hyphen is dropped, and everything around it is looked at character by character.
    constexpr std::string_view kParts[] = {"a",      " ",        "longer words here",
                                           "\t",     "\n",       "é",
                                           "“",      "東京",     "\u00A0",
                                           "\u061C", "\u200B",   "\u202E",
                                           "\u2028", "\uFEFF",   "😀",
                                           "\xC3",   "\xE2\x80", "\xED\xA0\x80",
                                           "\x7F",   "\x1b[0m",  "ไ",
                                           "한",     "\xC0\x80", "eightbyt",
                                           "\u1160", "\u3000",   "עברית",
                                           "~"};
    std::uint32_t state = 7;
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (std::uint32_t parts = state % 9; parts > 0; --parts) {
            state = state * 1'664'525U + 1'013'904'223U;
            text += kParts[(state >> 8U) % std::size(kParts)];
        }
        state = state * 1'664'525U + 1'013'904'223U;
        CAPTURE(text);
        REQUIRE(for_terminal(text) == for_terminal(text + "\u00AD"));
    }
}

}  // namespace
}  // namespace dateline
