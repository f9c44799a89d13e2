#include "core/ingest/line_rules.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "core/ingest/line_forms.hpp"

using namespace dateline;

TEST_CASE("every row takes its example, by itself, and leaves the story line beside it") {
    for (const LineRule& rule : line_rules()) {
        CAPTURE(rule.pattern);
        CHECK(matches(rule, rule.example));
        CHECK_FALSE(matches(rule, rule.stays));
        CHECK(kind_of_line(rule.example) == rule.kind);
        CHECK(kind_of_line(std::string(rule.stays) + " The harbour stayed shut.") == std::nullopt);
    }
}

TEST_CASE("forms of lines") {
    struct Row {
        std::string_view line;
        bool (*form)(std::string_view);
        bool expected;
    };
    const std::array rows = {
        Row{"By Ana Ruiz", is_byline, true},
        Row{"By ANA RUIZ and TOM BERG", is_byline, true},
        Row{"By Ana Ruiz, Health Editor", is_byline, true},
        Row{"By Jan van der Berg and Li de la Cruz", is_byline, true},
        Row{"Ana Ruiz, Northport reporter", is_byline, true},
        Row{"Editor Tom Berg", is_byline, true},
        Row{"By Monday the river had fallen.", is_byline, false},
        Row{"By Monday, 300 people had left", is_byline, false},
        Row{"By order of the court, the dam was shut", is_byline, false},
        Row{"Editor quits after row over dam", is_byline, false},
        Row{"Tom Berg, who wrote to the editor.", is_byline, false},
        Row{"Published: 15 October 2025, 9.40pm", is_date_line, true},
        Row{"Updated 2 September 2025, 09:10 BST", is_date_line, true},
        Row{"Wednesday, Aug. 6, 2025", is_date_line, true},
        Row{"17 March 2026", is_date_line, true},
        Row{"2026-03-17", is_date_line, true},
        Row{"Last updated on 03/05/2024 at 11:20 GMT", is_date_line, true},
        Row{"Published accounts of March 2024 differ", is_date_line, false},
        Row{"March 4 was the day the dam broke", is_date_line, false},
        Row{"May 2024 vote", is_date_line, false},
        Row{"12 dead", is_date_line, false},
        Row{"News  Politics  World  Money  Sport  Culture", is_menu, true},
        Row{"Markets | Deals | Technology | Videos", is_menu, true},
        Row{"Share  |  Save  |  Comments (212)", is_menu, true},
        Row{" date 2026-01-14 World Russia Society Opinion Science Sport", is_menu, true},
        Row{"World Bank Backs Dam Plan", is_menu, false},
        Row{"Health Minister Visits Africa", is_menu, false},
        Row{"Ines Roth covers shipping. She is based in Oslo.", is_bio, true},
        Row{"Roth reported from Oslo and Bergen.", is_bio, true},
        Row{"Ines Roth is a staff writer for this paper.", is_bio, true},
        Row{"Ines Roth has reported from the region since 2001.", is_bio, true},
        Row{"The harbour covers 40 hectares.", is_bio, false},
        Row{"Ines Roth is a former minister.", is_bio, false},
        Row{"Ines Roth joined the party in 2011.", is_bio, false},
        Row{"He reported for duty on Monday.", is_bio, false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        CHECK(row.form(row.line) == row.expected);
    }
}
