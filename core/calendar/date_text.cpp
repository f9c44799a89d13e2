#include "core/calendar/date_text.hpp"

#include <array>

#include "core/base/ascii.hpp"
#include "core/calendar/date_names.hpp"

namespace dateline {
namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool same_word(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (to_lower(a[i]) != to_lower(b[i])) return false;
    return true;
}

// A cursor over at most 64 bytes; each step either moves on and says true, or stays and says false.
class Cursor {
  public:
    Cursor(std::string_view text, std::size_t pos) : text_(text.substr(0, pos + 64)), pos_(pos) {}

    [[nodiscard]] std::size_t pos() const { return pos_; }
    void back_to(std::size_t pos) { pos_ = pos; }
    [[nodiscard]] char peek() const { return pos_ < text_.size() ? text_[pos_] : '\0'; }

    bool take(char c) {
        if (peek() != c) return false;
        ++pos_;
        return true;
    }
    // Up to 12 letters; empty when there are none.
    std::string_view letters() {
        const std::size_t begin = pos_;
        while (pos_ < text_.size() && is_letter(text_[pos_]) && pos_ - begin < 12) ++pos_;
        return text_.substr(begin, pos_ - begin);
    }
    // 1 to 4 digits with none following; -1 otherwise.
    int number(std::size_t& digits) {
        const std::size_t begin = pos_;
        int value = 0;
        while (pos_ < text_.size() && is_digit(text_[pos_]) && pos_ - begin < 5)
            value = value * 10 + (text_[pos_++] - '0');
        digits = pos_ - begin;
        if (digits >= 1 && digits <= 4) return value;
        pos_ = begin;
        return -1;
    }
    // Blanks inside a line, no-break space included.
    bool blanks() {
        const std::size_t begin = pos_;
        while (peek() == ' ' || peek() == '\t' || text_.substr(pos_).starts_with("\u00a0"))
            pos_ += peek() == '\xC2' ? 2U : 1U;
        return pos_ != begin;
    }

  private:
    std::string_view text_;
    std::size_t pos_;
};

bool ends_word(std::string_view text, std::size_t pos) {
    return pos >= text.size() ||
           (!is_letter(text[pos]) && !is_digit(text[pos]) && static_cast<unsigned char>(text[pos]) < 0xC3);
}

// day := 1-2 digits ("st" | "nd" | "rd" | "th")?
int read_day(Cursor& in) {
    const std::size_t begin = in.pos();
    std::size_t digits = 0;
    const int value = in.number(digits);
    if (value < 1 || digits > 2) {
        in.back_to(begin);
        return -1;
    }
    const std::size_t behind = in.pos();
    const std::string_view suffix = in.letters();
    if (suffix.empty() || same_word(suffix, "st") || same_word(suffix, "nd") || same_word(suffix, "rd") ||
        same_word(suffix, "th"))
        return value;
    in.back_to(behind);
    return -1;
}

// month := name "."?
int read_month(Cursor& in) {
    const std::size_t begin = in.pos();
    const std::string_view word = in.letters();
    const int month = month_of_name(word);
    if (month == 0) {
        in.back_to(begin);
        return 0;
    }
    if (word.size() <= 4) in.take('.');
    return month;
}

// year := ("-" | ","? blank) 4 digits
std::optional<int> read_year(Cursor& in, std::string_view text) {
    const std::size_t begin = in.pos();
    if (!in.take('-')) in.take(',');
    const bool apart = in.blanks() || in.pos() != begin;
    std::size_t digits = 0;
    const int year = apart ? in.number(digits) : -1;
    if (digits == 4 && year >= 1000 && ends_word(text, in.pos())) return year;
    in.back_to(begin);
    return std::nullopt;
}

void finish(DateText& date) {
    date.exists = date.month >= 1 && date.month <= 12 && date.day >= 1 &&
                  date.day <= days_in_month(date.year.value_or(2000), date.month);
}

// numeric := yyyy sep mm sep dd | dd "." mm "." yyyy | n "/" n "/" yyyy
bool read_numeric(Cursor& in, std::string_view text, DateText& out) {
    std::array<int, 3> values{};
    std::array<std::size_t, 3> digits{};
    values[0] = in.number(digits[0]);
    if (values[0] < 0) return false;
    const char separator = in.peek();
    if (separator != '-' && separator != '/' && separator != '.') return false;
    for (std::size_t i = 1; i < 3; ++i) {
        if (!in.take(separator)) return false;
        values[i] = in.number(digits[i]);
        if (values[i] < 0) return false;
    }
    const std::size_t end = in.pos();
    const bool time_follows = end + 1 < text.size() && text[end] == 'T' && is_digit(text[end + 1]);
    if (!time_follows && !ends_word(text, end)) return false;
    if (end + 1 < text.size() && (text[end] == '-' || text[end] == '/' || text[end] == '.') &&
        is_digit(text[end + 1]))
        return false;
    if (digits[0] == 4 && digits[1] <= 2 && digits[2] <= 2 && separator != '.' && values[0] >= 1000) {
        out.year = values[0], out.month = values[1], out.day = values[2];
        return values[1] >= 1 && values[1] <= 12 && values[2] >= 1;
    }
    if (digits[2] != 4 || digits[0] > 2 || digits[1] > 2 || values[2] < 1000 || separator == '-')
        return false;
    out.year = values[2];
    const bool day_first = separator == '.' || values[0] > 12;
    out.month = values[day_first ? 1 : 0], out.day = values[day_first ? 0 : 1];
    out.swappable = separator == '/' && values[0] <= 12 && values[1] <= 12 && values[0] != values[1];
    return out.month >= 1 && out.month <= 12 && out.day >= 1;
}

// worded := month blank day year? | day blank ("of" blank)? month year?
bool read_worded(Cursor& in, std::string_view text, DateText& out) {
    const std::size_t begin = in.pos();
    if (const int month = read_month(in)) {
        in.blanks();
        const int day = read_day(in);
        if (day < 0 || !ends_word(text, in.pos())) return false;
        out.month = month, out.day = day;
    } else {
        in.back_to(begin);
        const int day = read_day(in);
        if (day < 0 || !(in.blanks() || in.take('-'))) return false;
        const std::size_t behind = in.pos();
        if (!(same_word(in.letters(), "of") && in.blanks())) in.back_to(behind);
        out.month = read_month(in), out.day = day;
        if (out.month == 0 || !ends_word(text, in.pos())) return false;
    }
    out.year = read_year(in, text);
    return true;
}

}  // namespace

std::optional<Day> DateText::resolved() const {
    if (!year || !is_valid({*year, month, day})) return std::nullopt;
    return to_day({*year, month, day});
}

std::optional<DateText> read_date(std::string_view text, std::size_t pos) {
    if (pos >= text.size() || !(is_digit(text[pos]) || is_letter(text[pos]))) return std::nullopt;
    if (pos > 0 && !ends_word(text, pos - 1)) return std::nullopt;
    Cursor in(text, pos);
    DateText out;
    if (is_letter(in.peek())) {
        const std::string_view word = in.letters();
        out.weekday = weekday_of_name(word);
        if (out.weekday) {
            in.take('.');
            in.take(',');
            if (!in.blanks()) return std::nullopt;
        } else {
            in.back_to(pos);
        }
    }
    const std::size_t begin = in.pos();
    if (!read_numeric(in, text, out)) {
        in.back_to(begin);
        const std::optional<Weekday> weekday = out.weekday;
        out = DateText{};
        out.weekday = weekday;
        if (!read_worded(in, text, out)) return std::nullopt;
    }
    out.span = {static_cast<std::uint32_t>(pos), static_cast<std::uint32_t>(in.pos())};
    finish(out);
    return out;
}

std::optional<DateText> find_date(std::string_view text, std::size_t pos) {
    for (; pos < text.size(); ++pos) {
        const bool begins =
            (is_digit(text[pos]) || is_letter(text[pos])) && (pos == 0 || ends_word(text, pos - 1));
        if (!begins) continue;
        if (const auto date = read_date(text, pos)) return date;
    }
    return std::nullopt;
}

int month_of_name(std::string_view word) {
    if (word.size() < 3) return 0;
    for (std::size_t i = 0; i < kMonthNames.size(); ++i) {
        const bool short_form = word.size() == 3 || (word.size() == 4 && i == 8);
        if (same_word(word, short_form ? kMonthNames[i].substr(0, word.size()) : kMonthNames[i]))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

std::optional<Weekday> weekday_of_name(std::string_view word) {
    for (std::size_t i = 0; i < kWeekdayNames.size(); ++i) {
        const bool short_form =
            word.size() == 3 || (word.size() == 4 && (i == 1 || i == 3)) || (word.size() == 5 && i == 3);
        if (word.size() >= 3 &&
            same_word(word, short_form ? kWeekdayNames[i].substr(0, word.size()) : kWeekdayNames[i]))
            return static_cast<Weekday>(i + 1);
    }
    return std::nullopt;
}

std::string_view name_of_month(int month) {
    return kMonthNames[static_cast<std::size_t>(month - 1)];
}
std::string_view name_of_weekday(Weekday weekday) {
    return kWeekdayNames[static_cast<std::size_t>(weekday) - 1];
}

}  // namespace dateline
