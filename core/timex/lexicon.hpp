// Which words mean something to the time rules. Built once from the word tables of a language; look-ups
// neither allocate nor compare more than one word in nearly every case.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/timex/classes.hpp"

namespace dateline::timex {

/// A row of a word table: "january=1 jan=1 february=2"; words are separated by blanks, `_` stands for a blank
/// inside.
struct WordRow {
    Class cls;
    bool capital;  // counts only when written with a capital letter ("March", "Sat")
    std::string_view words;
};

struct ClassValue {
    ClassId cls;
    std::int32_t value;
};

/// Numbers are words without spelling; their classes follow from their size and shape.
enum class Shape : std::uint16_t {
    unknown,
    capitalised,
    n0,
    n1_12,
    n13_24,
    n25_31,
    n32_59,
    n60_99,
    n100,
    year4,
    big,
    decimal,
    decimal_clock,
    fraction,
    clock,
    numdate,
    decade,
    ordinal_day,
    ordinal_big,
    yr2,
    mil,
    comma,
    hyphen,
    dash,
    possessive,
    open_paren,
    close_paren,
    dot,
    slash,
    percent,
    money,
    colon,
    quote,
    paragraph,
    other,
    year_words,
    word_1_12,
    word_big,
    count
};

/// A word as three numbers: its first and last eight bytes, folded to lower case, and its size. Words of up
/// to 16 bytes are told apart by it alone.
struct WordKey {
    std::uint64_t head = 0, tail = 0;
    std::uint32_t size = 0;

    [[nodiscard]] std::uint64_t hash() const {
        const std::uint64_t mixed = (head ^ (tail * 0x9E3779B97F4A7C15ULL) ^ size) * 0xD6E8FEB86659FD93ULL;
        return mixed ^ (mixed >> 32U);
    }
    friend bool operator==(const WordKey&, const WordKey&) = default;
};

class Lexicon {
  public:
    /// @param rows word tables  @param literals words that patterns spell out
    Lexicon(std::span<const WordRow> rows, std::span<const std::string_view> literals);

    /// Index of a word's entry; Shape::capitalised or Shape::unknown when it has none. `word` in any case.
    [[nodiscard]] std::uint16_t find(std::string_view word, bool capital) const;
    [[nodiscard]] std::span<const ClassValue> classes(std::uint16_t entry) const {
        return {values_.data() + begins_[entry], values_.data() + begins_[entry + 1U]};
    }
    /// Does a dot behind the word belong to it ("Dec.", "p.m.")?
    [[nodiscard]] bool takes_dot(std::uint16_t entry) const { return takes_dot_[entry] != 0; }
    /// Is the word a number (1) or an ordinal (2)? 0 for neither; then what `number` returns has no meaning.
    [[nodiscard]] std::uint8_t number_kind(std::uint16_t entry) const { return numbers_[entry].kind; }
    [[nodiscard]] std::int32_t number(std::uint16_t entry) const { return numbers_[entry].value; }
    [[nodiscard]] std::size_t size() const { return takes_dot_.size(); }
    [[nodiscard]] ClassId class_count() const { return class_count_; }
    [[nodiscard]] ClassId literal(std::string_view word) const;  // Class::none when no pattern spells it

  private:
    struct Slot {
        WordKey key;
        std::uint32_t text = 0;     // offset in spellings_
        std::uint16_t low = 0;      // entry when written small
        std::uint16_t capital = 0;  // entry when written with a capital
    };
    std::uint16_t add_entry(const std::vector<ClassValue>& values, bool takes_dot);

    std::vector<std::uint8_t>
        tags_;                 // one byte of each slot's hash, 0 = empty: most words are turned away here
    std::vector<Slot> slots_;  // open addressing, a power of two
    std::string spellings_;
    std::vector<std::uint32_t> begins_;
    std::vector<ClassValue> values_;
    struct Number {
        std::int32_t value = 0;
        std::uint8_t kind = 0;
    };
    std::vector<Number> numbers_;  // by entry
    std::vector<char> takes_dot_;
    std::vector<std::string> literal_words_;
    ClassId class_count_ = static_cast<ClassId>(Class::count_);
};

}  // namespace dateline::timex
