#include <algorithm>

#include "timeline/render/date_words.hpp"
#include "timeline/render/diff_page.hpp"
#include "timeline/render/escape.hpp"
#include "timeline/render/page.hpp"
#include "timeline/render/render.hpp"
#include "timeline/render/verdict.hpp"

namespace dateline {
namespace {

constexpr std::size_t kWidestName = 24;

std::string padded(std::string text, std::size_t width) {
    const std::size_t used = display_width(text);
    return used < width ? std::move(text) + std::string(width - used, ' ') : text;
}

class DiffText {
  public:
    DiffText(const Report& report, const RenderOptions& options, std::ostream& out)
        : view_(report, options.all), page_(out, options.width, options.colour) {
        std::size_t widest = 0;
        for (const ReportSource& source : report.sources)
            widest = std::max(widest, display_width(for_terminal(view_.name(source.id))));
        side_ = 4 + std::min(widest, kWidestName) + 2;
    }

    void print() {
        page_.paragraph(0, for_terminal(verdict(view_)), Style::strong);
        if (view_.report().sources.size() < 2) return;
        for (const DiffSection& section : diff_sections(view_)) {
            heading(for_terminal(section.title));
            for (const DiffItem& item : section.items)
                item.sides.empty() ? listed(*item.event) : compared(item);
        }
        matrix();
    }

  private:
    void heading(std::string text) {
        page_.blank();
        page_.paragraph(0, std::move(text), Style::strong);
    }

    [[nodiscard]] std::vector<Piece> named(const ReportEvent& event) const {
        std::vector<Piece> pieces = {{for_terminal(event.label), Style::plain}};
        if (const std::string mark = status_mark(view_, event); !mark.empty())
            pieces.push_back({"[" + for_terminal(mark) + "]", Style::accent});
        return pieces;
    }

    void listed(const ReportEvent& event) {
        std::vector<Piece> pieces = named(event);
        if (const std::string date = date_words(event.date, usual_year(view_)); !date.empty())
            pieces.insert(pieces.begin(), {date + ":", Style::strong});
        page_.entry(2, {"-", Style::faint}, 4, pieces);
    }

    void compared(const DiffItem& item) {
        page_.paragraph(2, named(*item.event));
        if (!item.note.empty()) page_.paragraph(4, for_terminal(item.note), Style::faint);
        for (const DiffSide& side : item.sides) {
            std::vector<Piece> pieces = {
                {for_terminal(side.says) + (side.quote.empty() ? "" : ":"), Style::plain}};
            if (!side.quote.empty()) pieces.push_back({for_terminal(in_quotes(side.quote)), Style::faint});
            page_.entry(4, {for_terminal(view_.name(side.source)), Style::accent}, side_, pieces);
        }
    }

    /// Left out when the sources do not fit beside each other.
    void matrix() {
        const auto& sources = view_.report().sources;
        std::vector<std::size_t> widths;
        std::size_t body = 2;
        for (const ReportSource& source : sources) {
            std::size_t width = display_width(for_terminal(source.id));
            for (const ReportEvent* event : view_.events())
                width = std::max(width, display_width(diff_cell(view_, *event, source.id)));
            widths.push_back(width);
            body += width + 2;
            if (body > page_.width() * 2 / 3) return;
        }
        if (view_.events().empty()) return;
        heading("Who reports what");
        const auto row = [&](auto cell_of) {
            std::string cells;
            for (std::size_t i = 0; i < sources.size(); ++i) {
                if (i > 0) cells += "  ";
                cells += padded(cell_of(sources[i]), widths[i]);
            }
            return cells;
        };
        page_.entry(2,
                    {row([](const ReportSource& source) { return for_terminal(source.id); }), Style::accent},
                    body, {{"Event", Style::accent}});
        for (const ReportEvent* event : view_.events())
            page_.entry(2,
                        {row([&](const ReportSource& source) { return diff_cell(view_, *event, source.id); }),
                         Style::plain},
                        body, {{for_terminal(event->label), Style::plain}});
    }

    View view_;
    Page page_;
    std::size_t side_ = 0;  // column of what a source says
};

}  // namespace

void render_diff_text(const Report& report, const RenderOptions& options, std::ostream& out) {
    DiffText(report, options, out).print();
}

}  // namespace dateline
