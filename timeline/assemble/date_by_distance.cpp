#include <charconv>
#include <optional>

#include "core/resolve/period.hpp"
#include "timeline/assemble/report_parts.hpp"
#include "timeline/assemble/run.hpp"

namespace dateline {
namespace {

struct Distance {
    timex::Unit unit = timex::Unit::day;
    int count = 0;
};

/// "P10D" is ten days. Vague, clock and mixed durations ("PXD", "PT5H", "P1Y6M") are none.
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

bool has_day(const EventValue& value) {
    return value.date.range.is_single_day() && !value.date.range.uncertain &&
           value.date.range.kind == RangeKind::once && is_explicit(value.date.basis);
}

/// Dates `event` as far from the day of `other` as the words of the relation say.
void count_from(Run& run, const EventRelation& relation, Distance distance, std::uint32_t event,
                std::uint32_t other) {
    EventValue& value = run.values[event];
    const Day day = run.values[other].date.range.earliest->day;
    const bool back = event == relation.before;
    const auto period = resolve::unit_period(distance.unit, day, back ? -distance.count : distance.count);
    if (!period) return;
    DateRange range;
    range.earliest = CivilTime{period->first};
    range.latest = CivilTime{period->last};
    range.granularity = period->granularity;
    DateRange known = value.date.range;
    known.uncertain = false;
    const auto both =
        known.empty() || value.date.basis == DateBasis::narrative ? range : intersect(known, range);
    if (!both) return;
    const Source& source = run.sources[relation.source];
    const Span words{source.timexes[relation.distance].span.begin, relation.evidence.end};
    value.date.range = *both;
    value.date.basis = DateBasis::order;
    value.counted_from = std::string(back ? "before " : "after ") + to_iso(day) + " (\"" +
                         one_line(words.of(source.document.text)) + "\", " + source.document.id + ')';
}

}  // namespace

void date_by_distance(Run& run) {
    for (const EventRelation& relation : run.relations) {
        if (relation.distance == kNone || relation.kind != OrderKind::before) continue;
        const auto distance = read_distance(run.sources[relation.source].timexes[relation.distance].value);
        if (!distance) continue;
        const bool before = has_day(run.values[relation.before]), after = has_day(run.values[relation.after]);
        if (after && !is_explicit(run.values[relation.before].date.basis))
            count_from(run, relation, *distance, relation.before, relation.after);
        else if (before && !is_explicit(run.values[relation.after].date.basis))
            count_from(run, relation, *distance, relation.after, relation.before);
    }
}

}  // namespace dateline
