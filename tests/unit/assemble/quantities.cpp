#include "timeline/assemble/quantities.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace dateline;

TEST_CASE("numbers are read in figures and in words") {
    struct Row {
        const char* word;
        double value;
    };
    constexpr Row kRows[] = {{"12", 12},     {"4,500", 4500}, {"1.5", 1.5},      {"0.25", 0.25},
                             {"Twelve", 12}, {"dozen", 12},   {"thousand", 1000}};
    for (const Row& row : kRows) {
        CAPTURE(row.word);
        REQUIRE(number_of(row.word));
        CHECK(*number_of(row.word) == doctest::Approx(row.value));
    }
    for (const char* word : {"", "first", "12th", "twelvefold", "1.5.2", ",5", "-3", "x"}) {
        CAPTURE(word);
        CHECK_FALSE(number_of(word));
    }
}

TEST_CASE("counts agree when one amount can be both") {
    constexpr double kMore = std::numeric_limits<double>::infinity();
    const Quantity least{12, kMore, "person", ""};
    const Quantity seventeen{17, 17, "person", ""};
    const Quantity eleven{11, 11, "person", ""};
    CHECK(agree(least, seventeen));
    CHECK_FALSE(agree(least, eleven));
    CHECK_FALSE(agree(seventeen, eleven));
}

TEST_CASE("what befell people is one fate in several words, and none where the word says nothing of it") {
    struct Row {
        const char* lemma;
        const char* fate;
    };
    constexpr Row kRows[] = {{"kill", "die"},     {"death", "die"},     {"drown", "die"},
                             {"wound", "injure"}, {"injure", "injure"}, {"arrest", "arrest"},
                             {"meet", ""},        {"leave", ""}};
    for (const Row& row : kRows) {
        CAPTURE(row.lemma);
        EventMention mention;
        mention.lemma = row.lemma;
        CHECK(fate_of(mention, Source{}) == row.fate);
    }
}
