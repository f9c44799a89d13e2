#include <algorithm>
#include <utility>

#include "core/timex/builder_help.hpp"
#include "core/timex/builders.hpp"

namespace dateline::timex::build {

bool unit(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    const Token* right = after(m);
    const Token& last = m.token(m.size() - 1);
    if (m.size() > 1 && last.is(Token::kCapital) && !last.is(Token::kUpper) && last.is(Token::kWord) &&
        m.token(0).is(Token::kCapital) && m.is(m.size() - 1, Class::unit))
        return false;  // "This Week with …", a title
    if (shape_is(right, Shape::hyphen) && right->is(Token::kGlued)) return false;  // "the year-ago results"
    if (e.unit == Unit::second || e.unit == Unit::minute || e.unit == Unit::hour) return false;
    if (e.unit == Unit::day && (e.lean == Lean::last || e.lean == Lean::current || e.lean == Lean::none))
        return false;
    if (e.lean == Lean::none &&
        (e.unit == Unit::decade || e.unit == Unit::century || e.unit == Unit::millennium))
        return false;
    return finish(m, out, e);
}

bool unit_there(const Match& m, Reading& out) {
    return unit(m, out);
}

bool ordinal_unit(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    const std::uint32_t at = m.find(Class::ord);
    const std::int32_t n = at < m.size() ? m.value(at) : m.has(Class::last) ? 0 : 1;
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
    e.special = Special::century;
    for (std::uint32_t i = 0; i < m.size(); ++i) {
        if (word_is(m.text, m.token(i), {"millennium"})) e.special = Special::millennium;
        e.bc |= word_is(m.text, m.token(i), {"bc", "bce", "b.c.", "b.c", "b.c.e."});
    }
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
    Expression e;
    if (!take(m, e) || clause_follows(m)) return false;  // "the day before she left"
    e.kind = Kind::shift, e.anchor = Anchor::discourse, e.amount = -kWhole;
    return finish(m, out, e);
}
bool day_after(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    e.kind = Kind::shift, e.anchor = Anchor::discourse, e.amount = kWhole;
    return finish(m, out, e);
}

bool two_units_back(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    e.kind = Kind::shift, e.anchor = Anchor::publication, e.amount = -2 * kWhole, e.lean = Lean::none;
    return finish(m, out, e);
}

bool around_deictic(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    e.amount *= 2;
    return finish(m, out, e);
}

bool duration(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    if (m.token(m.size() - 1).is(Token::kCapital) && shape_is(before(m), Shape::quote) &&
        shape_is(after(m), Shape::quote))
        return false;  // on "60 Minutes"
    if (shape_is(after(m), Shape::hyphen) && after(m)->is(Token::kGlued) &&
        m.first + m.size() + 1 < m.all.size() &&
        word_is(m.text, m.all[m.first + m.size() + 1], {"earlier", "ago", "old", "end", "round"}))
        return false;  // "a year-earlier loss"
    e.kind = Kind::duration;
    const bool definite = word_is(m.text, m.token(0), {"the", "its"}) &&
                          (e.lean == Lean::none || word_is(m.text, m.token(1), {"latest"}));
    if (definite) e.anchor = Anchor::discourse;  // "the nine months": the ones reported on
    e.lean = Lean::none;
    std::int64_t first = 0;
    std::int64_t second = 0;
    bool half = false;
    std::uint32_t units = 0;
    bool count_said = false;
    std::int64_t count = 0;
    for (std::uint32_t i = 0; i < m.size(); ++i) {
        if (m.is(i, Class::unit) || m.is(i, Class::units)) {
            if (++units == 1)
                first = count_said ? count : kWhole;
            else
                second = count;
        } else if (m.is(i, Class::num)) {
            count = whole(m.token(i), m.text), count_said = true;
        } else if (m.is(i, Class::dec)) {
            count = decimal(m.word(i)), count_said = true;
        } else if (m.is(i, Class::numword)) {
            count = m.value(i) * kWhole, count_said = true;
        } else if (m.is(i, Class::frac)) {
            count += m.value(i), count_said = true;
        } else if (word_is(m.text, m.token(i), {"half"})) {
            half = true;
        }
    }
    if (units == 0) return false;
    if (e.unit == Unit::quarter && m.has(Class::hyphen) == false && m.has(Class::units) &&
        first == 3 * kWhole && !shape_is(after(m), Shape::dot) &&
        m.find(Class::num) + 2 == m.find(Class::units))
        return false;  // "about three-quarters"
    // "a second attempt", "a quarter of them"
    if (first == kWhole && !count_said && !half && !m.has(Class::units) && e.unit == Unit::second)
        return false;
    if (e.unit == Unit::quarter && after_is(m, {"of"}) && !m.has(Class::units)) return false;
    e.amount = first;
    e.amount2 = second;
    if (half)
        e.amount = count_said || units == 0 || !word_is(m.text, m.token(0), {"half"}) ? e.amount + 500 : 500;
    if (m.has(Class::few)) e.vague = true;
    if (m.has(Class::units) && !count_said && !half && units == 1) e.vague = true;
    // "over three years" is most often the time it took; "over a year" is more than one
    const bool over = word_is(m.text, m.token(0), {"over"}) && m.size() > 1 &&
                      !word_is(m.text, m.token(1), {"a", "an"}) &&
                      !before_is(m, {"for", "just", "well", "in", "after", "of", "by", "since"});
    if (over) e.mod = Mod::none;
    out.add(e, over ? 1 : 0, m.size());
    return true;
}

bool bare_units(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    const Unit first = static_cast<Unit>(m.value(m.find(Class::units)));
    // "months of talks" is a span; "the minutes of the meeting" and "days of the week" are not
    const bool filled = after_is(m, {"of"}) && first >= Unit::hour &&
                        !(m.first + m.size() + 1 < m.all.size() &&
                          word_is(m.text, m.all[m.first + m.size() + 1], {"the", "a", "his", "her"}));
    if (m.size() == 1 && !filled &&
        !before_is(m, {"for",    "in",   "within", "of",    "over",   "take",  "takes",    "took",
                       "taken",  "last", "lasted", "after", "spent",  "spend", "spending", "wait",
                       "waited", "than", "just",   "only",  "during", "by"}))
        return false;
    if (after_is(m, {"old"}) || (first == Unit::hour && before_is(m, {"early", "small", "wee"})))
        return false;
    e.unit = first;
    e.unit2 = Unit::day;
    e.kind = Kind::duration;
    e.vague = true;
    return finish(m, out, e);
}

bool long_word(const Match& m, Reading& out) {
    constexpr std::pair<std::string_view, Unit> kWords[] = {{"daylong", Unit::day},
                                                            {"weeklong", Unit::week},
                                                            {"monthlong", Unit::month},
                                                            {"yearlong", Unit::year},
                                                            {"hourlong", Unit::hour}};
    Expression e;
    e.kind = Kind::duration;
    e.has_unit = true;
    e.amount = kWhole;
    for (const auto& [word, unit] : kWords)
        if (word_is(m.text, m.token(0), {word})) e.unit = unit;
    return finish(m, out, e);
}

// "a week-long visit": the article is not part of it.
bool unit_long(const Match& m, Reading& out) {
    const std::uint32_t at = std::min(m.find(Class::unit), m.find(Class::units));
    Expression e;
    if (!fill(m, at, at + 1, e)) return false;
    e.kind = Kind::duration;
    e.vague = m.has(Class::units);
    e.amount = kWhole;
    out.add(e, at, m.size());
    return true;
}

// "by mid-year"
bool mid_unit(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e) || !before_is(m, {"by", "at", "in", "since", "until", "from", "before", "around", "of"}))
        return false;
    e.kind = Kind::calendar;
    if (!e.has_unit) e.unit = word_is(m.text, m.token(0), {"midweek"}) ? Unit::week : Unit::year;
    if (e.unit != Unit::year && e.unit != Unit::month && e.unit != Unit::week) return false;
    e.has_unit = true;
    e.lean = Lean::current;
    e.mod = Mod::mid;
    return finish(m, out, e);
}

bool units_ahead(const Match& m, Reading& out) {
    const bool bare = m.is(m.size() - 1, Class::units);
    if (bare && !before_is(m, {"over", "across"})) return false;  // "over the years"
    return units_first(m, out);
}

bool units_first(const Match& m, Reading& out) {
    const std::uint32_t at = m.find(Class::units);
    Expression e;
    if (!fill(m, at, at + 1, e)) return false;
    if (e.unit == Unit::hour && word_is(m.text, m.token(1), {"early"})) return false;  // a part of the night
    e.kind = Kind::duration;
    e.vague = true;
    return finish(m, out, e);
}

bool part_year_compared(const Match& m, Reading& out) {
    const std::uint32_t at = m.find(Class::num);
    Expression e;
    if (!fill(m, at, m.size(), e)) return false;
    e.kind = Kind::duration;
    e.anchor = Anchor::discourse;
    return finish(m, out, e);
}

bool one_day(const Match& m, Reading& out) {
    return word_is(m.text, m.token(0), {"one"}) && word_is(m.text, m.token(1), {"day"}) &&
           before_is(m, {"will", "would", "may", "might", "could", "can", "ll"}) && future(m, out);
}

bool times_a(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    e.kind = Kind::set;
    if (m.has(Class::num))
        e.times = static_cast<std::uint8_t>(std::min<std::int64_t>(e.amount / kWhole, 255));
    e.amount = kWhole;
    return finish(m, out, e);
}

bool set(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    e.kind = Kind::set;
    if (e.amount == 0)
        for (std::uint32_t i = 0; i < m.size(); ++i)
            if (word_is(m.text, m.token(i), {"other"})) e.amount = 2 * kWhole;  // "every other week"
    if (e.has_unit && e.amount == 0) e.amount = kWhole;
    return finish(m, out, e);
}

bool weekday_set(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    e.kind = Kind::set;
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
