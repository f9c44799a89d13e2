// In which order did it happen? Bounds and stated relations as constraints of a simple temporal network
// (Dechter, Meiri & Pearl 1991): strongest evidence first, what would close a negative cycle is rejected and reported.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/calendar/range.hpp"
#include "timeline/model/report.hpp"

namespace dateline {

struct OrderConstraint {
    std::uint32_t before = 0, after = 0;  // indices into the events
    float strength = 1;
    std::string why;                      // "\"Following their Moscow visit\" (b)"
};

struct EventOrder {
    std::vector<std::uint32_t> sequence;  // event indices in timeline order; undated events last
    std::vector<DateRange> tightened;     // each event's range after the relations were applied, by event index
    std::vector<std::pair<std::uint32_t, std::string>> rejected;  // constraint index, the cycle it would have closed
};

/// Orders `ranges.size()` events. Ties by midpoint, then by `position` (earlier source position first).
/// @param likely narrower days that are only inferred, by event index (empty = none): they place an event on the
/// line and narrow its range where the relations leave them, but reject no relation and bound no other event
[[nodiscard]] EventOrder order_events(std::span<const DateRange> ranges, std::span<const OrderConstraint> constraints,
                                      std::span<const std::uint64_t> position, std::span<const DateRange> likely = {});

}  // namespace dateline
