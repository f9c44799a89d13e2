// Builders for the periods that companies report on: "the latest quarter", "the year-earlier period", "the
// quarter ended Sept. 30". Which quarter a text is about is known only when it is resolved.
#include <algorithm>

#include "core/timex/builder_help.hpp"
#include "core/timex/builders.hpp"

namespace dateline::timex::build {
namespace {

// What a token behind the match means as `cls`; 0 when it is none.
std::int32_t value_behind(const Match& m, std::uint32_t behind, Class cls) {
    const std::uint32_t at = m.first + m.size() + behind;
    if (at >= m.all.size()) return 0;
    const Token& token = m.all[at];
    for (const ClassValue& v : m.lexicon.classes(token.entry))
        if (v.cls == static_cast<ClassId>(cls)) return token.is(Token::kNumber) ? token.value : v.value;
    return 0;
}

// The date a period ends on, as far as it stands behind the match: "the quarter ended| Sept. 30, 2025".
struct End {
    std::int32_t month = 0, day = 0, year = 0, weekday = 0;
};
End end_behind(const Match& m) {
    End end;
    std::uint32_t at = after_is(m, {"on"}) ? 1 : 0;
    if ((end.weekday = value_behind(m, at, Class::weekday)) != 0) ++at;
    if ((end.month = value_behind(m, at, Class::month)) != 0) {
        end.day = value_behind(m, at + 1, Class::dom);
    } else if ((end.month = value_behind(m, at + 1, Class::month)) != 0) {  // "31 March 2025"
        end.day = value_behind(m, at, Class::dom);
        end.year = value_behind(m, at + 2, Class::year);
        return end;
    } else {
        return end;
    }
    const std::uint32_t comma = m.first + m.size() + at + 2;
    const bool has_comma = comma < m.all.size() && shape_is(&m.all[comma], Shape::comma);
    end.year = value_behind(m, at + (has_comma ? 3U : 2U), Class::year);
    return end;
}

}  // namespace

bool quarter_compared(const Match& m, Reading& out) {
    if (!is_unit(m, std::min(m.find(Class::unit), m.find(Class::last)), Unit::year) && !m.has(Class::last))
        return false;
    Expression e;
    e.kind = Kind::shift;
    e.anchor = Anchor::discourse;
    e.unit = Unit::year;
    e.amount = -kWhole;
    return finish(m, out, e);
}

// The quarter last reported on, or the last one that is over.
bool latest_period(const Match& m, Reading& out) {
    Expression e;
    e.kind = Kind::calendar;
    e.lean = Lean::last;
    e.anchor = Anchor::discourse;
    e.has_unit = true;
    e.unit = Unit::quarter;
    return finish(m, out, e);
}

// "the 2024 period" is the quarter the text is about, in that year.
bool period_of_year(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    e.has_unit = true;
    e.unit = Unit::quarter;
    return finish(m, out, e);
}

bool unit_ending(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    const End end = end_behind(m);
    const bool dated = end.month != 0 && end.day != 0;
    if (!dated && says(m, {"to"})) return false;
    if (dated && end.year != 0) e.year = static_cast<std::int16_t>(end.year);
    if (e.unit == Unit::quarter && dated) {
        // Books close some days off the calendar's quarter, or a month or two: the quarter is the one that
        // the middle of those three months lies in.
        const std::int32_t last_month = end.day < 15 ? end.month - 1 : end.month;
        const std::int32_t middle = (last_month + 10) % 12;  // months from January, one month before the last
        if (e.year != kNoYear && middle >= end.month) --e.year;
        e.quarter = static_cast<std::int8_t>(middle / 3 + 1);
        e.has_unit = false;
        e.anchor = Anchor::discourse;
    } else if (e.unit == Unit::week && (dated || end.weekday != 0)) {
        e.special = Special::week_of;
        e.month = static_cast<std::int8_t>(end.month);
        e.day = static_cast<std::int8_t>(end.day);
        e.weekday = dated ? std::int8_t{0} : static_cast<std::int8_t>(end.weekday);
        e.has_unit = false;
    } else if (e.unit == Unit::year || e.unit == Unit::week || e.unit == Unit::month) {
        e.kind = Kind::duration;
        e.year = kNoYear;
        e.amount = kWhole;
    } else if (e.unit != Unit::quarter) {
        return false;
    }
    out.add(e, 0, m.size() - 1);
    return true;
}

bool week_of(const Match& m, Reading& out) {
    const bool weekend = is_unit(m, m.find(Class::unit), Unit::weekend);
    if (!weekend && !is_unit(m, m.find(Class::unit), Unit::week)) return false;
    Expression e;
    if (!take(m, e)) return false;
    if (weekend) e.unit2 = Unit::weekend;
    e.special = Special::week_of;
    e.has_unit = false;
    return finish(m, out, e);
}

}  // namespace dateline::timex::build
