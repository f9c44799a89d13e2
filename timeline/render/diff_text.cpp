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
constexpr std::size_t kNarrowestColumn = 36;  // of quotes beside each other
constexpr std::size_t kBetween = 3;           // columns

std::string padded(std::string text, std::size_t width) {
    const std::size_t used = display_width(text);
    return used < width ? std::move(text) + std::string(width - used, ' ') : text;
}

class DiffText {
  public:
    DiffText(const Report& report, const RenderOptions& options, std::ostream& out)
        : view_(report, options.all), since_(options.since), page_(out, options.width, options.colour) {
        std::size_t widest = 0;
        for (const ReportSource& source : report.sources)
            widest = std::max(widest, display_width(for_terminal(view_.name(source.id))));
        side_ = 4 + std::min(widest, kWidestName) + 2;
    }

    void print() {
        page_.paragraph(0, for_terminal(verdict(view_, since_)), Style::strong);
        if (view_.report().sources.size() < 2) return;
        for (const DiffSection& section : diff_sections(view_, since_)) {
            heading(for_terminal(section.title));
            for (const DiffItem& item : section.items)
                item.sides.empty() ? listed(*item.event) : compared(item);
        }
        if (!since_) matrix();
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
        const std::size_t room = page_.width() - 4 + kBetween;
        if (item.sides.size() > 1 && room / item.sides.size() >= kNarrowestColumn + kBetween)
            return beside_each_other(item);
        for (const DiffSide& side : item.sides) {
            std::vector<Piece> pieces = {
                {for_terminal(side.says) + (side.quote.empty() ? "" : ":"), Style::plain}};
            if (!side.quote.empty()) pieces.push_back({for_terminal(in_quotes(side.quote)), Style::faint});
            page_.entry(4, {for_terminal(side.name), Style::accent}, side_, pieces);
        }
    }

    void beside_each_other(const DiffItem& item) {
        std::vector<std::vector<Piece>> columns;
        for (const DiffSide& side : item.sides) {
            std::vector<Piece>& pieces = columns.emplace_back();
            pieces.push_back({for_terminal(side.name), Style::accent});
            pieces.push_back({"·\u00A0" + for_terminal(side.says), Style::strong});
            pieces.push_back({"\n", Style::plain});
            if (!side.quote.empty()) pieces.push_back({for_terminal(in_quotes(side.quote)), Style::faint});
        }
        page_.columns(4, kBetween, columns);
    }

    /// When the sources do not fit beside each other, with numbers for names and marks for dates.
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
            if (body > page_.width() * 2 / 3) return marks();
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

    /// One column a source: what it says of each event is one mark. Left out when even that does not fit.
    void marks() {
        const auto& sources = view_.report().sources;
        const std::size_t digits = std::to_string(sources.size()).size();
        const std::size_t body = 2 + (digits + 1) * sources.size() + 1;
        if (body > page_.width() / 2 || view_.events().empty()) return;
        heading("Who reports what");
        std::string numbers;
        for (std::size_t i = 1; i <= sources.size(); ++i) numbers += padded(std::to_string(i), digits + 1);
        page_.entry(2, {numbers, Style::accent}, body, {{"Event", Style::accent}});
        for (const ReportEvent* event : view_.events()) {
            std::string cells;
            for (const ReportSource& source : sources)
                cells += padded(best_mention(*event, source.id) == nullptr ? "–" : "x", digits + 1);
            page_.entry(2, {cells, Style::plain}, body, {{for_terminal(event->label), Style::plain}});
        }
        page_.blank();
        for (std::size_t i = 0; i < sources.size(); ++i)
            page_.entry(2, {std::to_string(i + 1), Style::accent}, 2 + digits + 1,
                        {{for_terminal(view_.name(sources[i].id)), Style::plain}});
    }

    View view_;
    bool since_;
    Page page_;
    std::size_t side_ = 0;  // column of what a source says
};

}  // namespace

void render_diff_text(const Report& report, const RenderOptions& options, std::ostream& out) {
    DiffText(report, options, out).print();
}

}  // namespace dateline
