// Word lists written as one line of text: "meet gather convene".
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/base/blank_separated.hpp"

namespace dateline {

/// A word list that is asked often. Most words are in no list, and that is seen by how they begin and end.
class WordList {
  public:
    /// From a literal, while the program is compiled: is_one_of(word, "meet gather convene").
    template <std::size_t Size>
    consteval WordList(const char (&words)[Size]) : words_(words, Size - 1) {
        for_each_word(words_, [&](std::string_view word) {
            begins_ |= begin_of(word);
            ends_ |= end_of(word);
        });
    }
    [[nodiscard]] constexpr bool holds(std::string_view word) const {
        return !word.empty() && (begins_ & begin_of(word)) != 0 && (ends_ & end_of(word)) != 0 && finds(word);
    }

  private:
    /// One of 64 bits, by first or last letter and length.
    static constexpr std::uint64_t begin_of(std::string_view word) { return bit(word.front(), word.size()); }
    static constexpr std::uint64_t end_of(std::string_view word) { return bit(word.back(), word.size()); }
    static constexpr std::uint64_t bit(char letter, std::size_t size) {
        return std::uint64_t{1} << ((static_cast<unsigned char>(letter) + 5 * size) % 64);
    }
    [[nodiscard]] constexpr bool finds(std::string_view wanted) const {
        for (std::size_t begin = 0, end = 0; begin < words_.size(); begin = end + 1) {
            end = std::min(words_.find(' ', begin), words_.size());
            if (words_.substr(begin, end - begin) == wanted) return true;
        }
        return false;
    }

    std::string_view words_;
    std::uint64_t begins_ = 0, ends_ = 0;
};

/// Is `word` one of the words of `list`?
[[nodiscard]] constexpr bool is_one_of(std::string_view word, const WordList& list) {
    return list.holds(word);
}

}  // namespace dateline
