// Sentences whose clauses one rule each decides, read by the whole program: to whom it is done, what was
// ruled, which year a day without one is of, what is no event at all. Beside each the sentence that the rule
// must leave alone.
#include <doctest/doctest.h>

#include "articles.hpp"

namespace dateline::accuracy {
namespace {

struct LabelRow {
    std::string_view text, words, label;
};

const LabelRow kLabels[] = {
    // without an object it is done to the subject, as the verb before is
    {"The mill was built in 1988 and bought by Boll in 2014.", "bought", "The mill is bought by Boll"},
    {"The mill was built in 1988 and collapsed in 2014.", "collapsed", "The mill collapses"},
    {"The fair was postponed twice and finally opened on May 4.", "opened", "The fair opens"},
    // who stands behind the comma ruled it
    {"Two bankers will stand trial on June 14, a judge ruled on Tuesday.", "ruled",
     "A judge rules that two bankers will stand trial"},
    // nobody is asked "about why", nor is it anybody's "own"
    {"The pilot was questioned by detectives about why he had landed.", "questioned",
     "The pilot is questioned by detectives"},
};

struct DateRow {
    std::string_view published, text, words, edtf;
};

const DateRow kDates[] = {
    // should have: the day is over
    {"2026-05-06", "The fair should have opened on January 24.", "opened", "2026-01-24"},
    {"2026-10-06", "The fair has been scheduled for January 24.", "scheduled", "2027-01-24"},
    // told to: what is asked lies ahead
    {"2026-10-29", "The panel has been told to report by the end of June.", "report",
     "[2026-10-29..2027-06-30]"},
};

struct StatusRow {
    std::string_view text, words;
    Status status;
};

const StatusRow kStatus[] = {
    // under "if" nothing is told to have happened
    {"Arden could be fined if it is shown that the alarm had failed.", "failed", Status::possible},
    {"The report has shown that the alarm had failed.", "failed", Status::occurred},
};

struct TriggerRow {
    std::string_view text, words;
    bool found;
};

const TriggerRow kTriggers[] = {
    // says how, and did not happen by itself
    {"The storm kept the boats in port for longer than planned.", "planned", false},
    {"The board planned a sale.", "planned", true},
    {"The ferry left on time, as expected.", "expected", false},
    // the finding happened, the taking did not
    {"It took police two days to find the van.", "took", false},
    {"It took police two days to find the van.", "find", true},
    {"The army took the town.", "took", true},
};

}  // namespace

TEST_CASE("clauses give their lines") {
    for (const LabelRow& row : kLabels) {
        CAPTURE(row.text);
        const Report report = report_of("2026-05-07", row.text);
        const Found found = find(report, row.text, row.words);
        REQUIRE(found.event != nullptr);
        CHECK(found.event->label == row.label);
    }
}

TEST_CASE("clauses tell which year a day is of") {
    for (const DateRow& row : kDates) {
        CAPTURE(row.text);
        const Report report = report_of(row.published, row.text);
        const ReportMention* const mention = find(report, row.text, row.words).mention;
        REQUIRE(mention != nullptr);
        CHECK(mention->date.edtf == row.edtf);
    }
}

TEST_CASE("what stands under a condition is open") {
    for (const StatusRow& row : kStatus) {
        CAPTURE(row.text);
        const Report report = report_of("2026-05-07", row.text);
        const ReportMention* const mention = find(report, row.text, row.words).mention;
        REQUIRE(mention != nullptr);
        CHECK(mention->status == row.status);
    }
}

TEST_CASE("what says how or how long is no event") {
    for (const TriggerRow& row : kTriggers) {
        CAPTURE(row.text);
        CAPTURE(row.words);
        CHECK((find(report_of("2026-05-07", row.text), row.text, row.words).event != nullptr) == row.found);
    }
}

}  // namespace dateline::accuracy
