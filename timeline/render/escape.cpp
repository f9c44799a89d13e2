#include "timeline/render/escape.hpp"

#include <array>
#include <cstdint>
#include <cstring>

#include "core/base/ascii.hpp"
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

/// Bytes of the character of more than one byte that begins at `at`; 0 when it is none, is ill-formed, or has
/// no place in clean text. Four bytes and what is hard to tell are left to others to judge.
std::size_t visible_bytes(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const auto follows = [&](std::size_t i) { return at + i < text.size() && (byte(i) & 0xC0U) == 0x80U; };
    char32_t c = 0;
    std::size_t bytes = 0;
    if (byte(0) >= 0xC2 && byte(0) <= 0xDF && follows(1)) {
        c = (byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU);
        bytes = 2;
    } else if (byte(0) >= 0xE1 && byte(0) <= 0xEC && follows(1) && follows(2)) {
        c = (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
        bytes = 3;
    }
    return is_space(c) || is_hidden(c) || c == kSoftHyphen ? 0 : bytes;
}

/// Are all eight bytes printable ASCII with no two spaces in a row? Eight tests at once (Warren, Hacker's
/// Delight, 6-1: find a byte). It may say no where a byte loop says yes.
bool eight_plain(std::string_view text, std::size_t at) {
    constexpr std::uint64_t kEach = 0x0101010101010101ULL;
    constexpr std::uint64_t kTops = kEach * 0x80;
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    const std::uint64_t others =
        (bytes - kEach * ' ') | bytes | (bytes + kEach);  // controls, 0x7F, not ASCII
    const std::uint64_t differ = bytes ^ kEach * ' ';
    const std::uint64_t spaces = (differ - kEach) & ~differ & kTops;
    const bool space_before = at > 0 && text[at - 1] == ' ' && text[at] == ' ';
    return (others & kTops) == 0 && (spaces & (spaces << 8U)) == 0 && !space_before;
}

/// How many bytes from `at` on are printable ASCII and no second space in a row.
std::size_t ascii_bytes(std::string_view text, std::size_t at) {
    const std::size_t begin = at;
    while (at + 8 <= text.size() && eight_plain(text, at)) at += 8;
    char before = at > 0 ? text[at - 1] : '.';
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) break;
        before = c;
    }
    return at - begin;
}

/// How many bytes from `at` on are sure to be clean. @pre `at` begins a character
std::size_t clean_bytes(std::string_view text, std::size_t at) {
    const std::size_t begin = at;
    while (at < text.size()) {
        const std::size_t bytes =
            static_cast<unsigned char>(text[at]) < 0x80 ? ascii_bytes(text, at) : visible_bytes(text, at);
        if (bytes == 0) break;
        at += bytes;
    }
    return at - begin;
}

std::string cleaned(std::string_view text) {
    if (!is_valid_utf8(text)) return cleaned(make_valid_utf8(std::string(text)).text);
    std::string out;
    out.reserve(text.size());
    bool space = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        std::size_t bytes = c.bytes;
        if (is_space(c.value)) {
            space = !out.empty();
        } else if (c.value != kSoftHyphen) {
            if (space) out += ' ';
            space = false;
            if (is_hidden(c.value)) {
                append_visible(out, c.value);
            } else {
                bytes += clean_bytes(text, at + bytes);
                if (text[at + bytes - 1] == ' ') --bytes;  // kept back: what follows may be more space
                out.append(text, at, bytes);
            }
        }
        at += bytes;
    }
    return out;
}

/// Which bytes a format does not take as they are.
class Bytes {
  public:
    constexpr explicit Bytes(std::string_view bytes) {
        for (const char c : bytes) special_[static_cast<unsigned char>(c)] = true;
    }
    [[nodiscard]] constexpr bool has(char c) const { return special_[static_cast<unsigned char>(c)]; }

  private:
    std::array<bool, 256> special_{};
};

constexpr Bytes kMarkdown("\\`*_[]<>#|~&!$^{}");
constexpr Bytes kMarkdownLooked("\\`*_[]<>#|~&!$^{}@:wW");
constexpr Bytes kMarkdownCode("|`");
constexpr Bytes kHtml("&<>\"'");
constexpr Bytes kHtmlText("&<>");
constexpr Bytes kCsv("\"");
constexpr Bytes kIcs("\\;,");
constexpr Bytes kMermaid("#:;\"'`<>{}[]()%&\\|@~*_");

/// Writes the text in runs; `put(out, c)` writes each byte that is special. Out: a string or OutputBuffer.
template <class Out, class Put>
void write_escaped(Out& out, std::string_view text, const Bytes& special, Put put) {
    std::size_t copied = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!special.has(text[at])) continue;
        out += text.substr(copied, at - copied);
        put(out, text[at]);
        copied = at + 1;
    }
    out += text.substr(copied);
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

Cleaned::Cleaned(std::string_view text) : text_(text) {
    const std::size_t ascii = ascii_bytes(text, 0);
    const std::size_t clean = ascii + clean_bytes(text, ascii);
    if (clean == text.size() && !text.starts_with(' ') && !text.ends_with(' ')) {
        ascii_ = ascii == text.size();
        return;
    }
    own_ = cleaned(text);
    text_ = own_;
}

std::string for_terminal(std::string_view text) {
    return std::string(Cleaned(text).text());
}

namespace {

template <class Out>
void write_markdown(Out& out, std::string_view text) {
    const std::size_t marker = leading_marker(text);
    std::size_t copied = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (i != marker && !kMarkdownLooked.has(c)) continue;
        out += text.substr(copied, i - copied);
        if (i == marker || kMarkdown.has(c)) out += '\\';
        out += c;
        copied = i + 1;
        const bool word_follows = i + 1 < text.size() && (is_word(text[i + 1]) || text[i + 1] == '/');
        if ((c == '@' || c == '#' || c == ':') && word_follows) {
            const bool clock = c == ':' && i > 0 && is_digit(text[i - 1]) && is_digit(text[i + 1]);
            if (!clock) out += kBreak;
        }
        if ((c == 'w' || c == 'W') && (i == 0 || !is_word(text[i - 1])) && starts_address(text, i))
            out += kBreak;
    }
    out += text.substr(copied);
}

template <class Out>
void write_html(Out& out, std::string_view text, const Bytes& special) {
    write_escaped(out, text, special, [](Out& to, char c) {
        switch (c) {
            case '&':
                to += std::string_view("&amp;");
                break;
            case '<':
                to += std::string_view("&lt;");
                break;
            case '>':
                to += std::string_view("&gt;");
                break;
            case '"':
                to += std::string_view("&quot;");
                break;
            default:
                to += std::string_view("&#39;");
        }
    });
}

template <class Out>
void write_csv(Out& out, std::string_view text) {
    out += '"';
    if (!text.empty() && std::string_view("=+-@").find(text[0]) != std::string_view::npos) out += '\'';
    write_escaped(out, text, kCsv, [](Out& to, char) { to += std::string_view("\"\""); });
    out += '"';
}

template <class Out>
void write_mermaid(Out& out, std::string_view text) {
    write_escaped(out, text, kMermaid, [](Out& to, char c) {
        to += '#';
        to += std::to_string(static_cast<int>(c));
        to += ';';
    });
}

}  // namespace

std::string for_markdown(std::string_view raw) {
    std::string out;
    out.reserve(raw.size() + raw.size() / 8);
    write_markdown(out, Cleaned(raw).text());
    return out;
}

void for_markdown(std::string_view raw, OutputBuffer& out) {
    write_markdown(out, Cleaned(raw).text());
}

std::string for_markdown_code(std::string_view raw) {
    std::string out;
    write_escaped(out, Cleaned(raw).text(), kMarkdownCode,
                  [](std::string& to, char c) { to += c == '|' ? "¦" : "'"; });
    return out;
}

std::string for_html(std::string_view raw) {
    std::string out;
    write_html(out, Cleaned(raw).text(), kHtml);
    return out;
}

void for_html(std::string_view raw, OutputBuffer& out) {
    write_html(out, Cleaned(raw).text(), kHtml);
}

std::string for_html_text(std::string_view raw) {
    std::string out;
    write_html(out, Cleaned(raw).text(), kHtmlText);
    return out;
}

std::string for_html_part(std::string_view raw) {
    const auto space_at = [&](std::size_t at) { return raw[at] == ' ' || raw[at] == '\n'; };
    std::string out = for_html_text(raw);
    if (!raw.empty() && space_at(0)) out.insert(0, 1, ' ');
    if (out.size() > 1 && space_at(raw.size() - 1)) out += ' ';
    return out;
}

std::string for_csv(std::string_view raw) {
    std::string out;
    write_csv(out, Cleaned(raw).text());
    return out;
}

void for_csv(std::string_view raw, OutputBuffer& out) {
    write_csv(out, Cleaned(raw).text());
}

std::string for_ics(std::string_view raw) {
    std::string out;
    write_escaped(out, Cleaned(raw).text(), kIcs, [](std::string& to, char c) {
        to += '\\';
        to += c;
    });
    return out;
}

std::string for_mermaid(std::string_view raw) {
    std::string out;
    write_mermaid(out, Cleaned(raw).text());
    return out;
}

void for_mermaid(std::string_view raw, OutputBuffer& out) {
    write_mermaid(out, Cleaned(raw).text());
}

}  // namespace dateline
