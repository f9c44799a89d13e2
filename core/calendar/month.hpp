// What is a month after January 31? Nobody can ask: months are added to months, and a month has a first and a
// last day.
#pragma once

#include <compare>
#include <cstdint>

#include "core/calendar/day.hpp"

namespace dateline {

/// One month of one year, as the number of months since January of year 0.
struct Month {
    std::int32_t number = 0;

    Month() = default;
    constexpr Month(int year, int month) : number(year * 12 + month - 1) {}

    [[nodiscard]] constexpr int year() const { return number >= 0 ? number / 12 : -((11 - number) / 12); }
    [[nodiscard]] constexpr int month() const { return number - year() * 12 + 1; }
    [[nodiscard]] Day first_day() const { return to_day({year(), month(), 1}); }
    [[nodiscard]] Day last_day() const { return to_day({year(), month(), days_in_month(year(), month())}); }
    /// Does it lie in the years we know?
    [[nodiscard]] constexpr bool known() const { return year() >= kFirstYear && year() <= kLastYear; }

    [[nodiscard]] constexpr Month operator+(int months) const { return from_number(number + months); }
    [[nodiscard]] constexpr Month operator-(int months) const { return from_number(number - months); }
    [[nodiscard]] constexpr int operator-(Month other) const { return number - other.number; }
    friend constexpr auto operator<=>(const Month&, const Month&) = default;

    [[nodiscard]] static constexpr Month from_number(std::int32_t value) {
        Month month;
        month.number = value;
        return month;
    }
    /// The month that holds the day: of(2026-01-22) is 2026-01.
    [[nodiscard]] static Month of(Day day) {
        const CivilDate date = to_civil(day);
        return {date.year, date.month};
    }
};

/// ISO 8601 week: the one with the year's first Thursday is week 1, weeks begin on Monday.
struct IsoWeek {
    int year = 1970;
    int week = 1;
    friend constexpr auto operator<=>(const IsoWeek&, const IsoWeek&) = default;
};
/// week_of(2027-01-01) is 2026-W53.
[[nodiscard]] IsoWeek week_of(Day day);
/// The Monday of a week.
[[nodiscard]] Day monday_of(IsoWeek week);

}  // namespace dateline
