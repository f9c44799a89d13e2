#include "timeline/assemble/report_events.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "timeline/assemble/event_id.hpp"
#include "timeline/assemble/report_parts.hpp"
#include "timeline/assemble/run.hpp"
#include "timeline/assemble/said_already.hpp"
#include "timeline/assemble/voices.hpp"
#include "timeline/diff/diff.hpp"
#include "timeline/merge/copies.hpp"

namespace dateline {
namespace {

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

std::vector<std::uint32_t> sources_by_id(std::span<const Source> sources) {
    std::vector<std::uint32_t> order(sources.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return sources[a].document.id < sources[b].document.id;
    });
    return order;
}

ReportDate date_of(const Run& run, std::uint32_t event) {
    const EventValue& value = run.values[event];
    const Cluster& cluster = run.clusters[event];
    // what goes on is told of as of now: that it began before something else does not end it then
    const bool goes_on = value.status == Status::ongoing &&
                         !intersect(run.order.tightened[event], value.date.range).has_value();
    const DateRange& tightened = goes_on ? value.date.range : run.order.tightened[event];
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
    if (run.dated_by[event] != kNone) {
        const Override& decision = run.overrides[run.dated_by[event]];
        date.steps.push_back("entry " + std::to_string(decision.entry) + " of the decisions" +
                             (decision.note.empty() ? "" : ": " + one_line(decision.note)));
    }
    if (!value.counted_from.empty()) date.steps.push_back(value.counted_from);
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
    event.salience = std::round(value.salience * 100.0F) / 100.0F;
    event.shown = value.salience >= kShownSalience;
    event.date = date_of(run, index);
    event.participants = value.participants;
    event.places = value.places;
    event.merge_reasons = run.clusters[index].reasons;
    event.one_voice = one_voice(run.clusters[index], run.sources, run.originals);
    for (const MentionRef ref : run.clusters[index].mentions) {
        const Source& source = run.sources[ref.source];
        event.mentions.push_back(report_mention(source.mentions[ref.mention], source, run.offsets[ref.source],
                                                run.first_timex[ref.source]));
    }
    return event;
}

void add_near_misses(const Run& run, Report& report) {
    std::map<MentionRef, std::uint32_t> cluster_of;
    for (std::uint32_t i = 0; i < run.clusters.size(); ++i)
        for (const MentionRef ref : run.clusters[i].mentions) cluster_of.emplace(ref, i);
    for (std::size_t i = 0; i < report.events.size(); ++i)
        for (const NearMiss& miss : run.clusters[run.order.sequence[i]].near_misses)
            if (const auto other = cluster_of.find(miss.there); other != cluster_of.end())
                report.events[i].near_misses.push_back({run.ids[other->second], one_line(miss.why)});
}

}  // namespace

Report report_sources(std::span<const Source> sources, std::span<const Override> overrides,
                      bool with_near_misses) {
    Report report;
    Run run;
    run.sources = sources;
    run.by_id = sources_by_id(sources);
    run.originals = originals_of(sources);
    for (const Source& source : sources) {
        run.offsets.emplace_back(source.document.text);
        run.first_timex.push_back(static_cast<std::uint32_t>(report.timexes.size()));
        report.sources.push_back(report_source(source.document, source.prose));
        const std::uint32_t original = run.originals[report.sources.size() - 1];
        if (original + 1 != report.sources.size())
            report.sources.back().copy_of = sources[original].document.id;
        for (const Timex& timex : source.timexes)
            report_timex(timex, source.document, run.offsets.back(), report.timexes.emplace_back());
    }
    run.overrides = overrides;
    run.decided = find_decisions(overrides, sources);
    run.clusters = merge_mentions(sources, run.decided.merge, with_near_misses);
    drop_events(run.clusters, run.decided.drops);
    for (const Cluster& cluster : run.clusters) run.values.push_back(value_of(cluster, sources, run.originals));
    decide_dates(run);
    run.ids = ids_of(run.clusters, sources);
    run.relations = relations_of(run);
    date_by_distance(run);
    put_in_order(run);
    const std::vector<bool> said = said_already(sources, run.clusters, run.values);
    for (const std::uint32_t index : run.order.sequence) {
        report.events.push_back(event_of(run, index));
        if (said[index]) report.events.back().shown = false;
        add_conflicts(run, index, report.events.back(), report);
    }
    add_relations(run, report);
    mark_open_order(run, report);
    if (with_near_misses) add_near_misses(run, report);
    report_decisions(run, report);
    report.diff = diff_sources(report);
    return report;
}

}  // namespace dateline
