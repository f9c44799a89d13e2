#include "core/resolve/neighbours.hpp"

#include <algorithm>

#include "core/resolve/tense.hpp"
#include "core/resolve/word_match.hpp"

namespace dateline::resolve {
namespace {

using timex::Expression;
using timex::Kind;
using timex::Lean;
using timex::Recognised;
using timex::Shape;
using timex::Token;

bool is_clock_alone(const Expression& e) {
    return e.kind == Kind::calendar && e.minute >= 0 && e.year == timex::kNoYear && e.month == 0 &&
           e.day == 0 && e.weekday == 0 && e.lean == Lean::none;
}

bool is_part_alone(const Expression& e) {
    return e.kind == Kind::calendar && e.part != timex::PartOfDay::none && e.minute < 0 && !e.has_unit &&
           e.year == timex::kNoYear && e.month == 0 && e.day == 0 && e.weekday == 0 && e.lean == Lean::none;
}

// Behind "local time", "Baghdad time", "New York time"; `at` where there is none.
std::uint32_t end_of_place_time(std::string_view text, std::span<const Token> tokens, std::uint32_t at) {
    constexpr std::uint32_t kWords = 2;
    for (std::uint32_t i = at; i < tokens.size() && i <= at + kWords; ++i) {
        if (i > at && is_word(text, tokens[i], "time")) return i + 1;
        if (!tokens[i].is(Token::kCapital) && !is_word(text, tokens[i], "local")) return at;
    }
    return at;
}

// One token links the two: "to", "until", "through", a dash, or "and" behind "between".
bool are_linked(std::string_view text, std::span<const Token> tokens, const Recognised& first,
                const Recognised& second) {
    if (first.end_token + 1 != second.first_token) return false;
    const Token& link = tokens[first.end_token];
    if (link.entry == static_cast<std::uint16_t>(Shape::dash) ||
        link.entry == static_cast<std::uint16_t>(Shape::hyphen))
        return true;
    if (is_word(text, link, "and"))
        return first.first_token > 0 && is_word(text, tokens[first.first_token - 1], "between");
    return is_word(text, link, "to") || is_word(text, link, "until") || is_word(text, link, "till") ||
           is_word(text, link, "through");
}

}  // namespace

void take_day_behind(std::string_view text, std::span<const Token> tokens, std::vector<Recognised>& found,
                     std::size_t index) {
    Recognised& phrase = found[index];
    if (!is_clock_alone(phrase.expression) && !is_part_alone(phrase.expression)) return;
    constexpr std::size_t kBetween = 2;  // phrases
    const std::uint32_t zone_end = end_of_place_time(text, tokens, phrase.end_token);
    // "at 06:00 on the fourth day", "at noon on the last working day of the month": of a day that is not said
    const bool day_behind = index + 1 < found.size() && found[index + 1].first_token <= zone_end + 2;
    if (!day_behind && zone_end + 1 < tokens.size() && is_word(text, tokens[zone_end], "on") &&
        is_word(text, tokens[zone_end + 1], "the")) {
        phrase.expression.open = true;
        return;
    }
    if (!is_clock_alone(phrase.expression)) return;
    std::uint32_t token = zone_end;
    for (std::size_t k = index + 1; k < found.size() && k <= index + kBetween; ++k) {
        bool on = false;
        for (; token < found[k].first_token; ++token) {
            on = is_word(text, tokens[token], "on") && token + 1 == found[k].first_token;
            if ((tokens[token].is(Token::kWord | Token::kNumber) && !on) ||
                ends_sentence(text, tokens, token))
                return;
        }
        const Expression& e = found[k].expression;
        if (k == index + 1 && e.kind == Kind::set && e.weekday != 0) {  // "at noon every Wednesday"
            phrase.expression.open = true;
            return;
        }
        token = found[k].end_token;
        if (is_clock_alone(e)) continue;
        const bool holiday = e.special == timex::Special::holiday;
        if (e.kind != Kind::calendar || (e.weekday == 0 && e.day == 0 && !holiday)) return;
        // right behind it: only where a rule could not read the two as one
        const bool told_again = e.minute == phrase.expression.minute;  // "4 in the morning (4 a.m. Thursday)"
        if (k == index + 1 && !told_again &&
            (e.minute >= 0 || (zone_end == phrase.end_token && !(holiday && on))))
            return;
        phrase.expression.weekday = e.weekday;
        phrase.expression.month = e.month;
        phrase.expression.day = e.day;
        phrase.expression.year = e.year;
        phrase.expression.lean = e.lean;
        if (holiday) phrase.expression.special = e.special, phrase.expression.holiday = e.holiday;
        return;
    }
}

bool runs_past_midnight(std::string_view text, std::span<const Token> tokens, const Recognised& first,
                        const Recognised& second) {
    const Expression& from = first.expression;
    const Expression& to = second.expression;
    return is_clock_alone(to) && from.minute >= 0 && !from.ambiguous_clock && !to.ambiguous_clock &&
           to.minute < from.minute && are_linked(text, tokens, first, second);
}

bool opens_range(std::string_view text, std::span<const Token> tokens, const Recognised& first,
                 const Recognised& second, Tense tense) {
    const Expression& e = first.expression;
    const auto bare_weekday = [](const Expression& x) {
        return x.kind == Kind::calendar && x.weekday != 0 && x.day == 0 && x.month == 0 && !x.has_unit &&
               x.minute < 0 && x.lean == Lean::none && x.special == timex::Special::none;
    };
    const Expression& end = second.expression;
    // "sales fell in the first and second quarters": both of one year
    if (e.quarter != 0 && end.quarter > e.quarter && e.year == timex::kNoYear && end.year == timex::kNoYear &&
        !e.has_unit && !end.has_unit && first.rule == second.rule &&
        second.first_token == first.end_token + 1)
        return true;
    if (bare_weekday(e) && end.kind == Kind::calendar && end.weekday != 0 && end.has_unit)
        return are_linked(text, tokens, first, second);  // "from Monday to Wednesday of last week"
    if (tense == Tense::past && bare_weekday(e) && bare_weekday(second.expression))
        return are_linked(text, tokens, first, second);
    return e.kind == Kind::calendar && e.month != 0 && e.year == timex::kNoYear && e.lean == Lean::none &&
           !e.has_unit && e.minute < 0 && second.expression.kind == Kind::calendar &&
           second.expression.month != 0 && are_linked(text, tokens, first, second);
}

bool is_bare_quarter(const Expression& e) {
    const bool counted = e.quarter != 0 || e.half != 0;
    const bool alone = e.has_unit && e.unit == timex::Unit::quarter && e.lean == Lean::none;
    return e.kind == Kind::calendar && e.year == timex::kNoYear && e.special == timex::Special::none &&
           ((counted && !e.has_unit) || (counted && e.unit != timex::Unit::year) || (alone && !counted));
}

bool is_part_year_reported(const Expression& e) {
    return e.kind == Kind::duration && e.unit == timex::Unit::month && !e.vague &&
           (e.amount == 6000 || e.amount == 9000) && e.anchor == timex::Anchor::discourse;
}

bool speaks_of_business(std::string_view text, std::span<const Token> tokens, const Recognised& phrase,
                        const timex::WordList& business) {
    if (business.empty()) return true;
    constexpr std::uint32_t kNear = 40;  // tokens
    const std::uint32_t begin = phrase.first_token > kNear ? phrase.first_token - kNear : 0;
    const auto last = std::min<std::size_t>(tokens.size(), phrase.end_token + kNear);
    for (std::size_t i = begin; i < last; ++i)
        if (business.has(text, tokens[i])) return true;
    return false;
}

}  // namespace dateline::resolve
