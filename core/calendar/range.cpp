#include "core/calendar/range.hpp"

#include <algorithm>

#include "core/base/digits.hpp"
#include "core/calendar/month.hpp"

namespace dateline {
namespace {

constexpr std::int64_t kMinutesADay = 24 * 60;

// Ends as minutes since 1970-01-01 of the wall clock; a whole day begins at 00:00 and ends at 23:59.
std::int64_t first_minute(CivilTime time) {
    return time.day.number * kMinutesADay + (time.has_time() ? time.minute : 0);
}
std::int64_t last_minute(CivilTime time) {
    return time.day.number * kMinutesADay + (time.has_time() ? time.minute : kMinutesADay - 1);
}

CivilTime shifted(CivilTime time, int minutes) {
    if (!time.has_time() || minutes == 0) return time;
    const std::int64_t total = first_minute(time) + minutes;
    const std::int64_t day = total >= 0 ? total / kMinutesADay : -((kMinutesADay - 1 - total) / kMinutesADay);
    return {Day{static_cast<std::int32_t>(day)}, static_cast<std::int16_t>(total - day * kMinutesADay)};
}

// `range` told by the clock of `reference`, when both know their zone.
DateRange in_zone_of(const DateRange& reference, DateRange range) {
    if (!reference.utc_offset || !range.utc_offset || *reference.utc_offset == *range.utc_offset)
        return range;
    const int minutes = *reference.utc_offset - *range.utc_offset;
    if (range.earliest) range.earliest = shifted(*range.earliest, minutes);
    if (range.latest) range.latest = shifted(*range.latest, minutes);
    range.utc_offset = reference.utc_offset;
    return range;
}

bool starts_later(const DateRange& a, const DateRange& b) {
    if (!a.earliest || !b.earliest) return a.earliest.has_value();
    return first_minute(*a.earliest) > first_minute(*b.earliest);
}
bool ends_sooner(const DateRange& a, const DateRange& b) {
    if (!a.latest || !b.latest) return a.latest.has_value();
    return last_minute(*a.latest) < last_minute(*b.latest);
}

std::string year_text(int year) {
    std::string out;
    append_digits(out, year, 4);
    return out;
}

std::string two_digits(int value) {
    return {static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)};
}

// Is [a, b] whole months? Whole years?
bool whole_months(Day a, Day b) {
    return a == Month::of(a).first_day() && b == Month::of(b).last_day();
}
bool whole_years(Day a, Day b) {
    return whole_months(a, b) && to_civil(a).month == 1 && to_civil(b).month == 12;
}

// EDTF level 2 sub-year groupings (ISO 8601-2 §4.8): 21-24 seasons, 33-36 quarters, 40-41 halves. "" when the
// days do not fit the code.
std::string sub_year(const DateRange& range, Day a, Day b) {
    if (!whole_months(a, b)) return {};
    const Month first = Month::of(a);
    const int months = Month::of(b) - first + 1;
    if (range.granularity == Granularity::season && months == 3) {
        switch (first.month()) {
            case 3:
                return year_text(first.year()) + "-21";
            case 6:
                return year_text(first.year()) + "-22";
            case 9:
                return year_text(first.year()) + "-23";
            case 12:
                return year_text(first.year()) + "-24";
            default:
                return {};
        }
    }
    if (range.granularity == Granularity::quarter && months == 3 && (first.month() - 1) % 3 == 0)
        return year_text(first.year()) + "-" + two_digits(33 + (first.month() - 1) / 3);
    if (range.granularity == Granularity::half_year && months == 6 && (first.month() - 1) % 6 == 0)
        return year_text(first.year()) + "-" + two_digits(40 + (first.month() - 1) / 6);
    return {};
}

// Years told by fewer digits: "199X", "19XX", "1XXX".
std::string unspecified_years(Day a, Day b) {
    if (!whole_years(a, b)) return {};
    const int first = to_civil(a).year;
    const int years = to_civil(b).year - first + 1;
    if (first < 0) return {};
    const std::string text = year_text(first);
    if (years == 10 && first % 10 == 0) return text.substr(0, 3) + "X";
    if (years == 100 && first % 100 == 0) return text.substr(0, 2) + "XX";
    if (years == 1000 && first % 1000 == 0) return text.substr(0, 1) + "XXX";
    return {};
}

// "2026-01-22T19:00:00+03:00": EDTF level 0 has no clock time without seconds.
std::string instant(CivilTime time, std::optional<std::int16_t> utc_offset) {
    std::string text = to_iso(time) + ":00";
    if (!utc_offset) return text;
    if (*utc_offset == 0) return text + "Z";
    const int minutes = *utc_offset < 0 ? -*utc_offset : *utc_offset;
    return text + (*utc_offset < 0 ? "-" : "+") + two_digits(minutes / 60) + ":" + two_digits(minutes % 60);
}

bool is_one_clock_time(const DateRange& range) {
    if (!range.earliest || !range.latest || !range.earliest->has_time()) return false;
    const CivilTime a = *range.earliest;
    const CivilTime b = *range.latest;
    return a == b || (range.granularity == Granularity::hour && a.day == b.day && b.minute - a.minute == 59);
}

// One expression for the whole range, or "" when only its two ends can be written.
std::string single(const DateRange& range) {
    const CivilTime a = *range.earliest;
    const CivilTime b = *range.latest;
    if (a == b) return to_iso(a);
    const Month month = Month::of(a.day);
    if (a.day == month.first_day() && b.day == month.last_day())
        return year_text(month.year()) + "-" + two_digits(month.month());
    if (whole_years(a.day, b.day) && month.year() == to_civil(b.day).year) return year_text(month.year());
    if (const std::string text = sub_year(range, a.day, b.day); !text.empty()) return text;
    return unspecified_years(a.day, b.day);
}

// The two ends, as coarse as they can be told: months when both are whole months, years when whole years.
std::pair<std::string, std::string> ends(const DateRange& range) {
    std::pair<std::string, std::string> text = {range.earliest ? to_iso(*range.earliest) : "",
                                                range.latest ? to_iso(*range.latest) : ""};
    // An open end fits any unit: until 2030-12-31, told as a year, is until 2030.
    const auto first_of_year = [](Day day) { return to_day({to_civil(day).year, 1, 1}); };
    const auto last_of_year = [](Day day) { return to_day({to_civil(day).year, 12, 31}); };
    if (!range.earliest || !range.latest) {
        const Day day = range.earliest ? range.earliest->day : range.latest->day;
        std::string& told = range.earliest ? text.first : text.second;
        const Day whole_year = range.earliest ? first_of_year(day) : last_of_year(day);
        const Day whole_month = range.earliest ? Month::of(day).first_day() : Month::of(day).last_day();
        const CivilDate date = to_civil(day);
        if (range.granularity >= Granularity::year && day == whole_year)
            told = year_text(date.year);
        else if (range.granularity >= Granularity::month && day == whole_month)
            told = year_text(date.year) + "-" + two_digits(date.month);
        return text;
    }
    const Day a = range.earliest->day;
    const Day b = range.latest->day;
    if (range.granularity >= Granularity::year && whole_years(a, b))
        return {year_text(to_civil(a).year), year_text(to_civil(b).year)};
    if (range.granularity >= Granularity::month && whole_months(a, b)) {
        const auto month_text = [](Month month) {
            return year_text(month.year()) + "-" + two_digits(month.month());
        };
        return {month_text(Month::of(a)), month_text(Month::of(b))};
    }
    return text;
}

// Sets and intervals of EDTF have days at their ends, never clock times.
DateRange without_clock(DateRange range) {
    if (range.earliest) range.earliest->minute = -1;
    if (range.latest) range.latest->minute = -1;
    return range;
}

// May "~" or "?" stand behind it? Not behind a season or another part of a year (level 1 qualifies dates
// only), nor behind a year with an unknown digit.
bool takes_qualifier(std::string_view edtf) {
    if (edtf.ends_with('X')) return false;
    const std::size_t dash = edtf.find('-', 1);
    if (dash == std::string_view::npos || edtf.find('-', dash + 1) != std::string_view::npos) return true;
    return edtf[dash + 1] < '2';
}

}  // namespace

std::optional<DateRange> intersect(const DateRange& a, const DateRange& b_any_zone) {
    const DateRange b = in_zone_of(a, b_any_zone);
    DateRange out = a;
    out.earliest = starts_later(b, a) ? b.earliest : a.earliest;
    out.latest = ends_sooner(b, a) ? b.latest : a.latest;
    if (out.earliest && out.latest && first_minute(*out.earliest) > last_minute(*out.latest))
        return std::nullopt;
    if (a.granularity == Granularity::unknown ||
        (b.granularity != Granularity::unknown && b.granularity < a.granularity))
        out.granularity = b.granularity;
    if (a.kind != b.kind) out.kind = contains(a, b) ? b.kind : contains(b, a) ? a.kind : RangeKind::once;
    out.approximate = a.approximate && b.approximate;
    const bool from_a = out.earliest == a.earliest && out.latest == a.latest;
    const bool from_b = out.earliest == b.earliest && out.latest == b.latest;
    out.uncertain = from_a && from_b ? a.uncertain && b.uncertain
                    : from_a         ? a.uncertain
                    : from_b         ? b.uncertain
                                     : a.uncertain || b.uncertain;
    if (!out.utc_offset) out.utc_offset = b.utc_offset;
    return out;
}

bool contains(const DateRange& outer, const DateRange& inner_any_zone) {
    const DateRange inner = in_zone_of(outer, inner_any_zone);
    return !starts_later(outer, inner) && !ends_sooner(outer, inner);
}

DateRange hull(const DateRange& a, const DateRange& b_any_zone) {
    const DateRange b = in_zone_of(a, b_any_zone);
    DateRange out = a;
    if (!b.earliest || (a.earliest && starts_later(a, b))) out.earliest = b.earliest;
    if (!b.latest || (a.latest && ends_sooner(a, b))) out.latest = b.latest;
    out.granularity = std::max(a.granularity, b.granularity);
    if (a.kind != b.kind) out.kind = RangeKind::once;
    out.approximate = a.approximate || b.approximate;
    out.uncertain = a.uncertain || b.uncertain;
    if (out.utc_offset != b.utc_offset) out.utc_offset.reset();
    return out;
}

std::string to_edtf(const DateRange& range) {
    if (range.empty()) return {};
    if (is_one_clock_time(range)) return instant(*range.earliest, range.utc_offset);
    const DateRange days = without_clock(range);
    const std::string_view mark = range.approximate ? (range.uncertain ? "%" : "~")
                                  : range.uncertain ? "?"
                                                    : "";
    const bool either =
        range.kind == RangeKind::either && days.earliest && days.latest && days.earliest != days.latest;
    if (days.earliest && days.latest && !either)
        if (std::string text = single(days); !text.empty()) {
            if (!mark.empty() && takes_qualifier(text)) text += mark;
            return text;
        }
    const auto [first, last] = ends(days);
    if (either) return "[" + first + "," + last + "]";
    if (range.kind != RangeKind::lasting) return "[" + first + ".." + last + "]";
    const std::string from = first.empty() ? ".." : first + std::string(mark);
    const std::string to = last.empty() ? ".." : last + std::string(mark);
    return from + "/" + to;
}

std::string to_iso(CivilTime time) {
    if (!time.has_time()) return to_iso(time.day);
    return to_iso(time.day) + "T" + two_digits(time.minute / 60) + ":" + two_digits(time.minute % 60);
}

}  // namespace dateline
