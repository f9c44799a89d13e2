#include "core/timex/builders.hpp"

#include <algorithm>
#include <array>

namespace dateline::timex {

std::int32_t Match::value(std::uint32_t i) const {
    const Token& t = token(i);
    if (t.is(Token::kNumber) || is(i, Class::ord) || is(i, Class::ordday)) return t.value;
    for (const ClassValue& v : lexicon.classes(t.entry))
        if (v.cls == classes[i]) return v.value;
    return 0;
}

std::uint32_t Match::find(Class cls, std::uint32_t nth) const {
    for (std::uint32_t i = 0; i < size(); ++i)
        if (is(i, cls) && nth-- == 0) return i;
    return size();
}

namespace build {
namespace {

constexpr std::int64_t kWhole = 1000;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool word_is(std::string_view text, const Token& token, std::initializer_list<std::string_view> words) {
    const std::string_view word = token.span().of(text);
    return std::any_of(words.begin(), words.end(), [&](std::string_view w) {
        return w.size() == word.size() &&
               std::equal(w.begin(), w.end(), word.begin(), [](char a, char b) { return a == lower(b); });
    });
}

const Token* before(const Match& m) {
    return m.first > 0 ? &m.all[m.first - 1] : nullptr;
}
const Token* after(const Match& m) {
    return m.first + m.size() < m.all.size() ? &m.all[m.first + m.size()] : nullptr;
}

bool before_is(const Match& m, std::initializer_list<std::string_view> words) {
    const Token* token = before(m);
    return token != nullptr && word_is(m.text, *token, words);
}
bool after_is(const Match& m, std::initializer_list<std::string_view> words) {
    const Token* token = after(m);
    return token != nullptr && word_is(m.text, *token, words);
}
bool shape_is(const Token* token, Shape shape) {
    return token != nullptr && token->entry == static_cast<std::uint16_t>(shape);
}

// "$1998", "F-105", "1998%": a number that belongs to something else.
bool number_is_taken(const Match& m) {
    const Token& first = m.token(0);
    if (!first.is(Token::kNumber)) return false;
    const Token* left = before(m);
    if (shape_is(left, Shape::money)) return true;
    if (left != nullptr && first.is(Token::kGlued)) {
        if (left->is(Token::kWord | Token::kNumber)) return true;
        if (left->is(Token::kGlued) && shape_is(left, Shape::hyphen)) {
            const Token* owner = m.first > 1 ? &m.all[m.first - 2] : nullptr;
            if (owner != nullptr && owner->is(Token::kWord | Token::kNumber) &&
                !word_is(m.text, *owner, {"mid", "pre", "post", "early", "late"}))
                return true;
        }
        if (shape_is(left, Shape::dot) || shape_is(left, Shape::slash) || shape_is(left, Shape::other))
            return true;
    }
    const Token* right = after(m);
    const Token& last = m.token(m.size() - 1);
    return last.is(Token::kNumber) && right != nullptr && right->is(Token::kGlued) &&
           (shape_is(right, Shape::percent) || (right->is(Token::kWord) && !right->is(Token::kDotted)));
}

// Thousandths of "2.5".
std::int64_t decimal(std::string_view text) {
    std::int64_t value = 0;
    int places = -1;
    for (const char c : text) {
        if (c == '.') places = 0;
        if (c < '0' || c > '9' || places >= 3 || value > INT64_MAX / 20000) continue;
        value = value * 10 + (c - '0');
        if (places >= 0) ++places;
    }
    for (places = std::max(places, 0); places < 3; ++places) value *= 10;
    return value;
}

// Digits of a number as thousandths; saturates far beyond any calendar.
std::int64_t whole(const Token& token, std::string_view text) {
    if (token.is(Token::kSpelled)) return token.value * kWhole;
    constexpr std::int64_t kMost = 999'999'999'999;
    std::int64_t value = 0;
    for (const char c : token.span().of(text))
        if (c >= '0' && c <= '9') value = std::min(value * 10 + (c - '0'), kMost);
    return value < 1000 && token.value >= 1000 ? token.value * kWhole : value * kWhole;
}

// "2026-01-22", "22/1/2026", "22.01.2026", "20260122". Month first when a slash leaves it open, unless out of
// range.
bool read_numdate(std::string_view text, Expression& e) {
    std::array<int, 3> value{};
    std::array<std::size_t, 3> digits{};
    std::size_t part = 0;
    char separator = '-';
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            value[part] = value[part] * 10 + (c - '0');
            ++digits[part];
        } else if (part < 2) {
            separator = c;
            ++part;
        } else {
            break;
        }
    }
    if (part == 0) {
        const int all = value[0];
        value = {all / 10000, all / 100 % 100, all % 100};
        digits = {4, 2, 2};
    }
    int year = value[0];
    int month = value[1];
    int day = value[2];
    if (digits[0] != 4) {
        year = value[2];
        const bool day_first = separator == '.' || value[0] > 12;
        month = day_first ? value[1] : value[0];
        day = day_first ? value[0] : value[1];
        if (digits[2] == 2) e.two_digit_year = true;
    }
    if (month < 1 || month > 12 || day < 1 || day > 31) return false;
    e.year = static_cast<std::int16_t>(year), e.month = static_cast<std::int8_t>(month),
    e.day = static_cast<std::int8_t>(day);
    return true;
}

Lean lean_of(const Match& m, std::uint32_t i) {
    switch (static_cast<Class>(m.classes[i])) {
        case Class::last:
        case Class::past:
            return Lean::last;
        case Class::cur:
            return Lean::current;
        case Class::next:
            return Lean::next;
        case Class::prevd:
            return Lean::previous;
        case Class::nextd:
            return Lean::following;
        case Class::samed:
            return Lean::same;
        default:
            return Lean::none;
    }
}

bool finish(const Match& m, Reading& out, const Expression& e) {
    out.add(e, 0, m.size());
    return true;
}

bool take(const Match& m, Expression& e) {
    return !number_is_taken(m) && fill(m, 0, m.size(), e);
}

bool shift(const Match& m, Reading& out, Anchor anchor, int sign) {
    Expression e;
    if (!take(m, e)) return false;
    e.kind = Kind::shift;
    e.anchor = anchor;
    if (e.amount == 0 && m.has(Class::units) && !m.has(Class::num)) e.vague = true;  // "months ago"
    if (e.amount == 0) e.amount = kWhole;                                            // "a week ago"
    e.amount *= sign;
    if (e.vague) e.amount = sign;
    return finish(m, out, e);
}

bool reference(const Match& m, Reading& out, Ref ref) {
    Expression e;
    e.kind = Kind::ref;
    e.ref = ref;
    return finish(m, out, e);
}

}  // namespace

bool fill(const Match& m, std::uint32_t begin, std::uint32_t end, Expression& e) {
    e.kind = Kind::calendar;
    for (std::uint32_t i = begin; i < end; ++i) {
        const std::int32_t v = m.value(i);
        switch (static_cast<Class>(m.classes[i])) {
            case Class::month:
            case Class::mon:
                e.month = static_cast<std::int8_t>(v);
                break;
            case Class::weekday:
            case Class::weekdays:
                e.weekday = static_cast<std::int8_t>(v);
                break;
            case Class::dom:
            case Class::ordday:
                e.day = static_cast<std::int8_t>(v);
                break;
            case Class::year:
            case Class::yrn:
            case Class::yrspan:
                if (v > 9999) return false;
                e.year = static_cast<std::int16_t>(v);
                break;
            case Class::yr2:
                e.year = static_cast<std::int16_t>(v);
                e.two_digit_year = true;
                break;
            case Class::numdate:
                if (!read_numdate(m.word(i), e)) return false;
                break;
            case Class::clock:
            case Class::dotclock:
                if (v > 24 * 60) return false;
                e.minute = static_cast<std::int16_t>(v);
                e.ambiguous_clock = v < 13 * 60 && m.word(i).front() != '0';
                break;
            case Class::mil:
                if (v / 100 > 24 || v % 100 > 59) return false;
                e.minute = static_cast<std::int16_t>(v / 100 * 60 + v % 100);
                break;
            case Class::hour:
                if (v > 24) return false;
                e.minute_from = e.minute;
                e.minute = static_cast<std::int16_t>(v * 60);
                e.ambiguous_clock = v <= 12;
                break;
            case Class::ampm: {
                const auto fix = [&](std::int16_t& minute) {
                    if (minute < 0) return true;
                    if (minute >= 13 * 60) return v == 12;
                    minute = static_cast<std::int16_t>(minute % 720 + v * 60);
                    return true;
                };
                if (!fix(e.minute) || !fix(e.minute_from)) return false;
                e.ambiguous_clock = false;
                break;
            }
            case Class::zone:
                e.zone = static_cast<std::int16_t>(v);
                break;
            case Class::num:
                e.amount = whole(m.token(i), m.text);
                break;
            case Class::dec:
                e.amount = decimal(m.word(i));
                break;
            case Class::frac:
                e.amount += v;
                break;
            case Class::numword:
                e.amount = v * kWhole;
                break;
            case Class::few:
                e.vague = true;
                break;
            case Class::unit:
            case Class::units:
                if (e.has_unit && e.unit != static_cast<Unit>(v)) {
                    e.unit2 = static_cast<Unit>(v);
                } else {
                    e.unit = static_cast<Unit>(v);
                    e.has_unit = true;
                }
                break;
            case Class::adverb:
                e.unit = static_cast<Unit>(v);
                e.has_unit = true;
                break;
            case Class::part:
                e.part = static_cast<PartOfDay>(v);
                break;
            case Class::season:
                e.season = static_cast<Season>(v);
                break;
            case Class::decade:
            case Class::decadew:
                e.year = static_cast<std::int16_t>(v);
                e.two_digit_year = v < 100;
                e.special = Special::decade;
                break;
            case Class::last:
            case Class::cur:
            case Class::next:
            case Class::past:
            case Class::prevd:
            case Class::nextd:
            case Class::samed:
                e.lean = e.lean == Lean::none || m.is(i, Class::samed) == false ? lean_of(m, i) : e.lean;
                break;
            case Class::deictic:
                e.kind = Kind::shift;
                e.anchor = Anchor::publication;
                e.unit = Unit::day;
                e.amount = v * kWhole;
                break;
            case Class::phase:
            case Class::phasen:
                e.mod = v == 1 ? Mod::start : v == 2 ? Mod::mid : Mod::end;
                break;
            case Class::approx:
            case Class::cmp:
                e.mod = static_cast<Mod>(v);
                break;
            case Class::holiday:
                e.special = Special::holiday;
                e.holiday = static_cast<std::int8_t>(v);
                break;
            case Class::every:
                e.every = true;
                break;
            case Class::times:
                e.times = static_cast<std::uint8_t>(v);
                break;
            default:
                break;
        }
    }
    return true;
}

bool nothing(const Match&, Reading&) {
    return true;
}

bool calendar(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    for (std::uint32_t i = 0; i < m.size(); ++i) {
        if (e.minute >= 0) break;
        if (word_is(m.text, m.token(i), {"noon", "midday"})) e.minute = 720;
        if (word_is(m.text, m.token(i), {"midnight"})) e.minute = 1440;
        if (e.minute >= 0 && e.part == PartOfDay::midday) e.part = PartOfDay::none;
        if (word_is(m.text, m.token(i), {"bc", "bce", "b.c.", "b.c", "b.c.e."})) e.bc = true;
    }
    if (m.has(Class::yrn))
        for (std::uint32_t i = 0; i < m.size(); ++i)
            e.bc |= word_is(m.text, m.token(i), {"bc", "bce", "b.c.", "b.c", "b.c.e."});
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
                                    m.text[right->end - 1] == 's' && m.text[right->end - 2] != 's';
        if ((e.year < 1500 || e.year >= 2100 || plural_follows) &&
            !before_is(m, {"in", "since", "until", "year"}))
            return false;
        if (plural_follows && !led) return false;
        if (before_is(m,
                      {"no", "number", "#", "page", "room", "flight", "highway", "route", "boeing", "than"}))
            return false;
    }
    return finish(m, out, e);
}

bool month_alone(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
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
            !word_is(m.text, *left, {"in", "last", "next", "this", "since", "by", "early", "late", "until"}))
            return false;
    }
    if (m.size() == 1 && m.token(0).end - m.token(0).begin <= 4 && m.token(0).is(Token::kDotted) == false &&
        e.month != 5 && e.month != 6 && e.month != 7 && e.month != 3 && !m.token(0).is(Token::kUpper) &&
        before(m) != nullptr && before(m)->is(Token::kCapital))
        return false;  // "Jan" behind a capitalised word is a name
    if (m.size() == 1 && e.month != 0) {
        const Token* right = after(m);
        const bool name_follows = right != nullptr && right->is(Token::kWord) && right->is(Token::kCapital) &&
                                  !right->is(Token::kUpper);
        const Token* left = before(m);
        if (name_follows && m.token(0).end - m.token(0).begin <= 5 &&
            (left == nullptr || !left->is(Token::kWord)))
            return false;  // "April Jones"
    }
    return finish(m, out, e);
}

bool part_of_day(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    return finish(m, out, e);
}

bool season_alone(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    if (m.size() == 1 &&
        !before_is(m, {"in", "by", "since", "until", "during", "before", "after", "through", "of", "late",
                       "early", "and", "until", "this", "next", "last", "for"}))
        return false;
    if (after_is(m, {"to", "from", "into", "for", "short", "of", "in", "on", "out", "up"}) && m.size() == 1)
        return false;
    return finish(m, out, e);
}

bool day_number(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    const Token* right = after(m);
    if (right != nullptr && (right->is(Token::kWord) || right->is(Token::kNumber) ||
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

bool noon(const Match& m, Reading& out) {
    return calendar(m, out);
}
bool midnight(const Match& m, Reading& out) {
    return calendar(m, out);
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

bool unit(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    if (e.unit == Unit::second || e.unit == Unit::minute) return false;
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
    for (std::uint32_t i = 0; i < m.size(); ++i) is_half |= word_is(m.text, m.token(i), {"half"});
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
    if (!take(m, e)) return false;
    e.kind = Kind::shift, e.anchor = Anchor::discourse, e.amount = -kWhole;
    return finish(m, out, e);
}
bool day_after(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    e.kind = Kind::shift, e.anchor = Anchor::discourse, e.amount = kWhole;
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
    e.kind = Kind::duration;
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
    e.amount = first;
    e.amount2 = second;
    if (half)
        e.amount = count_said || units == 0 || !word_is(m.text, m.token(0), {"half"}) ? e.amount + 500 : 500;
    if (m.has(Class::few)) e.vague = true;
    if (m.has(Class::units) && !count_said && !half && units == 1) e.vague = true;
    return finish(m, out, e);
}

bool bare_units(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    if (!before_is(m, {"for",    "in",   "within", "of",    "over",   "take",  "takes",    "took",
                       "taken",  "last", "lasted", "after", "spent",  "spend", "spending", "wait",
                       "waited", "than", "just",   "only",  "during", "by"}))
        return false;
    if (after_is(m, {"old"})) return false;
    e.kind = Kind::duration;
    e.vague = true;
    return finish(m, out, e);
}

bool set(const Match& m, Reading& out) {
    Expression e;
    if (!take(m, e)) return false;
    e.kind = Kind::set;
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
    e.kind = Kind::calendar, e.part = PartOfDay::night;
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

}  // namespace build
}  // namespace dateline::timex
