#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include "timeline/assemble/report_parts.hpp"
#include "timeline/assemble/run.hpp"

namespace dateline {
namespace {

/// In an article without a date, what happened stands before what goes on, and that before what is to come.
std::uint64_t tense_rank(Status status) {
    switch (status) {
        case Status::occurred:
            return 0;
        case Status::ongoing:
            return 1;
        default:
            return 2;
    }
}

/// Where the event is first told: the oldest article that tells it, then the byte.
std::vector<std::uint64_t> positions_of(const Run& run) {
    std::vector<std::uint64_t> rank(run.sources.size());
    const std::vector<std::uint32_t> oldest = oldest_first(run.sources, Undated::last);
    for (std::size_t i = 0; i < oldest.size(); ++i) rank[oldest[i]] = i;
    std::vector<std::uint64_t> positions;
    for (const Cluster& cluster : run.clusters) {
        std::uint64_t first = std::numeric_limits<std::uint64_t>::max();
        for (const MentionRef ref : cluster.mentions) {
            const Source& source = run.sources[ref.source];
            const EventMention& mention = source.mentions[ref.mention];
            const std::uint64_t tense = source.document.published.day() ? 0 : tense_rank(mention.status);
            first = std::min(first, (rank[ref.source] << 34U) | (tense << 32U) | mention.trigger.begin);
        }
        positions.push_back(first);
    }
    return positions;
}

/// The days an event may be for all that is said: a likely day gives way to what is past or to come when
/// told.
DateRange certain_range(const EventValue& value) {
    DateRange range = value.date.range;
    if (value.date.basis != DateBasis::narrative) return range;
    std::int32_t told = kUndated;
    for (const std::uint32_t claim : value.date.used) told = std::max(told, value.claims[claim].as_of);
    if (told == kUndated) return range;
    const CivilTime day{Day{told}};
    if (range.latest && *range.latest <= day) {
        range.earliest.reset();
        range.latest = day;
    } else if (range.earliest && *range.earliest >= day) {
        range.earliest = day;
        range.latest.reset();
    }
    range.uncertain = false;
    return range;
}

/// First and last minute of an event's start, as CivilTime; a thing that lasted began on its first day.
bool starts_before(const DateRange& a, const DateRange& b) {
    const auto& last = a.kind == RangeKind::lasting ? a.earliest : a.latest;
    if (!last || !b.earliest) return false;
    if (last->day != b.earliest->day) return last->day < b.earliest->day;
    return last->has_time() && b.earliest->has_time() && last->minute < b.earliest->minute;
}

/// What happened at an hour, and what the article goes on to tell of the same day without one: in this order.
/// "Drones hit the airport overnight. … The ministry accused the rebels." A middle of the day put between
/// would turn it round. Not more than a paragraph reaches, and nothing that is to come.
std::vector<OrderConstraint> order_of_telling(const Run& run,
                                              const std::vector<std::vector<std::uint32_t>>& event_of) {
    constexpr std::uint32_t kReach = 4;  // sentences
    constexpr float kWeak = 0.3F;
    std::vector<OrderConstraint> constraints;
    const auto happened_on = [&](std::uint32_t event) -> const DateRange* {
        const DateRange& range = run.values[event].date.range;
        return range.is_single_day() && range.kind != RangeKind::lasting ? &range : nullptr;
    };
    for (const std::uint32_t s : run.by_id) {
        const Source& source = run.sources[s];
        std::vector<std::uint32_t> told(source.mentions.size());
        std::iota(told.begin(), told.end(), 0U);
        std::sort(told.begin(), told.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::pair(source.mentions[a].trigger.begin, a) <
                   std::pair(source.mentions[b].trigger.begin, b);
        });
        std::uint32_t timed = kNone;  // the last mention that has an hour
        for (const std::uint32_t m : told) {
            const EventMention& mention = source.mentions[m];
            const std::uint32_t event = event_of[s][m];
            if (event == kNone || mention.status != Status::occurred) continue;
            const DateRange* const range = happened_on(event);
            if (range == nullptr) continue;
            if (range->earliest->has_time()) {
                timed = m;
                continue;
            }
            if (timed == kNone || mention.sentence > source.mentions[timed].sentence + kReach) continue;
            const std::uint32_t before = event_of[s][timed];
            if (before != event && happened_on(before)->earliest->day == range->earliest->day)
                constraints.push_back(
                    {before, event, kWeak, "told in this order (" + source.document.id + ')'});
        }
    }
    return constraints;
}

std::vector<std::vector<std::uint32_t>> events_of(const Run& run) {
    std::vector<std::vector<std::uint32_t>> event_of(run.sources.size());
    for (std::size_t s = 0; s < run.sources.size(); ++s)
        event_of[s].assign(run.sources[s].mentions.size(), kNone);
    for (std::uint32_t c = 0; c < run.clusters.size(); ++c)
        for (const MentionRef ref : run.clusters[c].mentions) event_of[ref.source][ref.mention] = c;
    return event_of;
}

}  // namespace

std::vector<EventRelation> relations_of(const Run& run) {
    const std::vector<std::vector<std::uint32_t>> event_of = events_of(run);
    std::vector<EventRelation> relations;
    for (const std::uint32_t s : run.by_id) {
        for (const MentionOrder& order : run.sources[s].orders) {
            std::uint32_t from = event_of[s][order.from];
            std::uint32_t to = event_of[s][order.to];
            if (from == to || from == kNone || to == kNone || order.kind == OrderKind::overlaps) continue;
            if (order.kind == OrderKind::after) std::swap(from, to);
            const OrderKind kind =
                order.kind == OrderKind::includes ? OrderKind::includes : OrderKind::before;
            relations.push_back({from, to, kind, s, order.evidence, order.strength, order.distance});
        }
    }
    return relations;
}

void put_in_order(Run& run) {
    for (std::uint32_t i = 0; i < run.relations.size(); ++i) {
        const EventRelation& relation = run.relations[i];
        if (relation.kind != OrderKind::before) continue;
        const Source& source = run.sources[relation.source];
        run.constraints.push_back(
            {relation.before, relation.after, relation.strength,
             '"' + one_line(relation.evidence.of(source.document.text)) + "\" (" + source.document.id + ')'});
        run.ordering.push_back(i);
    }
    for (OrderConstraint& constraint : order_of_telling(run, events_of(run))) {
        run.constraints.push_back(std::move(constraint));
        run.ordering.push_back(kNone);
    }
    std::vector<DateRange> ranges, likely;
    for (const EventValue& value : run.values) {
        ranges.push_back(certain_range(value));
        likely.push_back(value.date.range);
    }
    run.order = order_events(ranges, run.constraints, positions_of(run), likely);
}

void add_relations(const Run& run, Report& report) {
    std::vector<bool> rejected(run.relations.size(), false);
    for (const auto& [constraint, cycle] : run.order.rejected) {
        const std::uint32_t index = run.ordering[constraint];
        if (index == kNone) continue;  // no text states it
        const EventRelation& relation = run.relations[index];
        const Source& source = run.sources[relation.source];
        rejected[index] = true;
        report.conflicts.push_back({run.ids[relation.before],
                                    "order",
                                    "contradiction",
                                    {{source.document.id, "before " + run.ids[relation.after],
                                      one_line(relation.evidence.of(source.document.text))},
                                     {"", cycle, ""}}});
    }
    for (std::size_t i = 0; i < run.relations.size(); ++i) {
        if (rejected[i]) continue;
        const EventRelation& relation = run.relations[i];
        const Source& source = run.sources[relation.source];
        report.relations.push_back({run.ids[relation.before], run.ids[relation.after],
                                    relation.kind == OrderKind::includes ? "includes" : "before",
                                    source.document.id,
                                    in_code_points(relation.evidence, run.offsets[relation.source]),
                                    one_line(relation.evidence.of(source.document.text))});
    }
}

void mark_open_order(const Run& run, Report& report) {
    std::vector<bool> rejected(run.constraints.size(), false);
    for (const auto& entry : run.order.rejected) rejected[entry.first] = true;
    std::vector<std::vector<std::uint32_t>> after(run.clusters.size());
    for (std::size_t i = 0; i < run.constraints.size(); ++i)
        if (!rejected[i] && run.ordering[i] != kNone)
            after[run.constraints[i].before].push_back(run.constraints[i].after);
    const std::vector<std::uint32_t>& line = run.order.sequence;
    std::vector<std::uint32_t> reached(run.clusters.size(), kNone);  // from which place on the line
    const auto leads_to = [&](std::size_t from, std::size_t to) {
        reached[line[from]] = static_cast<std::uint32_t>(from);
        for (std::size_t i = from; i < to; ++i)
            if (reached[line[i]] == from)
                for (const std::uint32_t next : after[line[i]])
                    reached[next] = static_cast<std::uint32_t>(from);
        return reached[line[to]] == from;
    };
    std::size_t above = line.size();
    std::size_t shown_above = line.size();
    for (std::size_t i = 0; i < line.size(); ++i) {
        const std::size_t other = report.events[i].shown ? shown_above : above;
        if (other != line.size())
            report.events[i].order_open =
                !starts_before(run.order.tightened[line[other]], run.order.tightened[line[i]]) &&
                !leads_to(other, i);
        above = i;
        if (report.events[i].shown) shown_above = i;
    }
}

}  // namespace dateline
