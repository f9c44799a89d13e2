#include "core/resolve/tense.hpp"

#include <algorithm>

namespace dateline::resolve {
namespace {

using timex::Class;
using timex::Direction;
using timex::Shape;
using timex::Token;

constexpr std::uint32_t kReach = 14;

Direction direction_of(std::string_view text, const Token& token, const timex::Lexicon& lexicon) {
    if (!token.is(Token::kWord)) return Direction::none;
    for (const timex::ClassValue& value : lexicon.classes(token.entry))
        if (value.cls == static_cast<timex::ClassId>(Class::tense))
            return static_cast<Direction>(value.value);
    const bool unlisted = token.entry == static_cast<std::uint16_t>(Shape::unknown);
    if (unlisted && token.end - token.begin > 3 && text[token.end - 1] == 'd' && text[token.end - 2] == 'e')
        return Direction::past;
    // Russian past tense: -л, -ла, -ло, -ли, with or without -сь, -ся
    std::string_view word = token.span().of(text);
    if (unlisted && word.size() > 6 && static_cast<unsigned char>(word[0]) >= 0xD0) {
        if (word.ends_with("\u0441\u044c") || word.ends_with("\u0441\u044f")) word.remove_suffix(4);
        for (const std::string_view ending : {"\u043b", "\u043b\u0430", "\u043b\u043e", "\u043b\u0438"})
            if (word.ends_with(ending)) return Direction::past;
    }
    return Direction::none;
}

// What the verb group says that ends (read from the left) at token i: auxiliaries before it may turn a
// participle round.
Tense group_tense(std::string_view text, std::span<const Token> tokens, const timex::Lexicon& lexicon,
                  std::uint32_t i, Direction head) {
    for (std::uint32_t back = 1; back <= 4 && back <= i; ++back) {
        if (ends_sentence(text, tokens, i - back)) break;
        switch (direction_of(text, tokens[i - back], lexicon)) {
            case Direction::future:
                return Tense::future;
            case Direction::infinitive:
                if (back <= 2 && head != Direction::was) {
                    if (head == Direction::past) continue;
                    return Tense::future;
                }
                break;
            case Direction::planned:
                if (head == Direction::past) return Tense::future;
                break;
            case Direction::perfect:
                return Tense::past;
            case Direction::was:
                return head == Direction::planned ? Tense::unknown : Tense::past;
            case Direction::past:
                if (head == Direction::planned) return Tense::unknown;
                break;
            default:
                break;
        }
    }
    if (head == Direction::planned && text[tokens[i].end - 1] == 'd' && text[tokens[i].end - 2] == 'e') {
        bool passive = false;
        for (std::uint32_t back = 1; back <= 3 && back <= i; ++back) {
            const Direction left = direction_of(text, tokens[i - back], lexicon);
            passive |= left == Direction::be || left == Direction::was || left == Direction::perfect;
        }
        return passive ? Tense::future : Tense::past;
    }
    switch (head) {
        case Direction::past:
        case Direction::was:
        case Direction::perfect:
            return Tense::past;
        case Direction::future:
        case Direction::planned:
            return Tense::future;
        default:
            return Tense::unknown;
    }
}

}  // namespace

bool ends_sentence(std::string_view text, std::span<const Token> tokens, std::uint32_t index) {
    const Token& token = tokens[index];
    if (token.entry == static_cast<std::uint16_t>(Shape::paragraph)) return true;
    if (token.entry == static_cast<std::uint16_t>(Shape::dot)) {
        if (index + 1 >= tokens.size()) return true;
        const Token& next = tokens[index + 1];
        return !next.is(Token::kGlued) || next.entry == static_cast<std::uint16_t>(Shape::quote);
    }
    return token.end > token.begin && (text[token.begin] == '?' || text[token.begin] == '!');
}

// "planned to|leave", "set to|resume", "is to|visit".
static bool looks_ahead_with_to(std::string_view text, std::span<const Token> tokens,
                                const timex::Lexicon& lexicon, std::uint32_t i) {
    if (i + 1 >= tokens.size() || direction_of(text, tokens[i + 1], lexicon) != Direction::infinitive)
        return false;
    const Direction direction = direction_of(text, tokens[i], lexicon);
    return direction == Direction::planned || direction == Direction::be ||
           tokens[i].span().of(text) == "set";
}

TenseEvidence tense_near(std::string_view text, std::span<const Token> tokens, const timex::Lexicon& lexicon,
                         std::uint32_t first, std::uint32_t end) {
    for (std::uint32_t back = 1; back <= kReach && back <= first; ++back) {
        const std::uint32_t i = first - back;
        if (ends_sentence(text, tokens, i)) break;
        const Direction direction = direction_of(text, tokens[i], lexicon);
        if (looks_ahead_with_to(text, tokens, lexicon, i)) return {Tense::future, tokens[i].span()};
        if (direction == Direction::none || direction == Direction::be || direction == Direction::infinitive)
            continue;
        const Tense tense = group_tense(text, tokens, lexicon, i, direction);
        if (tense != Tense::unknown) return {tense, tokens[i].span()};
    }
    for (std::uint32_t ahead = 0; ahead < kReach && end + ahead < tokens.size(); ++ahead) {
        const std::uint32_t i = end + ahead;
        if (ends_sentence(text, tokens, i)) break;
        const Direction direction = direction_of(text, tokens[i], lexicon);
        if (looks_ahead_with_to(text, tokens, lexicon, i)) return {Tense::future, tokens[i].span()};
        if (direction == Direction::none || direction == Direction::be || direction == Direction::infinitive)
            continue;
        const Tense tense = group_tense(text, tokens, lexicon, i, direction);
        if (tense != Tense::unknown) return {tense, tokens[i].span()};
    }
    return {};
}

}  // namespace dateline::resolve
