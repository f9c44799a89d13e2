#include "core/calendar/day_set.hpp"

#include <doctest/doctest.h>

using namespace dateline;

namespace {

DayRun run(int first, int last) {
    return {Day{first}, Day{last}};
}

DaySet set(std::initializer_list<DayRun> runs) {
    DaySet days;
    for (const DayRun& one : runs) days.add(one);
    return days;
}

}  // namespace

TEST_CASE("runs are kept in order and apart") {
    CHECK(set({run(10, 12), run(1, 3)}).runs() == std::vector{run(1, 3), run(10, 12)});
    CHECK(set({run(1, 3), run(4, 6)}).runs() == std::vector{run(1, 6)});
    CHECK(set({run(1, 3), run(5, 6)}).runs() == std::vector{run(1, 3), run(5, 6)});
    CHECK(set({run(1, 2), run(5, 6), run(9, 10), run(2, 9)}).runs() == std::vector{run(1, 10)});
    CHECK(set({run(1, 9), run(3, 4)}).runs() == std::vector{run(1, 9)});
    CHECK(set({run(4, 3)}).empty());
    CHECK(set({run(7, 7)}).is_single_day());
    CHECK_FALSE(set({run(7, 7), run(9, 9)}).is_single_day());
}

TEST_CASE("what two sets have in common") {
    const DaySet years = set({run(0, 9), run(20, 29), run(40, 49)});
    CHECK(intersect(years, set({run(5, 22), run(45, 60)})) == set({run(5, 9), run(20, 22), run(45, 49)}));
    CHECK(intersect(years, set({run(10, 19)})).empty());
    CHECK(intersect(years, DaySet{}).empty());
    CHECK(intersect(years, years) == years);
    CHECK(intersect(set({run(29, 40)}), years) == set({run(29, 29), run(40, 40)}));
}
