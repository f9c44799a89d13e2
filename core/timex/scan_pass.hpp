// The pass behind scan(): where it stands in the text and the tokens so far. Words and marks are read in
// scanner.cpp, plain words in plain_words.cpp, numbers in
// scan_numbers.cpp.
#pragma once

#include <algorithm>
#include <array>

#include "core/timex/plain_words.hpp"
#include "core/timex/scanner.hpp"

namespace dateline::timex {

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
inline constexpr std::array<std::uint8_t, 256> kBytes = make_bytes();

inline constexpr std::int32_t kSaturated = 1'000'000'000;

// What a character beyond ASCII is to us, and how many bytes it takes.
struct High {
    enum class Is : std::uint8_t { letter, space, apostrophe, quote, hyphen, dash, money, fraction, mark } is;
    std::uint8_t size;
    std::int32_t value;
};

class Scanner {
  public:
    Scanner(std::string_view text, const Lexicon& lexicon)
        : text_(text),
          lexicon_(lexicon),
          tokens_(text.size() / 5 + TextBlock::kSize),
          words_(text, tokens_) {}
    TokenList run();

  private:
    [[nodiscard]] std::uint8_t byte(std::size_t at) const { return static_cast<std::uint8_t>(text_[at]); }
    [[nodiscard]] char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
    [[nodiscard]] bool digit(std::size_t i) const { return i < text_.size() && kBytes[byte(i)] == kDigit; }
    [[nodiscard]] bool letter(std::size_t i) const { return i < text_.size() && kBytes[byte(i)] == kLetter; }
    [[nodiscard]] bool glued() const { return (before_ & Token::kGlued) != 0; }
    void blank() { before_ &= static_cast<std::uint16_t>(~Token::kGlued); }
    void line_break();
    Token& push(std::uint16_t entry, std::size_t begin, std::size_t end, std::uint16_t flags = 0,
                std::int32_t value = 0) {
        flags |= before_;
        tokens_.push_back(
            {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), value, entry, flags});
        before_ = Token::kGlued;
        pos_ = end;
        return tokens_.back();
    }
    Token& push(Shape shape, std::size_t begin, std::size_t end, std::uint16_t flags = 0,
                std::int32_t value = 0);
    [[nodiscard]] High classify_high(std::size_t i) const;
    // Bytes of an apostrophe at i, 0 when there is none.
    [[nodiscard]] std::size_t apostrophe(std::size_t i) const;
    void high();
    // An apostrophe: of a two-digit year ("'98"), of a possessive ("year's"), or a quotation mark.
    void apostrophe_mark(std::size_t end);
    void mark();
    void plain_words();
    void word();
    // The entry of the word at [begin, end).
    [[nodiscard]] std::uint16_t find(std::size_t begin, std::size_t end, bool capital, bool ascii) const;
    void push_word(std::uint16_t entry, std::size_t begin, std::size_t end, std::uint16_t flags);
    // "p.m.", "U.S.", "B.C.": single letters with dots, looked up without them.
    void dotted_letters(std::size_t begin, std::uint16_t flags);
    [[nodiscard]] static bool spelled(const Token& token);
    static void set_number(Token& token, std::int32_t value, std::uint32_t end);
    // The last token is a number word: join it with the ones before it.
    void merge_number();
    // The last token is an ordinal word: "twenty-first".
    void merge_ordinal(std::int32_t value);
    // How many digits stand at i; their value saturates.
    std::size_t digits(std::size_t i, std::int32_t& value) const;
    void number();
    // "21st", "1990s", "1990's".
    bool suffixed_number(std::size_t begin, std::size_t end, std::size_t count, std::int32_t value);
    static Shape shape_of(std::int32_t value, std::size_t count);
    std::string_view text_;
    const Lexicon& lexicon_;
    TokenList tokens_;
    PlainWords words_;
    const ReadPlainWords read_plain_words_ = plain_word_readers().front();
    std::size_t pos_ = 0;
    std::uint16_t before_ = 0;  // flags of the next token, of what stands before it: kGlued, kNewLine
};

}  // namespace dateline::timex
