#include "core/timex/scan_pass.hpp"

namespace dateline::timex {

bool Scanner::spelled(const Token& token) {
    return token.is(Token::kSpelled) && token.is(Token::kNumber);
}

void Scanner::set_number(Token& token, std::int32_t value, std::uint32_t end) {
    token.value = value;
    token.end = end;
    token.flags |= Token::kNumber | Token::kSpelled;
    token.entry = static_cast<std::uint16_t>(value >= 1 && value <= 12 ? Shape::word_1_12 : Shape::word_big);
}

void Scanner::merge_number() {
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
            set_number(before, static_cast<std::int32_t>(std::min<std::int64_t>(product, kSaturated)), end);
            tokens_.pop_back();
        }
        return;
    }
    if (spelled(before)) {
        const bool year_tens = before.entry == static_cast<std::uint16_t>(Shape::year_words) &&
                               before.value % 10 == 0 && before.value % 100 >= 20 && value < 10;
        const bool tens = before.value >= 20 && before.value < 100 && before.value % 10 == 0 && value < 10;
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

void Scanner::merge_ordinal(std::int32_t value) {
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

std::size_t Scanner::digits(std::size_t i, std::int32_t& value) const {
    const std::size_t begin = i;
    value = 0;
    while (digit(i)) {
        value = value >= kSaturated / 10 ? kSaturated : value * 10 + (text_[i] - '0');
        ++i;
    }
    return i - begin;
}

void Scanner::number() {
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

bool Scanner::suffixed_number(std::size_t begin, std::size_t end, std::size_t count, std::int32_t value) {
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
    if (value % 10 != 0 || !(count == 2 || count == 3 || (count == 4 && value >= 1000 && value < 2200)))
        return false;
    const std::size_t mark_size = apostrophe(end);
    const std::size_t s = end + mark_size;
    if (at(s) != 's' || letter(s + 1) || digit(s + 1)) return false;
    push(Shape::decade, begin, s + 1, Token::kNumber, value);
    return true;
}

Shape Scanner::shape_of(std::int32_t value, std::size_t count) {
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

}  // namespace dateline::timex
