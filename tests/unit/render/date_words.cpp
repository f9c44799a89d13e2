#include "timeline/render/date_words.hpp"

#include <doctest/doctest.h>

#include "tests/support/sample_report.hpp"

namespace dateline {
namespace {

struct Row {
    std::string_view earliest, latest, edtf;  // "" = open; edtf only where it says more than the bounds
    Granularity granularity;
    RangeKind kind;
    bool approximate;
    std::string_view words;          // no year goes without saying
    std::string_view words_in_2025;  // 2025 does
    ReportClock clock = {};
};

constexpr auto kOnce = RangeKind::once;
constexpr auto kLasting = RangeKind::lasting;
using enum Granularity;

constexpr Row kRows[] = {
    {"2025-12-02", "2025-12-02", "", day, kOnce, false, "Dec 2, 2025", "Dec 2"},
    {"2025-12-02", "2025-12-02", "", day, kOnce, true, "about Dec 2, 2025", "about Dec 2"},
    {"2025-12-01", "2025-12-10", "", day, kOnce, false, "Dec 1–10, 2025", "Dec 1–10"},
    {"2025-12-01", "2025-12-10", "", day, kLasting, false, "Dec 1 to 10, 2025", "Dec 1 to 10"},
    {"2025-11-28", "2025-12-03", "", day, kOnce, false, "Nov 28 – Dec 3, 2025", "Nov 28 – Dec 3"},
    {"2025-12-28", "2026-01-03", "", day, kOnce, false, "Dec 28, 2025 – Jan 3, 2026", "Dec 28 – Jan 3, 2026"},
    {"2024-12-28", "2025-01-03", "", day, kLasting, false, "Dec 28, 2024 to Jan 3, 2025",
     "Dec 28, 2024 to Jan 3"},
    {"2025-12-01", "2025-12-31", "2025-12", month, kOnce, false, "December 2025", "December"},
    {"2025-01-01", "2025-12-31", "2025", year, kOnce, true, "about 2025", "about 2025"},
    {"2019-01-01", "2021-12-31", "", year, kLasting, false, "2019–2021", "2019–2021"},
    {"1990-01-01", "1999-12-31", "199X", decade, kOnce, false, "1990s", "1990s"},
    {"2025-03-01", "2025-05-31", "2025-21", season, kOnce, false, "spring 2025", "spring"},
    {"2025-07-01", "2025-09-30", "2025-35", quarter, kOnce, false, "third quarter 2025", "third quarter"},
    {"2024-01-01", "2024-06-30", "2024-40", half_year, kOnce, false, "first half 2024", "first half 2024"},
    {"2025-03-01", "2025-05-31", "", day, kOnce, false, "Mar 1 – May 31, 2025", "Mar 1 – May 31"},
    {"2025-12-01", "2025-12-07", "", week, kOnce, false, "week of Dec 1, 2025", "week of Dec 1"},
    {"2025-12-06", "2025-12-07", "", weekend, kOnce, false, "weekend of Dec 6, 2025", "weekend of Dec 6"},
    {"", "2025-01-14", "", unknown, kOnce, false, "by Jan 14, 2025", "by Jan 14"},
    {"2025-01-14", "", "", unknown, kOnce, false, "Jan 14, 2025 or later", "Jan 14 or later"},
    {"", "2025-01-14", "", unknown, kLasting, false, "until Jan 14, 2025", "until Jan 14"},
    {"2025-01-14", "", "", unknown, kLasting, false, "since Jan 14, 2025", "since Jan 14"},
    {"2025-01-22",
     "2025-01-22",
     "",
     day,
     kOnce,
     false,
     "Jan 22, 2025, 7 p.m.",
     "Jan 22, 7 p.m.",
     {1140, 1140}},
    {"2025-01-22",
     "2025-01-22",
     "",
     day,
     kOnce,
     false,
     "Jan 22, 2025, 12:05 a.m.",
     "Jan 22, 12:05 a.m.",
     {5, 5}},
    {"2025-01-22", "2025-01-22", "", day, kOnce, false, "Jan 22, 2025, noon", "Jan 22, noon", {720, 720}},
    {"2025-01-22",
     "2025-01-22",
     "",
     day,
     kOnce,
     false,
     "Jan 22, 2025, 7–8 p.m.",
     "Jan 22, 7–8 p.m.",
     {1140, 1200}},
    {"2025-01-22",
     "2025-01-22",
     "",
     day,
     kOnce,
     false,
     "Jan 22, 2025, 11 a.m. – noon",
     "Jan 22, 11 a.m. – noon",
     {660, 720}},
    {"2025-01-22",
     "2025-01-22",
     "",
     day,
     kLasting,
     false,
     "Jan 22, 2025, 9 a.m. to 11:30 a.m.",
     "Jan 22, 9 a.m. to 11:30 a.m.",
     {540, 690}},
    {"-0043-03-15", "-0043-03-15", "", day, kOnce, false, "Mar 15, 44 BC", "Mar 15, 44 BC"},
    {"", "", "", unknown, kOnce, false, "", ""},
};

ReportDate date_of(const Row& row) {
    ReportDate date;
    if (!row.earliest.empty()) date.range.earliest = CivilTime{*parse_iso_day(row.earliest), -1};
    if (!row.latest.empty()) date.range.latest = CivilTime{*parse_iso_day(row.latest), -1};
    date.range.granularity = row.granularity;
    date.range.kind = row.kind;
    date.range.approximate = row.approximate;
    date.clock = row.clock;
    date.edtf = row.edtf.empty() ? to_edtf(date.range) : std::string(row.edtf);
    return date;
}

TEST_CASE("a date is printed as wide as it is known") {
    for (const Row& row : kRows) {
        CAPTURE(row.words);
        CHECK(date_words(date_of(row)) == row.words);
        CHECK(date_words(date_of(row), 2025) == row.words_in_2025);
    }
}

TEST_CASE("days in full") {
    CHECK(long_date(sample::day(2026, 1, 22)) == "January 22, 2026");
    CHECK(long_date_with_weekday(sample::day(2026, 1, 22)) == "Thursday, January 22, 2026");
    CHECK(year_words(0) == "1 BC");
}

TEST_CASE("a day the story only suggests is printed as probable") {
    ReportDate date = date_of(kRows[0]);
    date.range.uncertain = true;
    CHECK(date_words(date, 2025) == "probably Dec 2");
    date.range.approximate = true;
    CHECK(date_words(date, 2025) == "probably about Dec 2");
}

}  // namespace
}  // namespace dateline
