// Words by their hashes, as tagger and parser know them.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/blank_separated.hpp"
#include "core/language/hashing.hpp"

namespace dateline {

/// constexpr WordSet kSides("outside inside near"); kSides.holds(word.lower). In lower case.
template <std::size_t kSize>
class WordSet {
  public:
    consteval explicit WordSet(const char (&words)[kSize]) {
        for_each_word({words, kSize - 1},
                      [&](std::string_view word) { hashes_[count_++] = hash_bytes(word); });
        std::ranges::sort(std::span(hashes_).first(count_));
    }
    [[nodiscard]] constexpr bool holds(std::uint32_t lower) const {
        return std::ranges::binary_search(std::span(hashes_).first(count_), lower);
    }

  private:
    std::array<std::uint32_t, (kSize + 1) / 2> hashes_{};
    std::size_t count_ = 0;
};

}  // namespace dateline
