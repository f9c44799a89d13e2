#include "core/resolve/publication_clues.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/base/ascii.hpp"
#include "core/calendar/page_date.hpp"
#include "core/ingest/date_labels.hpp"
#include "core/ingest/head_lines.hpp"
#include "core/resolve/dateline.hpp"

namespace dateline {
namespace {

constexpr std::size_t kMaxQuote = 90;
constexpr std::size_t kMaxWeekday = 24;  // bytes of "Wednesday, " in any alphabet
constexpr std::size_t kMaxBeside = 80;   // bytes of other words in a line that tells the date of a page
constexpr std::size_t kMaxBesideYearless = 20;  // and in one that leaves out the year
constexpr std::uint32_t kMaxFragment = 120;     // bytes of a line that is no paragraph

constexpr DatedLine::Kind published = DatedLine::Kind::published;
constexpr DatedLine::Kind updated = DatedLine::Kind::updated;

/// "Sale ends", "Date of the tender:" as against the headline "Harbour strike ends".
bool is_short(std::string_view line) {
    return line.ends_with(':') || std::count(line.begin(), line.end(), ' ') < 2;
}

/// The dates of one line of page furniture: "Published 3 May 2024 | Updated 4 May 2024" has two. A second one
/// without a label of its own is the last change: nothing is published twice.
void add_dates(const Document& document, const Block& block, std::string_view line_above, bool in_head,
               std::vector<DatedLine>& lines) {
    const auto above = whole_label(line_above);
    const bool other_date = is_short(line_above) && labels_another_date(line_above);
    const std::string_view line = block.span.of(document.text);
    const bool web = !document.page.empty();
    if (line.size() > 400 || (!in_head && !above && label_at_begin(line) == 0)) return;
    auto kind = !above ? DatedLine::Kind::header : *above == DateLabel::published ? published : updated;
    std::size_t from = 0;
    while (const auto date = web ? find_page_date(line, from) : find_head_date(line, from)) {
        const std::string_view words = line.substr(from, date->span.begin - from);
        if (labels_another_date(words) || (from == 0 && words.size() <= kMaxWeekday && other_date)) {
            from = date->span.end;
            continue;
        }
        if (const auto label = label_in(words))
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

std::optional<int> number_of(std::string_view text) {
    if (text.empty() || text.size() > 4 || !std::all_of(text.begin(), text.end(), is_digit))
        return std::nullopt;
    int value = 0;
    for (const char c : text) value = value * 10 + (c - '0');
    return value;
}

std::optional<Day> day_of(std::optional<int> year, std::optional<int> month, std::optional<int> day) {
    if (!year || !month || !day) return std::nullopt;
    const CivilDate date{*year, *month, *day};
    return plausible(date) ? std::optional(to_day(date)) : std::nullopt;
}

/// "2024/may/06/ferry", "2024/5/6/ferry": three folders, and something behind them.
std::optional<Day> folders_date(std::string_view path) {
    std::array<std::string_view, 3> parts;
    for (std::string_view& part : parts) {
        const std::size_t end = path.find('/');
        if (end == std::string_view::npos) return std::nullopt;
        part = path.substr(0, end);
        path.remove_prefix(end + 1);
    }
    if (parts[0].size() != 4 || parts[2].size() > 2) return std::nullopt;
    const int named = month_of_name(parts[1]);
    const auto month = named != 0             ? std::optional(named)
                       : parts[1].size() <= 2 ? number_of(parts[1])
                                              : std::nullopt;
    return day_of(number_of(parts[0]), month, number_of(parts[2]));
}

/// "13-05-2024": a whole part of the address; only what cannot be a month first.
std::optional<Day> day_first_date(std::string_view part) {
    if (part.size() != 10 || part[2] != '-' || part[5] != '-') return std::nullopt;
    const auto day = number_of(part.substr(0, 2));
    return day && *day > 12 ? day_of(number_of(part.substr(6)), number_of(part.substr(3, 2)), day)
                            : std::nullopt;
}

/// "20240506101500": a day and its clock.
std::optional<Day> stamp_date(std::string_view part) {
    constexpr std::size_t kStamp = 14;
    part = part.substr(0, std::min(part.find_first_not_of("0123456789"), part.size()));
    if (part.size() != kStamp) return std::nullopt;
    const auto hour = number_of(part.substr(8, 2)), minute = number_of(part.substr(10, 2)),
               second = number_of(part.substr(12));
    if (*hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
    return day_of(number_of(part.substr(0, 4)), number_of(part.substr(4, 2)), number_of(part.substr(6, 2)));
}

}  // namespace

std::vector<DatedLine> dated_lines(const Document& document) {
    std::vector<DatedLine> lines;
    bool in_head = true;
    std::string_view next;
    for (const Block& block : document.blocks) {
        const std::string_view text = block.span.of(document.text);
        const std::string_view above = std::exchange(next, text);
        // On a page a short line above the first paragraph may be the date, whatever its language.
        const bool fragment = !document.page.empty() && in_head && block.span.size() <= kMaxFragment;
        const bool story = block.kind == BlockKind::body && !fragment;
        const bool heads = block.kind == BlockKind::title || block.kind == BlockKind::heading;
        const bool dated =
            document.page.empty() && in_head && heads && read_head_line(text) == HeadLine::document;
        const bool row = fragment && block.kind == BlockKind::table &&
                         (begins_lower(text, "date |") || label_at_begin(text) != 0);
        if (block.kind == BlockKind::furniture || block.kind == BlockKind::byline || dated || row ||
            (fragment && is_story(block.kind) && block.kind != BlockKind::title)) {
            add_dates(document, block, above, in_head, lines);
        } else if (story) {
            if (in_head) {
                if (const auto line = read_dateline(text);
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
        if (!begins_lower(line, "copyright") && !line.starts_with("\u00a9") && !begins_lower(line, "(c)"))
            continue;
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
    if (const auto day = first_compact(url, {"/", "-", ""})) return day;
    // "/2024/may/06/", "/2024/5/6/", "/13-05-2024/", "/20240506101500"
    for (std::size_t at = url.find('/'); at != std::string_view::npos; at = url.find('/', at + 1)) {
        const std::string_view rest = url.substr(at + 1);
        if (const auto day = folders_date(rest)) return day;
        const std::string_view part = rest.substr(0, std::min(rest.find('/'), rest.size()));
        if (const auto day = day_first_date(part)) return day;
        if (const auto day = stamp_date(part)) return day;
    }
    return std::nullopt;
}

std::optional<Day> day_in_file_name(std::string_view file) {
    return first_compact(file.substr(file.find_last_of('/') + 1), {"-_.", ""});
}

}  // namespace dateline
