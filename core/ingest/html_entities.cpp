#include "core/ingest/html_entities.hpp"

#include <algorithm>
#include <array>

#include "core/base/ascii.hpp"
#include "core/base/utf8.hpp"

namespace dateline {
namespace {

struct NamedReference {
    std::string_view name;  // "eacute;"; a few also without the semicolon
    std::string_view means;
};
constexpr auto kNamed = std::to_array<NamedReference>({
#include "core/ingest/html_entities.inc"
});
constexpr std::size_t kLongestName = 32;

// What 0x80-0x9F mean on pages that name them by number: Windows-1252 (WHATWG HTML, 13.2.5.80).
constexpr std::array<char32_t, 32> kWindows = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
int hex_value(char c) {
    if (is_digit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

char32_t as_browsers_read(std::uint32_t value) {
    if (value >= 0x80 && value <= 0x9F) return kWindows[value - 0x80];
    return value == 0 ? 0xFFFD : static_cast<char32_t>(value);
}

// numeric := "&#" digit+ ";"? | "&#" ("x" | "X") hex+ ";"?
std::size_t decode_number(std::string_view text, std::size_t at, std::string& out) {
    std::size_t pos = at + 2;
    const bool hex = pos < text.size() && (text[pos] == 'x' || text[pos] == 'X');
    if (hex) ++pos;
    const std::size_t digits = pos;
    std::uint32_t value = 0;
    for (; pos < text.size(); ++pos) {
        const int digit = hex_value(text[pos]);
        if (digit < 0 || (!hex && digit > 9)) break;
        value =
            std::min<std::uint32_t>(value * (hex ? 16U : 10U) + static_cast<std::uint32_t>(digit), 0x110000U);
    }
    if (pos == digits) return 0;
    append_utf8(out, as_browsers_read(value));
    if (pos < text.size() && text[pos] == ';') ++pos;
    return pos - at;
}

std::size_t decode_name(std::string_view text, std::size_t at, ReferencePlace place, std::string& out) {
    const std::string_view rest = text.substr(at + 1, kLongestName);
    std::size_t size = 0;
    while (size < rest.size() && (is_letter(rest[size]) || is_digit(rest[size]))) ++size;
    if (size < rest.size() && rest[size] == ';') ++size;
    for (; size >= 2; --size) {
        const std::string_view name = rest.substr(0, size);
        const auto row =
            std::lower_bound(kNamed.begin(), kNamed.end(), name,
                             [](const NamedReference& a, std::string_view b) { return a.name < b; });
        if (row == kNamed.end() || row->name != name) continue;
        const char next = size < rest.size() ? rest[size] : '\0';
        if (place == ReferencePlace::attribute && !name.ends_with(';') &&
            (next == '=' || is_letter(next) || is_digit(next)))
            return 0;
        out += row->means;
        return size + 1;
    }
    return 0;
}

}  // namespace

std::size_t decode_reference(std::string_view text, std::size_t at, ReferencePlace place, std::string& out) {
    const bool number = at + 1 < text.size() && text[at + 1] == '#';
    const std::size_t taken = number ? decode_number(text, at, out) : decode_name(text, at, place, out);
    if (taken != 0) return taken;
    out += '&';
    return 1;
}

std::string decode_references(std::string_view text, ReferencePlace place) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = std::min(text.find('&', at), text.size());
        out.append(text, at, next - at);
        at = next;
        if (at < text.size()) at += decode_reference(text, at, place, out);
    }
    return out;
}

}  // namespace dateline
