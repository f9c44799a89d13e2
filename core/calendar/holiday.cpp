#include "core/calendar/holiday.hpp"

#include <array>

#include "core/calendar/month.hpp"

namespace dateline {
namespace {

enum class Kind : std::uint8_t { fixed, nth_weekday, easter, orthodox, hebrew, islamic, listed };

// fixed: month, day. nth_weekday: month, nth (5 = last), weekday, days added. easter: days added.
// orthodox: days added to Easter of the Julian calendar. hebrew: days after Rosh Hashanah (negative: before
// the next one), 1 when a long Cheshvan moves it. islamic: months before the month, day. listed: which list
// of days. hebrew, islamic: days it goes on after the first (the arithmetic Ramadan has 30 days).
struct Row {
    std::string_view name;
    Kind kind;
    int a, b, c, d;
};
constexpr std::array<Row, 94> kRows = {{
    {"", Kind::fixed, 1, 1, 0, 0},
    {"christmas", Kind::fixed, 12, 25, 0, 0},
    {"easter", Kind::easter, 0, 0, 0, 0},
    {"thanksgiving", Kind::nth_weekday, 11, 4, 4, 0},
    {"halloween", Kind::fixed, 10, 31, 0, 0},
    {"ramadan", Kind::islamic, 8, 1, 0, 29},
    {"passover", Kind::hebrew, -163, 0, 0, 7},
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
    {"labour day", Kind::fixed, 5, 1, 0, 0},
    {"presidents day", Kind::nth_weekday, 2, 3, 1, 0},
    {"indigenous peoples day", Kind::nth_weekday, 10, 2, 1, 0},
    {"mlk day", Kind::nth_weekday, 1, 3, 1, 0},
    {"martin luther king jr day", Kind::nth_weekday, 1, 3, 1, 0},
    {"saint patricks day", Kind::fixed, 3, 17, 0, 0},
    {"maundy thursday", Kind::easter, -3, 0, 0, 0},
    {"shrove tuesday", Kind::easter, -47, 0, 0, 0},
    {"mardi gras", Kind::easter, -47, 0, 0, 0},
    {"ascension day", Kind::easter, 39, 0, 0, 0},
    {"whit sunday", Kind::easter, 49, 0, 0, 0},
    {"whit monday", Kind::easter, 50, 0, 0, 0},
    {"corpus christi", Kind::easter, 60, 0, 0, 0},
    {"orthodox easter", Kind::orthodox, 0, 0, 0, 0},
    {"orthodox easter sunday", Kind::orthodox, 0, 0, 0, 0},
    {"orthodox easter monday", Kind::orthodox, 1, 0, 0, 0},
    {"cyber monday", Kind::nth_weekday, 11, 4, 4, 4},
    {"all souls day", Kind::fixed, 11, 2, 0, 0},
    {"groundhog day", Kind::fixed, 2, 2, 0, 0},
    {"earth day", Kind::fixed, 4, 22, 0, 0},
    {"flag day", Kind::fixed, 6, 14, 0, 0},
    {"canada day", Kind::fixed, 7, 1, 0, 0},
    {"australia day", Kind::fixed, 1, 26, 0, 0},
    {"anzac day", Kind::fixed, 4, 25, 0, 0},
    {"international womens day", Kind::fixed, 3, 8, 0, 0},
    {"cinco de mayo", Kind::fixed, 5, 5, 0, 0},
    {"guy fawkes night", Kind::fixed, 11, 5, 0, 0},
    {"bonfire night", Kind::fixed, 11, 5, 0, 0},
    {"burns night", Kind::fixed, 1, 25, 0, 0},
    {"april fool day", Kind::fixed, 4, 1, 0, 0},
    {"christmas day", Kind::fixed, 12, 25, 0, 0},
    {"hanukkah", Kind::hebrew, 83, 1, 0, 7},
    {"chanukah", Kind::hebrew, 83, 1, 0, 7},
    {"sukkot", Kind::hebrew, 14, 0, 0, 6},
    {"purim", Kind::hebrew, -193, 0, 0, 0},
    {"shavuot", Kind::hebrew, -113, 0, 0, 0},
    {"eid al fitr", Kind::islamic, 9, 1, 0, 0},
    {"eid al adha", Kind::islamic, 11, 10, 0, 0},
    {"ashura", Kind::islamic, 0, 10, 0, 0},
    {"mawlid", Kind::islamic, 2, 12, 0, 0},
    {"lunar new year", Kind::listed, 0, 0, 0, 0},
    {"chinese new year", Kind::listed, 0, 0, 0, 0},
    {"tet", Kind::listed, 0, 0, 0, 0},
    {"diwali", Kind::listed, 1, 0, 0, 0},
    {"veteran day", Kind::fixed, 11, 11, 0, 0},
    {"new year", Kind::fixed, 1, 1, 0, 0},
    {"neujahr", Kind::fixed, 1, 1, 0, 0},
    {"silvester", Kind::fixed, 12, 31, 0, 0},
    {"heiligabend", Kind::fixed, 12, 24, 0, 0},
    {"nikolaus", Kind::fixed, 12, 6, 0, 0},
    {"karfreitag", Kind::easter, -2, 0, 0, 0},
    {"ostermontag", Kind::easter, 1, 0, 0, 0},
    {"pfingstmontag", Kind::easter, 50, 0, 0, 0},
    {"orthodox christmas", Kind::fixed, 1, 7, 0, 0},
    {"remembrance sunday", Kind::nth_weekday, 11, 2, 7, 0},
    {"nowruz", Kind::fixed, 3, 20, 0, 0},
}};

// Days that follow the moon as observed in one country, month times 100 and day, from the first year of the
// list on. Source: public holiday calendars of China and India.
constexpr int kListedFrom = 1990;
constexpr std::array<std::int16_t, 46> kLunarNewYear = {
    127, 215, 204, 123, 210, 131, 219, 207, 128, 216, 205, 124, 212, 201, 122, 209,
    129, 218, 207, 126, 214, 203, 123, 210, 131, 219, 208, 128, 216, 205, 125, 212,
    201, 122, 210, 129, 217, 206, 126, 213, 203, 123, 211, 131, 219, 208};
constexpr int kDiwaliFrom = 2010;
constexpr std::array<std::int16_t, 21> kDiwali = {1105, 1026, 1113, 1103, 1023, 1111, 1030,
                                                  1019, 1107, 1027, 1114, 1104, 1024, 1112,
                                                  1031, 1020, 1108, 1029, 1017, 1105, 1026};

std::optional<Day> listed_day(int list, int year) {
    const int from = list == 0 ? kListedFrom : kDiwaliFrom;
    const std::size_t count = list == 0 ? kLunarNewYear.size() : kDiwali.size();
    if (year < from || year >= from + static_cast<int>(count)) return std::nullopt;
    const auto row = static_cast<std::size_t>(year - from);
    const int day = list == 0 ? kLunarNewYear[row] : kDiwali[row];
    return to_day({year, day / 100, day % 100});
}

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

Day orthodox_easter(int year) {
    const int a = year % 4, b = year % 7, c = year % 19;
    const int d = (19 * c + 15) % 30, e = (2 * a + 4 * b - d + 34) % 7;
    const int julian = d + e + 114;
    // the Julian calendar falls behind by a day in three centuries of four
    const int behind = year / 100 - year / 400 - 2;
    return to_day({year, julian / 31, julian % 31 + 1}) + behind;
}

int days_of_holiday(int holiday) {
    if (holiday < 0 || static_cast<std::size_t>(holiday) >= kRows.size()) return 0;
    const Row& row = kRows[static_cast<std::size_t>(holiday)];
    return row.kind == Kind::hebrew || row.kind == Kind::islamic ? row.d + 1 : 1;
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
        case Kind::orthodox:
            return orthodox_easter(year) + row.a;
        case Kind::listed:
            return listed_day(row.a, year);
        case Kind::hebrew: {
            const Day new_year = rosh_hashanah(year + 3761);
            // Cheshvan has its thirtieth day in years of 355 and 385 days
            const int days = row.b != 0 ? rosh_hashanah(year + 3762) - new_year : 0;
            return new_year + (row.a + (days == 355 || days == 385 ? 1 : 0));
        }
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
