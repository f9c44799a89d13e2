#include "core/calendar/range.hpp"

#include <doctest/doctest.h>

using namespace dateline;

namespace {

CivilTime at(int year, int month, int day, int minute = -1) {
    return {to_day({year, month, day}), static_cast<std::int16_t>(minute)};
}
DateRange range(CivilTime a, CivilTime b, Granularity granularity, RangeKind kind = RangeKind::once) {
    DateRange out;
    out.earliest = a, out.latest = b, out.granularity = granularity, out.kind = kind;
    return out;
}

const DateRange kDecember = range(at(2025, 12, 1), at(2025, 12, 31), Granularity::month);
const DateRange kEarly = range(at(2025, 12, 1), at(2025, 12, 10), Granularity::month);

}  // namespace

TEST_CASE("EDTF of every kind of range") {
    CHECK(to_edtf({}) == "");
    CHECK(to_edtf(range(at(2026, 1, 22), at(2026, 1, 22), Granularity::day)) == "2026-01-22");
    CHECK(to_edtf(range(at(2026, 1, 22, 1140), at(2026, 1, 22, 1140), Granularity::minute)) ==
          "2026-01-22T19:00:00");
    CHECK(to_edtf(range(at(2026, 1, 22, 360), at(2026, 1, 22, 719), Granularity::part_of_day)) ==
          "2026-01-22");
    CHECK(to_edtf(kDecember) == "2025-12");
    CHECK(to_edtf(kEarly) == "[2025-12-01..2025-12-10]");
    CHECK(to_edtf(range(at(2025, 7, 1), at(2025, 9, 30), Granularity::month, RangeKind::lasting)) ==
          "2025-07/2025-09");
    CHECK(to_edtf(range(at(2025, 7, 1), at(2025, 9, 30), Granularity::day, RangeKind::lasting)) ==
          "2025-07-01/2025-09-30");
    CHECK(to_edtf(range(at(2025, 3, 1), at(2025, 5, 31), Granularity::season)) == "2025-21");
    CHECK(to_edtf(range(at(2025, 12, 1), at(2026, 2, 28), Granularity::season)) == "2025-24");
    CHECK(to_edtf(range(at(2025, 4, 1), at(2025, 6, 30), Granularity::quarter)) == "2025-34");
    CHECK(to_edtf(range(at(2025, 7, 1), at(2025, 12, 31), Granularity::half_year)) == "2025-41");
    CHECK(to_edtf(range(at(2025, 1, 1), at(2025, 12, 31), Granularity::year)) == "2025");
    CHECK(to_edtf(range(at(1990, 1, 1), at(1999, 12, 31), Granularity::decade)) == "199X");
    CHECK(to_edtf(range(at(1900, 1, 1), at(1999, 12, 31), Granularity::century)) == "19XX");
    CHECK(to_edtf(range(at(-44, 1, 1), at(-44, 12, 31), Granularity::year)) == "-0044");
    DateRange about = range(at(2024, 1, 1), at(2024, 12, 31), Granularity::year);
    about.approximate = true;
    CHECK(to_edtf(about) == "2024~");
    about.uncertain = true;
    CHECK(to_edtf(about) == "2024%");
    about.approximate = false;
    CHECK(to_edtf(about) == "2024?");
    DateRange until;
    until.latest = at(2026, 1, 22);
    CHECK(to_edtf(until) == "[..2026-01-22]");
    until.kind = RangeKind::lasting;
    CHECK(to_edtf(until) == "../2026-01-22");
    DateRange since;
    since.earliest = at(2026, 1, 22);
    CHECK(to_edtf(since) == "[2026-01-22..]");
}

TEST_CASE(
    "EDTF that published validators accept: clock times alone, no mark where there is no place for it") {
    struct Row {
        std::string_view edtf;
        DateRange range;
        bool approximate = false;
    };
    DateRange moscow = range(at(2026, 1, 22, 1140), at(2026, 1, 22, 1140), Granularity::minute);
    moscow.utc_offset = std::int16_t{180};
    DateRange greenwich = moscow;
    greenwich.utc_offset = std::int16_t{0};
    DateRange kathmandu = moscow;
    kathmandu.utc_offset = std::int16_t{345};
    DateRange halifax = moscow;
    halifax.utc_offset = std::int16_t{-210};
    DateRange from;
    from.earliest = at(2026, 1, 22, 1140);
    const Row rows[] = {
        {"2026-01-22T19:00:00+03:00", moscow},
        {"2026-01-22T19:00:00Z", greenwich},
        {"2026-01-22T19:00:00+05:45", kathmandu},
        {"2026-01-22T19:00:00-03:30", halifax},
        {"2026-01-22T19:00:00", range(at(2026, 1, 22, 1140), at(2026, 1, 22, 1199), Granularity::hour)},
        {"2026-01-22", range(at(2026, 1, 22, 1140), at(2026, 1, 22, 1200), Granularity::minute)},
        {"[2026-01-22..2026-01-23]", range(at(2026, 1, 22, 1140), at(2026, 1, 23, 60), Granularity::minute)},
        {"2026-01-22/2026-01-23",
         range(at(2026, 1, 22, 1140), at(2026, 1, 23, 60), Granularity::minute, RangeKind::lasting)},
        {"[2026-01-22..]", from},
        {"2026-01-22T19:00:00+03:00", moscow, true},
        {"2025-12~", kDecember, true},
        {"2026-01-22~", range(at(2026, 1, 22), at(2026, 1, 22), Granularity::day), true},
        {"[2025-12-01..2025-12-10]", kEarly, true},
        {"2025-12-01~/2025-12-10~",
         range(at(2025, 12, 1), at(2025, 12, 10), Granularity::day, RangeKind::lasting), true},
        {"2025-21", range(at(2025, 3, 1), at(2025, 5, 31), Granularity::season), true},
        {"199X", range(at(1990, 1, 1), at(1999, 12, 31), Granularity::decade), true},
        {"-0044~", range(at(-44, 1, 1), at(-44, 12, 31), Granularity::year), true},
    };
    for (Row row : rows) {
        row.range.approximate = row.approximate;
        CHECK(to_edtf(row.range) == row.edtf);
    }
}

TEST_CASE("open ends in the unit they were told in, and one of two") {
    DateRange until;
    until.latest = at(2030, 12, 31);
    until.granularity = Granularity::year;
    until.kind = RangeKind::lasting;
    CHECK(to_edtf(until) == "../2030");
    until.kind = RangeKind::once;
    CHECK(to_edtf(until) == "[..2030]");
    until.latest = at(2030, 12, 30);
    CHECK(to_edtf(until) == "[..2030-12-30]");
    DateRange since;
    since.earliest = at(2025, 10, 1);
    since.granularity = Granularity::month;
    since.kind = RangeKind::lasting;
    CHECK(to_edtf(since) == "2025-10/..");
    CHECK(to_edtf(range(at(1998, 1, 1), at(1999, 12, 31), Granularity::year, RangeKind::either)) ==
          "[1998,1999]");
    CHECK(to_edtf(range(at(2025, 5, 1), at(2025, 5, 31), Granularity::day, RangeKind::either)) ==
          "[2025-05-01,2025-05-31]");
}

TEST_CASE("intersection keeps what both may be") {
    CHECK(intersect(kDecember, kEarly) == kEarly);
    CHECK(intersect(kEarly, kDecember) == kEarly);
    CHECK_FALSE(intersect(kEarly, range(at(2025, 12, 11), at(2025, 12, 12), Granularity::day)));
    DateRange open;
    open.latest = at(2025, 12, 5);
    const auto both = intersect(kDecember, open);
    REQUIRE(both);
    CHECK(both->earliest == at(2025, 12, 1));
    CHECK(both->latest == at(2025, 12, 5));
    CHECK(intersect({}, kEarly) == kEarly);
}

TEST_CASE("a minute lies on its day, and zones meet at the instant") {
    DateRange moscow = range(at(2026, 1, 22, 19 * 60), at(2026, 1, 22, 19 * 60), Granularity::minute);
    moscow.utc_offset = std::int16_t{180};
    DateRange eastern = range(at(2026, 1, 22, 11 * 60), at(2026, 1, 22, 11 * 60), Granularity::minute);
    eastern.utc_offset = std::int16_t{-300};
    CHECK(intersect(moscow, eastern) == moscow);
    CHECK(contains(moscow, eastern));
    CHECK(contains(range(at(2026, 1, 22), at(2026, 1, 22), Granularity::day), moscow));
    eastern.utc_offset = std::int16_t{-360};
    CHECK_FALSE(intersect(moscow, eastern));
}

TEST_CASE("containment and hull with open ends") {
    DateRange since;
    since.earliest = at(2025, 12, 1);
    CHECK(contains(since, kEarly));
    CHECK_FALSE(contains(kEarly, since));
    CHECK(contains({}, since));
    CHECK(hull(kEarly, since).latest == std::nullopt);
    CHECK(hull(kEarly, since).earliest == at(2025, 12, 1));
    CHECK(hull(kEarly, range(at(2026, 1, 5), at(2026, 1, 5), Granularity::day)).latest == at(2026, 1, 5));
}

TEST_CASE("what two ranges share is as uncertain as the one that bounds it") {
    DateRange likely = range(at(2025, 12, 3), at(2025, 12, 3), Granularity::day);
    likely.uncertain = true;
    CHECK(intersect(kDecember, likely)->uncertain);
    CHECK_FALSE(intersect(range(at(2025, 12, 3), at(2025, 12, 3), Granularity::day), likely)->uncertain);
    DateRange since;
    since.earliest = at(2025, 12, 20);
    since.uncertain = true;
    CHECK(intersect(kDecember, since)->uncertain);
    CHECK(hull(kEarly, since).uncertain);
}
