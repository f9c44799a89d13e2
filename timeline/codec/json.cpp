#include "timeline/codec/json.hpp"

#include <algorithm>
#include <cstdlib>

#include "core/base/digits.hpp"
#include "core/base/json_writer.hpp"
#include "timeline/codec/granularity_words.hpp"

namespace dateline {
namespace {

using Layout = JsonWriter::Layout;

/// "2026-01-22", "2026-01-22T19:00", "-0044-03-15": to_iso() without a string of its own.
void append_iso(std::string& out, CivilTime time) {
    const CivilDate date = to_civil(time.day);
    if (date.year < 0) out += '-';
    const auto digits = date_digits(std::abs(date.year), date.month, date.day);
    out.append(digits.data(), digits.size());
    if (!time.has_time()) return;
    out += 'T';
    append_digits(out, time.minute / 60, 2);
    out += ':';
    append_digits(out, time.minute % 60, 2);
}

class ReportWriter {
  public:
    explicit ReportWriter(std::ostream& out) : json_(out) {}

    /// Rows only, as deep as in the report.
    void begin_rows() {
        json_.begin_object(Layout::rows);
        json_.key({});
        json_.begin_array(Layout::rows);
    }
    JsonWriter& json() { return json_; }

    void write(const Report& report, JsonParts parts) {
        json_.begin_object(Layout::rows);
        json_.member("schema", "dateline/1");
        rows("sources", report.sources, [&](const ReportSource& s) { source(s); });
        rows("timexes", report.timexes, [&](const ReportTimex& t) { timex(t); });
        if (parts.events) {
            rows("events", report.events, [&](const ReportEvent& e) { event(e); });
            rows("relations", report.relations, [&](const ReportRelation& r) { relation(r); });
            rows("conflicts", report.conflicts, [&](const ReportConflict& c) { conflict(c); });
        }
        if (parts.diff) diff(report.diff);
        if (parts.events && !report.overrides.empty())
            rows("overrides", report.overrides, [&](const ReportOverride& o) { override_entry(o); });
        json_.end_object();
    }

    void source(const ReportSource& s) {
        json_.begin_object(Layout::row);
        json_.member("id", s.id);
        json_.member("file", s.file);
        json_.member("publisher", s.publisher);
        json_.member("title", s.title);
        json_.optional_member("url", s.url);
        json_.optional_member("timezone", s.timezone);
        json_.key("published");
        json_.begin_object(Layout::row);
        bounds(s.published);
        json_.member("method", s.published_method);
        json_.member("quote", s.published_quote);
        json_.optional_member("note", s.published_note);
        date_details(s.published);
        json_.end_object();
        json_.member("sha256", s.sha256);
        json_.optional_member("language", s.language);
        json_.optional_member("prose", s.prose);
        json_.optional_member("copy_of", s.copy_of);
        json_.end_object();
    }

    void timex(const ReportTimex& t) {
        json_.begin_object(Layout::row);
        json_.member("source", t.source);
        span(t.span);
        json_.member("text", t.text);
        json_.member("type", t.type);
        json_.member("value", t.value);
        json_.key("mod");
        t.mod.empty() ? json_.null() : json_.text(t.mod);
        bounds(t.date);
        json_.optional_member("quant", t.quant);
        json_.optional_member("freq", t.freq);
        json_.optional_member("signal", t.signal);
        if (t.impossible) flag("impossible");
        date_details(t.date, t.text, "date_rejected");
        json_.optional_member("rule", t.rule);
        json_.optional_member("expression", t.expression);
        json_.optional_member("anchor", t.anchor);
        json_.optional_member("evidence", t.evidence);
        optional_texts("rejected", t.rejected);
        json_.end_object();
    }

  private:
    template <class Items, class Each>
    void rows(std::string_view name, const Items& items, Each each) {
        json_.key(name);
        json_.begin_array(Layout::rows);
        for (const auto& item : items) each(item);
        json_.end_array();
    }

    void texts(std::string_view name, const std::vector<std::string>& values) {
        json_.key(name);
        text_list(values);
    }

    void text_list(const std::vector<std::string>& values) {
        json_.begin_array(Layout::row);
        for (const std::string& value : values) json_.text(value);
        json_.end_array();
    }

    void optional_texts(std::string_view name, const std::vector<std::string>& values) {
        if (!values.empty()) texts(name, values);
    }

    void bound(std::string_view name, const std::optional<CivilTime>& time) {
        json_.key(name);
        if (!time) {
            json_.null();
            return;
        }
        scratch_.assign(1, '"');
        append_iso(scratch_, *time);
        scratch_ += '"';
        json_.raw(scratch_);
    }

    /// The members every date has. `whole_days`: an event's bounds are days, its clock time stands apart.
    void bounds(const ReportDate& date, bool whole_days = false) {
        json_.member("edtf", date.edtf);
        const auto end = [&](std::optional<CivilTime> time) {
            if (time && whole_days) time->minute = -1;
            return time;
        };
        bound("earliest", end(date.range.earliest));
        bound("latest", end(date.range.latest));
    }

    /// What is left of a date; members with nothing to say are left out. A timex rests on its own words.
    void date_details(const ReportDate& date, std::string_view usual_words = {},
                      std::string_view rejected_name = "rejected") {
        if (date.range.granularity != Granularity::unknown)
            json_.member("granularity", granularity_word(date.range.granularity));
        if (date.range.kind == RangeKind::lasting) flag("lasting");
        if (date.range.kind == RangeKind::either) flag("either");
        if (date.range.approximate) flag("approximate");
        if (date.range.uncertain) flag("uncertain");
        if (date.clock.known()) clock(date.clock);
        if (date.range.utc_offset) json_.member("utc_offset", *date.range.utc_offset);
        json_.optional_member("basis", date.basis);
        if (date.written != usual_words) json_.member("written", date.written);
        optional_texts("steps", date.steps);
        optional_texts(rejected_name, date.rejected);
    }

    void clock(ReportClock told) {
        const auto member = [&](std::string_view name, int minute) {
            scratch_.assign(1, '"');
            append_digits(scratch_, minute / 60, 2);
            scratch_ += ':';
            append_digits(scratch_, minute % 60, 2);
            scratch_ += '"';
            json_.key(name);
            json_.raw(scratch_);
        };
        json_.key("clock");
        json_.begin_object(Layout::row);
        member("from", told.from);
        member("to", told.to);
        json_.end_object();
    }

    void flag(std::string_view name) {
        json_.key(name);
        json_.boolean(true);
    }

    void span(CodePointSpan s) {
        json_.member("begin", s.begin);
        json_.member("end", s.end);
    }

    void event(const ReportEvent& e) {
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

    void voice(const ReportVoice& v) {
        json_.begin_object(Layout::row);
        texts("sources", v.sources);
        json_.member("because", v.because);
        json_.optional_member("origin", v.origin);
        json_.end_object();
    }

    void near_miss(const ReportNearMiss& m) {
        json_.begin_object(Layout::row);
        json_.member("event", m.event);
        json_.member("why", m.why);
        json_.end_object();
    }

    void mention(const ReportMention& m) {
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

    void override_entry(const ReportOverride& o) {
        json_.begin_object(Layout::row);
        json_.member("entry", o.entry);
        json_.member("decision", o.decision);
        json_.optional_member("note", o.note);
        texts("events", o.events);
        json_.optional_member("problem", o.problem);
        json_.end_object();
    }

    void relation(const ReportRelation& r) {
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

    void conflict(const ReportConflict& c) {
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

    void diff(const ReportDiff& d) {
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

    /// {"event":"e4","b":"possible","a":"scheduled"}; the sources stand in an object of their own when one of
    /// them is called like a member of this one.
    void status_move(const ReportDiff::StatusMove& move) {
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

    JsonWriter json_;
    std::string scratch_;
};

}  // namespace

void write_report(const Report& report, JsonParts parts, std::ostream& out) {
    ReportWriter(out).write(report, parts);
}

class ReportRows::Writer : public ReportWriter {
  public:
    using ReportWriter::ReportWriter;
};

ReportRows::ReportRows(std::ostream& kept) : writer_(std::make_unique<Writer>(kept)) {
    writer_->begin_rows();
}
ReportRows::~ReportRows() = default;

std::uint64_t ReportRows::begin_piece() {
    writer_->json().begin_again();
    return writer_->json().size();
}
void ReportRows::add(const ReportSource& source) {
    writer_->source(source);
}
void ReportRows::add(const ReportTimex& timex) {
    writer_->timex(timex);
}
std::uint64_t ReportRows::flush() {
    writer_->json().flush();
    return writer_->json().size();
}

void write_pieces(std::span<const ReportPiece> pieces,
                  const std::function<void(std::uint64_t begin, std::uint64_t end)>& copy,
                  std::ostream& out) {
    bool any = false;
    const auto row = [&](std::uint64_t begin, std::uint64_t end) {
        if (begin == end) return;
        if (any) out << ',';
        any = true;
        copy(begin, end);
    };
    out << "{\n \"schema\":\"dateline/1\",\n \"sources\":[";
    for (const ReportPiece& piece : pieces) row(piece.source, piece.timexes);
    out << (any ? "\n ],\n \"timexes\":[" : "],\n \"timexes\":[");
    any = false;
    for (const ReportPiece& piece : pieces) row(piece.timexes, piece.end);
    out << (any ? "\n ]\n}\n" : "]\n}\n");
}

}  // namespace dateline
