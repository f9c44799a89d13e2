#include "core/resolve/period.hpp"

#include <algorithm>
#include <utility>

#include "core/base/digits.hpp"

namespace dateline::resolve {

using timex::Mod;
using timex::Season;
using timex::Unit;

namespace {

// "2026-01", "2026-W03": a year with what stands behind it.
ShortText value_in_year(int year, std::string_view mark, int number, std::size_t width) {
    ShortText out = year_value(year);
    out += mark;
    append_digits(out, number, width);
    return out;
}

int floor_div(int value, int by) {
    return value >= 0 ? value / by : -((by - 1 - value) / by);
}

// "BC048" of "BC0480"
std::string_view decade_of(std::string_view year) {
    return year.substr(0, 5);
}

Day first_of_year(int year) {
    return to_day({std::clamp(year, kFirstYear, kLastYear), 1, 1});
}
Day last_of_year(int year) {
    return to_day({std::clamp(year, kFirstYear, kLastYear), 12, 31});
}

bool known_year(std::int64_t year) {
    return year >= kFirstYear && year <= kLastYear;
}

}  // namespace

ShortText year_value(int year) {
    ShortText out(year <= 0 ? "BC" : "");
    append_digits(out, year <= 0 ? 1 - year : year, 4);
    return out;
}

Period day_period(Day day) {
    const CivilDate date = to_civil(day);
    if (date.year > 0)
        return {day, day, Granularity::day, ShortText(date_digits(date.year, date.month, date.day))};
    ShortText value = value_in_year(date.year, "-", date.month, 2);
    value += '-';
    append_digits(value, date.day, 2);
    return {day, day, Granularity::day, value};
}

Period week_period(Day day) {
    const IsoWeek week = week_of(day);
    const Day monday = monday_of(week);
    return {monday, monday + 6, Granularity::week, value_in_year(week.year, "-W", week.week, 2)};
}

Period weekend_period(Day day) {
    Period week = week_period(day);
    return {week.first + 5, week.last, Granularity::weekend, week.value + "-WE"};
}

Period month_period(Month month) {
    return {month.first_day(), month.last_day(), Granularity::month,
            value_in_year(month.year(), "-", month.month(), 2)};
}

Period quarter_period(int year, int quarter) {
    const Month first(year, quarter * 3 - 2);
    return {first.first_day(), (first + 2).last_day(), Granularity::quarter,
            value_in_year(year, "-Q", quarter, 1)};
}

Period half_period(int year, int half) {
    const Month first(year, half * 6 - 5);
    return {first.first_day(), (first + 5).last_day(), Granularity::half_year,
            value_in_year(year, "-H", half, 1)};
}

Period season_period(int year, Season season) {
    const int month = season == Season::spring   ? 3
                      : season == Season::summer ? 6
                      : season == Season::autumn ? 9
                                                 : 12;
    const Month first(year, month);
    const Day last = year == kLastYear && month == 12 ? last_of_year(year) : (first + 2).last_day();
    return {first.first_day(), last, Granularity::season, year_value(year) + "-" + timex::to_string(season)};
}

Period year_period(int year) {
    return {first_of_year(year), last_of_year(year), Granularity::year, year_value(year)};
}

Period decade_period(int first_year) {
    ShortText value;
    if (first_year >= 0)
        append_digits(value, first_year / 10, 3);
    else
        value += decade_of(year_value(first_year));
    return {first_of_year(first_year), last_of_year(first_year + 9), Granularity::decade, value};
}

Period decade_before_christ(int year_bc) {
    const int last = year_bc / 10 * 10;  // BC years count down
    return {first_of_year(1 - (last + 9)), last_of_year(1 - last), Granularity::decade,
            ShortText(decade_of(year_value(1 - last)))};
}

Period century_period(int century, bool bc) {
    const int first = bc ? 1 - century * 100 : (century - 1) * 100;
    ShortText value(bc ? "BC" : "");
    append_digits(value, century - 1, 2);
    return {first_of_year(first), last_of_year(first + 99), Granularity::century, value};
}

Period millennium_period(int millennium, bool bc) {
    const int first = bc ? 1 - millennium * 1000 : (millennium - 1) * 1000;
    ShortText value(bc ? "BC" : "");
    append_digits(value, millennium - 1);
    return {first_of_year(first), last_of_year(first + 999), Granularity::millennium, value};
}

std::optional<Period> unit_period(Unit unit, Day day, std::int64_t steps) {
    constexpr std::int64_t kMostSteps = 10'000'000;
    if (steps > kMostSteps || steps < -kMostSteps) return std::nullopt;
    const CivilDate date = to_civil(day);
    const auto days_away = [&](std::int64_t days) -> std::optional<Day> {
        const std::int64_t number = day.number + days;
        if (number < to_day({kFirstYear, 1, 8}).number || number > to_day({kLastYear, 12, 24}).number)
            return std::nullopt;
        return Day{static_cast<std::int32_t>(number)};
    };
    const std::int64_t month = Month::of(day).number;
    const auto months_away = [&](std::int64_t months) -> std::optional<Month> {
        const Month moved = Month::from_number(static_cast<std::int32_t>(month + months));
        if (month + months > INT32_MAX / 2 || month + months < INT32_MIN / 2 || !moved.known())
            return std::nullopt;
        return moved;
    };
    switch (unit) {
        case Unit::second:
        case Unit::minute:
        case Unit::hour:
        case Unit::day:
            if (const auto moved = days_away(unit == Unit::day ? steps : 0)) return day_period(*moved);
            return std::nullopt;
        case Unit::week:
        case Unit::fortnight:
            if (const auto moved = days_away(steps * (unit == Unit::week ? 7 : 14)))
                return week_period(*moved);
            return std::nullopt;
        case Unit::weekend:
            if (const auto moved = days_away(steps * 7)) return weekend_period(*moved);
            return std::nullopt;
        case Unit::month:
            if (const auto moved = months_away(steps)) return month_period(*moved);
            return std::nullopt;
        case Unit::quarter:
            if (const auto moved = months_away(steps * 3))
                return quarter_period(moved->year(), (moved->month() + 2) / 3);
            return std::nullopt;
        case Unit::half:
            if (const auto moved = months_away(steps * 6))
                return half_period(moved->year(), (moved->month() + 5) / 6);
            return std::nullopt;
        case Unit::season:
        case Unit::year:
            if (known_year(date.year + steps)) return year_period(static_cast<int>(date.year + steps));
            return std::nullopt;
        case Unit::decade:
            if (known_year(date.year + steps * 10))
                return decade_period(floor_div(static_cast<int>(date.year + steps * 10), 10) * 10);
            return std::nullopt;
        case Unit::century: {
            const std::int64_t year = date.year + steps * 100;
            if (year > 0 && known_year(year)) return century_period(static_cast<int>(year / 100 + 1), false);
            return std::nullopt;
        }
        case Unit::millennium: {
            const std::int64_t year = date.year + steps * 1000;
            if (year > 0 && known_year(year))
                return millennium_period(static_cast<int>(year / 1000 + 1), false);
            return std::nullopt;
        }
    }
    return std::nullopt;
}

Period phase_of(const Period& period, Mod mod) {
    Period out = period;
    const int days = period.last - period.first + 1;
    if (days < 3 || (mod != Mod::start && mod != Mod::mid && mod != Mod::end)) return out;
    Day mid_begin = period.first + days / 3;
    Day end_begin = period.first + days * 2 / 3;
    if (period.granularity == Granularity::month) {
        mid_begin = period.first + 10;
        end_begin = period.first + 20;
    } else if (period.granularity == Granularity::year) {
        const int year = to_civil(period.first).year;
        mid_begin = to_day({year, 5, 1});
        end_begin = to_day({year, 9, 1});
    }
    if (mod == Mod::start) out.last = mid_begin - 1;
    if (mod == Mod::mid) out.first = mid_begin, out.last = end_begin - 1;
    if (mod == Mod::end) out.first = end_begin;
    return out;
}

}  // namespace dateline::resolve
