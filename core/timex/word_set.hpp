// Tables of words that are asked of nearly every word of a text: most are turned away by their size and first
// letter. Case is no matter, in letters beyond ASCII that of the first one ("После" at the head of a
// sentence); the words of a table are lower case.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/timex/scanner.hpp"

namespace dateline::timex {

/// Does `word` begin with the capital form of the two bytes that `lower` begins with? Latin-1 and Russian
/// letters.
[[nodiscard]] inline bool begins_with_capital_of(std::string_view word, std::string_view lower) {
    const auto pair = [](std::string_view s) {
        return static_cast<unsigned>(static_cast<unsigned char>(s[0])) << 8U |
               static_cast<unsigned char>(s[1]);
    };
    const unsigned small = pair(lower);
    const unsigned capital = pair(word);
    if ((small >= 0xC3A0 && small <= 0xC3BE) || (small >= 0xD0B0 && small <= 0xD0BF))
        return capital == small - 0x20;
    return small >= 0xD180 && small <= 0xD18F && capital == small - 0x100 + 0x20;
}

/// Is `word` the word `lower`, whatever its case? same_word("On", "on") is true.
[[nodiscard]] inline bool same_word(std::string_view word, std::string_view lower) {
    constexpr int kCase = 0x20;  // all that two ASCII letters of one kind may differ in
    if (word.size() != lower.size()) return false;
    if (word.size() >= 2 && static_cast<unsigned char>(lower[0]) >= 0x80 &&
        begins_with_capital_of(word, lower)) {
        word.remove_prefix(2);
        lower.remove_prefix(2);
    }
    return (word.empty() || ((word[0] ^ lower[0]) & ~kCase) == 0) &&
           std::equal(word.begin(), word.end(), lower.begin(), [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
           });
}

/// Turns away most words that are none of a table's, by their size and first letter.
class WordSieve {
  public:
    constexpr void add(std::string_view word) { firsts_[place_of(word)] |= bit_of(word); }
    [[nodiscard]] constexpr bool passes(std::string_view word) const {
        return (firsts_[place_of(word)] & bit_of(word)) != 0;
    }

  private:
    static constexpr std::size_t kSizes = 16;
    static constexpr std::size_t place_of(std::string_view word) { return std::min(word.size(), kSizes - 1); }
    // The lower five bits of a letter leave its case out; all letters beyond ASCII share a bit.
    static constexpr std::uint32_t bit_of(std::string_view word) {
        if (word.empty()) return 0;
        const auto first = static_cast<unsigned char>(word[0]);
        return std::uint32_t{1} << (first < 0x80 ? first & 31U : 0U);
    }
    std::array<std::uint32_t, kSizes> firsts_{};
};

/// The words of a table, `Words` a span (kept elsewhere) or an array (kept here).
template <class Words>
class WordTable {
  public:
    explicit constexpr WordTable(const Words& words) : words_(words) {
        for (const std::string_view word : words_) sieve_.add(word);
    }
    [[nodiscard]] constexpr bool empty() const { return words_.empty(); }
    [[nodiscard]] bool has(std::string_view word) const {
        return sieve_.passes(word) && std::any_of(words_.begin(), words_.end(),
                                                  [&](std::string_view w) { return same_word(word, w); });
    }
    [[nodiscard]] bool has(std::string_view text, const Token& token) const {
        return has(token.span().of(text));
    }

  private:
    Words words_;
    WordSieve sieve_;
};

/// A list of words of a language's tables.
using WordList = WordTable<std::span<const std::string_view>>;

/// WordSet({"in", "on"})
template <std::size_t N>
class WordSet : public WordTable<std::array<std::string_view, N>> {
  public:
    explicit constexpr WordSet(const std::string_view (&words)[N])
        : WordTable<std::array<std::string_view, N>>(std::to_array(words)) {}
};

}  // namespace dateline::timex
