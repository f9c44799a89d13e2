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

void pad(std::string& out, std::string_view text, std::size_t width) {
    out += text;
    const std::size_t used = display_width(text);
    if (used < width) out.append(width - used, ' ');
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
        page_.paragraph(0, verdict(view_, since_), Style::strong);
        if (view_.report().sources.size() < 2) return;
        for (const DiffSection& section : diff_sections(view_, since_)) {
            heading(section.title);
            for (const DiffItem& item : section.items) item.sides.empty() ? listed(item) : compared(item);
        }
        if (!since_) matrix();
    }

  private:
    void heading(std::string_view text) {
        page_.blank();
        page_.paragraph(0, text, Style::strong);
    }

    void named(const ReportEvent& event) {
        page_.words({event.label});
        if (const std::string mark = status_mark(view_, event); !mark.empty())
            page_.words({"[" + mark + "]", Style::accent});
    }

    void listed(const DiffItem& item) {
        const ReportEvent& event = *item.event;
        page_.begin(2, "-", Style::faint, 4);
        if (const std::string date = date_words(event.date, view_.year()); !date.empty())
            page_.words({date + ":", Style::strong});
        named(event);
        if (!item.note.empty()) page_.words({"(" + item.note + ")", Style::faint});
        page_.end();
    }

    void compared(const DiffItem& item) {
        page_.begin(2, {}, Style::plain, 2);
        named(*item.event);
        page_.end();
        if (!item.note.empty()) page_.paragraph(4, item.note, Style::faint);
        const std::size_t room = page_.width() - 4 + kBetween;
        if (item.sides.size() > 1 && room / item.sides.size() >= kNarrowestColumn + kBetween)
            return beside_each_other(item);
        for (const DiffSide& side : item.sides) {
            page_.begin(4, for_terminal(side.name), Style::accent, side_);
            page_.words({side.says + (side.quote.empty() ? "" : ":")});
            if (!side.quote.empty()) page_.words({in_quotes(side.quote), Style::faint});
            page_.end();
        }
    }

    void beside_each_other(const DiffItem& item) {
        std::vector<std::string> quotes;
        for (const DiffSide& side : item.sides)
            quotes.push_back(side.quote.empty() ? "" : in_quotes(side.quote));
        std::vector<Page::Text> columns;
        for (std::size_t i = 0; i < item.sides.size(); ++i) {
            const DiffSide& side = item.sides[i];
            columns.push_back(
                {{{side.name, Style::accent}, {side.says, Style::strong, "·"}}, {{quotes[i], Style::faint}}});
        }
        page_.columns(4, kBetween, columns);
    }

    /// When the sources do not fit beside each other, with numbers for names and marks for dates.
    void matrix() {
        const auto& sources = view_.report().sources;
        const std::size_t room = page_.width() * 2 / 3;
        if (view_.events().empty()) return;
        std::vector<std::size_t> widths;
        std::size_t body = 2;
        for (const ReportSource& source : sources) {
            widths.push_back(display_width(for_terminal(source.id)));
            body += widths.back() + 2;
        }
        std::vector<std::string> cells;
        for (const ReportEvent* event : view_.events()) {
            if (body > room) return marks();
            diff_row(view_, *event, cells);
            for (std::size_t i = 0; i < widths.size(); ++i) {
                const std::size_t width = std::max(widths[i], display_width(cells[i]));
                body += width - widths[i];
                widths[i] = width;
            }
        }
        if (body > room) return marks();
        heading("Who reports what");
        std::string lead;
        const auto row = [&](Style style, const Piece& event) {
            lead.clear();
            for (std::size_t i = 0; i < cells.size(); ++i)
                pad(lead, cells[i], widths[i] + (i + 1 < cells.size() ? 2 : 0));
            page_.entry(2, lead, style, body, {event});
        };
        for (std::size_t i = 0; i < cells.size(); ++i) cells[i] = for_terminal(sources[i].id);
        row(Style::accent, {"Event", Style::accent});
        for (const ReportEvent* event : view_.events()) {
            diff_row(view_, *event, cells);
            row(Style::plain, {event->label});
        }
    }

    /// One column a source: what it says of each event is one mark. Left out when even that does not fit.
    void marks() {
        const auto& sources = view_.report().sources;
        const std::size_t digits = std::to_string(sources.size()).size();
        const std::size_t body = 2 + (digits + 1) * sources.size() + 1;
        if (body > page_.width() / 2) return;
        heading("Who reports what");
        std::string numbers;
        for (std::size_t i = 1; i <= sources.size(); ++i) pad(numbers, std::to_string(i), digits + 1);
        page_.entry(2, numbers, Style::accent, body, {{"Event", Style::accent}});
        std::vector<bool> tells;
        std::string lead;
        for (const ReportEvent* event : view_.events()) {
            diff_tellers(view_, *event, tells);
            lead.clear();
            for (const bool tells_it : tells) pad(lead, tells_it ? "x" : kSilent, digits + 1);
            page_.entry(2, lead, Style::plain, body, {{event->label}});
        }
        page_.blank();
        for (std::size_t i = 0; i < sources.size(); ++i)
            page_.entry(2, std::to_string(i + 1), Style::accent, 2 + digits + 1,
                        {{view_.name(sources[i].id)}});
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
