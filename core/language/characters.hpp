// What kind of character is it, as far as cutting text into words goes? One table look-up for ASCII, a short
// switch for the typographic characters news text is full of; every other character counts as a letter.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/base/ascii.hpp"

namespace dateline {

enum class CharKind : std::uint8_t {
    letter,
    upper,
    digit,
    space,
    dot,         // .
    mark,        // , ; : ! ? …
    apostrophe,  // ' ’ `
    quote,       // " “ ” „ «  »
    opener,      // ( [ { ‘
    closer,      // ) ] }
    hyphen,      // - and its Unicode twins
    dash,        // – —
    symbol,      // everything else that is no letter: $ % & * €
};

struct Character {
    CharKind kind = CharKind::space;
    std::uint32_t size = 1;  // bytes
};

namespace detail {

constexpr std::array<CharKind, 128> ascii_kinds() {
    std::array<CharKind, 128> kinds{};
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const char c = static_cast<char>(i);
        CharKind kind = CharKind::symbol;
        if (c >= 'a' && c <= 'z') kind = CharKind::letter;
        if (c >= 'A' && c <= 'Z') kind = CharKind::upper;
        if (c >= '0' && c <= '9') kind = CharKind::digit;
        if (c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F)) kind = CharKind::space;
        if (c == '.') kind = CharKind::dot;
        if (std::string_view(",;:!?").find(c) != std::string_view::npos) kind = CharKind::mark;
        if (c == '\'' || c == '`') kind = CharKind::apostrophe;
        if (c == '"') kind = CharKind::quote;
        if (c == '(' || c == '[' || c == '{') kind = CharKind::opener;
        if (c == ')' || c == ']' || c == '}') kind = CharKind::closer;
        if (c == '-') kind = CharKind::hyphen;
        kinds[i] = kind;
    }
    return kinds;
}

inline constexpr std::array<CharKind, 128> kAsciiKinds = ascii_kinds();

/// Characters of two and three bytes; broken UTF-8 counts as letters of one byte.
constexpr Character wide_character(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned first = byte(0);
    if (first >= 0xC2 && first < 0xE0 && follows(1)) {
        const unsigned point = (first & 0x1FU) << 6U | (byte(1) & 0x3FU);
        if (point == 0xA0 || point == 0x85) return {CharKind::space, 2};
        if (point == 0xAB || point == 0xBB) return {CharKind::quote, 2};
        const bool letter =
            point >= 0xC0 ? point != 0xD7 && point != 0xF7 : point == 0xAA || point == 0xB5 || point == 0xBA;
        return {letter ? CharKind::letter : CharKind::symbol, 2};
    }
    if (first >= 0xE0 && first < 0xF0 && follows(1) && follows(2)) {
        const unsigned point = (first & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
        switch (point) {
            case 0x2010:
            case 0x2011:
                return {CharKind::hyphen, 3};
            case 0x2012:
            case 0x2013:
            case 0x2014:
            case 0x2015:
                return {CharKind::dash, 3};
            case 0x2018:
                return {CharKind::opener, 3};
            case 0x2019:
                return {CharKind::apostrophe, 3};
            case 0x201A:
            case 0x201C:
            case 0x201D:
            case 0x201E:
            case 0x201F:
                return {CharKind::quote, 3};
            case 0x2026:
                return {CharKind::mark, 3};
            case 0x2028:
            case 0x2029:
            case 0x202F:
            case 0x205F:
            case 0x3000:
            case 0x1680:
                return {CharKind::space, 3};
            default:
                break;
        }
        if (point >= 0x2000 && point <= 0x200A) return {CharKind::space, 3};
        const bool invisible = (point >= 0x200B && point <= 0x200F) || (point >= 0x202A && point <= 0x202E) ||
                               (point >= 0x2060 && point <= 0x206F) || point == 0xFEFF;
        const bool symbol = point >= 0x2000 && point < 0x2C00 && !invisible;
        return {symbol ? CharKind::symbol : CharKind::letter, 3};
    }
    if (first >= 0xF0 && first < 0xF5 && follows(1) && follows(2) && follows(3)) {
        return {first == 0xF0 && byte(1) == 0x9F ? CharKind::symbol : CharKind::letter, 4};
    }
    return {CharKind::letter, 1};
}

}  // namespace detail

/// The character that begins at byte `at`; at the end of the text: a space.
constexpr Character character_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {};
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80U) return {detail::kAsciiKinds[byte], 1};
    return detail::wide_character(text, at);
}

constexpr bool is_letter(CharKind kind) {
    return kind == CharKind::letter || kind == CharKind::upper;
}
constexpr bool is_word(CharKind kind) {
    return is_letter(kind) || kind == CharKind::digit;
}

/// What stands at byte `at`? At the end of the text: nothing of these.
constexpr char byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? text[at] : '\0';
}
constexpr bool letter_at(std::string_view text, std::size_t at) {
    return is_letter(character_at(text, at).kind);
}
constexpr bool digit_at(std::string_view text, std::size_t at) {
    return character_at(text, at).kind == CharKind::digit;
}
constexpr bool word_at(std::string_view text, std::size_t at) {
    return is_word(character_at(text, at).kind);
}

namespace detail {
/// The kind of the character that is this byte; a byte of a longer one is neither letter nor space.
inline constexpr std::array<CharKind, 256> kByteKinds = [] {
    std::array<CharKind, 256> kinds{};
    for (std::size_t i = 0; i < kinds.size(); ++i)
        kinds[i] = i < kAsciiKinds.size() ? kAsciiKinds[i] : CharKind::symbol;
    return kinds;
}();
}  // namespace detail

constexpr bool is_ascii_letter(char c) {
    return is_letter(detail::kByteKinds[static_cast<unsigned char>(c)]);
}
constexpr bool is_ascii_space(char c) {
    return detail::kByteKinds[static_cast<unsigned char>(c)] == CharKind::space;
}

}  // namespace dateline
