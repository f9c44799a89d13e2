#include "core/resolve/publication.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "core/ingest/blocks.hpp"
#include "core/ingest/manifest.hpp"
#include "core/resolve/dateline.hpp"
#include "core/resolve/publication_clues.hpp"

using namespace dateline;

namespace {

const std::string kLead =
    "The dam above Orr was reopened on Monday after eight months of repairs, the river board said in a "
    "statement.\n";

Document article(std::string text, std::string file = "a.txt") {
    Document document;
    document.id = "a";
    document.file = std::move(file);
    document.text = std::move(text);
    document.blocks = find_blocks(document.text, "");
    return document;
}

PublicationClue given(std::string method, std::string date) {
    const DateRange range = *parse_given_date(date);
    return {std::move(method), std::move(date), {}, range, ClueStrength::given};
}

}  // namespace

TEST_CASE("where the date stands on the page") {
    struct Row {
        std::string text;
        std::string edtf;  // "" = undated
        std::string method;
        std::string quote;
    };
    const std::vector<Row> rows = {
        {" date 2026-01-14 World Russia Society Opinion Sport\nWorld\n\n" + kLead, "2026-01-14",
         "header line", "date 2026-01-14 World Russia Society Opinion Sport"},
        {"RIVER DAILY\n\nMonday, May 6, 2024\n\nDam reopens above Orr\n\n" + kLead, "2024-05-06",
         "header line", "Monday, May 6, 2024"},
        {"Dam strike ends\n\nRiver Daily, 6 May 2024\n\nAna Ruiz in Orr\n\n" + kLead, "2024-05-06",
         "header line", "River Daily, 6 May 2024"},
        {"Dam workers go to see old friends\n\n6 May 2024\n\nBy Ana Ruiz\n\n" + kLead, "2024-05-06",
         "header line", "6 May 2024"},
        {"Dam reopens above Orr\n\nPublished 6 May 2024, 00:35 BST\nUpdated 7 May 2024, 09:10 BST\n\n" +
             kLead,
         "2024-05-06", "published line", "Published 6 May 2024, 00:35 BST"},
        {"Dam reopens above Orr\n\nUpdated 7 May 2024, 09:10 BST\n\n" + kLead, "[..2024-05-07]",
         "update line", "Updated 7 May 2024, 09:10 BST"},
        {"Dam reopens above Orr\n\n" + kLead + "\nThis article was originally published on 6 May 2024.\n",
         "2024-05-06", "published line", "This article was originally published on 6 May 2024."},
        {"ORR, Norland, May 6, 2024 (River Wire) -- " + kLead, "2024-05-06", "dateline",
         "ORR, Norland, May 6, 2024 (River Wire) --"},
        {"ORR, May 6 \u2014 " + kLead + "\nCopyright 2024 River Wire. All rights reserved.\n", "2024-05-06",
         "dateline", "ORR, May 6 \u2014"},
        {"ORR, May 6 \u2014 " + kLead, "", "", ""},
        {"ORR, Norland (River Wire) -- " + kLead, "", "", ""},
        {kLead, "", "", ""},
        {kLead + "\nThe board was founded on 6 May 1924.\n", "[1924-05-06..]", "past date",
         "founded on 6 May 1924"},
        {"May 6, 2024, in pictures\n\n" + kLead, "", "", ""},
        {kLead + "\nCopyright 2019-2024 River Wire\n", "2024", "copyright line", "Copyright 2019-2024"},
        {"ORR, Feb. 30 \u2014 " + kLead + "\nCopyright 2024 River Wire.\n", "2024", "copyright line",
         "Copyright 2024"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        Document document = article(row.text);
        settle_publication(document);
        CHECK(to_edtf(document.published.range) == row.edtf);
        CHECK(document.published.method == row.method);
        CHECK(document.published.quote == row.quote);
        for (const PublicationClue& clue : document.published.clues)
            if (!clue.span.empty()) CHECK(clue.span.of(document.text) == clue.quote);
    }
}

TEST_CASE("addresses and file names") {
    CHECK(day_in_url("https://example.org/2026/01/14/talks") == to_day({2026, 1, 14}));
    CHECK(day_in_url("https://example.org/news/2026-01-14-talks") == to_day({2026, 1, 14}));
    CHECK(day_in_url("https://example.org/20260114/talks") == to_day({2026, 1, 14}));
    CHECK(day_in_url("https://example.org/world/2026/jan/14/talks") == to_day({2026, 1, 14}));
    CHECK(day_in_url("https://example.org/2026/1/4/talks") == to_day({2026, 1, 4}));
    CHECK(day_in_url("https://example.org/14-01-2026/talks") == to_day({2026, 1, 14}));
    CHECK(day_in_url("https://example.org/news/20260114101500") == to_day({2026, 1, 14}));
    CHECK_FALSE(day_in_url("https://example.org/news/20260114991500"));
    CHECK_FALSE(day_in_url("https://example.org/04-01-2026/talks"));
    CHECK_FALSE(day_in_url("https://example.org/2021/04/92713"));
    CHECK_FALSE(day_in_url("https://example.org/2021/04/9"));
    CHECK_FALSE(day_in_url("https://example.org/2021/02/30/x"));
    CHECK_FALSE(day_in_url("https://example.org/a-120260114"));
    CHECK(day_in_file_name("in/2026-01-14-talks.txt") == to_day({2026, 1, 14}));
    CHECK(day_in_file_name("talks_20260114.txt") == to_day({2026, 1, 14}));
    CHECK_FALSE(day_in_file_name("2026-01-14/talks.txt"));
    CHECK_FALSE(day_in_file_name("000_8253549.txt"));
}

TEST_CASE("stronger clues win, and what speaks against them is told") {
    Document document = article("Monday, May 6, 2024\n\nDam reopens above Orr\n\n" + kLead);
    document.published.clues = {given("manifest", "2024-05-09")};
    settle_publication(document);
    CHECK(to_edtf(document.published.range) == "2024-05-09");
    CHECK(document.published.explanation ==
          "2024-05-09: manifest \"2024-05-09\"; against it stands header line \"Monday, May 6, 2024\"");

    document = article("Dam reopens above Orr\n\n" + kLead);
    document.published.clues = {given("manifest", "2024-05-09"), given("flag", "2024-05-01")};
    settle_publication(document);
    CHECK(to_edtf(document.published.range) == "2024-05-01");
    CHECK(document.published.method == "flag");
}

TEST_CASE("clues that leave a choice are intersected") {
    Document document = article("ORR, May 6 \u2014 " + kLead);
    document.published.clues = {given("manifest", "2024")};
    settle_publication(document);
    CHECK(to_edtf(document.published.range) == "2024-05-06");
    CHECK(document.published.method == "dateline");

    document = article("Published 3/4/2026\n\nDam reopens above Orr\n\n" + kLead);
    settle_publication(document);
    CHECK(document.published.range.earliest->day == to_day({2026, 3, 4}));
    CHECK(document.published.range.latest->day == to_day({2026, 4, 3}));
    document = article("Published 3/4/2026\n\nDam reopens above Orr\n\n" + kLead);
    document.timezone = "Europe/London";
    settle_publication(document);
    CHECK(to_edtf(document.published.range) == "2026-04-03");
    document = article("Published 3/4/2026\n\nDam reopens above Orr\n\n" + kLead);
    document.timezone = "America/New_York";
    settle_publication(document);
    CHECK(to_edtf(document.published.range) == "2026-03-04");
}

TEST_CASE("an undated article names the flag that would settle it") {
    Document document = article(kLead);
    settle_publication(document);
    CHECK(document.published.range.empty());
    CHECK(document.published.explanation == "undated: give --published a=YYYY-MM-DD");
    document = article("ORR, May 6 \u2014 " + kLead);
    settle_publication(document);
    CHECK(document.published.explanation ==
          "undated: give --published a=YYYY-MM-DD; dateline \"ORR, May 6 \u2014\" names no year");
}

TEST_CASE("the update is reported, the first date is the anchor") {
    Document document =
        article("Published: 15 October 2025, 9.40pm\nUpdated: 16 October 2025, 7.05am\n\n" + kLead);
    settle_publication(document);
    CHECK(document.published.explanation ==
          "2025-10-15: published line \"Published: 15 October 2025, 9.40pm\"; updated 2025-10-16");
}

TEST_CASE("datelines and what only looks like one") {
    CHECK(read_dateline("GENEVA, Dec. 11 \u2014 Envoys met"));
    CHECK(read_dateline("PORT ORR, Velania, March 12, 2026 (Newswire) -- Nurses"));
    CHECK(read_dateline("MOSCOW, January 14. /WIRE/. Talks"));
    CHECK(read_dateline("Geneva, 11 December 2025 \u2013 Envoys met"));
    CHECK_FALSE(read_dateline("On Dec. 11 \u2014 a Thursday \u2014 envoys met"));
    CHECK_FALSE(read_dateline("The envoys met on Dec. 11 - late"));
    CHECK_FALSE(read_dateline("GENEVA (Wire) -- On Dec. 11 envoys met"));
    CHECK_FALSE(read_dateline("Dec. 11 \u2014 Envoys met"));
    CHECK_FALSE(read_dateline(""));
}
