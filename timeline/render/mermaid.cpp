#include "timeline/render/mermaid.hpp"

#include "timeline/render/date_words.hpp"
#include "timeline/render/escape.hpp"
#include "timeline/render/render.hpp"

namespace dateline {

void mermaid_timeline(const View& view, OutputBuffer& out) {
    out << "timeline\n";
    std::optional<int> section;
    bool first = true;
    std::string before;
    for (const ReportEvent* event : view.events()) {
        const std::optional<int> year = is_dated(*event) ? year_of(event->date.range) : std::nullopt;
        if (year != section || first) {
            out << "    section ";
            for_mermaid(year ? year_words(*year) : "No date known", out);
            out << '\n';
            section = year;
            before.clear();
        }
        first = false;
        std::string date = year ? date_words(event->date, year) : "?";
        out << "        ";
        if (date != before) {
            for_mermaid(date, out);
            out << ' ';
        }
        out << ": ";
        for_mermaid(event->label, out);
        if (const std::string mark = status_mark(view, *event); !mark.empty()) {
            out << ' ';
            for_mermaid("[" + mark + "]", out);
        }
        out << '\n';
        before = std::move(date);
    }
}

void render_timeline_mermaid(const Report& report, const RenderOptions& options, std::ostream& out) {
    OutputBuffer buffer(out);
    mermaid_timeline(View(report, options.all), buffer);
}

}  // namespace dateline
