// Which words mean something to the time rules. Built once from the word tables of a language; look-ups
// neither allocate nor compare more than one word in nearly every case.
#pragma once

#include <array>
#include <bit>
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

/// A word as three numbers: two times eight of its bytes, folded to lower case, and its size. Words of up to
/// kWhole bytes are told apart by it alone: `tail` holds what `head` has no room for. Of longer ones `tail`
/// is a hash of all that follows.
struct WordKey {
    static constexpr std::size_t kWhole = 16;
    std::uint64_t head = 0, tail = 0;
    std::uint32_t size = 0;

    /// The upper bits depend on every byte. @param multiplier an odd number
    [[nodiscard]] std::uint64_t hash(std::uint64_t multiplier) const {
        return (head ^ (tail * 0x9E3779B97F4A7C15ULL) ^ size) * multiplier;
    }
    friend bool operator==(const WordKey&, const WordKey&) = default;
};

/// An ASCII word of up to WordKey::kWhole bytes, out of the 16 bytes from its first on.
class ShortWord {
  public:
    ShortWord(std::array<std::uint64_t, 2> bytes, std::size_t size)
        : head_(bytes[0] & kKept[size][0]), tail_(bytes[1] & kKept[size][1]), size_(size) {}

    /// Of letters only: has none of them the bit of a small one?
    [[nodiscard]] bool all_upper() const { return ((head_ | tail_) & kSmall) == 0; }
    [[nodiscard]] WordKey key() const {
        return {head_ | (kSmall & kKept[size_][0]), tail_ | (kSmall & kKept[size_][1]),
                static_cast<std::uint32_t>(size_)};
    }

    static constexpr std::uint64_t kSmall = 0x2020202020202020ULL;
    using Kept = std::array<std::array<std::uint64_t, 2>, WordKey::kWhole + 1>;
    static constexpr Kept make_kept() {
        Kept kept{};
        for (std::size_t size = 0; size <= WordKey::kWhole; ++size)
            for (std::size_t i = 0; i < size; ++i)
                kept[size][i / 8] |= std::uint64_t{0xFF}
                                     << 8 * (std::endian::native == std::endian::little ? i % 8 : 7 - i % 8);
        return kept;
    }
    static const Kept kKept;  // ones in the bytes of a word, by its size

  private:
    std::uint64_t head_, tail_;
    std::size_t size_;
};
inline constexpr ShortWord::Kept ShortWord::kKept = ShortWord::make_kept();

class Lexicon {
  public:
    /// @param rows word tables  @param literals words that patterns spell out
    Lexicon(std::span<const WordRow> rows, std::span<const std::string_view> literals);

    /// Index of a word's entry; Shape::capitalised or Shape::unknown when it has none. `word` in any case.
    [[nodiscard]] std::uint16_t find(std::string_view word, bool capital) const;
    /// The same for a word of up to WordKey::kWhole bytes, by its key. No branch depends on whether the word
    /// is known: in a text that is as good as chance, and a processor cannot foresee it.
    [[nodiscard]] std::uint16_t find_short(const WordKey& key, bool capital) const {
        const std::size_t slot = slot_of(key);
        const WordKey& found = slots_[slot].key;
        const bool same = ((found.head ^ key.head) | (found.tail ^ key.tail) | (found.size ^ key.size)) == 0;
        return slots_[slot & (std::size_t{0} - static_cast<std::size_t>(same))].entries[capital ? 1 : 0];
    }
    [[nodiscard]] std::span<const ClassValue> classes(std::uint16_t entry) const {
        return {values_.data() + begins_[entry], values_.data() + begins_[entry + 1U]};
    }
    /// Does a dot behind the word belong to it ("Dec.", "p.m.")?
    [[nodiscard]] bool takes_dot(std::uint16_t entry) const { return takes_dot_[entry] != 0; }
    /// Is the word a number (1) or an ordinal (2)? 0 for neither; then what `number` returns has no meaning.
    [[nodiscard]] std::uint8_t number_kind(std::uint16_t entry) const { return numbers_[entry].kind; }
    [[nodiscard]] std::int32_t number(std::uint16_t entry) const { return numbers_[entry].value; }
    /// The direction a verb form tells, Direction::none for other words.
    [[nodiscard]] Direction direction(std::uint16_t entry) const { return directions_[entry]; }
    [[nodiscard]] std::size_t size() const { return takes_dot_.size(); }
    [[nodiscard]] ClassId class_count() const { return class_count_; }
    [[nodiscard]] ClassId literal(std::string_view word) const;  // Class::none when no pattern spells it

  private:
    struct Slot {
        WordKey key;
        std::uint32_t text = 0;  // offset in spellings_
        // When written small, and with a capital letter.
        std::array<std::uint16_t, 2> entries = {static_cast<std::uint16_t>(Shape::unknown),
                                                static_cast<std::uint16_t>(Shape::capitalised)};
    };
    // Up to three words: 16 bits of each one's hash, never 0, and their slots. The fourth slot is that of no
    // word.
    struct Bucket {
        std::uint64_t marks = 0;
        std::array<std::uint16_t, 4> slots{};
    };
    static constexpr std::size_t kWordsInBucket = 3;
    static constexpr std::uint64_t kEach = 0x0001'0001'0001'0001ULL;
    static std::uint64_t mark_of(std::uint64_t hash) { return (hash >> 32U & 0xFFFFU) | 1U; }
    [[nodiscard]] std::size_t slot_of(const WordKey& key) const {
        const std::uint64_t hash = key.hash(multiplier_);
        const Bucket& bucket = buckets_[hash >> bucket_shift_];
        const std::uint64_t differ = bucket.marks ^ mark_of(hash) * kEach;  // 0 in the place of the same mark
        const std::uint64_t same = ((differ - kEach) & ~differ & kEach << 15U) | std::uint64_t{1} << 63U;
        return bucket.slots[static_cast<std::size_t>(std::countr_zero(same)) / 16];
    }
    /// Puts every slot in a bucket. False when one is too small for its words, or holds two with the same
    /// mark.
    bool fill_buckets(std::size_t count, std::uint64_t multiplier);
    std::uint16_t add_entry(const std::vector<ClassValue>& values, bool takes_dot);

    std::vector<Bucket> buckets_;  // a power of two
    unsigned bucket_shift_ = 0;
    std::uint64_t multiplier_ = 0;
    std::vector<Slot> slots_;  // the first is that of no word
    std::string spellings_;
    std::vector<std::uint32_t> begins_;
    std::vector<ClassValue> values_;
    struct Number {
        std::int32_t value = 0;
        std::uint8_t kind = 0;
    };
    std::vector<Number> numbers_;  // by entry
    std::vector<Direction> directions_;
    std::vector<char> takes_dot_;
    std::vector<std::string> literal_words_;
    ClassId class_count_ = static_cast<ClassId>(Class::count_);
};

}  // namespace dateline::timex
