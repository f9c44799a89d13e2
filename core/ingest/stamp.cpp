#include "core/ingest/stamp.hpp"

#include <algorithm>

#include "core/base/ascii.hpp"
#include "core/calendar/date_text.hpp"
#include "core/calendar/zone.hpp"

namespace dateline {
namespace {

std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t n = 0;
    while (at + n < text.size() && is_digit(text[at + n])) ++n;
    return n;
}

std::int64_t number(std::string_view digits) {
    std::int64_t value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

bool plausible(CivilDate date) {
    return date.year >= 1990 && date.year <= 2100 && is_valid(date);
}

// clock := ("T" | blank | "," | "|")* hh (":" | "h") mm (":" ss ("." digit+)?)? blank? ("GMT" | "UTC")? zone?
void read_clock(std::string_view text, Stamp& stamp) {
    std::size_t at = 0;
    while (at < text.size() && std::string_view("Tt ,|").find(text[at]) != std::string_view::npos) ++at;
    const std::size_t hour_digits = digits_at(text, at);
    if (hour_digits == 0 || hour_digits > 2 || at + hour_digits >= text.size() ||
        (text[at + hour_digits] != ':' && text[at + hour_digits] != 'h'))
        return;
    const auto hour = number(text.substr(at, hour_digits));
    at += hour_digits + 1;
    if (digits_at(text, at) != 2 || hour > 23) return;
    const auto minute = number(text.substr(at, 2));
    if (minute > 59) return;
    stamp.minute = static_cast<std::int16_t>(hour * 60 + minute);
    at += 2;
    if (at < text.size() && text[at] == ':' && digits_at(text, at + 1) <= 2)
        at += 1 + digits_at(text, at + 1);
    if (at < text.size() && (text[at] == '.' || text[at] == ',')) at += 1 + digits_at(text, at + 1);
    while (at < text.size() && text[at] == ' ') ++at;
    const std::string_view zero = text.substr(at, 3);  // "GMT+0200", as browsers write it
    if ((zero == "GMT" || zero == "UTC") && at + 3 < text.size() &&
        (text[at + 3] == '+' || text[at + 3] == '-'))
        at += 3;
    std::size_t end = at;
    while (end < text.size() && text[end] != ' ' && text[end] != '[' && end - at < 8) ++end;
    const std::string_view zone = text.substr(at, end - at);
    auto found = parse_offset(zone);
    if (!found && (zone == "GMT" || zone == "UTC" || zone == "UT" || zone == "z")) found = Zone{};
    if (!found) found = find_zone_word(zone);
    if (found) stamp.utc_offset = found->offset_at({stamp.day, stamp.minute});
}

std::optional<Stamp> read_epoch(std::string_view digits) {
    std::int64_t seconds = number(digits);
    if (digits.size() == 13) seconds /= 1000;
    Stamp stamp;
    stamp.day = Day{static_cast<std::int32_t>(seconds / 86400)};
    stamp.minute = static_cast<std::int16_t>(seconds % 86400 / 60);
    stamp.utc_offset = std::int16_t{0};
    if (!plausible(to_civil(stamp.day))) return std::nullopt;
    return stamp;
}

}  // namespace

DateRange Stamp::range() const {
    DateRange range;
    const CivilDate written = to_civil(day);
    const Day other = unsure_order ? to_day({written.year, written.day, written.month}) : day;
    range.earliest = CivilTime{std::min(day, other), -1};
    range.latest = CivilTime{std::max(day, other), -1};
    range.granularity = Granularity::day;
    range.utc_offset = utc_offset;
    return range;
}

std::optional<Stamp> read_stamp(std::string_view text) {
    while (!text.empty() && (static_cast<unsigned char>(text.front()) <= ' ' || text.front() == '"'))
        text.remove_prefix(1);
    text = text.substr(0, 80);
    const std::size_t digits = digits_at(text, 0);
    Stamp stamp;
    if (digits == 10 || digits == 13) return read_epoch(text.substr(0, digits));
    if (digits == 8 || digits == 14) {
        const CivilDate date{static_cast<int>(number(text.substr(0, 4))),
                             static_cast<int>(number(text.substr(4, 2))),
                             static_cast<int>(number(text.substr(6, 2)))};
        if (!plausible(date)) return std::nullopt;
        stamp.day = to_day(date);
        if (digits == 8) read_clock(text.substr(8), stamp);
        return stamp;
    }
    const auto date = find_date(text);
    if (!date || date->span.begin > 12 || !date->year || !date->exists) return std::nullopt;
    const CivilDate civil{*date->year, date->month, date->day};
    if (!plausible(civil)) return std::nullopt;
    stamp.day = to_day(civil);
    stamp.unsure_order = date->swappable;
    read_clock(text.substr(date->span.end), stamp);
    return stamp;
}

}  // namespace dateline
