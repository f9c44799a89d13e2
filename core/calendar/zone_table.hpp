// The rows behind zone.hpp.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace dateline {

/// When clocks change: "Mm.w.d/time" of a POSIX TZ string (IEEE 1003.1, 8.3).
struct ClockChange {
    std::int8_t month, week, weekday;  // weekday 1 = Monday; week 5 = the last one
    std::int16_t minute;               // of the local day, may lie outside 0-1439
};
struct DaylightRule {
    std::int16_t saved;  // minutes; 0 = clocks never change
    ClockChange start, end;
};
struct ZoneRow {
    std::string_view name;
    std::int16_t standard;  // minutes east of UTC
    std::uint8_t rule;
};

[[nodiscard]] std::span<const ZoneRow> zone_rows();
[[nodiscard]] const DaylightRule& daylight_rule(std::uint8_t row);

}  // namespace dateline
