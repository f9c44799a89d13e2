#include "timeline/order/order.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <queue>

#include "timeline/order/network.hpp"

namespace dateline {
namespace {

constexpr Minutes kDay = 24 * 60;
/// Below this a relation (the order of telling, say) sorts events but moves no date.
constexpr float kTightening = 0.9F;

Minutes start_of(CivilTime time) {
    return Minutes{time.day.number} * kDay + (time.has_time() ? time.minute : 0);
}

Minutes end_of(CivilTime time) {
    return Minutes{time.day.number} * kDay + (time.has_time() ? Minutes{time.minute} : kDay - 1);
}

/// The bounds of the event's start. A thing that lasted from A to B started on the day A.
TimeBounds bounds_of(const DateRange& range) {
    TimeBounds bounds;
    if (range.earliest) bounds.low = start_of(*range.earliest);
    if (range.latest) bounds.high = end_of(*range.latest);
    if (range.kind == RangeKind::lasting && range.earliest) bounds.high = end_of(*range.earliest);
    return bounds;
}

Day day_of(Minutes minutes) {
    const Minutes days = minutes >= 0 ? minutes / kDay : -((kDay - 1 - minutes) / kDay);
    return Day{static_cast<std::int32_t>(days)};
}

/// The range with the days the relations leave; clock times and lasting events stay as told.
DateRange tighten(const DateRange& range, const TimeBounds& bounds) {
    DateRange result = range;
    if (range.kind == RangeKind::lasting) return result;
    const TimeBounds told = bounds_of(range);
    if (bounds.low > told.low && (!range.earliest || day_of(bounds.low) > range.earliest->day))
        result.earliest = CivilTime{day_of(bounds.low), -1};
    if (bounds.high < told.high && (!range.latest || day_of(bounds.high) < range.latest->day))
        result.latest = CivilTime{day_of(bounds.high), -1};
    if (result != range) result.granularity = Granularity::day;
    return result;
}

/// Where an event stands on the line: the middle of what it may be. "By the 22nd" stands at the head of that
/// day, "from the 22nd on" at its end, so that both frame what is known to be on it.
struct LineKey {
    bool undated = false;
    Minutes middle = 0;
    std::uint64_t position = 0;
    std::uint32_t event = 0;
    friend auto operator<=>(const LineKey&, const LineKey&) = default;
};

LineKey key_of(const DateRange& range, std::uint64_t position, std::uint32_t event) {
    if (range.empty()) return {true, 0, position, event};
    const TimeBounds bounds = bounds_of(range);
    LineKey key{false, 0, position, event};
    if (bounds.low == kLongAgo)
        key.middle = range.latest->has_time() ? bounds.high : bounds.high - kDay + 1;
    else if (bounds.high == kFarAhead)
        key.middle = bounds.low + kDay - 1;
    else
        key.middle = bounds.low + (bounds.high - bounds.low) / 2;
    return key;
}

using Edge = std::pair<std::uint32_t, std::uint32_t>;

std::string cycle_text(const std::vector<std::uint32_t>& path, const std::map<Edge, std::uint32_t>& accepted,
                       std::span<const OrderConstraint> constraints) {
    std::string text;
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        if (!text.empty()) text += ", ";
        text += constraints[accepted.at({path[i], path[i + 1]})].why;
    }
    return "the opposite order follows from " + text;
}

std::string bounds_text(const OrderConstraint& constraint, std::span<const DateRange> ranges) {
    return "dated " + to_edtf(ranges[constraint.before]) + " and " + to_edtf(ranges[constraint.after]);
}

/// Topological order of the accepted constraints, smallest key first. A dated event never waits for an
/// undated one.
std::vector<std::uint32_t> sequence_of(const TemporalNetwork& network, const std::vector<LineKey>& keys) {
    std::vector<std::uint32_t> waiting(keys.size(), 0);
    const auto counts = [&](std::uint32_t from, std::uint32_t to) {
        return !keys[from].undated || keys[to].undated;
    };
    for (std::uint32_t event = 0; event < keys.size(); ++event)
        for (const std::uint32_t next : network.successors(event))
            if (counts(event, next)) ++waiting[next];
    std::priority_queue<LineKey, std::vector<LineKey>, std::greater<>> ready;
    for (const LineKey& key : keys)
        if (waiting[key.event] == 0) ready.push(key);
    std::vector<std::uint32_t> sequence;
    sequence.reserve(keys.size());
    while (!ready.empty()) {
        const std::uint32_t event = ready.top().event;
        ready.pop();
        sequence.push_back(event);
        for (const std::uint32_t next : network.successors(event))
            if (counts(event, next) && --waiting[next] == 0) ready.push(keys[next]);
    }
    return sequence;
}

}  // namespace

EventOrder order_events(std::span<const DateRange> ranges, std::span<const OrderConstraint> constraints,
                        std::span<const std::uint64_t> position, std::span<const DateRange> likely) {
    EventOrder result;
    std::vector<TimeBounds> bounds;
    bounds.reserve(ranges.size());
    for (const DateRange& range : ranges) bounds.push_back(bounds_of(range));
    TemporalNetwork network(std::move(bounds));

    std::vector<std::uint32_t> by_strength(constraints.size());
    std::iota(by_strength.begin(), by_strength.end(), 0U);
    std::stable_sort(by_strength.begin(), by_strength.end(), [&](std::uint32_t a, std::uint32_t b) {
        return constraints[a].strength > constraints[b].strength;
    });
    std::map<Edge, std::uint32_t> accepted;  // to name a cycle
    result.tightened.assign(ranges.begin(), ranges.end());
    bool tightening_done = false;
    const auto fix_dates = [&] {
        for (std::size_t i = 0; i < ranges.size(); ++i)
            result.tightened[i] = tighten(ranges[i], network.bounds()[i]);
        tightening_done = true;
    };
    for (const std::uint32_t index : by_strength) {
        const OrderConstraint& constraint = constraints[index];
        if (!tightening_done && constraint.strength < kTightening) fix_dates();
        const auto refusal = network.add_before(constraint.before, constraint.after);
        if (!refusal) {
            accepted.emplace(Edge(constraint.before, constraint.after), index);
            continue;
        }
        result.rejected.emplace_back(index, refusal->path.empty()
                                                ? bounds_text(constraint, ranges)
                                                : cycle_text(refusal->path, accepted, constraints));
    }
    if (!tightening_done) fix_dates();
    for (std::size_t i = 0; i < likely.size(); ++i)
        if (const auto both = intersect(result.tightened[i], likely[i])) result.tightened[i] = *both;

    std::vector<LineKey> keys;
    keys.reserve(ranges.size());
    for (std::uint32_t i = 0; i < ranges.size(); ++i)
        keys.push_back(key_of(result.tightened[i], position[i], i));
    result.sequence = sequence_of(network, keys);
    return result;
}

}  // namespace dateline
