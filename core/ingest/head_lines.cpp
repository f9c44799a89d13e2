#include "core/ingest/head_lines.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/base/utf8.hpp"
#include "core/calendar/page_date.hpp"
#include "core/ingest/date_labels.hpp"
#include "core/ingest/line_forms.hpp"

namespace dateline {
namespace {

constexpr std::size_t kLongest = 120;
constexpr std::size_t kMostDates = 2;

// All in lower case.
constexpr auto kPapers = std::to_array<std::string_view>({
#include "core/ingest/head_papers.inc"
});
constexpr auto kDocuments = std::to_array<std::string_view>({
#include "core/ingest/head_documents.inc"
});
// Words of clocks, weekdays and numbers of issues, and what joins them to a date.
constexpr auto kNeutral = std::to_array<std::string_view>({
#include "core/ingest/head_neutral.inc"
});
constexpr std::array<std::string_view, 13> kParticles = {"and", "de", "la",  "van", "von", "der", "den",
                                                         "al",  "el", "bin", "da",  "in",  "for"};
constexpr std::array<std::string_view, 8> kBy = {"by ",       "von ",         "posted by ", "written by ",
                                                 "story by ", "reported by ", "words by ",  "published by "};

struct Part {
    std::string text;  // in lower case
    bool capitalised;  // every word but particles begins with a capital letter
    bool shown_by_colon;
    bool touches_date;  // nothing but blanks between them
};

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<std::string_view> words_of(std::string_view text) {
    constexpr std::string_view kBetween = " \t";
    std::vector<std::string_view> words;
    while (true) {
        const std::size_t begin = text.find_first_not_of(kBetween);
        if (begin == std::string_view::npos) return words;
        text.remove_prefix(begin);
        std::string_view word = text.substr(0, std::min(text.find_first_of(kBetween), text.size()));
        text.remove_prefix(word.size());
        while (!word.empty() && (word.back() == '.' || word.back() == '\'')) word.remove_suffix(1);
        if (!word.empty()) words.push_back(word);
    }
}

bool are_names(std::string_view text) {
    constexpr std::size_t kMost = 6;
    const std::vector<std::string_view> words = words_of(text);
    bool any = false;
    for (const std::string_view word : words) {
        if (word.find_first_of("0123456789") != std::string_view::npos) return false;
        if (!is_upper_utf8(word, 0) && !is_one_of(lower_utf8(word), kParticles) && word != "&") return false;
        any = any || is_upper_utf8(word, 0);
    }
    return any && words.size() <= kMost && is_upper_utf8(words.back(), 0);
}

/// What parts the words beside a date: commas, bars, brackets, dots in the middle, marks of Markdown, a dash
/// or slash between blanks, a colon that is not a clock's.
std::size_t separator_at(std::string_view text, std::size_t at) {
    constexpr std::array<std::string_view, 7> kWide = {"\u2022", "\u00b7", "\u2014", "\u2013",
                                                       "\u2015", "\u00ab", "\u00bb"};
    if (std::string_view(",|;()[]*_").find(text[at]) != std::string_view::npos) return 1;
    for (const std::string_view mark : kWide)
        if (text.substr(at).starts_with(mark)) return mark.size();
    if (text.substr(at).starts_with("\u00a0")) return 2;
    if (text.substr(at).starts_with("--")) return 2;
    const bool blank_before = at == 0 || text[at - 1] == ' ';
    const bool blank_after = at + 1 >= text.size() || text[at + 1] == ' ';
    if ((text[at] == '-' || text[at] == '/') && blank_before && blank_after) return 1;
    return text[at] == ':' && blank_after ? 1 : 0;
}

void add_part(std::string_view text, bool colon, bool touches, std::vector<Part>& parts) {
    if (words_of(text).empty()) return;
    while (text.ends_with(' ')) text.remove_suffix(1);
    while (text.starts_with(' ') || text.starts_with("#")) text.remove_prefix(1);
    parts.push_back({lower_utf8(text), are_names(text), colon, touches});
}

void add_parts(std::string_view text, bool date_before, bool date_behind, std::vector<Part>& parts) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t size = separator_at(text, at);
        if (size == 0) continue;
        add_part(text.substr(begin, at - begin), text[at] == ':', date_before && begin == 0, parts);
        at += size - 1;
        begin = at + 1;
    }
    add_part(text.substr(begin), false, date_behind || (date_before && begin == 0), parts);
}

bool is_neutral(std::string_view word) {
    return word.find_first_of("0123456789") != std::string_view::npos || is_one_of(word, kNeutral);
}
bool all_neutral(std::string_view text) {
    const std::vector<std::string_view> words = words_of(text);
    return std::all_of(words.begin(), words.end(), is_neutral);
}

/// "5 min read"
bool is_reading_time(const std::vector<std::string_view>& words) {
    return words.size() >= 2 && words.size() <= 4 &&
           words[0].find_first_not_of("0123456789") > words[0].size() && words[1].starts_with("min") &&
           (words.size() == 2 || words.back().starts_with("read"));
}

/// "by ana ruiz", "posted by ana ruiz on"
bool is_author(std::string_view text) {
    for (const std::string_view by : kBy)
        if (text.starts_with(by)) {
            const std::size_t words = words_of(text.substr(by.size())).size();
            return words >= 1 && words <= 6;
        }
    return false;
}

HeadLine kind_of(const Part& part) {
    if (all_neutral(part.text)) return HeadLine::date;
    if (const std::size_t label = label_at_begin(part.text); label != 0) {
        const std::string_view rest = std::string_view(part.text).substr(label);
        if (all_neutral(rest)) return HeadLine::date;
    }
    if (is_author(part.text)) return HeadLine::byline;
    const std::vector<std::string_view> words = words_of(part.text);
    if (is_reading_time(words) || is_section_name(part.text)) return HeadLine::date;
    const auto is_document = [](std::string_view word) { return is_one_of(word, kDocuments); };
    if (part.capitalised && std::any_of(words.begin(), words.end(),
                                        [](std::string_view word) { return is_one_of(word, kPapers); }))
        return HeadLine::document;
    std::size_t last = words.size() - 1;  // "bulletin no. 4", "statement of"
    while (last > 0 && is_neutral(words[last])) --last;
    if (words.size() <= 8 && (is_document(words.front()) || is_document(words[last])))
        return HeadLine::document;
    if (part.capitalised && !part.shown_by_colon && !part.touches_date) return HeadLine::issuer;
    return HeadLine::none;
}

}  // namespace

std::optional<DateText> find_head_date(std::string_view line, std::size_t pos) {
    auto english = find_date(line, pos);
    auto other = find_page_date(line, pos);
    while (other) {
        const std::string_view words = other->span.of(line);
        const bool telling = std::any_of(words.begin(), words.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80U;
        });
        if (other->year && (telling || words.size() >= 8)) break;
        other = find_page_date(line, other->span.end);
    }
    if (!other) return english;
    const bool fuller = english && !english->year && english->span.begin == other->span.begin;
    return !english || fuller || other->span.end <= english->span.begin ? other : english;
}

HeadLine read_head_line(std::string_view line) {
    if (line.size() > kLongest || line.find_first_of("0123456789") == std::string_view::npos)
        return HeadLine::none;
    std::vector<Part> parts;
    std::size_t from = 0, dates = 0;
    bool labelled = true;
    while (const auto date = find_head_date(line, from)) {
        if (!date->year || !date->exists || ++dates > kMostDates) return HeadLine::none;
        const std::string_view before = line.substr(from, date->span.begin - from);
        labelled = labelled && label_in(before).has_value();
        add_parts(before, from != 0, true, parts);
        from = date->span.end;
    }
    if (dates == 0 || (dates > 1 && !labelled)) return HeadLine::none;
    add_parts(line.substr(from), true, false, parts);
    HeadLine kind = HeadLine::date;
    for (const Part& part : parts) {
        const HeadLine own = kind_of(part);
        if (own == HeadLine::none) return HeadLine::none;
        // who issued it does not make a line of names out of what else tells its kind
        if (own == HeadLine::byline || kind == HeadLine::date ||
            (own == HeadLine::document && kind == HeadLine::issuer))
            kind = kind == HeadLine::byline ? kind : own == HeadLine::date ? kind : own;
    }
    return kind;
}

}  // namespace dateline
