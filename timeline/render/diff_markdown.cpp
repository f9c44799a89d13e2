#include "core/base/output_buffer.hpp"
#include "timeline/render/date_words.hpp"
#include "timeline/render/diff_page.hpp"
#include "timeline/render/escape.hpp"
#include "timeline/render/render.hpp"
#include "timeline/render/verdict.hpp"

namespace dateline {
namespace {

void named(const View& view, const ReportEvent& event, OutputBuffer& out) {
    for_markdown(event.label, out);
    if (const std::string mark = status_mark(view, event); !mark.empty()) {
        out << " (";
        for_markdown(mark, out);
        out << ')';
    }
}

void compared(const DiffItem& item, OutputBuffer& out) {
    out << "- **" << for_markdown(item.event->label) << "**";
    if (!item.note.empty()) out << ": " << for_markdown(item.note);
    out << '\n';
    for (const DiffSide& side : item.sides) {
        out << "  - " << for_markdown(side.name) << ": " << for_markdown(side.says);
        if (!side.quote.empty()) out << ", " << for_markdown(in_quotes(side.quote));
        out << '\n';
    }
}

void matrix(const View& view, OutputBuffer& out) {
    if (view.events().empty()) return;
    out << "\n## Who reports what\n\n| Event |";
    for (const ReportSource& source : view.report().sources)
        out << ' ' << for_markdown(view.name(source.id)) << " |";
    out << "\n|---|";
    for (std::size_t i = 0; i < view.report().sources.size(); ++i) out << "---|";
    out << '\n';
    std::vector<std::string> cells;
    for (const ReportEvent* event : view.events()) {
        out << "| ";
        named(view, *event, out);
        out << " |";
        diff_row(view, *event, cells);
        for (const std::string& cell : cells) {
            out << ' ';
            for_markdown(cell, out);
            out << " |";
        }
        out << '\n';
    }
}

}  // namespace

void render_diff_markdown(const Report& report, const RenderOptions& options, std::ostream& stream) {
    OutputBuffer out(stream);
    const View view(report, options.all);
    out << "# " << diff_title(options.since) << "\n\n" << for_markdown(verdict(view, options.since)) << '\n';
    if (report.sources.size() < 2) return;
    for (const DiffSection& section : diff_sections(view, options.since)) {
        out << "\n## " << for_markdown(section.title) << "\n\n";
        for (const DiffItem& item : section.items) {
            if (!item.sides.empty()) {
                compared(item, out);
                continue;
            }
            out << "- ";
            if (const std::string date = date_words(item.event->date, view.year()); !date.empty()) {
                for_markdown(date, out);
                out << ": ";
            }
            named(view, *item.event, out);
            if (!item.note.empty()) out << " (" << for_markdown(item.note) << ')';
            out << '\n';
        }
    }
    if (!options.since) matrix(view, out);
}

}  // namespace dateline
