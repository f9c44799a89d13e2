#include "timeline/render/date_words.hpp"

#include <array>
#include <string_view>

#include "core/calendar/date_names.hpp"
#include "core/calendar/month.hpp"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 4> kSeasons = {"spring", "summer", "autumn", "winter"};
constexpr std::array<std::string_view, 4> kQuarters = {"first quarter", "second quarter", "third quarter",
                                                       "fourth quarter"};
constexpr std::array<std::string_view, 2> kHalves = {"first half", "second half"};

std::string_view month_name(int month) {
    return kMonthNames[static_cast<std::size_t>(month - 1)];
}
std::string short_month(int month) {
    return std::string(month_name(month).substr(0, 3));
}
std::string month_day(CivilDate date) {
    return short_month(date.month) + " " + std::to_string(date.day);
}

/// Names a year unless it goes without saying.
class Years {
  public:
    explicit Years(std::optional<int> silent) : silent_(silent) {}
    [[nodiscard]] bool silent(int year) const { return silent_ == year; }
    [[nodiscard]] std::string after_day(int year) const {
        return silent(year) ? "" : ", " + year_words(year);
    }
    [[nodiscard]] std::string after_month(int year) const {
        return silent(year) ? "" : " " + year_words(year);
    }

  private:
    std::optional<int> silent_;
};

int digits(std::string_view text, std::size_t at, std::size_t count) {
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (i >= text.size() || text[i] < '0' || text[i] > '9') return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

struct Clock {
    int hour = 0, minute = 0;
    friend bool operator==(const Clock&, const Clock&) = default;
};

std::string clock_hour(Clock clock) {
    std::string out = std::to_string(clock.hour % 12 == 0 ? 12 : clock.hour % 12);
    if (clock.minute == 0) return out;
    out += clock.minute < 10 ? ":0" : ":";
    return out + std::to_string(clock.minute);
}
std::string_view clock_half(Clock clock) {
    return clock.hour < 12 ? " a.m." : " p.m.";
}

std::string clock_words(Clock clock) {
    if (clock == Clock{12, 0}) return "noon";
    if (clock == Clock{0, 0}) return "midnight";
    return clock_hour(clock) + std::string(clock_half(clock));
}

/// ", 7 p.m.", ", 7–8 p.m.", ", 11 a.m. – 1 p.m."; "" when the day is all we know.
std::string clock_suffix(const ReportDate& date) {
    if (!date.clock.known()) return {};
    const Clock first{date.clock.from / 60, date.clock.from % 60};
    const Clock last{date.clock.to / 60, date.clock.to % 60};
    if (first == last) return ", " + clock_words(first);
    const bool lasting = date.range.kind == RangeKind::lasting;
    const bool plain = clock_half(first) == clock_half(last) && first.hour != 0 && first != Clock{12, 0};
    if (plain && !lasting) return ", " + clock_hour(first) + "–" + clock_words(last);
    return ", " + clock_words(first) + (lasting ? " to " : " – ") + clock_words(last);
}

bool whole_months(Day first, Day last) {
    return first == Month::of(first).first_day() && last == Month::of(last).last_day();
}

/// "2025-21": a part of a year with a name of its own (ISO 8601-2 §4.8).
std::string named_part(const ReportDate& date, int year, const Years& years) {
    if (date.edtf.size() < 7 || date.edtf[4] != '-') return {};
    if (date.edtf.size() > 7 && date.edtf[7] != '~') return {};
    const int code = digits(date.edtf, 5, 2);
    const auto named = [&](std::string_view name) { return std::string(name) + years.after_month(year); };
    if (code >= 21 && code <= 24) return named(kSeasons[static_cast<std::size_t>(code - 21)]);
    if (code >= 33 && code <= 36) return named(kQuarters[static_cast<std::size_t>(code - 33)]);
    if (code >= 40 && code <= 41) return named(kHalves[static_cast<std::size_t>(code - 40)]);
    return {};
}

std::string whole_years(CivilDate from, CivilDate to) {
    const int years = to.year - from.year + 1;
    if (years == 1) return year_words(from.year);
    if (years == 10 && from.year >= 10 && from.year % 10 == 0) return std::to_string(from.year) + "s";
    return year_words(from.year) + "–" + year_words(to.year);
}

std::string whole_units(const ReportDate& date, CivilDate from, CivilDate to, const Years& years) {
    const Day first = date.range.earliest->day;
    const Day last = date.range.latest->day;
    if (std::string part = named_part(date, from.year, years); !part.empty()) return part;
    if (date.range.granularity == Granularity::week && last - first == 6)
        return "week of " + month_day(from) + years.after_day(from.year);
    if (date.range.granularity == Granularity::weekend && last - first == 1)
        return "weekend of " + month_day(from) + years.after_day(from.year);
    if (!whole_months(first, last)) return {};
    if (from.month == 1 && to.month == 12) return whole_years(from, to);
    if (from.year != to.year) return {};
    if (from.month == to.month) return std::string(month_name(from.month)) + years.after_month(from.year);
    return {};
}

std::string pair_words(CivilDate from, CivilDate to, bool lasting, const Years& years) {
    if (from.year != to.year)
        return month_day(from) + years.after_day(from.year) + (lasting ? " to " : " – ") + month_day(to) +
               years.after_day(to.year);
    if (from.month != to.month)
        return month_day(from) + (lasting ? " to " : " – ") + month_day(to) + years.after_day(to.year);
    return month_day(from) + (lasting ? " to " : "–") + std::to_string(to.day) + years.after_day(to.year);
}

std::string open_words(const DateRange& range, const Years& years) {
    const CivilDate date = to_civil(range.earliest ? range.earliest->day : range.latest->day);
    const std::string day = month_day(date) + years.after_day(date.year);
    const bool lasting = range.kind == RangeKind::lasting;
    if (range.earliest) return lasting ? "since " + day : day + " or later";
    return (lasting ? "until " : "by ") + day;
}

}  // namespace

std::string year_words(int year) {
    return year > 0 ? std::to_string(year) : std::to_string(1 - year) + " BC";
}

std::string long_date(Day day) {
    const CivilDate date = to_civil(day);
    return std::string(month_name(date.month)) + " " + std::to_string(date.day) + ", " +
           year_words(date.year);
}

std::string long_date_with_weekday(Day day) {
    return std::string(kWeekdayNames[static_cast<std::size_t>(weekday_of(day)) - 1]) + ", " + long_date(day);
}

std::optional<int> year_of(const DateRange& range) {
    if (range.empty()) return std::nullopt;
    return to_civil(range.earliest ? range.earliest->day : range.latest->day).year;
}

std::string date_words(const ReportDate& date, std::optional<int> year) {
    const DateRange& range = date.range;
    if (range.empty()) return {};
    const Years years(year);
    const std::string about =
        std::string(range.uncertain ? "probably " : "") + (range.approximate ? "about " : "");
    if (!range.earliest || !range.latest) return about + open_words(range, years);
    const CivilDate from = to_civil(range.earliest->day);
    if (range.is_single_day())
        return about + month_day(from) + years.after_day(from.year) + clock_suffix(date);
    const CivilDate to = to_civil(range.latest->day);
    if (const std::string unit = whole_units(date, from, to, years); !unit.empty()) return about + unit;
    return about + pair_words(from, to, range.kind == RangeKind::lasting, years);
}

}  // namespace dateline
