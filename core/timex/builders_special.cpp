// Builders for phrases with a form of their own: clock times in words, the Ides, "Q3", "FY2025", halves of
// centuries, days that recur.
#include <algorithm>
#include <array>

#include "core/timex/builder_help.hpp"
#include "core/timex/builders.hpp"

namespace dateline::timex::build {
namespace {

// A noun stands behind: "five to ten percent", "10 to 12 people".
bool counts_something(const Match& m) {
    const Token* right = after(m);
    return right != nullptr &&
           (shape_is(right, Shape::percent) || shape_is(right, Shape::hyphen) ||
            (right->is(Token::kWord) && !right->is(Token::kCapital) &&
             !word_is(m.text, *right,
                      {"on",        "in",       "at",    "and",     "or",    "when",  "but",
                       "as",        "for",      "to",    "this",    "that",  "last",  "local",
                       "yesterday", "tomorrow", "today", "tonight", "while", "after", "before"})));
}

}  // namespace

bool clock_span(const Match& m, Reading& out) {
    if (number_is_taken(m)) return false;
    std::uint32_t joint = 1;
    while (joint < m.size() && !word_is(m.text, m.token(joint), {"to", "and", "until", "-", "\u2013"}))
        ++joint;
    if (joint + 2 > m.size()) return false;
    if (word_is(m.text, m.token(joint), {"and"}) && !before_is(m, {"between"})) return false;
    Expression first;
    Expression second;
    if (!fill(m, 0, joint, first) || !fill(m, joint + 1, m.size(), second)) return false;
    const Expression day = second;
    if (first.minute < 0 || second.minute < 0 || first.minute >= 13 * 60) return false;
    // "11 to 2 p.m." begins in the morning
    const auto half_day = static_cast<std::int16_t>(second.minute >= 720 ? 720 : 0);
    first.minute = static_cast<std::int16_t>(first.minute % 720 + half_day);
    if (first.minute >= second.minute) first.minute = static_cast<std::int16_t>((first.minute + 720) % 1440);
    first.ambiguous_clock = false;
    const std::int16_t first_minute = first.minute;
    first = day;
    first.minute = first_minute;
    first.minute_from = -1;
    second.minute_from = -1;
    first.part = second.part = PartOfDay::none;
    out.add(first, 0, joint);
    out.add(second, joint + 1, m.size());
    return true;
}

bool clock_words(const Match& m, Reading& out) {
    const std::uint32_t hour = m.find(Class::hour, m.is(0, Class::hour) ? 1 : 0);
    if (hour >= m.size() || m.value(hour) < 1 || m.value(hour) > 12 || m.token(hour).is(Token::kDotted))
        return false;
    const bool timed = m.has(Class::ampm) || m.has(Class::part);
    const bool in_words = !m.token(0).is(Token::kNumber) || m.token(0).is(Token::kSpelled);
    const bool counted = !says(m, {"half", "quarter"}) && !m.has(Class::weekday);
    if (!in_words || (!timed && counted && counts_something(m))) return false;
    std::int32_t minutes = 0;
    if (says(m, {"half"}))
        minutes = 30;
    else if (says(m, {"quarter"}))
        minutes = 15;
    else
        minutes = m.value(0);
    if (minutes < 1 || minutes > 30) return false;
    const bool plain_number = m.is(0, Class::num);
    if (plain_number && !timed &&
        !before_is(m, {"at", "by", "until", "around", "about", "from", "since", "till"}))
        return false;
    if (says(m, {"after", "before"}) && !timed) return false;
    Expression e;
    std::uint32_t day = hour + 1;  // "twenty to one in the morning on|Monday"
    while (day < m.size() && !word_is(m.text, m.token(day), {"on"})) ++day;
    if (day < m.size() && !fill(m, day + 1, m.size(), e)) return false;
    if (e.minute >= 0) return false;
    e.kind = e.kind == Kind::none ? Kind::calendar : e.kind;
    e.part = PartOfDay::none;
    const bool to = says(m, {"to", "before"});
    if (to && minutes == 30) return false;
    int minute = m.value(hour) % 12 * 60 + (to ? -minutes : minutes);
    minute = (minute + 720) % 720;
    e.ambiguous_clock = true;
    if (m.has(Class::ampm)) {
        minute += m.value(m.find(Class::ampm)) * 60;
        e.ambiguous_clock = false;
    } else if (m.has(Class::part)) {
        const auto part = static_cast<PartOfDay>(m.value(m.find(Class::part)));
        const bool late = part == PartOfDay::afternoon || part == PartOfDay::evening ||
                          (part == PartOfDay::night && minute >= 300);
        minute += late ? 720 : 0;
        e.ambiguous_clock = false;
    }
    e.minute = static_cast<std::int16_t>(minute);
    return finish(m, out, e);
}

bool small_hours(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    e.mod = Mod::none;
    e.part = PartOfDay::small_hours;
    return finish(m, out, e);
}

bool ides(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    if (!m.token(m.size() == 1 || !word_is(m.text, m.token(0), {"the"}) ? 0 : 1).is(Token::kCapital) &&
        e.month == 0)
        return false;
    if (e.month == 0) e.month = 3;
    e.day = e.month == 3 || e.month == 5 || e.month == 7 || e.month == 10 ? 15 : 13;
    return finish(m, out, e);
}

bool quarter_short(const Match& m, Reading& out) {
    Expression e;
    const std::uint32_t number = m.find(Class::mon);
    if (number >= m.size() || number > 1 || !m.token(number == 0 ? 1 : number).is(Token::kGlued))
        return false;
    const std::int32_t n = m.value(number);
    if (!fill(m, 0, m.size(), e)) return false;
    if (const std::uint32_t short_year = m.find(Class::num); short_year < m.size()) {
        const Token& digits = m.token(short_year);
        if (digits.end - digits.begin != 2 || !digits.is(Token::kGlued)) return false;
        e.year = static_cast<std::int16_t>(m.value(short_year));
        e.two_digit_year = true;
        e.amount = 0;
    }
    const bool half = says(m, {"h"});
    if (n < 1 || n > (half ? 2 : 4) || (half && e.year == kNoYear)) return false;
    const Token& letter = m.token(number == 0 ? 1 : 0);
    if (!letter.is(Token::kCapital)) return false;
    e.month = 0;
    (half ? e.half : e.quarter) = static_cast<std::int8_t>(n);
    return finish(m, out, e);
}

bool fiscal_short(const Match& m, Reading& out) {
    Expression e;
    if (!m.token(0).is(Token::kUpper) || !fill(m, 0, m.size(), e)) return false;
    if (m.has(Class::num)) {
        if (m.token(1).end - m.token(1).begin != 2) return false;  // "FY 7"
        e.year = static_cast<std::int16_t>(m.value(1));
        e.two_digit_year = true;
        e.amount = 0;
    }
    e.special = Special::fiscal_year;
    return finish(m, out, e);
}

bool half_of_long(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    const std::uint32_t of = m.is(0, Class::ord) || m.is(1, Class::ord) ? m.find(Class::ord) : m.size();
    const bool counted = of < m.size() && of < 2;
    const std::int32_t which = counted ? m.value(of) : 2;
    if (which < 1 || which > 2) return false;
    const std::uint32_t century = m.find(Class::ord, counted ? 1 : 0);
    if (!m.has(Class::decade)) {
        if (century >= m.size() || m.value(century) < 1 || m.value(century) > 99) return false;
        e.century = static_cast<std::int8_t>(m.value(century));
        e.special = Special::century;
        e.bc = says_bc(m);
    }
    e.lean = Lean::none;
    e.has_unit = false;
    e.half = static_cast<std::int8_t>(which);
    e.mod = which == 1 ? Mod::start : Mod::end;
    return finish(m, out, e);
}

bool year_bc_far(const Match& m, Reading& out) {
    Expression e;
    const std::uint32_t at = m.find(Class::num);
    if (number_is_taken(m) || at >= m.size() || m.value(at) < 1) return false;
    e.kind = Kind::calendar;
    e.bc = true;
    if (at > 0) e.mod = static_cast<Mod>(m.value(0));
    if (m.value(at) <= 9999) {
        e.year = static_cast<std::int16_t>(m.value(at));
        return finish(m, out, e);
    }
    e.impossible = true;
    e.amount = whole(m.token(at), m.text) / kWhole;
    return finish(m, out, e);
}

bool named_day(const Match& m, Reading& out) {
    const Token* right = after(m);
    if (right != nullptr && right->is(Token::kWord) && right->is(Token::kCapital)) return false;
    Expression e;
    if (!take(m, e)) return false;
    if (m.has(Class::weekday) != says(m, {"bowl"})) return false;  // "Victory Friday"
    e.weekday = 0;
    e.special = Special::named_day;
    return finish(m, out, e);
}

bool to_date(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e) || e.unit == Unit::season) return false;
    e.lean = Lean::current;
    return finish(m, out, e);
}

bool duration_range(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e) || !m.has(Class::num) || m.find(Class::num, 1) >= m.size()) return false;
    const std::uint32_t first = m.find(Class::num);
    const std::uint32_t second = m.find(Class::num, 1);
    if (word_is(m.text, m.token(first + 1), {"and"}) && !before_is(m, {"between"})) return false;
    e.kind = Kind::duration;
    Expression less = e;
    less.amount = whole(m.token(first), m.text);
    e.amount = whole(m.token(second), m.text);
    if (less.amount >= e.amount) return false;
    e.mod = Mod::none;
    out.add(less, 0, first + 1);
    out.add(e, second, m.size());
    return true;
}

bool hour_behind_in(const Match& m, Reading& out) {
    Expression e;
    if (!before_is(m, {"\u0432"}) || !take(m, e)) return false;
    e.has_unit = false;
    e.unit = Unit::day;
    e.amount = 0;
    e.ambiguous_clock = false;
    return finish(m, out, e);
}

bool eve(const Match& m, Reading& out) {
    Expression e;
    e.kind = Kind::shift;
    e.anchor = Anchor::discourse;
    e.amount = -kWhole;
    return finish(m, out, e);
}

bool year_on_year(const Match& m, Reading& out) {
    Expression e;
    e.kind = Kind::duration;
    e.has_unit = true;
    e.unit = static_cast<Unit>(m.value(m.find(Class::unit)));
    e.amount = kWhole;
    return m.value(m.find(Class::unit, 1)) == m.value(m.find(Class::unit)) && e.unit >= Unit::day &&
           finish(m, out, e);
}

bool units_a(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    const auto counted = static_cast<Unit>(m.value(m.find(Class::units)));
    const auto whole_unit = static_cast<Unit>(m.value(m.size() - 1));
    const std::int64_t times = m.value(0);
    // "drove 90 minutes each day" says two things, "40 hours a week" one
    const bool apart = counted <= Unit::hour && says(m, {"each", "every"});
    if (apart || counted >= whole_unit || times < 1 || times > 200) return false;
    e.kind = Kind::set;
    e.has_unit = true;
    e.unit = whole_unit;
    e.amount = kWhole;
    e.amount2 = 0;
    e.times = static_cast<std::uint8_t>(times);
    e.times_unit = counted;
    return finish(m, out, e);
}

bool part_set(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    recur_on_days(e);
    if (says(m, {"weekday", "weekdays", "weeknights"})) e.special = Special::weekdays;
    if (says(m, {"weekend", "weekends"})) e.special = Special::weekend;
    struct Row {
        std::string_view word;
        PartOfDay part;
    };
    static constexpr std::array<Row, 5> kParts = {{{"mornings", PartOfDay::morning},
                                            {"afternoons", PartOfDay::afternoon},
                                            {"evenings", PartOfDay::evening},
                                            {"nights", PartOfDay::night},
                                            {"weeknights", PartOfDay::night}}};
    for (const Row& row : kParts)
        if (says(m, {row.word})) e.part = row.part;
    return finish(m, out, e);
}

}  // namespace dateline::timex::build
