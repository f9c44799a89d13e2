#include "timeline/render/escape.hpp"

#include "core/base/utf8.hpp"

namespace dateline {
namespace {

bool is_space(char32_t c) {
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}

/// Controls (Cc), format characters (Cf) that hide or reorder text, tags, and the byte order mark.
bool is_hidden(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x115F || c == 0x1160 || c == 0x180E ||
           (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
           c == 0x3164 || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE0FFF);
}

constexpr char32_t kSoftHyphen = 0xAD;

void append_visible(std::string& out, char32_t c) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    out += "⟦U+";
    for (unsigned shift = c > 0xFFFFF ? 20U : c > 0xFFFF ? 16U : 12U;; shift -= 4U) {
        out += kHex[(c >> shift) & 0xFU];
        if (shift == 0) break;
    }
    out += "⟧";
}

/// Printable ASCII with single spaces inside: most labels and all of our own words.
bool is_clean(std::string_view text) {
    char before = ' ';
    for (const char c : text) {
        if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) return false;
        before = c;
    }
    return text.empty() || before != ' ';
}

std::string clean(std::string_view text) {
    if (is_clean(text)) return std::string(text);
    if (!is_valid_utf8(text)) return clean(make_valid_utf8(std::string(text)).text);
    std::string out;
    out.reserve(text.size());
    bool space = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        if (is_space(c.value)) {
            space = !out.empty();
        } else if (c.value != kSoftHyphen) {
            if (space) out += ' ';
            space = false;
            if (is_hidden(c.value))
                append_visible(out, c.value);
            else
                out.append(text, at, c.bytes);
        }
        at += c.bytes;
    }
    return out;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_word(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// Renders as nothing, and ends a word for every link finder.
constexpr std::string_view kBreak = "<!-- -->";

bool starts_address(std::string_view text, std::size_t at) {
    const auto is = [&](std::string_view word) {
        if (text.size() - at < word.size()) return false;
        for (std::size_t i = 0; i < word.size(); ++i)
            if ((text[at + i] | 0x20) != word[i]) return false;
        return true;
    };
    return is("www");
}

/// A line must not begin as a list, a heading rule or a code block does; "12." and "12)" are list markers.
std::size_t leading_marker(std::string_view text) {
    std::size_t digits = 0;
    while (digits < text.size() && is_digit(text[digits])) ++digits;
    if (digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')')) return digits;
    if (digits == 0 && !text.empty() && (text[0] == '-' || text[0] == '+' || text[0] == '=')) return 0;
    return std::string_view::npos;
}

}  // namespace

std::string for_terminal(std::string_view text) {
    return clean(text);
}

std::string for_markdown(std::string_view raw) {
    const std::string text = clean(raw);
    constexpr std::string_view kMarkup = "\\`*_[]<>#|~&!$^{}";
    const std::size_t marker = leading_marker(text);
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (i == marker || kMarkup.find(c) != std::string_view::npos) out += '\\';
        out += c;
        const bool word_follows = i + 1 < text.size() && (is_word(text[i + 1]) || text[i + 1] == '/');
        if ((c == '@' || c == '#' || c == ':') && word_follows) {
            const bool clock = c == ':' && i > 0 && is_digit(text[i - 1]) && is_digit(text[i + 1]);
            if (!clock) out += kBreak;
        }
        if ((c == 'w' || c == 'W') && (i == 0 || !is_word(text[i - 1])) && starts_address(text, i))
            out += kBreak;
    }
    return out;
}

std::string for_markdown_code(std::string_view raw) {
    std::string out;
    for (const char c : clean(raw)) {
        if (c == '|')
            out += "¦";
        else
            out += c == '`' ? '\'' : c;
    }
    return out;
}

std::string for_html(std::string_view raw) {
    std::string out;
    for (const char c : clean(raw)) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string for_csv(std::string_view raw) {
    const std::string text = clean(raw);
    std::string out = "\"";
    if (!text.empty() && std::string_view("=+-@").find(text[0]) != std::string_view::npos) out += '\'';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
    return out;
}

std::string for_ics(std::string_view raw) {
    std::string out;
    for (const char c : clean(raw)) {
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        out += c;
    }
    return out;
}

std::string for_mermaid(std::string_view raw) {
    constexpr std::string_view kMarkup = "#:;\"'`<>{}[]()%&\\|@~*_";
    std::string out;
    for (const char c : clean(raw)) {
        if (kMarkup.find(c) == std::string_view::npos)
            out += c;
        else
            out += "#" + std::to_string(static_cast<int>(c)) + ";";
    }
    return out;
}

}  // namespace dateline
