#include <charconv>
#include <limits>

#include "core/base/utf8.hpp"
#include "timeline/codec/granularity_words.hpp"
#include "timeline/codec/json.hpp"
#include "timeline/codec/json_members.hpp"
#include "timeline/codec/json_value.hpp"

namespace dateline {
namespace {

constexpr std::string_view kSchema = "dateline/1";

/// "19:00" is 1140; anything else but hours and minutes of a day is nullopt.
std::optional<std::int16_t> parse_clock(std::string_view clock) {
    int hour = 0;
    int minute = 0;
    const auto digits = [&](std::size_t at, int& out) {
        const char* end = clock.data() + at + 2;
        const auto read = std::from_chars(clock.data() + at, end, out);
        return read.ec == std::errc() && read.ptr == end && out >= 0;
    };
    if (clock.size() != 5 || clock[2] != ':' || !digits(0, hour) || !digits(3, minute) || hour > 23 ||
        minute > 59)
        return std::nullopt;
    return static_cast<std::int16_t>(hour * 60 + minute);
}

/// "2026-01-22" or "2026-01-22T19:00"; anything else is nullopt.
std::optional<CivilTime> parse_time(std::string_view text) {
    CivilTime time;
    const std::size_t t = text.find('T');
    if (t != std::string_view::npos) {
        const std::optional<std::int16_t> minute = parse_clock(text.substr(t + 1));
        if (!minute) return std::nullopt;
        time.minute = *minute;
    }
    const Result<Day> day = parse_iso_day(text.substr(0, t));
    if (!day) return std::nullopt;
    time.day = *day;
    return time;
}

/// The members of the schema, one function a kind of object.
class ReportReader : JsonMembers {
  public:
    explicit ReportReader(std::string_view file_name) : file_name_(file_name) {}

    Result<Report> read(const JsonValue& json) {
        if (json.object() == nullptr)
            return refuse("not a report: expected an object, found " + std::string(json.kind_name()));
        const JsonValue* schema = json.find("schema");
        if (schema == nullptr || schema->text() == nullptr)
            return refuse("not a report of dateline: it has no \"schema\" that says " + std::string(kSchema));
        if (*schema->text() != kSchema)
            return refuse("written for another schema than " + std::string(kSchema) +
                          "; write it again with this version's `dateline timeline --format json`");
        Report report;
        rows(json, "sources", [&](const JsonValue& v) { source(v, report.sources.emplace_back()); });
        rows(json, "timexes", [&](const JsonValue& v) { timex(v, report.timexes.emplace_back()); });
        timex_count_ = report.timexes.size();
        rows(json, "events", [&](const JsonValue& v) { event(v, report.events.emplace_back()); });
        rows(json, "relations", [&](const JsonValue& v) { relation(v, report.relations.emplace_back()); });
        rows(json, "conflicts", [&](const JsonValue& v) { conflict(v, report.conflicts.emplace_back()); });
        rows(json, "overrides",
             [&](const JsonValue& v) { override_entry(v, report.overrides.emplace_back()); });
        inside(json, "diff", [&](const JsonValue& v) { diff(v, report.diff); });
        if (!problem().empty()) return refuse(problem());
        return report;
    }

  private:
    tl::unexpected<Error> refuse(std::string message) const {
        return fail(ErrorCode::bad_json, std::move(message), std::string(file_name_));
    }

    void status(const JsonValue& object, std::string_view name, Status& out) {
        if (const JsonValue* value = member(object, name)) status_value(*value, name, out);
    }

    void status_value(const JsonValue& value, std::string_view name, Status& out) {
        const std::optional<Status> found =
            value.text() == nullptr ? std::nullopt : parse_status(*value.text());
        if (found)
            out = *found;
        else
            complain(name, "occurred, ongoing, scheduled, possible, cancelled or denied", value);
    }

    void bound(const JsonValue& object, std::string_view name, std::optional<CivilTime>& out) {
        const JsonValue* value = member(object, name);
        if (value == nullptr) return;
        if (value->text() != nullptr) out = parse_time(*value->text());
        if (!out) complain(name, "a date that exists, YYYY-MM-DD or YYYY-MM-DDTHH:MM", *value);
    }

    void clock_time(const JsonValue& object, std::string_view name, std::int16_t& out) {
        const JsonValue* value = member(object, name);
        if (value == nullptr) return;
        const auto found = value->text() == nullptr ? std::nullopt : parse_clock(*value->text());
        if (found)
            out = *found;
        else
            complain(name, "a time of day, HH:MM", *value);
    }

    void date(const JsonValue& json, ReportDate& out, std::string_view rejected_name = "rejected") {
        text(json, "edtf", out.edtf);
        bound(json, "earliest", out.range.earliest);
        bound(json, "latest", out.range.latest);
        if (const JsonValue* value = member(json, "granularity")) {
            const auto found = value->text() == nullptr ? std::nullopt : parse_granularity(*value->text());
            if (found)
                out.range.granularity = *found;
            else
                complain("granularity", "the name of a unit of time", *value);
        }
        bool lasting = false;
        boolean(json, "lasting", lasting);
        if (lasting) out.range.kind = RangeKind::lasting;
        bool either = false;
        boolean(json, "either", either);
        if (either) out.range.kind = RangeKind::either;
        boolean(json, "approximate", out.range.approximate);
        boolean(json, "uncertain", out.range.uncertain);
        inside(json, "clock", [&](const JsonValue& v) {
            clock_time(v, "from", out.clock.from);
            out.clock.to = out.clock.from;
            clock_time(v, "to", out.clock.to);
        });
        if (member(json, "utc_offset") != nullptr)
            integer(json, "utc_offset", out.range.utc_offset.emplace());
        text(json, "basis", out.basis);
        text(json, "written", out.written);
        texts(json, "steps", out.steps);
        texts(json, rejected_name, out.rejected);
    }

    void span(const JsonValue& json, CodePointSpan& out) {
        integer(json, "begin", out.begin);
        integer(json, "end", out.end);
    }

    void source(const JsonValue& json, ReportSource& out) {
        text(json, "id", out.id);
        text(json, "file", out.file);
        text(json, "publisher", out.publisher);
        text(json, "title", out.title);
        text(json, "url", out.url);
        text(json, "timezone", out.timezone);
        text(json, "sha256", out.sha256);
        text(json, "language", out.language);
        text(json, "prose", out.prose);
        text(json, "copy_of", out.copy_of);
        inside(json, "published", [&](const JsonValue& v) {
            date(v, out.published);
            text(v, "method", out.published_method);
            text(v, "quote", out.published_quote);
            text(v, "note", out.published_note);
        });
    }

    void timex(const JsonValue& json, ReportTimex& out) {
        text(json, "source", out.source);
        span(json, out.span);
        text(json, "text", out.text);
        text(json, "type", out.type);
        text(json, "value", out.value);
        text(json, "mod", out.mod);
        text(json, "quant", out.quant);
        text(json, "freq", out.freq);
        text(json, "signal", out.signal);
        boolean(json, "impossible", out.impossible);
        text(json, "evidence", out.evidence);
        out.date.written = out.text;
        date(json, out.date, "date_rejected");
        text(json, "rule", out.rule);
        text(json, "expression", out.expression);
        text(json, "anchor", out.anchor);
        texts(json, "rejected", out.rejected);
    }

    void event(const JsonValue& json, ReportEvent& out) {
        text(json, "id", out.id);
        text(json, "label", out.label);
        status(json, "status", out.status);
        real(json, "salience", out.salience);
        boolean(json, "shown", out.shown);
        inside(json, "date", [&](const JsonValue& v) { date(v, out.date); });
        rows(json, "participants", [&](const JsonValue& v) {
            ReportParticipant& participant = out.participants.emplace_back();
            text(v, "name", participant.name);
            text(v, "role", participant.role);
        });
        texts(json, "places", out.places);
        rows(json, "mentions", [&](const JsonValue& v) { mention(v, out.mentions.emplace_back()); });
        rows(json, "history", [&](const JsonValue& v) {
            auto& [as_of, then] = out.history.emplace_back();
            text(v, "as_of", as_of);
            status(v, "status", then);
        });
        std::string order;
        text(json, "order", order);
        out.order_open = order == "unknown";
        texts(json, "merge_reasons", out.merge_reasons);
        rows(json, "one_voice", [&](const JsonValue& v) {
            ReportVoice& voice = out.one_voice.emplace_back();
            texts(v, "sources", voice.sources);
            text(v, "because", voice.because);
            text(v, "origin", voice.origin);
        });
        rows(json, "near_misses", [&](const JsonValue& v) {
            ReportNearMiss& miss = out.near_misses.emplace_back();
            text(v, "event", miss.event);
            text(v, "why", miss.why);
        });
    }

    void mention(const JsonValue& json, ReportMention& out) {
        text(json, "source", out.source);
        span(json, out.span);
        inside(json, "trigger", [&](const JsonValue& v) {
            span(v, out.trigger);
            text(v, "text", out.trigger_text);
        });
        text(json, "quote", out.quote);
        status(json, "status", out.status);
        text(json, "attribution", out.attribution);
        inside(json, "date", [&](const JsonValue& v) { date(v, out.date); });
        if (const JsonValue* list = member(json, "timexes")) timex_indices(*list, out.timexes);
        texts(json, "status_words", out.status_words);
    }

    void timex_indices(const JsonValue& list, std::vector<std::uint32_t>& out) {
        constexpr std::string_view kExpected = "a list of positions in the report's timexes";
        if (list.array() == nullptr) return complain("timexes", kExpected, list);
        for (const JsonValue& item : *list.array()) {
            const std::int64_t* index = std::get_if<std::int64_t>(&item.value);
            if (index == nullptr || *index < 0 || static_cast<std::uint64_t>(*index) >= timex_count_)
                return complain("timexes", kExpected, item);
            out.push_back(static_cast<std::uint32_t>(*index));
        }
    }

    void relation(const JsonValue& json, ReportRelation& out) {
        text(json, "from", out.from);
        text(json, "to", out.to);
        text(json, "type", out.type);
        inside(json, "evidence", [&](const JsonValue& v) {
            text(v, "source", out.source);
            span(v, out.evidence);
            text(v, "quote", out.quote);
        });
    }

    void override_entry(const JsonValue& json, ReportOverride& out) {
        integer(json, "entry", out.entry);
        text(json, "decision", out.decision);
        text(json, "note", out.note);
        texts(json, "events", out.events);
        text(json, "problem", out.problem);
    }

    void conflict(const JsonValue& json, ReportConflict& out) {
        text(json, "event", out.event);
        text(json, "aspect", out.aspect);
        text(json, "kind", out.kind);
        rows(json, "claims", [&](const JsonValue& v) {
            ConflictClaim& claim = out.claims.emplace_back();
            text(v, "source", claim.source);
            text(v, "value", claim.value);
            text(v, "quote", claim.quote);
        });
    }

    void diff(const JsonValue& json, ReportDiff& out) {
        texts(json, "agree", out.agree);
        rows(json, "refine", [&](const JsonValue& v) {
            ReportDiff::Refine& refine = out.refine.emplace_back();
            text(v, "event", refine.event);
            text(v, "by", refine.by);
        });
        rows(json, "contradict", [&](const JsonValue& v) {
            ReportDiff::Contradict& contradict = out.contradict.emplace_back();
            text(v, "event", contradict.event);
            text(v, "aspect", contradict.aspect);
        });
        rows(json, "status", [&](const JsonValue& v) { status_move(v, out.status.emplace_back()); });
        inside(json, "only", [&](const JsonValue& v) {
            for (const auto& [id, events] : *v.object())
                text_list(events, "only", out.only.emplace_back(id, std::vector<std::string>{}).second);
        });
    }

    /// Every member but "event" is a source; "by_source" holds them when one is called like a member.
    void status_move(const JsonValue& json, ReportDiff::StatusMove& out) {
        text(json, "event", out.event);
        const JsonValue* apart = json.find("by_source");
        const bool has_apart = apart != nullptr && apart->object() != nullptr;
        for (const auto& [id, value] : has_apart ? *apart->object() : *json.object()) {
            if (!has_apart && id == "event") continue;
            status_value(value, "status", out.by_source.emplace_back(id, Status::occurred).second);
        }
    }

    std::string_view file_name_;
    std::size_t timex_count_ = 0;
};

}  // namespace

Result<Report> read_report(std::string_view json, std::string_view file_name) {
    Result<JsonValue> value = parse_json(json, file_name);
    if (!value) return tl::unexpected<Error>(std::move(value.error()));
    return ReportReader(file_name).read(*value);
}

}  // namespace dateline
