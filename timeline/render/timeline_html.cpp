#include <algorithm>
#include <map>
#include <set>

#include "timeline/render/date_words.hpp"
#include "timeline/render/escape.hpp"
#include "timeline/render/heading_year.hpp"
#include "timeline/render/html_articles.hpp"
#include "timeline/render/html_event.hpp"
#include "timeline/render/html_overview.hpp"
#include "timeline/render/html_page.hpp"
#include "timeline/render/render.hpp"
#include "timeline/render/verdict.hpp"
#include "timeline/render/view.hpp"

namespace dateline {
namespace {

constexpr std::size_t kMostPeople = 200;   // in the list to choose from
constexpr std::size_t kLongestList = 200;  // events; the browser lays out the lists in view only

class TimelineHtml {
  public:
    TimelineHtml(const Report& report, const RenderOptions& options, std::ostream& out)
        : view_(report, options.all), out_(out), event_(view_, out_) {}

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
        render_overview(view_, out_);
        filters();
        out_ << "<main id=\"events\">\n";
        dated();
        undated();
        out_ << "</main>\n";
        render_articles(view_, out_);
        sources();
        end_html(out_);
    }

  private:
    void choice(std::string_view name, std::string_view label,
                const std::vector<std::pair<std::string, std::string>>& values) {
        if (values.size() < 2) return;
        out_ << "<label>" << label << "<select name=\"" << name << "\"><option value=\"\">all</option>";
        for (const auto& [value, words] : values)
            out_ << "<option value=\"" << value << "\">" << for_html(words) << "</option>";
        out_ << "</select></label>\n";
    }

    /// Those who take part in most events, by name.
    [[nodiscard]] std::vector<std::string> people() const {
        std::map<std::string, std::size_t> count;
        for (const ReportEvent* event : view_.events())
            for (const ReportParticipant& participant : event->participants)
                if (!participant.is_means()) ++count[participant.name];
        std::vector<std::pair<std::size_t, std::string>> ranked;
        for (const auto& [name, events] : count) ranked.emplace_back(events, name);
        std::stable_sort(ranked.begin(), ranked.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        if (ranked.size() > kMostPeople) ranked.resize(kMostPeople);
        std::vector<std::string> names;
        for (const auto& [events, name] : ranked) names.push_back(name);
        std::sort(names.begin(), names.end());
        return names;
    }

    void filters() {
        std::vector<std::pair<std::string, std::string>> sources;
        for (const ReportSource& source : view_.report().sources)
            sources.emplace_back(EventHtml::list_item(source.id), view_.name(source.id));
        std::set<Status> seen;
        for (const ReportEvent* event : view_.events()) seen.insert(event->status);
        std::vector<std::pair<std::string, std::string>> statuses;
        for (const Status status : seen) statuses.emplace_back(to_string(status), status_word(status));
        std::vector<std::pair<std::string, std::string>> who;
        for (const std::string& name : people()) who.emplace_back(EventHtml::list_item(name), name);
        out_ << "<form id=\"filters\" hidden aria-label=\"Filter the events\">\n<label>Search<input "
                "name=\"text\" type=\"search\"></label>\n";
        choice("source", "Source", sources);
        choice("status", "Status", statuses);
        choice("who", "Who", who);
        out_ << "<label class=\"check\"><input name=\"differ\" type=\"checkbox\"> Sources differ</label>\n"
                "<button type=\"button\" id=\"open\">Open all</button>\n"
                "<output id=\"count\" class=\"soft\"></output>\n</form>\n";
    }

    void begin_section(std::string_view heading) {
        out_ << "<section class=\"year\">\n<h2>" << heading << "</h2>\n";
        begin_list();
    }
    void begin_list() {
        out_ << (EventHtml::is_long_page(view_) ? "<ol class=\"events long\">\n" : "<ol class=\"events\">\n");
        listed_ = 0;
    }
    void end_section() { out_ << "</ol>\n</section>\n"; }

    void item(const ReportEvent& event, std::optional<int> year) {
        if (listed_ == kLongestList) {
            out_ << "</ol>\n";
            begin_list();
        }
        ++listed_;
        event_.item(event, year);
    }

    void dated() {
        std::optional<int> year;
        for (const ReportEvent* event : view_.events()) {
            if (!is_dated(*event)) continue;
            const int own = heading_year(event->date.range, year);
            if (own != year) {
                if (year) end_section();
                begin_section(year_words(own));
                year = own;
            }
            item(*event, year);
        }
        if (year) end_section();
    }

    void undated() {
        bool first = true;
        for (const ReportEvent* event : view_.events()) {
            if (is_dated(*event)) continue;
            if (first) begin_section("No date known");
            first = false;
            item(*event, std::nullopt);
        }
        if (!first) end_section();
    }

    void sources() {
        out_ << "<section aria-labelledby=\"sources\">\n<h2 id=\"sources\">Sources</h2>\n<ul "
                "class=\"sources\">\n";
        for (const ReportSource& source : view_.report().sources) {
            const bool undated = source.published.range.empty();
            const bool link = source.url.starts_with("https://") || source.url.starts_with("http://");
            out_ << "<li><strong>" << for_html(view_.name(source.id)) << "</strong>, "
                 << (undated ? "undated" : date_words(source.published)) << " ("
                 << for_html(undated ? source.published_note : source.published_method) << ')'
                 << (source.copy_of.empty() ? "" : ", the text of " + for_html(view_.name(source.copy_of)))
                 << "<br>";
            if (link) out_ << "<a rel=\"noreferrer noopener\" href=\"" << for_html(source.url) << "\">";
            out_ << for_html(source.title.empty() ? source.file : source.title) << (link ? "</a>" : "")
                 << "<br><code>" << for_html(source.id) << " · SHA-256 " << for_html(source.sha256)
                 << "</code></li>\n";
        }
        out_ << "</ul>\n<p class=\"soft\">Made by dateline from the texts alone. “Dec 1–10” is once, on one "
                "of these "
                "days; “Dec 1 to 10” went on from the first to the last; “by Dec 10” is that day or "
                "before. “~” stands where it is not known that a line comes after the one "
                "above.</p>\n</section>\n";
    }

    View view_;
    OutputBuffer out_;
    EventHtml event_;
    std::size_t listed_ = 0;  // events in the list that is open
};

}  // namespace

void render_timeline_html(const Report& report, const RenderOptions& options, std::ostream& out) {
    TimelineHtml(report, options, out).print();
}

}  // namespace dateline
