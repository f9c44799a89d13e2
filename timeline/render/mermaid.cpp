#include "timeline/render/date_words.hpp"
#include "timeline/render/escape.hpp"
#include "timeline/render/render.hpp"
#include "timeline/render/view.hpp"

namespace dateline {

void render_timeline_mermaid(const Report& report, const RenderOptions& options, std::ostream& out) {
    const View view(report, options.all);
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
        std::string text = event->label;
        if (const std::string mark = status_mark(view, *event); !mark.empty()) text += " [" + mark + "]";
        if (date == before)
            out << "        : " << for_mermaid(text) << '\n';
        else
            out << "        " << for_mermaid(date) << " : " << for_mermaid(text) << '\n';
        before = std::move(date);
    }
}

}  // namespace dateline
