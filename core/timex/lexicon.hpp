// Which words mean something to the time rules. Built once from the word tables of a language; look-ups
// neither allocate nor compare more than one word in nearly every case.
#pragma once

#include <array>
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

    /// Its highest bits depend on every byte. @param multiplier an odd number
    [[nodiscard]] std::uint64_t hash(std::uint64_t multiplier) const {
        return head * multiplier + tail * 0x9E3779B97F4A7C15ULL;
    }
    friend bool operator==(const WordKey&, const WordKey&) = default;
};

class Lexicon {
  public:
    /// @param rows word tables  @param literals words that patterns spell out
    Lexicon(std::span<const WordRow> rows, std::span<const std::string_view> literals);

    /// Index of a word's entry; Shape::capitalised or Shape::unknown when it has none. `word` in any case.
    [[nodiscard]] std::uint16_t find(std::string_view word, bool capital) const;
    /// What the scanner asks of a word: its entries when written small and with a capital letter, and whether
    /// it needs more than being passed on.
    struct Found {
        std::array<std::uint16_t, 2> entries = {static_cast<std::uint16_t>(Shape::unknown),
                                                static_cast<std::uint16_t>(Shape::capitalised)};
        static constexpr std::uint8_t kWord = 1, kNumber = 2, kTakesDot = 4;
        std::uint8_t is = kWord;  // bits
    };
    class ShortWords;
    /// For the scanner's loop over plain words.
    [[nodiscard]] ShortWords short_words() const;
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
    struct alignas(32) Slot {  // never across two lines of the cache
        WordKey key;
        Found found;
    };
    struct Word {
        Slot slot;
        std::uint32_t spelling = 0;  // offset in spellings_
    };
    // A hash without collisions (Belazzougui, Botelho and Dietzfelbinger 2009): the upper bits choose a
    // shift, and the shift moves the bits below them to a slot of the word's own.
    [[nodiscard]] std::size_t slot_of(std::uint64_t hash) const {
        return 1 + ((hash >> 32U) + shifts_[hash >> (64U - kShiftBits)]) % kSlots;
    }
    static std::uint8_t mark_of(std::uint64_t hash) { return static_cast<std::uint8_t>(hash >> 45U); }
    static constexpr unsigned kShiftBits = 10;
    static constexpr std::size_t kSlots = 4096;
    /// Finds the shifts that give every word a slot; false when this multiplier has none.
    bool place(const std::vector<Word>& words, std::uint64_t multiplier);
    std::uint16_t add_entry(const std::vector<ClassValue>& values, bool takes_dot);

    std::array<std::uint16_t, std::size_t{1} << kShiftBits> shifts_{};
    // A byte of the hash of the word in each slot: turns most other words away without a look at the slots,
    // which are too many for the nearest cache.
    std::array<std::uint8_t, kSlots + 1> marks_{};
    std::uint64_t multiplier_ = 0;
    std::vector<Slot> slots_;                // the first is that of no word
    std::vector<std::uint32_t> spelled_at_;  // by slot: offset in spellings_
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

/// The same as Lexicon::find() for words of up to WordKey::kWhole ASCII letters, by their keys. No branch
/// depends on whether the word is known: in a text that is as good as chance, and a processor cannot foresee
/// it. Holds what a look-up needs, good as long as the lexicon.
class Lexicon::ShortWords {
  public:
    explicit ShortWords(const Lexicon& lexicon)
        : lexicon_(lexicon), slots_(lexicon.slots_.data()), multiplier_(lexicon.multiplier_) {}
    [[nodiscard]] const Found& find(const WordKey& key) const {
        // Nought or all ones, so that "and" chooses: compilers turn a choice of two into a branch again.
        const auto when = [](bool is) { return std::size_t{0} - static_cast<std::size_t>(is); };
        const std::uint64_t hash = key.hash(multiplier_);
        const std::size_t its = lexicon_.slot_of(hash);
        const std::size_t slot = its & when(lexicon_.marks_[its] == mark_of(hash));
        const WordKey& found = slots_[slot].key;
        const bool same = ((found.head ^ key.head) | (found.tail ^ key.tail)) == 0;
        return slots_[slot & when(same)].found;
    }

  private:
    const Lexicon& lexicon_;
    const Slot* slots_;
    std::uint64_t multiplier_;
};

inline Lexicon::ShortWords Lexicon::short_words() const {
    return ShortWords(*this);
}

}  // namespace dateline::timex
