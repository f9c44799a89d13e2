#include "core/calendar/read_edtf.hpp"

#include <doctest/doctest.h>

using namespace dateline;

TEST_CASE("every form that is read is written again as it was") {
    for (const char* text : {"2026", "2026-01", "2026-01-14", "2026-01-14/2026-01-16",
                             "[2026-01-14..2026-01-16]", "[..2026-01-16]", "[2026-01-14..]", "../2026-01-16",
                             "2026-01-14/..", "2026-01-14~", "2026-01-14?"}) {
        CAPTURE(text);
        const Result<DateRange> range = read_edtf(text);
        REQUIRE(range);
        CHECK(to_edtf(*range) == text);
    }
}

TEST_CASE("a month is all its days, a year all its months") {
    CHECK(read_edtf("2024-02")->latest->day == to_day({2024, 2, 29}));
    CHECK(read_edtf("2024-02")->granularity == Granularity::month);
    CHECK(read_edtf("2024")->earliest->day == to_day({2024, 1, 1}));
    CHECK(read_edtf("2026-01/2026-02")->latest->day == to_day({2026, 2, 28}));
}

TEST_CASE("what is no date is refused") {
    for (const char* text : {"", "26", "2026-13", "2026-1", "2026-02-30", "yesterday", "/", "[..]", "[2026]",
                             "2026-01-14/", "2026-01-16/2026-01-14", "20x6", "2026-01-14T10:00"}) {
        CAPTURE(text);
        const Result<DateRange> range = read_edtf(text);
        REQUIRE_FALSE(range);
        CHECK(range.error().code == ErrorCode::bad_date);
    }
}
