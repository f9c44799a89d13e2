#include "timeline/render/mermaid.hpp"

#include "timeline/render/date_words.hpp"
#include "timeline/render/escape.hpp"
#include "timeline/render/render.hpp"

namespace dateline {

void mermaid_timeline(const View& view, OutputBuffer& out) {
    out << "timeline\n";
    std::string section;
    std::string before;
    for (const ReportEvent* event : view.events()) {
        const std::optional<int> year = is_dated(*event) ? year_of(event->date.range) : std::nullopt;
        std::string heading = year ? year_words(*year) : "No date known";
        if (heading != section) {
            out << "    section " << for_mermaid(heading) << '\n';
            section = std::move(heading);
            before.clear();
        }
        std::string date = is_dated(*event) ? date_words(event->date, year) : "?";
        out << "        ";
        if (date != before) out << for_mermaid(date) << ' ';
        out << ": " << for_mermaid(event->label);
        if (const std::string mark = status_mark(view, *event); !mark.empty())
            out << ' ' << for_mermaid("[" + mark + "]");
        out << '\n';
        before = std::move(date);
    }
}

void render_timeline_mermaid(const Report& report, const RenderOptions& options, std::ostream& out) {
    OutputBuffer buffer(out);
    mermaid_timeline(View(report, options.all), buffer);
}

}  // namespace dateline
