// What the tagger and the parser see of a word: numbers that stand for its letters, its endings and what the
// lexicon says.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/language/analysis.hpp"
#include "core/language/model.hpp"

namespace dateline {

/// The letters of a word with digits as 0 and typographic apostrophes and quotes as plain ones. Long words
/// are cut off.
struct NormalWord {
    static constexpr std::size_t kMost = 40;
    std::array<char, kMost> form{};
    std::array<char, kMost> lower{};
    std::uint8_t size = 0;

    explicit NormalWord(std::string_view word);
    [[nodiscard]] std::string_view exact() const { return {form.data(), size}; }
    [[nodiscard]] std::string_view lowered() const { return {lower.data(), size}; }
    [[nodiscard]] std::string_view ending(std::size_t length) const {
        return {lower.data() + (size > length ? size - length : 0), size > length ? length : size};
    }
};

/// The atoms of the features; each is a hash or a small number.
struct Word {
    std::uint32_t form = 0;   // as written
    std::uint32_t lower = 0;  // in lower case
    std::uint32_t common =
        0;  // `lower` for a word of the lexicon; for others one number for all words of like shape and ending
    std::uint32_t ending2 = 0;
    std::uint32_t ending3 = 0;
    std::uint32_t ending4 = 0;
    std::uint32_t start = 0;      // its first three letters
    std::uint16_t ambiguity = 0;  // index into LanguageModel::ambiguities(); 0 = not in the lexicon
    std::uint16_t cluster = 0;    // 0 = none, else what WordNet says it may mean, see meanings.hpp
    std::uint8_t shape = 0;       // see word_shape()
    bool exact = false;  // the lexicon has it as written, or it opens its sentence and the lexicon has it in
                         // lower case
};

/// Bits: 1 begins with a capital, 2 has no small letter, 4 has a digit, 8 has a hyphen, 16 has a letter, 32
/// no word before it in its sentence.
enum ShapeBit : std::uint8_t {
    kCapital = 1,
    kNoSmall = 2,
    kDigit = 4,
    kHyphen = 8,
    kLetter = 16,
    kFirst = 32
};
[[nodiscard]] std::uint8_t word_shape(std::string_view word, bool first);

/// The number all words outside the lexicon of one shape and ending share.
[[nodiscard]] std::uint32_t unknown_word(std::uint8_t shape, std::uint32_t ending3);

/// A word without what the lexicon says of it.
[[nodiscard]] Word spell(const NormalWord& normal, bool first);
/// What the lexicon says: sets ambiguity, cluster and common.
void look_up(const LanguageModel& model, Word& word);

/// The words of a sentence. @pre as many words as tokens
void read_words(std::string_view text, std::span<const Token> tokens, const LanguageModel& model,
                std::span<Word> words);
inline void read_words(std::string_view text, std::span<const Token> tokens, const LanguageModel& model,
                       std::vector<Word>& words) {
    words.resize(tokens.size());
    read_words(text, tokens, model, std::span(words));
}

}  // namespace dateline
