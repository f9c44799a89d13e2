#include "timeline/assemble/distance.hpp"

#include <charconv>

#include "core/resolve/period.hpp"

namespace dateline {
namespace {

struct Distance {
    timex::Unit unit = timex::Unit::day;
    int count = 0;
};

std::optional<Distance> read_distance(std::string_view value) {
    if (value.size() < 3 || value.front() != 'P') return std::nullopt;
    Distance out;
    const char* const last = value.data() + value.size() - 1;
    const auto read = std::from_chars(value.data() + 1, last, out.count);
    constexpr int kMost = 10'000;
    if (read.ec != std::errc() || read.ptr != last || out.count < 1 || out.count > kMost) return std::nullopt;
    switch (*last) {
        case 'D':
            return out;
        case 'W':
            return Distance{timex::Unit::week, out.count};
        case 'M':
            return Distance{timex::Unit::month, out.count};
        case 'Y':
            return Distance{timex::Unit::year, out.count};
        default:
            return std::nullopt;
    }
}

}  // namespace

std::optional<DateRange> days_at_distance(std::string_view duration, Day day, bool back) {
    const auto distance = read_distance(duration);
    if (!distance) return std::nullopt;
    const auto period = resolve::unit_period(distance->unit, day, back ? -distance->count : distance->count);
    if (!period) return std::nullopt;
    DateRange range;
    range.earliest = CivilTime{period->first};
    range.latest = CivilTime{period->last};
    range.granularity = period->granularity;
    return range;
}

}  // namespace dateline
