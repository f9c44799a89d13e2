// Builders for phrases that count from a day they name themselves ("three years ago today", "a week on
// Friday", "this time last year"), and for parts of the day that lean on one.
#include <algorithm>

#include "core/timex/builder_help.hpp"
#include "core/timex/builders.hpp"

namespace dateline::timex::build {
namespace {

std::uint32_t place_of(const Match& m, std::string_view word) {
    std::uint32_t i = 0;
    while (i < m.size() && !word_is(m.text, m.token(i), {word})) ++i;
    return i;
}

}  // namespace

bool ago_named(const Match& m, Reading& out) {
    const std::uint32_t ago = place_of(m, "ago");
    Expression count;
    Expression named;
    if (number_is_taken(m) || !fill(m, 0, ago, count) || !fill(m, ago + 1, m.size(), named)) return false;
    if (count.vague || !count.has_unit || count.unit < Unit::day) return false;
    const bool exact = says(m, {"to"});  // "ten years ago to the day"
    Expression e;
    e.kind = Kind::shift;
    e.anchor = Anchor::publication;
    e.from_named = true;
    e.mod = count.mod;
    e.unit = count.unit;
    e.amount = -with_half(m, ago, count.amount);
    e.weekday = named.weekday;
    e.lean = named.lean;
    if (named.kind == Kind::shift) e.amount2 = named.amount;
    if (named.has_unit) e.unit2 = named.unit;
    if (exact && named.unit != Unit::day) return false;
    if (named.has_unit && !exact &&
        (named.unit >= e.unit || (named.unit != Unit::week && named.unit != Unit::month)))
        return false;
    return finish(m, out, e);
}

bool this_time(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    const std::uint32_t outer = m.find(Class::unit, m.find(Class::unit, 1) < m.size() ? 1 : 0);
    Expression result;
    result.kind = Kind::shift;
    result.anchor = says(m, {"earlier", "before"}) ? Anchor::discourse : Anchor::publication;
    result.from_named = true;
    result.unit = static_cast<Unit>(m.value(outer));
    result.amount = m.has(Class::next) ? kWhole : -kWhole;
    if (result.unit < Unit::week || result.unit > Unit::year || result.unit == Unit::quarter) return false;
    if (m.find(Class::unit, 1) < m.size()) {
        result.unit2 = static_cast<Unit>(m.value(m.find(Class::unit)));
        if (result.unit2 >= result.unit ||
            (result.unit2 != Unit::day && result.unit2 != Unit::week && result.unit2 != Unit::month))
            return false;
    }
    if (says(m, {"time"})) result.mod = Mod::approx;
    out.add(result, says(m, {"at"}) ? 1 : 0, m.size());
    return true;
}

// "a week today", "a fortnight tomorrow": ahead, for what is past has "ago".
bool week_today(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    const std::uint32_t units = std::min(m.find(Class::unit), m.find(Class::units));
    const auto unit = static_cast<Unit>(m.value(units));
    const std::int32_t from = m.value(m.find(Class::deictic));
    const bool counted = says(m, {"from"});  // "six months from tomorrow"
    const bool weeks = unit == Unit::week || unit == Unit::fortnight;
    if ((!weeks && !(counted && (unit == Unit::day || unit == Unit::month || unit == Unit::year))) ||
        from < 0)
        return false;
    const std::uint32_t number = m.find(Class::num);
    const std::int64_t count = number < m.size() ? whole(m.token(number), m.text) : kWhole;
    if (count < kWhole || count > 52 * kWhole) return false;
    Expression ahead;
    ahead.kind = Kind::shift;
    ahead.anchor = Anchor::publication;
    ahead.amount = count * (unit == Unit::week ? 7 : 14) + from * kWhole;
    if (!weeks)
        ahead.from_named = true, ahead.unit = unit, ahead.amount = count, ahead.amount2 = from * kWhole;
    return finish(m, out, ahead);
}

// "three weeks before that", but not "three weeks before that meeting".
bool before_that(const Match& m, Reading& out) {
    if (clause_follows(m)) return false;
    return says(m, {"after"}) ? later(m, out) : earlier(m, out);
}

// "A year on, little has changed", but not "spent a year on it".
bool later_on(const Match& m, Reading& out) {
    const Token* right = after(m);
    const bool ends = right == nullptr || shape_is(right, Shape::comma) || shape_is(right, Shape::dot) ||
                      right->is(Token::kNewLine);
    return ends && later(m, out);
}

// "the Monday before", but not "the Monday before the vote".
bool weekday_before(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e) || clause_follows(m)) return false;
    e.lean = says(m, {"after"}) ? Lean::following : Lean::previous;
    return finish(m, out, e);
}

bool weekday_last(const Match& m, Reading& out) {
    Expression e;
    const Token* right = after(m);
    if (!take(m, e) || (right != nullptr && right->is(Token::kWord | Token::kNumber) &&
                        !word_is(m.text, *right, {"and", "in", "at", "when", "by", "for", "that"})))
        return false;
    return finish(m, out, e);
}

// "later in the day": the day alone is the phrase, for a preposition leads it (TIMEX3).
bool in_the_day(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e) || e.unit != Unit::day) return false;
    e.lean = Lean::same;
    e.anchor = Anchor::discourse;  // of the publication where no day is told
    out.add(e, 2, m.size());
    return true;
}

// "the 20th of next month", "the first of the year".
bool day_of_unit(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    if (e.unit == Unit::year && e.day == 1)
        e.month = 1;
    else if (e.unit != Unit::month)
        return false;
    if (e.lean == Lean::none && e.unit == Unit::year) return false;  // "the first of the year's storms"
    if (e.lean == Lean::none) e.lean = Lean::current;
    return finish(m, out, e);
}

bool part_before_last(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    e.kind = Kind::shift, e.anchor = Anchor::publication, e.lean = Lean::none, e.amount = -2 * kWhole;
    return finish(m, out, e);
}

// "the night before", but not "the night before the vote".
bool part_before(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e) || clause_follows(m)) return false;
    e.kind = Kind::shift, e.anchor = Anchor::discourse;
    e.amount = says(m, {"after"}) ? kWhole : -kWhole;
    return finish(m, out, e);
}

// "at dawn", "before dusk": only where a preposition asks for a time.
bool twilight(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    const bool midday = word_is(m.text, m.token(0), {"lunchtime", "teatime"});
    if (e.part != PartOfDay::dawn && e.part != PartOfDay::dusk && !midday) return false;
    if (!before_is(m, {"at", "before", "by", "until", "till", "since", "after", "around", "from", "near"}) ||
        after_is(m, {"of"}))
        return false;
    return finish(m, out, e);
}

// "overnight on Monday" is that night, "overnight into Tuesday" and "overnight Monday to Tuesday" the one
// before Tuesday.
bool overnight_day(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    const std::uint32_t second = m.find(Class::weekday, 1);
    const bool into = second < m.size() || word_is(m.text, m.token(1), {"into", "to"});
    if (second < m.size()) e.weekday = static_cast<std::int8_t>(m.value(second));
    e.part = PartOfDay::night;
    if (into) {
        e.kind = Kind::shift;
        e.anchor = Anchor::publication;
        e.from_named = true;
        e.amount = -kWhole;
    }
    return finish(m, out, e);
}

bool clock_half(const Match& m, Reading& out) {
    Expression e;
    if (!before_is(m, {"at", "by", "until", "till", "around", "about", "from", "since"}) || !take(m, e) ||
        e.minute < 60 || e.minute > 720 || m.token(1).is(Token::kNumber) != m.token(1).is(Token::kSpelled))
        return false;
    const Token* right = after(m);
    if (right != nullptr && right->is(Token::kWord | Token::kNumber) &&
        !word_is(m.text, *right, {"on", "in", "and", "or", "to", "for", "when", "this", "that", "last"}))
        return false;
    e.minute = static_cast<std::int16_t>(e.minute % 720 + 30);
    e.minute_from = -1;
    e.ambiguous_clock = true;
    return finish(m, out, e);
}

// "at 9 tonight", "at 8 tomorrow morning": the part of the day says which half of the clock.
bool clock_tonight(const Match& m, Reading& out) {
    Expression e;
    if (!before_is(m, {"at", "by", "until", "till", "around", "about", "from", "since", "after", "before"}) ||
        !take(m, e) || e.minute < 0)
        return false;
    if (says(m, {"tonight"})) {
        e.kind = Kind::shift, e.anchor = Anchor::publication, e.amount = 0;
        e.part = PartOfDay::night;
    }
    if (e.kind == Kind::calendar && e.lean == Lean::current && e.weekday == 0) {
        e.kind = Kind::shift, e.anchor = Anchor::publication, e.lean = Lean::none;
    }
    const bool late = e.part == PartOfDay::afternoon || e.part == PartOfDay::evening ||
                      (e.part == PartOfDay::night && e.minute % 720 >= 300);
    if (e.ambiguous_clock) e.minute = static_cast<std::int16_t>(e.minute % 720 + (late ? 720 : 0));
    e.ambiguous_clock = false;
    e.minute_from = -1;
    e.part = PartOfDay::none;
    return finish(m, out, e);
}

}  // namespace dateline::timex::build
