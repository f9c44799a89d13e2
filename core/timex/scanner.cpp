#include "core/timex/scanner.hpp"

#include <array>

namespace dateline::timex {
namespace {

enum Byte : std::uint8_t { kMark, kSpace, kLine, kLetter, kDigit, kHigh };

constexpr std::array<std::uint8_t, 256> make_bytes() {
    std::array<std::uint8_t, 256> table{};
    for (unsigned c = 0; c < 256; ++c) {
        if (c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v')
            table[c] = kSpace;
        else if (c == '\n')
            table[c] = kLine;
        else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
            table[c] = kLetter;
        else if (c >= '0' && c <= '9')
            table[c] = kDigit;
        else if (c >= 0x80)
            table[c] = kHigh;
    }
    return table;
}
constexpr std::array<std::uint8_t, 256> kBytes = make_bytes();

constexpr std::int32_t kSaturated = 1'000'000'000;

// What a character beyond ASCII is to us, and how many bytes it takes.
struct High {
    enum class Is : std::uint8_t { letter, space, apostrophe, quote, hyphen, dash, money, fraction, mark } is;
    std::uint8_t size;
    std::int32_t value;
};

class Scanner {
  public:
    Scanner(std::string_view text, const Lexicon& lexicon) : text_(text), lexicon_(lexicon) {
        tokens_.reserve(text.size() / 6 + 8);
    }

    std::vector<Token> run() {
        while (pos_ < text_.size()) {
            switch (kBytes[byte(pos_)]) {
                case kSpace:
                    ++pos_;
                    glued_ = false;
                    break;
                case kLine:
                    line_break();
                    break;
                case kLetter:
                    word();
                    break;
                case kDigit:
                    number();
                    break;
                case kHigh:
                    high();
                    break;
                default:
                    mark();
                    break;
            }
        }
        return std::move(tokens_);
    }

  private:
    [[nodiscard]] std::uint8_t byte(std::size_t at) const { return static_cast<std::uint8_t>(text_[at]); }
    [[nodiscard]] char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
    [[nodiscard]] bool digit(std::size_t i) const { return i < text_.size() && kBytes[byte(i)] == kDigit; }
    [[nodiscard]] bool letter(std::size_t i) const { return i < text_.size() && kBytes[byte(i)] == kLetter; }

    void line_break() {
        std::size_t breaks = 0;
        while (pos_ < text_.size() && (kBytes[byte(pos_)] == kSpace || kBytes[byte(pos_)] == kLine))
            breaks += kBytes[byte(pos_++)] == kLine ? 1U : 0U;
        glued_ = false;
        if (breaks >= 2)
            push(Shape::paragraph, pos_, pos_);
        else
            new_line_ = true;
    }

    Token& push(std::uint16_t entry, std::size_t begin, std::size_t end, std::uint16_t flags = 0,
                std::int32_t value = 0) {
        if (glued_) flags |= Token::kGlued;
        if (new_line_) flags |= Token::kNewLine;
        tokens_.push_back(
            {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), value, entry, flags});
        glued_ = true;
        new_line_ = false;
        pos_ = end;
        return tokens_.back();
    }
    Token& push(Shape shape, std::size_t begin, std::size_t end, std::uint16_t flags = 0,
                std::int32_t value = 0) {
        return push(static_cast<std::uint16_t>(shape), begin, end, flags, value);
    }

    [[nodiscard]] High classify_high(std::size_t i) const {
        using Is = High::Is;
        const std::uint8_t a = byte(i);
        const std::uint8_t b = static_cast<std::uint8_t>(at(i + 1));
        const std::uint8_t c = static_cast<std::uint8_t>(at(i + 2));
        if (a == 0xC2) {
            if (b == 0xA0) return {Is::space, 2, 0};
            if (b == 0xA2 || b == 0xA3 || b == 0xA5) return {Is::money, 2, 0};
            if (b == 0xAB || b == 0xBB) return {Is::quote, 2, 0};
            if (b >= 0xBC && b <= 0xBE) return {Is::fraction, 2, b == 0xBC ? 250 : b == 0xBD ? 500 : 750};
            return {Is::mark, 2, 0};
        }
        if (a == 0xE2 && b == 0x80) {
            if (c <= 0x8B || c == 0xAF) return {Is::space, 3, 0};
            if (c == 0x90 || c == 0x91) return {Is::hyphen, 3, 0};
            if (c >= 0x92 && c <= 0x95) return {Is::dash, 3, 0};
            if (c == 0x98 || c == 0x99 || c == 0x9B) return {Is::apostrophe, 3, 0};
            if (c >= 0x9C && c <= 0x9F) return {Is::quote, 3, 0};
            return {Is::mark, 3, 0};
        }
        if (a == 0xE2) return b == 0x82 && c == 0xAC ? High{Is::money, 3, 0} : High{Is::mark, 3, 0};
        if (a >= 0xF0) return {Is::mark, 4, 0};
        if (a < 0xC0) return {Is::mark, 1, 0};
        return {Is::letter, static_cast<std::uint8_t>(a >= 0xE0 ? 3 : 2), 0};
    }

    // Bytes of an apostrophe at i, 0 when there is none.
    [[nodiscard]] std::size_t apostrophe(std::size_t i) const {
        if (at(i) == '\'' || at(i) == '`') return 1;
        if (i + 2 < text_.size() && byte(i) == 0xE2 && byte(i + 1) == 0x80 &&
            (byte(i + 2) == 0x98 || byte(i + 2) == 0x99))
            return 3;
        return 0;
    }

    void high() {
        using Is = High::Is;
        const High kind = classify_high(pos_);
        const std::size_t end = std::min(pos_ + kind.size, text_.size());
        switch (kind.is) {
            case Is::letter:
                word();
                break;
            case Is::space:
                pos_ = end;
                glued_ = false;
                break;
            case Is::apostrophe:
                apostrophe_mark(end);
                break;
            case Is::quote:
                push(Shape::quote, pos_, end);
                break;
            case Is::hyphen:
                push(Shape::hyphen, pos_, end);
                break;
            case Is::dash:
                push(Shape::dash, pos_, end);
                break;
            case Is::money:
                push(Shape::money, pos_, end);
                break;
            case Is::fraction:
                push(Shape::fraction, pos_, end, Token::kNumber, kind.value);
                break;
            case Is::mark:
                push(Shape::other, pos_, end);
                break;
        }
    }

    // An apostrophe: of a two-digit year ("'98"), of a possessive ("year's"), or a quotation mark.
    void apostrophe_mark(std::size_t end) {
        if (digit(end) && digit(end + 1) && !digit(end + 2) && !(glued_ && letter(pos_ - 1))) {
            const std::int32_t value = (text_[end] - '0') * 10 + (text_[end + 1] - '0');
            const bool decade = value % 10 == 0 && (at(end + 2) == 's') && !letter(end + 3);
            push(decade ? Shape::decade : Shape::yr2, pos_, end + (decade ? 3 : 2), Token::kNumber, value);
            return;
        }
        if (glued_ && (at(end) == 's' || at(end) == 'S') && !letter(end + 1)) {
            push(Shape::possessive, pos_, end + 1);
            return;
        }
        const bool plural = glued_ && pos_ > 0 && (text_[pos_ - 1] == 's') && !letter(end);
        push(plural ? Shape::possessive : Shape::quote, pos_, end);
    }

    void mark() {
        const std::size_t begin = pos_;
        switch (text_[pos_]) {
            case '\'':
            case '`':
                apostrophe_mark(pos_ + 1);
                return;
            case ',':
                push(Shape::comma, begin, begin + 1);
                return;
            case '.':
                push(Shape::dot, begin, begin + 1);
                return;
            case '-':
                if (at(begin + 1) == '-') {
                    std::size_t end = begin;
                    while (at(end) == '-') ++end;
                    push(Shape::dash, begin, end);
                } else {
                    push(Shape::hyphen, begin, begin + 1);
                }
                return;
            case '(':
            case '[':
                push(Shape::open_paren, begin, begin + 1);
                return;
            case ')':
            case ']':
                push(Shape::close_paren, begin, begin + 1);
                return;
            case '/':
                push(Shape::slash, begin, begin + 1);
                return;
            case '%':
                push(Shape::percent, begin, begin + 1);
                return;
            case '$':
                push(Shape::money, begin, begin + 1);
                return;
            case ':':
                push(Shape::colon, begin, begin + 1);
                return;
            case '"':
                push(Shape::quote, begin, begin + 1);
                return;
            default:
                push(Shape::other, begin, begin + 1);
                return;
        }
    }

    void word() {
        const std::size_t begin = pos_;
        std::size_t end = begin;
        bool all_upper = true;
        while (end < text_.size()) {
            const std::uint8_t kind = kBytes[byte(end)];
            if (kind == kLetter) {
                all_upper &= byte(end) < 'a';
                ++end;
            } else if (kind == kHigh) {
                const High high = classify_high(end);
                if (high.is != High::Is::letter) break;
                all_upper = false;
                end = std::min(end + high.size, text_.size());
            } else {
                break;
            }
        }
        bool capital = byte(begin) >= 'A' && byte(begin) <= 'Z';
        if (byte(begin) == 0xC3) capital = static_cast<std::uint8_t>(at(begin + 1)) < 0xA0;
        if (byte(begin) == 0xD0) capital = static_cast<std::uint8_t>(at(begin + 1)) < 0xB0;
        std::uint16_t flags = Token::kWord;
        if (capital) flags |= Token::kCapital;
        if (all_upper && end - begin > 1) flags |= Token::kUpper;

        if (end - begin == 1 && at(end) == '.' && letter(end + 1) && !letter(end + 2)) {
            dotted_letters(begin, flags);
            return;
        }
        if (end - begin == 1 && (text_[begin] == 'o' || text_[begin] == 'O')) {  // o'clock
            const std::size_t mark_size = apostrophe(end);
            if (mark_size > 0 && text_.substr(end + mark_size, 5) == "clock") {
                push(lexicon_.find("o'clock", false), begin, end + mark_size + 5, flags);
                return;
            }
        }
        if (at(end - 1) == 'n' && end - begin > 2) {  // didn't, won't: the word before n't
            const std::size_t mark_size = apostrophe(end);
            if (mark_size > 0 && at(end + mark_size) == 't' && !letter(end + mark_size + 1)) {
                push(lexicon_.find(text_.substr(begin, end - 1 - begin), capital), begin, end - 1, flags);
                push(Shape::other, end - 1, end + mark_size + 1);
                return;
            }
        }
        const std::uint16_t entry = lexicon_.find(text_.substr(begin, end - begin), capital);
        if (lexicon_.takes_dot(entry) && at(end) == '.') {
            flags |= Token::kDotted;
            ++end;
        }
        Token& token = push(entry, begin, end, flags);
        if (entry < static_cast<std::uint16_t>(Shape::count)) return;
        for (const ClassValue& value : lexicon_.classes(entry)) {
            if (value.cls == static_cast<ClassId>(Class::num)) {
                token.value = value.value;
                token.flags |= Token::kSpelled;
                merge_number();
                return;
            }
            if (value.cls == static_cast<ClassId>(Class::ord)) {
                merge_ordinal(value.value);
                return;
            }
        }
    }

    // "p.m.", "U.S.", "B.C.": single letters with dots, looked up without them.
    void dotted_letters(std::size_t begin, std::uint16_t flags) {
        std::array<char, 8> letters{};
        std::size_t count = 0;
        std::size_t end = begin;
        while (letter(end) && !letter(end + 1) && count < letters.size()) {
            letters[count++] = text_[end++];
            if (at(end) != '.') break;
            ++end;
        }
        const std::string_view spelled(letters.data(), count);
        push(lexicon_.find(spelled, (flags & Token::kCapital) != 0), begin, end, flags | Token::kDotted);
    }

    [[nodiscard]] bool adjacent_before(std::size_t back) const {
        return tokens_.size() > back && !tokens_[tokens_.size() - back].is(Token::kNewLine);
    }
    [[nodiscard]] static bool spelled(const Token& token) {
        return token.is(Token::kSpelled) && token.is(Token::kNumber);
    }

    static void set_number(Token& token, std::int32_t value, std::uint32_t end) {
        token.value = value;
        token.end = end;
        token.flags |= Token::kNumber | Token::kSpelled;
        token.entry =
            static_cast<std::uint16_t>(value >= 1 && value <= 12 ? Shape::word_1_12 : Shape::word_big);
    }

    // The last token is a number word: join it with the ones before it.
    void merge_number() {
        const std::int32_t value = tokens_.back().value;
        const std::uint32_t end = tokens_.back().end;
        tokens_.back().flags |= Token::kNumber;
        const std::size_t n = tokens_.size();
        set_number(tokens_.back(), value, end);
        if (n < 2) return;
        Token& before = tokens_[n - 2];
        if (value == 100 || value == 1000 || value == 1'000'000) {
            if (before.is(Token::kNumber) && before.value > 0 && before.value < value &&
                before.entry != static_cast<std::uint16_t>(Shape::clock)) {
                const std::int64_t product = std::int64_t{before.value} * value;
                set_number(before, static_cast<std::int32_t>(std::min<std::int64_t>(product, kSaturated)),
                           end);
                tokens_.pop_back();
            }
            return;
        }
        if (spelled(before)) {
            const bool year_tens = before.entry == static_cast<std::uint16_t>(Shape::year_words) &&
                                   before.value % 10 == 0 && before.value % 100 >= 20 && value < 10;
            const bool tens =
                before.value >= 20 && before.value < 100 && before.value % 10 == 0 && value < 10;
            const bool hundreds = before.value >= 100 && before.value % 100 == 0 && value < 100 &&
                                  before.entry != static_cast<std::uint16_t>(Shape::year_words);
            if (year_tens) {
                before.value += value;
                before.end = end;
                tokens_.pop_back();
            } else if (tens || hundreds) {
                set_number(before, before.value + value, end);
                tokens_.pop_back();
            } else if (before.value >= 16 && before.value <= 20 && value >= 10 && value < 100) {
                before.value = before.value * 100 + value;
                before.entry = static_cast<std::uint16_t>(Shape::year_words);
                before.end = end;
                tokens_.pop_back();
            }
            return;
        }
        if (n < 3) return;
        Token& first = tokens_[n - 3];
        if (!spelled(first)) return;
        const bool hyphened = before.entry == static_cast<std::uint16_t>(Shape::hyphen) &&
                              before.is(Token::kGlued) && tokens_[n - 1].is(Token::kGlued);
        const bool tens = first.value % 100 >= 20 && first.value % 10 == 0 && value < 10;
        if (hyphened && tens) {
            if (first.entry == static_cast<std::uint16_t>(Shape::year_words)) {
                first.value += value;
                first.end = end;
            } else {
                set_number(first, first.value + value, end);
            }
            tokens_.pop_back();
            tokens_.pop_back();
            return;
        }
        const bool with_and = text_.substr(before.begin, before.end - before.begin) == "and";
        if (with_and && first.value >= 100 && first.value % 100 == 0 && value < 100) {
            set_number(first, first.value + value, end);
            tokens_.pop_back();
            tokens_.pop_back();
        }
    }

    // The last token is an ordinal word: "twenty-first".
    void merge_ordinal(std::int32_t value) {
        const std::size_t n = tokens_.size();
        tokens_.back().value = value;
        if (value >= 10 || n < 2) return;
        const bool hyphened = n >= 3 && tokens_[n - 2].entry == static_cast<std::uint16_t>(Shape::hyphen);
        Token& first = tokens_[n - (hyphened ? 3 : 2)];
        if (!spelled(first) || first.value < 20 || first.value > 90 || first.value % 10 != 0) return;
        const std::uint32_t end = tokens_.back().end;
        first.value += value;
        first.end = end;
        first.entry = static_cast<std::uint16_t>(first.value <= 31 ? Shape::ordinal_day : Shape::ordinal_big);
        tokens_.pop_back();
        if (hyphened) tokens_.pop_back();
    }

    // Digits from i on, at most `most`; value saturates.
    std::size_t digits(std::size_t i, std::int32_t& value) const {
        const std::size_t begin = i;
        value = 0;
        while (digit(i)) {
            value = value >= kSaturated / 10 ? kSaturated : value * 10 + (text_[i] - '0');
            ++i;
        }
        return i - begin;
    }

    void number() {
        const std::size_t begin = pos_;
        std::int32_t value = 0;
        const std::size_t count = digits(begin, value);
        std::size_t end = begin + count;
        const char next = at(end);
        std::int32_t second = 0;
        const std::size_t second_count = digits(end + 1, second);
        const std::size_t second_end = end + 1 + second_count;

        if (next == ':' && second_count == 2 && count <= 2 && value <= 24 && second < 60) {
            std::int32_t seconds = 0;
            std::size_t clock_end = second_end;
            if (at(second_end) == ':' && digits(second_end + 1, seconds) == 2 && seconds < 60)
                clock_end = second_end + 3;
            if (!digit(clock_end) && at(clock_end) != ':') {
                push(Shape::clock, begin, clock_end, Token::kNumber, value * 60 + second);
                return;
            }
        }
        if ((next == '-' || next == '/' || next == '.') && second_count >= 1 && second_count <= 2 &&
            at(second_end) == next) {
            std::int32_t third = 0;
            const std::size_t third_count = digits(second_end + 1, third);
            const bool big_first = count == 4 && third_count >= 1 && third_count <= 2 && next != '.';
            const bool big_last = count <= 2 && (third_count == 4 || (third_count == 2 && next != '.'));
            const std::size_t third_end = second_end + 1 + third_count;
            const bool ends = !(at(third_end) == next && digit(third_end + 1)) &&
                              (!letter(third_end) || (big_first && at(third_end) == 'T'));
            if ((big_first || big_last) && ends) {
                push(Shape::numdate, begin, third_end, Token::kNumber, value);
                return;
            }
        }
        if (next == ',' && second_count == 3 && count <= 3) {
            while (at(end) == ',' && digits(end + 1, second) == 3) {
                value = static_cast<std::int32_t>(
                    std::min<std::int64_t>(std::int64_t{value} * 1000 + second, kSaturated));
                end += 4;
            }
            push(value < 1000 ? Shape::n100 : Shape::big, begin, end, Token::kNumber, value);
            return;
        }
        if (next == '.' && second_count >= 1 && at(second_end) != '.') {
            const bool clock = second_count == 2 && value <= 24 && second < 60 && count <= 2;
            std::int32_t thousandths = 0;
            for (std::size_t i = 0; i < 3; ++i)
                thousandths = thousandths * 10 + (i < second_count ? text_[end + 1 + i] - '0' : 0);
            if (clock) {
                push(Shape::decimal_clock, begin, second_end, Token::kNumber, value * 60 + second);
            } else {
                push(Shape::decimal, begin, second_end, Token::kNumber,
                     static_cast<std::int32_t>(
                         std::min<std::int64_t>(std::int64_t{value} * 1000 + thousandths, kSaturated)));
            }
            return;
        }
        if ((next == '/' || next == '-') && count == 4 && value >= 1000 && value < 2200 &&
            (second_count == 2 || second_count == 4) && !digit(second_end) &&
            (second_count == 4 ? second == value + 1 : second == (value + 1) % 100) && !letter(second_end)) {
            push(Shape::yrspan, begin, second_end, Token::kNumber, value);
            return;
        }
        if (next == '/' && second_count >= 1 && second_count <= 2 && value < second && second <= 16 &&
            count == 1) {
            push(Shape::fraction, begin, second_end, Token::kNumber, value * 1000 / second);
            return;
        }
        if (count == 8 && value >= 15000101 && value <= 21991231) {
            const std::int32_t month = value / 100 % 100;
            const std::int32_t day = value % 100;
            if (month >= 1 && month <= 12 && day >= 1 && day <= 31) {
                push(Shape::numdate, begin, end, Token::kNumber, value);
                return;
            }
        }
        if (suffixed_number(begin, end, count, value)) return;
        push(shape_of(value, count), begin, end, Token::kNumber, value);
    }

    // "21st", "1990s", "1990's".
    bool suffixed_number(std::size_t begin, std::size_t end, std::size_t count, std::int32_t value) {
        const char a = static_cast<char>(at(end) | 0x20);
        const char b = static_cast<char>(at(end + 1) | 0x20);
        const bool ordinal = ((a == 's' && b == 't') || (a == 'n' && b == 'd') || (a == 'r' && b == 'd') ||
                              (a == 't' && b == 'h')) &&
                             letter(end) && letter(end + 1) && !letter(end + 2) && !digit(end + 2);
        if (ordinal) {
            push(value >= 1 && value <= 31 ? Shape::ordinal_day : Shape::ordinal_big, begin, end + 2,
                 Token::kNumber, value);
            return true;
        }
        if (value % 10 != 0 || !(count == 2 || (count == 4 && value >= 1000 && value < 2200))) return false;
        const std::size_t mark_size = apostrophe(end);
        const std::size_t s = end + mark_size;
        if (at(s) != 's' || letter(s + 1) || digit(s + 1)) return false;
        push(Shape::decade, begin, s + 1, Token::kNumber, value);
        return true;
    }

    static Shape shape_of(std::int32_t value, std::size_t count) {
        if (count == 4 && value >= 1000 && value < 2200) return Shape::year4;
        if (count == 4 && value < 2400 && value % 100 < 60) return Shape::mil;
        if (count > 4 || value >= 1000) return Shape::big;
        if (count > 2) return Shape::n100;
        if (value == 0) return Shape::n0;
        if (value <= 12) return Shape::n1_12;
        if (value <= 24) return Shape::n13_24;
        if (value <= 31) return Shape::n25_31;
        return value < 60 ? Shape::n32_59 : Shape::n60_99;
    }

    std::string_view text_;
    const Lexicon& lexicon_;
    std::vector<Token> tokens_;
    std::size_t pos_ = 0;
    bool glued_ = false;
    bool new_line_ = false;
};

}  // namespace

std::vector<Token> scan(std::string_view text, const Lexicon& lexicon) {
    return Scanner(text, lexicon).run();
}

}  // namespace dateline::timex
