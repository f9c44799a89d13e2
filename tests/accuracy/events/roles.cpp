// By what means, and where: sentences written for this test, each with what a reader would fill in, and
// beside them sentences in which the same words are company, doer, time or something else.
#include <doctest/doctest.h>

#include "articles.hpp"

namespace dateline::accuracy {
namespace {

struct Row {
    std::string_view text;
    std::string_view words;  // the trigger
    std::string_view told;   // instruments or places, joined by ", "
};

const Row kMeans[] = {
    {"Mayor Lena Arden and Carl Boll talked by telephone on Monday.", "talked", "telephone"},
    {"Arden told the council in a letter on Tuesday that the bridge was unsafe.", "told", "letter"},
    {"The strikers announced the truce on Telegram on Sunday.", "announced", "Telegram"},
    {"Arden and Boll spoke by video conference on Tuesday.", "spoke", "video conference"},
    {"The board sent a message to the crew via the Norlandic embassy on Monday.", "sent",
     "Norlandic embassy"},
    {"The army struck the depot with drones on Monday.", "struck", "drones"},
    {"A man stabbed a guard with a knife on Monday.", "stabbed", "knife"},
    {"Rebels attacked the convoy with rockets and rifles on Monday.", "attacked", "rockets, rifles"},
    {"Police dispersed the crowd using water cannon on Friday.", "dispersed", "water cannon"},
    {"The gang robbed the bank by means of a tunnel on Friday.", "robbed", "tunnel"},
    {"The envoy travelled by train to Norvik on Sunday.", "travelled", "train"},
    {"General Holm flew to Oslo in a helicopter on Sunday.", "flew", "helicopter"},
    {"The minister resigned by letter on Tuesday.", "resigned", "letter"},
    {"Boll apologised in a video on Tuesday.", "apologised", "video"},
    {"Holm addressed the nation on television on Friday.", "addressed", "television"},
    {"The ministers discussed the truce by video link on Friday.", "discussed", "video link"},
    // company, doers, time, place, manner
    {"Arden met with Boll on Friday.", "met", ""},
    {"He arrived with his wife on Sunday.", "arrived", ""},
    {"The bridge was repaired by Monday.", "repaired", ""},
    {"The guard was killed by a mine on Monday.", "killed", ""},
    {"The two sides met in a hotel on Friday.", "met", ""},
    {"They fought with the army on Monday.", "fought", ""},
    {"He called her by mistake on Monday.", "called", ""},
    {"Police arrested a man with a gun on Monday.", "arrested", ""},
    {"The mayor flew via Oslo to Norvik on Monday.", "flew", ""},
    {"He bought a truck with a loan on Monday.", "bought", ""},
};

const Row kPlaces[] = {
    {"The king opened a school in the village of Tarn on Monday.", "opened", "Tarn"},
    {"Guards shot two men at the border near Osk on Sunday.", "shot", "Osk"},
    {"A plane crashed into the sea off Norvik on Saturday.", "crashed", "Norvik"},
    {"A boat sank off Osk on Saturday.", "sank", "Osk"},
    {"General Holm was killed outside Tunis on Friday.", "killed", "Tunis"},
    {"The ship docked at the port of Osk on Friday.", "docked", "Osk"},
    {"Troops left the town of Tarn on Friday.", "left", "Tarn"},
    {"Gunners shelled the town of Tarn on Friday.", "shelled", "Tarn"},
    {"A ferry capsized off the coast of Norland on Friday.", "capsized", "Norland"},
    {"A fire broke out in the centre of Osk on Friday.", "broke", "Osk"},
    {"Mayor Lena Arden paid a visit to the port of Osk on Monday.", "paid", "Osk"},
    // what is called after a place, or lies with somebody, is nowhere
    {"Carl Boll resigned on Monday. A reporter waited outside the office of Boll on Monday.", "waited", ""},
    {"Police arrested a professor of the University of Osk on Monday.", "arrested", ""},
    {"The council praised the work of Tarn Foods on Monday.", "praised", ""},
    {"The mayor of Oslo resigned on Monday.", "resigned", ""},
    {"The council met near midnight on Monday.", "met", ""},
};

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
    return out;
}

}  // namespace

TEST_CASE("the means of violence, words and travel, and what only looks like it") {
    for (const Row& row : kMeans) {
        CAPTURE(row.text);
        const Report report = report_of("2026-05-07", row.text);
        const ReportEvent* const event = find(report, row.text, row.words).event;
        REQUIRE(event != nullptr);
        std::vector<std::string> means;
        for (const ReportParticipant& participant : event->participants)
            if (participant.is_means()) means.push_back(participant.name);
        CHECK(joined(means) == row.told);
    }
}

TEST_CASE("sources cited by a paper are named with it, before and behind what they said") {
    const Row rows[] = {
        {"Sources cited by Reuters said the central bank raised rates by half a point on Tuesday.", "raised",
         "Sources cited by Reuters"},
        {"The central bank raised rates by half a point on Tuesday, sources cited by Reuters said.", "raised",
         "sources cited by Reuters"},
        {"Tarn Foods bought Haldon Mills on Monday, people cited by Bloomberg said.", "bought",
         "people cited by Bloomberg"},
        {"The central bank raised rates by half a point on Tuesday, officials said.", "raised", "officials"},
        {"The central bank, cited by Reuters, raised rates on Tuesday.", "raised", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const Report report = report_of("2026-05-07", row.text);
        const ReportMention* const mention = find(report, row.text, row.words).mention;
        REQUIRE(mention != nullptr);
        CHECK(mention->attribution == row.told);
    }
}

TEST_CASE("places behind near, off, outside and kinds of place") {
    for (const Row& row : kPlaces) {
        CAPTURE(row.text);
        const Report report = report_of("2026-05-07", row.text);
        const ReportEvent* const event = find(report, row.text, row.words).event;
        REQUIRE(event != nullptr);
        CHECK(joined(event->places) == row.told);
    }
}

}  // namespace dateline::accuracy
