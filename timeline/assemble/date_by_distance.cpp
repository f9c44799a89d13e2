#include <optional>

#include "timeline/assemble/distance.hpp"
#include "timeline/assemble/report_parts.hpp"
#include "timeline/assemble/run.hpp"

namespace dateline {
namespace {

bool has_day(const EventValue& value) {
    return value.date.range.is_single_day() && !value.date.range.uncertain &&
           value.date.range.kind == RangeKind::once && is_explicit(value.date.basis);
}

/// Dates `event` as far from the day of `other` as the words of the relation say.
void count_from(Run& run, const EventRelation& relation, std::uint32_t event, std::uint32_t other) {
    EventValue& value = run.values[event];
    const Day day = run.values[other].date.range.earliest->day;
    const bool back = event == relation.before;
    const auto range =
        days_at_distance(run.sources[relation.source].timexes[relation.distance].value, day, back);
    if (!range) return;
    DateRange known = value.date.range;
    known.uncertain = false;
    const auto both =
        known.empty() || value.date.basis == DateBasis::narrative ? range : intersect(known, *range);
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
        const bool before = has_day(run.values[relation.before]), after = has_day(run.values[relation.after]);
        if (after && !is_explicit(run.values[relation.before].date.basis))
            count_from(run, relation, relation.before, relation.after);
        else if (before && !is_explicit(run.values[relation.after].date.basis))
            count_from(run, relation, relation.after, relation.before);
    }
}

}  // namespace dateline
