// Builders for lengths of time and for what happens again and again.
#include <algorithm>
#include <utility>

#include "core/timex/builder_help.hpp"
#include "core/timex/builders.hpp"

namespace dateline::timex::build {

bool duration(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    if (m.size() == 2 && word_is(m.text, m.token(0), {"coming"}))
        return false;  // "coming quarters": some time
    if (m.token(m.size() - 1).is(Token::kCapital) && shape_is(before(m), Shape::quote) &&
        shape_is(after(m), Shape::quote))
        return false;  // on "60 Minutes"
    if (shape_is(after(m), Shape::hyphen) && after(m)->is(Token::kGlued) &&
        m.first + m.size() + 1 < m.all.size() &&
        word_is(m.text, m.all[m.first + m.size() + 1], {"earlier", "ago", "old", "end", "round"}))
        return false;                                               // "a year-earlier loss"
    if (after_is(m, {"old", "olds"})) return false;                 // an age
    if (m.is(0, Class::few) && before_is(m, {"as"})) return false;  // "in as many weeks"
    if (m.has(Class::samed) && m.has(Class::units)) return false;   // "says that two months before"
    e.kind = Kind::duration;
    const bool definite = word_is(m.text, m.token(0), {"the", "its"}) &&
                          (e.lean == Lean::none || word_is(m.text, m.token(1), {"latest"}));
    if (definite) e.anchor = Anchor::discourse;  // "the nine months": the ones reported on
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
    if (units == 2 && e.unit2 >= e.unit) return false;  // "three days, one day"
    const bool year_like = m.has(Class::hyphen) && first >= 1500 * kWhole && first < 2100 * kWhole;
    if (year_like && e.unit == Unit::year) return false;  // "1972 - Year of the …"
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
    if (m.has(Class::num) && word_is(m.text, m.token(m.size() - 2), {"plus"})) e.mod = Mod::more_than;
    if (m.has(Class::few)) e.vague = true;
    if (m.has(Class::units) && !count_said && !half && units == 1) e.vague = true;
    // "over three years" is most often the time it took; "over a year" is more than one
    const bool over = word_is(m.text, m.token(0), {"over"}) && m.size() > 1 &&
                      !word_is(m.text, m.token(1), {"a", "an"}) &&
                      !before_is(m, {"for", "just", "well", "in", "after", "of", "by", "since"});
    if (over) e.mod = Mod::none;
    const bool verb = m.is(0, Class::last) && before_is(m, {"will", "would", "to", "can", "could", "may",
                                                            "might", "should", "must", "not", "n't", "ll"});
    out.add(e, over || verb ? 1 : 0, m.size());  // "it will last |24 hours"
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
    if (m.size() == 1 && !filled && !after_is(m, {"after", "before"}) &&
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

bool all_unit(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e) || e.unit < Unit::day || e.unit > Unit::year || e.unit == Unit::quarter ||
        e.unit == Unit::half || e.unit == Unit::fortnight || e.unit == Unit::weekend)
        return false;
    e.kind = Kind::duration;
    e.amount = kWhole;
    return finish(m, out, e);
}

// "a week-long visit": the article is not part of it.
bool unit_long(const Match& m, Reading& out) {
    const std::uint32_t begin = std::min({m.find(Class::num), m.find(Class::unit), m.find(Class::units)});
    Expression e;
    if (number_is_taken(m) || !fill(m, begin, m.size(), e)) return false;
    e.kind = Kind::duration;
    e.vague = m.has(Class::units);
    if (!m.has(Class::num)) e.amount = kWhole;
    out.add(e, begin, m.size());
    return true;
}

bool quarter_of_unit(const Match& m, Reading& out) {
    const std::uint32_t at = m.size() - 1;
    Expression e;
    if (!fill(m, at, at + 1, e)) return false;
    if (e.unit != Unit::century && e.unit != Unit::hour) return false;
    const std::uint32_t number = m.find(Class::num);
    if (number < m.size() && (m.value(number) != 3 || !word_is(m.text, m.token(at - 3), {"quarters"})))
        return false;
    e.kind = Kind::duration;
    e.amount = number < m.size() ? kWhole * 3 / 4 : kWhole / 4;
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

bool some_day(const Match& m, Reading& out) {
    const bool two_words = m.size() == 2;
    return (!two_words || (word_is(m.text, m.token(0), {"some"}) && word_is(m.text, m.token(1), {"day"}))) &&
           future(m, out);
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
    e.vague = false;  // "several times a week"
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

}  // namespace dateline::timex::build
