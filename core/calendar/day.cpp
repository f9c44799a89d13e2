#include "core/calendar/day.hpp"

#include <array>
#include <boost/date_time/gregorian/gregorian_types.hpp>

#include "core/base/digits.hpp"

namespace dateline {
namespace {

namespace greg = boost::gregorian;

constexpr int kBoostFirstYear = 1400;
constexpr int kBoostLastYear = 9999;
// Boost counts days as Julian day numbers; 1970-01-01 is 2440588.
constexpr std::int32_t kEpochJulian = 2440588;
constexpr std::int32_t kBoostFirstDay = -208188;  // 1400-01-01
constexpr std::int32_t kBoostLastDay = 2932896;   // 9999-12-31

// The civil-day algorithm (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2014): years begin
// in March, so that the leap day is the last one; eras are 400 years of 146097 days.
std::int32_t days_from_civil(CivilDate date) {
    const int year = date.month <= 2 ? date.year - 1 : date.year;
    const int era = (year >= 0 ? year : year - 399) / 400;
    const int year_of_era = year - era * 400;
    const int day_of_year = (153 * (date.month > 2 ? date.month - 3 : date.month + 9) + 2) / 5 + date.day - 1;
    const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

CivilDate civil_from_days(std::int32_t days) {
    const int shifted = days + 719468;
    const int era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    const int day_of_era = shifted - era * 146097;
    const int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int shifted_month = (5 * day_of_year + 2) / 153;
    const int day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    const int month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
    return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

constexpr std::array<const char*, 12> kMonthNames = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};

bool read_digits(std::string_view text, std::size_t begin, std::size_t count, int& value) {
    if (begin + count > text.size()) return false;
    value = 0;
    for (std::size_t i = begin; i < begin + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return false;
        value = value * 10 + (text[i] - '0');
    }
    return true;
}

}  // namespace

bool is_leap_year(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int days_in_month(int year, int month) {
    static constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12) return 0;
    return month == 2 && is_leap_year(year) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

bool is_valid(CivilDate date) {
    return date.year >= kFirstYear && date.year <= kLastYear && date.month >= 1 && date.month <= 12 &&
           date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

Day to_day(CivilDate date) {
    if (date.year < kBoostFirstYear || date.year > kBoostLastYear) return {days_from_civil(date)};
    const greg::date::ymd_type ymd(static_cast<unsigned short>(date.year),
                                   static_cast<unsigned short>(date.month),
                                   static_cast<unsigned short>(date.day));
    return {static_cast<std::int32_t>(greg::gregorian_calendar::day_number(ymd)) - kEpochJulian};
}

CivilDate to_civil(Day day) {
    if (day.number < kBoostFirstDay || day.number > kBoostLastDay) return civil_from_days(day.number);
    const auto ymd =
        greg::gregorian_calendar::from_day_number(static_cast<std::uint32_t>(day.number + kEpochJulian));
    return {static_cast<int>(ymd.year), static_cast<int>(ymd.month.as_number()), static_cast<int>(ymd.day)};
}

Weekday weekday_of(Day day) {
    const int from_monday = ((day.number + 3) % 7 + 7) % 7;  // 1970-01-01 was a Thursday
    return static_cast<Weekday>(from_monday + 1);
}

Day on_or_before(Day day, Weekday weekday) {
    return day - (static_cast<int>(weekday_of(day)) - static_cast<int>(weekday) + 7) % 7;
}

Day on_or_after(Day day, Weekday weekday) {
    return day + (static_cast<int>(weekday) - static_cast<int>(weekday_of(day)) + 7) % 7;
}

std::string to_iso(Day day) {
    const CivilDate date = to_civil(day);
    if (date.year >= 0) {
        const auto digits = date_digits(date.year, date.month, date.day);
        return {digits.begin(), digits.end()};
    }
    std::string out;
    append_digits(out, date.year, 4);
    out += '-';
    append_digits(out, date.month, 2);
    out += '-';
    append_digits(out, date.day, 2);
    return out;
}

Result<Day> parse_iso_day(std::string_view text) {
    const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
    CivilDate date;
    if (digits.size() != 10 || digits[4] != '-' || digits[7] != '-' ||
        !read_digits(digits, 0, 4, date.year) || !read_digits(digits, 5, 2, date.month) ||
        !read_digits(digits, 8, 2, date.day))
        return fail(ErrorCode::bad_date, "not a date: \"" + std::string(text.substr(0, 40)) + "\"", {},
                    "write YYYY-MM-DD");
    if (digits.size() != text.size()) date.year = -date.year;
    if (date.month < 1 || date.month > 12)
        return fail(ErrorCode::bad_date, "there is no month " + std::to_string(date.month), {},
                    "write YYYY-MM-DD");
    if (!is_valid(date))
        return fail(ErrorCode::bad_date, std::string(kMonthNames[static_cast<std::size_t>(date.month - 1)]) +
                                             " has " + std::to_string(days_in_month(date.year, date.month)) +
                                             " days in " + std::to_string(date.year));
    return to_day(date);
}

}  // namespace dateline
