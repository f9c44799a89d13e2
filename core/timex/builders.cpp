#include "core/timex/builders.hpp"

#include <algorithm>

#include "core/timex/builder_help.hpp"

namespace dateline::timex::build {

bool nothing(const Match&, Reading&) {
    return true;
}

bool named_war(const Match& m, Reading&) {
    return m.token(m.size() - 1).is(Token::kCapital);
}

bool calendar(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    if (titled_person(m) || street_follows(m) || program_title(m)) return true;
    if (m.has(Class::deictic) && quoted_title(m)) return true;
    if (m.size() == 1 && m.has(Class::yr2) && after_is(m, {"minutes", "hours", "days", "years", "seconds"}))
        return false;  // on '60 Minutes'
    if (m.size() == 1 && m.has(Class::deictic) && m.token(0).is(Token::kCapital) &&
        !m.token(0).is(Token::kUpper) && before(m) != nullptr && before(m)->is(Token::kUpper))
        return false;  // "on NTV Today", the name of a programme
    if (const std::uint32_t ordinal = m.find(Class::ordday);
        ordinal < m.size() && m.token(ordinal).is(Token::kCapital) && m.token(ordinal).is(Token::kWord) &&
        m.find(Class::month) < ordinal && after(m) != nullptr && after(m)->is(Token::kCapital))
        return false;  // "in May the Second Fleet"
    if (e.weekday != 0 && e.month == 0 && e.minute < 0 && m.has(Class::weekday)) {
        const Token& name = m.token(m.find(Class::weekday));
        const bool also_a_word =
            name.end - name.begin == 3 && (e.weekday == 1 || e.weekday == 3 || e.weekday >= 6);
        if (also_a_word && !name.is(Token::kDotted)) return false;  // "that Sun"
    }
    const Token* right = after(m);
    if (e.lean == Lean::same && m.size() == 2 && m.has(Class::month) && right != nullptr &&
        right->is(Token::kNumber) && right->value >= 1 && right->value <= 31)
        return false;  // "they deny that| May 1 was chosen"
    for (std::uint32_t i = 0; i < m.size(); ++i) {
        if (e.minute >= 0) break;
        if (word_is(m.text, m.token(i), {"noon", "midday"})) e.minute = 720;
        if (word_is(m.text, m.token(i), {"midnight"})) e.minute = 1440;
        if (e.minute >= 0 && e.part == PartOfDay::midday) e.part = PartOfDay::none;
    }
    e.bc |= says_bc(m);
    if (e.minute >= 0 && m.has(Class::ampm) && m.find(Class::hour, 1) >= m.size()) e.minute_from = -1;
    if (e.minute >= 0 && e.part != PartOfDay::none &&
        e.ambiguous_clock) {  // "4 in the morning", "11:30 at night"
        const bool late = e.part == PartOfDay::afternoon || e.part == PartOfDay::evening ||
                          (e.part == PartOfDay::night && e.minute >= 300);
        e.minute = static_cast<std::int16_t>(e.minute % 720 + (late ? 720 : 0));
        e.ambiguous_clock = false;
        e.part = PartOfDay::none;
    } else if (e.minute >= 0) {
        e.part = PartOfDay::none;
    }
    const bool bare_weekday = e.kind == Kind::calendar && e.weekday != 0 && e.month == 0 && e.day == 0 &&
                              e.year == kNoYear && !e.has_unit && e.lean == Lean::none;
    e.open = bare_weekday && e.minute < 0 && is_any_day(m);
    return finish(m, out, e);
}

bool year_alone(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    if (e.mod == Mod::none && e.year >= 0 && m.size() == 1) {
        const bool led =
            before_is(m, {"in",  "since", "from",   "by",      "until",   "till",  "during", "of",
                          "to",  "after", "before", "through", "between", "circa", "for",    "around",
                          "and", "or",    "late",   "early",   "until",   "year",  "fiscal", "about"});
        const Token* right = after(m);
        const bool plural_follows = right != nullptr && right->is(Token::kWord) &&
                                    !right->is(Token::kCapital) && right->end - right->begin > 3 &&
                                    m.text[right->end - 1] == 's' && m.text[right->end - 2] != 's' &&
                                    m.text[right->end - 2] != 'u' && m.text[right->end - 2] != 'i';
        if ((e.year < 1500 || e.year >= 2100 || (plural_follows && !before_is(m, {"the", "its", "their"}))) &&
            !before_is(m, {"in", "since", "until", "year"}))
            return false;
        // "the 1967 killings", but not "1967 people"; round numbers count things even so
        const bool owned = before_is(m, {"the", "its", "their"}) && e.year >= 1850 && e.year % 100 != 0;
        if (plural_follows && !led && !owned) return false;
        if (number_of_something(m) || numbered_name(m) || orwells_year(m)) return false;
    }
    return finish(m, out, e);
}

bool month_alone(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    if (titled_person(m) || month_as_first_name(m)) return false;
    const std::uint32_t at = m.find(Class::month);
    const bool doubtful = e.month == 5 || e.month == 3;  // May, March: also words and names
    if (m.size() == 1 && doubtful && m.token(at).end - m.token(at).begin > 3 - (e.month == 5 ? 1 : 0)) {
        const Token* left = before(m);
        const bool starts = left == nullptr || !left->is(Token::kWord | Token::kNumber);
        const Token* right = after(m);
        if (starts && right != nullptr && right->is(Token::kWord) &&
            !word_is(m.text, *right, {"and", "or", "was", "is", "will", "to", "saw"}))
            return false;
        if (left != nullptr && left->is(Token::kCapital) && left->is(Token::kWord) &&
            !word_is(m.text, *left,
                     {"in", "last", "next", "this", "since", "by", "early", "late", "until", "from",
                      "between", "during", "after", "before", "through", "throughout", "mid", "every"}))
            return false;
        if (e.month == 3 && before_is(m, {"the"}) && !noun_follows(m))
            return false;  // "along the March": a march with a name
    }
    if (m.size() == 1 && m.token(0).end - m.token(0).begin <= 4 && m.token(0).is(Token::kDotted) == false &&
        e.month != 5 && e.month != 6 && e.month != 7 && e.month != 3 && !m.token(0).is(Token::kUpper) &&
        before(m) != nullptr && before(m)->is(Token::kCapital))
        return false;  // "Jan" behind a capitalised word is a name
    if (m.size() == 1 && m.token(0).end - m.token(0).begin == 3 && e.month != 5 &&
        !m.token(0).is(Token::kUpper) &&
        !before_is(m, {"in", "since", "by", "from", "until", "early", "late", "last", "next", "of", "mid"}))
        return false;  // "Jan" alone is a name
    if (m.size() == 1 && e.month != 0) {
        const Token* right = after(m);
        const bool name_follows = right != nullptr && right->is(Token::kWord) && right->is(Token::kCapital) &&
                                  !right->is(Token::kUpper);
        const Token* left = before(m);
        if (name_follows && m.token(0).end - m.token(0).begin <= 6 &&
            (left == nullptr || !left->is(Token::kWord)))
            return false;  // "April Jones"
    }
    return finish(m, out, e);
}

bool part_of_day(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    if (e.lean == Lean::none && after_is(m, {"the", "a", "he", "she", "they", "it"}))
        return false;                                                    // "the night the ship went down"
    if (e.part == PartOfDay::dawn && after_is(m, {"of"})) return false;  // "the dawn of an age"
    // "the night of the fire", "the last night of the festival"
    const bool with_the = says(m, {"the"});
    e.open = (after_is(m, {"of"}) && (e.lean == Lean::none || with_the || before_is(m, {"the"}))) ||
             (after_is(m, {"before", "after"}) && e.lean == Lean::none && with_the &&
              !before_is(m, {"in", "during"}));
    return finish(m, out, e);
}

bool season_alone(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e) || titled_person(m)) return false;
    const Token* right = after(m);
    const Token* left = before(m);
    if (right != nullptr && right->is(Token::kCapital) && m.token(0).is(Token::kCapital))
        return false;  // "Winter Olympics"
    if (left != nullptr && left->is(Token::kCapital) && m.token(0).is(Token::kCapital) &&
        left->is(Token::kWord) && m.first > 0 && !before_is(m, {"in", "last", "this", "next", "by"}))
        return false;
    if (after_is(m, {"of"})) return false;  // "the winter of discontent"
    if (e.season == Season::summer || e.season == Season::winter) return finish(m, out, e);
    if (after_is(m, {"to", "from", "into", "for", "short", "of", "in", "on", "out", "up", "back", "below",
                     "under", "apart", "behind"}))
        return false;
    if (!before_is(m, {"in", "by", "since", "until", "during", "before", "after", "through", "of", "and",
                       "for", "each", "every", "their", "its"}))
        return false;
    return finish(m, out, e);
}

bool day_number(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    const Token* right = after(m);
    const bool digits = !m.token(1).is(Token::kSpelled) && m.text[m.token(1).begin] <= '9';
    const bool goes_on =
        digits && after_is(m, {"we", "he", "she", "they", "i", "it", "the", "and", "but", "when", "at"});
    if (!goes_on && right != nullptr &&
        (right->is(Token::kWord) || right->is(Token::kNumber) ||
         (shape_is(right, Shape::hyphen) && right->is(Token::kGlued))))
        return false;
    if (!before_is(m, {"on", "by", "until", "since", "before", "after", "from", "to"})) return false;
    return finish(m, out, e);
}

bool clock_alone(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    if (!before_is(m, {"at", "by", "from", "until", "till", "before", "after", "around", "about", "to",
                       "between", "and", "the", "kickoff", "since", "or"}))
        return false;
    const Token* right = after(m);
    if (right != nullptr && right->is(Token::kWord) &&
        word_is(m.text, *right, {"lead", "win", "victory", "defeat", "in"}))
        return false;
    return finish(m, out, e);
}

bool military(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    return finish(m, out, e);
}

bool military_local(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    out.add(e, 0, 1);
    return true;
}

bool days_then_month(const Match& m, Reading& out) {
    if (number_is_taken(m)) return false;
    const std::uint32_t second = std::min(m.find(Class::dom, 1), m.find(Class::ordday, 1));
    if (second >= m.size()) return false;
    Expression b;
    if (!fill(m, second, m.size(), b)) return false;
    Expression a = b;
    a.weekday = 0;
    const std::uint32_t first = std::min(m.find(Class::dom), m.find(Class::ordday));
    a.day = static_cast<std::int8_t>(m.value(first));
    out.add(a, 0, first + 1);
    std::uint32_t begin = second;
    while (begin > first + 1 && m.is(begin - 1, Class::weekday)) --begin;
    out.add(b, begin, m.size());
    return true;
}

bool month_then_days(const Match& m, Reading& out) {
    if (number_is_taken(m)) return false;
    const std::uint32_t first = std::min(m.find(Class::dom), m.find(Class::ordday));
    std::uint32_t second = std::min(m.find(Class::dom, 1), m.find(Class::ordday, 1));
    if (second >= m.size() || first >= m.size()) return false;
    Expression a;
    if (!fill(m, 0, m.size(), a)) return false;
    Expression b = a;
    a.day = static_cast<std::int8_t>(m.value(first));
    b.day = static_cast<std::int8_t>(m.value(second));
    b.weekday = 0;
    if (b.day <= a.day) return false;
    out.add(a, 0, first + 1);
    out.add(b, second, m.size());
    return true;
}

bool year_pair(const Match& m, Reading& out) {
    if (number_is_taken(m)) return false;
    Expression a;
    if (!fill(m, 0, 1, a)) return false;
    Expression b = a;
    const std::int32_t end = m.value(m.size() - 1);
    b.year = static_cast<std::int16_t>(end < 100 ? a.year / 100 * 100 + end : end);
    if (b.year <= a.year || b.year - a.year > 100) return false;
    out.add(a, 0, 1);
    out.add(b, m.size() - 1, m.size());
    return true;
}

}  // namespace dateline::timex::build
