// A date is a set of days (or minutes) it may be. "Lasted from A to B" and "once, some time between A and B"
// are different things: the first is RangeKind::lasting (EDTF A/B), the second RangeKind::once (EDTF [A..B]).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/calendar/day.hpp"

namespace dateline {

enum class Granularity : std::uint8_t {
    unknown,
    minute,
    hour,
    part_of_day,
    day,
    weekend,
    week,
    month,
    season,
    quarter,
    half_year,
    year,
    decade,
    century,
    millennium
};

/// A wall-clock point: a day, or a minute of that day. Wall clock of the place meant, which need not be UTC.
struct CivilTime {
    Day day;
    std::int16_t minute = -1;  // 0-1439; -1: the whole day

    [[nodiscard]] constexpr bool has_time() const { return minute >= 0; }
    friend constexpr auto operator<=>(const CivilTime&, const CivilTime&) = default;
};

/// `either`: one of its two ends and nothing between, "5 or 6 May" (EDTF level 2 [A,B]).
enum class RangeKind : std::uint8_t { once, lasting, either };

struct DateRange {
    std::optional<CivilTime> earliest;  // inclusive; empty = open
    std::optional<CivilTime> latest;    // inclusive; empty = open
    Granularity granularity = Granularity::unknown;
    RangeKind kind = RangeKind::once;
    bool approximate = false;
    bool uncertain = false;  // likely, not said: inferred from the day the story is at
    std::optional<std::int16_t>
        utc_offset;  // minutes east of UTC, known only when a zone was stated or derived

    [[nodiscard]] bool empty() const { return !earliest && !latest; }  // nothing known at all
    [[nodiscard]] bool is_single_day() const { return earliest && latest && earliest->day == latest->day; }
    friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// The days both may be; nullopt when they exclude each other. The finer granularity is kept.
/// intersect(2025-12, [2025-12-01..2025-12-10]) is [2025-12-01..2025-12-10].
[[nodiscard]] std::optional<DateRange> intersect(const DateRange& a, const DateRange& b);
/// Is every day of `inner` a day of `outer`?
[[nodiscard]] bool contains(const DateRange& outer, const DateRange& inner);
/// The smallest range that holds both; an open end stays open.
[[nodiscard]] DateRange hull(const DateRange& a, const DateRange& b);

/// ISO 8601-2 (EDTF) levels 0-2: "2026-01-22", "2025-12", "[2025-12-01..2025-12-10]",
/// "2025-07-01/2025-09-30", "[..2026-01-22]", "../2030", "[1998,1999]", "2024~", "2025-21" for spring, "2026-01-22T19:00:00+03:00"; "" for
/// an empty range. What EDTF has no form for is written wider: two clock times as their days, an approximate
/// season or set without "~". Every form is one that published validators accept (tests/browser/edtf.mjs).
[[nodiscard]] std::string to_edtf(const DateRange& range);
/// "2026-01-22" or "2026-01-22T19:00".
[[nodiscard]] std::string to_iso(CivilTime time);

}  // namespace dateline
