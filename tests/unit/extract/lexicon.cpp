#include "timeline/extract/lexicon.hpp"

#include <doctest/doctest.h>

#include <string>
#include <unordered_set>

#include "timeline/extract/morphology.hpp"
#include "timeline/extract/words.hpp"

using namespace dateline;

TEST_CASE("no word stands in two rows") {
    std::unordered_set<std::string> seen;
    for (const auto& row : verb_rows())
        for_each_word(row.words, [&](std::string_view word) {
            CAPTURE(std::string(word));
            CHECK(seen.insert(std::string(word)).second);
            CHECK(find_verb(word).group == row.group);
        });
    seen.clear();
    for (const auto& row : noun_rows())
        for_each_word(row.words, [&](std::string_view word) {
            const auto noun = word.substr(0, word.find(':'));
            CAPTURE(std::string(noun));
            CHECK(seen.insert(std::string(noun)).second);
            CHECK(find_noun(noun).strength == row.strength);
        });
}

TEST_CASE("what a verb needs stands in one row") {
    std::unordered_set<std::string> seen;
    for (const auto& row : valency_rows())
        for_each_word(row.words, [&](std::string_view word) {
            CAPTURE(std::string(word));
            CHECK(seen.insert(std::string(word)).second);
            CHECK(valency_of(word) == row.valency);
        });
    CHECK(valency_of("resign") == Valency::open);
}

TEST_CASE("support verbs take event nouns and nothing else") {
    CHECK(is_support_pair("hold", "talk"));
    CHECK(is_support_pair("pay", "visit"));
    CHECK(is_support_pair("conduct", "raid"));
    CHECK_FALSE(is_support_pair("hold", "cup"));
    CHECK_FALSE(is_support_pair("pay", "bill"));
    CHECK_FALSE(is_support_pair("eat", "talk"));
}

TEST_CASE("deverbal endings name an event only with support") {
    CHECK(find_noun("harmonisation").strength == NounStrength::needs_support);
    CHECK(find_noun("station").strength == NounStrength::none);
    CHECK(find_noun("element").strength == NounStrength::none);
    CHECK(find_noun("cement").strength == NounStrength::none);
}

TEST_CASE("verb forms of labels") {
    CHECK(third_person("visit") == "visits");
    CHECK(third_person("carry") == "carries");
    CHECK(third_person("play") == "plays");
    CHECK(third_person("reach") == "reaches");
    CHECK(third_person("pass") == "passes");
    CHECK(third_person("go") == "goes");
    CHECK(third_person("have") == "has");
    CHECK(third_person("graph") == "graphs");
    CHECK(plural_present("be") == "are");
    CHECK(plural_present("reach") == "reach");
}

TEST_CASE("a word list holds its words and no others") {
    constexpr WordList kList = "meet gather  n't \u2019d a";
    for (const std::string_view word : {"meet", "gather", "n't", "\u2019d", "a"}) CHECK(is_one_of(word, kList));
    for (const std::string_view word : {"", " ", "mee", "meet ", "meets", "meat", "gather  n't", "b", "t"}) {
        CAPTURE(std::string(word));
        CHECK_FALSE(is_one_of(word, kList));
    }
}
