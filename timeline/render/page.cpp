#include "timeline/render/page.hpp"

#include <utf8proc.h>
#include <algorithm>
#include <array>

#include "core/base/utf8.hpp"
#include "timeline/render/escape.hpp"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 7> kSgr = {"",         "\x1b[1m",  "\x1b[2m", "\x1b[32m",
                                                  "\x1b[33m", "\x1b[31m", "\x1b[36m"};
constexpr std::string_view kReset = "\x1b[0m";

std::size_t char_width(char32_t c) {
    if (c >= 0x2010 && c <= 0x2027) return 1;  // dashes and quotation marks: of what is not ASCII, most
    return static_cast<std::size_t>(std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(c))));
}

struct Measured {
    std::size_t bytes = 0, columns = 0;
};

/// The text up to the first space, or all of it. @pre valid UTF-8, no controls
Measured first_word(std::string_view text) {
    Measured word;
    while (word.bytes < text.size() && text[word.bytes] != ' ') {
        if (static_cast<unsigned char>(text[word.bytes]) < 0x80) {
            ++word.bytes;
            ++word.columns;
            continue;
        }
        const CodePoint c = code_point_at(text, word.bytes);
        word.bytes += c.bytes;
        word.columns += char_width(c.value);
    }
    return word;
}

/// As much of `word` as fits `columns`, one character at least.
Measured part_that_fits(std::string_view word, std::size_t columns) {
    Measured part;
    while (part.bytes < word.size()) {
        const CodePoint c = code_point_at(word, part.bytes);
        const std::size_t width = char_width(c.value);
        if (part.columns + width > columns && part.bytes > 0) break;
        part.bytes += c.bytes;
        part.columns += width;
    }
    return part;
}

/// Hands each word of the piece to `put(text, columns)`, the sign as part of the first.
template <class Put>
void each_word(const Piece& piece, std::string_view clean, Put put) {
    bool signed_word = !piece.sign.empty();
    while (!clean.empty()) {
        const Measured word = first_word(clean);
        if (signed_word)
            put(std::string(piece.sign).append(" ").append(clean, 0, word.bytes), word.columns + 2);
        else
            put(clean.substr(0, word.bytes), word.columns);
        signed_word = false;
        clean.remove_prefix(std::min(word.bytes + 1, clean.size()));
    }
}

}  // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const Measured word = first_word(text);
        const bool space = word.bytes < text.size();
        width += word.columns + (space ? 1 : 0);
        text.remove_prefix(word.bytes + (space ? 1 : 0));
    }
    return width;
}

void Page::spaces(std::size_t count) {
    constexpr std::string_view kSpaces = "                                ";
    if (count == 1) {
        out_ << ' ';
        return;
    }
    for (; count > kSpaces.size(); count -= kSpaces.size()) out_ << kSpaces;
    out_ << kSpaces.substr(0, count);
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
    column_ = 0;
    line_has_words_ = false;
}

void Page::begin(std::size_t indent, std::string_view lead, Style style, std::size_t body) {
    body_ = body;
    if (lead.empty()) return;
    spaces(indent);
    set(style);
    out_ << lead;
    set(Style::plain);
    column_ = indent + display_width(lead);
}

void Page::words(const Piece& piece) {
    const Cleaned clean(piece.text);
    if (clean.ascii() && piece.sign.empty()) return ascii_words(clean.text(), piece.style);
    each_word(piece, clean.text(),
              [&](std::string_view text, std::size_t width) { word(text, width, piece.style); });
}

/// The same, as many words at once as the line takes.
void Page::ascii_words(std::string_view text, Style style) {
    while (!text.empty()) {
        const std::size_t at = line_has_words_ ? column_ + 1 : body_;
        const std::size_t room = width_ > at ? width_ - at : 0;
        std::size_t bytes = text.size();
        if (bytes > room) bytes = text.rfind(' ', room);
        if (bytes == std::string_view::npos) bytes = std::min(text.find(' '), text.size());
        word(text.substr(0, bytes), bytes, style);
        text.remove_prefix(std::min(bytes + 1, text.size()));
    }
}

void Page::end() {
    end_line();
}

void Page::word(std::string_view text, std::size_t width, Style style) {
    while (!text.empty()) {
        if (line_has_words_ ? column_ + 1 + width > width_ : column_ > 0 && column_ >= body_) end_line();
        const std::size_t at = line_has_words_ ? column_ + 1 : body_;
        if (style_ != style) set(Style::plain);
        spaces(at - column_);
        const std::size_t room = width_ > at ? width_ - at : 1;
        const Measured part = width <= room ? Measured{text.size(), width} : part_that_fits(text, room);
        set(style);
        out_ << text.substr(0, part.bytes);
        column_ = at + part.columns;
        line_has_words_ = true;
        width -= part.columns;
        text.remove_prefix(part.bytes);
    }
}

namespace {

struct Word {
    std::string text;  // with a space before it unless it begins the line
    std::size_t width = 0;
    Style style = Style::plain;
};
using Line = std::vector<Word>;

/// The text in lines of at most `width` columns.
std::vector<Line> wrapped(const Page::Text& text, std::size_t width) {
    std::vector<Line> lines;
    for (const std::vector<Piece>& paragraph : text) {
        lines.emplace_back();
        std::size_t column = 0;
        for (const Piece& piece : paragraph)
            each_word(piece, Cleaned(piece.text).text(), [&](std::string_view word, std::size_t columns) {
                while (!word.empty()) {
                    if (column > 0 && column + 1 + columns > width) {
                        lines.emplace_back();
                        column = 0;
                    }
                    const std::size_t before = column > 0 ? 1 : 0;
                    const std::size_t room = width > column + before ? width - column - before : 1;
                    const Measured part = part_that_fits(word, room);
                    lines.back().push_back({std::string(before, ' ').append(word, 0, part.bytes),
                                            before + part.columns, piece.style});
                    column += before + part.columns;
                    columns -= part.columns;
                    word.remove_prefix(part.bytes);
                }
            });
    }
    return lines;
}

}  // namespace

void Page::columns(std::size_t indent, std::size_t between, const std::vector<Text>& texts) {
    if (texts.empty()) return;
    const std::size_t gaps = between * (texts.size() - 1);
    const std::size_t room = width_ > indent + gaps ? width_ - indent - gaps : texts.size();
    const std::size_t width = std::max<std::size_t>(1, room / texts.size());
    std::vector<std::vector<Line>> columns;
    std::size_t height = 0;
    for (const Text& text : texts) {
        columns.push_back(wrapped(text, width));
        height = std::max(height, columns.back().size());
    }
    for (std::size_t row = 0; row < height; ++row) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (row >= columns[i].size()) continue;
            for (const Word& word : columns[i][row]) {
                if (style_ != word.style) set(Style::plain);
                if (&word == &columns[i][row].front()) {
                    const std::size_t begin = indent + i * (width + between);
                    spaces(begin > column_ ? begin - column_ : 0);
                    column_ = std::max(column_, begin);
                }
                set(word.style);
                out_ << word.text;
                column_ += word.width;
            }
        }
        end_line();
    }
}

}  // namespace dateline
