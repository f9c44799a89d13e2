// The recogniser turns most tokens away before it tries them as the beginning of a phrase. What it finds must
// be what trying every token finds: in the examples of all rules, in whole texts made of them, and in heaps
// of words that mean something to some rule.
#include <doctest/doctest.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/timex/languages.hpp"
#include "core/timex/recognise.hpp"
#include "tests/paths.hpp"
#include "tests/random.hpp"

using namespace dateline;
using namespace dateline::timex;
using dateline::test::Random;

namespace {

std::size_t same_phrases(std::string_view text, std::string_view language) {
    const Recogniser& recogniser = recogniser_for(language);
    const TokenList tokens = scan(text, recogniser.lexicon());
    const auto filtered = recogniser.recognise(text, tokens);
    const auto all = recogniser.recognise_everywhere(text, tokens);
    CAPTURE(std::string(text.substr(0, 2000)));
    REQUIRE(filtered.size() == all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        REQUIRE(filtered[i].span == all[i].span);
        REQUIRE(filtered[i].rule == all[i].rule);
        REQUIRE(filtered[i].expression == all[i].expression);
    }
    return all.size();
}

Language language_of(std::string_view code) {
    return code == "de" ? german() : code == "ru" ? russian() : english();
}

/// The words of the language's tables as they are written, small and with a capital letter.
std::vector<std::string> words_of(const Language& language) {
    std::vector<std::string> words;
    for (const WordRow& row : language.words) {
        std::string word;
        for (const char c : std::string(row.words) + ' ') {
            if (c != ' ') {
                word += c;
                continue;
            }
            word = word.substr(0, word.find('='));
            if (word.empty()) continue;
            words.push_back(word);
            if (word[0] >= 'a' && word[0] <= 'z')
                words.push_back(std::string(1, word[0] - 'a' + 'A') + word.substr(1));
            word.clear();
        }
    }
    for (const auto& family : language.rules)
        for (const Rule& rule : family) {
            const auto expanded = expand(rule.pattern, language.macros);
            for (const std::string_view literal : literals_of(expanded)) words.emplace_back(literal);
        }
    return words;
}

constexpr std::string_view kNumbers[] = {"1",          "7",        "20",  "31",    "45",  "98",  "1998",
                                         "2026",       "7:30",     "3rd", "1990s", "'98", "4.5", "1/2",
                                         "2026-01-22", "3/4/2026", "-",   ",",     "'s",  "x",   "Orr"};

}  // namespace

TEST_CASE("filtered and unfiltered find the same phrases in the rules' own examples") {
    for (const std::string_view code : {"en", "de", "ru"}) {
        std::string all;
        std::size_t found = 0;
        for (const auto& family : language_of(code).rules)
            for (const Rule& rule : family) {
                found += same_phrases(rule.example, code);
                all += std::string(rule.example) + " ";
            }
        CHECK(found >= 30);
        CHECK(same_phrases(all, code) >= 30);
    }
}

TEST_CASE("filtered and unfiltered find the same phrases in heaps of words") {
    for (const std::string_view code : {"en", "de", "ru"}) {
        const std::vector<std::string> words = words_of(language_of(code));
        Random random(17);
        std::size_t found = 0;
        for (int round = 0; round < 400; ++round) {
            std::string text;
            for (int i = 0; i < 250; ++i) {
                text += random.below(4) == 0 ? std::string(kNumbers[random.below(std::size(kNumbers))])
                                             : words[random.below(words.size())];
                if (random.below(12) != 0) text += ' ';
                if (random.below(40) == 0) text += ".\n\n";
            }
            found += same_phrases(text, code);
        }
        CHECK(found > 1000);
    }
}

TEST_CASE("filtered and unfiltered find the same phrases in articles") {
    namespace fs = std::filesystem;
    std::size_t texts = 0;
    for (const fs::path& folder :
         {fs::path(DATELINE_SOURCE_DIR) / "seeds", fs::path(DATELINE_SHARED_DIR) / "stories",
          fs::path(DATELINE_SHARED_DIR) / "corpora" / "tempeval3"}) {
        if (!fs::exists(folder)) {
            MESSAGE("skipped: " << folder.string() << " is not there");
            continue;
        }
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            if (entry.path().extension() != ".txt" && entry.path().extension() != ".tml") continue;
            std::ifstream file(entry.path(), std::ios::binary);
            same_phrases(std::string(std::istreambuf_iterator<char>(file), {}), "en");
            ++texts;
        }
    }
    CHECK(texts >= 2);
}
