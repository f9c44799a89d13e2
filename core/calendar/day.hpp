// What is the day after 1582-10-04? Here it is 1582-10-05: every date is proleptic Gregorian, as in ISO 8601.
// What is a month after January 31? The question cannot be asked: months are added to months only
// (month.hpp).
//
// Years -9999 to 9999 all work; year 0 is 1 BC (ISO 8601 astronomical numbering). Boost.Date_Time does the
// arithmetic inside its own range (1400-9999); outside it the same rules are continued by the civil-day
// algorithm.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/error.hpp"

namespace dateline {

enum class Weekday : std::uint8_t { monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday };

struct CivilDate {
    int year = 1970;
    int month = 1;  // 1-12
    int day = 1;    // 1-31
    friend constexpr auto operator<=>(const CivilDate&, const CivilDate&) = default;
};

/// One day of the proleptic Gregorian calendar, as the number of days since 1970-01-01.
struct Day {
    std::int32_t number = 0;
    friend constexpr auto operator<=>(const Day&, const Day&) = default;
    [[nodiscard]] constexpr Day operator+(int days) const { return {number + days}; }
    [[nodiscard]] constexpr Day operator-(int days) const { return {number - days}; }
    [[nodiscard]] constexpr int operator-(Day other) const { return number - other.number; }
};

inline constexpr int kFirstYear = -9999;
inline constexpr int kLastYear = 9999;

[[nodiscard]] bool is_leap_year(int year);
/// 28-31; days_in_month(2024, 2) is 29.
[[nodiscard]] int days_in_month(int year, int month);
/// Does the day exist and lie in the years we know? is_valid({2026, 2, 30}) is false; nothing ever rolls
/// over.
[[nodiscard]] bool is_valid(CivilDate date);
/// @pre is_valid(date)
[[nodiscard]] Day to_day(CivilDate date);
[[nodiscard]] CivilDate to_civil(Day day);
[[nodiscard]] Weekday weekday_of(Day day);
/// The latest `weekday` that is not after `day`: on_or_before(Thursday 2026-01-22, thursday) is that same
/// day.
[[nodiscard]] Day on_or_before(Day day, Weekday weekday);
/// The earliest `weekday` that is not before `day`.
[[nodiscard]] Day on_or_after(Day day, Weekday weekday);

/// "2026-01-22"; years before 0 as "-0044-03-15", ISO 8601 expanded form.
[[nodiscard]] std::string to_iso(Day day);
/// Reads "YYYY-MM-DD" and nothing else. Errors: bad_date, with what is wrong ("February has 28 days in
/// 2026").
[[nodiscard]] Result<Day> parse_iso_day(std::string_view text);

}  // namespace dateline
