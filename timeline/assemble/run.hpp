// One run between merging and the finished report: what the steps of report_events.cpp hand to each other.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/text/offsets.hpp"
#include "timeline/assemble/decisions.hpp"
#include "timeline/assemble/event_value.hpp"
#include "timeline/merge/merge.hpp"
#include "timeline/model/override.hpp"
#include "timeline/model/report.hpp"
#include "timeline/model/source.hpp"
#include "timeline/order/order.hpp"

namespace dateline {

/// An order two events got from their articles, with the words that say so.
struct EventRelation {
    std::uint32_t before = 0, after = 0;  // indices into the clusters
    OrderKind kind = OrderKind::before;
    std::uint32_t source = 0;
    Span evidence;
    float strength = 1;
    std::uint32_t distance = kNone;  // how long between them: a duration among the source's timexes
};

struct Run {
    std::span<const Source> sources;
    std::vector<std::uint32_t> by_id;        // source indices
    std::vector<CodePointOffsets> offsets;   // by source
    std::vector<std::uint32_t> originals;    // by source: see originals_of
    std::vector<std::uint32_t> first_timex;  // by source: index into Report::timexes
    std::vector<Cluster> clusters;
    std::vector<EventValue> values;            // by cluster
    std::vector<std::string> ids;              // by cluster
    std::vector<EventRelation> relations;      // before and includes only, no event with itself
    std::vector<OrderConstraint> constraints;  // same index in `ordering`
    std::vector<std::uint32_t> ordering;       // constraint -> relation; kNone: only told in this order
    EventOrder order;
    std::span<const Override> overrides;
    Decided decided;
    std::vector<std::uint32_t> dated_by;  // by cluster: the override that decided its date, or kNone
};

// date_by_distance.cpp
/// "Ten days before the election" has a day when the election has one, whichever article tells it: dates the
/// events that no words date from those that have a day, and the other way round; months and years give a
/// month or year. A day against what tense says is not taken.
void date_by_distance(Run& run);

// report_order.cpp
/// Constraints from the relations, then the line and the days they leave (Run::order).
void put_in_order(Run& run);
/// The relations that hold; those that were rejected become conflicts that quote the cycle.
void add_relations(const Run& run, Report& report);
/// Marks the events whose place after the line above is a guess. A shown event is held against the shown one
/// above; accepted relations may lead there through hidden ones.
void mark_open_order(const Run& run, Report& report);
/// The relations between clusters that their articles state, sources by id: of equally strong ones the first
/// wins, whatever order the sources came in.
[[nodiscard]] std::vector<EventRelation> relations_of(const Run& run);

// report_conflicts.cpp
/// What the mentions of an event say that cannot be true together.
void add_conflicts(const Run& run, std::uint32_t event, const ReportEvent& shown, Report& report);

// report_decisions.cpp
/// Takes the events out that a person wants to see no more.
void drop_events(std::vector<Cluster>& clusters, const std::vector<MentionRef>& drops);
/// Sets the dates a person decided on; no claim contradicts a decision.
void decide_dates(Run& run);
/// What became of each decision.
void report_decisions(const Run& run, Report& report);

}  // namespace dateline
