// Lines as they would stand in print, from sentences as newspapers write them: each of these once read badly.
// The words of the trigger tell which line is meant.
#include <doctest/doctest.h>

#include "articles.hpp"

namespace dateline::accuracy {
namespace {

struct PrintedLine {
    std::string_view text, words, line;
};

void check_lines(const std::vector<PrintedLine>& rows) {
    for (const PrintedLine& row : rows) {
        CAPTURE(row.text);
        const Report report = report_of("2026-05-07", row.text);  // a Thursday
        const ReportEvent* const event = find(report, row.text, row.words).event;
        REQUIRE(event != nullptr);
        CHECK(event->label == row.line);
    }
}

}  // namespace

TEST_CASE("a line says what did not happen as the source says it") {
    check_lines({
        {"Prosecutors have not ruled out a retrial.", "ruled", "Prosecutors have not ruled out a retrial"},
        {"The wreck has not been raised.", "raised", "The wreck has not been raised"},
        {"The mayor did not sign the order on Monday.", "sign", "The mayor does not sign the order"},
        {"Lena Arden is not expected to travel to Norvik.", "travel", "Arden not to travel to Norvik"},
        {"The hearing, which should have taken place on Tuesday, was put off until June.", "taken place",
         "The hearing does not take place as planned"},
    });
}

TEST_CASE("a line keeps the words that make its verb") {
    check_lines({
        {"The killer, a cousin of Boll's, gave himself up in March.", "gave", "The killer gives himself up"},
        {"The central bank lent the firm nine million crowns on Monday.", "lent",
         "The central bank lends the firm nine million crowns"},
        {"The surveyor went aboard on Monday.", "went", "The surveyor goes aboard"},
        {"The last stoppage, in 2008, lasted nine days.", "lasted", "The last stoppage lasts nine days"},
        {"Lena Arden has ruled out selling the mill.", "ruled", "Arden rules out selling the mill"},
        {"Survivors described lorries breaking loose on the car deck.", "described",
         "Survivors describe lorries breaking loose on the car deck"},
        {"The resignation left the bank looking for a buyer.", "left",
         "The resignation leaves the bank looking for a buyer"},
        // what the object is, and not what it does
        {"Lena Arden sent the book describing the raid to the judge.", "sent",
         "Arden sends the book describing the raid to the judge"},
    });
}

TEST_CASE("a line names who and what it is about once, and in one number") {
    check_lines({
        {"The insurers, Halden Mutual, offered a reward on Monday.", "offered",
         "Halden Mutual offers a reward"},
        {"The twins, both from the harbour district, were arrested on Monday.", "arrested",
         "The twins are arrested"},
        {"Prosecutors charged its treasurer on Monday.", "charged", "Prosecutors charge the treasurer"},
        {"The company raised its offer on Monday.", "raised", "The company raises its offer"},
        {"The firm will hold the meeting in June. It had been called for April, but the directors postponed "
         "it.",
         "postponed", "The directors postpone the meeting"},
        {"Nine people were flown to St. Olav's Hospital on Monday.", "flown",
         "Nine people are flown to St. Olav's Hospital"},
    });
}

}  // namespace dateline::accuracy
