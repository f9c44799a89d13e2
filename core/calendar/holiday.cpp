#include "core/calendar/holiday.hpp"

#include <array>

#include "core/calendar/month.hpp"

namespace dateline {
namespace {

enum class Kind : std::uint8_t { fixed, nth_weekday, easter, hebrew, islamic };

// fixed: month, day. nth_weekday: month, nth (5 = last), weekday, days added. easter: days added.
// hebrew: days after Rosh Hashanah (negative: before the next one). islamic: months before the month, day.
struct Row {
    std::string_view name;
    Kind kind;
    int a, b, c, d;
};
constexpr std::array<Row, 38> kRows = {{
    {"", Kind::fixed, 1, 1, 0, 0},
    {"christmas", Kind::fixed, 12, 25, 0, 0},
    {"easter", Kind::easter, 0, 0, 0, 0},
    {"thanksgiving", Kind::nth_weekday, 11, 4, 4, 0},
    {"halloween", Kind::fixed, 10, 31, 0, 0},
    {"ramadan", Kind::islamic, 8, 1, 0, 0},
    {"passover", Kind::hebrew, -163, 0, 0, 0},
    {"rosh hashanah", Kind::hebrew, 0, 0, 0, 0},
    {"yom kippur", Kind::hebrew, 9, 0, 0, 0},
    {"new years day", Kind::fixed, 1, 1, 0, 0},
    {"new years eve", Kind::fixed, 12, 31, 0, 0},
    {"good friday", Kind::easter, -2, 0, 0, 0},
    {"ash wednesday", Kind::easter, -46, 0, 0, 0},
    {"palm sunday", Kind::easter, -7, 0, 0, 0},
    {"easter monday", Kind::easter, 1, 0, 0, 0},
    {"easter sunday", Kind::easter, 0, 0, 0, 0},
    {"boxing day", Kind::fixed, 12, 26, 0, 0},
    {"independence day", Kind::fixed, 7, 4, 0, 0},
    {"memorial day", Kind::nth_weekday, 5, 5, 1, 0},
    {"labor day", Kind::nth_weekday, 9, 1, 1, 0},
    {"veterans day", Kind::fixed, 11, 11, 0, 0},
    {"columbus day", Kind::nth_weekday, 10, 2, 1, 0},
    {"remembrance day", Kind::fixed, 11, 11, 0, 0},
    {"armistice day", Kind::fixed, 11, 11, 0, 0},
    {"christmas eve", Kind::fixed, 12, 24, 0, 0},
    {"valentines day", Kind::fixed, 2, 14, 0, 0},
    {"st patricks day", Kind::fixed, 3, 17, 0, 0},
    {"martin luther king day", Kind::nth_weekday, 1, 3, 1, 0},
    {"mothers day", Kind::nth_weekday, 5, 2, 7, 0},
    {"fathers day", Kind::nth_weekday, 6, 3, 7, 0},
    {"black friday", Kind::nth_weekday, 11, 4, 4, 1},
    {"bastille day", Kind::fixed, 7, 14, 0, 0},
    {"may day", Kind::fixed, 5, 1, 0, 0},
    {"april fools day", Kind::fixed, 4, 1, 0, 0},
    {"all saints day", Kind::fixed, 11, 1, 0, 0},
    {"pentecost", Kind::easter, 49, 0, 0, 0},
    {"epiphany", Kind::fixed, 1, 6, 0, 0},
    {"juneteenth", Kind::fixed, 6, 19, 0, 0},
}};

// 1 Tishri of a Hebrew year (Reingold & Dershowitz, Calendrical Calculations, ch. 8: elapsed days and
// postponements).
Day rosh_hashanah(int hebrew_year) {
    const auto elapsed = [](int year) {
        const int months = (235 * year - 234) / 19;
        const int parts = 12084 + 13753 * months;
        const int day = 29 * months + parts / 25920;
        return 3 * (day + 1) % 7 < 3 ? day + 1 : day;
    };
    const int before = elapsed(hebrew_year - 1);
    const int here = elapsed(hebrew_year);
    const int after = elapsed(hebrew_year + 1);
    const int late = after - here == 356 ? 2 : here - before == 382 ? 1 : 0;
    constexpr int kEpoch = -2092590;  // elapsed day 0, counted from 1970-01-01
    return Day{kEpoch + here + late};
}

// The arithmetic Islamic calendar (civil epoch): first day of month `months` + 1 of a Hijri year.
Day islamic_month(int hijri_year, int months, int day) {
    constexpr int kEpoch = -492148;  // 622-07-19 (Gregorian), 1 Muharram 1
    return Day{kEpoch + (hijri_year - 1) * 354 + (3 + 11 * hijri_year) / 30 + 29 * months + (months + 1) / 2 +
               day - 1};
}

}  // namespace

int holiday_of_name(std::string_view name) {
    for (std::size_t i = 1; i < kRows.size(); ++i)
        if (kRows[i].name == name) return static_cast<int>(i);
    return 0;
}

Day easter_sunday(int year) {
    const int a = year % 19, b = year / 100, c = year % 100;
    const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return to_day({year, n / 31, n % 31 + 1});
}

std::optional<Day> holiday_in(int holiday, int year) {
    if (holiday < 1 || holiday >= static_cast<int>(kRows.size()) || year < 1 || year > kLastYear)
        return std::nullopt;
    const Row& row = kRows[static_cast<std::size_t>(holiday)];
    switch (row.kind) {
        case Kind::fixed:
            return to_day({year, row.a, row.b});
        case Kind::easter:
            return easter_sunday(year) + row.a;
        case Kind::nth_weekday: {
            const Month month(year, row.a);
            const auto weekday = static_cast<Weekday>(row.c);
            if (row.b == 5) return on_or_before(month.last_day(), weekday) + row.d;
            return on_or_after(month.first_day(), weekday) + (7 * (row.b - 1) + row.d);
        }
        case Kind::hebrew:
            return rosh_hashanah(year + 3761) + row.a;
        case Kind::islamic: {
            for (int hijri = (year - 622) * 33 / 32 - 1; hijri <= (year - 622) * 33 / 32 + 3; ++hijri) {
                if (hijri < 1) continue;
                const Day day = islamic_month(hijri, row.a, row.b);
                if (to_civil(day).year == year) return day;
            }
            return std::nullopt;
        }
    }
    return std::nullopt;
}

}  // namespace dateline
