// Which day is "2020-06-06T22:30:00Z"? That day where the stamp's own clock stands; whoever knows the
// publisher's zone may move it. Dates as machines write them into pages, feeds and archives.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/calendar/range.hpp"

namespace dateline {

struct Stamp {
    Day day;
    std::int16_t minute = -1;                // of the day; -1 = not given
    std::optional<std::int16_t> utc_offset;  // minutes east of UTC; absent when none is written
    bool unsure_order = false;  // "03/04/2020": month first is what stands here, day first is as likely
    friend bool operator==(const Stamp&, const Stamp&) = default;

    /// That one day, with the offset kept; from the one to the other where month and day may change places.
    [[nodiscard]] DateRange range() const;
};

/// Reads "2020-06-07", "2020-06-07T08:15:00+03:00", "20200607", "Sun, 07 Jun 2020 08:15:00 +0300", "June 7,
/// 2020", "1591510500" and "1591510500000" (seconds and milliseconds since 1970), with anything behind.
/// nullopt when no day of the years 1990-2100 stands at the beginning, or one that does not exist. Sources:
/// ISO 8601, RFC 5322 3.3, RFC 3339.
[[nodiscard]] std::optional<Stamp> read_stamp(std::string_view text);

}  // namespace dateline
