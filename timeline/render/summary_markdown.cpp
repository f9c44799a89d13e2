#include <unordered_map>
#include <utility>

#include "timeline/render/date_words.hpp"
#include "timeline/render/escape.hpp"
#include "timeline/render/footnotes.hpp"
#include "timeline/render/mermaid.hpp"
#include "timeline/render/phases.hpp"
#include "timeline/render/render.hpp"
#include "timeline/render/verdict.hpp"
#include "timeline/render/view.hpp"

namespace dateline {
namespace {

constexpr std::size_t kHashDigits = 12;
constexpr std::size_t kLongestQuote = 240;    // bytes, in the story; all of it stands in the footnote
constexpr std::size_t kLongestEvidence = 48;  // bytes, of what a publication date rests on
constexpr int kOpenDays = 10'000 * 366;
constexpr std::size_t kLongestAttribution = 60;  // bytes; longer ones are clauses, and stand in the footnote

std::string quoted(std::string_view text) {
    return for_markdown(in_quotes(text));
}

/// The first words, up to a length; "…" stands for the rest.
std::string shortened(std::string_view words) {
    if (words.size() <= kLongestEvidence) return std::string(words);
    const std::size_t space = words.rfind(' ', kLongestEvidence);
    return std::string(words.substr(0, space == std::string_view::npos ? 0 : space)) + " …";
}

/// "By Jan 14": our own words at the head of a sentence.
std::string capitalised(std::string words) {
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
        words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

class SummaryMarkdown {
  public:
    SummaryMarkdown(const Report& report, const RenderOptions& options, std::ostream& out)
        : report_(report),
          options_(options),
          view_(report, options.all),
          phases_(phases_of(view_.events())),
          out_(out),
          notes_(view_) {}

    void print() {
        head();
        sources();
        story();
        events();
        contradictions();
        status_changes();
        single_source();
        gaps();
        undated();
        open_questions();
        decisions();
        mermaid();
        method();
        notes_.write(out_);
    }

  private:
    void heading(std::string_view text) { out_ << "\n## " << text << "\n\n"; }

    void head() {
        const ReportEvent* lead = view_.lead();
        out_ << "# " << (lead == nullptr ? "No events found" : for_markdown(lead->label)) << "\n\n";
        if (view_.as_of())
            out_ << "As of " << long_date_with_weekday(*view_.as_of()) << ": ";
        else
            out_ << "No source is dated: ";
        out_ << counted(view_.events().size(), "event") << " from "
             << counted(report_.sources.size(), "source") << ".";
        if (report_.sources.size() > 1) out_ << " " << for_markdown(verdict(view_));
        out_ << "\n";
    }

    void sources() {
        heading("Sources");
        out_ << "| Id | Outlet | Published | How found | SHA-256 |\n|---|---|---|---|---|\n";
        for (const ReportSource& source : report_.sources) {
            const bool undated = source.published.range.empty();
            const std::string how = undated ? source.published_note : source.published_method;
            out_ << "| " << for_markdown(source.id) << " | "
                 << for_markdown(source.publisher.empty() ? source.file : source.publisher)
                 << (source.copy_of.empty() ? ""
                                            : ", the text of " + for_markdown(view_.name(source.copy_of)))
                 << " | " << (undated ? "not known" : date_words(source.published)) << " | "
                 << for_markdown(how);
            if (!undated && !source.published_quote.empty())
                out_ << ": " << quoted(shortened(source.published_quote));
            out_ << " | `" << for_markdown_code(std::string_view(source.sha256).substr(0, kHashDigits))
                 << "` |\n";
        }
    }

    static std::string according_to(const ReportEvent& event) {
        if (event.mentions.empty()) return {};
        for (const ReportMention& mention : event.mentions)
            if (mention.attribution.empty()) return {};
        const std::string& who = event.mentions.front().attribution;
        if (who.size() > kLongestAttribution) return {};
        return ", according to " + for_markdown(who);
    }

    void story() {
        if (phases_.empty()) return;
        heading("What happened");
        for (const Phase& phase : phases_) {
            ReportDate span;
            span.range = phase.heading;
            if (phase.events.size() == 1) span = phase.events.front()->date;
            const ReportEvent* lead = lead_of(phase);
            if (phases_.size() > 1)
                out_ << "### " << for_markdown(date_words(span)) << ": " << for_markdown(lead->label)
                     << "\n\n";
            const std::optional<int> year = phases_.size() > 1 ? year_of(phase.span) : std::nullopt;
            std::string date_before;
            for (const ReportEvent* event : phase.events) {
                std::string date = date_words(event->date, year);
                if (date != date_before)
                    out_ << (date_before.empty() ? "**" : "\n\n**") << for_markdown(capitalised(date))
                         << (date.ends_with('.') ? "** " : ".** ");
                else
                    out_ << ' ';
                date_before = std::move(date);
                sentence(*event);
                if (event == lead) wording(*event);
                differing(*event, year);
            }
            out_ << "\n" << (&phase == &phases_.back() ? "" : "\n");
        }
    }

    /// What the phase is about: its most salient event, of equals the one most voices tell, of equals the
    /// newest.
    [[nodiscard]] const ReportEvent* lead_of(const Phase& phase) const {
        const auto weight = [&](const ReportEvent* event) {
            return std::pair(event->salience, view_.voices(*event));
        };
        const ReportEvent* lead = phase.events.front();
        for (const ReportEvent* event : phase.events)
            if (weight(event) >= weight(lead)) lead = event;
        return lead;
    }

    /// "In the words of Northern Post: “…”[^2]", by the teller that knows most of the date.
    void wording(const ReportEvent& event) {
        const ReportMention* best = nullptr;
        for (const std::string_view id : view_.tellers(event)) {
            const ReportMention* mention = best_mention(event, id);
            const auto days = [](const ReportMention* m) {
                const DateRange& range = m->date.range;
                return range.earliest && range.latest ? range.latest->day - range.earliest->day : kOpenDays;
            };
            if (best == nullptr || days(mention) < days(best)) best = mention;
        }
        if (best == nullptr || best->quote.empty() || best->quote.size() > kLongestQuote) return;
        out_ << " In the words of " << for_markdown(view_.name(best->source)) << ": " << quoted(best->quote)
             << notes_.of(*best);
    }

    /// "The sources differ on the date: Harbour Herald says Mar 7, Northern Post says Mar 9.[^3][^4]"
    void differing(const ReportEvent& event, std::optional<int> year) {
        for (const ReportConflict* conflict : view_.conflicts(event)) {
            if (conflict->kind != "contradiction") continue;
            std::string says;
            for (const ConflictClaim& claim : conflict->claims)
                if (!claim.source.empty())
                    says += (says.empty() ? "" : ", ") + view_.name(claim.source) + " says " +
                            claim_words(view_, *conflict, claim, year);
            out_ << " The sources differ on the " << for_markdown(conflict->aspect) << ": "
                 << for_markdown(says) << (says.ends_with('.') ? "" : ".") << notes_.of(event);
        }
    }

    /// "Dockers walk out at Port Velan (ongoing), according to the union.[^1][^2]"
    void sentence(const ReportEvent& event) {
        out_ << for_markdown(event.label);
        if (const std::string mark = status_mark(view_, event); !mark.empty())
            out_ << " (" << for_markdown(mark) << ")";
        out_ << according_to(event) << "." << notes_.of(event);
    }

    void events() {
        if (view_.events().empty()) return;
        heading("Events");
        out_ << "| Date | As written | EDTF | Event | Status | Sources |\n|---|---|---|---|---|---|\n";
        for (const ReportEvent* event : view_.events()) {
            const std::string date = date_words(event->date);
            const std::string mark = status_mark(view_, *event);
            out_ << "| " << (date.empty() ? "not known" : for_markdown(date)) << " | "
                 << (event->date.written.empty() ? "" : quoted(event->date.written)) << " | ";
            if (!event->date.edtf.empty()) out_ << "`" << for_markdown_code(event->date.edtf) << "`";
            out_ << " | " << for_markdown(event->label) << notes_.of(*event) << " | "
                 << (mark.empty() ? "happened" : for_markdown(mark)) << " | "
                 << for_markdown(tellers_words(view_, *event)) << " |\n";
        }
    }

    void contradictions() {
        bool first = true;
        for (const ReportConflict& conflict : report_.conflicts) {
            const ReportEvent* event = view_.event(conflict.event);
            if (event == nullptr || !is_on_page(*event)) continue;
            if (first) heading("Where the sources differ");
            first = false;
            out_ << "- **" << for_markdown(event->label) << "**: " << for_markdown(conflict.aspect);
            if (conflict.kind != "contradiction")
                out_ << " (" << for_markdown(kind_words(conflict.kind)) << ")";
            out_ << "\n";
            for (const ConflictClaim& claim : conflict.claims) {
                out_ << "  - ";
                if (!claim.source.empty()) out_ << for_markdown(view_.name(claim.source)) << ": ";
                out_ << for_markdown(claim_words(view_, conflict, claim));
                if (!claim.quote.empty()) out_ << ", " << quoted(claim.quote);
                out_ << "\n";
            }
        }
    }

    void status_changes() {
        bool first = true;
        for (const ReportEvent* event : view_.events()) {
            if (event->history.size() < 2) continue;
            if (first) heading("Status changes");
            first = false;
            out_ << "- **" << for_markdown(event->label) << "**: ";
            for (std::size_t i = 0; i < event->history.size(); ++i) {
                out_ << (i == 0 ? "" : ", then ") << step_word(*event, i);
                if (const Result<Day> day = parse_iso_day(event->history[i].first))
                    out_ << " as of " << long_date(*day);
            }
            out_ << notes_.of(*event) << "\n";
        }
    }

    void single_source() {
        if (report_.sources.size() < 2) return;
        std::unordered_map<std::string_view, std::vector<const ReportEvent*>> alone;
        std::vector<const ReportEvent*> repeated;  // several sources, one voice
        for (const ReportEvent* event : view_.events()) {
            const auto tellers = view_.tellers(*event);
            if (tellers.size() == 1)
                alone[tellers.front()].push_back(event);
            else if (view_.voices(*event) == 1)
                repeated.push_back(event);
        }
        if (alone.empty() && repeated.empty()) return;
        heading("Told by one source only");
        for (const ReportSource& source : report_.sources) {
            const auto found = alone.find(source.id);
            if (found == alone.end()) continue;
            out_ << "- " << for_markdown(view_.name(source.id)) << "\n";
            for (const ReportEvent* event : found->second) {
                out_ << "  - ";
                listed(*event);
            }
        }
        if (!repeated.empty()) out_ << "- Several sources with one voice\n";
        for (const ReportEvent* event : repeated) {
            out_ << "  - ";
            listed(*event, "; " + for_markdown(tellers_words(view_, *event)));
        }
    }

    void listed(const ReportEvent& event, const std::string& more = {}) {
        const std::string date = date_words(event.date);
        if (!date.empty()) out_ << for_markdown(date) << ": ";
        out_ << for_markdown(event.label);
        if (const std::string mark = status_mark(view_, event); !mark.empty())
            out_ << " (" << for_markdown(mark) << ")";
        out_ << more << notes_.of(event) << "\n";
    }

    /// What a person decided, as far as it could be followed.
    void decisions() {
        if (report_.overrides.empty()) return;
        heading("Decided by hand");
        for (const ReportOverride& decision : report_.overrides) {
            out_ << "- Entry " << decision.entry << ", " << decision.decision;
            std::string labels;
            for (const std::string& id : decision.events)
                if (const ReportEvent* event = view_.event(id))
                    labels += (labels.empty() ? ": " : "; ") + event->label;
            out_ << for_markdown(labels);
            if (!decision.note.empty()) out_ << ", " << quoted(decision.note);
            if (!decision.problem.empty()) out_ << ", not followed: " << for_markdown(decision.problem);
            out_ << "\n";
        }
    }

    void gaps() {
        if (phases_.size() < 2) return;
        heading("Gaps");
        for (std::size_t i = 1; i < phases_.size(); ++i)
            out_ << "- " << counted(static_cast<std::size_t>(phases_[i].quiet_days), "day")
                 << " without an event whose day is known: from "
                 << long_date(phases_[i - 1].span.latest->day) << " to "
                 << long_date(phases_[i].span.earliest->day) << "\n";
    }

    void undated() {
        bool first = true;
        for (const ReportEvent* event : view_.events()) {
            if (is_dated(*event)) continue;
            if (first) heading("No date known");
            first = false;
            out_ << "- ";
            listed(*event);
        }
    }

    void open_questions() {
        bool first = true;
        const auto begin = [&] {
            if (first) heading("Open questions");
            first = false;
            out_ << "- ";
        };
        for (const ReportEvent* event : view_.events()) {
            if (event->status != Status::scheduled && event->status != Status::possible) continue;
            begin();
            const std::string date = date_words(event->date);
            out_ << for_markdown(event->label) << ": " << to_string(event->status)
                 << (date.empty() ? std::string(", no date given") : " (" + for_markdown(date) + ")")
                 << (view_.overdue(*event) ? ", no report that it happened" : "") << notes_.of(*event)
                 << "\n";
        }
        for (const ReportConflict& conflict : report_.conflicts) {
            const ReportEvent* event = view_.event(conflict.event);
            if (event == nullptr || !is_on_page(*event) || conflict.kind != "contradiction") continue;
            begin();
            out_ << for_markdown(event->label) << ": the sources contradict each other on the "
                 << for_markdown(conflict.aspect) << notes_.of(*event) << "\n";
        }
        for (const ReportSource& source : report_.sources) {
            if (source.published.range.is_single_day()) continue;
            begin();
            out_ << "When was " << for_markdown(view_.name(source.id)) << " published?\n";
        }
    }

    [[nodiscard]] bool is_on_page(const ReportEvent& event) const { return options_.all || event.shown; }

    void mermaid() {
        if (view_.events().empty()) return;
        heading("Timeline");
        out_ << "```mermaid\n";
        mermaid_timeline(view_, out_);
        out_ << "```\n";
    }

    void method() {
        heading("Method");
        out_ << "Made by dateline from the texts alone. A date is as wide as the texts leave it: \"Dec "
                "1–10\" is once, on "
                "one of these days; \"Dec 1 to 10\" went on from the first to the last; \"by Dec 10\" is "
                "that day or before. "
                "Status is as of the newest source that tells it. What stands in quotation marks is the "
                "source's own "
                "wording.\n";
    }

    const Report& report_;
    const RenderOptions& options_;
    View view_;
    std::vector<Phase> phases_;
    OutputBuffer out_;
    Footnotes notes_;
};

}  // namespace

void render_summary_markdown(const Report& report, const RenderOptions& options, std::ostream& out) {
    SummaryMarkdown(report, options, out).print();
}

}  // namespace dateline
