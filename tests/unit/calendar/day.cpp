#include "core/calendar/day.hpp"

#include <doctest/doctest.h>

#include "core/calendar/month.hpp"

using namespace dateline;

TEST_CASE("days and dates turn into each other over all years we know") {
    Day expected = to_day({kFirstYear, 1, 1});
    for (int year = kFirstYear; year <= kLastYear; ++year)
        for (int month = 1; month <= 12; ++month) {
            REQUIRE(to_day({year, month, 1}) == expected);
            REQUIRE(to_civil(expected) == CivilDate{year, month, 1});
            expected = expected + days_in_month(year, month);
            REQUIRE(to_civil(expected - 1) == CivilDate{year, month, days_in_month(year, month)});
        }
}

TEST_CASE("known days have their weekdays") {
    CHECK(weekday_of(to_day({1970, 1, 1})) == Weekday::thursday);
    CHECK(weekday_of(to_day({2026, 1, 22})) == Weekday::thursday);
    CHECK(weekday_of(to_day({1066, 10, 14})) ==
          Weekday::sunday);  // proleptic Gregorian, not the Julian Saturday
    CHECK(weekday_of(to_day({-44, 3, 15})) == Weekday::thursday);
}

TEST_CASE("a weekday on its own day stays") {
    const Day thursday = to_day({2026, 1, 22});
    CHECK(on_or_before(thursday, Weekday::thursday) == thursday);
    CHECK(on_or_after(thursday, Weekday::thursday) == thursday);
    CHECK(on_or_before(thursday, Weekday::friday) == to_day({2026, 1, 16}));
    CHECK(on_or_after(thursday, Weekday::wednesday) == to_day({2026, 1, 28}));
}

TEST_CASE("nothing rolls over") {
    CHECK_FALSE(is_valid({2026, 2, 29}));
    CHECK(is_valid({2024, 2, 29}));
    CHECK_FALSE(is_valid({1900, 2, 29}));
    CHECK_FALSE(is_valid({2026, 9, 31}));
    CHECK_FALSE(is_valid({10000, 1, 1}));
}

TEST_CASE("ISO days are read and written") {
    CHECK(to_iso(to_day({2026, 1, 22})) == "2026-01-22");
    CHECK(to_iso(to_day({-44, 3, 15})) == "-0044-03-15");
    CHECK(parse_iso_day("2026-01-22").value() == to_day({2026, 1, 22}));
    CHECK(parse_iso_day("-0044-03-15").value() == to_day({-44, 3, 15}));
    CHECK(parse_iso_day("2026-02-30").error().message == "February has 28 days in 2026");
    CHECK(parse_iso_day("2026-13-01").error().message == "there is no month 13");
    for (const char* text :
         {"", "2026", "2026-1-22", "2026-01-22T10:00", "22-01-2026", " 2026-01-22", "2026-01-2x", "-"})
        CHECK(parse_iso_day(text).error().code == ErrorCode::bad_date);
}

TEST_CASE("months are added to months") {
    CHECK(Month(2026, 1) - 1 == Month(2025, 12));
    CHECK(Month(2025, 12) + 14 == Month(2027, 2));
    CHECK(Month(2024, 2).last_day() == to_day({2024, 2, 29}));
    CHECK(Month(0, 1) - 1 == Month(-1, 12));
    CHECK((Month(0, 1) - 13).year() == -2);
    CHECK((Month(0, 1) - 13).month() == 12);
    CHECK(Month::of(to_day({2026, 1, 22})) == Month(2026, 1));
}

TEST_CASE("ISO weeks belong to the year of their Thursday") {
    CHECK(week_of(to_day({2027, 1, 1})) == IsoWeek{2026, 53});
    CHECK(week_of(to_day({2024, 12, 30})) == IsoWeek{2025, 1});
    CHECK(week_of(to_day({2026, 1, 22})) == IsoWeek{2026, 4});
    CHECK(monday_of({2026, 4}) == to_day({2026, 1, 19}));
}
