// Dates as pages print them in many languages: "7 червня 2020", "2020年6月7日", "7 de junio de 2020", "۱۸
// خرداد ۱۳۹۹". Which calendar is "1399"? Iran's solar one: such years and month names are converted, Buddhist
// years too. For the furniture of a page; time phrases in prose belong to timex.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/calendar/date_text.hpp"

namespace dateline {

/// A name of a month, in lower case, and which of the twelve it is; 21-32 are the months of Iran's calendar.
struct MonthName {
    std::string_view name;
    int month;
};
[[nodiscard]] std::span<const MonthName> month_names();

/// The first date in a short text (400 bytes are looked at), whatever its language: year, month and day as
/// numbers in any usual order, or with a month's name in one of 35 languages. "3/4/2020" is `swappable`, day
/// first when it can be nothing else; a year of two digits is read when the date is dotted or slashed. The
/// year may be missing beside a month's name. Example: find_page_date("Опубликовано 7 июня 2020, 10:15") is
/// 2020-06-07.
[[nodiscard]] std::optional<DateText> find_page_date(std::string_view text, std::size_t pos = 0);

/// A day of Iran's solar calendar: from_solar_hijri(1399, 3, 18) is 2020-06-07. nullopt when there is no such
/// day. Source: the 33-year cycle (8 leap years in 33), exact for 1244-1531.
[[nodiscard]] std::optional<Day> from_solar_hijri(int year, int month, int day);

}  // namespace dateline
