#include "core/ingest/lines.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace dateline {
namespace {

constexpr std::uint32_t kMaxWrap = 130;  // nobody wraps wider; a longer line is a paragraph of its own
constexpr std::uint32_t kMinWrap = 40;   // nobody wraps narrower; shorter lines are lists and mastheads

struct Line {
    Span span;                 // trimmed
    std::uint32_t indent = 0;  // bytes of white space before it
    bool after_blank = false;
};

constexpr bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
}

Line trimmed(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    const std::uint32_t line_begin = begin;
    while (begin < end && is_space(text[begin])) ++begin;
    while (begin < end && is_space(text[end - 1])) --end;
    return {{begin, end}, begin - line_begin, false};
}

std::vector<Line> split_lines(std::string_view text) {
    std::vector<Line> lines;
    const auto size = static_cast<std::uint32_t>(text.size());
    bool blank_before = true;
    std::uint32_t begin = text.starts_with("\uFEFF") ? 3 : 0;
    while (begin < size) {
        const void* const found = std::memchr(text.data() + begin, '\n', size - begin);
        const std::uint32_t end =
            found == nullptr ? size
                             : static_cast<std::uint32_t>(static_cast<const char*>(found) - text.data());
        Line line = trimmed(text, begin, end);
        if (!line.span.empty()) {
            line.after_blank = blank_before;
            lines.push_back(line);
        }
        blank_before = line.span.empty();
        begin = end + 1;
    }
    return lines;
}

std::uint32_t first_word_size(std::string_view line) {
    return static_cast<std::uint32_t>(std::min(line.find(' '), line.size()));
}

/// The column at which the file wraps its lines, 0 when it does not. Nine lines in ten are no longer than
/// that, and at most breaks the next word would have gone past it.
std::uint32_t wrap_column(std::string_view text, const std::vector<Line>& lines) {
    std::array<std::uint32_t, kMaxWrap + 2> count{};
    std::uint32_t breaks = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i + 1].after_blank) continue;
        ++count[std::min(lines[i].span.size() + lines[i].indent, kMaxWrap + 1)];
        ++breaks;
    }
    if (breaks < 3) return 0;
    std::uint32_t column = 0;
    for (std::uint32_t seen = 0; column <= kMaxWrap; ++column) {
        seen += count[column];
        if (seen * 10 >= breaks * 9) break;
    }
    if (column < kMinWrap || column > kMaxWrap) return 0;
    std::uint32_t full = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i + 1].after_blank || lines[i].span.size() > kMaxWrap) continue;
        if (lines[i].indent + lines[i].span.size() + 1 + first_word_size(lines[i + 1].span.of(text)) > column)
            ++full;
    }
    return full * 10 >= breaks * 6 ? column : 0;
}

bool starts_small(std::string_view line) {
    return line.front() >= 'a' && line.front() <= 'z';
}
bool ends_open(std::string_view line) {
    const char c = line.back();
    return c == ',' || c == ';' || (c >= 'a' && c <= 'z');
}

/// Does `next` carry on the paragraph of `line`?
bool continues(std::string_view text, const Line& line, const Line& next, std::uint32_t column) {
    if (next.after_blank) return false;
    const std::string_view a = line.span.of(text);
    const std::string_view b = next.span.of(text);
    const bool wide_enough = a.size() >= kMinWrap && a.size() <= kMaxWrap;
    if (column == 0) return wide_enough && starts_small(b) && ends_open(a);
    if (next.indent >= line.indent + 2 && !starts_small(b)) return false;
    return line.indent + a.size() + 1 + first_word_size(b) > column ||
           (wide_enough && starts_small(b) && ends_open(a));
}

}  // namespace

std::vector<Paragraph> split_paragraphs(std::string_view text) {
    const std::vector<Line> lines = split_lines(text);
    const std::uint32_t column = wrap_column(text, lines);
    std::vector<Paragraph> paragraphs;
    std::uint32_t group = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0 && lines[i].after_blank) ++group;
        if (i > 0 && continues(text, lines[i - 1], lines[i], column))
            paragraphs.back().span.end = lines[i].span.end;
        else
            paragraphs.push_back({lines[i].span, group});
    }
    return paragraphs;
}

}  // namespace dateline
