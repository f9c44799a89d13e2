#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>

#include "timeline/merge/word_classes.hpp"

using namespace dateline;

namespace {
bool share_class(std::string_view a, std::string_view b) {
    static const WordClassIndex index;
    const auto x = index.classes_of(a);
    const auto y = index.classes_of(b);
    return std::find_first_of(x.begin(), x.end(), y.begin(), y.end()) != x.end();
}
}  // namespace

TEST_CASE("derivations share a stem") {
    CHECK(stem_of("announcement") == stem_of("announce"));
    CHECK(stem_of("resignation") == stem_of("resign"));
    CHECK(stem_of("talks") == stem_of("talk"));
    CHECK(stem_of("bombing") == stem_of("bomb"));
    CHECK(stem_of("stopping") == "stop");
    CHECK(stem_of("die") == "die");
    CHECK(stem_of("") == "");
    CHECK(stem_of("meet") != stem_of("mete"));
    CHECK(stem_of("station") != stem_of("state"));
}

TEST_CASE("synonyms share a class, opposites and neighbours do not") {
    CHECK(share_class("acquire", "takeover"));
    CHECK(share_class("meet", "summit"));
    CHECK(share_class("death", "die"));
    CHECK(share_class("agree", "accord"));
    CHECK(share_class("beat", "lose"));  // one match, told from either side
    CHECK(share_class("sever", "damage"));
    CHECK(share_class("check-into", "enter"));
    CHECK(share_class("landslide", "mudslide"));
    CHECK_FALSE(share_class("explode", "die"));  // cause and result are two events
    CHECK_FALSE(share_class("start", "end"));
    CHECK_FALSE(share_class("buy", "sell"));
    CHECK_FALSE(share_class("approve", "reject"));
    CHECK_FALSE(share_class("no-such-word", "meet"));
}

TEST_CASE("every word of the table is found, in lower case, in its class") {
    const WordClassIndex index;
    const auto classes = word_classes();
    for (std::size_t c = 0; c < classes.size(); ++c) {
        std::string_view words = classes[c].words;
        REQUIRE_FALSE(words.empty());
        while (!words.empty()) {
            const std::string_view word = words.substr(0, words.find(' '));
            CAPTURE(classes[c].name);
            CAPTURE(word);
            CHECK_FALSE(word.empty());
            CHECK(std::all_of(word.begin(), word.end(),
                              [](char l) { return (l >= 'a' && l <= 'z') || l == '-'; }));
            // phrases are looked up as lemmas without articles: "went to the polls" is "go-to-poll"
            for (const std::string_view article : {"-the-", "-a-", "-an-"})
                CHECK(word.find(article) == std::string_view::npos);
            const auto found = index.classes_of(word);
            CHECK(std::find(found.begin(), found.end(), c) != found.end());
            words.remove_prefix(std::min(word.size() + 1, words.size()));
        }
    }
}

TEST_CASE("opposite words are no words of one class, and each names its class") {
    const WordClassIndex index;
    for (const OppositeClasses& row : opposite_classes()) {
        CAPTURE(row.word);
        CAPTURE(row.answer);
        const auto one = index.classes_of(row.word);
        const auto other = index.classes_of(row.answer);
        REQUIRE_FALSE(one.empty());
        REQUIRE_FALSE(other.empty());
        const std::vector<std::uint16_t> against = index.opposites_of(one);
        CHECK(std::find_first_of(against.begin(), against.end(), other.begin(), other.end()) !=
              against.end());
        CHECK(std::find_first_of(one.begin(), one.end(), other.begin(), other.end()) == one.end());
    }
    CHECK(index.opposites_of(index.classes_of("negotiate")).empty());
}
