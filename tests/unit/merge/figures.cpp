#include "timeline/merge/figures.hpp"

#include <doctest/doctest.h>

using namespace dateline;

TEST_CASE("a number is known by its digits") {
    struct Row {
        std::string_view word, figure;
    };
    for (const Row& row :
         {Row{"seven", "7"}, Row{"7", "7"}, Row{"Forty-one", "41"}, Row{"41", "41"}, Row{"240,000", "240000"},
          Row{"28m", "28m"}, Row{"3.2bn", "3.2bn"}, Row{"1.5", "1.5"}, Row{"12.", "12"},
          // no numbers, or more than a number
          Row{"", ""}, Row{"many", ""}, Row{"second", ""}, Row{"2nd", ""}, Row{"19:24", ""},
          Row{"seven-one", ""}, Row{"forty-first", ""}, Row{"well-known", ""}, Row{"24/7", ""}}) {
        CAPTURE(row.word);
        CHECK(figure_of(row.word) == row.figure);
    }
}

TEST_CASE("the million behind a number belongs to it") {
    Analysis analysis;
    for (const char* lemma : {"4.2", "billion", "dollar", "7", "million", "six", "mile"}) {
        Token token;
        token.lemma = static_cast<std::uint32_t>(analysis.lemmas.size());
        analysis.lemmas.emplace_back(lemma);
        analysis.tokens.push_back(token);
    }
    CHECK(figure_at(analysis, 0) == "4.2bn");
    CHECK(figure_at(analysis, 3) == "7m");
    CHECK(figure_at(analysis, 5) == "6");
    CHECK(figure_at(analysis, 6).empty());
}

TEST_CASE("ordinals are read in words and in digits") {
    struct Row {
        std::string_view word;
        unsigned ordinal;
    };
    for (const Row& row : {Row{"first", 1}, Row{"Second", 2}, Row{"3rd", 3}, Row{"20th", 20},
                           Row{"twentieth", 20}, Row{"21st", 0}, Row{"one", 0}, Row{"last", 0}, Row{"4", 0},
                           Row{"thirst", 0}, Row{"best", 0}, Row{"", 0}, Row{"st", 0}}) {
        CAPTURE(row.word);
        CHECK(ordinal_of(row.word) == row.ordinal);
    }
}
