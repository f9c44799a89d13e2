#include "core/calendar/page_date.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <utf8proc.h>

namespace dateline {
namespace {

constexpr auto kMonths = std::to_array<MonthName>({
#include "core/calendar/page_date_months.inc"
});
constexpr std::size_t kReach = 400;
constexpr int kSolarHijri = 20;  // months above are of Iran's calendar

// What may stand between day and month, or month and year, beside blanks and commas.
constexpr std::array<std::string_view, 16> kJoints = {
    "de",        "del",        "di",       "of", "d",   "г",   "р",     "a",
    "ng\u00e0y", "th\u00e1ng", "n\u0103m", "da", "den", "the", "tahun", "\u043e\u0442"};
constexpr std::array<std::string_view, 9> kOrdinals = {"st",     "nd", "rd", "th",    "er",
                                                       "\u00ba", "o",  "re", "\u00aa"};

struct Token {
    enum class Kind : std::uint8_t { number, word, mark };
    Kind kind;
    std::uint32_t begin, end;
    int value = 0;  // of a number; of a word: the month it names, 0 = none
    int digits = 0;
    char32_t mark = 0;
    bool joint = false;
    bool ordinal = false;
    bool blank_before = false;
};

/// 0-9 in the digits of Arabic, Persian, Devanagari, Bengali and Thai too; -1 for anything else.
int digit_value(char32_t c) {
    constexpr std::array<char32_t, 7> kZeros = {U'0', 0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xFF10};
    for (const char32_t zero : kZeros)
        if (c >= zero && c < zero + 10) return static_cast<int>(c - zero);
    return -1;
}

bool is_letter(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    // Marks of Indic and Arabic scripts are parts of words; Han and Hangul stand alone.
    if ((c >= 0x3040 && c <= 0x30FF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF))
        return false;
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_MC:
            return true;
        default:
            return false;
    }
}

/// In lower case; yeh and kaf as Arabic writes them.
utf8proc_int32_t folded(char32_t c) {
    if (c == 0x06CC) return 0x064A;
    if (c == 0x06A9) return 0x0643;
    return utf8proc_tolower(static_cast<utf8proc_int32_t>(c));
}

int month_named(std::string_view lower_case) {
    const auto row = std::lower_bound(kMonths.begin(), kMonths.end(), lower_case,
                                      [](const MonthName& a, std::string_view b) { return a.name < b; });
    return row != kMonths.end() && row->name == lower_case ? row->month : 0;
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

struct Reading {
    char32_t c = 0;
    std::uint32_t bytes = 1;
};
Reading read_at(std::string_view text, std::size_t at) {
    utf8proc_int32_t c = 0;
    const auto size = utf8proc_iterate(
        reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),  // NOLINT: its byte type
        static_cast<utf8proc_ssize_t>(text.size() - at), &c);
    if (size <= 0) return {};
    return {static_cast<char32_t>(c), static_cast<std::uint32_t>(size)};
}

bool is_blank(char32_t c) {
    return c <= U' ' || c == 0xA0 || c == 0x2009 || c == 0x202F || c == 0x200E || c == 0x200F || c == 0x3000;
}

std::vector<Token> tokens_of(std::string_view text, std::size_t pos) {
    std::vector<Token> tokens;
    text = text.substr(0, pos + kReach);
    bool blank = false;
    std::string word;
    for (std::size_t at = pos; at < text.size();) {
        const Reading first = read_at(text, at);
        if (is_blank(first.c)) {
            blank = true;
            at += first.bytes;
            continue;
        }
        Token token{Token::Kind::mark, static_cast<std::uint32_t>(at), 0};
        token.blank_before = std::exchange(blank, false);
        if (digit_value(first.c) >= 0) {
            token.kind = Token::Kind::number;
            for (Reading r = first; at < text.size(); r = read_at(text, at)) {
                const int digit = digit_value(r.c);
                if (digit < 0) break;
                if (++token.digits <= 8) token.value = token.value * 10 + digit;
                at += r.bytes;
            }
        } else if (is_letter(first.c)) {
            token.kind = Token::Kind::word;
            word.clear();
            for (Reading r = first; at < text.size(); r = read_at(text, at)) {
                if (!is_letter(r.c)) break;
                std::array<utf8proc_uint8_t, 4> small{};
                const auto size = utf8proc_encode_char(folded(r.c), small.data());
                for (utf8proc_ssize_t i = 0; i < size && word.size() < 60; ++i)
                    word += static_cast<char>(small[static_cast<std::size_t>(i)]);
                at += r.bytes;
            }
            token.value = month_named(word);
            token.joint = is_one_of(word, kJoints);
            token.ordinal = is_one_of(word, kOrdinals) && !token.blank_before;
        } else {
            token.mark = first.c;
            at += first.bytes;
        }
        token.end = static_cast<std::uint32_t>(at);
        tokens.push_back(token);
    }
    return tokens;
}

/// Reads one date from the tokens at `i` on. Each step looks at what stands there and moves on or stays.
class Reader {
  public:
    Reader(const std::vector<Token>& tokens, std::size_t i) : tokens_(tokens), i_(i), begin_(i) {}

    std::optional<DateText> read() {
        DateText date;
        if (!with_marks(date) && !again().day_first(date) && !again().month_first(date) &&
            !again().year_first(date))
            return std::nullopt;
        if (!settle(date)) return std::nullopt;
        date.span = {tokens_[begin_].begin, tokens_[i_ - 1].end};
        return date;
    }

  private:
    [[nodiscard]] const Token* peek() const { return i_ < tokens_.size() ? &tokens_[i_] : nullptr; }
    Reader& again() {
        i_ = begin_;
        return *this;
    }
    bool number(int& value, int least_digits, int most_digits) {
        const Token* t = peek();
        if (t == nullptr || t->kind != Token::Kind::number || t->digits < least_digits ||
            t->digits > most_digits)
            return false;
        value = t->value;
        ++i_;
        return true;
    }
    bool month_word(int& value) {
        const Token* t = peek();
        if (t == nullptr || t->kind != Token::Kind::word || t->value == 0) return false;
        value = t->value;
        ++i_;
        if (is_mark(U'.')) ++i_;
        // Arab papers name the month twice, by both customs: "نيسان / أبريل".
        if (is_mark(U'/') && i_ + 1 < tokens_.size() && tokens_[i_ + 1].kind == Token::Kind::word &&
            tokens_[i_ + 1].value == value)
            i_ += 2;
        return true;
    }
    [[nodiscard]] bool is_mark(char32_t mark) const {
        const Token* t = peek();
        return t != nullptr && t->kind == Token::Kind::mark && t->mark == mark;
    }
    /// Commas, dots, dashes, apostrophes and little words between the parts of a date.
    void joints() {
        for (int steps = 0; steps < 3; ++steps) {
            const Token* t = peek();
            if (t == nullptr) return;
            const bool mark =
                t->kind == Token::Kind::mark && (t->mark == U',' || t->mark == U'.' || t->mark == U'-' ||
                                                 t->mark == U'/' || t->mark == U'\'' || t->mark == 0x2019 ||
                                                 t->mark == 0x060C || t->mark == 0xBA || t->mark == 0xB0);
            if (!mark && !t->joint && !t->ordinal) return;
            ++i_;
        }
    }

    // with_marks := year sep month sep day | day sep month sep year
    bool with_marks(DateText& date) {
        int a = 0, b = 0, c = 0;
        const Token* const first = peek();
        if (!number(a, 1, 4)) return false;
        const Token* sep = peek();
        if (sep == nullptr || sep->kind != Token::Kind::mark) return false;
        const char32_t mark = sep->mark;
        const bool cjk = mark == 0x5E74 || mark == 0xB144;  // year signs
        if (!cjk && mark != U'.' && mark != U'-' && mark != U'/') return false;
        ++i_;
        if (!number(b, 1, 2)) return false;
        sep = peek();
        if (sep == nullptr || sep->kind != Token::Kind::mark) return false;
        if (cjk ? (sep->mark != 0x6708 && sep->mark != 0xC6D4) : sep->mark != mark) return false;
        ++i_;
        const Token* const last = peek();
        if (!number(c, 1, 4)) return false;
        if (cjk && (is_mark(0x65E5) || is_mark(0xC77C))) ++i_;
        // A fourth number of the same kind: a version, an address.
        if (is_mark(mark) && i_ + 1 < tokens_.size() && tokens_[i_ + 1].kind == Token::Kind::number &&
            !tokens_[i_ + 1].blank_before)
            return false;
        if (first->digits == 4 && last->digits <= 2) {
            date.year = a, date.month = b, date.day = c;
            return true;
        }
        const bool short_year =
            last->digits == 2 && (first->digits == 2 || mark == U'/') && mark != U'-' && c >= 10 && c <= 40;
        if (first->digits > 2 || (last->digits != 4 && !short_year)) return false;
        date.year = short_year ? 2000 + c : c;
        const bool month_first = mark == U'/' && a <= 12 && b > 12;
        date.month = month_first ? a : b;
        date.day = month_first ? b : a;
        date.swappable = mark == U'/' && a <= 12 && b <= 12 && a != b;
        if (date.swappable) std::swap(date.month, date.day);  // month first is what stands in DateText
        return true;
    }
    // day_first := day joints month joints year?
    bool day_first(DateText& date) {
        if (!number(date.day, 1, 2)) return false;
        joints();
        if (!month_word(date.month)) return vietnamese(date);
        year(date);
        return true;
    }
    // "7 tháng 6 năm 2020", "7 tháng 6, 2020"
    bool vietnamese(DateText& date) {
        const bool month_named =
            i_ > begin_ && tokens_[i_ - 1].joint && tokens_[i_ - 1].end - tokens_[i_ - 1].begin == 6;
        if (!month_named || !number(date.month, 1, 2)) return false;
        year(date);
        return date.year.has_value();
    }
    // month_first := month day ordinal? joints year?
    bool month_first(DateText& date) {
        if (!month_word(date.month)) return false;
        joints();
        if (!number(date.day, 1, 2)) return false;
        year(date);
        return true;
    }
    // year_first := year joints month joints day
    bool year_first(DateText& date) {
        int value = 0;
        if (!number(value, 4, 4)) return false;
        date.year = value;
        joints();
        if (!month_word(date.month)) return false;
        joints();
        return number(date.day, 1, 2);
    }
    void year(DateText& date) {
        const std::size_t before = i_;
        joints();
        int value = 0;
        const Token* const t = peek();
        if (number(value, 4, 4) && value >= 1300 && value <= 2700) {
            date.year = value;
            return;
        }
        i_ = before;
        const bool apostrophe = t != nullptr && i_ < tokens_.size() && (is_mark(U'\'') || is_mark(0x2019));
        if (!apostrophe) return;
        ++i_;
        if (number(value, 2, 2))
            date.year = 2000 + value;
        else
            i_ = before;
    }

    /// Years of other calendars become ours; false for what no calendar has.
    static bool settle(DateText& date) {
        const bool solar_month = date.month > kSolarHijri;
        const bool solar = solar_month || (date.year && *date.year >= 1360 && *date.year <= 1450);
        if (solar) {
            if (!date.year) return false;
            const auto day =
                from_solar_hijri(*date.year, solar_month ? date.month - kSolarHijri : date.month, date.day);
            if (!day) return false;
            const CivilDate civil = to_civil(*day);
            date.year = civil.year, date.month = civil.month, date.day = civil.day;
            date.swappable = false;
        } else if (date.year && *date.year >= 2480 && *date.year <= 2643) {
            date.year = *date.year - 543;
        }
        if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31) return false;
        if (date.year && (*date.year < 1400 || *date.year > 2200)) return false;
        date.exists = date.day <= days_in_month(date.year.value_or(2000), date.month);
        return true;
    }

    const std::vector<Token>& tokens_;
    std::size_t i_;
    std::size_t begin_;
};

/// "Mon, 05/06/2024": the English name of a weekday before a date.
std::optional<Weekday> weekday_before(std::string_view text, const std::vector<Token>& tokens,
                                      std::size_t i) {
    for (std::size_t back = 1; back <= 2 && back <= i; ++back) {
        const Token& token = tokens[i - back];
        if (token.kind == Token::Kind::word)
            return weekday_of_name(text.substr(token.begin, token.end - token.begin));
        if (token.kind != Token::Kind::mark) break;
    }
    return std::nullopt;
}

}  // namespace

std::span<const MonthName> month_names() {
    return kMonths;
}

std::optional<Day> from_solar_hijri(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > (month <= 6 ? 31 : 30)) return std::nullopt;
    // In 33 years 8 are leap years; the first day of the first year is 21 March 622, carried back by our
    // calendar's rules.
    const int y = year - 1;
    const int leaps = y / 33 * 8 + (y % 33 + 3) / 4;
    const int before = 365 * y + leaps + (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1;
    return to_day({622, 3, 21}) + before;
}

std::optional<DateText> find_page_date(std::string_view text, std::size_t pos) {
    const std::vector<Token> tokens = tokens_of(text, pos);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind == Token::Kind::mark ||
            (tokens[i].kind == Token::Kind::word && tokens[i].value == 0))
            continue;
        // A number behind a mark and no blank is the tail of something else: "1.234.56", "12:30-7".
        if (auto date = Reader(tokens, i).read()) {
            if (date->swappable) date->weekday = weekday_before(text, tokens, i);
            return date;
        }
    }
    return std::nullopt;
}

}  // namespace dateline
