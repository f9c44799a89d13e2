// Sentences as news pages have them, from raw text to the printed line: datelines of all kinds, days beside
// nouns, clauses that nothing opens. Beside each the one that the rule must leave alone.
#include <doctest/doctest.h>

#include "articles.hpp"

namespace dateline::accuracy {
namespace {

struct LabelRow {
    std::string_view text, words, label;
};

const LabelRow kLabels[] = {
    // a dateline does nothing
    {"TARN, Italy (AP) \" The Italian government announced a plan.", "announced",
     "The Italian government announces a plan"},
    {"New Delhi: The Tarn Council on Monday fined a mill.", "fined", "The Tarn Council fines a mill"},
    {"(CNN) -- Carla Boll resigned on Monday.", "resigned", "Boll resigns"},
    // who is told does not die
    {"Two sources told Reuters a guard also died on Monday.", "died", "A guard dies"},
    {"Thousands reached Greece and 40 drowned in the sea.", "drowned", "40 drown in the sea"},
    // particles, ages and hollow words
    {"The clerk turned himself in Monday.", "turned", "The clerk turns himself in"},
    {"Police charged Jonas Reik, 30, in connection with an April 8 stabbing in Osk and the theft of a car.",
     "charged", "Police charge Reik in connection with an April 8 stabbing in Osk and the theft of a car"},
    {"A man tested positive for Covid-19 on Monday.", "tested", "A man tests positive for Covid-19"},
    {"The sale was postponed due to the pandemic on Monday.", "postponed",
     "The sale is postponed due to the pandemic"},
    {"A man was arrested back in March.", "arrested", "A man is arrested"},
    {"Tarn left the minister to face unions.", "left", "Tarn leaves the minister to face unions"},
    {"The Tarn Police arrested a clerk.", "arrested", "The Tarn Police arrest a clerk"},
    {"Hale will try to delay November's regional election.", "delay", "Hale may delay the regional election"},
    // nobody goes by police; a month is nobody's name; what is cut off leaves nothing behind
    {"The signaller was let go by police on Monday.", "let", "The signaller is let go by police"},
    {"In April Tarn's turn was put off.", "put", "Tarn's turn is put off"},
    {"The ministers will hold talks in Osk starting on Tuesday, their offices said.", "hold",
     "The ministers to hold talks in Osk"},
    {"The Aurora Police Department hired nine officers.", "hired",
     "The Aurora Police Department hires nine officers"},
    {"Police held a clerk for questioning late on Tuesday.", "held", "Police hold a clerk for questioning"},
    {"Carl Boats founded the mill. Boats welcomed the guests on Monday.", "welcomed",
     "Boats welcomes the guests"},
    // what describes and who is described
    {"Police arrested suspended clerk Jonas Reik on Monday.", "arrested",
     "Police arrest suspended clerk Reik"},
    {"The visit was noted by clerk and local poet Jonas Reik, who was there.", "noted",
     "The visit is noted by Reik"},
    {"Men fled riot-hit Osk district on Monday.", "fled", "Men flee riot-hit Osk district"},
};

struct DateRow {
    std::string_view text, words, edtf;
};

// All of Thursday, 7 May 2026.
const DateRow kDates[] = {
    // the shooting was on that day, not the arrest
    {"Last week police fined a man over an April 8 stabbing in Osk.", "fined", "[2026-04-27..2026-05-03]"},
    {"Last week police fined a man over an April 8 stabbing in Osk.", "stabbing", "2026-04-08"},
    // the one gave up on Monday, the other stole last week
    {"A second suspect in a theft last week in Osk turned himself in Monday.", "turned", "2026-05-04"},
    // an hour of every night is of none
    {"The ferry will stop each night from 2 a.m. to 4 a.m. beginning on Monday, May 11.", "stop",
     "[2026-05-11..]"},
    // counted from the story, and likely only
    {"On 27 April she walked out, and on the Tuesday the firm exempted cars.", "exempted", "2026-04-28?"},
    {"On 27 April she walked out. On Tuesday the firm exempted cars.", "exempted", "2026-05-05"},
    // hoped for, and so to come
    {"The railways said on Tuesday it hoped to reopen a track by the weekend.", "reopen",
     "[2026-05-09..2026-05-10]"},
    {"A first hearing is not expected before June.", "hearing", "[2026-06..]"},
    // from the day named last, in the year that is near
    {"Boll said the duties would begin on May 4. Three days before that deadline he suspended them.",
     "suspended", "2026-05-01"},
    {"Boll said the duties would begin on February 16.", "begin", "2026-02-16?"},
    // nobody calls yesterday "last Wednesday"
    {"Both sides summed up last Wednesday.", "summed", "2026-04-29"},
    {"Both sides summed up last Monday.", "summed", "2026-05-04"},
    // in the year that is named with what began
    {"The eruption of 2009 began on 30 May.", "began", "2009-05-30"},
    {"The eruption began on 30 April.", "began", "2026-04-30"},
    // so much later than planned is no day
    {"The port reopened on Tuesday, a day later than promised.", "reopened", "2026-05-05"},
    // and more than so long is not sure
    {"The port reopened on Tuesday, more than three days after it closed.", "closed", "2026-05-02?"},
    {"The verdict came on Monday, and a jury handed up the charges on April 16.", "handed", "2026-04-16"},
    // said then
    {"Carla Boll said Monday she believes in the plan.", "said", "2026-05-04"},
    // since when, and nothing that starts by itself
    {"Starting on Sunday, the station will close at night.", "close", "[2026-05-10..]"},
    {"The lock will close at night beginning Sunday.", "close", "[2026-05-10..]"},
};

struct StatusRow {
    std::string_view text, words;
    Status status;
};

const StatusRow kStatus[] = {
    // who wants to delay it has not delayed it
    {"Boll will try to delay the vote.", "vote", Status::scheduled},
    {"The council cancelled the vote on Monday.", "vote", Status::cancelled},
    {"Boll has maintained the march should not be postponed.", "march", Status::scheduled},
    // tied to a chair, and bound to fail
    {"The guard was found bound to a chair on the day of the robbery.", "robbery", Status::occurred},
};

}  // namespace

TEST_CASE("sentences of news pages give their lines") {
    for (const LabelRow& row : kLabels) {
        CAPTURE(row.text);
        const Report report = report_of("2026-05-07", row.text);
        const Found found = find(report, row.text, row.words);
        REQUIRE(found.event != nullptr);
        CHECK(found.event->label == row.label);
    }
}

TEST_CASE("their days are those of what happened then") {
    for (const DateRow& row : kDates) {
        CAPTURE(row.text);
        CAPTURE(row.words);
        const Report report = report_of("2026-05-07", row.text);
        const ReportMention* const mention = find(report, row.text, row.words).mention;
        REQUIRE(mention != nullptr);
        CHECK(mention->date.edtf == row.edtf);
    }
}

TEST_CASE("what may not come about is still planned") {
    for (const StatusRow& row : kStatus) {
        CAPTURE(row.text);
        const Report report = report_of("2026-05-07", row.text);
        const ReportMention* const mention = find(report, row.text, row.words).mention;
        REQUIRE(mention != nullptr);
        CHECK(mention->status == row.status);
    }
}

TEST_CASE("a visit that was put off is no journey somebody else made") {
    const std::string_view text =
        "Dora Hale flew to Osk on Monday. The premier was due there on Tuesday, but his visit was put off.";
    const Report report = report_of("2026-05-07", text);
    const Found flew = find(report, text, "flew"), visit = find(report, text, "visit");
    REQUIRE(flew.event != nullptr);
    CHECK(flew.event != visit.event);
    CHECK(flew.event->status == Status::occurred);
}

}  // namespace dateline::accuracy
