// Most words are in no table. A filter of a few kilobytes, which stays in the nearest cache, says so of
// nearly all of them by their letters, without a look into the table itself.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline {

/// Of 2^Bits bits; best eight times as many as words, or more.
template <unsigned Bits>
class WordFilter {
  public:
    void add(std::string_view word) { bits_[place_of(word) / 64] |= bit_of(word); }
    /// False: the word was not added.
    [[nodiscard]] bool may_hold(std::string_view word) const {
        return (bits_[place_of(word) / 64] & bit_of(word)) != 0;
    }

  private:
    static std::size_t place_of(std::string_view word) {
        const auto letter = [&](std::size_t at) {
            return at < word.size() ? std::uint32_t{static_cast<unsigned char>(word[at])} : 0U;
        };
        const auto size = static_cast<std::uint32_t>(word.size());
        const std::uint32_t look = letter(0) | letter(size / 2) << 8U | letter(size - 1) << 16U | size << 24U;
        return ((look ^ letter(1) << 4U) * 0x9E3779B1U) >> (32U - Bits);
    }
    static std::uint64_t bit_of(std::string_view word) { return std::uint64_t{1} << (place_of(word) % 64); }

    std::array<std::uint64_t, (std::size_t{1} << Bits) / 64> bits_{};
};

}  // namespace dateline
