// Which side of the publication day a phrase lies on, by the verb beside it. Thursday, 2026-01-22,
// throughout.
#include "core/resolve/tense.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "core/resolve/find_timexes.hpp"

using namespace dateline;

namespace {

struct Row {
    std::string_view text;
    std::string_view value;  // of the last phrase
};

// Each kind of evidence with the counterpart that must not fire beside it.
constexpr Row kRows[] = {
    // plans
    {"The vote has been scheduled for Saturday.", "2026-01-24"},
    {"The offer has been set to expire in December.", "2026-12"},
    {"The vote had been scheduled for Saturday.", "2026-01-24"},  // the nearest
    {"The vote had been scheduled for Tuesday.", "2026-01-20"},
    {"The offer was due to end on Jan. 20.", "2026-01-20"},
    {"Residents planned a march on Saturday.", "2026-01-24"},
    {"The march went ahead as planned on Saturday.", "2026-01-17"},
    {"The fall was steeper than expected in November.", "2025-11"},
    {"They plan to meet on Saturday.", "2026-01-24"},
    {"The vote is meant to take place on Saturday.", "2026-01-24"},
    {"The vote was meant to take place on Saturday.", "2026-01-17"},
    {"He meant to leave on Saturday.", "2026-01-24"},
    {"The fair should have begun on Jan. 10.", "2026-01-10"},
    {"The fair was to have begun on Jan. 10.", "2026-01-10"},
    {"The permit would have expired on Jan. 30.", "2026-01-30"},
    {"The party has until March 3.", "2026-03-03"},
    {"The party has ruled since March 3.", "2025-03-03"},
    {"The inspector, going aboard on Aug. 22, found rust.", "2025-08-22"},
    {"They are going to meet on Saturday.", "2026-01-24"},
    {"She will miss the final after breaking a leg on Monday.", "2026-01-19"},
    {"The hearing has been fixed for June 9.", "2026-06-09"},
    {"The roof was fixed on June 9.", "2025-06-09"},
    {"The vote is pencilled in for March 3.", "2026-03-03"},
    {"The panel has been told to report by the end of June.", "2026-06"},
    {"The panel was told of the leak at the end of June.", "2025-06"},
    {"The firm agreed to buy the mill in November.", "2026-11"},
    {"The firm agreed on Saturday to buy the mill.", "2026-01-17"},
    {"It announced an agreement to buy the mill in April.", "2026-04"},
    {"It announced an agreement with the mill in November.", "2025-11"},
    {"The firm agreed to a merger on Saturday.", "2026-01-17"},
    {"They will respond to Saturday's ruling.", "2026-01-17"},
    {"They will play in Saturday's match.", "2026-01-24"},
    {"The trial has been set for March.", "2026-03"},
    {"He set a record in March.", "2025-03"},
    {"The firm put the plan into effect on Jan. 3.", "2026-01-03"},
    {"They had left by noon, and on Monday the rest will leave.", "2026-01-26"},
    {"They will leave soon, and on Monday nine left.", "2026-01-19"},
    {"The plan to open on Saturday stands.", "2026-01-24"},
    {"The talks, to be held in Geneva on Tuesday, are secret.", "2026-01-27"},
    {"He is to be thanked, they said on Tuesday.", "2026-01-20"},
    // where no other verb speaks, an infinitive looks ahead
    {"The winner advances to play Spain on Saturday.", "2026-01-24"},
    {"The winner advanced to play Spain on Saturday.", "2026-01-17"},
    {"The winner returns to applause on Saturday.", "2026-01-24"},
    {"Fans according to reports on Saturday left.", "2026-01-17"},
    // arrangements
    {"He is travelling there on Tuesday.", "2026-01-27"},
    {"He was travelling there on Tuesday.", "2026-01-20"},
    {"The hearing is on Monday, the court said.", "2026-01-26"},
    {"The hearing was on Monday.", "2026-01-19"},
    {"Voters go to the polls on Sunday.", "2026-01-25"},
    {"Voters went to the polls on Sunday.", "2026-01-18"},
    // a verb right before the day outweighs the nearer year
    {"The shop closed on March 3.", "2025-03-03"},
    {"The rule took effect March 3.", "2025-03-03"},
    {"The board approved a dividend payable March 3.", "2026-03-03"},
    {"The card is valid until Nov. 30.", "2026-11-30"},
    // timetables
    {"The ministers meet on Saturday.", "2026-01-24"},
    {"The court reconvenes on Jan. 30.", "2026-01-30"},
    {"The new rule takes effect in December.", "2026-12"},
    {"They let the talks begin on Saturday.", "2026-01-17"},
    {"He helped to begin the talks on Saturday.", "2026-01-17"},
    {"The two candidates meet in a run-off on Saturday.", "2026-01-24"},
    {"The window shuts at 7pm on Monday.", "2026-01-26T19:00"},
    {"\"She has a country to run on Monday.\"", "2026-01-26"},
    {"She has run the country since Monday.", "2026-01-19"},
    // a new end
    {"The company extended the offer until Saturday.", "2026-01-24"},
    {"The judge has given them until 9 a.m. Monday.", "2026-01-26T09:00"},
    {"The hearing was postponed to Monday.", "2026-01-26"},
    {"The hearing was moved to Monday.", "2026-01-26"},
    {"The hearing was put back to Monday.", "2026-01-26"},
    {"The hearing had been put back to Monday.", "2026-01-19"},
    {"The clock was put back on Monday.", "2026-01-19"},
    {"The hearing was pushed back to Monday.", "2026-01-26"},
    {"The family moved to Norvik on Monday.", "2026-01-19"},
    {"The hearing was postponed on Monday.", "2026-01-19"},
    {"The order was not given until Monday.", "2026-01-19"},
    {"The bank has extended credit through March.", "2026-03"},
    // participles that are no verbs, and present passives
    {"The dividend would be paid on a still undisclosed date in November.", "2026-11"},
    {"The dividend was paid on a still undisclosed date in November.", "2025-11"},
    {"The case is heard in May.", "2026-05"},
    {"The case was heard in May.", "2025-05"},
    {"He spoke of guidelines to be published in November.", "2026-11"},
    {"He refused to be quoted in November.", "2025-11"},
    {"The crews were due to stay until Monday.", "2026-01-26"},
    {"They expect the sale to be completed by June.", "2026-06"},
    {"The sale was completed in June.", "2025-06"},
    // plain past and future
    {"Prices rose in December.", "2025-12"},
    {"The port changed hands in April.", "2025-04"},
    {"The port will change hands in September.", "2026-09"},
};

}  // namespace

TEST_CASE("the governing verb says where the phrase lies") {
    for (const Row& row : kRows) {
        Document document;
        document.text = std::string(row.text);
        document.published.range.earliest = document.published.range.latest =
            CivilTime{parse_iso_day("2026-01-22").value()};
        document.published.range.granularity = Granularity::day;
        const auto found = find_timexes(document);
        REQUIRE_MESSAGE(!found.empty(), row.text);
        CHECK_MESSAGE(found.back().value == row.value, row.text);
    }
}
