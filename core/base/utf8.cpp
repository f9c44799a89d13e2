#include "core/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include <utf8.h>
#include <utf8proc.h>

namespace dateline {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";
constexpr std::uint64_t kHighBits = 0x8080808080808080U;

unsigned char byte(char c) {
    return static_cast<unsigned char>(c);
}
bool is_ascii(char c) {
    return byte(c) < 0x80U;
}

const char* skip_ascii(const char* at, const char* end) {
    for (; end - at >= 8; at += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, at, sizeof eight);
        if ((eight & kHighBits) != 0) break;
    }
    return std::find_if_not(at, end, is_ascii);
}

const char* skip_non_ascii(const char* at, const char* end) {
    return std::find_if(at, end, is_ascii);
}

/// The first byte that is not part of a well-formed sequence. Multi-byte sequences hold no ASCII byte, so
/// each run of non-ASCII bytes is judged alone and ASCII is skipped eight bytes at a time.
const char* first_invalid(const char* at, const char* end) {
    while (true) {
        at = skip_ascii(at, end);
        if (at == end) return end;
        const char* const run_end = skip_non_ascii(at, end);
        const char* const bad = utf8::find_invalid(at, run_end);
        if (bad != run_end) return bad;
        at = run_end;
    }
}

/// Table 3-7 of the Unicode standard: what may follow each lead byte.
struct Lead {
    unsigned char first, last;             // lead bytes
    unsigned char second_from, second_to;  // allowed second byte
    std::uint8_t length;
};
constexpr std::array<Lead, 8> kLeads = {{
    {0xC2, 0xDF, 0x80, 0xBF, 2},
    {0xE0, 0xE0, 0xA0, 0xBF, 3},
    {0xE1, 0xEC, 0x80, 0xBF, 3},
    {0xED, 0xED, 0x80, 0x9F, 3},
    {0xEE, 0xEF, 0x80, 0xBF, 3},
    {0xF0, 0xF0, 0x90, 0xBF, 4},
    {0xF1, 0xF3, 0x80, 0xBF, 4},
    {0xF4, 0xF4, 0x80, 0x8F, 4},
}};

/// The end of the maximal ill-formed subpart that begins at `at`.
const char* ill_formed_end(const char* at, const char* end) {
    const unsigned char lead = byte(*at);
    const auto row = std::find_if(kLeads.begin(), kLeads.end(),
                                  [lead](const Lead& l) { return l.first <= lead && lead <= l.last; });
    ++at;
    if (row == kLeads.end() || at == end || byte(*at) < row->second_from || byte(*at) > row->second_to)
        return at;
    ++at;
    for (int left = row->length - 2; left > 0 && at != end && (byte(*at) & 0xC0U) == 0x80U; --left) ++at;
    return at;
}

bool must_be_shown(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F || c == 0x2028 ||
           c == 0x2029 || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

void append_escape(std::string& out, char32_t c) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string digits;
    for (auto rest = static_cast<std::uint32_t>(c); digits.empty() || rest != 0; rest /= 16)
        digits += kHex[rest % 16];
    std::reverse(digits.begin(), digits.end());
    out += "\\u{";
    out += digits;
    out += '}';
}

}  // namespace

bool is_valid_utf8(std::string_view bytes) {
    const char* const end = bytes.data() + bytes.size();
    return first_invalid(bytes.data(), end) == end;
}

ValidText make_valid_utf8(std::string bytes) {
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    const char* bad = first_invalid(at, end);
    if (bad == end) return {std::move(bytes), 0};
    ValidText result;
    result.text.reserve(bytes.size() + bytes.size() / 8);
    while (bad != end) {
        result.text.append(at, bad);
        result.text += kReplacement;
        ++result.replaced;
        at = ill_formed_end(bad, end);
        bad = first_invalid(at, end);
    }
    result.text.append(at, end);
    return result;
}

CodePoint code_point_at(std::string_view text, std::size_t at) {
    const char* const begin = text.data() + at;
    const char* next = begin;
    const auto value = utf8::unchecked::next(next);
    return {static_cast<char32_t>(value), static_cast<std::uint32_t>(next - begin)};
}

void append_utf8(std::string& out, char32_t value) {
    if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) value = 0xFFFD;
    const auto byte = [&out](char32_t bits) { out += static_cast<char>(static_cast<unsigned char>(bits)); };
    if (value < 0x80) {
        byte(value);
    } else if (value < 0x800) {
        byte(0xC0U | value >> 6U);
        byte(0x80U | (value & 0x3FU));
    } else if (value < 0x10000) {
        byte(0xE0U | value >> 12U);
        byte(0x80U | (value >> 6U & 0x3FU));
        byte(0x80U | (value & 0x3FU));
    } else {
        byte(0xF0U | value >> 18U);
        byte(0x80U | (value >> 12U & 0x3FU));
        byte(0x80U | (value >> 6U & 0x3FU));
        byte(0x80U | (value & 0x3FU));
    }
}

std::string lower_utf8(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        append_utf8(out, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c.value))));
        at += c.bytes;
    }
    return out;
}

bool is_upper_utf8(std::string_view text, std::size_t at) {
    return at < text.size() &&
           utf8proc_category(static_cast<utf8proc_int32_t>(code_point_at(text, at).value)) ==
               UTF8PROC_CATEGORY_LU;
}

std::string visible(std::string_view text) {
    const std::string valid = make_valid_utf8(std::string(text)).text;
    std::string out;
    out.reserve(valid.size());
    for (std::size_t at = 0; at < valid.size();) {
        const CodePoint c = code_point_at(valid, at);
        if (must_be_shown(c.value))
            append_escape(out, c.value);
        else
            out.append(valid, at, c.bytes);
        at += c.bytes;
    }
    return out;
}

}  // namespace dateline
