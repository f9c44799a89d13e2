#include "timeline/codec/report_writer.hpp"

#include <cstdlib>

#include "core/base/digits.hpp"
#include "timeline/codec/granularity_words.hpp"

namespace dateline {
namespace {

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

}  // namespace

void ReportWriter::write(const Report& report, JsonParts parts) {
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

void ReportWriter::begin_rows() {
    json_.begin_object(Layout::rows);
    json_.key({});
    json_.begin_array(Layout::rows);
}

void ReportWriter::source(const ReportSource& s) {
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

void ReportWriter::timex(const ReportTimex& t) {
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

void ReportWriter::texts(std::string_view name, const std::vector<std::string>& values) {
    json_.key(name);
    text_list(values);
}

void ReportWriter::text_list(const std::vector<std::string>& values) {
    json_.begin_array(Layout::row);
    for (const std::string& value : values) json_.text(value);
    json_.end_array();
}

void ReportWriter::bound(std::string_view name, const std::optional<CivilTime>& time) {
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

void ReportWriter::bounds(const ReportDate& date, bool whole_days) {
    json_.member("edtf", date.edtf);
    const auto end = [&](std::optional<CivilTime> time) {
        if (time && whole_days) time->minute = -1;
        return time;
    };
    bound("earliest", end(date.range.earliest));
    bound("latest", end(date.range.latest));
}

void ReportWriter::date_details(const ReportDate& date, std::string_view usual_words,
                                std::string_view rejected_name) {
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

void ReportWriter::clock(ReportClock told) {
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

}  // namespace dateline
