#include "timeline/render/date_words.hpp"
#include "timeline/render/diff_page.hpp"
#include "timeline/render/escape.hpp"
#include "timeline/render/html_page.hpp"
#include "timeline/render/render.hpp"
#include "timeline/render/verdict.hpp"

namespace dateline {
namespace {

std::string named(const View& view, const ReportEvent& event) {
    std::string out = for_html(event.label);
    if (const std::string mark = status_mark(view, event); !mark.empty())
        out += " <span class=\"status " + std::string(to_string(event.status)) + "\">" + for_html(mark) +
               "</span>";
    return out;
}

/// The quotes side by side, one column a source.
void compared(const View& view, const DiffItem& item, OutputBuffer& out) {
    out << "<h3>" << named(view, *item.event) << "</h3>\n";
    if (!item.note.empty()) out << "<p class=\"soft\">" << for_html(item.note) << "</p>\n";
    out << "<div class=\"wide\"><table class=\"sides" << (item.sides.size() == 2 ? " two" : "")
        << "\">\n<thead><tr>";
    for (const DiffSide& side : item.sides) out << "<th scope=\"col\">" << for_html(side.name) << "</th>";
    out << "</tr></thead>\n<tbody><tr>";
    for (const DiffSide& side : item.sides) {
        out << "<td><strong>" << for_html(side.says) << "</strong>";
        if (!side.quote.empty()) out << "<blockquote>" << for_html(in_quotes(side.quote)) << "</blockquote>";
        out << "</td>";
    }
    out << "</tr></tbody>\n</table></div>\n";
}

void listing(const View& view, const DiffSection& section, OutputBuffer& out) {
    out << "<ul>\n";
    for (const DiffItem& item : section.items) {
        const std::string date = date_words(item.event->date, view.year());
        out << "<li>";
        if (!date.empty()) out << "<strong>" << for_html(date) << ":</strong> ";
        out << named(view, *item.event);
        if (!item.note.empty()) out << " <span class=\"soft\">(" << for_html(item.note) << ")</span>";
        out << "</li>\n";
    }
    out << "</ul>\n";
}

void matrix(const View& view, OutputBuffer& out) {
    if (view.events().empty()) return;
    out << "<h2>Who reports what</h2>\n<div class=\"wide\"><table class=\"matrix\">\n<thead><tr><th "
           "scope=\"col\">Event</th>";
    for (const ReportSource& source : view.report().sources)
        out << "<th scope=\"col\">" << for_html(view.name(source.id)) << "</th>";
    out << "</tr></thead>\n<tbody>\n";
    std::vector<std::string> cells;
    for (const ReportEvent* event : view.events()) {
        out << "<tr><th scope=\"row\">" << named(view, *event) << "</th>";
        diff_row(view, *event, cells);
        for (const std::string& cell : cells) {
            out << "<td>";
            for_html(cell, out);
            out << "</td>";
        }
        out << "</tr>\n";
    }
    out << "</tbody>\n</table></div>\n";
}

}  // namespace

void render_diff_html(const Report& report, const RenderOptions& options, std::ostream& stream) {
    OutputBuffer out(stream);
    const View view(report, options.all);
    const std::string_view title = diff_title(options.since);
    begin_html(title, out);
    out << "<header>\n<h1>" << title << "</h1>\n<p class=\"lead\">" << for_html(verdict(view, options.since))
        << "</p>\n</header>\n<main>\n";
    if (report.sources.size() >= 2) {
        for (const DiffSection& section : diff_sections(view, options.since)) {
            out << "<h2>" << for_html(section.title) << "</h2>\n";
            if (section.items.front().sides.empty()) {
                listing(view, section, out);
                continue;
            }
            for (const DiffItem& item : section.items) compared(view, item, out);
        }
        if (!options.since) matrix(view, out);
    }
    out << "</main>\n";
    end_html(out);
}

}  // namespace dateline
