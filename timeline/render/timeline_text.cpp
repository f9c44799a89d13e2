#include <algorithm>
#include <utility>

#include "timeline/render/date_words.hpp"
#include "timeline/render/escape.hpp"
#include "timeline/render/heading_year.hpp"
#include "timeline/render/page.hpp"
#include "timeline/render/render.hpp"
#include "timeline/render/view.hpp"

namespace dateline {
namespace {

constexpr std::size_t kIndent = 2;
constexpr std::size_t kWidestDate = 24;
constexpr std::size_t kNarrowestBody = 28;  // below it the date stands on a line of its own

Style style_of(Status status) {
    switch (status) {
        case Status::occurred:
        case Status::ongoing:
            return Style::good;
        case Status::scheduled:
        case Status::possible:
            return Style::accent;
        case Status::cancelled:
        case Status::denied:
            break;
    }
    return Style::bad;
}

class TimelineText {
  public:
    TimelineText(const Report& report, const RenderOptions& options, std::ostream& out)
        : view_(report, options.all),
          page_(out, options.width, options.colour),
          evidence_(options.evidence) {}

    void print() {
        heading();
        measure();
        std::optional<int> year;
        std::string_view date_before;
        for (std::size_t i = 0; i < view_.events().size(); ++i) {
            const ReportEvent& event = *view_.events()[i];
            if (!is_dated(event)) continue;
            const int own = heading_year(event.date.range, year);
            if (own != year) {
                year = own;
                date_before = {};
                page_.blank();
                page_.paragraph(0, year_words(own), Style::strong);
            }
            entry(event, dates_[i] == date_before ? std::string_view() : dates_[i], year);
            date_before = dates_[i];
        }
        undated();
        sources();
    }

  private:
    void heading() {
        std::string line = counted(view_.events().size(), "event") + " from " +
                           counted(view_.report().sources.size(), "source");
        if (view_.as_of()) line += ", as of " + long_date(*view_.as_of());
        page_.paragraph(0, line, Style::faint);
    }

    static std::string as_written(const ReportDate& date) {
        return date.written.empty() ? "" : for_terminal(in_quotes(date.written));
    }

    /// The date column is as wide as its widest date, within reason.
    void measure() {
        std::size_t widest = 0;
        std::optional<int> year;
        for (const ReportEvent* event : view_.events()) {
            if (is_dated(*event)) year = heading_year(event->date.range, year);
            dates_.push_back(is_dated(*event) ? date_words(event->date, year) : as_written(event->date));
            const std::size_t width = display_width(dates_.back());
            if (width <= kWidestDate) widest = std::max(widest, width);
        }
        body_ = kIndent + widest + 2;
        if (page_.width() < body_ + kNarrowestBody) body_ = kIndent + 2;
    }

    void entry(const ReportEvent& event, std::string_view date, std::optional<int> year) {
        const bool open = needs_order_sign(event, std::exchange(above_, &event));
        open_order_ = open_order_ || open;
        if (open)
            page_.begin(0, "~ " + std::string(date), Style::strong, body_);
        else
            page_.begin(kIndent, date, Style::strong, body_);
        page_.words({event.label});
        if (const std::string mark = status_mark(view_, event); !mark.empty())
            page_.words({"[" + mark + "]", style_of(event.status)});
        page_.words({tellers_words(view_, event), Style::faint, "·"});
        page_.end();
        for (const ReportConflict* conflict : view_.conflicts(event)) disagreement(*conflict, year);
        if (evidence_) quotes(event);
    }

    void quotes(const ReportEvent& event) {
        for (const std::string_view id : view_.tellers(event))
            page_.paragraph(
                body_, {{in_quotes(best_mention(event, id)->quote)}, {view_.name(id), Style::faint, "—"}});
    }

    /// "≠ date: Harbour Herald says Mar 7, Northern Post says Mar 9"
    void disagreement(const ReportConflict& conflict, std::optional<int> year) {
        const bool serious = conflict.kind == "contradiction";
        std::string says;
        for (const ConflictClaim& claim : conflict.claims) {
            if (claim.source.empty()) continue;
            if (!says.empty()) says += ", ";
            says += view_.name(claim.source) + " says " + claim_words(view_, conflict, claim, year);
        }
        const std::string kind = serious ? "" : " (" + conflict.kind + ")";
        page_.paragraph(body_, {{conflict.aspect + kind + ": " + says, serious ? Style::bad : Style::warn,
                                 serious ? "≠" : "≈"}});
    }

    void undated() {
        bool first = true;
        for (std::size_t i = 0; i < view_.events().size(); ++i) {
            if (is_dated(*view_.events()[i])) continue;
            if (first) {
                page_.blank();
                page_.paragraph(0, "No date known", Style::strong);
            }
            first = false;
            entry(*view_.events()[i], dates_[i], std::nullopt);
        }
    }

    void sources() {
        if (view_.report().sources.empty()) return;
        page_.blank();
        page_.paragraph(0, "Sources", Style::strong);
        std::size_t words_at = body_;
        for (const ReportSource& source : view_.report().sources) {
            const std::size_t end = kIndent + display_width(for_terminal(source.id)) + 2;
            if (end <= kIndent + kWidestDate + 2) words_at = std::max(words_at, end);
        }
        for (const ReportSource& source : view_.report().sources) {
            std::string words = source.publisher.empty() ? source.file : source.publisher;
            const std::string& note = source.published_note;
            if (source.published.range.empty())
                words += note.starts_with("undated") ? ", " + note
                                                     : ", undated" + (note.empty() ? "" : ": " + note);
            else if (source.published.range.is_single_day())
                words += ", " + date_words(source.published) + " (" + source.published_method + ")";
            else  // with the words behind the days, which end with the flag that would settle it
                words += ", " + date_words(source.published) + " (" +
                         note.substr(std::min(note.find(": ") + 2, note.size())) + ")";
            if (!source.copy_of.empty()) words += ", the text of " + source.copy_of;
            page_.entry(kIndent, for_terminal(source.id), Style::strong, words_at, {{words}});
        }
        if (open_order_) {
            page_.blank();
            page_.paragraph(0, "~ not known to come after the line above", Style::faint);
        }
        if (view_.hidden() > 0) {
            if (!open_order_) page_.blank();
            page_.paragraph(0, counted(view_.hidden(), "more event") + " with --all", Style::faint);
        }
    }

    View view_;
    Page page_;
    bool evidence_;
    bool open_order_ = false;  // some line was marked
    const ReportEvent* above_ = nullptr;
    std::size_t body_ = 0;
    std::vector<std::string> dates_;  // of the events on the page, in words
};

}  // namespace

void render_timeline_text(const Report& report, const RenderOptions& options, std::ostream& out) {
    TimelineText(report, options, out).print();
}

}  // namespace dateline
