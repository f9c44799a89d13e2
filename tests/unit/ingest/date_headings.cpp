#include "core/ingest/date_headings.hpp"

#include <doctest/doctest.h>

#include <string>

#include "core/ingest/blocks.hpp"

using namespace dateline;

TEST_CASE("a line that is a date and nothing else") {
    for (const char* line :
         {"Monday, May 4, 2026", "May 4", "4 May", "Wednesday", "WEDNESDAY:", "## Tuesday, 5 May",
          "**May 4, 2026**", "the 4th of May", "2026-05-04", "March 2019", "Mon 4 May", "Sept. 3rd"}) {
        CAPTURE(line);
        CHECK(is_date_heading(line));
    }
    for (const char* line : {"May", "Sun", "March on", "2019", "Published May 4, 2026", "May 4, 10 p.m.",
                             "Oslo, May 4, 2026", "Monday night", "May 4 and 5", "May 4, 5, 6", "3/4/2026",
                             "Monday Tuesday", "Monday 4", "May 32", "", "#", "12", "Friday's match"}) {
        CAPTURE(line);
        CHECK_FALSE(is_date_heading(line));
    }
}

namespace {

/// The blocks that came out as headings, their first lines joined by " | ".
std::string headings(std::string_view text) {
    std::vector<Block> blocks = find_blocks(text, {});
    find_date_headings(text, blocks);
    std::string out;
    for (const Block& block : blocks)
        if (block.kind == BlockKind::heading && is_date_heading(block.span.of(text)))
            out += (out.empty() ? "" : " | ") + std::string(block.span.of(text));
    return out;
}

const std::string kTold = "The lock keeper closed both gates and sent the crews home.";

}  // namespace

TEST_CASE("dates above paragraphs are headings, the article's own date is none") {
    struct Row {
        std::string text, headings;
    };
    const Row rows[] = {
        // the days of a story, the first in the place of the paper's own date
        {"How the lock failed\n\nMonday, May 4, 2026\n\n" + kTold + "\n\nTuesday, May 5, 2026\n\n" + kTold,
         "Monday, May 4, 2026 | Tuesday, May 5, 2026"},
        {"How the lock failed\n\nMonday\n\n" + kTold + "\n\nTuesday\n\n" + kTold, "Monday | Tuesday"},
        {"How the lock failed\n\nMONDAY:\n" + kTold + "\n\nTUESDAY:\n" + kTold, "MONDAY: | TUESDAY:"},
        // the paper's date, and a day told below
        {"How the lock failed\n\nMay 7, 2026\n\n" + kTold + "\n\nMay 4\n\n" + kTold + "\n\nMay 5\n\n" + kTold,
         "May 4 | May 5"},
        // one alone: a day without a year inside the story is told, a date in full may be the paper's
        {"Lock fails\n\n" + kTold + "\n\nWednesday\n\n" + kTold, "Wednesday"},
        {"Lock fails\n\n" + kTold + "\n\nMay 6, 2026\n\n" + kTold, ""},
        {"Lock fails\n\nMonday, May 4, 2026\n\n" + kTold, ""},
        {"Lock fails\n\nMay 6\n\n" + kTold, ""},
        {"Lock fails\n\n" + kTold + "\n\nBy Ana Ruiz\n\nWednesday\n\n" + kTold, ""},
        // under the byline of a page, whatever the page itself puts in between
        {"Lock fails\n\nBy Ana Ruiz\n\nMonday\n\nUpdated May 4, 2026, 5:38 PM\n\n" + kTold, ""},
        // nothing is told below
        {"Lock fails\n\n" + kTold + "\n\nMore news\n\nMay 4, 2026\n\nMay 5, 2026", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(headings(row.text) == row.headings);
    }
}
