#include "timeline/render/phases.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/sample_report.hpp"
#include "timeline/render/date_words.hpp"
#include "timeline/render/html_axis.hpp"

namespace dateline {
namespace {

using sample::between;
using sample::by;
using sample::day;
using sample::on;

/// "Mar 1–4: a b | Mar 20: c": the phases of events named a, b, c, … with these dates.
std::string phases(const std::vector<ReportDate>& dates) {
    std::vector<ReportEvent> events;
    for (const ReportDate& date : dates)
        events.push_back(sample::event(std::string(1, static_cast<char>('a' + events.size())), "",
                                       Status::occurred, date, {}));
    std::vector<const ReportEvent*> pointers;
    for (const ReportEvent& event : events) pointers.push_back(&event);
    std::string out;
    for (const Phase& phase : phases_of(pointers)) {
        ReportDate span;
        span.range = phase.heading;
        out += (out.empty() ? "" : " | ") + date_words(span, 2025) + ":";
        for (const ReportEvent* event : phase.events) out += " " + event->id;
    }
    return out;
}

ReportDate year(int number) {
    ReportDate date = between(day(number, 1, 1), day(number, 12, 31));
    date.range.granularity = Granularity::year;
    return date;
}

TEST_CASE("a story is cut where much more time than usual passes") {
    CHECK(phases({}).empty());
    CHECK(phases({ReportDate{}}).empty());
    CHECK(phases({on(2025, 3, 1)}) == "Mar 1: a");
    CHECK(phases({on(2025, 3, 1), on(2025, 3, 2), on(2025, 3, 20)}) == "Mar 1–2: a b | Mar 20: c");
    CHECK(phases({on(2025, 3, 1), on(2025, 3, 4), on(2025, 3, 7)}) == "Mar 1–7: a b c");
    CHECK(phases({on(2025, 3, 1), on(2025, 3, 11), on(2025, 3, 21), on(2025, 3, 31)}) == "March: a b c d");
    CHECK(phases({on(2025, 3, 1), on(2025, 3, 3), on(2025, 3, 5), on(2025, 3, 30)}) ==
          "Mar 1–5: a b c | Mar 30: d");
}

TEST_CASE("an event whose day is hardly known joins the phase it is nearest to, and fills no gap") {
    const ReportDate wide = between(day(2025, 1, 1), day(2025, 2, 20));
    CHECK(phases({on(2025, 1, 1), wide, by(day(2025, 2, 14)), on(2025, 2, 20), on(2025, 2, 22)}) ==
          "Jan 1: a b | Feb 14–22: c d e");
    CHECK(phases({wide, by(day(2025, 3, 1))}) == "Jan 1 – Mar 1: a b");
    const ReportDate talks = between(day(2025, 1, 1), day(2025, 2, 20), "", RangeKind::lasting);
    CHECK(phases({on(2025, 1, 1), talks, on(2025, 2, 22)}) == "Jan 1 – Feb 22: a b c");
}

TEST_CASE("a year far from everything else is a phase of its own; the year of the story is none") {
    CHECK(phases({year(2019), on(2025, 3, 1), on(2025, 3, 3)}) == "2019: a | Mar 1–3: b c");
    CHECK(phases({year(2025), on(2025, 3, 1), on(2025, 3, 3)}) == "Mar 1–3: a b c");
}

TEST_CASE("at most six phases") {
    std::vector<ReportDate> dates;
    for (int year = 2001; year <= 2010; ++year) {
        dates.push_back(on(year, 5, 1));
        dates.push_back(on(year, 5, 3));
    }
    const std::string found = phases(dates);
    CHECK(std::count(found.begin(), found.end(), '|') == 5);
}

TEST_CASE("the axis is to scale inside a phase and inside a pause, and never runs backwards") {
    Phase winter;
    winter.span.earliest = CivilTime{day(2025, 1, 1), -1};
    winter.span.latest = CivilTime{day(2025, 1, 10), -1};
    winter.events.resize(2);
    Phase spring;
    spring.span.earliest = CivilTime{day(2025, 3, 1), -1};
    spring.span.latest = CivilTime{day(2025, 3, 10), -1};
    spring.events.resize(2);
    spring.quiet_days = 49;
    const Axis axis({winter, spring}, 100, 1000, 20);
    CHECK(axis.segments()[0].begin == 100);
    CHECK(axis.segments()[1].end == 1000);
    CHECK(axis.x(day(1900, 1, 1)) == 100);
    CHECK(axis.x(day(2100, 1, 1)) == 1000);
    CHECK(axis.x(day(2025, 1, 6)) == 100 + (axis.segments()[0].end - 100) / 2);
    int before = 0;
    for (Day at = day(2024, 12, 25); at < day(2025, 3, 20); at = at + 1) {
        CHECK(axis.x(at) >= before);
        before = axis.x(at);
    }
    const auto pause = axis.x(day(2025, 2, 4));
    CHECK(pause > axis.segments()[0].end);
    CHECK(pause < axis.segments()[1].begin);
}

TEST_CASE("ticks are days, weeks, months or years, as they fit") {
    const auto words = [](Day first, Day last) {
        std::string out;
        for (const AxisTick& tick : Axis::ticks({first, last, 0, 900, 0}, 76)) out += tick.words + ";";
        return out;
    };
    CHECK(words(day(2025, 12, 30), day(2026, 1, 2)) == "Dec 30, 2025;Dec 31;Jan 1, 2026;Jan 2;");
    CHECK(words(day(2025, 1, 1), day(2025, 1, 1)) == "Jan 1, 2025;");
    CHECK(words(day(2025, 11, 10), day(2026, 3, 20)) ==
          "Nov 10, 2025;Nov 24;Dec 8;Dec 22;Jan 5, 2026;Jan 19;Feb 2;Feb 16;Mar 2;Mar 16;");
    CHECK(words(day(2024, 3, 2), day(2025, 2, 1)) ==
          "Apr 2024;May;Jun;Jul;Aug;Sep;Oct;Nov;Dec;Jan 2025;Feb;");
    CHECK(words(day(1994, 5, 5), day(2003, 2, 1)) == "1995;1996;1997;1998;1999;2000;2001;2002;2003;");
    CHECK(words(day(-50, 1, 1), day(40, 1, 1)).find("51 BC") == 0);
    CHECK(Axis::ticks({day(-9999, 1, 1), day(9999, 12, 31), 0, 900, 0}, 76).size() < 20);
}

}  // namespace
}  // namespace dateline
