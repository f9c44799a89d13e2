#include <algorithm>

#include "core/timex/builder_help.hpp"
#include "core/timex/builders.hpp"

namespace dateline::timex::build {
namespace {

// "highs in |the mid-30s", "gusts in |the 40s"
bool counts_degrees(const Match& m) {
    constexpr std::uint32_t kNear = 8;  // tokens
    for (std::uint32_t back = 1; back <= kNear && back <= m.first; ++back)
        if (word_is(
                m.text, m.all[m.first - back],
                {"highs", "high", "lows", "low", "temperature", "temperatures", "gusts", "winds", "degrees"}))
            return true;
    return after_is(m, {"celsius", "fahrenheit", "mph"});
}

// "the day before", but "the day before |the vote" is a day that the vote would have to tell.
bool day_beside(const Match& m, Reading& out, std::int64_t amount) {
    Expression e;
    if (!take(m, e)) return false;
    e.kind = Kind::shift, e.anchor = Anchor::discourse, e.amount = amount;
    e.open = clause_follows(m);
    if (e.unit == Unit::week && !e.open) e.from_named = true, e.unit2 = Unit::week;  // a week, no day
    const Token* right = after(m);
    const bool thing =
        right != nullptr && (right->is(Token::kCapital) ||
                             word_is(m.text, *right, {"the", "a", "an", "his", "her", "its", "their"}));
    if (e.open && (!thing || before_is(m, {"to"}))) return false;  // "the day before |she left"
    return finish(m, out, e);
}

}  // namespace

bool unit(const Match& m, Reading& out) {
    const Token& last = m.token(m.size() - 1);
    if (m.size() > 1 && last.is(Token::kCapital) && !last.is(Token::kUpper) && last.is(Token::kWord) &&
        m.token(0).is(Token::kCapital) && m.is(m.size() - 1, Class::unit))
        return false;  // "This Week with …", a title
    return unit_noun(m, out);
}

bool unit_noun(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    const Token* right = after(m);
    if (shape_is(right, Shape::hyphen) && right->is(Token::kGlued)) return false;  // "the year-ago results"
    if (e.lean == Lean::last && after_is(m, {"of"}) &&
        (word_is(m.text, m.token(0), {"the"}) || before_is(m, {"the"})))
        return false;  // "the last week of the trial" is counted in the trial
    e.open = says(m, {"same"}) && after_is(m, {"as", "that", "when"});  // "the same day as the vote"
    // "over the past decade": the ten years up to now, as in "the past year"
    if (e.unit >= Unit::decade && m.has(Class::past) && e.mod == Mod::none) {
        e.kind = Kind::duration;
        e.amount = kWhole;
        return finish(m, out, e);
    }
    if (e.unit == Unit::second || e.unit == Unit::minute || e.unit == Unit::hour) return false;
    if (e.unit == Unit::day && (e.lean == Lean::last || e.lean == Lean::current || e.lean == Lean::none))
        return false;
    if (e.lean == Lean::none && e.mod == Mod::none &&
        (e.unit == Unit::decade || e.unit == Unit::century || e.unit == Unit::millennium))
        return false;
    return finish(m, out, e);
}

bool unit_there(const Match& m, Reading& out) {
    // "the week before she died"
    // nor "the year of the flood"
    const bool bare = m.size() == 2;
    const std::uint32_t owner = m.first + m.size() + 1;
    const bool in_of_the = after_is(m, {"of"}) && owner < m.all.size() &&
                           word_is(m.text, m.all[owner], {"the", "a", "his", "her", "its", "their"});
    return !(after_is(m, {"before", "after"}) && !says(m, {"end", "start"})) && !(bare && in_of_the) &&
           unit(m, out);
}

bool unit_in_month(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e) || (e.unit != Unit::week && e.unit != Unit::day && e.unit != Unit::weekend)) return false;
    const bool last = m.has(Class::last);
    const std::int32_t n = last ? 0 : m.value(m.find(Class::ord));
    if (e.unit == Unit::weekend) {  // the one that begins with the month's first Saturday
        constexpr std::uint8_t kLast = 5;
        if (n < 0 || n > 4) return false;
        e.nth = last ? kLast : static_cast<std::uint8_t>(n);
        e.weekday = 6;
        e.unit2 = Unit::weekend;
        e.lean = Lean::none;
        e.has_unit = false;
        e.unit = Unit::day;
        return finish(m, out, e);
    }
    const std::int32_t days = e.month == 2                                                    ? 28
                              : e.month == 4 || e.month == 6 || e.month == 9 || e.month == 11 ? 30
                                                                                              : 31;
    constexpr std::int32_t kMidWeek = 4;  // the week that holds most of those seven days
    const std::int32_t day = e.unit == Unit::day ? (last ? days : n) : last ? days - 3 : n * 7 - 7 + kMidWeek;
    if (day < 1 || day > days || (e.unit == Unit::week && n > 4)) return false;
    e.lean = Lean::none;
    e.day = static_cast<std::int8_t>(day);
    if (e.unit == Unit::week) e.special = Special::week_of;
    e.has_unit = false;
    e.unit = Unit::day;
    return finish(m, out, e);
}

bool ordinal_unit(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    const std::uint32_t at = m.find(Class::ord);
    const std::int32_t n = at < m.size() ? m.value(at) : m.has(Class::last) || says(m, {"latter"}) ? 0 : 1;
    if (shape_is(after(m), Shape::hyphen) && after(m)->is(Token::kGlued)) return false;  // "first half-hour"
    bool is_half = false;
    for (std::uint32_t i = 0; i < m.size(); ++i) {
        is_half |= word_is(m.text, m.token(i), {"half"});
        if (word_is(m.text, m.token(i), {"fiscal"})) e.special = Special::fiscal_year;
    }
    if (is_half) {
        e.half = static_cast<std::int8_t>(n == 1 ? 1 : 2);
        if (n > 2) return false;
    } else {
        e.quarter = static_cast<std::int8_t>(n == 0 ? 4 : n);
        if (n > 4) return false;
    }
    // "of last year": the year leans, the quarter is counted inside it
    bool year_named = false;
    for (std::uint32_t i = 0; i < m.size(); ++i)
        year_named |= m.is(i, Class::unit) && m.value(i) == static_cast<std::int32_t>(Unit::year);
    if (e.special == Special::decade) e.special = Special::none;  // "1990's third quarter"
    e.has_unit = year_named;
    e.unit = year_named ? Unit::year : Unit::quarter;
    e.unit2 = Unit::day;
    if (!year_named) e.lean = Lean::none;
    if (year_named && e.lean == Lean::none) e.lean = Lean::current;
    return finish(m, out, e);
}

bool century(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    const std::uint32_t at = m.find(Class::ord);
    if (at >= m.size() || m.value(at) > 99 || m.value(at) < 1) return false;
    e.century = static_cast<std::int8_t>(m.value(at));
    e.special = says(m, {"millennium"}) ? Special::millennium : Special::century;
    e.bc = says_bc(m);
    e.has_unit = false;
    return finish(m, out, e);
}

bool decade(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    const Token* right = after(m);
    if (m.size() == 1 && m.word(0).find('\'') != std::string_view::npos && e.year >= 100 &&
        right != nullptr && right->is(Token::kWord) && !right->is(Token::kCapital | Token::kNewLine) &&
        !before_is(m, {"the", "early", "late", "mid", "-"}) &&
        !after_is(m, {"and", "or", "to", "when", "but", "was", "were", "as", "by", "in", "with"})) {
        e.special = Special::none;  // "1990's budget" is the year's
        out.add(e, 0, 1);
        return true;
    }
    if (e.two_digit_year && !before_is(m, {"the", "in", "early", "late", "mid", "-"}) && m.size() == 1)
        return false;
    if (before_is(m, {"his", "her", "their", "my", "your", "our"})) return false;
    const bool digits = e.two_digit_year && m.has(Class::decade);
    if (digits && m.text.substr(m.token(m.find(Class::decade)).begin, 1) <= "9" && counts_degrees(m))
        return false;
    e.bc = says_bc(m);
    if (e.year >= 100 && e.year < 1000 && !e.bc) return false;  // "the low 300s"
    if (e.bc) e.two_digit_year = false;
    if (m.has(Class::decadew) && after_is(m, {"percent"})) return false;
    return finish(m, out, e);
}

bool weekend(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    e.has_unit = true;
    e.unit = Unit::weekend;
    return finish(m, out, e);
}

bool new_year(const Match& m, Reading& out) {
    Expression e;
    e.kind = Kind::calendar;
    e.lean = Lean::next;
    e.has_unit = true;
    e.unit = Unit::year;
    return finish(m, out, e);
}

bool ago(const Match& m, Reading& out) {
    return shift(m, out, Anchor::publication, -1);
}
bool from_now(const Match& m, Reading& out) {
    return shift(m, out, Anchor::publication, 1);
}
bool earlier(const Match& m, Reading& out) {
    return shift(m, out, Anchor::discourse, -1);
}
bool later(const Match& m, Reading& out) {
    return shift(m, out, Anchor::discourse, 1);
}

bool day_before(const Match& m, Reading& out) {
    return day_beside(m, out, -kWhole);
}
bool day_after(const Match& m, Reading& out) {
    return day_beside(m, out, kWhole);
}

bool two_units_back(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    e.kind = Kind::shift, e.anchor = Anchor::publication, e.lean = Lean::none;
    e.amount = (m.has(Class::next) ? 2 : -2) * kWhole;
    return finish(m, out, e);
}

bool around_deictic(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    e.amount *= 2;
    const Token& middle = m.token(2);
    if (middle.is(Token::kCapital) && !middle.is(Token::kUpper))
        return true;  // "The Day After Tomorrow", a title
    return finish(m, out, e);
}

bool past(const Match& m, Reading& out) {
    return reference(m, out, Ref::past);
}
bool present(const Match& m, Reading& out) {
    return reference(m, out, Ref::present);
}
bool future(const Match& m, Reading& out) {
    return reference(m, out, Ref::future);
}

bool tonight(const Match& m, Reading& out) {
    Expression e;
    e.kind = Kind::shift, e.anchor = Anchor::publication, e.part = PartOfDay::night;
    return finish(m, out, e);
}
bool last_night(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    e.lean = Lean::none;
    e.kind = Kind::shift, e.anchor = Anchor::publication, e.part = PartOfDay::night, e.amount = -kWhole;
    return finish(m, out, e);
}
bool overnight(const Match& m, Reading& out) {
    Expression e;
    e.kind = Kind::calendar, e.part = PartOfDay::night, e.anchor = Anchor::discourse;
    return finish(m, out, e);
}

bool week_number(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    const std::int64_t week = e.amount / kWhole;
    if (week < 1 || week > 53) return false;
    e.week = static_cast<std::int8_t>(week);
    e.amount = 0;
    e.has_unit = false;
    return finish(m, out, e);
}

}  // namespace dateline::timex::build
