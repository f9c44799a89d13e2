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
    {"A bishop is acting as a go-between between Mr Mogale and the colonels, who seized power in a revolt.",
     "seized", "The colonels seize power in a revolt"},
    {"The lawyer of the firm, who resigned on Monday, said nothing.", "resigned",
     "The lawyer of the firm resigns"},
    // the homes were attacked, not who fled
    {"The two men are club owners Jonathan Moyle and Samuel Kasker, who fled to the harbour after their "
     "offices were raided by guards on Tuesday, the clerk, who said he had spoken to people inside, told "
     "Reuters.",
     "fled", "Moyle and Kasker flee to the harbour"},
    // who opens with a participle is named behind it
    {"Fuelling rumours that Arden's scheme might be turning into action, union leader Morgan Tessier, who "
     "has been taking a cure in Norway, returned to Tarn early on Wednesday, his lawyer said.",
     "returned", "Tessier returns to Tarn"},
    {"Growing speculation hurt the firm on Monday.", "hurt", "Growing speculation hurts the firm"},
    // firms go bankrupt, years do not
    {"After all, Barleys went bankrupt last year and its rivals have closed two mills.", "went",
     "Barleys goes bankrupt"},
    // two words that are one preposition
    {"A boat sank in the bay on Thursday due to an unspecified fault, the agency said.", "sank",
     "A boat sinks in the bay due to an unspecified fault"},
    // who denies is the city, of the line nothing is told but that
    {"The bottom line is that the city does not deny that the dam is broken.", "deny",
     "The city does not deny that the dam is broken"},
    // a hearing hears nothing
    {"Carla Boll, 49, said during her confirmation hearing last month that she opposed the law.", "hearing",
     "Boll\u2019s confirmation hearing"},
    // capitals hold a name together
    {"Also involved is a club known as Save Our Harbour that has advised the mayor.", "advised",
     "Save Our Harbour advises the mayor"},
    // one club by one name
    {"Such is the case for the league's Denver Falcons, who hosted the Tampa Bay Sailors for a game on "
     "Sunday.",
     "hosted", "Falcons hosts the Tampa Bay Sailors for a game"},
    // it was the craft
    {"Rosmos Agency said the craft was operating normally before it stopped transmitting data.", "stopped",
     "The craft stops transmitting data"},
    // and whom a lack drove may be who says so
    {"Salma Tellis paints boats. She says a shortage of rooms in Osk drove her to leave. Carla Boll won a "
     "prize.",
     "drove", "A shortage of rooms in Osk drives Tellis to leave"},
    // a title takes the preposition of its name
    {"On Friday, Anton Biller, a lawyer, wrote to Gov. Ray Hooper, a Democrat, on behalf of a club.", "wrote",
     "Biller writes to Hooper on behalf of a club"},
    // one person with two offices, two persons with one article each
    {"Later, a former harbour clerk and occasional Osk poet, Tim Brandt, stepped forward on Monday.",
     "stepped", "Brandt steps forward"},
    // letters are no plural
    {"In October 2018, the RBT had issued a warning to all the clubs.", "issued",
     "The RBT issues a warning to all the clubs"},
    // what they called a lake is not told
    {"It said most of the snow melted but some fell on what it called a dry valley.", "fell", "Some falls"},
    // the explosion was on the pad
    {"Carrier Spacet has been grounded since a rocket explosion in April on the launch pad at Cape Tarn.",
     "grounded", "Carrier Spacet is grounded"},
    // who voiced concern suggested it
    {"The campaign won some backing Tuesday, when Council Chairman Bernd Carr expressed concerns about "
     "harbour-side fences potentially infringing on views and suggested that, if that happened, the Parks "
     "Department might step in.",
     "expressed", "Carr expresses concerns about harbour-side fences"},
    // the time stands between who is told and what
    {"Mayor Arden told the Tarn Harbour Council 18 months ago that he would seek peace.", "told",
     "Arden tells the Tarn Harbour Council that he will seek peace"},
    {"She said that raids went on, and she noted that just last week Tarnian border guards killed more than "
     "10 farmers in Osk.",
     "killed", "Tarnian border guards kill more than 10 farmers in Osk"},
    // what has its whole verb is told
    {"The National Harbour Conference and Norvik's Governor's Harbour Conference were both canceled, chances "
     "lost to learn the latest in tactics.",
     "canceled", "The National Harbour Conference and Norvik's Governor's Harbour Conference are canceled"},
    // a forecast is no preposition
    {"Norvik Harbour College, which released its forecast Thursday, is also predicting a mild winter.",
     "released", "Norvik Harbour College releases its forecast"},
    // "whose" asks for a verb
    {"Dr. Jomas Fidel is reviled as a despot whose disastrous handling of the economy and willingness to "
     "resort "
     "to violence to maintain power destroyed one of the most promising states.",
     "destroyed",
     "The disastrous handling of the economy and willingness destroy one of the most promising states"},
    // a name is told once
    {"The Orrsund ORS-04 broke up over Osk on Monday. The Orrsund ORS-04 cargo craft sank near Tarn.", "sank",
     "The Orrsund ORS-04 cargo craft sinks near Tarn"},
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
    {"A gang robbed a bank on Tuesday night.\nThere is little affection for Grete, a former singer who "
     "started "
     "having an affair with Mr Mogale in the early 1990s as his first wife, Sally, was dying of heart "
     "disease.",
     "dying", "[1990-01-01..1993-05-01]"},
    // the address was on that day, and the warning in it
    {"Elections were held in Tarn on Tuesday.\nBoll sharply warned against making a \"poor choice\" during "
     "his March 3 address to a full session of the Senate.",
     "warned", "2026-03-03?"},
    // later than what is told right before
    {"A bank opened on Tuesday.\nThe firm is old.\nIn the past, mayors who fought the firm tended to lose. "
     "In 1991, when Mayor Jonas Reik opposed the new mill, Chairman Carl Boll held back funds to help "
     "rebuild roads. Reik gave in, but his government soon collapsed.",
     "collapsed", "[1991-01-01..2026-05-07]"},
    {"A bank opened on Tuesday.\nThe firm is old.\nIn 1998, rebels blew up the embassy in Tarn. In "
     "retaliation, "
     "Mr. Boll ordered a strike against a mill in Osk.",
     "ordered", "[1998-01-01..2026-05-07]"},
    // whoever has held the office since
    {"Brolm won a vote on Wednesday.\nThe prior county judge, Dora Holm, resigned to run for a seat.",
     "resigned", "[..2026-05-07]"},
    // what has been so since goes on, the praise does not
    {"Boll praised the part that migrants have played in Tarn by taking on night shifts, above all since the "
     "curfew came into force on 23 March.",
     "praised", "2026-05-07?"},
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

TEST_CASE("what is asked for, reckoned or looked for may not come") {
    struct StatusRow {
        std::string_view text, words;
        Status status;
    };
    const StatusRow rows[] = {
        {"The aides are insisting he finishes his term.", "finishes", Status::possible},
        {"The aides are insisting that he finished his term.", "finished", Status::occurred},
        {"Growth was estimated to slide to a low of 5 per cent.", "slide", Status::possible},
        {"The fire is estimated to have killed nine men.", "killed", Status::occurred},
        {"Shares looked to extend their slide on Tuesday.", "extend", Status::possible},
        {"The harbour agency would not immediately describe the fault, saying its experts were looking into "
         "it.",
         "describe", Status::denied},
        {"The harbour agency would not describe the fault if asked.", "describe", Status::denied},
        {"Where do relations go from here?", "go", Status::possible},
    };
    for (const StatusRow& row : rows) {
        CAPTURE(row.text);
        const Report report = report_of("2026-05-07", row.text);
        const ReportMention* const mention = find(report, row.text, row.words).mention;
        REQUIRE(mention != nullptr);
        CHECK(mention->status == row.status);
    }
}

TEST_CASE("what a clause about somebody tells is not what the sentence tells") {
    const std::string_view text =
        "Dora Holm, who also opposed a federal appeals court judge confirmed last week, "
        "said Wilton had made inappropriate comments about the Harbour Act.";
    const Report report = report_of("2026-05-07", text);
    const Found confirmed = find(report, text, "confirmed"), made = find(report, text, "made");
    REQUIRE(made.event != nullptr);
    CHECK(confirmed.event != made.event);
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
