#include "timeline/merge/stories.hpp"

#include <doctest/doctest.h>

#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include "core/language/analyse.hpp"

using namespace dateline;

namespace {

/// The stories of a run with these articles, each a headline (before the first line break) and a text.
std::vector<std::uint32_t> stories(const std::vector<std::string_view>& articles) {
    std::vector<Source> sources(articles.size());
    std::vector<std::uint32_t> order(articles.size());
    std::iota(order.begin(), order.end(), 0U);
    for (std::size_t i = 0; i < articles.size(); ++i) {
        Document& document = sources[i].document;
        document.text = articles[i];
        const auto end = static_cast<std::uint32_t>(articles[i].find('\n'));
        document.blocks = {{{0, end}, BlockKind::title},
                           {{end + 1, static_cast<std::uint32_t>(articles[i].size())}, BlockKind::body}};
        sources[i].analysis = analyse(document, **built_in_model());
    }
    return stories_of(topics_of(sources, order), order);
}

constexpr std::string_view kArdenFirst =
    "Striker Tom Arden held over drink-driving\n"
    "Police in Norvik arrested the striker Tom Arden on Friday on suspicion of drunk driving. Officers "
    "stopped "
    "his car on Harbour Road at 2:40 a.m. after it had crossed a red light. Arden, 24, scored 11 goals for "
    "Norvik Rovers this season. The club said it knew of the arrest.";
constexpr std::string_view kArdenSecond =
    "Rovers forward arrested in Norvik\n"
    "Tom Arden of Norvik Rovers spent the night in a cell after officers stopped him on Harbour Road. The "
    "24-year-old failed a breath test, police said on Friday. Rovers will hear the striker next week.";
constexpr std::string_view kBrandt =
    "Goalkeeper Lars Brandt held over drink-driving\n"
    "Police in Estholm arrested the goalkeeper Lars Brandt on Sunday on suspicion of drunk driving. Officers "
    "stopped his car on Station Street at 4:10 a.m. after it had hit a kerb. Brandt, 31, kept goal for "
    "Estholm "
    "City this season. The club said it knew of the arrest.";

}  // namespace

TEST_CASE("two stories of one kind differ in their names and numbers") {
    const std::vector<std::uint32_t> story = stories({kArdenFirst, kArdenSecond, kBrandt});
    CHECK(story[0] == story[1]);
    CHECK(story[0] != story[2]);
}

TEST_CASE("names, numbers and the opening's names of two articles are compared for themselves") {
    std::vector<Source> sources(2);
    const auto read = [&](std::size_t i, std::string_view text) {
        Document& document = sources[i].document;
        document.text = text;
        document.blocks = {{{0, static_cast<std::uint32_t>(text.size())}, BlockKind::body}};
        sources[i].analysis = analyse(document, **built_in_model());
    };
    const std::vector<std::uint32_t> order = {0, 1};
    read(0, "Arden sold 340 boats in Norvik. The yard closed.");
    read(1, "Arden bought 340 horses. The farm in Estholm closed.");
    const Likeness like = likeness(topics_of(sources, order), 0, 1);
    CHECK(like.words > 0);
    CHECK(like.words < 1);
    CHECK(like.names > 0);
    CHECK(like.names < 1);
    CHECK(like.numbers == doctest::Approx(1));
    CHECK(like.opening_names > like.names);  // Arden and Norvik there, Arden here
    read(1, "The yard closed. It sold boats.");
    const Likeness without = likeness(topics_of(sources, order), 0, 1);
    CHECK(without.words > 0);
    CHECK(without.names == 0);
    CHECK(without.numbers == 0);
    CHECK(without.opening_names == 0);
}
