#include "timeline/render/page.hpp"

#include <utf8proc.h>
#include <algorithm>
#include <array>

#include "core/base/utf8.hpp"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 7> kSgr = {"",         "\x1b[1m",  "\x1b[2m", "\x1b[32m",
                                                  "\x1b[33m", "\x1b[31m", "\x1b[36m"};
constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::string_view kReset = "\x1b[0m";

std::size_t char_width(char32_t c) {
    return static_cast<std::size_t>(std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(c))));
}

/// As many bytes of `word` as fit `columns`, one character at least.
std::size_t bytes_that_fit(std::string_view word, std::size_t columns) {
    std::size_t at = 0;
    std::size_t used = 0;
    while (at < word.size()) {
        const CodePoint c = code_point_at(word, at);
        used += char_width(c.value);
        if (used > columns && at > 0) break;
        at += c.bytes;
    }
    return at;
}

}  // namespace

std::size_t display_width(std::string_view text) {
    if (std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; }))
        return text.size();
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        width += char_width(c.value);
        at += c.bytes;
    }
    return width;
}

void Page::spaces(std::size_t count) {
    constexpr std::string_view kSpaces = "                                ";
    for (; count > kSpaces.size(); count -= kSpaces.size()) out_ << kSpaces;
    out_ << kSpaces.substr(0, count);
}

void Page::put(std::string_view text, Style style) {
    set(style);
    for (std::size_t at = text.find(kNoBreakSpace); at != std::string_view::npos;
         at = text.find(kNoBreakSpace)) {
        out_ << text.substr(0, at) << ' ';
        text.remove_prefix(at + kNoBreakSpace.size());
    }
    out_ << text;
}

void Page::set(Style style) {
    if (!colour_ || style == style_) return;
    if (style_ != Style::plain) out_ << kReset;
    out_ << kSgr[static_cast<std::size_t>(style)];
    style_ = style;
}

void Page::end_line() {
    set(Style::plain);
    out_ << '\n';
}

void Page::entry(std::size_t indent, const Piece& lead, std::size_t body, const std::vector<Piece>& pieces) {
    std::size_t column = 0;
    if (!lead.text.empty()) {
        spaces(indent);
        put(lead.text, lead.style);
        set(Style::plain);
        column = indent + display_width(lead.text);
        if (column >= body && !pieces.empty()) {
            end_line();
            column = 0;
        }
    }
    bool line_has_words = false;
    const auto next_line = [&] {
        end_line();
        column = 0;
        line_has_words = false;
    };
    for (const Piece& piece : pieces) {
        std::string_view rest = piece.text;
        while (!rest.empty()) {
            const std::size_t space = std::min(rest.find(' '), rest.size());
            std::string_view word = rest.substr(0, space);
            rest.remove_prefix(std::min(space + 1, rest.size()));
            while (!word.empty()) {
                if (line_has_words && column + 1 + display_width(word) > width_) next_line();
                const std::size_t at = line_has_words ? column + 1 : body;
                if (style_ != piece.style) set(Style::plain);
                spaces(at - column);
                const std::size_t bytes = bytes_that_fit(word, width_ > at ? width_ - at : 1);
                put(word.substr(0, bytes), piece.style);
                column = at + display_width(word.substr(0, bytes));
                line_has_words = true;
                word.remove_prefix(bytes);
            }
        }
    }
    end_line();
}

namespace {

using Line = std::vector<Piece>;  // words with a space before all but the first

/// The pieces in lines of at most `width` columns.
std::vector<Line> wrapped(const std::vector<Piece>& pieces, std::size_t width) {
    std::vector<Line> lines(1);
    std::size_t column = 0;
    const auto next_line = [&] {
        lines.emplace_back();
        column = 0;
    };
    for (const Piece& piece : pieces) {
        if (piece.text == "\n") {
            next_line();
            continue;
        }
        std::string_view rest = piece.text;
        while (!rest.empty()) {
            const std::size_t space = std::min(rest.find(' '), rest.size());
            std::string_view word = rest.substr(0, space);
            rest.remove_prefix(std::min(space + 1, rest.size()));
            while (!word.empty()) {
                if (column > 0 && column + 1 + display_width(word) > width) next_line();
                const std::size_t before = column > 0 ? 1 : 0;
                const std::size_t bytes =
                    bytes_that_fit(word, width > column + before ? width - column - before : 1);
                lines.back().push_back(
                    {std::string(before, ' ') + std::string(word.substr(0, bytes)), piece.style});
                column += before + display_width(word.substr(0, bytes));
                word.remove_prefix(bytes);
            }
        }
    }
    return lines;
}

}  // namespace

void Page::columns(std::size_t indent, std::size_t between, const std::vector<std::vector<Piece>>& texts) {
    if (texts.empty()) return;
    const std::size_t gaps = between * (texts.size() - 1);
    const std::size_t room = width_ > indent + gaps ? width_ - indent - gaps : texts.size();
    const std::size_t width = std::max<std::size_t>(1, room / texts.size());
    std::vector<std::vector<Line>> columns;
    std::size_t height = 0;
    for (const std::vector<Piece>& text : texts) {
        columns.push_back(wrapped(text, width));
        height = std::max(height, columns.back().size());
    }
    for (std::size_t row = 0; row < height; ++row) {
        std::size_t at = 0;  // where the line has come to
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (row >= columns[i].size()) continue;
            for (std::size_t word = 0; word < columns[i][row].size(); ++word) {
                const Piece& piece = columns[i][row][word];
                if (style_ != piece.style) set(Style::plain);
                if (word == 0) {
                    const std::size_t begin = indent + i * (width + between);
                    spaces(begin > at ? begin - at : 0);
                    at = std::max(at, begin);
                }
                put(piece.text, piece.style);
                at += display_width(piece.text);
            }
        }
        end_line();
    }
}

}  // namespace dateline
