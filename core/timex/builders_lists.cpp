// Builders for two times told in one breath, one of them in short: "the second and fourth quarters", "the
// 18th and 19th centuries", "the night of 3-4 May"; and for words whose year stands behind another word ("the
// Easter Rising of 1916").
#include <algorithm>

#include "core/timex/builder_help.hpp"
#include "core/timex/builders.hpp"

namespace dateline::timex::build {

// The night is the first day's; the second day is told on its own.
bool night_of_days(const Match& m, Reading& out) {
    const std::uint32_t first = m.find(Class::dom);
    const std::uint32_t second = m.find(Class::dom, 1);
    Expression a;
    if (second >= m.size() || !take(m, a)) return false;
    Expression b = a;
    a.day = static_cast<std::int8_t>(m.value(first));
    b.day = static_cast<std::int8_t>(m.value(second));
    if (b.day != a.day + 1) return false;
    a.part = PartOfDay::night;
    out.add(a, 0, first + 1);
    out.add(b, second, m.size());
    return true;
}

bool century_pair(const Match& m, Reading& out) {
    const std::uint32_t first = m.find(Class::ord);
    const std::uint32_t second = m.find(Class::ord, 1);
    if (second >= m.size() || m.value(first) < 1 || m.value(second) > 99 || m.value(first) >= 100)
        return false;
    Expression a;
    a.kind = Kind::calendar;
    a.special = Special::century;
    a.bc = says(m, {"bc", "bce", "b.c.", "b.c", "b.c.e."});
    Expression b = a;
    a.century = static_cast<std::int8_t>(m.value(first));
    b.century = static_cast<std::int8_t>(m.value(second));
    std::uint32_t begin = second;
    for (std::uint32_t i = 0; i < m.size(); ++i) {
        if (!m.is(i, Class::phase)) continue;
        const auto phase = static_cast<Phase>(m.value(i));
        (i < first ? a : b).mod = phase == Phase::start ? Mod::start
                                  : phase == Phase::mid ? Mod::mid
                                                        : Mod::end;
        if (i > first) begin = i;
    }
    out.add(a, 0, first + 1);
    out.add(b, begin, m.size());
    return true;
}

bool quarter_pair(const Match& m, Reading& out) {
    const std::uint32_t first = m.find(Class::ord);
    const std::uint32_t second = m.find(Class::ord, 1);
    if (second >= m.size()) return false;
    Expression a;
    a.kind = Kind::calendar;
    a.unit = Unit::quarter;
    if (m.has(Class::year)) a.year = static_cast<std::int16_t>(m.value(m.find(Class::year)));
    Expression b = a;
    const bool halves = says(m, {"halves"});
    const std::int32_t most = halves ? 2 : 4;
    const std::int32_t from = m.value(first);
    const std::int32_t to = m.value(second);
    if (from < 1 || from > most || to < 1 || to > most) return false;
    (halves ? a.half : a.quarter) = static_cast<std::int8_t>(from);
    (halves ? b.half : b.quarter) = static_cast<std::int8_t>(to);
    out.add(a, 0, first + 1);
    out.add(b, second, m.size());
    return true;
}

// The quarter that ends with the month, or a month or two off the calendar's.
bool unit_to_month(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e) || e.unit != Unit::quarter) return false;
    const std::int32_t middle = (e.month + 10) % 12;  // months from January, one month before the last
    Expression month = e;
    month.has_unit = e.has_unit = false;
    month.lean = Lean::last;
    e.quarter = static_cast<std::int8_t>(middle / 3 + 1);
    e.month = 0;
    e.lean = Lean::last;
    out.add(e, 0, 2);
    out.add(month, m.size() - 1, m.size());
    return true;
}

bool two_quarters(const Match& m, Reading& out) {
    if (m.value(m.find(Class::num)) != 2) return false;
    Expression e;
    e.kind = Kind::calendar;
    e.year = static_cast<std::int16_t>(m.value(m.find(Class::year)));
    e.half = says(m, {"first"}) ? 1 : 2;
    if (says(m, {"fiscal"})) e.special = Special::fiscal_year;
    return finish(m, out, e);
}

bool named_by_time(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    out.add(e, 0, 1);
    Expression year;
    year.kind = Kind::calendar;
    year.year = e.year;
    out.add(year, m.size() - 1, m.size());
    return true;
}

bool seasons(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e) || e.amount < kWhole) return false;
    e.kind = Kind::duration;
    e.has_unit = true;
    e.unit = Unit::season;
    e.season = says(m, {"springs"})   ? Season::spring
               : says(m, {"summers"}) ? Season::summer
               : says(m, {"autumns"}) ? Season::autumn
                                      : Season::winter;
    return finish(m, out, e);
}

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

bool three_days(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    std::uint32_t first = 0;
    for (std::uint32_t i = 0; i < m.size(); ++i) {
        if (!m.is(i, Class::dom) && !m.is(i, Class::ordday)) continue;
        if (out.count != 0 && m.value(i) <= e.day) return false;
        e.day = static_cast<std::int8_t>(m.value(i));
        const bool last = out.count == 2;
        out.add(e, out.count == 0 ? 0 : i, last ? m.size() : i + 1);
        ++first;
    }
    return first == 3;
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
    if (e.has_unit && (e.lean == Lean::none || m.find(Class::last) < 2)) {
        const std::uint32_t second = m.find(Class::last, m.find(Class::last) < 2 ? 1 : 0);
        e.lean = second < m.size() ? Lean::last : e.lean == Lean::last ? Lean::none : e.lean;
        if (e.lean == Lean::none) e.lean = Lean::current;
    }
    return finish(m, out, e);
}

// "Monday last week", but not "a Thursday this year".
bool weekday_of_week(const Match& m, Reading& out) {
    Expression e;
    return take(m, e) && e.unit == Unit::week && calendar(m, out);
}

// "on either the 27th or the 28th"
bool day_numbers(const Match& m, Reading& out) {
    const std::uint32_t first = m.find(Class::ordday);
    const std::uint32_t second = m.find(Class::ordday, 1);
    const Token* right = after(m);
    if (noun_follows(m) ||
        (right != nullptr && right->is(Token::kCapital | Token::kNumber | Token::kGlued) &&
         right->is(Token::kWord | Token::kNumber) && !right->is(Token::kNewLine)) ||
        !before_is(
            m, {"on", "by", "until", "since", "before", "after", "from", "to", "between", "either", "both"}))
        return false;
    Expression e;
    e.kind = Kind::calendar;
    e.day = static_cast<std::int8_t>(m.value(first));
    Expression later_day = e;
    later_day.day = static_cast<std::int8_t>(m.value(second));
    if (later_day.day <= e.day) return false;
    out.add(e, 0, first + 1);
    out.add(later_day, second - 1, m.size());
    return true;
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

bool seasons_away(const Match& m, Reading& out) {
    Expression e;
    if (!seasons(m, out)) return false;
    e = out.phrases[0].expression;
    out.count = 0;
    const bool back = !says(m, {"later"});
    e.kind = Kind::shift;
    e.anchor = says(m, {"ago"}) ? Anchor::publication : Anchor::discourse;
    e.unit = Unit::year;
    if (back) e.amount = -e.amount;
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
