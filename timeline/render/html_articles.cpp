#include "timeline/render/html_articles.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "core/base/utf8.hpp"
#include "timeline/render/date_words.hpp"
#include "timeline/render/escape.hpp"
#include "timeline/render/html_event.hpp"

namespace dateline {
namespace {

/// A clause an event rests on.
struct Mark {
    CodePointSpan span;
    const ReportEvent* event = nullptr;
    std::size_t mention = 0;
};

/// What is marked in one article, by place; of clauses inside each other the longer one comes first.
struct Marks {
    std::vector<Mark> clauses;
    std::vector<const ReportTimex*> phrases;
};

std::unordered_map<std::string_view, Marks> marks_of(const View& view) {
    std::unordered_map<std::string_view, Marks> marks;
    for (const ReportEvent* event : view.events())
        for (std::size_t i = 0; i < event->mentions.size(); ++i) {
            const ReportMention& mention = event->mentions[i];
            if (mention.span.begin < mention.span.end)
                marks[mention.source].clauses.push_back({mention.span, event, i});
        }
    for (const ReportTimex& timex : view.report().timexes)
        if (!timex.date.range.empty() && timex.span.begin < timex.span.end)
            marks[timex.source].phrases.push_back(&timex);
    for (auto& [source, found] : marks) {
        std::stable_sort(found.clauses.begin(), found.clauses.end(), [](const Mark& a, const Mark& b) {
            return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
        });
        std::stable_sort(
            found.phrases.begin(), found.phrases.end(),
            [](const ReportTimex* a, const ReportTimex* b) { return a->span.begin < b->span.begin; });
    }
    return marks;
}

/// Writes one article, paragraph by paragraph; both lists of marks are walked along with the text.
class ArticleHtml {
  public:
    ArticleHtml(const Marks& marks, OutputBuffer& out) : marks_(marks), out_(out) {}

    void paragraph(const ReportParagraph& paragraph) {
        text_ = paragraph.text;
        byte_ = 0;
        at_ = paragraph.begin;
        end_ = at_ + static_cast<std::uint32_t>(code_points(paragraph.text));
        out_ << (paragraph.heading ? "<h4>" : "<p>");
        while (at_ < end_) {
            open();
            run(next_border());
        }
        open_.clear();
        out_ << (paragraph.heading ? "</h4>\n" : "</p>\n");
    }

  private:
    static std::size_t code_points(std::string_view text) {
        return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        }));
    }

    /// Takes up what begins here and drops what is over.
    void open() {
        std::erase_if(open_, [&](const Mark* mark) { return mark->span.end <= at_; });
        const auto& clauses = marks_.clauses;
        for (; clause_ < clauses.size() && clauses[clause_].span.begin <= at_; ++clause_) {
            if (clauses[clause_].span.begin < at_ && clauses[clause_].span.end <= at_) continue;
            if (!id_.empty()) out_ << "<i id=\"" << id_ << "\"></i>";
            id_ = mention_anchor(*clauses[clause_].event, clauses[clause_].mention);
            open_.push_back(&clauses[clause_]);
        }
        while (phrase_ < marks_.phrases.size() && marks_.phrases[phrase_]->span.end <= at_) ++phrase_;
    }

    [[nodiscard]] std::uint32_t next_border() const {
        std::uint32_t border = end_;
        const auto consider = [&](std::uint32_t place) {
            if (place > at_) border = std::min(border, place);
        };
        if (clause_ < marks_.clauses.size()) consider(marks_.clauses[clause_].span.begin);
        for (const Mark* mark : open_) consider(mark->span.end);
        if (phrase_ < marks_.phrases.size()) {
            consider(marks_.phrases[phrase_]->span.begin);
            consider(marks_.phrases[phrase_]->span.end);
        }
        return border;
    }

    /// The text up to `border`, in the innermost clause that is open.
    void run(std::uint32_t border) {
        const std::size_t begin = byte_;
        for (; at_ < border; ++at_) byte_ += code_point_at(text_, byte_).bytes;
        const bool phrase = phrase_ < marks_.phrases.size() && marks_.phrases[phrase_]->span.begin < border;
        if (!open_.empty()) {
            out_ << "<a href=\"#" << for_html(open_.back()->event->id) << '"';
            if (!id_.empty()) out_ << " id=\"" << id_ << '"';
            out_ << '>';
            id_.clear();
        }
        if (phrase) out_ << "<span title=\"" << for_html(date_words(marks_.phrases[phrase_]->date)) << "\">";
        out_ << for_html_part(text_.substr(begin, byte_ - begin));
        if (phrase) out_ << "</span>";
        if (!open_.empty()) out_ << "</a>";
    }

    const Marks& marks_;
    OutputBuffer& out_;
    std::string_view text_;
    std::size_t byte_ = 0;
    std::uint32_t at_ = 0, end_ = 0;       // code points
    std::size_t clause_ = 0, phrase_ = 0;  // the next ones
    std::vector<const Mark*> open_;
    std::string id_;  // of the clause that begins here, for the next link
};

}  // namespace

std::string mention_anchor(const ReportEvent& event, std::size_t index) {
    return for_html(event.id) + "-" + std::to_string(index + 1);
}

void render_articles(const View& view, OutputBuffer& out) {
    const Report& report = view.report();
    if (report.articles.empty()) return;
    const auto marks = marks_of(view);
    const Marks none;
    const bool lazy = EventHtml::is_long_page(view);
    out << "<section class=\"articles\" aria-labelledby=\"texts\">\n<h2 id=\"texts\">The articles</h2>\n"
           "<p class=\"soft\">Marked is what the events rest on; each mark leads to its event. Underlined "
           "are time "
           "phrases.</p>\n";
    for (const ReportArticle& article : report.articles) {
        const auto found = marks.find(article.source);
        const ReportSource* source = view.source(article.source);
        out << "<details class=\"article\"><summary>" << for_html(view.name(article.source));
        if (source != nullptr && !source->published.range.empty())
            out << ", " << date_words(source->published);
        out << "</summary>\n" << (lazy ? "<noscript>" : "") << "<div class=\"body\">\n";
        ArticleHtml html(found == marks.end() ? none : found->second, out);
        for (const ReportParagraph& paragraph : article.paragraphs) html.paragraph(paragraph);
        out << "</div>" << (lazy ? "</noscript>" : "") << "\n</details>\n";
    }
    out << "</section>\n";
}

}  // namespace dateline
