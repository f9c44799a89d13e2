#include "core/resolve/quotes.hpp"

#include <algorithm>

#include "core/resolve/tense.hpp"
#include "core/resolve/word_match.hpp"

namespace dateline::resolve {
namespace {

using timex::Expression;
using timex::Kind;
using timex::Recognised;
using timex::Shape;
using timex::Token;

constexpr WordSet kSaying({"said", "told", "wrote", "added", "says", "tweeted", "posted", "asked", "replied",
                           "announced", "declared", "warned", "shouted", "recalled", "insisted"});

constexpr std::uint32_t kQuotation = 60;  // tokens
constexpr std::uint32_t kFrame = 25;      // tokens of the sentence around it

bool is_quote(const Token& token) {
    return token.entry == static_cast<std::uint16_t>(Shape::quote);
}

// "today", "yesterday", "tomorrow", "tonight", "last night"
bool counts_from_now(const Expression& e) {
    return e.kind == Kind::shift && e.anchor == timex::Anchor::publication && e.unit == timex::Unit::day &&
           !e.vague && !e.from_named && e.amount >= -2000 && e.amount <= 2000;
}

bool tells_day(const Expression& e) {
    return e.kind == Kind::calendar && (e.weekday != 0 || e.day != 0) && !e.has_unit && e.weeks_on == 0 &&
           e.special == timex::Special::none;
}

// A part of the sentence outside the quotation: does it say when the words were said?
std::optional<std::size_t> day_in_frame(std::string_view text, std::span<const Token> tokens,
                                        const std::vector<Recognised>& found, std::size_t index,
                                        std::uint32_t begin, std::uint32_t end) {
    bool said = false;
    for (std::uint32_t i = begin; i < end; ++i) said |= kSaying.has(text, tokens[i]);
    if (!said) return std::nullopt;
    constexpr std::size_t kNear = 8;  // phrases
    const std::size_t first = index > kNear ? index - kNear : 0;
    for (std::size_t k = first; k < std::min(found.size(), index + kNear); ++k)
        if (found[k].first_token >= begin && found[k].end_token <= end && tells_day(found[k].expression))
            return k;
    return std::nullopt;
}

struct Quotation {
    std::uint32_t open, close;  // its marks
};
std::optional<Quotation> quotation_around(std::span<const Token> tokens, const Recognised& phrase) {
    constexpr auto kParagraph = static_cast<std::uint16_t>(Shape::paragraph);
    std::uint32_t open = phrase.first_token;
    do {
        if (open == 0 || phrase.first_token - open >= kQuotation) return std::nullopt;
        --open;
        if (tokens[open].entry == kParagraph) return std::nullopt;
    } while (!is_quote(tokens[open]));
    const bool opens = !tokens[open].is(Token::kGlued) || open == 0;
    if (!opens) return std::nullopt;
    const auto count = static_cast<std::uint32_t>(tokens.size());
    std::uint32_t close = phrase.end_token;
    while (close < count && close - phrase.end_token < kQuotation && !is_quote(tokens[close])) {
        if (tokens[close].entry == kParagraph) return std::nullopt;
        ++close;
    }
    if (close >= count || !is_quote(tokens[close])) return std::nullopt;
    return Quotation{open, close};
}

}  // namespace

bool speaks_of_another_now(std::span<const Token> tokens, const Recognised& phrase) {
    const Expression& e = phrase.expression;
    const bool deictic =
        (e.kind == Kind::shift && e.anchor == timex::Anchor::publication) ||
        (e.kind == Kind::calendar && e.year == timex::kNoYear && e.has_unit &&
         (e.lean == timex::Lean::last || e.lean == timex::Lean::current || e.lean == timex::Lean::next));
    return deictic && quotation_around(tokens, phrase).has_value();
}

std::optional<std::size_t> said_on(std::string_view text, std::span<const Token> tokens,
                                   const std::vector<Recognised>& found, std::size_t index) {
    const Recognised& phrase = found[index];
    if (!counts_from_now(phrase.expression)) return std::nullopt;
    const auto quotation = quotation_around(tokens, phrase);
    if (!quotation) return std::nullopt;
    const auto [open, close] = *quotation;
    const auto count = static_cast<std::uint32_t>(tokens.size());
    std::uint32_t end = close + 1;
    while (end < count && end - close <= kFrame && !ends_sentence(text, tokens, end) &&
           !is_quote(tokens[end]))
        ++end;
    if (const auto behind = day_in_frame(text, tokens, found, index, close + 1, end)) return behind;
    std::uint32_t begin = open;
    while (begin > 0 && open - begin <= kFrame && !ends_sentence(text, tokens, begin - 1) &&
           !is_quote(tokens[begin - 1]))
        --begin;
    return day_in_frame(text, tokens, found, index, begin, open);
}

}  // namespace dateline::resolve
