// Sentences that one rule each decides, read by the whole program: the days it gives, what it prints, what it
// calls it. Beside each the sentence that the rule must leave alone.
#include <doctest/doctest.h>

#include "articles.hpp"

namespace dateline::accuracy {
namespace {

struct DateRow {
    std::string_view published, text, words, edtf;
};

const DateRow kDates[] = {
    // said on a day, it was over by then
    {"2026-05-06", "The owner said on April 20 that the mill had closed.", "closed", "[..2026-04-20]"},
    {"2026-05-06", "The owner said that the mill had closed.", "closed", "[..2026-05-06]"},
    // what firms and ministries announce, they have mostly done on that day
    {"2026-05-06", "The ministry said on April 20 that it had signed a treaty with Valdoria.", "signed",
     "2026-04-20?"},
    {"2026-05-06", "Brandt Lines and Arden Metals said on Monday that they had agreed to merge.", "agreed",
     "2026-05-04?"},
    {"2026-05-06", "The ministry said on April 20 that it had praised Valdoria.", "praised",
     "[..2026-04-20]"},
    {"2026-05-06", "The ministry said on April 20 that it signed the pact with Valdoria.", "signed",
     "[..2026-04-20]"},
    // a day to come behind a verb of the past is that of what was decided, called, prepared
    {"2026-05-06", "The board approved the sale of the mill on June 12.", "sale", "2026-06-12"},
    {"2026-05-06", "The union prepared a march in Osk on May 11.", "march", "2026-05-11"},
    {"2026-05-06", "Lena Arden won a vote on June 12.", "vote", "2026-06-12"},
    {"2026-05-06", "The board approved the sale of the mill on May 4.", "approved", "2026-05-04"},
    // what is asked for goes back so far, the asking does not
    {"2026-05-06", "The court has asked for all records since 2019.", "asked", "[..2026-05-06]"},
    {"2026-05-06", "Carl Boll has requested all documents since March 2024.", "requested", "[..2026-05-06]"},
    // so many people: some of those the sentence before was about
    {"2026-05-07",
     "A roof fell in the mine on May 4. Two miners died in the rubble.\n\n"
     "The mayor, Lena Arden, visited Osk on Tuesday. Six people were arrested.",
     "arrested", "2026-05-05?"},
    {"2026-05-07",
     "A roof fell in the mine on May 4. Two miners died in the rubble.\n\n"
     "The mayor, Lena Arden, visited Osk on Tuesday. The mill was closed.",
     "closed", "[..2026-05-07]"},
    // people meet at a ceremony; it is no word for their talks
    {"2026-05-07", "Lena Arden met Carl Boll in Osk on Monday. The ceremony was short.", "ceremony",
     "[..2026-05-06]"},
    {"2026-05-07", "Lena Arden met Carl Boll in Osk on Monday. The meeting was short.", "meeting",
     "2026-05-04"},
    // what a thing is like has no day
    {"2010-06-08", "Arden showed a new tram on Monday. The tram lacks a second door.", "lacks",
     "[..2010-06-08]"},
    {"2010-06-08", "Arden showed a new tram on Monday. The firm sells the tram to Orr.", "sells",
     "2010-06-08?"},
    // a particle bounds no day
    {"2026-05-07", "The deal fell through on Monday.", "fell", "2026-05-04"},
    {"2026-05-07", "The storm passed by on Tuesday.", "passed", "2026-05-05"},
    {"2026-05-07", "The plan fell through on May 4.", "fell", "2026-05-04"},
    {"2026-05-07", "The storm will pass by Saturday.", "pass", "[2026-05-07..2026-05-09]"},
};

struct ShownRow {
    std::string_view text, words;
    bool shown;
};

const ShownRow kShown[] = {
    // the refusal is the line, not what was refused
    {"The judge refused on Monday to declare a mistrial.", "refused", true},
    {"The judge refused on Monday to declare a mistrial.", "declare", false},
    {"The mill failed to pay its workers.", "pay", false},
    {"The judge did not declare a mistrial on Monday.", "declare", true},
};

struct LabelRow {
    std::string_view text, words, label;
};

const LabelRow kLabels[] = {
    // "-ed" is no past where the word ends so
    {"The talks may succeed.", "succeed", "The talks may succeed"},
    {"The army freed two men on Monday.", "freed", "The army frees two men"},
    {"The army sped through Osk on Monday.", "sped", "The army speeds through Osk"},
};

}  // namespace

TEST_CASE("days that one rule decides") {
    for (const DateRow& row : kDates) {
        CAPTURE(row.text);
        CAPTURE(row.words);
        const Report report = report_of(row.published, row.text);
        const ReportMention* const mention = find(report, row.text, row.words).mention;
        REQUIRE(mention != nullptr);
        CHECK(mention->date.edtf == row.edtf);
    }
}

TEST_CASE("lines that one rule decides") {
    for (const ShownRow& row : kShown) {
        CAPTURE(row.text);
        CAPTURE(row.words);
        const Report report = report_of("2026-05-07", row.text);
        const Found found = find(report, row.text, row.words);
        REQUIRE(found.event != nullptr);
        CHECK(found.event->shown == row.shown);
    }
}

TEST_CASE("labels that one rule decides") {
    for (const LabelRow& row : kLabels) {
        CAPTURE(row.text);
        const Report report = report_of("2026-05-07", row.text);
        const Found found = find(report, row.text, row.words);
        REQUIRE(found.event != nullptr);
        CHECK(found.event->label == row.label);
    }
}

}  // namespace dateline::accuracy
