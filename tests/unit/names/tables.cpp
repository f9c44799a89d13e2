#include <doctest/doctest.h>

#include <ostream>
#include <set>
#include <string>

#include "core/language/gazetteer.hpp"
#include "core/language/names_votes.hpp"
#include "core/language/names_words.hpp"
#include "tests/unit/names/read.hpp"

namespace dateline {
namespace {

using test::Read;

const KnownEntity* known(std::string_view text) {
    for (const KnownName& name : gazetteer().starting_with(text.substr(0, text.find(' ')))) {
        if (name.text == text) return &gazetteer().entity(name.entity);
    }
    return nullptr;
}

TEST_CASE("every cue row votes for its kind, and the example of a heavy one comes out as that kind") {
    for (const NameCue& cue : name_cues()) {
        CAPTURE(cue.example);
        const std::size_t open = cue.example.find('[');
        const std::size_t close = cue.example.find(']');
        REQUIRE(open != std::string_view::npos);
        REQUIRE(close != std::string_view::npos);
        const std::string name(cue.example.substr(open + 1, close - open - 1));
        const Read story(std::string(cue.example.substr(0, open)) + name +
                         std::string(cue.example.substr(close + 1)));
        const Entity* found = story.entity(name);
        REQUIRE(found != nullptr);
        constexpr float kTipsTheScale = 0.5F;  // what is lighter decides only together with others
        if (cue.weight >= kTipsTheScale) CHECK(found->kind == cue.kind);

        const NameWords words = words_of(story.document.text, story.analysis);
        std::size_t begin = 0;
        while (words.words[begin].span.begin < open) ++begin;
        std::size_t end = begin;
        while (end < words.words.size() && words.words[end].span.end <= open + name.size()) ++end;
        Votes votes = votes_around(story.document.text, words.of(0), begin, end);
        CHECK(vote(votes, cue.kind) >= cue.weight);
    }
}

TEST_CASE("the gazetteer knows what stands in its tables") {
    CHECK(gazetteer().facts("Mr.") == (kHonorific | kTellsMale));
    CHECK((gazetteer().facts("Ministry") & kOrgHead) != 0);
    CHECK((gazetteer().facts("envoy") & kRolePerson) != 0);
    CHECK(gazetteer().facts("Tarnholt") == 0);
    CHECK(gazetteer().facts("") == 0);
    struct Row {
        std::string_view text, name, country;
    };
    for (const Row& row :
         {Row{"Russian", "Russia", "Russia"}, Row{"Kyiv", "Kyiv", "Ukraine"}, Row{"Kiev", "Kyiv", "Ukraine"},
          Row{"U.S.", "United States", "United States"},
          Row{"UAE", "United Arab Emirates", "United Arab Emirates"},
          Row{"WHO", "World Health Organization", ""}, Row{"New York", "New York", "United States"},
          Row{"Europe", "Europe", ""}, Row{"European", "Europe", ""},
          Row{"Côte d'Ivoire", "Ivory Coast", "Ivory Coast"}}) {
        CAPTURE(row.text);
        REQUIRE(known(row.text) != nullptr);
        CHECK(known(row.text)->name == row.name);
        CHECK(known(row.text)->country == row.country);
    }
}

TEST_CASE("no country of the places table is missing from the countries table") {
    std::set<std::string_view> countries;
    for (std::uint16_t i = 0; i < gazetteer().size(); ++i) {
        if (gazetteer().entity(i).sort == 'n') countries.insert(gazetteer().entity(i).name);
    }
    CHECK(countries.size() > 195);
    for (std::uint16_t i = 0; i < gazetteer().size(); ++i) {
        const KnownEntity& entity = gazetteer().entity(i);
        CAPTURE(entity.name);
        CHECK((entity.country.empty() || countries.contains(entity.country)));
    }
}

TEST_CASE(
    "a known name is spelled over any white space, with either apostrophe, in capitals only where asked") {
    CHECK(spells("New\n  York was", "New York", false) == 10);
    CHECK(spells("Xi’an was", "Xi'an", false) == 7);
    CHECK(spells("GENEVA was", "Geneva", true) == 6);
    CHECK(spells("GENEVA was", "Geneva", false) == 0);
    CHECK(spells("Genevans were", "Geneva", false) == 0);
    CHECK(spells("Gene", "Geneva", false) == 0);
}

}  // namespace
}  // namespace dateline
