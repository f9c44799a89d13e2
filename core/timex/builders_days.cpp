// Builders for one day among several ("the first Saturday in May", "two Fridays ago", "the Tuesday after
// next"), for clock times that a part of a day or another day completes, and for "today" and "last" that are
// no day.
#include <algorithm>

#include "core/timex/builder_help.hpp"
#include "core/timex/builders.hpp"

namespace dateline::timex::build {

// "the morning of the 14th", but not "the morning of the second attack".
bool clock_on_day(const Match& m, Reading& out) {
    const bool counted = m.is(m.size() - 1, Class::ordday) && !m.has(Class::month) && !m.has(Class::weekday);
    const Token* right = after(m);
    if (counted && (noun_follows(m) || (right != nullptr && right->is(Token::kCapital | Token::kNumber) &&
                                        !right->is(Token::kNewLine))))
        return false;
    return calendar(m, out);
}

// "at dawn next day"
bool part_next_day(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e) || e.unit != Unit::day) return false;
    e.lean = Lean::following;  // than the day the text is at
    return finish(m, out, e);
}

// "noon the same day", "10am the following morning": a clock time on a day counted from the one told before
bool clock_that_day(const Match& m, Reading& out) {
    if (!calendar(m, out)) return false;
    Expression e = out.phrases[0].expression;
    out.count = 0;
    if (e.minute < 0 || (e.has_unit && e.unit != Unit::day)) return false;
    e.kind = Kind::calendar;
    e.lean = m.has(Class::samed) ? Lean::same : Lean::following;
    e.has_unit = false;
    e.unit = Unit::day;
    return finish(m, out, e);
}

// "the Tuesday after next", "the Monday before last"
bool weekday_two_on(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    e.weeks_on = m.has(Class::next) ? 1 : -1;
    return finish(m, out, e);
}

// "the leaders of tomorrow", "today's youth": the time to come and the present, no day. "Ahead of tomorrow",
// "as of today" are days.
bool of_an_age(const Match& m, Reading& out) {
    if (m.value(0) < 0) return false;
    if (m.size() == 1) {
        if (!before_is(m, {"of"}) || m.first < 2 || shape_is(after(m), Shape::possessive)) return false;
        const Token& owner = m.all[m.first - 2];
        const bool plural = owner.is(Token::kWord) && owner.end - owner.begin > 4 &&
                            m.text[owner.end - 1] == 's' && m.text[owner.end - 2] != 's';
        if (!plural && !word_is(m.text, owner,
                                {"people", "men", "women", "children", "world", "youth", "society", "car",
                                 "city", "army", "workforce", "technology"}))
            return false;
        if (m.value(0) == 0 && !plural) return false;
    } else if (m.value(0) != 0) {
        return false;
    }
    Expression e;
    e.kind = Kind::ref;
    e.ref = m.value(0) == 0 ? Ref::present : Ref::future;
    out.add(e, 0, 1);
    return true;
}

// "more this year than last."
bool than_last(const Match& m, Reading& out) {
    const Token* right = after(m);
    const bool ends = right == nullptr || shape_is(right, Shape::dot) || shape_is(right, Shape::comma) ||
                      shape_is(right, Shape::paragraph) || shape_is(right, Shape::quote);
    if (!ends || !before_is(m, {"than", "as", "and", "from", "or", "over"})) return false;
    constexpr std::uint32_t kNear = 14;  // tokens
    for (std::uint32_t back = 2; back <= kNear && back < m.first; ++back) {
        const std::uint32_t i = m.first - back;
        if (shape_is(&m.all[i], Shape::dot) || shape_is(&m.all[i], Shape::paragraph)) return false;
        if (!word_is(m.text, m.all[i], {"this"})) continue;
        for (const ClassValue& v : m.lexicon.classes(m.all[i + 1].entry))
            if (v.cls == static_cast<ClassId>(Class::unit) && static_cast<Unit>(v.value) >= Unit::week) {
                Expression e;
                e.kind = Kind::calendar;
                e.lean = Lean::last;
                e.has_unit = true;
                e.unit = static_cast<Unit>(v.value);
                return finish(m, out, e);
            }
    }
    return false;
}

// "the first Saturday in May", "the last Friday of next month"; a fifth is not told apart from the last.
bool nth_weekday(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    const std::uint32_t at = m.find(Class::ord);
    const bool last = at >= m.size();
    const std::int32_t nth = last ? 5 : m.value(at);
    if (nth < 1 || nth > 5 || (e.has_unit && e.unit != Unit::month)) return false;
    e.nth = static_cast<std::uint8_t>(nth);
    e.day = 0;
    if (e.month != 0) e.lean = Lean::none;
    if (e.has_unit) {  // "the last Friday of the month": no last month
        if (last && e.lean == Lean::last && m.find(Class::last, 1) >= m.size()) e.lean = Lean::none;
        if (e.lean == Lean::none) e.lean = Lean::current;
    }
    return finish(m, out, e);
}

// "Monday last week", but not "a Thursday this year".
bool weekday_of_week(const Match& m, Reading& out) {
    Expression e;
    return take(m, e) && e.unit == Unit::week && calendar(m, out);
}

// "4 in the morning", "11 at night", but not "minus 20 at dawn".
bool clock_part(const Match& m, Reading& out) {
    Expression e;
    return take(m, e) && (!says(m, {"at"}) || e.part == PartOfDay::night) && calendar(m, out);
}

// "two Fridays ago"
bool weekdays_ago(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    const std::int64_t count = e.amount / kWhole;
    if (count < 1 || count > 52) return false;
    e.lean = Lean::last;
    e.weeks_on = static_cast<std::int8_t>(1 - count);
    e.amount = 0;
    return finish(m, out, e);
}

// "11.45pm last night"; what follows midnight belongs to the next day.
bool clock_last_night(const Match& m, Reading& out) {
    Expression e;
    if (!calendar(m, out)) return false;
    e = out.phrases[0].expression;
    out.count = 0;
    constexpr std::int16_t kMorning = 5 * 60;
    const bool last = m.has(Class::last);
    const bool past_midnight = e.minute < kMorning;
    if (e.minute < 0 || e.ambiguous_clock) return false;
    e.kind = Kind::shift;
    e.anchor = Anchor::publication;
    e.lean = Lean::none;
    e.unit = Unit::day;
    e.has_unit = false;
    e.part = PartOfDay::none;
    e.amount = ((last ? -1 : 0) + (past_midnight ? 1 : 0)) * kWhole;
    return finish(m, out, e);
}

// "between Christmas and New Year": the day, where no article makes it the year.
bool new_years_day(const Match& m, Reading& out) {
    if (m.value(1) != static_cast<std::int32_t>(Unit::year) || !m.token(0).is(Token::kCapital) ||
        !m.token(1).is(Token::kCapital) || before_is(m, {"the", "this", "a"}))
        return false;
    return holiday_new_year(m, out);
}

}  // namespace dateline::timex::build
