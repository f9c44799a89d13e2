// How far is the clock on the wall from UTC? Depends on the day: New York is -300 in January and -240 in
// July. And what is "EST" written in July? Exactly what it says, -300: an abbreviation names an offset,
// "Eastern" a place.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/calendar/range.hpp"

namespace dateline {

/// A zone: a place whose offset follows daylight saving, or a fixed offset.
struct Zone {
    std::int16_t standard = 0;  // minutes east of UTC
    std::uint8_t rule = 0;      // row of the daylight-saving rules, 0 = none

    /// Minutes east of UTC on a day (or at a minute of it). Rules are those in force today, for the United
    /// States also those of 1987-2006 and 1967-1986.
    [[nodiscard]] std::int16_t offset_at(CivilTime time) const;
    friend bool operator==(const Zone&, const Zone&) = default;
};

/// By IANA name, whole: find_zone("America/New_York"). nullopt when unknown.
[[nodiscard]] std::optional<Zone> find_zone(std::string_view iana);
/// By what stands behind a clock time in a newspaper: "EST", "GMT", "Eastern", "ET", "Pacific", "MSK", "UTC".
/// Case counts.
[[nodiscard]] std::optional<Zone> find_zone_word(std::string_view word);
/// By the name of a large city: "Moscow", "New York", "Beijing". Used for "Moscow time" and "local time in
/// Moscow".
[[nodiscard]] std::optional<Zone> find_zone_of_city(std::string_view city);
/// "+03:00", "-0500", "+3", "Z". nullopt when it is none or beyond 14 hours.
[[nodiscard]] std::optional<Zone> parse_offset(std::string_view text);

/// The same instant on the clock of another offset: in_offset(2026-01-22T19:00, 180, -300) is
/// 2026-01-22T11:00.
[[nodiscard]] CivilTime in_offset(CivilTime time, int from, int to);

}  // namespace dateline
