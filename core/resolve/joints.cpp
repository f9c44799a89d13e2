#include "core/resolve/joints.hpp"

#include <utility>

#include "core/resolve/word_match.hpp"

namespace dateline::resolve {
namespace {

using timex::Expression;
using timex::Kind;
using timex::Shape;
using timex::Token;

// Words that join two time phrases, or stand between the joint and the second.
constexpr WordSet kSmall({"the", "on", "in"});
constexpr WordSet kAnd({"and", "und", "и"});
constexpr WordSet kOr({"or", "oder", "или"});
constexpr WordSet kRussianTo({"по", "до"});
constexpr WordSet kThrough({"through", "thru"});
constexpr WordSet kEnding({"ending", "ended"});
constexpr WordSet kTo({"to", "until", "till"});

// A month or day of the month that the words give no year, and nothing that leans.
bool lacks_year(const Expression& e) {
    return e.kind == Kind::calendar && e.month != 0 && e.year == timex::kNoYear && !e.has_unit &&
           e.lean == timex::Lean::none;
}

}  // namespace

Joint joint_of(std::string_view text, std::span<const Token> tokens, std::uint32_t left_first,
               std::uint32_t left_end, std::uint32_t right_first) {
    if (right_first <= left_end || right_first - left_end > 2) return Joint::none;
    if (right_first - left_end == 2 && !kSmall.has(text, tokens[left_end + 1])) return Joint::none;
    const Token& word = tokens[left_end];
    std::uint32_t before = left_first;
    if (before > 0 && is_word(text, tokens[before - 1], "the")) --before;
    const auto led_by = [&](std::string_view lead) {
        return before > 0 && is_word(text, tokens[before - 1], lead);
    };
    if (kAnd.has(text, word)) {
        const bool between = led_by("between") || led_by("zwischen") || led_by("между");
        return between ? Joint::between : Joint::series;
    }
    if (kOr.has(text, word)) return Joint::choice;
    if (is_word(text, word, "bis") && led_by("von")) return Joint::span;
    if (kRussianTo.has(text, word) && (led_by("с") || led_by("от"))) return Joint::span;
    if (kThrough.has(text, word)) return Joint::span;
    if (kEnding.has(text, word)) return Joint::ending;
    if (kTo.has(text, word)) return led_by("from") ? Joint::span : Joint::ending;
    if (word.entry == static_cast<std::uint16_t>(Shape::hyphen) ||
        word.entry == static_cast<std::uint16_t>(Shape::slash) || is_word(text, word, "\u2013"))
        return Joint::span;
    return Joint::none;
}

void follow(const Expression& first, const Timex& told, Joint joint, Expression& second) {
    if (!told.range.earliest || told.range.is_single_day() != (second.month == 0 || second.day != 0)) return;
    const CivilDate from = to_civil(told.range.earliest->day);
    const bool bare_weekday = second.kind == Kind::calendar && second.weekday != 0 && second.month == 0 &&
                              second.year == timex::kNoYear && !second.has_unit &&
                              second.lean == timex::Lean::none;
    if (bare_weekday && first.weekday != 0 && joint == Joint::span) second.lean = timex::Lean::same;
    if (lacks_year(second) && first.month != 0 && (lacks_year(first) || joint == Joint::span)) {
        const bool next_year = std::pair(second.month, second.day) < std::pair(first.month, first.day);
        if (next_year && joint == Joint::series) return;  // "in May and in March" is no stretch of time
        second.year = static_cast<std::int16_t>(from.year + (next_year ? 1 : 0));
    }
}

void borrow_year(const Expression& second, Expression& first) {
    if (!lacks_year(first) || second.month == 0 || second.year == timex::kNoYear || second.bc ||
        second.two_digit_year || second.year < 2)
        return;
    const bool year_before = std::pair(first.month, first.day) > std::pair(second.month, second.day);
    first.year = static_cast<std::int16_t>(second.year - (year_before ? 1 : 0));
}

std::optional<DateRange> joined(const DateRange& first, const DateRange& second, Joint joint) {
    if (!first.earliest || !second.latest || !(*first.earliest < *second.latest)) return std::nullopt;
    DateRange out = hull(first, second);
    out.kind = joint == Joint::span     ? RangeKind::lasting
               : joint == Joint::choice ? RangeKind::either
                                        : RangeKind::once;
    return out;
}

}  // namespace dateline::resolve
