#include <algorithm>
#include <set>

#include "timeline/render/date_words.hpp"
#include "timeline/render/escape.hpp"
#include "timeline/render/heading_year.hpp"
#include "timeline/render/html_overview.hpp"
#include "timeline/render/html_page.hpp"
#include "timeline/render/render.hpp"
#include "timeline/render/verdict.hpp"
#include "timeline/render/view.hpp"

namespace dateline {
namespace {

constexpr std::size_t kManyEvents = 300;

class TimelineHtml {
  public:
    TimelineHtml(const Report& report, const RenderOptions& options, std::ostream& out)
        : view_(report, options.all), out_(out) {}

    void print() {
        const ReportEvent* lead = view_.lead();
        const std::string title = lead == nullptr ? "No events found" : lead->label;
        begin_html(title, out_);
        out_ << "<a class=\"skip\" href=\"#events\">To the events</a>\n<header>\n<h1>" << for_html(title)
             << "</h1>\n<p class=\"lead\">";
        if (view_.as_of()) out_ << "As of " << long_date_with_weekday(*view_.as_of()) << ": ";
        out_ << counted(view_.events().size(), "event") << " from "
             << counted(view_.report().sources.size(), "source") << ".";
        if (view_.report().sources.size() > 1) out_ << ' ' << for_html(verdict(view_));
        out_ << "</p>\n</header>\n";
        filters();
        render_overview(view_, out_);
        // Long pages are laid out where they are looked at.
        const bool many = view_.events().size() > kManyEvents;
        out_ << "<main id=\"events\"" << (many ? " class=\"many\"" : "") << ">\n";
        dated();
        undated();
        out_ << "</main>\n";
        sources();
        end_html(out_);
    }

  private:
    void choice(std::string_view name, std::string_view label,
                const std::vector<std::pair<std::string, std::string>>& values) {
        out_ << "<label>" << label << "<select name=\"" << name << "\"><option value=\"\">all</option>";
        for (const auto& [value, words] : values)
            out_ << "<option value=\"" << for_html(value) << "\">" << for_html(words) << "</option>";
        out_ << "</select></label>\n";
    }

    void filters() {
        std::vector<std::pair<std::string, std::string>> sources;
        for (const ReportSource& source : view_.report().sources)
            sources.emplace_back(list_item(source.id), view_.name(source.id));
        std::set<std::string> people;
        std::set<std::string> statuses;
        for (const ReportEvent* event : view_.events()) {
            for (const ReportParticipant& p : event->participants) people.insert(p.name);
            statuses.emplace(to_string(event->status));
        }
        std::vector<std::pair<std::string, std::string>> who;
        for (const std::string& name : people) who.emplace_back(list_item(name), name);
        std::vector<std::pair<std::string, std::string>> status;
        for (const std::string& word : statuses) status.emplace_back(word, word);
        out_ << "<form id=\"filters\" hidden aria-label=\"Filter the events\">\n<label>Search<input "
                "name=\"text\" type=\"search\"></label>\n";
        choice("source", "Source", sources);
        choice("status", "Status", status);
        choice("who", "Who", who);
        out_ << "<label>Sources differ<input name=\"differ\" type=\"checkbox\"></label>\n<output "
                "id=\"count\" class=\"soft\"></output>\n</form>\n";
    }

    /// One value of a list in a data attribute, whose items are parted by "|".
    static std::string list_item(std::string text) {
        std::replace(text.begin(), text.end(), '|', '/');
        return text;
    }

    void dated() {
        std::optional<int> year;
        for (const ReportEvent* event : view_.events()) {
            if (!is_dated(*event)) continue;
            const int own = heading_year(event->date.range, year);
            if (own != year) {
                if (year) out_ << "</ol>\n</section>\n";
                out_ << "<section class=\"year\">\n<h2>" << year_words(own)
                     << "</h2>\n<ol class=\"events\">\n";
                year = own;
            }
            event_item(*event, year);
        }
        if (year) out_ << "</ol>\n</section>\n";
    }

    void undated() {
        bool first = true;
        for (const ReportEvent* event : view_.events()) {
            if (is_dated(*event)) continue;
            if (first) out_ << "<section class=\"year\">\n<h2>No date known</h2>\n<ol class=\"events\">\n";
            first = false;
            event_item(*event, std::nullopt);
        }
        if (!first) out_ << "</ol>\n</section>\n";
    }

    template <class Items, class Word>
    void data_list(std::string_view name, const Items& items, Word word) {
        out_ << " data-" << name << "=\"";
        bool first = true;
        for (const auto& item : items) {
            out_ << (first ? "" : "|") << for_html(list_item(std::string(word(item))));
            first = false;
        }
        out_ << '"';
    }

    void event_item(const ReportEvent& event, std::optional<int> year) {
        const auto tellers = view_.tellers(event);
        const auto conflicts = view_.conflicts(event);
        out_ << "<li class=\"event\" id=\"" << for_html(event.id) << "\" data-status=\""
             << to_string(event.status) << '"';
        data_list("sources", tellers, [](std::string_view id) { return id; });
        data_list("who", event.participants,
                  [](const ReportParticipant& p) { return std::string_view(p.name); });
        out_ << (conflicts.empty() ? "" : " data-differ=\"1\"")
             << ">\n<details><summary><span class=\"when\">" << for_html(date_words(event.date, year))
             << "</span><span>" << for_html(event.label);
        if (const std::string mark = status_mark(view_, event); !mark.empty())
            out_ << " <span class=\"status " << to_string(event.status) << "\">" << for_html(mark)
                 << "</span>";
        if (!conflicts.empty()) out_ << " <span class=\"status conflict\">sources differ</span>";
        out_ << "<span class=\"who\">" << for_html(names_of(view_, tellers))
             << "</span></span></summary>\n<div class=\"body\">\n";
        facts(event);
        for (const ReportMention& m : event.mentions) mention(m);
        for (const ReportConflict* conflict : conflicts) disagreement(*conflict);
        reasons("Why this date", event.date.steps);
        reasons("Other readings of the date", event.date.rejected);
        reasons("Why these are one event", event.merge_reasons);
        out_ << "</div>\n</details>\n</li>\n";
    }

    void fact(std::string_view term, const std::string& html) {
        if (!html.empty()) out_ << "<dt>" << term << "</dt><dd>" << html << "</dd>";
    }

    void facts(const ReportEvent& event) {
        out_ << "<dl>";
        const std::string edtf = for_html(event.date.edtf);
        fact("EDTF", edtf.empty() ? "" : "<code>" + edtf + "</code>");
        fact("As written", event.date.written.empty() ? "" : "“" + for_html(event.date.written) + "”");
        std::string who;
        for (const ReportParticipant& p : event.participants)
            who += (who.empty() ? "" : ", ") + for_html(p.name);
        fact("Who", who);
        std::string where;
        for (const std::string& place : event.places) where += (where.empty() ? "" : ", ") + for_html(place);
        fact("Where", where);
        std::string history;
        if (event.history.size() > 1)
            for (const auto& [as_of, status] : event.history)
                history += (history.empty() ? "" : " → ") + std::string(to_string(status)) + " (" +
                           for_html(as_of) + ")";
        fact("Status", history);
        out_ << "</dl>\n";
    }

    /// The quote with its trigger marked.
    static std::string marked(const ReportMention& m) {
        const std::string quote = in_quotes(m.quote);
        const std::size_t at = m.trigger_text.empty() ? std::string::npos : quote.find(m.trigger_text);
        if (at == std::string::npos) return for_html(quote);
        const std::string_view before = std::string_view(quote).substr(0, at);
        const std::string_view after = std::string_view(quote).substr(at + m.trigger_text.size());
        // Escaping trims; the spaces around the mark are put back.
        return for_html(before) + (before.ends_with(' ') ? " " : "") + "<mark>" + for_html(m.trigger_text) +
               "</mark>" + (after.starts_with(' ') ? " " : "") + for_html(after);
    }

    void mention(const ReportMention& m) {
        const ReportSource* source = view_.source(m.source);
        out_ << "<blockquote><p>" << marked(m) << "</p><footer>" << for_html(view_.name(m.source));
        if (source != nullptr && !source->published.range.empty())
            out_ << ", " << date_words(source->published);
        if (!m.attribution.empty()) out_ << ", according to " << for_html(m.attribution);
        if (const std::string words = date_words(m.date); !words.empty())
            out_ << " · says " << for_html(words);
        if (m.status != Status::occurred) out_ << " · " << to_string(m.status);
        out_ << "</footer></blockquote>\n";
    }

    void disagreement(const ReportConflict& conflict) {
        out_ << "<h3 class=\"conflict\">The sources differ: " << for_html(conflict.aspect);
        if (conflict.kind != "contradiction") out_ << " (" << for_html(kind_words(conflict.kind)) << ")";
        out_ << "</h3>\n<ul>";
        for (const ConflictClaim& claim : conflict.claims) {
            out_ << "<li>";
            if (!claim.source.empty()) out_ << for_html(view_.name(claim.source)) << ": ";
            out_ << for_html(claim_words(view_, conflict, claim));
            if (!claim.quote.empty()) out_ << ", <q>" << for_html(claim.quote) << "</q>";
            out_ << "</li>";
        }
        out_ << "</ul>\n";
    }

    void reasons(std::string_view heading, const std::vector<std::string>& lines) {
        if (lines.empty()) return;
        out_ << "<h3>" << heading << "</h3>\n<ul>";
        for (const std::string& line : lines) out_ << "<li>" << for_html(line) << "</li>";
        out_ << "</ul>\n";
    }

    void sources() {
        out_ << "<section aria-labelledby=\"sources\">\n<h2 id=\"sources\">Sources</h2>\n<div "
                "class=\"wide\"><table>\n<thead><tr><th>Outlet</th>"
                "<th>Title</th><th>Published</th><th>How found</th><th>SHA-256</th></tr></thead>\n<tbody>\n";
        for (const ReportSource& source : view_.report().sources) {
            const bool undated = source.published.range.empty();
            out_ << "<tr><td>" << for_html(source.publisher.empty() ? source.id : source.publisher)
                 << "</td><td>" << for_html(source.title.empty() ? source.file : source.title) << "</td><td>"
                 << (undated ? "not known" : date_words(source.published)) << "</td><td>"
                 << for_html(undated ? source.published_note : source.published_method) << "</td><td><code>"
                 << for_html(std::string_view(source.sha256).substr(0, 12)) << "</code></td></tr>\n";
        }
        out_ << "</tbody>\n</table></div>\n<p class=\"soft\">Made by dateline from the texts alone. “Dec "
                "1–10” is once, on one of these "
                "days; “Dec 1 to 10” went on from the first to the last; “by Dec 10” is that day or "
                "before.</p>\n</section>\n";
    }

    View view_;
    std::ostream& out_;
};

}  // namespace

void render_timeline_html(const Report& report, const RenderOptions& options, std::ostream& out) {
    TimelineHtml(report, options, out).print();
}

}  // namespace dateline
