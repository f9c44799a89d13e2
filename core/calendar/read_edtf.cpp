#include "core/calendar/read_edtf.hpp"

#include <charconv>

namespace dateline {
namespace {

constexpr std::size_t kYear = 4, kMonth = 7;  // characters of "2026", "2026-01"
constexpr std::string_view kOpen = "..";

tl::unexpected<Error> unreadable(std::string_view text) {
    return fail(ErrorCode::bad_date, "no date: \"" + std::string(text) + '"', "",
                "write 2026, 2026-01, 2026-01-14, 2026-01-14/2026-01-16 or [2026-01-14..2026-01-16]");
}

std::optional<int> number(std::string_view digits) {
    int value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (read.ec != std::errc() || read.ptr != digits.data() + digits.size() || value < 0) return std::nullopt;
    return value;
}

/// year | year-month | year-month-day, as the first and the last day it may be
Result<DateRange> read_plain(std::string_view text) {
    DateRange range;
    const auto fill = [&](CivilDate first, CivilDate last, Granularity granularity) {
        range.earliest = CivilTime{to_day(first), -1};
        range.latest = CivilTime{to_day(last), -1};
        range.granularity = granularity;
    };
    const std::optional<int> year = number(text.substr(0, kYear));
    if (!year || text.size() < kYear) return unreadable(text);
    if (text.size() == kYear) {
        fill({*year, 1, 1}, {*year, 12, 31}, Granularity::year);
        return range;
    }
    if (text.size() == kMonth && text[kYear] == '-') {
        const std::optional<int> month = number(text.substr(kYear + 1));
        if (!month || *month < 1 || *month > 12) return unreadable(text);
        fill({*year, *month, 1}, {*year, *month, days_in_month(*year, *month)}, Granularity::month);
        return range;
    }
    const Result<Day> day = parse_iso_day(text);
    if (!day) return tl::unexpected<Error>(day.error());
    fill(to_civil(*day), to_civil(*day), Granularity::day);
    return range;
}

/// Two plain dates, either of them open.
Result<DateRange> read_pair(std::string_view first, std::string_view last, RangeKind kind) {
    DateRange range;
    range.kind = kind;
    range.granularity = Granularity::day;
    if (!first.empty()) {
        const Result<DateRange> read = read_plain(first);
        if (!read) return read;
        range.earliest = read->earliest;
    }
    if (!last.empty()) {
        const Result<DateRange> read = read_plain(last);
        if (!read) return read;
        range.latest = read->latest;
    }
    if (range.earliest && range.latest && *range.latest < *range.earliest)
        return fail(ErrorCode::bad_date, "it ends before it begins: \"" + std::string(first) + "\" to \"" +
                                             std::string(last) + '"');
    return range;
}

}  // namespace

Result<DateRange> read_edtf(std::string_view text) {
    if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) {
        const auto end_of = [](std::string_view end) { return end == kOpen ? std::string_view() : end; };
        if (text.size() == slash + 1 || slash == 0) return unreadable(text);
        return read_pair(end_of(text.substr(0, slash)), end_of(text.substr(slash + 1)), RangeKind::lasting);
    }
    if (text.size() > 2 && text.front() == '[' && text.back() == ']') {
        const std::string_view inside = text.substr(1, text.size() - 2);
        const std::size_t dots = inside.find(kOpen);
        if (dots == std::string_view::npos || inside == kOpen) return unreadable(text);
        return read_pair(inside.substr(0, dots), inside.substr(dots + kOpen.size()), RangeKind::once);
    }
    const bool approximate = text.ends_with('~');
    const bool uncertain = text.ends_with('?');
    Result<DateRange> range = read_plain(approximate || uncertain ? text.substr(0, text.size() - 1) : text);
    if (range) {
        range->approximate = approximate;
        range->uncertain = uncertain;
    }
    return range;
}

}  // namespace dateline
