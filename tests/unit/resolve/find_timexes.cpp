#include "core/resolve/find_timexes.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace dateline;

namespace {

Document article(std::string text, const char* published = "2026-01-22") {
    Document document;
    document.text = std::move(text);
    document.timezone = "America/New_York";
    if (*published != '\0') {
        document.published.range.earliest = document.published.range.latest =
            CivilTime{parse_iso_day(published).value()};
        document.published.range.granularity = Granularity::day;
    }
    return document;
}

// "Thursday=2026-01-22 now=PRESENT_REF", mod behind a colon.
std::string values(std::string text, const char* published = "2026-01-22") {
    const Document document = article(std::move(text), published);
    std::string out;
    for (const Timex& timex : find_timexes(document)) {
        if (!out.empty()) out += " | ";
        out += std::string(timex.span.of(document.text)) + "=" + timex.value;
        if (!timex.mod.empty()) out += ":" + std::string(timex.mod);
    }
    return out;
}

}  // namespace

TEST_CASE("a weekday is on or before publication unless the verb looks ahead") {
    CHECK(values("The ministers met on Tuesday.") == "Tuesday=2026-01-20");
    CHECK(values("The ministers will meet on Tuesday.") == "Tuesday=2026-01-27");
    CHECK(values("The envoy will arrive on Thursday.") == "Thursday=2026-01-22");
    CHECK(values("The talks are scheduled to resume on Monday.") == "Monday=2026-01-26");
}

TEST_CASE("a month is the nearest one on the verb's side") {
    CHECK(values("They last travelled there in December.") == "December=2025-12");
    CHECK(values("The visit could take place as early as January.") == "January=2026-01:ON_OR_AFTER");
    CHECK(values("The court is expected to rule in June.") == "June=2026-06");
    CHECK(values("It opened in June.") == "June=2025-06");
}

TEST_CASE("early December is its first ten days") {
    const Document document = article("They visited the capital in early December, he said.");
    const auto found = find_timexes(document);
    REQUIRE(found.size() == 1);
    CHECK(found[0].value == "2025-12");
    CHECK(found[0].mod == "START");
    CHECK(found[0].edtf() == "[2025-12-01..2025-12-10]");
    CHECK(to_string(found[0].derivation.expression) == "START(month(12))");
    CHECK(to_string(found[0].derivation.anchor, document) == "published 2026-01-22");
}

TEST_CASE("two clocks tell one instant") {
    const Document document = article(
        "It was to begin on Thursday \u201cafter 7 or 8 p.m.\u201d local time in Moscow (11 a.m. or noon "
        "Eastern).");
    const auto found = find_timexes(document);
    REQUIRE(found.size() == 4);
    CHECK(found[1].value == "2026-01-22T20:00");
    CHECK(found[1].signal == TimexSignal::after);
    CHECK(found[2].value == "2026-01-22T11:00");
    CHECK(found[3].value == "2026-01-22T12:00");
    CHECK(found[1].range.utc_offset == std::int16_t{180});
    CHECK(found[2].range.utc_offset == std::int16_t{-300});
    CHECK(intersect(found[1].range, found[2].range));
    CHECK(intersect(found[1].range, found[3].range));
}

TEST_CASE("what the text has told is what later phrases count from") {
    CHECK(values("The virus was found on Jan. 8. An alarm went out the next day.") ==
          "Jan. 8=2026-01-08 | the next day=2026-01-09");
    CHECK(values("He arrived on 3 December and left two days later.") ==
          "3 December=2025-12-03 | two days later=2025-12-05");
    CHECK(values("Sales rose in the third quarter of 2024, compared with a loss a year earlier.") ==
          "the third quarter of 2024=2024-Q3 | a year earlier=2023-Q3");
}

TEST_CASE("an undated article keeps symbolic values") {
    CHECK(values("They met on Thursday, as in October.", "") == "Thursday=XXXX-WXX-4 | October=XXXX-10");
    CHECK(values("The office opened on May 5, 1998. It closed a week ago.", "") ==
          "May 5, 1998=1998-05-05 | a week ago=XXXX-WXX");
    const Document document = article("on Thursday", "");
    CHECK(find_timexes(document)[0].basis == TimexBasis::symbolic);
    CHECK(find_timexes(document)[0].range.empty());
}

TEST_CASE("impossible dates are kept and marked, nothing overflows") {
    const Document document = article("On February 30, 2026 and in 99999999999 years.");
    const auto found = find_timexes(document);
    REQUIRE(found.size() == 2);
    CHECK(found[0].impossible);
    CHECK(found[0].value == "2026-02-30");
    CHECK(found[0].range.empty());
    CHECK(found[1].value == "P99999999999Y");
    CHECK(values("They said it was 99999999999 years ago.") == "99999999999 years ago=PAST_REF");
    CHECK(values("It happened on 31 September.") == "31 September=XXXX-09-31");
}

TEST_CASE("numbers with slashes are read as the article writes them") {
    CHECK(values("Signed on 3/4/2026.") == "3/4/2026=2026-03-04");
    CHECK(values("Signed on 3/4/2026, filed on 22/4/2026.") == "3/4/2026=2026-04-03 | 22/4/2026=2026-04-22");
    CHECK(values("Signed on 3/4/2026, filed on 4/22/2026.") == "3/4/2026=2026-03-04 | 4/22/2026=2026-04-22");
}

TEST_CASE("German and Russian articles") {
    CHECK(values("Der Minister kam am Dienstag an und reiste am 3. Mai 2024 ab, das Treffen ist mit dem "
                 "Botschafter.") == "Dienstag=2026-01-20 | 3. Mai 2024=2024-05-03");
    CHECK(values("Министр прибыл во вторник, а встреча была 14 января 2026 года.") ==
          "вторник=2026-01-20 | 14 января 2026 года=2026-01-14");
}

TEST_CASE("what is not a time") {
    for (const char* text : {"It may rain and they march on.", "She is a five-year-old girl, 35 years old.",
                             "They won 2-1 and paid $1998.", "Flight 1998 left.", "He read the Daily Mail.",
                             "Call 555-1998 now? No: call 555-2001."})
        CHECK_MESSAGE(values(text).find("=2") == std::string::npos, text, " -> ", values(text));
    CHECK(values("It may rain and they march on.") == "");
    CHECK(values("They won 2-1 and paid $1998.") == "");
}

TEST_CASE("hostile text") {
    CHECK(find_timexes(article(std::string("on\0 Thursday\x01\x02", 14))).size() == 1);
    CHECK(find_timexes(article("")).empty());
    std::string many;
    for (int i = 0; i < 20000; ++i) many += "on Thursday, 5 May 1998 at 7 p.m. ";
    CHECK(find_timexes(article(std::move(many))).size() >= 20000);
    CHECK(find_timexes(article(std::string(1U << 20U, '1'))).empty());
    CHECK(find_timexes(article("the the the the the the early late mid of the very end of the beginning of"))
              .empty());
}

TEST_CASE("inside quotation marks a day counts from the day the words were said") {
    CHECK(values("\"I leave tomorrow,\" he said on Tuesday.") == "tomorrow=2026-01-21 | Tuesday=2026-01-20");
    CHECK(values("He said on Tuesday: \"I leave tomorrow.\"") == "Tuesday=2026-01-20 | tomorrow=2026-01-21");
    CHECK(values("\"We met yesterday,\" she wrote on Jan. 5.") == "yesterday=2026-01-04 | Jan. 5=2026-01-05");
    // no day beside the verb, no verb beside the day, no quotation, a later day, another paragraph
    CHECK(values("\"I leave tomorrow,\" he said.") == "tomorrow=2026-01-23");
    CHECK(values("\"I leave tomorrow.\" The hall was shut on Tuesday.") ==
          "tomorrow=2026-01-23 | Tuesday=2026-01-20");
    CHECK(values("He said on Tuesday that he leaves tomorrow.") ==
          "Tuesday=2026-01-20 | tomorrow=2026-01-23");
    CHECK(values("\"Ready?\" he said on Tuesday, and tomorrow he leaves.") ==
          "Tuesday=2026-01-20 | tomorrow=2026-01-23");
    CHECK(values("He said on Tuesday:\n\n\"I leave tomorrow.\"") ==
          "Tuesday=2026-01-20 | tomorrow=2026-01-23");
    const Document document = article("\"I leave tomorrow,\" he said on Tuesday.");
    CHECK(to_string(find_timexes(document)[0].derivation.anchor, document) ==
          "said on 2026-01-20 (\"Tuesday\")");
}

TEST_CASE("explain names the readings that were rejected") {
    const auto rejected = [](std::string text) {
        const Document document = article(std::move(text));
        const std::vector<Timex> found = find_timexes(document);
        std::string out;
        for (const std::string_view reading : found.at(0).derivation.rejected)
            out += (out.empty() ? "" : " | ") + std::string(reading);
        return out;
    };
    CHECK(rejected("They met on Tuesday.") == "2026-01-27: no verb looks ahead | 2026-01-13: a week further");
    CHECK(rejected("They met last Thursday.") ==
          "2026-01-22: the day it counts from | 2026-01-08: a week further");
    CHECK(rejected("They met in May.") == "2026-05: the verb looks back | 2027-05: the verb looks back");
    CHECK(rejected("It was signed 3/4/2025.") == "2025-04-03: day and month the other way round");
    CHECK(rejected("They met three weeks ago.") == "2026-01-01: no finer than its unit");
    CHECK(rejected("They met at 6:15.") == "T06:15: the less likely half of the day");
    CHECK(rejected("They met in 1998.").empty());
}

TEST_CASE("a chronicle stays in its year when a sentence looks away for a moment") {
    const std::string history =
        "In 1402 the duke was born. In 1420 he fought. In 1431 he ruled. In 1432 a plague came. In 1433 it "
        "rained. In 1434 the walls fell. In 1435 they rose again. In 1436 he died. In March 1440 the war "
        "began. ";
    const auto last_value = [&](const std::string& text) {
        const std::string all = values(history + text);
        return all.substr(all.rfind('=') + 1);
    };
    CHECK(last_value("In May the siege began.") == "1440-05");
    CHECK(last_value("It lasted until the peace of February 1442. In May the siege began.") == "1440-05");
    CHECK(last_value("It was worse than the December 1438 one. In May the siege began.") == "1440-05");
    CHECK(last_value("The town yielded in February 1442. In May the siege began.") == "1442-05");
    CHECK(last_value("In 1442 the town yielded. In May the siege began.") == "1442-05");
    CHECK(last_value("The army doubled by December. In May the siege began.") == "1440-05");
    CHECK(last_value("In December the army doubled. In May the siege began.") == "1441-05");
}

TEST_CASE("a past perfect looks back from what is told, not from the day of publication") {
    // published on Thursday, 22 January 2026
    CHECK(values("The line reopened on Saturday. A pump had failed on Thursday.") ==
          "Saturday=2026-01-17 | Thursday=2026-01-15");
    CHECK(values("The line reopened on Saturday. A pump failed on Thursday.") ==
          "Saturday=2026-01-17 | Thursday=2026-01-22");
    CHECK(values("The line reopened on Saturday. The mayor had a party on Thursday.") ==
          "Saturday=2026-01-17 | Thursday=2026-01-22");
    CHECK(
        values(
            "They met on Saturday. She had broken her arm on Friday and had fallen ill two days earlier.") ==
        "Saturday=2026-01-17 | Friday=2026-01-16 | two days earlier=2026-01-15");
}

TEST_CASE("a comparison is no day to count from") {
    CHECK(values("It opened on Saturday, a day later than planned. The mayor, who had left two days earlier, "
                 "was not there.") ==
          "Saturday=2026-01-17 | a day later=2026-01-18 | two days earlier=2026-01-15");
}

TEST_CASE("days counted from a month lie somewhere behind its days") {
    const Document document = article("In December the bank closed. Two days later, it reopened.");
    const auto found = find_timexes(document);
    REQUIRE(found.size() == 2);
    CHECK(found[1].value == "2025-12-XX");
    CHECK(found[1].edtf() == "[2025-12-03..2026-01-02]");
    const Document early = article("He was told of it in early 2024. The next morning he left.");
    const auto told = find_timexes(early);
    REQUIRE(told.size() == 2);
    CHECK(told[1].value == "2024-XX-XXTMO");
    CHECK(told[1].edtf() == "[2024-01-02..2024-05-01]");
    CHECK(values("They met on Saturday. The next day he left.") ==
          "Saturday=2026-01-17 | The next day=2026-01-18");
}

TEST_CASE("a past verb right before its month excludes the month to come") {
    CHECK(values("The vault was closed in February.") == "February=2025-02");
    CHECK(values("The vault will be closed in February.") == "February=2026-02");
}

TEST_CASE("a plan that was called off is seen from the past") {
    CHECK(values("A march planned for January 17 was called off.") == "January 17=2026-01-17");
    CHECK(values("A march planned for January 25 was called off.") == "January 25=2026-01-25");
    CHECK(values("A march is planned for February 17.") == "February 17=2026-02-17");
}

TEST_CASE("nothing counts from the date before a month of no known year") {
    const char* const undated = "";
    CHECK(values("2 May 2025 was the day. They met in March and parted two months later.", undated) ==
          "2 May 2025=2025-05-02 | March=XXXX-03 | two months later=XXXX-XX");
}

TEST_CASE("what is called for at an hour is to come") {
    CHECK(values("The union called for a minute of silence at noon on Friday.") ==
          "a minute=PT1M | noon on Friday=2026-01-23T12:00");
    CHECK(values("The union called for calm on Friday.") == "Friday=2026-01-16");
}
