// Tables of words that are asked of nearly every word of a text: most are turned away by their size and first
// letter. Case is no matter; the words of a table are lower case.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/timex/scanner.hpp"

namespace dateline::timex {

/// Is `word` the word `lower`, whatever its case? same_word("On", "on") is true.
[[nodiscard]] inline bool same_word(std::string_view word, std::string_view lower) {
    constexpr int kCase = 0x20;  // all that two letters of one kind may differ in
    return word.size() == lower.size() && (word.empty() || ((word[0] ^ lower[0]) & ~kCase) == 0) &&
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
    // The lower five bits of a letter leave its case out.
    static constexpr std::uint32_t bit_of(std::string_view word) {
        return word.empty() ? 0 : std::uint32_t{1} << (static_cast<unsigned char>(word[0]) & 31U);
    }
    std::array<std::uint32_t, kSizes> firsts_{};
};

/// A list of words of a language's tables, kept elsewhere.
class WordList {
  public:
    constexpr WordList() = default;
    explicit constexpr WordList(std::span<const std::string_view> words) : words_(words) {
        for (const std::string_view word : words) sieve_.add(word);
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
    std::span<const std::string_view> words_;
    WordSieve sieve_;
};

/// A table of words.
template <std::size_t N>
class WordSet {
  public:
    explicit constexpr WordSet(const std::string_view (&words)[N]) {
        for (std::size_t i = 0; i < N; ++i) {
            words_[i] = words[i];
            sieve_.add(words[i]);
        }
    }
    [[nodiscard]] bool has(std::string_view word) const {
        return sieve_.passes(word) && std::any_of(words_.begin(), words_.end(),
                                                  [&](std::string_view w) { return same_word(word, w); });
    }
    [[nodiscard]] bool has(std::string_view text, const Token& token) const {
        return has(token.span().of(text));
    }

  private:
    std::array<std::string_view, N> words_;
    WordSieve sieve_;
};

}  // namespace dateline::timex
