#include "core/resolve/publication_clues.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <utf8proc.h>

#include "core/base/utf8.hpp"
#include "core/calendar/page_date.hpp"
#include "core/ingest/date_labels.hpp"
#include "core/ingest/head_lines.hpp"
#include "core/resolve/dateline.hpp"

namespace dateline {
namespace {

constexpr std::size_t kMaxQuote = 90;
constexpr std::size_t kMaxBeside = 80;  // bytes of other words in a line that tells the date of a page
constexpr std::size_t kMaxBesideYearless = 20;  // and in one that leaves out the year
constexpr std::uint32_t kMaxFragment = 120;     // bytes of a line that is no paragraph

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
char lower(char c) {
    return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

bool begins(std::string_view text, std::string_view lower_case) {
    return text.size() >= lower_case.size() && std::equal(lower_case.begin(), lower_case.end(), text.begin(),
                                                          [](char p, char c) { return p == lower(c); });
}

constexpr DatedLine::Kind published = DatedLine::Kind::published;
constexpr DatedLine::Kind updated = DatedLine::Kind::updated;

/// The dates of one line of page furniture: "Published 3 May 2024 | Updated 4 May 2024" has two. A second one
/// without a label of its own is the last change: nothing is published twice.
void add_dates(const Document& document, const Block& block, bool in_head, std::vector<DatedLine>& lines) {
    const std::string_view line = block.span.of(document.text);
    const bool web = !document.page.empty();
    if (line.size() > 400 || (!in_head && label_at_begin(line) == 0)) return;
    auto kind = DatedLine::Kind::header;
    std::size_t from = 0;
    while (const auto date = web ? find_page_date(line, from) : find_head_date(line, from)) {
        if (const auto label = label_in(line.substr(from, date->span.begin - from)))
            kind = *label == DateLabel::published ? published : updated;
        else if (from != 0 && kind == published)
            kind = updated;
        const std::size_t beside = line.size() - date->span.size();
        if (web && kind == DatedLine::Kind::header &&
            beside > (date->year ? kMaxBeside : kMaxBesideYearless)) {
            from = date->span.end;
            continue;
        }
        const Span quote = line.size() <= kMaxQuote      ? Span{0, static_cast<std::uint32_t>(line.size())}
                           : date->span.end <= kMaxQuote ? Span{0, date->span.end}
                                                         : date->span;
        lines.push_back({kind, {block.span.begin + quote.begin, block.span.begin + quote.end}, *date});
        from = date->span.end;
    }
}

/// Does another paragraph than the first begin with a date and a dash too? Then each tells of its day.
bool is_chronicle(const Document& document, const Block& first) {
    constexpr int kLook = 12;
    int looked = 0;
    for (const Block& block : document.blocks) {
        if (block.span.begin <= first.span.begin || !is_story(block.kind)) continue;
        if (++looked > kLook) break;
        const auto line = read_dateline(block.span.of(document.text));
        if (line && !line->placed) return true;
    }
    return false;
}

bool plausible(CivilDate date) {
    return date.year >= 1900 && date.year < 2100 && is_valid(date);
}

/// Reads YYYY?MM?DD at `at`, where `?` is one of `separators` or, when that is empty, nothing; no digit
/// beside it.
std::optional<Day> compact_date(std::string_view text, std::size_t at, std::string_view separators) {
    const std::size_t gap = separators.empty() ? 0 : 1;
    const std::size_t size = 8 + 2 * gap;
    if (at + size > text.size() || (at > 0 && is_digit(text[at - 1])) ||
        (at + size < text.size() && is_digit(text[at + size])))
        return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const char c = text[at + i];
        const bool separator_here = gap == 1 && (i == 4 || i == 7);
        if (separator_here ? separators.find(c) == std::string_view::npos : !is_digit(c)) return std::nullopt;
        if (!separator_here) value = value * 10 + (c - '0');
    }
    const CivilDate date{value / 10000, value / 100 % 100, value % 100};
    if (!plausible(date)) return std::nullopt;
    return to_day(date);
}

std::optional<Day> first_compact(std::string_view text, std::initializer_list<std::string_view> forms) {
    for (const std::string_view separators : forms)
        for (std::size_t at = 0; at + 8 <= text.size(); ++at)
            if (const auto day = compact_date(text, at, separators)) return day;
    return std::nullopt;
}

}  // namespace

std::vector<DatedLine> dated_lines(const Document& document) {
    std::vector<DatedLine> lines;
    bool in_head = true;
    for (const Block& block : document.blocks) {
        // On a page a short line above the first paragraph may be the date, whatever its language.
        const bool fragment = !document.page.empty() && in_head && block.span.size() <= kMaxFragment;
        const bool story = block.kind == BlockKind::body && !fragment;
        const bool heads = block.kind == BlockKind::title || block.kind == BlockKind::heading;
        const bool dated = document.page.empty() && in_head && heads &&
                           read_head_line(block.span.of(document.text)) == HeadLine::document;
        if (block.kind == BlockKind::furniture || block.kind == BlockKind::byline || dated ||
            (fragment && is_story(block.kind) && block.kind != BlockKind::title)) {
            add_dates(document, block, in_head, lines);
        } else if (story) {
            if (in_head) {
                if (const auto line = read_dateline(block.span.of(document.text));
                    line && (line->placed || !is_chronicle(document, block)))
                    lines.push_back({DatedLine::Kind::dateline,
                                     {block.span.begin + line->span.begin, block.span.begin + line->span.end},
                                     line->date});
            }
            in_head = false;
        }
    }
    return lines;
}

std::optional<CopyrightYear> copyright_year(const Document& document) {
    for (const Block& block : document.blocks) {
        if (block.kind != BlockKind::furniture) continue;
        const std::string_view line = block.span.of(document.text).substr(0, 200);
        if (!begins(line, "copyright") && !line.starts_with("\u00a9") && !begins(line, "(c)")) continue;
        int last = 0;
        std::uint32_t end = 0;
        for (std::size_t at = 0; at + 4 <= line.size(); ++at) {
            if (!std::all_of(line.begin() + static_cast<std::ptrdiff_t>(at),
                             line.begin() + static_cast<std::ptrdiff_t>(at + 4), is_digit))
                continue;
            if ((at > 0 && is_digit(line[at - 1])) || (at + 4 < line.size() && is_digit(line[at + 4])))
                continue;
            const int year = (line[at] - '0') * 1000 + (line[at + 1] - '0') * 100 +
                             (line[at + 2] - '0') * 10 + (line[at + 3] - '0');
            if (year < 1900 || year >= 2100) continue;
            last = std::max(last, year);
            end = static_cast<std::uint32_t>(at + 4);
        }
        if (last != 0) return CopyrightYear{{block.span.begin, block.span.begin + end}, last};
    }
    return std::nullopt;
}

std::optional<Day> day_in_url(std::string_view url) {
    return first_compact(url, {"/", "-", ""});
}

std::optional<Day> day_in_file_name(std::string_view file) {
    return first_compact(file.substr(file.find_last_of('/') + 1), {"-_.", ""});
}

}  // namespace dateline
