#include "timeline/assemble/report_events.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "timeline/assemble/event_id.hpp"
#include "timeline/assemble/event_value.hpp"
#include "timeline/assemble/report_parts.hpp"
#include "timeline/diff/diff.hpp"
#include "timeline/order/order.hpp"

namespace dateline {
namespace {

/// An order two events got from their articles, with the words that say so.
struct EventRelation {
    std::uint32_t before = 0, after = 0;  // indices into the clusters
    OrderKind kind = OrderKind::before;
    std::uint32_t source = 0;
    Span evidence;
    float strength = 1;
};

struct Run {
    std::span<const Source> sources;
    std::vector<std::uint32_t> by_id;        // source indices
    std::vector<CodePointOffsets> offsets;   // by source
    std::vector<std::uint32_t> first_timex;  // by source: index into Report::timexes
    std::vector<Cluster> clusters;
    std::vector<EventValue> values;            // by cluster
    std::vector<std::string> ids;              // by cluster
    std::vector<EventRelation> relations;      // before and includes only, no event with itself
    std::vector<OrderConstraint> constraints;  // of the relations that order, same index in `ordering`
    std::vector<std::uint32_t> ordering;       // constraint -> relation
    EventOrder order;
};

/// An event is named by the first article that tells it and the words it does so in, so that its id stays
/// when a later article tells it too or dates it anew.
std::vector<std::string> ids_of(const std::vector<Cluster>& clusters, std::span<const Source> sources) {
    std::vector<std::string> ids;
    ids.reserve(clusters.size());
    for (const Cluster& cluster : clusters) {
        const MentionRef first = cluster.mentions.front();
        const Document& document = sources[first.source].document;
        const EventMention& mention = sources[first.source].mentions[first.mention];
        const std::string parts[] = {document.id, one_line(mention.clause.of(document.text)),
                                     one_line(mention.trigger.of(document.text))};
        ids.push_back(event_id(parts));
    }
    make_unique(ids);
    return ids;
}

/// @param by_id the sources by id: of equally strong relations the first one wins, whatever order the sources
/// came in
std::vector<EventRelation> relations_of(const std::vector<Cluster>& clusters, std::span<const Source> sources,
                                        const std::vector<std::uint32_t>& by_id) {
    std::vector<std::vector<std::uint32_t>> event_of(sources.size());
    for (std::size_t s = 0; s < sources.size(); ++s) event_of[s].assign(sources[s].mentions.size(), kNone);
    for (std::uint32_t c = 0; c < clusters.size(); ++c)
        for (const MentionRef ref : clusters[c].mentions) event_of[ref.source][ref.mention] = c;
    std::vector<EventRelation> relations;
    for (const std::uint32_t s : by_id) {
        for (const MentionOrder& order : sources[s].orders) {
            std::uint32_t from = event_of[s][order.from];
            std::uint32_t to = event_of[s][order.to];
            if (from == to || from == kNone || to == kNone || order.kind == OrderKind::overlaps) continue;
            if (order.kind == OrderKind::after) std::swap(from, to);
            const OrderKind kind =
                order.kind == OrderKind::includes ? OrderKind::includes : OrderKind::before;
            relations.push_back({from, to, kind, s, order.evidence, order.strength});
        }
    }
    return relations;
}

std::vector<std::uint32_t> sources_by_id(std::span<const Source> sources) {
    std::vector<std::uint32_t> order(sources.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return sources[a].document.id < sources[b].document.id;
    });
    return order;
}

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

/// Where the event is first told: oldest article, then byte. Clusters list their mentions that way.
std::vector<std::uint64_t> positions_of(const Run& run) {
    std::vector<std::uint64_t> rank(run.sources.size());
    for (std::size_t i = 0; i < run.by_id.size(); ++i) rank[run.by_id[i]] = i;
    std::vector<std::uint64_t> positions;
    for (const Cluster& cluster : run.clusters) {
        const MentionRef first = cluster.mentions.front();
        const Source& source = run.sources[first.source];
        const EventMention& mention = source.mentions[first.mention];
        const std::uint64_t tense = source.document.published.range.empty() ? tense_rank(mention.status) : 0;
        positions.push_back((rank[first.source] << 34U) | (tense << 32U) | mention.trigger.begin);
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
    std::vector<DateRange> ranges, likely;
    for (const EventValue& value : run.values) {
        ranges.push_back(certain_range(value));
        likely.push_back(value.date.range);
    }
    run.order = order_events(ranges, run.constraints, positions_of(run), likely);
}

ReportDate date_of(const Run& run, std::uint32_t event) {
    const EventValue& value = run.values[event];
    const Cluster& cluster = run.clusters[event];
    const DateRange& tightened = run.order.tightened[event];
    ReportDate date = dated(tightened);
    date.basis = to_string(value.date.basis);
    const auto say = [&](std::uint32_t claim) {
        const MentionRef ref = cluster.mentions[claim];
        const Source& source = run.sources[ref.source];
        const EventMention& mention = source.mentions[ref.mention];
        return source.document.id + ": " + to_edtf(mention.date.range) + " (" +
               std::string(to_string(mention.date.basis)) + ")";
    };
    const auto line = [&](std::uint32_t claim) {
        const MentionRef ref = cluster.mentions[claim];
        const std::string written =
            written_date(run.sources[ref.source].mentions[ref.mention].date, run.sources[ref.source]);
        return written.empty() ? say(claim) : say(claim) + " \"" + written + '"';
    };
    for (const std::uint32_t claim : value.date.used) {
        if (date.written.empty()) {
            const MentionRef ref = cluster.mentions[claim];
            date.written =
                written_date(run.sources[ref.source].mentions[ref.mention].date, run.sources[ref.source]);
        }
        date.steps.push_back(line(claim));
    }
    for (const MentionRef ref : cluster.mentions) {  // "Thursday" of an article without a date
        if (!date.written.empty() || !value.date.range.empty()) break;
        date.written =
            written_date(run.sources[ref.source].mentions[ref.mention].date, run.sources[ref.source]);
    }
    for (const std::uint32_t claim : value.date.conflicting) date.steps.push_back("against " + line(claim));
    for (const std::uint32_t claim : value.date.set_aside) date.rejected.push_back(line(claim));
    if (whole_days(tightened) != whole_days(value.date.range)) {
        date.steps.push_back("narrowed by order to " + date.edtf);
        if (!is_explicit(value.date.basis)) date.basis = to_string(DateBasis::order);
    }
    return date;
}

ReportEvent event_of(const Run& run, std::uint32_t index) {
    const EventValue& value = run.values[index];
    ReportEvent event;
    event.id = run.ids[index];
    event.label = one_line(value.label);
    event.status = value.status;
    event.history = value.history;
    event.salience = value.salience;
    event.shown = value.salience >= kShownSalience;
    event.date = date_of(run, index);
    event.participants = value.participants;
    event.places = value.places;
    event.merge_reasons = run.clusters[index].reasons;
    for (const MentionRef ref : run.clusters[index].mentions) {
        const Source& source = run.sources[ref.source];
        event.mentions.push_back(report_mention(source.mentions[ref.mention], source, run.offsets[ref.source],
                                                run.first_timex[ref.source]));
    }
    return event;
}

ConflictClaim claim_text(const Run& run, std::uint32_t event, std::uint32_t claim) {
    const MentionRef ref = run.clusters[event].mentions[claim];
    const Source& source = run.sources[ref.source];
    const EventMention& mention = source.mentions[ref.mention];
    return {source.document.id, to_edtf(mention.date.range),
            one_line(mention.clause.of(source.document.text))};
}

void add_date_conflict(const Run& run, std::uint32_t event, Report& report) {
    const CombinedDate& date = run.values[event].date;
    if (date.kind == ConflictKind::none) return;
    ReportConflict conflict{run.ids[event], "date", std::string(to_string(date.kind)), {}};
    std::set<std::pair<std::string, std::string>> said;
    const auto add = [&](std::uint32_t claim) {
        ConflictClaim text = claim_text(run, event, claim);
        if (said.emplace(text.source, text.value).second) conflict.claims.push_back(std::move(text));
    };
    add(date.used.front());
    for (const std::uint32_t claim : date.conflicting) add(claim);
    report.conflicts.push_back(std::move(conflict));
}

void add_status_conflict(const Run& run, std::uint32_t event, const ReportEvent& shown, Report& report) {
    const auto& history = run.values[event].history;
    const auto told = [&](Status status) {
        return std::any_of(history.begin(), history.end(),
                           [&](const auto& step) { return step.second == status; });
    };
    if (!told(Status::occurred) || !told(Status::denied)) return;
    ReportConflict conflict{run.ids[event], "status", "contradiction", {}};
    std::set<std::pair<std::string, Status>> said;
    for (const ReportMention& mention : shown.mentions)
        if (said.emplace(mention.source, mention.status).second)
            conflict.claims.push_back(
                {mention.source, std::string(to_string(mention.status)), mention.quote});
    report.conflicts.push_back(std::move(conflict));
}

void add_relations(const Run& run, Report& report) {
    std::vector<bool> rejected(run.relations.size(), false);
    for (const auto& [constraint, cycle] : run.order.rejected) {
        const std::uint32_t index = run.ordering[constraint];
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

}  // namespace

Report report_sources(std::span<const Source> sources) {
    Report report;
    Run run;
    run.sources = sources;
    run.by_id = sources_by_id(sources);
    for (const Source& source : sources) {
        run.offsets.emplace_back(source.document.text);
        run.first_timex.push_back(static_cast<std::uint32_t>(report.timexes.size()));
        report.sources.push_back(report_source(source.document, source.prose));
        for (const Timex& timex : source.timexes)
            report_timex(timex, source.document, run.offsets.back(), report.timexes.emplace_back());
    }
    run.clusters = merge_mentions(sources);
    for (const Cluster& cluster : run.clusters) run.values.push_back(value_of(cluster, sources));
    run.ids = ids_of(run.clusters, sources);
    run.relations = relations_of(run.clusters, sources, run.by_id);
    put_in_order(run);
    for (const std::uint32_t index : run.order.sequence) {
        report.events.push_back(event_of(run, index));
        add_date_conflict(run, index, report);
        add_status_conflict(run, index, report.events.back(), report);
    }
    add_relations(run, report);
    report.diff = diff_sources(report);
    return report;
}

}  // namespace dateline
