// Timesketch JSONL (timesketch.org, "Import JSON or CSV"): one event a line, with the members it asks for,
// message, timestamp (microseconds of UTC), datetime and timestamp_desc. It has points in time only: an event
// of which days are known stands at its first one, and says so in timestamp_desc; one without a day cannot
// stand anywhere and is left out, counted by left_out_of_timesketch().
#include "core/base/json_writer.hpp"
#include "timeline/render/date_words.hpp"
#include "timeline/render/escape.hpp"
#include "timeline/render/render.hpp"
#include "timeline/render/view.hpp"

namespace dateline {
namespace {

using Layout = JsonWriter::Layout;

constexpr std::int64_t kMinutesADay = 24 * 60;
constexpr std::int64_t kMicroseconds = 60'000'000;  // a minute

/// Python's datetime, which reads the file, knows no years before 1.
bool placed(const ReportEvent& event) {
    if (!is_dated(event)) return false;
    const DateRange& range = event.date.range;
    return to_civil(range.earliest ? range.earliest->day : range.latest->day).year > 0;
}

class Timesketch {
  public:
    Timesketch(const View& view, std::ostream& out) : view_(view), json_(out) {}

    void row(const ReportEvent& event) {
        const DateRange& range = event.date.range;
        const Day day = range.earliest ? range.earliest->day : range.latest->day;
        const bool clock = event.date.clock.known() && range.earliest;
        std::int64_t minute = std::int64_t{day.number} * kMinutesADay;
        if (clock) minute += event.date.clock.from - range.utc_offset.value_or(std::int16_t{0});
        json_.begin_object(Layout::row);
        json_.member("message", for_terminal(event.label));
        json_.member("timestamp", minute * kMicroseconds);
        json_.member("datetime", date_time(minute));
        json_.member("timestamp_desc", description(range, clock));
        json_.member("event_id", for_terminal(event.id));
        json_.member("status", to_string(event.status));
        json_.member("date", date_words(event.date));
        json_.member("edtf", event.date.edtf);
        json_.member("earliest", range.earliest ? to_iso(range.earliest->day) : "");
        json_.member("latest", range.latest ? to_iso(range.latest->day) : "");
        texts("who", event.participants, [](const ReportParticipant& p) { return for_terminal(p.name); });
        texts("where", event.places, [](const std::string& place) { return for_terminal(place); });
        const auto tellers = view_.tellers(event);
        texts("sources", tellers, [&](std::string_view id) { return for_terminal(view_.name(id)); });
        json_.member("voices", static_cast<std::int64_t>(view_.voices(event)));
        texts("quotes", tellers,
              [&](std::string_view id) { return for_terminal(in_quotes(best_mention(event, id)->quote)); });
        tags(event);
        json_.end_object();
    }

  private:
    static std::string date_time(std::int64_t minute) {
        std::int64_t day = minute / kMinutesADay;
        if (minute % kMinutesADay < 0) --day;
        const auto of_day = static_cast<std::int16_t>(minute - day * kMinutesADay);
        return to_iso(CivilTime{Day{static_cast<std::int32_t>(day)}, of_day}) + ":00+00:00";
    }

    static std::string_view description(const DateRange& range, bool clock) {
        if (!range.earliest) return "last possible day";
        if (range.kind == RangeKind::lasting) return "begins";
        if (!range.is_single_day()) return "first possible day";
        if (!clock) return "day";
        return range.utc_offset ? "time" : "local time, zone not known";
    }

    template <class Items, class Word>
    void texts(std::string_view name, const Items& items, Word word) {
        json_.key(name);
        json_.begin_array(Layout::row);
        for (const auto& item : items) json_.text(word(item));
        json_.end_array();
    }

    void tags(const ReportEvent& event) {
        json_.key("tag");
        json_.begin_array(Layout::row);
        json_.text(to_string(event.status));
        if (!view_.conflicts(event).empty()) json_.text("sources differ");
        if (view_.tellers(event).size() == 1 && view_.report().sources.size() > 1)
            json_.text("single source");
        else if (view_.voices(event) == 1 && view_.tellers(event).size() > 1)
            json_.text("one voice");
        json_.end_array();
    }

    const View& view_;
    JsonWriter json_;
};

}  // namespace

std::size_t left_out_of_timesketch(const Report& report, const RenderOptions& options) {
    const View view(report, options.all);
    std::size_t count = 0;
    for (const ReportEvent* event : view.events()) count += placed(*event) ? 0U : 1U;
    return count;
}

void render_timeline_timesketch(const Report& report, const RenderOptions& options, std::ostream& out) {
    const View view(report, options.all);
    Timesketch timesketch(view, out);
    for (const ReportEvent* event : view.events())
        if (placed(*event)) timesketch.row(*event);
}

}  // namespace dateline
