// What the prose of an article without a date says of the day it was written.
#include "core/resolve/publication_prose.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/ingest/blocks.hpp"
#include "core/ingest/manifest.hpp"
#include "core/resolve/publication.hpp"

using namespace dateline;

namespace {

Document article(const std::string& text) {
    Document document;
    document.id = "a";
    document.file = "a.txt";
    document.text = text;
    document.blocks = find_blocks(document.text, "");
    return document;
}

std::string settled(const std::string& text) {
    Document document = article(text);
    settle_publication(document);
    for (const PublicationClue& clue : document.published.clues)
        if (!clue.span.empty()) CHECK(clue.span.of(document.text) == clue.quote);
    return to_edtf(document.published.range);
}

}  // namespace

TEST_CASE("full dates bound the publication by the tense of their verb") {
    struct Row {
        std::string text;
        std::string edtf;
    };
    const std::vector<Row> rows = {
        // past: written that day or later
        {"The orchestra was founded on 12 May 1987 and has toured since.\n", "[1987-05-12..]"},
        {"The skipper was rescued on 12 May 2021. Divers found the hull on June 3, 2021, the coast guard "
         "said.\n",
         "[2021-06-03..]"},
        {"The mill was closed in March 2019.\n", "[2019-03-01..]"},
        {"The mill closed in 2019.\n", "[2019-01-01..]"},
        // ahead: written that day or before
        {"The court will hear the appeal on 9 October 2023.\n", "[..2023-10-09]"},
        {"The museum is to reopen on 1 June 2026.\n", "[..2026-06-01]"},
        {"The vote is scheduled to take place on 8 January 2026.\n", "[..2026-01-08]"},
        // both
        {"The strike began on 2 February 2022. Talks will resume on 11 February 2022.\n",
         "[2022-02-02..2022-02-11]"},
        // an end that lies ahead of the verb, a noun's own date, somebody's old plan, words from then
        {"The smuggler was jailed until 30 June 2031.\n", ""},
        {"The council approved the budget for 30 June 2031.\n", ""},
        {"The town won the rights to stage the winter games in 2034.\n", ""},
        {"The board planned to open the line on 5 May 2012.\n", ""},
        {"The board said on 3 May 2019 that the line will open on 5 May 2021.\n", "[2019-05-03..]"},
        {"The panel met over the May 5, 2031 launch.\n", ""},
        {"In 1805 the fleet sailed. It had been built by 1803.\n", ""},
        // no verb, no bound
        {"Registration: 4 July 2020. Fees apply.\n", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(settled(row.text) == row.edtf);
    }
}

TEST_CASE("a weekday and a day of the month fit certain years only") {
    // March 4 was a Tuesday in 2014 and 2025, and will be in 2031
    const std::string told = "The mayor opened the bridge on Tuesday, March 4. ";
    CHECK(settled(told + "The works had begun on 9 July 2024. A second span will open on 1 June 2026.\n") ==
          "[2025-03-04..2026-03-03]");
    Document document =
        article(told + "The works had begun on 9 July 2013. A second span will open on 1 June 2026.\n");
    settle_publication(document);
    REQUIRE(document.published.possible.size() == 2);
    CHECK(to_edtf(document.published.possible[0]) == "[2014-03-04..2015-03-03]");
    CHECK(to_edtf(document.published.possible[1]) == "[2025-03-04..2026-03-03]");
    CHECK(document.published.explanation ==
          "one of [2014-03-04..2015-03-03], [2025-03-04..2026-03-03]: past date \"had begun on 9 July "
          "2013\", date "
          "ahead \"will open on 1 June 2026\", weekday \"Tuesday, March 4\"; to settle it give --published "
          "a=YYYY-MM-DD");
    CHECK_FALSE(document.published.day());
    // to come instead of past: the year before that day
    CHECK(settled("The mayor will open the bridge on Tuesday, March 4. The works had begun on 9 July 2024. A "
                  "second "
                  "span will open on 1 June 2026.\n") == "[2024-07-09..2025-03-04]");
    // no such Tuesday in those years
    document =
        article(told + "The works had begun on 9 July 2021. A second span will open on 1 June 2022.\n");
    settle_publication(document);
    CHECK(to_edtf(document.published.range) == "[2021-07-09..2022-06-01]");
    CHECK(document.published.explanation.find("against it stands weekday \"Tuesday, March 4\"") !=
          std::string::npos);
}

TEST_CASE("a dateline without a year is settled by what the prose bounds") {
    const std::string text =
        "GENEVA, Dec. 11 \u2014 Envoys met on Tuesday, Dec. 9, to save the pact. It was signed on 2 May 2024 "
        "and "
        "will lapse on 30 June 2027.\n";
    Document document = article(text);
    settle_publication(document);
    CHECK(to_edtf(document.published.range) == "2025-12-11");
    CHECK(document.published.method == "dateline");
    CHECK(document.published.possible.empty());
    // without the end both 2025 and 2031 and later years are left
    document = article(
        "GENEVA, Dec. 11 \u2014 Envoys met on Tuesday, Dec. 9, to save the pact. It was signed on 2 "
        "May 2024.\n");
    settle_publication(document);
    CHECK_FALSE(document.published.day());
    REQUIRE(document.published.possible.size() > 2);
    CHECK(to_edtf(document.published.possible[0]) == "2025-12-11");
    CHECK(to_edtf(document.published.possible[1]) == "2031-12-11");
}

TEST_CASE("prose is not heard where the date is known, nor titles and captions") {
    Document document =
        article("Published 6 May 2024\n\nHarbour reopens\n\nThe pier was built on 3 May 2023.\n");
    settle_publication(document);
    CHECK(to_edtf(document.published.range) == "2024-05-06");
    CHECK(document.published.clues.size() == 1);
    document = article(
        "The harbour reopens on 5 May 2024\n\nCrews dredged the basin for weeks before ships came.\n");
    document.blocks.front().kind = BlockKind::title;
    settle_publication(document);
    CHECK(document.published.range.empty());
}

TEST_CASE("a year from the manifest is narrowed by prose") {
    Document document = article("The strike began on 2 February 2022, the union said.\n");
    document.published.clues = {{"manifest", "2022", {}, *parse_given_date("2022"), ClueStrength::given}};
    settle_publication(document);
    CHECK(to_edtf(document.published.range) == "[2022-02-02..2022-12-31]");
    CHECK(document.published.explanation ==
          "[2022-02-02..2022-12-31]: manifest \"2022\", past date \"began on 2 February 2022\"; to settle it "
          "give "
          "--published a=YYYY-MM-DD");
}
