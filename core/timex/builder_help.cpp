#include "core/timex/builder_help.hpp"

#include <algorithm>
#include <array>

#include "core/base/ascii.hpp"

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

bool word_is(std::string_view text, const Token& token, std::initializer_list<std::string_view> words) {
    const std::string_view word = token.span().of(text);
    return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return equals_lower(word, w); });
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

bool clause_follows(const Match& m) {
    const Token* right = after(m);
    return right != nullptr && (right->is(Token::kWord) || right->is(Token::kNumber)) &&
           !right->is(Token::kNewLine) &&
           !word_is(m.text, *right, {"and", "but", "in", "at", "when", "with"});
}

bool noun_follows(const Match& m) {
    const Token* right = after(m);
    if (right == nullptr || !right->is(Token::kWord) || right->is(Token::kCapital) ||
        right->is(Token::kNewLine))
        return false;
    return !word_is(
        m.text, *right,
        {"in",      "on",    "at",     "of",      "was",    "is",        "were",   "are",   "after",
         "before",  "when",  "that",   "with",    "and",    "or",        "to",     "by",    "for",
         "as",      "but",   "has",    "had",     "have",   "will",      "would",  "it",    "he",
         "she",     "they",  "we",     "the",     "a",      "an",        "from",   "until", "while",
         "because", "since", "than",   "over",    "if",     "so",        "this",   "last",  "which",
         "who",     "where", "though", "through", "during", "following", "months", "ahead"});
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
            const bool listed = owner != nullptr && owner->is(Token::kWord) &&
                                owner->entry >= static_cast<std::uint16_t>(Shape::count);
            if (owner != nullptr && owner->is(Token::kWord | Token::kNumber) && !(listed && m.size() > 1) &&
                !word_is(m.text, *owner, {"mid", "pre", "post", "early", "late"}))
                return true;
        }
        if (shape_is(left, Shape::dot) || shape_is(left, Shape::slash) || shape_is(left, Shape::other))
            return true;
    }
    const Token* right = after(m);
    const Token& last = m.token(m.size() - 1);
    if (last.is(Token::kNumber) && shape_is(right, Shape::dot) && right->is(Token::kGlued) &&
        m.first + m.size() + 1 < m.all.size()) {  // "1678.5"
        const Token& decimals = m.all[m.first + m.size() + 1];
        if (decimals.is(Token::kNumber) && decimals.is(Token::kGlued)) return true;
    }
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
        e.swappable = separator == '/' && value[0] <= 12 && value[1] <= 12;
    }
    if (digits[0] == 4 && month >= 1 && month <= 99 && day >= 1 && day <= 99 && (month > 12 || day > 31))
        e.impossible = true;  // "2025-13-01" is written as a date and is none
    else if (month < 1 || month > 12 || day < 1 || day > 31)
        return false;
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

bool is_any_day(const Match& m) {
    return before_is(m, {"a", "one", "some"}) && !noun_follows(m) && !shape_is(after(m), Shape::hyphen);
}

bool says(const Match& m, std::initializer_list<std::string_view> words) {
    for (std::uint32_t i = 0; i < m.size(); ++i)
        if (word_is(m.text, m.token(i), words)) return true;
    return false;
}

bool says_bc(const Match& m) {
    return says(m, {"bc", "bce", "b.c.", "b.c", "b.c.e."});
}

bool is_unit(const Match& m, std::uint32_t i, Unit unit) {
    return (m.is(i, Class::unit) || m.is(i, Class::units)) && m.value(i) == static_cast<std::int32_t>(unit);
}

std::int64_t with_half(const Match& m, std::uint32_t end, std::int64_t amount) {
    bool half = false;
    for (std::uint32_t i = 0; i < end; ++i) half |= word_is(m.text, m.token(i), {"half"});
    if (half && amount == 0 && word_is(m.text, m.token(0), {"half"})) return kWhole / 2;
    return (amount == 0 ? kWhole : amount) + (half ? kWhole / 2 : 0);
}

void recur_on_days(Expression& e) {
    e.kind = Kind::set;
    e.has_unit = false;
    e.unit = Unit::day;
}

bool shift(const Match& m, Reading& out, Anchor anchor, int sign) {
    Expression e;
    if (!take(m, e)) return false;
    e.kind = Kind::shift;
    e.anchor = anchor;
    if (e.amount == 0 && m.has(Class::units) && !m.has(Class::num) && !m.has(Class::dec))
        e.vague = true;  // "months ago"
    e.amount = e.vague ? sign : sign * with_half(m, m.size(), e.amount);
    return finish(m, out, e);
}

bool reference(const Match& m, Reading& out, Ref ref) {
    Expression e;
    e.kind = Kind::ref;
    e.ref = ref;
    return finish(m, out, e);
}

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
                e.weekday = static_cast<std::int8_t>(v % 10);
                if (v >= 10) e.part = static_cast<PartOfDay>(v / 10);  // "Freitagabend" is one word
                break;
            case Class::dom:
            case Class::ordday:
                e.day = static_cast<std::int8_t>(v);
                break;
            case Class::year:
            case Class::yrn:
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
                if (i > begin && word_is(m.text, m.token(i - 1), {"no", "not"}))
                    e.mod = e.mod == Mod::more_than   ? Mod::equal_or_less
                            : e.mod == Mod::less_than ? Mod::equal_or_more
                                                      : e.mod;
                break;
            case Class::holiday:
                e.special = Special::holiday;
                e.holiday = static_cast<std::int8_t>(v);
                break;
            case Class::every:
                e.every = true;
                e.each = word_is(m.text, m.token(i), {"each"});
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

}  // namespace build
}  // namespace dateline::timex
