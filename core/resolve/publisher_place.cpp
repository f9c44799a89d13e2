#include "core/resolve/publisher_place.hpp"

#include <algorithm>
#include <array>

#include "core/calendar/zone.hpp"

namespace dateline {
namespace {

struct CountryZone {
    std::string_view domain, zone;
};
// Countries with one zone, by the end of their addresses.
constexpr auto kCountryZones = std::to_array<CountryZone>({
    {"it", "Europe/Rome"},
    {"de", "Europe/Berlin"},
    {"at", "Europe/Vienna"},
    {"ch", "Europe/Zurich"},
    {"fr", "Europe/Paris"},
    {"nl", "Europe/Amsterdam"},
    {"be", "Europe/Brussels"},
    {"se", "Europe/Stockholm"},
    {"no", "Europe/Oslo"},
    {"dk", "Europe/Copenhagen"},
    {"fi", "Europe/Helsinki"},
    {"pl", "Europe/Warsaw"},
    {"cz", "Europe/Prague"},
    {"sk", "Europe/Bratislava"},
    {"hu", "Europe/Budapest"},
    {"ro", "Europe/Bucharest"},
    {"bg", "Europe/Sofia"},
    {"gr", "Europe/Athens"},
    {"tr", "Europe/Istanbul"},
    {"ua", "Europe/Kiev"},
    {"by", "Europe/Minsk"},
    {"lt", "Europe/Vilnius"},
    {"lv", "Europe/Riga"},
    {"ee", "Europe/Tallinn"},
    {"rs", "Europe/Belgrade"},
    {"hr", "Europe/Zagreb"},
    {"si", "Europe/Ljubljana"},
    {"uk", "Europe/London"},
    {"ie", "Europe/Dublin"},
    {"il", "Asia/Jerusalem"},
    {"ae", "Asia/Dubai"},
    {"sa", "Asia/Riyadh"},
    {"ir", "Asia/Tehran"},
    {"pk", "Asia/Karachi"},
    {"in", "Asia/Kolkata"},
    {"bd", "Asia/Dhaka"},
    {"lk", "Asia/Colombo"},
    {"np", "Asia/Kathmandu"},
    {"th", "Asia/Bangkok"},
    {"vn", "Asia/Ho_Chi_Minh"},
    {"my", "Asia/Kuala_Lumpur"},
    {"sg", "Asia/Singapore"},
    {"ph", "Asia/Manila"},
    {"hk", "Asia/Hong_Kong"},
    {"tw", "Asia/Taipei"},
    {"cn", "Asia/Shanghai"},
    {"jp", "Asia/Tokyo"},
    {"kr", "Asia/Seoul"},
    {"nz", "Pacific/Auckland"},
    {"za", "Africa/Johannesburg"},
    {"ng", "Africa/Lagos"},
    {"ke", "Africa/Nairobi"},
    {"eg", "Africa/Cairo"},
    {"ma", "Africa/Casablanca"},
    {"ar", "America/Argentina/Buenos_Aires"},
    {"pe", "America/Lima"},
    {"co", "America/Bogota"},
    {"ve", "America/Caracas"},
    {"az", "Asia/Baku"},
    {"ge", "Asia/Tbilisi"},
    {"am", "Asia/Yerevan"},
});

/// Minutes by which clocks may be ahead of UTC, summer time included.
struct Offsets {
    std::string_view name;
    int least, most;
};
// Countries with several zones, by the end of their addresses.
constexpr auto kWideCountries = std::to_array<Offsets>({
    {"au", 480, 660},    // Perth to Lord Howe
    {"br", -300, -120},  // Acre to Fernando de Noronha
    {"ca", -480, -150},  // British Columbia to Newfoundland
    {"cd", 60, 120},
    {"cl", -360, -180},
    {"ec", -360, -300},
    {"es", 0, 120},  // the Canaries and the mainland
    {"id", 420, 540},
    {"kz", 300, 360},
    {"mn", 420, 480},
    {"mx", -480, -300},
    {"pt", -60, 60},     // the Azores and the mainland
    {"ru", 120, 720},    // Kaliningrad to Kamchatka
    {"us", -600, -240},  // Hawaii to the east coast
});
// Languages in which news is written in one part of the world only, by their codes (ISO 639-1).
constexpr auto kLanguages = std::to_array<Offsets>({
    {"az", 240, 240}, {"be", 180, 180}, {"bg", 120, 180}, {"bn", 330, 360}, {"cs", 60, 120},
    {"da", 60, 120},  {"de", 60, 120},  {"el", 120, 180}, {"et", 120, 180}, {"fa", 210, 270},
    {"fi", 120, 180}, {"gu", 330, 330}, {"he", 120, 180}, {"hi", 330, 330}, {"hr", 60, 120},
    {"hu", 60, 120},  {"hy", 240, 240}, {"id", 420, 540}, {"is", 0, 0},     {"it", 60, 120},
    {"ja", 540, 540}, {"ka", 240, 240}, {"kk", 300, 360}, {"km", 420, 420}, {"kn", 330, 330},
    {"ko", 540, 540}, {"lo", 420, 420}, {"lt", 120, 180}, {"lv", 120, 180}, {"mk", 60, 120},
    {"ml", 330, 330}, {"mr", 330, 330}, {"my", 390, 390}, {"nb", 60, 120},  {"ne", 345, 345},
    {"nl", 60, 120},  {"no", 60, 120},  {"pl", 60, 120},  {"ro", 120, 180}, {"si", 330, 330},
    {"sk", 60, 120},  {"sl", 60, 120},  {"sq", 60, 120},  {"sr", 60, 120},  {"sv", 60, 180},
    {"ta", 330, 330}, {"te", 330, 330}, {"th", 420, 420}, {"tr", 180, 180}, {"uk", 120, 180},
    {"ur", 300, 330}, {"uz", 300, 300}, {"vi", 420, 420},
});

std::string_view domain_of(std::string_view url) {
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) return {};
    std::string_view host = url.substr(scheme + 3);
    host = host.substr(0, std::min(host.find_first_of("/:?#"), host.size()));
    return host.substr(host.find_last_of('.') + 1);
}

template <std::size_t N>
const Offsets* row_of(const std::array<Offsets, N>& rows, std::string_view name) {
    const auto* const row =
        std::find_if(rows.begin(), rows.end(), [name](const Offsets& o) { return o.name == name; });
    return row == rows.end() ? nullptr : row;
}

}  // namespace

std::optional<Day> local_day(CivilTime utc, std::string_view url, std::string_view language) {
    const std::string_view domain = domain_of(url);
    const auto* const country = std::find_if(kCountryZones.begin(), kCountryZones.end(),
                                             [domain](const CountryZone& c) { return c.domain == domain; });
    if (country != kCountryZones.end())
        if (const auto zone = find_zone(country->zone)) return in_offset(utc, 0, zone->offset_at(utc)).day;
    const Offsets* offsets = row_of(kWideCountries, domain);
    if (offsets == nullptr && domain.size() != 2) offsets = row_of(kLanguages, language);
    if (offsets == nullptr) return std::nullopt;
    const Day first = in_offset(utc, 0, offsets->least).day;
    return first == in_offset(utc, 0, offsets->most).day ? std::optional(first) : std::nullopt;
}

}  // namespace dateline
