#include "core/calendar/zone.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/calendar/month.hpp"
#include "core/calendar/zone_table.hpp"

namespace dateline {
namespace {

// Zone words of news English. An offset word carries its minutes; a place word the zone it stands for.
struct WordRow {
    std::string_view word;
    std::int16_t offset;
    std::string_view zone;
};
constexpr std::array<WordRow, 50> kWords = {{
    {"ACST", 570, ""},
    {"ADT", -180, ""},
    {"AEDT", 660, ""},
    {"AEST", 600, ""},
    {"AKDT", -480, ""},
    {"AKST", -540, ""},
    {"AST", -240, ""},
    {"AWST", 480, ""},
    {"BRT", -180, ""},
    {"BST", 60, ""},
    {"CAT", 120, ""},
    {"CDT", -300, ""},
    {"CEST", 120, ""},
    {"CET", 60, ""},
    {"CST", -360, ""},
    {"CT", 0, "America/Chicago"},
    {"Central", 0, "America/Chicago"},
    {"EAT", 180, ""},
    {"EDT", -240, ""},
    {"EEST", 180, ""},
    {"EET", 120, ""},
    {"EST", -300, ""},
    {"ET", 0, "America/New_York"},
    {"Eastern", 0, "America/New_York"},
    {"GMT", 0, ""},
    {"HKT", 480, ""},
    {"HST", -600, ""},
    {"IDT", 180, ""},
    {"IST", 330, ""},
    {"JST", 540, ""},
    {"KST", 540, ""},
    {"MDT", -360, ""},
    {"MEST", 120, ""},
    {"MESZ", 120, ""},
    {"MEZ", 60, ""},
    {"MSK", 180, ""},
    {"MST", -420, ""},
    {"MT", 0, "America/Denver"},
    {"Mountain", 0, "America/Denver"},
    {"NST", -210, ""},
    {"NZDT", 780, ""},
    {"NZST", 720, ""},
    {"PDT", -420, ""},
    {"PKT", 300, ""},
    {"PST", -480, ""},
    {"PT", 0, "America/Los_Angeles"},
    {"Pacific", 0, "America/Los_Angeles"},
    {"UTC", 0, ""},
    {"WAT", 60, ""},
    {"Z", 0, ""},
}};

// Cities whose zone bears another city's name; the others are found by the last part of the IANA name.
struct CityRow {
    std::string_view city, zone;
};
constexpr std::array<CityRow, 46> kCities = {{
    {"Abu Dhabi", "Asia/Dubai"},
    {"Abuja", "Africa/Lagos"},
    {"Ankara", "Europe/Istanbul"},
    {"Atlanta", "America/New_York"},
    {"Barcelona", "Europe/Madrid"},
    {"Beijing", "Asia/Shanghai"},
    {"Bern", "Europe/Zurich"},
    {"Bombay", "Asia/Kolkata"},
    {"Boston", "America/New_York"},
    {"Canberra", "Australia/Sydney"},
    {"Cape Town", "Africa/Johannesburg"},
    {"Dallas", "America/Chicago"},
    {"Davos", "Europe/Zurich"},
    {"Delhi", "Asia/Kolkata"},
    {"Doha", "Asia/Qatar"},
    {"Edinburgh", "Europe/London"},
    {"Frankfurt", "Europe/Berlin"},
    {"Geneva", "Europe/Zurich"},
    {"Hague", "Europe/Amsterdam"},
    {"Hanoi", "Asia/Ho_Chi_Minh"},
    {"Houston", "America/Chicago"},
    {"Islamabad", "Asia/Karachi"},
    {"Istanbul", "Europe/Istanbul"},
    {"Kyiv", "Europe/Kyiv"},
    {"Kiev", "Europe/Kyiv"},
    {"Lyon", "Europe/Paris"},
    {"Marseille", "Europe/Paris"},
    {"Melbourne", "Australia/Melbourne"},
    {"Miami", "America/New_York"},
    {"Milan", "Europe/Rome"},
    {"Montreal", "America/Toronto"},
    {"Mumbai", "Asia/Kolkata"},
    {"Munich", "Europe/Berlin"},
    {"New Delhi", "Asia/Kolkata"},
    {"Ottawa", "America/Toronto"},
    {"Philadelphia", "America/New_York"},
    {"Pretoria", "Africa/Johannesburg"},
    {"Rio de Janeiro", "America/Sao_Paulo"},
    {"San Francisco", "America/Los_Angeles"},
    {"Sao Paulo", "America/Sao_Paulo"},
    {"Seattle", "America/Los_Angeles"},
    {"St. Petersburg", "Europe/Moscow"},
    {"Strasbourg", "Europe/Paris"},
    {"Tel Aviv", "Asia/Jerusalem"},
    {"Washington", "America/New_York"},
    {"Wellington", "Pacific/Auckland"},
}};

// The day a clock change falls on in a year.
Day change_day(ClockChange change, int year) {
    const Month month(year, change.month);
    const auto weekday = static_cast<Weekday>(change.weekday);
    if (change.week == 5) return on_or_before(month.last_day(), weekday);
    return on_or_after(month.first_day(), weekday) + 7 * (change.week - 1);
}

std::int64_t minutes_of(CivilTime time, int whole_day) {
    return std::int64_t{time.day.number} * 1440 + (time.has_time() ? time.minute : whole_day);
}

bool is_united_states(const DaylightRule& rule) {
    return rule.start.month == 3 && rule.start.week == 2 && rule.end.month == 11;
}

// Clock changes of the United States before the Energy Policy Act of 2005 took hold.
DaylightRule in_year(DaylightRule rule, int year) {
    if (!is_united_states(rule) || year >= 2007) return rule;
    rule.start = {4, static_cast<std::int8_t>(year >= 1987 ? 1 : 5), 7, 120};
    rule.end = {10, 5, 7, 120};
    return rule;
}

}  // namespace

std::int16_t Zone::offset_at(CivilTime time) const {
    const int year = to_civil(time.day).year;
    if (rule == 0 || year < 1967) return standard;
    const DaylightRule changes = in_year(daylight_rule(rule), year);
    constexpr int kNoon = 720;
    const std::int64_t now = minutes_of(time, kNoon);
    const std::int64_t start = minutes_of({change_day(changes.start, year)}, 0) + changes.start.minute;
    const std::int64_t end = minutes_of({change_day(changes.end, year)}, 0) + changes.end.minute;
    const bool saving = start < end ? now >= start && now < end : now >= start || now < end;
    return static_cast<std::int16_t>(standard + (saving ? changes.saved : 0));
}

std::optional<Zone> find_zone(std::string_view iana) {
    const auto rows = zone_rows();
    const auto row =
        std::lower_bound(rows.begin(), rows.end(), iana,
                         [](const ZoneRow& left, std::string_view name) { return left.name < name; });
    if (row == rows.end() || row->name != iana) return std::nullopt;
    return Zone{row->standard, row->rule};
}

std::optional<Zone> find_zone_word(std::string_view word) {
    const auto row =
        std::find_if(kWords.begin(), kWords.end(), [&](const WordRow& r) { return r.word == word; });
    if (row == kWords.end()) return std::nullopt;
    if (!row->zone.empty()) return find_zone(row->zone);
    return Zone{row->offset, 0};
}

std::optional<Zone> find_zone_of_city(std::string_view city) {
    const auto named =
        std::find_if(kCities.begin(), kCities.end(), [&](const CityRow& r) { return r.city == city; });
    if (named != kCities.end()) return find_zone(named->zone);
    std::string name(city.substr(0, 40));
    std::replace(name.begin(), name.end(), ' ', '_');
    for (const ZoneRow& row : zone_rows()) {
        const std::size_t slash = row.name.rfind('/');
        if (slash != std::string_view::npos && row.name.substr(slash + 1) == name)
            return Zone{row.standard, row.rule};
    }
    return std::nullopt;
}

std::optional<Zone> parse_offset(std::string_view text) {
    if (text == "Z") return Zone{};
    if (text.size() < 2 || (text[0] != '+' && text[0] != '-')) return std::nullopt;
    std::array<int, 4> digits{};
    std::size_t count = 0;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == ':' && count > 0 && i + 3 == text.size()) continue;
        if (text[i] < '0' || text[i] > '9' || count == 4) return std::nullopt;
        digits[count++] = text[i] - '0';
    }
    int hours = 0;
    int minutes = 0;
    if (count <= 2) {
        hours = count == 1 ? digits[0] : digits[0] * 10 + digits[1];
    } else {
        hours = count == 3 ? digits[0] : digits[0] * 10 + digits[1];
        minutes = digits[count - 2] * 10 + digits[count - 1];
    }
    const int total = hours * 60 + minutes;
    if (minutes > 59 || total > 14 * 60) return std::nullopt;
    return Zone{static_cast<std::int16_t>(text[0] == '-' ? -total : total), 0};
}

CivilTime in_offset(CivilTime time, int from, int to) {
    if (!time.has_time()) return time;
    const std::int64_t total = minutes_of(time, 0) + to - from;
    const std::int64_t day = total >= 0 ? total / 1440 : -((1439 - total) / 1440);
    return {Day{static_cast<std::int32_t>(day)}, static_cast<std::int16_t>(total - day * 1440)};
}

}  // namespace dateline
