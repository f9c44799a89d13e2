#include "core/resolve/clock_offset.hpp"

#include <string>

#include "core/calendar/zone.hpp"
#include "core/resolve/word_match.hpp"

namespace dateline::resolve {
namespace {

using timex::Token;

// "+0200", "+02:00", "-5" right behind a clock time or its zone word.
std::optional<std::int16_t> written_offset(std::string_view text, std::span<const Token> tokens,
                                           std::uint32_t at) {
    if (at + 1 >= tokens.size()) return std::nullopt;
    const std::string_view sign = tokens[at].span().of(text);
    const Token& number = tokens[at + 1];
    if ((sign != "+" && sign != "-" && sign != "\u2212") || !number.is(Token::kGlued) ||
        !number.is(Token::kNumber))
        return std::nullopt;
    const std::string_view digits = number.span().of(text);
    const bool zone_word = at > 0 && tokens[at].is(Token::kGlued) && tokens[at - 1].is(Token::kWord);
    std::int32_t minutes = 0;
    if (number.entry == static_cast<std::uint16_t>(timex::Shape::clock))
        minutes = number.value;
    else if (digits.size() == 4 && digits.find_first_not_of("0123456789") == std::string_view::npos)
        minutes = ((digits[0] - '0') * 10 + digits[1] - '0') * 60 + (digits[2] - '0') * 10 + digits[3] - '0';
    else if (digits.size() <= 2 && zone_word)
        minutes = number.value * 60;
    else
        return std::nullopt;
    constexpr std::int32_t kMost = 14 * 60;
    if (minutes > kMost) return std::nullopt;
    return static_cast<std::int16_t>(sign == "+" ? minutes : -minutes);
}

// The zone of a place with one or two words.
std::optional<Zone> zone_of_place(std::string_view text, std::span<const Token> tokens, std::uint32_t at) {
    if (at >= tokens.size() || !tokens[at].is(Token::kCapital)) return std::nullopt;
    if (at + 1 < tokens.size() && tokens[at + 1].is(Token::kCapital))
        if (const auto zone = find_zone_of_city(Span{tokens[at].begin, tokens[at + 1].end}.of(text)))
            return zone;
    return find_zone_of_city(tokens[at].span().of(text));
}

}  // namespace

std::optional<std::int16_t> offset_behind(std::string_view text, std::span<const Token> tokens,
                                          std::uint32_t end, std::string_view home, const DateRange& time) {
    if (const auto minutes = written_offset(text, tokens, end)) return minutes;
    if (time.utc_offset || !time.earliest) return std::nullopt;
    std::uint32_t i = end;
    const auto word = [&](std::uint32_t at, std::string_view w) {
        return at < tokens.size() && is_word(text, tokens[at], w);
    };
    std::optional<Zone> zone;
    while (i < tokens.size() && tokens[i].entry == static_cast<std::uint16_t>(timex::Shape::quote)) ++i;
    if (word(i, "local") && word(i + 1, "time")) {
        if (word(i + 2, "in")) zone = zone_of_place(text, tokens, i + 3);
        if (!zone) zone = find_zone(std::string(home));
    } else if (word(i + 1, "time") || word(i + 2, "time")) {
        zone = zone_of_place(text, tokens, i);
    } else if (word(i, "or") && i + 2 < tokens.size()) {  // "11 a.m. or noon Eastern"
        for (std::uint32_t k = i + 1; k < i + 4 && k < tokens.size() && !zone; ++k)
            zone = find_zone_word(tokens[k].span().of(text));
    }
    if (!zone) return std::nullopt;
    return zone->offset_at(*time.earliest);
}

}  // namespace dateline::resolve
