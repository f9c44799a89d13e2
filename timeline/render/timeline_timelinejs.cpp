// TimelineJS 3 JSON (timeline.knightlab.com/docs/json-format.html). Its texts are HTML, so article text is
// escaped twice: for HTML, then for JSON. A date that is no single day says so in display_date; what has no
// first day stays out, since TimelineJS cannot place it, and is counted in the title.
#include "core/base/json_writer.hpp"
#include "timeline/render/date_words.hpp"
#include "timeline/render/escape.hpp"
#include "timeline/render/render.hpp"
#include "timeline/render/view.hpp"

namespace dateline {
namespace {

using Layout = JsonWriter::Layout;

std::size_t count_left_out(const View& view) {
    std::size_t count = 0;
    for (const ReportEvent* event : view.events()) count += is_dated(*event) ? 0U : 1U;
    return count;
}

class TimelineJs {
  public:
    TimelineJs(const Report& report, const RenderOptions& options, std::ostream& out)
        : view_(report, options.all), json_(out) {}

    void print() {
        const std::size_t left_out = count_left_out(view_);
        json_.begin_object(Layout::rows);
        json_.key("title");
        json_.begin_object(Layout::row);
        std::string subtitle = counted(view_.events().size(), "event") + " from " +
                               counted(view_.report().sources.size(), "source");
        if (view_.as_of()) subtitle += ", as of " + long_date(*view_.as_of());
        if (left_out > 0) subtitle += "; " + std::to_string(left_out) + " without a first day are not shown";
        text("Timeline", subtitle);
        json_.end_object();
        json_.key("events");
        json_.begin_array(Layout::rows);
        for (const ReportEvent* event : view_.events())
            if (is_dated(*event)) slide(*event);
        json_.end_array();
        json_.end_object();
    }

  private:
    void text(std::string_view headline, std::string_view html) {
        json_.key("text");
        json_.begin_object(Layout::row);
        json_.member("headline", headline);
        json_.member("text", html);
        json_.end_object();
    }

    void date(std::string_view name, Day day, const std::string& words) {
        const CivilDate civil = to_civil(day);
        json_.key(name);
        json_.begin_object(Layout::row);
        json_.member("year", civil.year);
        json_.member("month", civil.month);
        json_.member("day", civil.day);
        json_.member("display_date", words);
        json_.end_object();
    }

    void slide(const ReportEvent& event) {
        const DateRange& range = event.date.range;
        const std::string words = date_words(event.date);
        json_.begin_object(Layout::row);
        json_.member("unique_id", for_html(event.id));
        date("start_date", range.earliest ? range.earliest->day : range.latest->day, words);
        if (range.earliest && range.latest && !range.is_single_day())
            date("end_date", range.latest->day, words);
        std::string html;
        if (const std::string mark = status_mark(view_, event); !mark.empty())
            html += "<p><strong>" + for_html(mark) + "</strong></p>";
        for (const std::string_view id : view_.tellers(event))
            html += "<p>" + for_html(view_.name(id)) + ": <q>" + for_html(best_mention(event, id)->quote) +
                    "</q></p>";
        if (const std::string voices = voices_words(view_, event); !voices.empty())
            html += "<p>" + for_html(voices) + "</p>";
        for (const ReportConflict* conflict : view_.conflicts(event))
            html +=
                "<p>The sources differ: " + for_html(conflict->aspect + " (" + conflict->kind + ")") + "</p>";
        text(for_html(event.label), html);
        json_.end_object();
    }

    View view_;
    JsonWriter json_;
};

}  // namespace

std::size_t left_out_of_timelinejs(const Report& report, const RenderOptions& options) {
    return count_left_out(View(report, options.all));
}

void render_timeline_timelinejs(const Report& report, const RenderOptions& options, std::ostream& out) {
    TimelineJs(report, options, out).print();
}

}  // namespace dateline
