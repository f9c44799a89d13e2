#include <algorithm>

#include "timeline/codec/report_writer.hpp"

namespace dateline {

void ReportWriter::event(const ReportEvent& e) {
    json_.begin_object(Layout::rows);
    json_.member("id", e.id);
    json_.member("label", e.label);
    json_.member("status", to_string(e.status));
    json_.key("salience");
    json_.number(e.salience);
    json_.key("shown");
    json_.boolean(e.shown);
    json_.key("date");
    json_.begin_object(Layout::row);
    bounds(e.date, true);
    date_details(e.date);
    json_.end_object();
    json_.key("participants");
    json_.begin_array(Layout::row);
    for (const ReportParticipant& p : e.participants) {
        json_.begin_object(Layout::row);
        json_.member("name", p.name);
        json_.member("role", p.role);
        json_.end_object();
    }
    json_.end_array();
    texts("places", e.places);
    rows("mentions", e.mentions, [&](const ReportMention& m) { mention(m); });
    if (!e.history.empty()) {
        json_.key("history");
        json_.begin_array(Layout::row);
        for (const auto& [as_of, status] : e.history) {
            json_.begin_object(Layout::row);
            json_.member("as_of", as_of);
            json_.member("status", to_string(status));
            json_.end_object();
        }
        json_.end_array();
    }
    if (e.order_open) json_.member("order", "unknown");
    optional_texts("merge_reasons", e.merge_reasons);
    if (!e.one_voice.empty()) rows("one_voice", e.one_voice, [&](const ReportVoice& v) { voice(v); });
    if (!e.near_misses.empty())
        rows("near_misses", e.near_misses, [&](const ReportNearMiss& m) { near_miss(m); });
    json_.end_object();
}

void ReportWriter::voice(const ReportVoice& v) {
    json_.begin_object(Layout::row);
    texts("sources", v.sources);
    json_.member("because", v.because);
    json_.optional_member("origin", v.origin);
    json_.end_object();
}

void ReportWriter::near_miss(const ReportNearMiss& m) {
    json_.begin_object(Layout::row);
    json_.member("event", m.event);
    json_.member("why", m.why);
    json_.end_object();
}

void ReportWriter::mention(const ReportMention& m) {
    json_.begin_object(Layout::row);
    json_.member("source", m.source);
    span(m.span);
    json_.key("trigger");
    json_.begin_object(Layout::row);
    span(m.trigger);
    json_.member("text", m.trigger_text);
    json_.end_object();
    json_.member("quote", m.quote);
    json_.member("status", to_string(m.status));
    json_.member("attribution", m.attribution);
    json_.key("date");
    json_.begin_object(Layout::row);
    bounds(m.date);
    date_details(m.date);
    json_.end_object();
    json_.key("timexes");
    json_.begin_array(Layout::row);
    for (const std::uint32_t index : m.timexes) json_.number(std::int64_t{index});
    json_.end_array();
    optional_texts("status_words", m.status_words);
    json_.end_object();
}

void ReportWriter::override_entry(const ReportOverride& o) {
    json_.begin_object(Layout::row);
    json_.member("entry", o.entry);
    json_.member("decision", o.decision);
    json_.optional_member("note", o.note);
    texts("events", o.events);
    json_.optional_member("problem", o.problem);
    json_.end_object();
}

void ReportWriter::relation(const ReportRelation& r) {
    json_.begin_object(Layout::row);
    json_.member("from", r.from);
    json_.member("to", r.to);
    json_.member("type", r.type);
    json_.key("evidence");
    json_.begin_object(Layout::row);
    json_.member("source", r.source);
    span(r.evidence);
    json_.optional_member("quote", r.quote);
    json_.end_object();
    json_.end_object();
}

void ReportWriter::conflict(const ReportConflict& c) {
    json_.begin_object(Layout::row);
    json_.member("event", c.event);
    json_.member("aspect", c.aspect);
    json_.key("claims");
    json_.begin_array(Layout::row);
    for (const ConflictClaim& claim : c.claims) {
        json_.begin_object(Layout::row);
        json_.member("source", claim.source);
        json_.member("value", claim.value);
        json_.member("quote", claim.quote);
        json_.end_object();
    }
    json_.end_array();
    json_.member("kind", c.kind);
    json_.end_object();
}

void ReportWriter::diff(const ReportDiff& d) {
    json_.key("diff");
    json_.begin_object(Layout::rows);
    texts("agree", d.agree);
    rows("refine", d.refine, [&](const ReportDiff::Refine& r) {
        json_.begin_object(Layout::row);
        json_.member("event", r.event);
        json_.member("by", r.by);
        json_.end_object();
    });
    rows("contradict", d.contradict, [&](const ReportDiff::Contradict& c) {
        json_.begin_object(Layout::row);
        json_.member("event", c.event);
        json_.member("aspect", c.aspect);
        json_.end_object();
    });
    rows("status", d.status, [&](const ReportDiff::StatusMove& m) { status_move(m); });
    json_.key("only");
    json_.begin_object(Layout::rows);
    for (const auto& [id, events] : d.only) {
        json_.free_key(id);
        text_list(events);
    }
    json_.end_object();
    json_.end_object();
}

void ReportWriter::status_move(const ReportDiff::StatusMove& move) {
    const bool clash = std::any_of(move.by_source.begin(), move.by_source.end(), [](const auto& entry) {
        return entry.first == "event" || entry.first == "by_source";
    });
    json_.begin_object(Layout::row);
    json_.member("event", move.event);
    if (clash) {
        json_.key("by_source");
        json_.begin_object(Layout::row);
    }
    for (const auto& [id, status] : move.by_source) {
        json_.free_key(id);
        json_.text(to_string(status));
    }
    if (clash) json_.end_object();
    json_.end_object();
}

}  // namespace dateline
