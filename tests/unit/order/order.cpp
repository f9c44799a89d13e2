#include "timeline/order/order.hpp"

#include <doctest/doctest.h>

#include <numeric>

#include "timeline/order/network.hpp"

using namespace dateline;

namespace {

DateRange days(const char* first, const char* last) {
    DateRange range;
    if (*first != 0) range.earliest = CivilTime{parse_iso_day(first).value(), -1};
    if (*last != 0) range.latest = CivilTime{parse_iso_day(last).value(), -1};
    range.granularity = Granularity::day;
    return range;
}

EventOrder order(const std::vector<DateRange>& ranges, const std::vector<OrderConstraint>& constraints) {
    std::vector<std::uint64_t> position(ranges.size());
    std::iota(position.begin(), position.end(), 0U);
    return order_events(ranges, constraints, position);
}

using Sequence = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("dated events stand by date, undated ones last, ties by position") {
    const auto result =
        order({days("", ""), days("2026-01-20", "2026-01-20"), days("2025-12-01", "2025-12-10"),
               days("2026-01-20", "2026-01-20"), days("", "2026-01-14")},
              {});
    CHECK(result.sequence == Sequence{2, 4, 1, 3, 0});
    CHECK(result.rejected.empty());
}

TEST_CASE("of two whose middles meet the one told first stands first, however wide it is") {
    const DateRange weekend = days("2026-01-17", "2026-01-19"), day = days("2026-01-18", "2026-01-18");
    CHECK(order({day, weekend}, {}).sequence == Sequence{0, 1});
    CHECK(order({weekend, day}, {}).sequence == Sequence{0, 1});
}

TEST_CASE("a clock time comes after the morning of its day") {
    DateRange evening = days("2026-01-22", "2026-01-22");
    evening.earliest->minute = evening.latest->minute = 19 * 60;
    DateRange morning = days("2026-01-22", "2026-01-22");
    morning.earliest->minute = 6 * 60;
    morning.latest->minute = 11 * 60 + 59;
    CHECK(order({evening, morning}, {}).sequence == Sequence{1, 0});
}

TEST_CASE("\"following their visit\" bounds what followed from below") {
    const auto result =
        order({days("", "2026-01-14"), days("2025-12-01", "2025-12-10")}, {{1, 0, 1, "\"Following\" (b)"}});
    CHECK(result.tightened[0] == days("2025-12-01", "2026-01-14"));
    CHECK(result.tightened[1] == days("2025-12-01", "2025-12-10"));
    CHECK(result.sequence == Sequence{1, 0});
}

TEST_CASE("an undated event gets the bound a relation gives it") {
    const auto result = order({days("", ""), days("2026-02-02", "2026-02-02")}, {{0, 1, 1, "before"}});
    CHECK(result.tightened[0] == days("", "2026-02-02"));
    CHECK(result.sequence == Sequence{0, 1});
}

TEST_CASE("a relation against the dates is refused, and says so") {
    const auto result = order({days("2026-01-20", "2026-01-20"), days("2025-12-01", "2025-12-10")},
                              {{0, 1, 1, "\"before\" (a)"}});
    REQUIRE(result.rejected.size() == 1);
    CHECK(result.rejected[0].first == 0);
    CHECK(result.rejected[0].second == "dated 2026-01-20 and [2025-12-01..2025-12-10]");
    CHECK(result.sequence == Sequence{1, 0});
}

TEST_CASE("of relations that contradict each other the stronger ones stay") {
    const auto undated = days("", "");
    const auto result =
        order({undated, undated, undated},
              {{2, 0, 0.5F, "order of telling (a)"}, {0, 1, 1, "\"then\" (a)"}, {1, 2, 1, "\"after\" (b)"}});
    REQUIRE(result.rejected.size() == 1);
    CHECK(result.rejected[0].first == 0);
    CHECK(result.rejected[0].second == "the opposite order follows from \"then\" (a), \"after\" (b)");
    CHECK(result.sequence == Sequence{0, 1, 2});
}

TEST_CASE("what is refused leaves every bound as it was, what is accepted moves all that hang on it") {
    TemporalNetwork network({{0, 100}, {0, 50}, {0, 40}, {60, 90}});
    CHECK_FALSE(network.add_before(0, 1));
    CHECK_FALSE(network.add_before(1, 2));
    const std::vector<TimeBounds> chained = {{0, 40}, {0, 40}, {0, 40}, {60, 90}};
    CHECK(network.bounds() == chained);
    CHECK(network.add_before(3, 0));  // not before 60, which the last of the chain excludes
    CHECK(network.bounds() == chained);
    CHECK_FALSE(network.add_before(2, 3));
    CHECK(network.bounds() == chained);
    TemporalNetwork later({{30, 100}, {0, 100}, {0, 100}});
    CHECK_FALSE(later.add_before(1, 2));
    CHECK_FALSE(later.add_before(0, 1));
    CHECK(later.bounds() == std::vector<TimeBounds>{{30, 100}, {30, 100}, {30, 100}});
}

TEST_CASE("no dated event waits for an undated one that is only told before it") {
    const std::vector<DateRange> ranges = {days("", ""), days("2026-02-02", "2026-02-02")};
    CHECK(order(ranges, {{0, 1, 0.5F, "order of telling (a)"}}).sequence == Sequence{1, 0});
    CHECK(order(ranges, {{0, 1, 1, "\"before\" (a)"}}).sequence == Sequence{0, 1});
}

TEST_CASE("what is known to be on a day stands between what was by then and what is from then on") {
    const auto on = days("2026-01-22", "2026-01-22");
    CHECK(order({days("2026-01-22", ""), on, days("", "2026-01-22")}, {}).sequence == Sequence{2, 1, 0});
}

TEST_CASE("weak relations sort what the dates leave open and move no date") {
    const auto week = days("2026-01-05", "2026-01-11");
    const auto result = order({week, week}, {{1, 0, 0.5F, "order of telling (a)"}});
    CHECK(result.sequence == Sequence{1, 0});
    CHECK(result.tightened[0] == week);
    const auto inside = days("2026-01-08", "2026-01-09");
    CHECK(order({week, inside}, {{1, 0, 0.5F, "order of telling (a)"}}).tightened[0] == week);
    CHECK(order({week, inside}, {{1, 0, 1, "\"after\" (a)"}}).tightened[0] ==
          days("2026-01-08", "2026-01-11"));
}

TEST_CASE("ten thousand events in chains and cycles stay quick and keep every accepted relation") {
    constexpr std::uint32_t kEvents = 10000;
    std::vector<DateRange> ranges(kEvents);
    std::vector<OrderConstraint> constraints;
    std::uint32_t state = 1;
    const auto next = [&] { return (state = state * 1664525U + 1013904223U) >> 8U; };
    for (std::uint32_t i = 0; i < 3 * kEvents; ++i) {
        const std::uint32_t a = next() % kEvents;
        const std::uint32_t b = std::min(kEvents - 1, a + 1 + next() % 40);
        if (a == b) continue;
        const bool backwards = i % 50 == 0;
        constraints.push_back({backwards ? b : a, backwards ? a : b, backwards ? 0.95F : 1.0F, "x"});
    }
    const auto result = order(ranges, constraints);
    REQUIRE(result.sequence.size() == kEvents);
    std::vector<std::uint32_t> place(kEvents);
    for (std::uint32_t i = 0; i < kEvents; ++i) place[result.sequence[i]] = i;
    std::vector<bool> rejected(constraints.size(), false);
    for (const auto& [index, why] : result.rejected) rejected[index] = true;
    CHECK_FALSE(result.rejected.empty());
    for (std::size_t i = 0; i < constraints.size(); ++i)
        if (!rejected[i]) CHECK(place[constraints[i].before] < place[constraints[i].after]);
}

TEST_CASE("a likely day places an event on the line and bounds no other") {
    const std::vector<DateRange> certain = {days("", "2026-01-22"), days("2026-01-19", "2026-01-19"),
                                            days("", "2026-01-22")};
    const std::vector<DateRange> likely = {days("2026-01-15", "2026-01-15"), certain[1], certain[2]};
    const std::vector<OrderConstraint> constraints = {{2, 0, 1, "\"before\" (a)"}};
    const std::vector<std::uint64_t> position = {0, 1, 2};
    const auto result = order_events(certain, constraints, position, likely);
    CHECK(result.tightened[0] == likely[0]);
    CHECK(result.tightened[2] == certain[2]);
    CHECK(order_events(certain, {}, position, likely).sequence == Sequence{0, 1, 2});
    // relations speak first: what they exclude of a likely day is given up
    const auto refused =
        order_events(certain, std::vector<OrderConstraint>{{1, 0, 1, "\"then\" (a)"}}, position, likely);
    CHECK(refused.tightened[0] == days("2026-01-19", "2026-01-22"));
    CHECK(refused.rejected.empty());
}
