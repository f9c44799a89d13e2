// What a headline tells is found and printed, though it leaves out the verb to be and half of the articles.
#include <doctest/doctest.h>

#include "articles.hpp"

namespace dateline::accuracy {
namespace {

struct Row {
    std::string_view headline, words;
    std::string_view label;  // "" = no event
    bool shown;
};

const Row kRows[] = {
    // a noun for the tagger, with a subject and an object
    {"Arden Therapeutics reports positive Phase 2 results for Norvil in gout", "reports",
     "Arden Therapeutics reports positive Phase 2 results for Norvil in gout", false},
    // whose office it is
    {"Velania premier vows to stay", "vows", "Velania premier vows to stay", true},
    {"Velmark chief quits over bribes", "quits", "Velmark chief quits", true},
    // what was done to whom, without "were"
    {"Three held as police raid bank", "held", "Three are held as police raid bank", true},
    {"Two held after gang robs Halm Museum", "held", "Two are held", true},
    // what has become of so many
    {"At least 12 dead as ferry sinks off Norvik; dozens missing", "dead", "At least 12 dead as ferry sinks off Norvik", true},
    {"At least 12 dead as ferry sinks off Norvik; dozens missing", "missing", "Dozens missing", true},
    {"The dead man was a clerk", "dead", "", false},
    {"Two missing pages", "missing", "", false},
};

}  // namespace

TEST_CASE("a headline's news is a line") {
    for (const Row& row : kRows) {
        CAPTURE(row.headline);
        const std::string text = std::string(row.headline) + "\n\nIt was a long day in the town.";
        const Report report = report_of("2026-05-07", text, BlockKind::title);
        const Found found = find(report, text, row.words);
        CHECK((found.mention != nullptr) == !row.label.empty());
        if (found.mention == nullptr) continue;
        CHECK(found.event->label == row.label);
        CHECK(found.event->shown == row.shown);
    }
}

TEST_CASE("a text's numbers are no news by themselves") {
    for (const std::string_view text : {"They found 12 dead fish.", "There were dozens missing from the list."}) {
        CAPTURE(text);
        const Report report = report_of("2026-05-07", text);
        CHECK(find(report, text, "dead").mention == nullptr);
        CHECK(find(report, text, "missing").mention == nullptr);
    }
}

}  // namespace dateline::accuracy
