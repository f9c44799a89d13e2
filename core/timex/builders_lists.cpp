// Builders for several times told in one breath, most of them in short: "the second and fourth quarters",
// "the 18th and 19th centuries", "12, 13 and 16 January", "the night of 3-4 May", "the Easter Rising of
// 1916".
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
    a.bc = says_bc(m);
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

// "on either the 27th or the 28th"
bool day_numbers(const Match& m, Reading& out) {
    const std::uint32_t first = m.find(Class::ordday);
    const std::uint32_t second = m.find(Class::ordday, 1);
    const Token* right = after(m);
    if (noun_follows(m) || after_is(m, {"of"}) ||
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

}  // namespace dateline::timex::build
