#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "core/language/analyse.hpp"
#include "core/language/characters.hpp"
#include "core/language/sentences.hpp"

using namespace dateline;

namespace {

/// What every analysis must be, whatever the bytes: spans that rise and cover all but white space, sentences
/// that partition the tokens, one root each, no cycle, no crossing arcs.
/// Returns what is wrong, "" when nothing is.
std::string flaw_of(const Document& document, const Analysis& analysis) {
    std::uint32_t at = 0;
    for (const Token& token : analysis.tokens) {
        if (token.span.begin < at || token.span.empty() || token.span.end > document.text.size())
            return "a span out of order";
        for (std::uint32_t i = at; i < token.span.begin;) {
            const Character c = character_at(document.text, i);
            if (c.kind != CharKind::space) return "text outside the tokens";
            i += c.size;
        }
        if (token.lemma >= analysis.lemmas.size()) return "a lemma that is none";
        at = token.span.end;
    }
    std::uint32_t next = 0;
    for (const Sentence& s : analysis.sentences) {
        if (s.begin != next || s.end <= s.begin || s.end - s.begin > kLongestSentence)
            return "a sentence out of order";
        next = s.end;
        if (s.root < s.begin || s.root >= s.end) return "no root";
        for (std::uint32_t i = s.begin; i < s.end; ++i) {
            const std::uint32_t head = analysis.tokens[i].head;
            if ((head == kNone) != (i == s.root)) return "two roots";
            if (head != kNone && (head < s.begin || head >= s.end)) return "a head outside the sentence";
        }
        for (std::uint32_t i = s.begin; i < s.end; ++i) {
            std::uint32_t up = i;
            for (std::uint32_t steps = 0; up != s.root; ++steps) {
                if (steps > s.end - s.begin) return "a cycle";
                up = analysis.tokens[up].head;
            }
            if (i == s.root) continue;
            const std::uint32_t head = analysis.tokens[i].head;
            for (std::uint32_t between = std::min(i, head) + 1; between < std::max(i, head); ++between) {
                std::uint32_t above = between;
                while (above != kNone && above != i && above != head) above = analysis.tokens[above].head;
                if (above == kNone) return "crossing arcs";
            }
        }
    }
    return next == analysis.tokens.size() ? "" : "tokens outside the sentences";
}

void check_text(std::string text) {
    Document document;
    document.text = std::move(text);
    const auto model = built_in_model();
    REQUIRE(model.has_value());
    CHECK(flaw_of(document, analyse(document, **model)) == "");
}

}  // namespace

TEST_CASE("any bytes give a well-formed analysis") {
    std::mt19937 random(20261121);
    const std::string pieces[] = {" ",        "\n",
                                  "\n\n",     "'",
                                  "\u2019",   "\u2018",
                                  "\u201c",   "\"",
                                  ".",        "...",
                                  "!",        "?",
                                  "-",        "--",
                                  "a",        "The",
                                  "U.S.",     "n't",
                                  "'s",       "7",
                                  "pm",       "$",
                                  "@",        "://",
                                  "www.",     ",",
                                  "(",        ")",
                                  "\u00a0",   "\u200b",
                                  "\xff",     "\xe2\x80",
                                  "\xf0\x9f", std::string(1, '\0'),
                                  "\x1b[31m", "\u202e",
                                  "said",     "will",
                                  "is",       "of",
                                  "Mr.",      "1990s",
                                  "\u2014",   "&",
                                  "%"};
    for (int round = 0; round < 400; ++round) {
        std::string text;
        const auto size = random() % 120;
        for (std::uint32_t i = 0; i < size; ++i) text += pieces[random() % std::size(pieces)];
        CAPTURE(round);
        check_text(text);
    }
    for (int round = 0; round < 200; ++round) {
        std::string text;
        for (int i = 0; i < 200; ++i) text += static_cast<char>(random() % 256);
        CAPTURE(round);
        check_text(text);
    }
}

TEST_CASE("nothing, and nothing but white space, is no sentence") {
    for (const char* text : {"", " ", "\n\n\n", "\t \u00a0 \u3000"}) {
        Document document;
        document.text = text;
        const Analysis analysis = analyse(document, **built_in_model());
        CHECK(analysis.tokens.empty());
        CHECK(analysis.sentences.empty());
    }
}

TEST_CASE("a sentence without end is cut") {
    std::string text;
    for (int i = 0; i < 3000; ++i) text += "word and ";
    check_text(text);
    check_text(std::string(200000, 'a'));
    check_text(std::string(20000, '.'));
    std::string quotes;
    for (int i = 0; i < 5000; ++i) quotes += "' \" ( ";
    check_text(quotes);
}

TEST_CASE("only title, heading and body are analysed") {
    Document document;
    document.text = "Talks end\n\nBy A. Reporter\n\nThey ended on Friday.";
    document.blocks = {
        {{0, 9}, BlockKind::title}, {{11, 25}, BlockKind::byline}, {{27, 48}, BlockKind::body}};
    const Analysis analysis = analyse(document, **built_in_model());
    REQUIRE(analysis.sentences.size() == 2);
    CHECK(analysis.sentences[0].block == 0);
    CHECK(analysis.sentences[1].block == 2);
    CHECK(analysis.sentences[1].span.of(document.text) == "They ended on Friday.");
}
