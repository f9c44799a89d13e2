// Builders that look at the words around a match before they believe it, and those for named days.
#include <algorithm>
#include <string>

#include "core/base/ascii.hpp"
#include "core/calendar/holiday.hpp"
#include "core/timex/builder_help.hpp"
#include "core/timex/builders.hpp"

namespace dateline::timex::build {
namespace {

// Lower-case letters of the match's words, joined by blanks, without apostrophes and words of one class: "new
// years day".
std::string plain_words(const Match& m, Class without) {
    std::string out;
    for (std::uint32_t i = 0; i < m.size(); ++i) {
        if (m.is(i, without)) continue;
        if (m.token(i).is(Token::kNumber) ||
            !(m.token(i).is(Token::kWord) || shape_is(&m.token(i), Shape::possessive)))
            continue;
        const bool possessive = !m.token(i).is(Token::kWord);
        if (!out.empty() && !possessive) out += ' ';
        for (const char c : m.word(i)) {
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) out += to_lower(c);
        }
    }
    return out;
}

// The holiday of this name and the year behind it; words of one class are no part of the name ("Easter
// Monday weekend").
bool take_holiday(const Match& m, Class without, Expression& e) {
    const int row = holiday_of_name(plain_words(m, without));
    if (row == 0) return false;
    e.kind = Kind::calendar;
    e.special = Special::holiday;
    e.holiday = static_cast<std::int8_t>(row);
    if (m.has(Class::year)) e.year = static_cast<std::int16_t>(m.value(m.find(Class::year)));
    return true;
}

}  // namespace

bool weekday_alone(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e) || titled_person(m) || first_name(m) || quoted_title(m)) return false;
    const Token& token = m.token(0);
    const bool also_a_word =
        token.end - token.begin == 3 && (e.weekday == 1 || e.weekday == 3 || e.weekday >= 6);
    if (also_a_word && !token.is(Token::kDotted)) return false;
    if (token.is(Token::kDotted) && token.end - token.begin == 4 && before_is(m, {"the"}))
        return false;  // "He read the Sun."
    const bool counted = before_is(m, {"first", "second", "third", "fourth", "fifth", "last"});
    e.open = is_any_day(m) || (counted && after_is(m, {"of", "in"})) ||
             ((counted || before_is(m, {"the"})) && after_is(m, {"before", "after", "following"}));
    return finish(m, out, e);
}

bool year_phase(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    const bool about = word_is(m.text, m.token(0), {"about", "over", "around", "nearly", "almost", "some"});
    if (about && number_of_something(m)) return false;
    if (about && !before_is(m, {"in", "since", "from", "by", "until", "of", "to", "dated"})) {
        e.mod = Mod::none;
        out.add(e, m.find(Class::year), m.size());
        return true;
    }
    return finish(m, out, e);
}

bool year_and_on(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    e.mod = word_is(m.text, m.token(m.size() - 1), {"earlier"}) ? Mod::on_or_before : Mod::on_or_after;
    return finish(m, out, e);
}

// "by year-end", but not "a year-end bonus". Since the last one when the text looks back from it.
bool year_end(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e) || (e.unit != Unit::year && e.unit != Unit::month)) return false;
    if (!before_is(m, {"by", "at", "around", "since", "before", "until", "from", "near", "for", "through",
                       "to", "of", "toward"}))
        return false;
    if (noun_follows(m)) return false;
    e.lean = before_is(m, {"since", "from"}) ? Lean::last : Lean::current;
    e.mod = Mod::end;
    return finish(m, out, e);
}

bool year_span(const Match& m, Reading& out) {
    if (number_is_taken(m)) return false;
    const std::uint32_t at = m.find(Class::year);
    Expression e;
    if (!fill(m, at, at + 1, e)) return false;
    const std::int32_t end = m.value(at + 2);
    if (end != e.year + 1 && end != (e.year + 1) % 100) return false;
    if (m.has(Class::season)) e.season = static_cast<Season>(m.value(m.find(Class::season)));
    e.spans_years = e.season == Season::none;
    return finish(m, out, e);
}

bool season_of_sport(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    e.has_unit = true;
    e.unit = Unit::season;
    return finish(m, out, e);
}

bool season_noun(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    out.add(e, 0, 1);
    return true;
}

bool turn_of_century(const Match& m, Reading& out) {
    const std::uint32_t ord = m.find(Class::ord);
    const std::int32_t century = ord < m.size() ? m.value(ord) : 21;
    if (century < 2 || century > 99) return false;
    if (ord >= m.size() && !is_unit(m, m.find(Class::unit), Unit::century) &&
        !is_unit(m, m.find(Class::unit), Unit::millennium))
        return false;
    Expression e;
    e.kind = Kind::calendar;
    e.year = static_cast<std::int16_t>((century - 1) * 100);
    return finish(m, out, e);
}

bool weekday_week_on(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    if ((m.has(Class::unit) || m.has(Class::units)) && e.unit != Unit::week) return false;
    const std::int64_t weeks = e.amount == 0 ? 1 : e.amount / kWhole;
    if (weeks < 1 || weeks > 52) return false;
    e.has_unit = false;
    e.unit = Unit::day;
    e.amount = 0;
    e.weeks_on = static_cast<std::int8_t>(weeks);
    return finish(m, out, e);
}

bool fortnight(const Match& m, Reading& out) {
    Expression e;
    e.kind = Kind::duration;
    e.unit = Unit::fortnight;
    e.has_unit = true;
    e.amount = kWhole;
    return finish(m, out, e);
}

bool decade_of_year(const Match& m, Reading& out) {
    Expression e;
    if (number_is_taken(m) || !fill(m, 0, m.size(), e) || e.year % 10 != 0) return false;
    e.has_unit = false;
    e.unit = Unit::day;
    e.special = Special::decade;
    return finish(m, out, e);
}

bool century_by_number(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    e.century = e.day;
    e.day = 0;
    e.special = Special::century;
    return finish(m, out, e);
}

bool fiscal_year(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    e.has_unit = false;
    e.unit = Unit::day;
    e.special = Special::fiscal_year;
    return finish(m, out, e);
}

bool at_night(const Match& m, Reading& out) {
    if (!before_is(m, {"at", "by"})) return false;
    Expression e;
    e.kind = Kind::set;
    e.part = PartOfDay::night;
    return finish(m, out, e);
}

bool year_pair_bc(const Match& m, Reading& out) {
    if (number_is_taken(m)) return false;
    Expression a;
    a.kind = Kind::calendar;
    a.bc = true;
    Expression b = a;
    if (m.value(0) < 1 || m.value(0) > 9999 || m.value(2) < 1 || m.value(2) > 9999) return false;
    a.year = static_cast<std::int16_t>(m.value(0));
    b.year = static_cast<std::int16_t>(m.value(2));
    out.add(a, 0, 1);
    out.add(b, 2, m.size());
    return true;
}

bool year_in_words(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    const std::int64_t year = e.amount / kWhole;
    if (year < 1) return false;
    if (year > 9999) {
        e.impossible = true;
        e.amount = year;
        return finish(m, out, e);
    }
    e.amount = 0;
    e.year = static_cast<std::int16_t>(year);
    return finish(m, out, e);
}

bool holiday(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    if ((noun_follows(m) && m.size() == 1) || quoted_title(m))
        return false;  // "Easter eggs", "White Christmas"
    for (std::uint32_t i = 0; i < m.size(); ++i)
        if (word_is(m.text, m.token(i), {"eve"}) && e.holiday == 1)
            e.holiday = static_cast<std::int8_t>(holiday_of_name("christmas eve"));
    if (e.has_unit && e.unit != Unit::week && e.unit != Unit::weekend) e.has_unit = false;
    if (e.has_unit) e.has_unit = false, e.week = 0, e.unit2 = e.unit;
    return finish(m, out, e);
}

bool holiday_by_name(const Match& m, Reading& out) {
    Expression e;
    if (!take_holiday(m, Class::unit, e)) return false;
    if (m.has(Class::unit)) {
        const auto unit = static_cast<Unit>(m.value(m.find(Class::unit)));
        if (unit == Unit::week || unit == Unit::weekend) e.unit2 = unit;
    }
    return finish(m, out, e);
}

bool holiday_new_year(const Match& m, Reading& out) {
    Expression e;
    return take_holiday(m, Class::none, e) && finish(m, out, e);
}

bool whole_unit(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e) || e.unit != Unit::year) return false;
    e.lean = Lean::current;
    return finish(m, out, e);
}

bool season_the(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    if (m.size() == 2 && after_is(m, {"of"})) return false;  // "the winter of discontent"
    e.open = after_is(m, {"before", "after"});               // "the summer before college"
    const bool adjective = noun_follows(m) && m.size() == 2;
    if (adjective && e.season == Season::autumn) return false;
    out.add(e, adjective ? 1 : 0, m.size());
    return true;
}

bool rate(const Match& m, Reading& out) {
    const Token* left = before(m);
    if (left == nullptr) return false;
    if (!left->is(Token::kNumber) &&
        !word_is(m.text, *left,
                 {"million", "billion", "trillion", "percent", "cents", "dollars", "euros", "pounds", "hours",
                  "minutes", "days", "weeks", "months", "people", "barrels", "tons", "times"}))
        return false;
    Expression e;
    if (!take(m, e)) return false;
    e.kind = Kind::set;
    e.amount = kWhole;
    return finish(m, out, e);
}

bool adverb(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    const Token* left = before(m);
    const Token* right = after(m);
    const Token& token = m.token(0);
    if (token.is(Token::kCapital) &&
        ((left != nullptr && left->is(Token::kCapital)) || (right != nullptr && right->is(Token::kCapital))))
        return false;  // "Metal Monthly"
    const bool named = right != nullptr && right->is(Token::kCapital) && right->is(Token::kWord);
    if (named && before_is(m, {"the", "a"})) return false;  // "the weekly Zeit"
    if (e.unit == Unit::quarter && noun_follows(m))
        return false;  // "the quarterly dividend" is a name for it
    e.kind = Kind::set;
    e.amount = kWhole;
    return finish(m, out, e);
}

bool earlier_or_span(const Match& m, Reading& out) {
    const bool before_word = word_is(m.text, m.token(m.size() - 1), {"before"});
    if (!before_word || !clause_follows(m)) return earlier(m, out);
    Expression e;
    if (!take(m, e)) return false;
    e.kind = Kind::duration;
    if (m.has(Class::units) && e.amount == 0) e.vague = true;
    if (!e.vague && e.amount == 0) e.amount = kWhole;
    out.add(e, 0, m.size() - 1);
    return true;
}

bool earlier_this(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e) || e.unit == Unit::day) return false;
    e.mod = Mod::start;
    return finish(m, out, e);
}

bool recent_units(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    e.unit = static_cast<Unit>(m.value(m.find(Class::units)));
    e.kind = Kind::duration;
    e.vague = true;
    return finish(m, out, e);
}

bool soon(const Match& m, Reading& out) {
    const Token* right = after(m);
    if (before_is(m, {"as", "was", "were", "had", "then", "and", "very"}) ||
        after_is(m, {"after", "afterward", "afterwards", "thereafter", "as", "became", "began", "followed"}))
        return false;
    const bool past_follows = right != nullptr && right->end - right->begin > 4 &&
                              m.text[right->end - 1] == 'd' && m.text[right->end - 2] == 'e';
    return !past_follows && future(m, out);
}

// "the former king", but not "the former … the latter".
bool former(const Match& m, Reading& out) {
    if (before_is(m, {"the"})) {
        const Token* right = after(m);
        const bool name_follows = right != nullptr && right->is(Token::kWord) && right->is(Token::kCapital);
        if (!noun_follows(m) && !name_follows) return false;
        constexpr std::uint32_t kNear = 60;  // tokens
        for (std::uint32_t i = m.first; i < m.all.size() && i < m.first + kNear; ++i)
            if (word_is(m.text, m.all[i], {"latter"})) return false;
    }
    return past(m, out);
}

// "in the past", but not "the past three summers"; "the future", but not "the future of the port".
bool long_ago(const Match& m, Reading& out) {
    return !after_is(m, {"as"}) && past(m, out);  // "as long ago as 1932"
}
bool past_alone(const Match& m, Reading& out) {
    const Token* right = after(m);
    const bool counted = right != nullptr && right->is(Token::kNumber | Token::kSpelled);
    return !(word_is(m.text, m.token(0), {"the"}) && counted) && past(m, out);
}
bool future_alone(const Match& m, Reading& out) {
    const bool fate = m.size() == 2 && word_is(m.text, m.token(0), {"the"}) && after_is(m, {"of"});
    return !fate && future(m, out);
}

// "they march through Rome", but not "from March through May".
bool marching(const Match& m, Reading&) {
    const bool capital = m.token(0).is(Token::kCapital) && !m.token(0).is(Token::kUpper);
    return !capital || !before_is(m, {"from", "in", "since", "during", "last", "this", "next", "early",
                                      "late", "by", "until", "of", "between", "mid", "each", "every"});
}

bool fraction(const Match& m, Reading&) {
    const std::uint32_t units = m.find(Class::units);
    if (units >= m.size()) return true;
    if (!is_unit(m, units, Unit::quarter) || !word_is(m.text, m.token(0), {"three"})) return false;
    if (m.has(Class::hyphen)) return true;
    // "three quarters of the army", but not "of the year", "of 1990"
    const Token* right = after(m);
    if (right == nullptr || right->is(Token::kNumber) ||
        before_is(m, {"first", "last", "past", "next", "final", "previous"}))
        return false;
    for (std::uint32_t i = m.first + m.size(); i < m.all.size() && i < m.first + m.size() + 3; ++i)
        if (word_is(m.text, m.all[i], {"year", "fiscal", "century", "hour"})) return false;
    return true;
}

bool fall_of(const Match& m, Reading&) {
    const Token* right = after(m);
    return right == nullptr ||
           !(right->is(Token::kNumber) || word_is(m.text, *right, {"this", "last", "next", "that"}));
}

}  // namespace dateline::timex::build
