// Dates that are no single sure day: what goes on from a day, and a day that may be another verb's.
#include <doctest/doctest.h>

#include "articles.hpp"

namespace dateline::accuracy {

TEST_CASE("what has been going on since a day goes on from that day") {
    const std::string_view text = "The army has been fighting rebels near Norby since April 20.";
    const Report report = report_of("2026-05-07", text);
    const Found found = find(report, text, "fighting");
    REQUIRE(found.mention != nullptr);
    CHECK(found.mention->status == Status::ongoing);
    CHECK(is(found.mention->date.range.earliest, "2026-04-20"));
    CHECK_FALSE(found.mention->date.range.latest);
    CHECK(found.mention->date.range.kind == RangeKind::lasting);
}

TEST_CASE("a day that another verb may have is likely at best") {
    const struct {
        std::string_view text, words;
        bool uncertain;
    } rows[] = {
        {"The rebels agreed to lay down their arms on Sunday.", "lay down", true},
        {"The two had planned to meet on Saturday.", "meet", true},
        {"The bridge was expected to open on Sunday.", "open", false},
        {"The rebels agreed to lay down their arms on May 31.", "lay down", false},
        {"The rebels agree to lay down their arms on Sunday.", "lay down", false},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const Report report = report_of("2026-05-07", row.text);
        const Found found = find(report, row.text, row.words);
        REQUIRE(found.mention != nullptr);
        CHECK(found.mention->date.range.uncertain == row.uncertain);
    }
}

}  // namespace dateline::accuracy
