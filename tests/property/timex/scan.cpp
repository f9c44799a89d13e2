// The fast ways through a text say the same as the plain ones. Texts are scanned in blocks of 64 bytes, their
// ends from a copy; languages are told eight bytes at a time, and here a second time word by word.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>

#include "core/timex/languages.hpp"
#include "core/timex/plain_words.hpp"
#include "core/timex/recognise.hpp"
#include "core/timex/text_block.hpp"
#include "tests/random.hpp"

using namespace dateline;
using namespace dateline::timex;
using dateline::test::Random;

namespace {

constexpr std::string_view kPieces[] = {
    "May",     "march",   "Sept",   "twenty",   "one",   "hundred", "first",     "p.m.",
    "U.S.",    "o'clock", "don't",  "'98",      "1990s", "7:30",    "3rd",       "2026",
    "1,200",   "4.5",     "1/2",    "-",        "--",    ",",       ".",         "(",
    "\"",      "\u2013",  "$",      "%",        " ",     "  ",      "\n",        "\t",
    "a",       "ABCDE",   "abcdef", "Abcdefgh", "zZ",    "x",       "m\u00e4rz", "\u00c9t\u00e9",
    "\u2019s", "'s",      "\u00a0", "@[`{",     "th",    "of",      "the"};

std::string some_text(Random& random, std::size_t most) {
    std::string text;
    for (std::string_view piece; text.size() + piece.size() <= most;) {
        text += piece;
        piece = kPieces[random.below(std::size(kPieces))];
    }
    return text;
}

std::string as_text(const Token& token) {
    return std::to_string(token.begin) + "-" + std::to_string(token.end) + " entry " +
           std::to_string(token.entry) + " value " + std::to_string(token.value) + " flags " +
           std::to_string(token.flags);
}

std::string_view language_word_by_word(std::string_view text) {
    text = text.substr(0, 600);
    constexpr std::string_view kGerman[] = {"der", "und", "das", "den", "nicht", "ein", "im",      "am",
                                            "ist", "mit", "von", "auf", "dem",   "des", "f\u00fcr"};
    constexpr std::string_view kEnglish[] = {"the", "and", "of",  "to",   "a",   "in",
                                             "on",  "is",  "for", "that", "was", "with"};
    const auto cyrillic = static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return c == '\xD0' || c == '\xD1'; }));
    std::size_t german = 0;
    std::size_t english = 0;
    std::string word;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const auto c =
            i < text.size() ? static_cast<unsigned char>(text[i]) : static_cast<unsigned char>(' ');
        if (c > ' ' && c != ',' && c != '.') {
            word += static_cast<char>(c);
            continue;
        }
        german += std::find(std::begin(kGerman), std::end(kGerman), word) != std::end(kGerman) ? 1U : 0U;
        english += std::find(std::begin(kEnglish), std::end(kEnglish), word) != std::end(kEnglish) ? 1U : 0U;
        word.clear();
    }
    if (cyrillic * 4 > text.size()) return "ru";
    return german >= 3 && german > english * 2 ? "de" : "en";
}

}  // namespace

TEST_CASE("a short text and the same text with more behind it have the same tokens") {
    Random random(3);
    const Lexicon& lexicon = recogniser_for("en").lexicon();
    for (int round = 0; round < 40'000; ++round) {
        const std::string text = some_text(random, 1 + random.below(14)) + "x";
        const auto alone = scan(text, lexicon);
        const auto followed = scan(text + "\n\n" + std::string(40, '.'), lexicon);
        REQUIRE(followed.size() > alone.size());
        for (std::size_t i = 0; i < alone.size(); ++i) {
            CAPTURE(text);
            REQUIRE(as_text(followed[i]) == as_text(alone[i]));
        }
    }
}

TEST_CASE("any letters mean the same in short texts and in long ones") {
    for (const std::string_view language : {"en", "de", "ru"}) {
        const Lexicon& lexicon = recogniser_for(language).lexicon();
        Random random(5);
        for (int round = 0; round < 20'000; ++round) {
            std::string word;
            for (std::size_t size = 1 + random.below(15); word.size() < size;)
                word += static_cast<char>((random.below(6) == 0 ? 'A' : 'a') +
                                          static_cast<char>(random.below(26)));
            const auto alone = scan(word, lexicon);
            const auto followed = scan(word + std::string(30, ' '), lexicon);
            REQUIRE(alone.size() == followed.size());
            REQUIRE(as_text(alone.front()) == as_text(followed.front()));
        }
    }
}

TEST_CASE("languages are told the same by eight bytes at a time as word by word") {
    constexpr std::string_view kWords[] = {"der",
                                           "und",
                                           "nicht",
                                           "f\u00fcr",
                                           "am",
                                           "im",
                                           "the",
                                           "and",
                                           "of",
                                           "a",
                                           "that",
                                           "underground",
                                           "anda",
                                           "xder",
                                           "d\u0435r",
                                           "\u0432",
                                           "\u0434\u0435\u043d\u044c",
                                           "nichts",
                                           "ein",
                                           "den"};
    constexpr std::string_view kGaps[] = {" ",  " ", " ", ", ",   ". ",
                                          "\n", "",  "-", "\xA0", std::string_view("\0", 1)};
    Random random(9);
    int german = 0;
    int russian = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        const std::size_t first = random.below(std::size(kWords));
        const std::size_t some = 1 + random.below(std::size(kWords) - first);
        for (std::size_t size = random.below(900); text.size() < size;) {
            text += kWords[first + random.below(some)];
            text += kGaps[random.below(std::size(kGaps))];
        }
        CAPTURE(text);
        REQUIRE(detect_language(text) == language_word_by_word(text));
        german += detect_language(text) == "de" ? 1 : 0;
        russian += detect_language(text) == "ru" ? 1 : 0;
    }
    CHECK(german > 100);
    CHECK(russian > 100);
}

TEST_CASE("a block of a text is the same by every kind of processor") {
    Random random(11);
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes;
        const bool any = random.below(2) == 0;
        constexpr std::string_view kUsual = "abcxyzABCXYZ ,.'`@[`{~-0\n\x7F\x80\xC3\xE1\xFA";
        while (bytes.size() < TextBlock::kSize)
            bytes += any ? static_cast<char>(random.below(256)) : kUsual[random.below(kUsual.size())];
        CAPTURE(bytes);
        const TextBlock plainly = PlainBlocks::read(bytes.data());
#if defined(__x86_64__)
        REQUIRE(Sse2Blocks::read(bytes.data()) == plainly);
        if (__builtin_cpu_supports("avx2")) REQUIRE(Avx2Blocks::read(bytes.data()) == plainly);
#endif
    }
}

TEST_CASE("plain words are the same tokens by every kind of processor") {
    const Lexicon& lexicon = recogniser_for("en").lexicon();
    REQUIRE(!plain_word_readers().empty());
    MESSAGE("kinds this processor can be: " << plain_word_readers().size());
    // All tokens, and where the reader stopped: it goes on behind the byte it stopped at.
    const auto told = [&](const std::string& text, ReadPlainWords read) {
        TokenList tokens(1);
        PlainWords words(text, tokens);
        std::string out;
        while ((words.pos = text.find_first_of("abcdefhmnoptuxzABCDEMSUZ", words.pos)) < text.size()) {
            const bool at_word = read(words, lexicon);
            out += "stop " + std::to_string(words.pos) + (at_word ? " word" : "") + " before " +
                   std::to_string(words.before) + '\n';
            ++words.pos;
        }
        for (const Token& token : tokens) out += as_text(token) + '\n';
        return out;
    };
    Random random(15);
    for (int round = 0; round < 4'000; ++round) {
        const std::string text = some_text(random, 1 + random.below(400));
        const std::string plainly = told(text, plain_word_readers().back());
        CAPTURE(text);
        for (const ReadPlainWords read : plain_word_readers()) REQUIRE(told(text, read) == plainly);
    }
}

TEST_CASE("a word between blanks has the entry that the lexicon has for it") {
    for (const std::string_view language : {"en", "de", "ru"}) {
        const Lexicon& lexicon = recogniser_for(language).lexicon();
        Random random(13);
        constexpr std::string_view kWords[] = {"monday", "yesterday", "mai",   "gestern",   "ago",
                                               "the",    "quarterly", "weeks", "immediate", "announced"};
        for (int round = 0; round < 20'000; ++round) {
            std::string word(kWords[random.below(std::size(kWords))]);
            if (random.below(2) == 0)
                word[random.below(word.size())] = static_cast<char>('a' + random.below(26));
            const bool capital = random.below(2) == 0;
            if (capital) word[0] = static_cast<char>(word[0] - 'a' + 'A');
            const std::string before(random.below(70), '-');
            const std::string text = before + " " + word + " " + std::string(random.below(70), '-');
            const auto tokens = scan(text, lexicon);
            const auto found = std::find_if(tokens.begin(), tokens.end(),
                                            [](const Token& token) { return token.is(Token::kWord); });
            CAPTURE(text);
            REQUIRE(found != tokens.end());
            CHECK(found->span().of(text) == word);
            CHECK(found->entry == lexicon.find(word, capital));
        }
    }
}
