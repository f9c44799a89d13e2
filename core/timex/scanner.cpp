#include "core/timex/scanner.hpp"

#include "core/timex/scan_pass.hpp"
#include "core/timex/short_word.hpp"

namespace dateline::timex {
TokenList Scanner::run() {
    while (pos_ < text_.size()) {
        switch (kBytes[byte(pos_)]) {
            case kSpace:
                ++pos_;
                blank();
                break;
            case kLine:
                line_break();
                break;
            case kLetter:
                plain_words();
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

void Scanner::line_break() {
    std::size_t breaks = 0;
    while (pos_ < text_.size() && (kBytes[byte(pos_)] == kSpace || kBytes[byte(pos_)] == kLine))
        breaks += kBytes[byte(pos_++)] == kLine ? 1U : 0U;
    blank();
    if (breaks >= 2)
        push(Shape::paragraph, pos_, pos_);
    else
        before_ |= Token::kNewLine;
}

Token& Scanner::push(Shape shape, std::size_t begin, std::size_t end, std::uint16_t flags,
                     std::int32_t value) {
    return push(static_cast<std::uint16_t>(shape), begin, end, flags, value);
}

High Scanner::classify_high(std::size_t i) const {
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

std::size_t Scanner::apostrophe(std::size_t i) const {
    if (at(i) == '\'' || at(i) == '`') return 1;
    if (i + 2 < text_.size() && byte(i) == 0xE2 && byte(i + 1) == 0x80 &&
        (byte(i + 2) == 0x98 || byte(i + 2) == 0x99))
        return 3;
    return 0;
}

void Scanner::high() {
    using Is = High::Is;
    const High kind = classify_high(pos_);
    const std::size_t end = std::min(pos_ + kind.size, text_.size());
    switch (kind.is) {
        case Is::letter:
            word();
            break;
        case Is::space:
            pos_ = end;
            blank();
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

void Scanner::apostrophe_mark(std::size_t end) {
    if (digit(end) && digit(end + 1) && !digit(end + 2) && !(glued() && letter(pos_ - 1))) {
        const std::int32_t value = (text_[end] - '0') * 10 + (text_[end + 1] - '0');
        const bool decade = value % 10 == 0 && (at(end + 2) == 's') && !letter(end + 3);
        push(decade ? Shape::decade : Shape::yr2, pos_, end + (decade ? 3 : 2), Token::kNumber, value);
        return;
    }
    if (glued() && (at(end) == 's' || at(end) == 'S') && !letter(end + 1)) {
        push(Shape::possessive, pos_, end + 1);
        return;
    }
    const bool plural = glued() && pos_ > 0 && (text_[pos_ - 1] == 's') && !letter(end);
    push(plural ? Shape::possessive : Shape::quote, pos_, end);
}

void Scanner::mark() {
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

void Scanner::plain_words() {
    words_.pos = pos_;
    words_.before = before_;
    const bool at_word = read_plain_words_(words_, lexicon_);
    pos_ = words_.pos;
    before_ = words_.before;
    if (at_word) word();
}

void Scanner::push_word(std::uint16_t entry, std::size_t begin, std::size_t end, std::uint16_t flags) {
    Token& token = push(entry, begin, end, flags);
    switch (lexicon_.number_kind(entry)) {
        case 1:
            token.value = lexicon_.number(entry);
            token.flags |= Token::kSpelled;
            merge_number();
            break;
        case 2:
            merge_ordinal(lexicon_.number(entry));
            break;
        default:
            break;
    }
}

std::uint16_t Scanner::find(std::size_t begin, std::size_t end, bool capital, bool ascii) const {
    if (ascii && end - begin <= WordKey::kWhole && text_.size() - begin >= WordKey::kWhole) {
        const WordKey key = short_word_key(text_.data() + begin, end - begin);
        return lexicon_.short_words().find(key).entries[capital ? 1 : 0];
    }
    return lexicon_.find(text_.substr(begin, end - begin), capital);
}

void Scanner::word() {
    const std::size_t begin = pos_;
    std::size_t end = begin;
    bool all_upper = true;
    bool ascii = true;
    while (end < text_.size()) {
        const std::uint8_t kind = kBytes[byte(end)];
        if (kind == kLetter) {
            all_upper &= byte(end) < 'a';
            ++end;
        } else if (kind == kHigh) {
            const High high = classify_high(end);
            if (high.is != High::Is::letter) break;
            all_upper = ascii = false;
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
            push(find(begin, end - 1, capital, ascii), begin, end - 1, flags);
            push(Shape::other, end - 1, end + mark_size + 1);
            return;
        }
    }
    const std::uint16_t entry = find(begin, end, capital, ascii);
    if (lexicon_.takes_dot(entry) && at(end) == '.') {
        flags |= Token::kDotted;
        ++end;
    }
    push_word(entry, begin, end, flags);
}

void Scanner::dotted_letters(std::size_t begin, std::uint16_t flags) {
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

TokenList scan(std::string_view text, const Lexicon& lexicon) {
    return Scanner(text, lexicon).run();
}

}  // namespace dateline::timex
