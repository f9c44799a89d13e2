#include "core/calendar/zone.hpp"

#include <doctest/doctest.h>

#include "core/calendar/zone_table.hpp"

using namespace dateline;

namespace {
CivilTime at(int year, int month, int day, int minute = -1) {
    return {to_day({year, month, day}), static_cast<std::int16_t>(minute)};
}
}  // namespace

TEST_CASE("the offset of a place on a day") {
    CHECK(find_zone("America/New_York")->offset_at(at(2026, 1, 22)) == -300);
    CHECK(find_zone("America/New_York")->offset_at(at(2026, 7, 4)) == -240);
    CHECK(find_zone("America/New_York")->offset_at(at(2026, 3, 8, 60)) == -300);
    CHECK(find_zone("America/New_York")->offset_at(at(2026, 3, 8, 200)) == -240);
    CHECK(find_zone("America/New_York")->offset_at(at(1998, 3, 20)) == -300);
    CHECK(find_zone("Europe/Moscow")->offset_at(at(2026, 7, 4)) == 180);
    CHECK(find_zone("Europe/Paris")->offset_at(at(2026, 3, 29)) == 120);
    CHECK(find_zone("Europe/Paris")->offset_at(at(2026, 3, 28)) == 60);
    CHECK(find_zone("Europe/Dublin")->offset_at(at(2026, 7, 1)) == 60);
    CHECK(find_zone("Australia/Sydney")->offset_at(at(2026, 1, 22)) == 660);
    CHECK(find_zone("Australia/Sydney")->offset_at(at(2026, 7, 1)) == 600);
    CHECK_FALSE(find_zone("Moscow"));
    CHECK_FALSE(find_zone(""));
}

TEST_CASE("zone rows are sorted by name") {
    const auto rows = zone_rows();
    for (std::size_t i = 1; i < rows.size(); ++i) CHECK(rows[i - 1].name < rows[i].name);
}

TEST_CASE("words behind a clock time") {
    CHECK(find_zone_word("EST")->offset_at(at(2026, 7, 1)) == -300);
    CHECK(find_zone_word("Eastern")->offset_at(at(2026, 7, 1)) == -240);
    CHECK(find_zone_word("GMT")->offset_at(at(2026, 7, 1)) == 0);
    CHECK_FALSE(find_zone_word("est"));
    CHECK_FALSE(find_zone_word("Foo"));
    CHECK(find_zone_of_city("Moscow") == find_zone("Europe/Moscow"));
    CHECK(find_zone_of_city("New York") == find_zone("America/New_York"));
    CHECK(find_zone_of_city("Davos") == find_zone("Europe/Zurich"));
    CHECK_FALSE(find_zone_of_city("Atlantis"));
}

TEST_CASE("offsets as numbers") {
    CHECK(parse_offset("+03:00")->standard == 180);
    CHECK(parse_offset("-0530")->standard == -330);
    CHECK(parse_offset("+3")->standard == 180);
    CHECK(parse_offset("Z")->standard == 0);
    for (const char* text : {"", "+", "3", "+99", "+03:0x", "+12345", "+03:99"})
        CHECK_FALSE(parse_offset(text));
}

TEST_CASE("one instant on two clocks") {
    CHECK(in_offset(at(2026, 1, 22, 19 * 60), 180, -300) == at(2026, 1, 22, 11 * 60));
    CHECK(in_offset(at(2026, 1, 1, 60), 180, -300) == at(2025, 12, 31, 17 * 60));
    CHECK(in_offset(at(2026, 1, 1), 180, -300) == at(2026, 1, 1));
}
