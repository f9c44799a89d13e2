// Sentences of news pages where a word may be read with the one before it or with what comes behind, from raw
// text to the printed line. Beside each the one that the rule must leave alone.
#include <doctest/doctest.h>

#include "articles.hpp"

namespace dateline::accuracy {
namespace {

struct LabelRow {
    std::string_view text, words, label;
};

const LabelRow kLabels[] = {
    // a bill is no Bill, a man of that name is
    {"A new Bill would close the lock. The Bill was passed by the senate on Monday. Opposition leader Bill "
     "Sharton opened a school in Tarn on Friday.",
     "passed", "The Bill is passed by the senate"},
    {"Bill Sharton left Tarn in May. A week later Bill opened a school in Osk.", "opened",
     "Sharton opens a school in Osk"},
    // who was quoted is whom the paragraph goes on about, but not whom the quotation is about
    {"Andy Brolm will run for mayor of Tarn. Brolm won a vote on Sunday. Brolm faced two men.\n\"It is a "
     "pity "
     "that none of the clerks asked,\" Osk Mayor Larry Hallace said. He was sworn in last year as the city's "
     "mayor.",
     "sworn", "Hallace is sworn in as the city's mayor"},
    // of two sides the nearer one did
    {"The priest is acting as a middle-man between Mr Mogale and the generals, who seized power in a coup.",
     "seized", "The generals seize power in a coup"},
    {"The lawyer of the firm, who resigned on Monday, said nothing.", "resigned",
     "The lawyer of the firm resigns"},
    // the homes were attacked, not who fled
    {"The G40 figures are cabinet ministers Jonathan Moyle and Samuel Kasker, who fled to the compound after "
     "their homes were attacked by troops on Tuesday, the source, who said he had spoken to people inside, "
     "told Reuters.",
     "fled", "Kasker flees to the compound"},
    // who opens with a participle is named behind it
    {"Fuelling speculation that Arden's plan might be rolling into action, opposition leader Morgan Tessier, "
     "who has been receiving treatment in Norway, returned to Tarn late on Wednesday, his spokesman said.",
     "returned", "Tessier returns to Tarn"},
    {"Growing speculation hurt the firm on Monday.", "hurt", "Growing speculation hurts the firm"},
    // firms go bankrupt, years do not
    {"After all, Barleys went bankrupt last year and the plague has caused a shock.", "went",
     "Barleys goes bankrupt"},
    // two words that are one preposition
    {"A boat sank in the bay on Thursday due to an unspecified fault, the agency said.", "sank",
     "A boat sinks in the bay due to an unspecified fault"},
    // two fairs
    {"The National Harbour Conference and Norvik's Governor's Harbour Conference were both canceled on "
     "Monday.",
     "canceled", "The National Harbour Conference and Norvik's Governor's Harbour Conference are canceled"},
};

struct DateRow {
    std::string_view text, words, edtf;
};

// All of Thursday, 7 May 2026.
const DateRow kDates[] = {
    // died while the affair went on, not on the day of the story
    {"A gang robbed a bank on Tuesday night.\nThere is little affection for Grete, a former typist who "
     "started "
     "having an affair with Mr Mogale in the early 1990s as his first wife, Sally, was dying of kidney "
     "disease.",
     "dying", "[1990-01-01..1993-05-01]"},
    // what has been so since goes on, the praise does not
    {"Boll underlined the contribution that foreigners have had in Tarn by taking on essential jobs, above "
     "all since the lockdown came into effect on 23 March.",
     "underlined", "[..2026-05-07]"},
};

}  // namespace

TEST_CASE("what comes behind shows how a word was meant") {
    for (const LabelRow& row : kLabels) {
        CAPTURE(row.text);
        const Report report = report_of("2026-05-07", row.text);
        const Found found = find(report, row.text, row.words);
        REQUIRE(found.event != nullptr);
        CHECK(found.event->label == row.label);
    }
}

TEST_CASE("and when it was") {
    for (const DateRow& row : kDates) {
        CAPTURE(row.text);
        const Report report = report_of("2026-05-07", row.text);
        const ReportMention* const mention = find(report, row.text, row.words).mention;
        REQUIRE(mention != nullptr);
        CHECK(mention->date.edtf == row.edtf);
    }
}

TEST_CASE("what a quotation ends with is not said to be said") {
    const std::string_view text =
        "\"While the union is loved in Tarn, President Karl Odam is not,\" said Robert "
        "Mann, a senior fellow.";
    const Report report = report_of("2026-05-07", text);
    const Found found = find(report, text, "said");
    REQUIRE(found.mention != nullptr);
    CHECK(found.mention->status == Status::occurred);
}

}  // namespace dateline::accuracy
