#include <algorithm>

#include "timeline/render/date_words.hpp"
#include "timeline/render/escape.hpp"
#include "timeline/render/page.hpp"
#include "timeline/render/render.hpp"
#include "timeline/render/verdict.hpp"
#include "timeline/render/view.hpp"

namespace dateline {
namespace {

constexpr std::size_t kWidestCell = 18;

std::string padded(std::string text, std::size_t width) {
    const std::size_t used = display_width(text);
    return used < width ? std::move(text) + std::string(width - used, ' ') : text;
}

std::string quoted(std::string_view text) {
    return "“" + for_terminal(text) + "”";
}

/// The year no date on the page need name: that of the newest source.
std::optional<int> usual_year(const View& view) {
    if (!view.as_of()) return std::nullopt;
    return to_civil(*view.as_of()).year;
}

class DiffText {
  public:
    DiffText(const Report& report, const RenderOptions& options, std::ostream& out)
        : view_(report, options.all),
          diff_(report.diff),
          page_(out, options.width, options.colour),
          year_(usual_year(view_)) {}

    void print() {
        page_.paragraph(0, for_terminal(verdict(view_)), Style::strong);
        if (view_.report().sources.size() < 2) return;
        contradictions();
        zones();
        refinements();
        status_moves();
        silent();
        alike();
        matrix();
    }

  private:
    void heading(std::string text) {
        page_.blank();
        page_.paragraph(0, std::move(text), Style::strong);
    }

    void event_line(const ReportEvent& event) {
        std::vector<Piece> pieces = {{for_terminal(event.label), Style::plain}};
        if (const std::string mark = status_mark(view_, event); !mark.empty())
            pieces.push_back({"[" + mark + "]", Style::accent});
        page_.paragraph(2, pieces);
    }

    /// "    Harbour Herald  Mar 7, “dockers voted to strike on Friday”"
    void side(std::string_view source, const std::string& says, std::string_view quote) {
        std::vector<Piece> pieces;
        if (!says.empty()) pieces.push_back({for_terminal(says) + (quote.empty() ? "" : ":"), Style::plain});
        if (!quote.empty()) pieces.push_back({quoted(quote), Style::faint});
        page_.entry(4, {for_terminal(view_.name(source)), Style::accent}, side_column(), pieces);
    }

    [[nodiscard]] std::size_t side_column() const {
        std::size_t widest = 0;
        for (const ReportSource& source : view_.report().sources)
            widest = std::max(widest, display_width(for_terminal(view_.name(source.id))));
        return 4 + std::min(widest, kWidestCell) + 2;
    }

    void conflict_sides(const ReportConflict& conflict) {
        for (const ConflictClaim& claim : conflict.claims)
            if (!claim.source.empty())
                side(claim.source, claim_words(view_, conflict, claim, year_), claim.quote);
    }

    void contradictions() {
        bool first = true;
        for (const ReportDiff::Contradict& item : diff_.contradict) {
            const ReportEvent* event = view_.event(item.event);
            if (event == nullptr) continue;
            if (first) heading("Contradicted");
            first = false;
            event_line(*event);
            bool told = false;
            for (const ReportConflict* conflict : view_.conflicts(*event)) {
                if (conflict->aspect != item.aspect || conflict->kind != "contradiction") continue;
                told = true;
                conflict_sides(*conflict);
            }
            if (!told) dates_by_source(*event);
        }
    }

    void zones() {
        bool first = true;
        for (const ReportConflict& conflict : view_.report().conflicts) {
            const ReportEvent* event = view_.event(conflict.event);
            if (event == nullptr || conflict.kind == "contradiction") continue;
            if (first) heading("Only seems to differ");
            first = false;
            event_line(*event);
            page_.paragraph(4, for_terminal(kind_words(conflict.kind)), Style::faint);
            conflict_sides(conflict);
        }
    }

    void dates_by_source(const ReportEvent& event) {
        for (const std::string_view id : view_.tellers(event)) {
            const ReportMention* mention = best_mention(event, id);
            const std::string words = date_words(mention->date, year_);
            side(id, words.empty() ? "no date" : words, mention->quote);
        }
    }

    void refinements() {
        bool first = true;
        for (const ReportDiff::Refine& item : diff_.refine) {
            const ReportEvent* event = view_.event(item.event);
            if (event == nullptr) continue;
            if (first) heading("More precise in one source");
            first = false;
            event_line(*event);
            page_.paragraph(4, for_terminal(view_.name(item.by) + " is narrower"), Style::faint);
            dates_by_source(*event);
        }
    }

    void status_moves() {
        bool first = true;
        for (const ReportDiff::StatusMove& item : diff_.status) {
            const ReportEvent* event = view_.event(item.event);
            if (event == nullptr) continue;
            if (first) heading("Status differs");
            first = false;
            event_line(*event);
            for (const auto& [source, status] : item.by_source) {
                const ReportMention* mention = mention_with(*event, source, status);
                side(source, std::string(to_string(status)), mention == nullptr ? "" : mention->quote);
            }
        }
    }

    static const ReportMention* mention_with(const ReportEvent& event, std::string_view source,
                                             Status status) {
        for (const ReportMention& mention : event.mentions)
            if (mention.source == source && mention.status == status) return &mention;
        return best_mention(event, source);
    }

    void dated_line(const ReportEvent& event) {
        std::vector<Piece> pieces;
        if (const std::string date = date_words(event.date, year_); !date.empty())
            pieces.push_back({date + ":", Style::strong});
        pieces.push_back({for_terminal(event.label), Style::plain});
        if (const std::string mark = status_mark(view_, event); !mark.empty())
            pieces.push_back({"[" + mark + "]", Style::accent});
        page_.entry(2, {"-", Style::faint}, 4, pieces);
    }

    void silent() {
        for (const auto& [source, ids] : diff_.only) {
            bool first = true;
            for (const std::string& id : ids) {
                const ReportEvent* event = view_.event(id);
                if (event == nullptr) continue;
                if (first) heading("Only in " + for_terminal(view_.name(source)));
                first = false;
                dated_line(*event);
            }
        }
    }

    void alike() {
        bool first = true;
        for (const std::string& id : diff_.agree) {
            const ReportEvent* event = view_.event(id);
            if (event == nullptr) continue;
            if (first) heading("Told alike");
            first = false;
            dated_line(*event);
        }
    }

    /// What a source says of an event, in a few words; "–" when it is silent.
    [[nodiscard]] std::string cell(const ReportEvent& event, std::string_view source) const {
        const ReportMention* mention = best_mention(event, source);
        if (mention == nullptr) return "–";
        std::string words = mention->date.basis == "tense" ? "" : date_words(mention->date, year_);
        if (words.empty())
            words = mention->status == Status::occurred ? "told" : std::string(to_string(mention->status));
        return words;
    }

    void matrix() {
        const auto& sources = view_.report().sources;
        std::vector<std::size_t> widths;
        std::size_t body = 2;
        for (const ReportSource& source : sources) {
            std::size_t width = display_width(for_terminal(source.id));
            for (const ReportEvent* event : view_.events())
                width = std::max(width, display_width(cell(*event, source.id)));
            widths.push_back(width);
            body += width + 2;
        }
        if (view_.events().empty() || body > page_.width() * 2 / 3) return;
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
            page_.entry(
                2, {row([&](const ReportSource& source) { return cell(*event, source.id); }), Style::plain},
                body, {{for_terminal(event->label), Style::plain}});
    }

    View view_;
    const ReportDiff& diff_;
    Page page_;
    std::optional<int> year_;
};

}  // namespace

void render_diff_text(const Report& report, const RenderOptions& options, std::ostream& out) {
    DiffText(report, options, out).print();
}

}  // namespace dateline
