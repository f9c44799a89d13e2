// Lines above a story and datelines, as papers, agencies and press offices write them.
#include "core/ingest/head_lines.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/ingest/blocks.hpp"
#include "core/ingest/date_labels.hpp"
#include "core/resolve/dateline.hpp"
#include "core/resolve/publication.hpp"

using namespace dateline;

namespace {

const std::string kTitle = "Dam reopens above Orr\n\n";
const std::string kLead =
    "The dam above Orr was reopened on Monday after eight months of repairs, the river board said in a "
    "statement.\n";

Document article(std::string text) {
    Document document;
    document.id = "a";
    document.file = "a.txt";
    document.text = std::move(text);
    document.blocks = find_blocks(document.text, "");
    settle_publication(document);
    return document;
}

std::string day_of(std::string text) {
    const Document document = article(std::move(text));
    return document.published.range.is_single_day() ? to_edtf(document.published.range) : "";
}

}  // namespace

TEST_CASE("lines that hold a date and its dress") {
    struct Row {
        std::string line;
        HeadLine kind;
    };
    const std::vector<Row> rows = {
        {"Interim statement, 6 May 2024", HeadLine::document},
        {"wire, May 6 2024", HeadLine::document},
        {"May 6, 2024 | 10:15 am", HeadLine::date},
        {"May 6, 2024 \u00b7 5 min read", HeadLine::date},
        {"6 May 2024 / World", HeadLine::date},
        {"Mon 6 May 2024 10.15 BST", HeadLine::date},
        {"*6 May 2024*", HeadLine::date},
        {"*** May 6, 2024 ***", HeadLine::date},
        {"Posted May 6, 2024 by Ana Ruiz", HeadLine::byline},
        {"By ANA RUIZ, River Daily, May 6, 2024", HeadLine::byline},
        {"Story by Ana Ruiz, published May 6, 2024", HeadLine::byline},
        {"The Orr Courier, Monday 6 May 2024", HeadLine::document},
        {"THE ORR COURIER \u2014 MONDAY, MAY 6, 2024", HeadLine::document},
        {"Monday morning edition, May 6, 2024", HeadLine::date},
        {"Vol. 12, No. 5, May 6, 2024", HeadLine::date},
        {"Press release No. 12/2024 of 6 May 2024", HeadLine::date},
        {"FOR IMMEDIATE RELEASE - May 6, 2024", HeadLine::date},
        {"Embargoed until 00:01 Monday 6 May 2024", HeadLine::date},
        {"Date of issue: 6 May 2024", HeadLine::date},
        {"Filed 6 May 2024 14:02 GMT", HeadLine::date},
        {"Statement by the river board, 6 May 2024", HeadLine::document},
        {"Situation report No. 4, 6 May 2024", HeadLine::document},
        {"Orr (River Wire), 6 May 2024", HeadLine::document},
        {"Geneva, 6 May 2024", HeadLine::issuer},
        {"Ana Ruiz in Orr, Mon 6 May 2024 10.15 BST", HeadLine::issuer},
        {"Montag, 6. Mai 2024, 10:15 Uhr", HeadLine::date},
        {"Ver\u00f6ffentlicht am 6. Mai 2024", HeadLine::date},
        {"\u041e\u043f\u0443\u0431\u043b\u0438\u043a\u043e\u0432\u0430\u043d\u043e 6 \u043c\u0430\u044f 2024 "
         "\u0433.",
         HeadLine::date},
        {"Published 6 May 2024 | Updated 7 May 2024", HeadLine::date},
        {"\u0410\u043d\u0430 \u0420\u0443\u0438\u0441, 6 \u043c\u0430\u044f 2024 \u0433\u043e\u0434\u0430",
         HeadLine::issuer},
        {"Orr Courier (online), 6 May 2024", HeadLine::document},
        // headlines, events, spans, what else may happen to a paper
        {"Battle of Orr, 6 May 1944", HeadLine::none},
        {"Ida Roth, 6 May 1950 - 3 June 2024", HeadLine::none},
        {"The flood of 6 May 2024", HeadLine::none},
        {"May 6, 2024, in pictures", HeadLine::none},
        {"May 6, 2024: the day the dam broke", HeadLine::none},
        {"6 May 2024 vote put off", HeadLine::none},
        {"Orr votes, 6 May 2024", HeadLine::none},
        {"Deadline: 6 May 2024", HeadLine::none},
        {"Event date: 6 May 2024", HeadLine::none},
        {"Concert: Orr Hall, 6 May 2024, 19:30", HeadLine::none},
        {"Born 6 May 1950", HeadLine::none},
        {"Reported dead 6 May 2024", HeadLine::none},
        {"Saved on 7 May 2024", HeadLine::none},
        {"From 6 May 2024 to 9 May 2024", HeadLine::none},
        {"30 February 2024, Orr", HeadLine::none},
        {"Press release", HeadLine::none},
        {"", HeadLine::none},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        CHECK(read_head_line(row.line) == row.kind);
        const std::string day = row.line.find("1944") != std::string::npos ? "" : "2024-05-06";
        CHECK(day_of(kTitle + row.line + "\n\n" + kLead) == (row.kind == HeadLine::none ? "" : day));
        CHECK(day_of(row.line + "\n\n" + kTitle + kLead) == (row.kind == HeadLine::none ? "" : day));
    }
}

TEST_CASE("a line of names is a headline where no other is") {
    CHECK(day_of("Berlin Wall, 6 May 2024\n\n" + kLead) == "");
    CHECK(day_of("Interim statement, 6 May 2024\n\n" + kLead) == "2024-05-06");
    const Document document =
        article("Press release of the whole Orr river board, 6 May 2024\n\n" + kTitle + kLead);
    REQUIRE(document.blocks.size() == 3);
    CHECK(document.blocks[0].kind == BlockKind::furniture);
    CHECK(document.blocks[1].kind == BlockKind::title);
}

TEST_CASE("the line of the date in a text of a few words") {
    CHECK(day_of("Dam reopens\n\nMay 6, 2024\n\nThe dam reopened on Monday.\n") == "2024-05-06");
}

TEST_CASE("labels that only a line's beginning makes one") {
    CHECK(label_in("Issued on Monday, ") == DateLabel::published);
    CHECK_FALSE(label_in("Warning issued on "));
    CHECK_FALSE(label_in("Issued warnings on "));
    CHECK(label_in("Stand: ") == DateLabel::updated);
    CHECK(label_in("Ana Ruiz | Last updated: ") == DateLabel::updated);
    CHECK(label_at_begin("Embargoed until 00:01") == 15);
    CHECK(label_at_begin("Reported dead") == 0);
    CHECK(whole_label("Last updated:") == DateLabel::updated);
    CHECK_FALSE(whole_label("Last updated by Ana Ruiz"));
    CHECK(labels_another_date("Effective date: "));
    CHECK(labels_another_date("Born"));
    CHECK(labels_another_date("Sale ends:"));
    CHECK_FALSE(labels_another_date("The bank is looking for friends"));
    CHECK_FALSE(labels_another_date("Norvik remembers a stillborn"));
    CHECK_FALSE(labels_another_date("Publication date:"));
    CHECK_FALSE(labels_another_date("Date"));
    CHECK(labels_another_date("Sale ends"));
    CHECK_FALSE(labels_another_date("The town makes friends"));
}

TEST_CASE("datelines with and without a place") {
    const std::vector<std::string> datelines = {
        "November 25, 2026 -- Workers",
        "Wednesday, November 25, 2026 \u2014 Workers",
        "Nov. 25, 2026 (River Wire) \u2014 Workers",
        "Nov. 25, 2026 /RiverWire/ -- Workers",
        "(River Wire, Nov. 25, 2026) -- Workers",
        "GENEVA \u2013 25 November 2026 \u2013 Workers",
        "GENEVA (River Wire), Nov. 25, 2026 \u2014 Workers",
        "GENEVA--(RIVER WIRE)--Nov. 25, 2026--Workers",
        "NEW YORK, Nov. 25, 2026 /RiverWire/ -- Workers",
        "PORT ORR, Norland (River Wire) \u2014 Nov. 25, 2026 \u2014 Workers",
        "New York (Nov. 25, 2026) - Workers",
        "WASHINGTON, D.C., Nov. 25, 2026 \u2013 Workers",
        "LONDON, UK, 25 November 2026: Workers",
        "London, 25 November 2026, 14:02 GMT \u2013 Workers",
        "London, 25 November 2026. Workers",
        "MOSCOW. Nov 25, 2026 (Wire) - Workers",
        "[GENEVA, 25 November 2026] \u2013 Workers",
        "**GENEVA, 25 November 2026** \u2013 Workers",
        "St. Orr | 25 November 2026 | Workers",
        "Berlin, den 25. November 2026 \u2013 Die",
        "Paris, le 25 novembre 2026 \u2013 Le",
        "\u041c\u043e\u0441\u043a\u0432\u0430. 25 \u043d\u043e\u044f\u0431\u0440\u044f 2026 "
        "\u0433\u043e\u0434\u0430. \u0420\u0430\u0431\u043e\u0447\u0438\u0435",
    };
    for (const std::string& text : datelines) {
        CAPTURE(text);
        const auto line = read_dateline(text);
        REQUIRE(line);
        CHECK(line->date.resolved() == to_day({2026, 11, 25}));
    }
    CHECK_FALSE(read_dateline("November 25, 2026 -- Workers")->placed);
    CHECK(read_dateline("(River Wire, Nov. 25, 2026) -- Workers")->placed);
    const std::vector<std::string> sentences = {
        "On 12 June 2026, the board opened the dam.",
        "On 12 June 2026 - a Friday - the board opened the dam.",
        "12 June 2026 saw the dam opened.",
        "June 12, 2026 was a Friday.",
        "June 12, 2026 \u2014 the day the dam broke \u2014 is remembered.",
        "June 12, 2026 \u2014 Roth's birthday \u2014 is a holiday in Orr.",
        "1 January 2025 - 5 May 2026 was the time of the drought.",
        "The dam, built 6 May 1924 \u2014 Workers reopened it.",
        "After June 12, 2026 -- Workers said they would leave.",
        "By June 12, 2026 \u2014 Workers say \u2014 the dam will be done.",
        "Orr, June 12, 2026: the dam breaks in an hour.",
        "In Orr, June 12, 2026 is a holiday.",
        "June 12 \u2014 Workers opened the dam.",
    };
    for (const std::string& text : sentences) {
        CAPTURE(text);
        CHECK_FALSE(read_dateline(text));
    }
}

TEST_CASE("days that each begin a paragraph are a chronicle, not the day it was written") {
    const std::string rest = " after eight months of repairs, the river board said in a statement.\n\n";
    CHECK(day_of(kTitle + "May 6, 2024 -- Workers reopen the dam" + rest) == "2024-05-06");
    CHECK(day_of(kTitle + "May 6, 2024 -- Workers reopen the dam" + rest +
                 "May 9, 2024 -- Workers close the dam" + rest) == "");
}
