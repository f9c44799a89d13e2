#include "core/resolve/joints.hpp"

#include <array>
#include <utility>

#include "core/resolve/word_match.hpp"

namespace dateline::resolve {
namespace {

using timex::Expression;
using timex::Kind;
using timex::Shape;
using timex::Token;

// Words that may stand between the joint and the second phrase.
constexpr WordSet kSmall({"the", "on", "in"});

// A month or day of the month that the words give no year, and nothing that leans.
bool lacks_year(const Expression& e) {
    return e.kind == Kind::calendar && e.month != 0 && e.year == timex::kNoYear && !e.has_unit &&
           e.lean == timex::Lean::none;
}

}  // namespace

Joint joint_of(std::string_view text, std::span<const Token> tokens, const timex::LinkWords& links,
               std::uint32_t left_first, std::uint32_t left_end, std::uint32_t right_first) {
    constexpr auto kHyphen = static_cast<std::uint16_t>(Shape::hyphen);
    if (right_first > left_end + 1) {  // "mid-|to late June"
        if (tokens[left_end].entry == kHyphen) ++left_end;
        if (tokens[right_first - 1].entry == kHyphen && right_first > left_end + 1) --right_first;
    }
    if (right_first <= left_end || right_first - left_end > 2) return Joint::none;
    if (right_first - left_end == 2 && !kSmall.has(text, tokens[left_end + 1])) return Joint::none;
    const Token& word = tokens[left_end];
    std::uint32_t before = left_first;
    if (before > 0 && is_word(text, tokens[before - 1], "the")) --before;
    if (links.joints.passes(word.span().of(text)))
        for (const timex::JointRow& row : links.tables.joints)
            if (is_word(text, word, row.word) &&
                (row.lead.empty() || (before > 0 && is_word(text, tokens[before - 1], row.lead))))
                return row.joint;
    if (word.entry == kHyphen || word.entry == static_cast<std::uint16_t>(Shape::slash) ||
        is_word(text, word, "\u2013"))
        return Joint::span;
    return Joint::none;
}

bool same_kind(const Expression& left, const Expression& right) {
    const auto fields = [](const Expression& e) {
        return std::array<bool, 5>{e.weekday != 0 && e.day == 0, e.day != 0, e.month != 0 && e.day == 0,
                                   e.season != timex::Season::none, e.year != timex::kNoYear && e.month == 0};
    };
    return left.kind == Kind::calendar && right.kind == Kind::calendar && !left.has_unit && !right.has_unit &&
           left.special == right.special && left.minute < 0 && right.minute < 0 &&
           fields(left) == fields(right) && fields(left) != std::array<bool, 5>{};
}

void follow(const Expression& first, const Timex& told, Joint joint, Expression& second) {
    if (!told.range.earliest || told.range.is_single_day() != (second.month == 0 || second.day != 0)) return;
    const CivilDate from = to_civil(told.range.earliest->day);
    const bool bare_weekday = second.kind == Kind::calendar && second.weekday != 0 && second.month == 0 &&
                              second.year == timex::kNoYear && !second.has_unit &&
                              second.lean == timex::Lean::none;
    if (bare_weekday && first.weekday != 0 && (joint == Joint::span || joint == Joint::between))
        second.lean = timex::Lean::same;
    if (lacks_year(second) && first.month != 0 && (lacks_year(first) || joint == Joint::span)) {
        const bool next_year = std::pair(second.month, second.day) < std::pair(first.month, first.day);
        if (next_year && joint == Joint::series) return;  // "in May and in March" is no stretch of time
        second.year = static_cast<std::int16_t>(from.year + (next_year ? 1 : 0));
    }
}

void borrow_year(const Expression& second, Expression& first) {
    const bool bare_season = first.kind == Kind::calendar && first.season != timex::Season::none &&
                             first.year == timex::kNoYear && !first.has_unit &&
                             first.lean == timex::Lean::none;
    if (bare_season && second.season > first.season && second.year != timex::kNoYear &&
        second.special == timex::Special::none) {  // "the spring and early summer of 1943"
        first.year = second.year;
        first.bc = second.bc;
        first.two_digit_year = second.two_digit_year;
        return;
    }
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
