// Builders for what comes back by a rule of its own: "every other Friday", "the first Monday of each month",
// "twice monthly", "every year on June 5".
#include <algorithm>

#include "core/base/ascii.hpp"
#include "core/timex/builder_help.hpp"
#include "core/timex/builders.hpp"

namespace dateline::timex::build {
namespace {

// "the first Monday of each month": it comes once in the unit (twice where two are counted), which is all
// that TIMEX3 can say of it.
bool once_in_unit(const Match& m, Reading& out, Expression& e) {
    e.kind = Kind::set;
    e.lean = Lean::none;
    e.day = e.weekday = 0;
    e.unit = static_cast<Unit>(m.value(m.find(Class::unit)));
    e.has_unit = true;
    e.amount = kWhole;
    if (m.find(Class::ord, 1) < m.size()) e.times = 2;
    return e.unit >= Unit::week && finish(m, out, e);
}

}  // namespace

bool every_nth(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    const std::uint32_t at = m.find(Class::ord);
    const std::int32_t nth = at < m.size() ? m.value(at) : 2;
    if (nth < 1 || nth > 99) return false;
    e.every = true;
    if (m.has(Class::unit) && at < m.size())
        return once_in_unit(m, out, e);  // "every third Thursday of the month"
    recur_on_days(e);
    e.nth = static_cast<std::uint8_t>(nth);
    e.day = 0;
    return finish(m, out, e);
}

bool nth_of_each(const Match& m, Reading& out) {
    Expression e;
    return take(m, e) && once_in_unit(m, out, e);
}

// "every Monday, Wednesday and Friday": each of the days is a set of its own.
bool every_list(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    e.kind = Kind::set;
    std::uint32_t begin = 0;
    for (std::uint32_t i = 0; i < m.size(); ++i) {
        if (!m.is(i, Class::weekday)) continue;
        e.weekday = static_cast<std::int8_t>(m.value(i));
        out.add(e, begin == 0 ? 0 : i, i + 1);
        begin = i + 1;
    }
    return true;
}

bool every_date(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e) || e.month == 0 || (e.has_unit && e.unit != Unit::year)) return false;
    recur_on_days(e);
    return finish(m, out, e);
}

bool every_half(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    e.kind = Kind::set;
    e.amount = kWhole / 2;
    return finish(m, out, e);
}

bool every_range(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    e.kind = Kind::set;
    e.amount = whole(m.token(m.find(Class::num)), m.text);
    e.mod = Mod::approx;
    return finish(m, out, e);
}

// "twice monthly" is twice a month; "bi-weekly" every two weeks.
bool times_adverb(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    e.kind = Kind::set;
    e.amount = m.has(Class::times) ? kWhole : 2 * kWhole;
    return finish(m, out, e);
}

bool half_yearly(const Match& m, Reading& out) {
    Expression e;
    e.kind = Kind::set;
    e.has_unit = true;
    const bool two_years = word_is(m.text, m.token(0), {"biennially"});  // "bi-annually" is half-yearly
    e.unit = two_years ? Unit::year : Unit::month;
    e.amount = (two_years ? 2 : 6) * kWhole;
    return finish(m, out, e);
}

bool whole_span(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e) || e.unit < Unit::hour || e.unit == Unit::half) return false;
    if (e.unit == Unit::quarter && after_is(m, {"of"})) return false;
    e.kind = Kind::duration;
    e.amount = kWhole;
    return finish(m, out, e);
}

// "a multi-year contract": more than one, nobody says how many.
bool multi_unit(const Match& m, Reading& out) {
    struct Row {
        std::string_view word;
        Unit unit;
    };
    constexpr Row kWords[] = {{"multiyear", Unit::year},
                              {"multiday", Unit::day},
                              {"multiweek", Unit::week},
                              {"multimonth", Unit::month},
                              {"multidecade", Unit::decade}};
    Expression e;
    if (!take(m, e)) return false;
    for (const Row& row : kWords)
        if (word_is(m.text, m.token(0), {row.word})) e.unit = row.unit, e.has_unit = true;
    if (e.unit < Unit::hour) return false;
    e.kind = Kind::duration;
    e.vague = true;
    return finish(m, out, e);
}

bool mid_season(const Match& m, Reading& out) {
    Expression e;
    const std::string_view word = m.word(0);
    e.kind = Kind::calendar;
    e.mod = Mod::mid;
    e.season = to_lower(word[3]) == 's'   ? Season::summer
               : to_lower(word[3]) == 'w' ? Season::winter
                                          : Season::autumn;
    const Token* right = after(m);
    const bool titled = m.token(0).is(Token::kCapital) && right != nullptr &&
                        (right->is(Token::kCapital) || shape_is(right, Shape::possessive));
    return !titled && finish(m, out, e);  // "A Midsummer Night's Dream"
}

bool semester(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    e.day = 0;
    if (const std::uint32_t ord = m.find(Class::ord); ord < m.size()) {
        const std::int32_t half = m.value(ord);
        if (half < 1 || half > 2) return false;
        e.half = static_cast<std::int8_t>(half);
    }
    return finish(m, out, e);
}

// "mid- to late June": two ends of one stretch, the month said once.
bool phase_pair(const Match& m, Reading& out) {
    const std::uint32_t second = m.find(Class::phase, 1);
    Expression a;
    Expression b;
    if (second >= m.size() || number_is_taken(m) || !fill(m, 0, m.size(), b)) return false;
    a = b;
    a.mod = static_cast<Phase>(m.value(0)) == Phase::start ? Mod::start : Mod::mid;
    if (a.mod == b.mod) return false;
    out.add(a, 0, 1);
    out.add(b, second, m.size());
    return true;
}

}  // namespace dateline::timex::build
