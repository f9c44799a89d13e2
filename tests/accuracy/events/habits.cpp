// What happens every year is no line of a timeline; what happened once is, also with "weekly" or "every" in
// its sentence. Sentences written for this test.
#include <doctest/doctest.h>

#include "articles.hpp"

namespace dateline::accuracy {
namespace {

struct Row {
    std::string_view text, words;
    bool shown;
};

const Row kRows[] = {
    {"A dam burst in Osk on Monday. Every year the town holds a fair in June.", "holds", false},
    {"A dam burst in Osk on Monday. Mayor Lena Arden usually visits Norvik in May.", "visits", false},
    {"A dam burst in Osk on Monday. The prize is awarded each summer.", "awarded", false},
    {"A dam burst in Osk on Monday. The mill closes on Sundays.", "closes", false},
    {"A dam burst in Osk on Monday. Lena Arden meets Carl Boll every week.", "meets", false},
    {"A dam burst in Osk on Monday. The council often sued the mill.", "sued", false},
    // once, on a day
    {"Mayor Lena Arden visited Norvik on Monday.", "visited", true},
    {"The council closed the weekly market in Osk on Monday.", "closed", true},
    {"The council banned every boat from the harbour on Monday.", "banned", true},
    {"Lena Arden met Carl Boll on Monday, as she does every year.", "met", true},
};

}  // namespace

TEST_CASE("habits are not printed as single events") {
    for (const Row& row : kRows) {
        CAPTURE(row.text);
        const Report report = report_of("2026-05-07", row.text);
        const Found found = find(report, row.text, row.words);
        CHECK((found.event != nullptr && found.event->shown) == row.shown);
    }
}

}  // namespace dateline::accuracy
