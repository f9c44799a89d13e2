// The periods companies report on, spans without a number, and nights: which stretch of time each phrase is.
// Published on Thursday, 2026-01-22.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "core/resolve/find_timexes.hpp"

using namespace dateline;

namespace {

// "the quarter=2025-Q2 | July 31=2025-07-31"
std::string values(std::string_view text) {
    Document document;
    document.text = std::string(text);
    document.published.range.earliest = document.published.range.latest =
        CivilTime{parse_iso_day("2026-01-22").value()};
    document.published.range.granularity = Granularity::day;
    std::string out;
    for (const Timex& timex : find_timexes(document))
        out += (out.empty() ? "" : " | ") + std::string(timex.span.of(document.text)) + "=" + timex.value;
    return out;
}

}  // namespace

TEST_CASE("a quarter that ends off the calendar's is the one its middle lies in") {
    CHECK(values("Sales rose in the quarter ended July 31.") == "the quarter=2025-Q2 | July 31=2025-07-31");
    CHECK(values("Sales rose in the quarter ended Sept. 30.") == "the quarter=2025-Q3 | Sept. 30=2025-09-30");
    CHECK(values("Sales rose in the quarter ended Oct. 2.") == "the quarter=2025-Q3 | Oct. 2=2025-10-02");
    CHECK(values("Sales rose in the quarter ended Jan. 31, 2025.") ==
          "the quarter=2024-Q4 | Jan. 31, 2025=2025-01-31");
    CHECK(values("Its fiscal first quarter was good. Sales in the quarter ended Sept. 29 rose.") ==
          "fiscal first quarter=2026-Q1 | the quarter=2026-Q1 | Sept. 29=2025-09-29");
    CHECK(values("Costs rose in the fiscal year ended March 31.") ==
          "the fiscal year=P1Y | March 31=2025-03-31");
}

TEST_CASE("comparisons count from the quarter reported on, not from an outlook") {
    CHECK(values("Profit fell in the third quarter. It should rise in the first quarter of 2027. In the "
                 "year-ago period it rose.") ==
          "the third quarter=2025-Q3 | the first quarter of "
          "2027=2027-Q1 | the year-ago period=2024-Q3");
    CHECK(values("Profit fell in the third quarter. In the 2024 period it was $2 million. For the quarter, "
                 "sales fell.") ==
          "the third quarter=2025-Q3 | the 2024 period=2024-Q3 | the quarter=2025-Q3");
    CHECK(values("Profit fell in the third quarter. For the nine months, it rose from a loss a year "
                 "earlier.") == "the third quarter=2025-Q3 | the nine months=P9M | a year earlier=2024");
    CHECK(values("Profit fell in the third quarter. In nine months it made 5, up from 4 a year "
                 "earlier.") == "the third quarter=2025-Q3 | nine months=P9M | a year earlier=2024-Q3");
    CHECK(values("It expects growth in the fourth quarter. Sales in the latest quarter fell.") ==
          "the fourth quarter=2025-Q4 | the latest quarter=2025-Q4");
    CHECK(values("The first quarter will be hard. Sales in the latest quarter fell, but the current quarter "
                 "began well.") ==
          "The first quarter=2026-Q1 | the latest quarter=2026-Q1 | the current quarter=2026-Q1");
}

TEST_CASE("the week of a day is the whole week") {
    CHECK(values("in the week ending Jan. 11") == "the week=2026-W02 | Jan. 11=2026-01-11");
    CHECK(values("The ruling is due the week of Feb. 2.") == "the week of Feb. 2=2026-W06");
    CHECK(values("The auction is a week from Friday.") == "a week from Friday=2026-01-30");
    CHECK(values("They gather on Saturday week.") == "Saturday week=2026-01-31");
}

TEST_CASE("a week from a named day is a day") {
    CHECK(values("The bid came on Jan. 5. A week later it was raised.") ==
          "Jan. 5=2026-01-05 | A week later=2026-01-12");
    CHECK(values("The bid came two weeks ago.") == "two weeks ago=2026-W02");
}

TEST_CASE("nights and clock times find their day") {
    CHECK(values("The bridge collapsed overnight.") == "overnight=2026-01-21TNI");
    CHECK(values("Crews will work overnight.") == "overnight=2026-01-22TNI");
    CHECK(values("The blast came at 10:35 a.m. (0735 GMT) Tuesday.") ==
          "10:35 a.m.=2026-01-20T10:35 | 0735 GMT=2026-01-20T07:35 | Tuesday=2026-01-20");
    // a day that is still to come is not when it broke out, but it is when it will begin
    CHECK(values("They will meet on Monday. The fire broke out at 5 a.m.") ==
          "Monday=2026-01-26 | 5 a.m.=2026-01-22T05:00");
    CHECK(values("They will meet on Monday. The vote will begin at 5 p.m.") ==
          "Monday=2026-01-26 | 5 p.m.=2026-01-26T17:00");
    CHECK(values("A curfew runs from 6 p.m. to 6 a.m., he said.") ==
          "6 p.m.=2026-01-22T18:00 | 6 a.m.=2026-01-23T06:00");
    CHECK(values("It runs from 9 a.m. to 5 p.m., he said.") ==
          "9 a.m.=2026-01-22T09:00 | 5 p.m.=2026-01-22T17:00");
    CHECK(values("By late afternoon Wednesday it was over.") == "late afternoon Wednesday=2026-01-21TAF");
    CHECK(values("They worked every night.") == "every night=XXXX-XX-XXTNI");
}

TEST_CASE("spans without a number") {
    CHECK(values("The deal follows months of talks.") == "months=PXM");
    CHECK(values("She read the minutes of the meeting.").empty());
    CHECK(values("They will pay in the months ahead.") == "the months ahead=PXM");
    CHECK(values("Over the years it grew.") == "the years=PXY");
    CHECK(values("They counted the years.").empty());
    CHECK(values("It will one day be finished.") == "one day=FUTURE_REF");
    CHECK(values("It lasted one day.") == "one day=P1D");
    CHECK(values("It will close by year-end.") == "year-end=2026");
    CHECK(values("Prices are up since year-end.") == "year-end=2025");
    CHECK(values("They got a year-end bonus.").empty());
    CHECK(values("It may close in 2028 or later.") == "2028 or later=2028");
}

TEST_CASE("a stretch of months or days runs forward") {
    CHECK(values("Sales rose from January to September.") == "January=2025-01 | September=2025-09");
    CHECK(values("Sales rose from October to January 2025.") == "October=2024-10 | January 2025=2025-01");
    CHECK(values("It was shut between Nov. 20 and Jan. 5.") == "Nov. 20=2025-11-20 | Jan. 5=2026-01-05");
    CHECK(values("Prices rose in May and in March.") == "May=2025-05 | March=2025-03");
}

TEST_CASE("months in an entry of a chronology belong to its year") {
    CHECK(values("What happened\n\nJuly 19, 2001: The plant is shut. It reopens on Sept. 20.\n"
                 "March 21, 2002: He is charged. He denies it in April.\n\nShe left on Sept. 20.") ==
          "July 19, 2001=2001-07-19 | Sept. 20=2001-09-20 | March 21, 2002=2002-03-21 | April=2002-04 | "
          "Sept. 20=2025-09-20");
}

TEST_CASE("years with an apostrophe, and decades") {
    CHECK(values("It fell in 1990's second quarter.") == "1990's second quarter=1990-Q2");
    CHECK(values("The firm cut 1990's budget.") == "1990's=1990");
    CHECK(values("They met in the 1990's and left.") == "the 1990's=199");
    CHECK(values("It rose in the third fiscal quarter.") == "the third fiscal quarter=2025-Q3");
}

TEST_CASE("sets say how often") {
    CHECK(values("They train three times a day and every other week.") ==
          "three times a day=P1D | every other week=P2W");
}

TEST_CASE("past and future with and without a thing of their own") {
    CHECK(values("They fought in the past.") == "the past=PAST_REF");
    CHECK(values("They fought for the past three winters.") == "the past three winters=P3WI");
    CHECK(values("They fear the future.") == "the future=FUTURE_REF");
    CHECK(values("They fear for the future of the port.").empty());
    CHECK(values("It closed not long ago.") == "not long ago=PAST_REF");
    CHECK(values("He recalled the night the ship went down.").empty());
    CHECK(values("They met on Tuesday. The same evening the ship went down.") ==
          "Tuesday=2026-01-20 | The same evening=2026-01-20TEV");
}

TEST_CASE("quarters and halves of games and towns are no dates") {
    CHECK(values("Roth scored twice in the fourth quarter and once in the first half.").empty());
    CHECK(values("The quarter still has many old inns.").empty());
    CHECK(values("Net income rose in the fourth quarter.") == "the fourth quarter=2025-Q4");
    CHECK(values("Sales rose in the first half of 2025.") == "the first half of 2025=2025-H1");
    CHECK(values("It closed after a quarter of a century.") == "a quarter of a century=P25Y");
}

TEST_CASE("years before a plural, units of a month, nights") {
    CHECK(values("He was charged in the 1967 killings.") == "1967=1967");
    CHECK(values("He saw 1967 workers there.").empty());
    CHECK(values("It began in the first week of December.") == "the first week of December=2025-W49");
    CHECK(values("It ended on the last day of November.") == "the last day of November=2025-11-30");
    CHECK(values("It was the last day of school.").empty());
    CHECK(values("They spent two nights there.") == "two nights=P2D");
    CHECK(values("They met on tuesday.") == "tuesday=2026-01-20");
    CHECK(values("By the end of the decade it was gone.") == "the end of the decade=202");
    CHECK(values("Hours after the vote he left.") == "Hours=PTXH");
    CHECK(values("Hours count.").empty());
    CHECK(values("Everyone travels these days.") == "these days=PRESENT_REF");
    CHECK(values("It rained all day.") == "all day=P1D");
}

TEST_CASE("that, the last and ages") {
    CHECK(values("They deny that September 11 was chosen.") == "September 11=2025-09-11");
    CHECK(values("In 2019 they met. That September they left.") == "2019=2019 | That September=2019-09");
    CHECK(values("He says that two months passed.") == "two months=P2M");
    CHECK(values("It was the last week of the trial.").empty());
    CHECK(values("The 69 year old doctor was there.").empty());
    CHECK(values("He is nearly 80 years old.").empty());
}

TEST_CASE("titles, decimals and clauses are no times") {
    CHECK(values("He spoke on \"60 Minutes\" and on ABC's \"This Week\" show.").empty());
    CHECK(values("He spoke for 60 minutes.") == "60 minutes=PT60M");
    CHECK(values("The index closed lower at 1678.5 points.").empty());
    CHECK(values("They signed it the day before she left.").empty());
    CHECK(values("He came on Jan. 5 and they signed the day before.") ==
          "Jan. 5=2026-01-05 | the day before=2026-01-04");
}
