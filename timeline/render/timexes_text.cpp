#include <algorithm>

#include "timeline/render/date_words.hpp"
#include "timeline/render/escape.hpp"
#include "timeline/render/page.hpp"
#include "timeline/render/render.hpp"

namespace dateline {
namespace {

constexpr std::size_t kWidestPhrase = 32;

struct Row {
    std::string at, phrase, type, value, edtf;
};

Row row_of(const ReportTimex& timex) {
    Row row;
    row.at = std::to_string(timex.span.begin) + "–" + std::to_string(timex.span.end);
    row.phrase = for_terminal(timex.text);
    row.type = for_terminal(timex.type);
    row.value = for_terminal(timex.mod.empty() ? timex.value : timex.value + " " + timex.mod);
    if (timex.date.edtf != timex.value) row.edtf = for_terminal(timex.date.edtf);
    return row;
}

std::string padded(const std::string& text, std::size_t width) {
    const std::size_t used = display_width(text);
    return used < width ? text + std::string(width - used, ' ') : text;
}

void print_rows(const std::vector<Row>& rows, Page& page) {
    std::size_t at = 0;
    std::size_t phrase = 0;
    std::size_t value = 0;
    for (const Row& row : rows) {
        at = std::max(at, display_width(row.at));
        phrase = std::max(phrase, std::min(display_width(row.phrase), kWidestPhrase));
        value = std::max(value, display_width(row.value));
    }
    for (const Row& row : rows) {
        const std::string begin =
            "  " + padded(row.at, at) + "  " + padded(row.phrase, phrase) + "  " + padded(row.type, 8) + "  ";
        page.line(begin + (row.edtf.empty() ? row.value : padded(row.value, value) + "  " + row.edtf));
    }
}

}  // namespace

void render_timexes_text(const Report& report, const RenderOptions& options, std::ostream& out) {
    Page page(out, options.width, options.colour);
    auto next = report.timexes.begin();
    bool first = true;
    for (const ReportSource& source : report.sources) {
        if (!first) page.blank();
        first = false;
        std::string words = source.published.range.empty() ? "undated" : date_words(source.published);
        if (!source.publisher.empty()) words = source.publisher + ", " + words;
        page.paragraph(0, {{source.id, Style::strong}, {words, Style::faint}});
        // The report holds the phrases source by source.
        std::vector<Row> rows;
        for (; next != report.timexes.end() && next->source == source.id; ++next)
            rows.push_back(row_of(*next));
        if (rows.empty()) page.paragraph(2, "no time phrases", Style::faint);
        print_rows(rows, page);
    }
}

}  // namespace dateline
