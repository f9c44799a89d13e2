// Any bytes as a date in full, an ISO day and a zone offset: what is read lies in the text and exists or says
// it does not.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/calendar/date_text.hpp"
#include "core/calendar/zone.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dateline;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto date = find_date(text)) {
        if (date->span.empty() || date->span.end > text.size()) std::abort();
        if (date->exists && (date->month < 1 || date->month > 12 || date->day < 1 || date->day > 31))
            std::abort();
        if (const auto day = date->resolved(); day && to_civil(*day).day != date->day) std::abort();
    }
    if (const auto day = parse_iso_day(text); day && parse_iso_day(to_iso(*day)).value() != *day)
        std::abort();
    if (const auto zone = parse_offset(text); zone && (zone->standard > 840 || zone->standard < -840))
        std::abort();
    (void)find_zone(text);
    (void)find_zone_of_city(text);
    return 0;
}
