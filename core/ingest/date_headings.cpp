#include "core/ingest/date_headings.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "core/base/ascii.hpp"
#include "core/calendar/date_text.hpp"
#include "core/ingest/line_forms.hpp"

namespace dateline {
namespace {

constexpr std::size_t kLongest = 48;  // bytes
constexpr std::string_view kMarks = " \t*_#";

std::string_view trimmed(std::string_view line) {
    const auto begin = line.find_first_not_of(kMarks);
    if (begin == std::string_view::npos) return {};
    line.remove_prefix(begin);
    while (line.ends_with(':') || kMarks.find(line.back()) != std::string_view::npos) line.remove_suffix(1);
    return line;
}

/// "4", "04", "4th"; the number, 0 for anything else.
int number_of(std::string_view word) {
    for (const std::string_view ordinal : {"st", "nd", "rd", "th"})
        if (word.size() > ordinal.size() && word.ends_with(ordinal)) word.remove_suffix(ordinal.size());
    if (word.empty() || word.size() > 4 || !std::all_of(word.begin(), word.end(), is_digit)) return 0;
    int number = 0;
    for (const char c : word) number = number * 10 + (c - '0');
    return number;
}

/// What a line of dates says, each part at most once; 0 = nothing.
struct Parts {
    int weekday = 0, month = 0, day = 0, year = 0;
    friend bool operator==(const Parts&, const Parts&) = default;
};

std::optional<Parts> parts_of(std::string_view line) {
    constexpr std::size_t kShortName = 5;  // "Sun" and "Thurs" alone are no date
    constexpr int kFirstYear = 1000, kLastYear = 2199;
    if (line.size() > kLongest) return std::nullopt;
    line = trimmed(line);
    if (line.empty()) return std::nullopt;
    const bool alone = line.find(' ') == std::string_view::npos;
    if (const auto date = read_date(line, 0);
        date && !date->swappable && date->exists && date->span.begin == 0 && date->span.end == line.size())
        return Parts{date->weekday ? static_cast<int>(*date->weekday) : 0, date->month, date->day,
                     date->year.value_or(0)};
    Parts parts;
    while (!line.empty()) {
        const auto end = std::min(line.find_first_of(" ,"), line.size());
        std::string_view word = line.substr(0, end);
        line.remove_prefix(end);
        line.remove_prefix(std::min(line.find_first_not_of(" ,"), line.size()));
        while (word.ends_with('.')) word.remove_suffix(1);
        if (word.empty() || equals_lower(word, "the") || equals_lower(word, "of")) continue;
        if (const auto weekday = weekday_of_name(word);
            weekday && parts.weekday == 0 && (!alone || word.size() > kShortName)) {
            parts.weekday = static_cast<int>(*weekday);
        } else if (const int month = month_of_name(word); month != 0 && parts.month == 0) {
            parts.month = month;
        } else if (const int number = number_of(word); number == 0) {
            return std::nullopt;
        } else if (number <= 31 && parts.day == 0) {
            parts.day = number;
        } else if (number >= kFirstYear && number <= kLastYear && parts.year == 0) {
            parts.year = number;
        } else {
            return std::nullopt;
        }
    }
    const bool dated = parts.month != 0 && (parts.day != 0 || parts.year != 0);
    const bool bare_weekday = parts.weekday != 0 && parts.month == 0 && parts.day == 0 && parts.year == 0;
    return dated || bare_weekday ? std::optional(parts) : std::nullopt;
}

struct Line {
    std::size_t block;
    Parts parts;
    bool in_head;
};

/// Paragraphs of the story that stand under a heading.
bool is_told(std::string_view text, const Block& block) {
    constexpr std::size_t kLong = 160;  // bytes; longer than a headline or caption
    const std::string_view line = block.span.of(text);
    if (block.kind == BlockKind::list_item) return true;
    if (block.kind != BlockKind::body && block.kind != BlockKind::quote) return false;
    return line.size() > kLong || ends_sentence(line) || line.starts_with("- ") || line.starts_with("* ") ||
           line.starts_with("\u2022");
}

/// What stands under the line `i`, the page's own lines ("Updated at 5:38 PM") aside.
bool has_text_under(std::string_view text, const std::vector<Block>& blocks, std::size_t i) {
    do ++i;
    while (i < blocks.size() && blocks[i].kind == BlockKind::furniture);
    return i < blocks.size() && is_told(text, blocks[i]);
}

/// Does `later` name a later day than `earlier`, as far as both say? A year told once holds for both.
bool is_later(const Parts& later, const Parts& earlier) {
    if (later.month == 0 || earlier.month == 0) return false;
    if (later.year != 0 && earlier.year != 0 && later.year != earlier.year) return later.year > earlier.year;
    return later.month != earlier.month ? later.month > earlier.month : later.day > earlier.day;
}

}  // namespace

bool is_date_heading(std::string_view line) {
    return parts_of(line).has_value();
}

void find_date_headings(std::string_view text, std::vector<Block>& blocks) {
    std::vector<Line> lines;
    bool in_head = true;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const auto parts = parts_of(blocks[i].span.of(text));
        if (!parts) {
            in_head = in_head && !is_told(text, blocks[i]);
            continue;
        }
        if (has_text_under(text, blocks, i)) lines.push_back({i, *parts, in_head});
    }
    const bool several = std::any_of(lines.begin(), lines.end(),
                                     [&](const Line& line) { return line.parts != lines.front().parts; });
    // seen from the end, so that each line knows what the later ones name
    std::optional<Parts> latest;
    bool weekdays = false;
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        const bool own_date = line->parts.year != 0 && line->parts.day != 0;  // as papers write theirs
        const bool under_byline = line->block > 0 && blocks[line->block - 1].kind == BlockKind::byline;
        const bool alone = !line->in_head && !own_date;
        const bool first = own_date ? latest && is_later(*latest, line->parts) : latest || weekdays;
        const bool heads = !under_byline && (!several ? alone : !line->in_head || first);
        BlockKind& kind = blocks[line->block].kind;
        if (heads)
            kind = BlockKind::heading;
        else if (kind == BlockKind::heading && (under_byline || line->parts.month != 0))
            kind = BlockKind::furniture;  // "May 6" under a headline
        weekdays = weekdays || line->parts.month == 0;
        if (line->parts.month != 0 && (!latest || is_later(line->parts, *latest))) latest = line->parts;
    }
}

}  // namespace dateline
