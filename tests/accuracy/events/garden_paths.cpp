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
    {"A new Bill would tax salt. The Bill was passed by the council on Monday. Farm leader Bill Marten "
     "opened a "
     "fair in Tarn on Friday.",
     "passed", "The Bill is passed by the council"},
    {"Bill Marten left Tarn in May. A week later Bill opened a shop in Osk.", "opened",
     "Marten opens a shop in Osk"},
    // who was quoted is whom the paragraph goes on about, but not whom the quotation is about
    {"Ned Brolm will stand for the Tarn board. Brolm won a vote on Sunday. Brolm faced two men.\n\"It is odd "
     "that "
     "nobody asked,\" Osk Mayor Larry Hall said. He was sworn in last year as the town's mayor.",
     "sworn", "Hall is sworn in as the town's mayor"},
    // of two sides the nearer one did
    {"A retired judge carries letters between Mr Lind and the captains, who took the harbour in March.",
     "took", "The captains take the harbour"},
    {"The lawyer of the firm, who resigned on Monday, said nothing.", "resigned",
     "The lawyer of the firm resigns"},
    // the shops were flooded, not who moved
    {"On the list are the bakers Jon Moll and Sam Kett, who moved to Osk after their shops were flooded on "
     "Tuesday, a neighbour, who said she had seen the damage, told the Post.",
     "moved", "Moll and Kett move to Osk"},
    // who opens with a participle is named behind it
    {"Fuelling hopes that the strike might soon be over, union leader Karl Tess, who has been ill since "
     "March, "
     "returned to Tarn on Wednesday, his doctor said.",
     "returned", "Tess returns to Tarn"},
    {"Growing doubt hurt the firm on Monday.", "hurt", "Growing doubt hurts the firm"},
    // firms go bankrupt, years do not
    {"The mill went bankrupt last year and two others have cut jobs.", "went", "The mill goes bankrupt"},
    // two words that are one preposition
    {"A crane fell into the dock on Thursday due to an unnoticed crack.", "fell",
     "A crane falls into the dock due to an unnoticed crack"},
    // who denies is the owner, of the point nothing is told but that
    {"The point is that the owner does not deny that the roof leaks.", "deny",
     "The owner does not deny that the roof leaks"},
    // a hearing hears nothing
    {"Dora Lund said during her confirmation hearing last month that she read the file.", "hearing",
     "Lund\u2019s confirmation hearing"},
    // capitals hold a name together
    {"One of them is a choir known as Save Our Organ that has paid for the survey.", "paid",
     "Save Our Organ pays for the survey"},
    // it was the boat
    {"Tarn Harbour said the boat was running normally before it stopped carrying mail.", "stopped",
     "The boat stops carrying mail"},
    // and whom a price drove may be who says so
    {"Salma Tellis bakes bread. She says the price of flour in Osk drove her to close. Carla Boll won a "
     "prize.",
     "drove", "The price of flour in Osk drives Tellis to close"},
    // a title takes the preposition of its name
    {"Anton Biller wrote to Gov. Ray Hooper, a farmer, on Friday.", "wrote", "Biller writes to Hooper"},
    // one person with two offices
    {"Soon a retired pilot and part-time choir master, Tom Lind, came forward on Monday.", "came",
     "Lind comes forward"},
    // letters are no plural
    {"In May 2019 the ODB had sent a letter to all its members.", "sent",
     "The ODB sends a letter to all its members"},
    // the fire was on the slipway
    {"The ferry has been grounded since a fire in April on the slipway at Cape Tarn.", "grounded",
     "The ferry is grounded"},
    // the time stands between who is told and what
    {"Warden Lind told the Tarn Market Guild six months ago that he would sell.", "told",
     "Lind tells the Tarn Market Guild that he will sell"},
    // a forecast is no preposition
    {"Orr Weather School, which released its forecast Thursday, also expects a wet May.", "released",
     "Orr Weather School releases its forecast"},
    // a name is told once
    {"The Halm HS-12 left Osk on Monday. The Halm HS-12 supply boat sank near Tarn.", "sank",
     "The Halm HS-12 supply boat sinks near Tarn"},
    // two fairs
    {"The Tarn Spring Fair and Norvik's Mayor's Boat Show were both canceled on Monday.", "canceled",
     "The Tarn Spring Fair and Norvik's Mayor's Boat Show are canceled"},
};

struct DateRow {
    std::string_view text, words, edtf;
};

// All of Thursday, 7 May 2026.
const DateRow kDates[] = {
    // lost it while the writing went on, not on the day of the story
    {"Few remember Lena, a dancer who started having lessons in the early 1980s as her mother, Ida, was "
     "dying of "
     "fever.",
     "dying", "[1980-01-01..1983-05-01]"},
    // the speech was on that day, and the warning in it
    {"Elections were held in Tarn on Tuesday.\nThe governor warned against a quick sale during his March 3 "
     "address to the guild.",
     "warned", "2026-03-03?"},
    // later than what is told right before
    {"A bank opened on Tuesday.\nThe firm is old.\nIn 1987, when the miller Jonas Reik closed the weir, the "
     "guild "
     "took away his licence. Reik paid the fine, but his mill soon failed.",
     "failed", "[1987-01-01..2026-05-07]"},
    {"A bank opened on Tuesday.\nThe firm is old.\nIn 1974, thieves burned the archive in Tarn. In "
     "retaliation, "
     "the duke closed a bridge in Osk.",
     "closed", "[1974-01-01..2026-05-07]"},
    // whoever has held the office since
    {"Brolm won a vote on Wednesday.\nThe previous harbour master, Dora Holm, resigned to write a book.",
     "resigned", "[..2026-05-07]"},
    // what has been so since goes on, the thanks do not
    {"Boll thanked the drivers for the help they have given in Tarn, above all since the ferry was withdrawn "
     "on 23 "
     "March.",
     "thanked", "2026-05-07?"},
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
        {"His friends are insisting he plays on Sunday.", "plays", Status::possible},
        {"His friends are insisting that he played on Sunday.", "played", Status::occurred},
        {"Output was estimated to slide to a low of nine tons.", "slide", Status::possible},
        {"The fire is estimated to have killed nine men.", "killed", Status::occurred},
        {"Wool prices looked to extend their climb on Tuesday.", "extend", Status::possible},
        {"The yard would not immediately describe the damage, saying its divers were still down.", "describe",
         Status::denied},
        {"The yard would not describe the damage if asked.", "describe", Status::denied},
        {"Where do the clubs go from here?", "go", Status::possible},
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
        "Dora Holm, who also fought a plan approved last week, said Wilton had told jokes about the fund.";
    const Report report = report_of("2026-05-07", text);
    const Found approved = find(report, text, "approved"), told = find(report, text, "told");
    REQUIRE(told.event != nullptr);
    CHECK(approved.event != told.event);
}

TEST_CASE("what a quotation ends with is not said to be said") {
    const std::string_view text =
        "\"While the choir is praised in Osk, its master is not,\" said Ruth Mann, a singer.";
    const Report report = report_of("2026-05-07", text);
    const Found found = find(report, text, "said");
    REQUIRE(found.mention != nullptr);
    CHECK(found.mention->status == Status::occurred);
}

}  // namespace dateline::accuracy
