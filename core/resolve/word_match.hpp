// Is this token that word? Case is no matter; the words asked for are lower case.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/timex/scanner.hpp"

namespace dateline::resolve {

/// Is `word` the word `lower`, whatever its case? same_word("On", "on") is true.
[[nodiscard]] inline bool same_word(std::string_view word, std::string_view lower) {
    constexpr int kCase = 0x20;  // all that two letters of one kind may differ in
    return word.size() == lower.size() && (word.empty() || ((word[0] ^ lower[0]) & ~kCase) == 0) &&
           std::equal(word.begin(), word.end(), lower.begin(), [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
           });
}

/// is_word("On Friday", the first token, "on") is true.
[[nodiscard]] inline bool is_word(std::string_view text, const timex::Token& token, std::string_view lower) {
    return same_word(token.span().of(text), lower);
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

/// A table of words, lower case, that is asked of nearly every word.
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
    [[nodiscard]] bool has(std::string_view text, const timex::Token& token) const {
        return has(token.span().of(text));
    }

  private:
    std::array<std::string_view, N> words_;
    WordSieve sieve_;
};

}  // namespace dateline::resolve
