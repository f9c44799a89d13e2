// A short text kept in place, for values that are made by the hundred thousand and mostly thrown away: a
// year, a day, a week.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline {

/// Holds up to kMost bytes; what does not fit is cut off.
class ShortText {
  public:
    static constexpr std::size_t kMost = 23;

    ShortText() = default;
    explicit ShortText(std::string_view text) { *this += text; }

    template <std::size_t Size>
    requires(Size <= kMost) explicit ShortText(const std::array<char, Size>& text) : size_(Size) {
        std::copy(text.begin(), text.end(), bytes_.begin());
    }

    void append(const char* bytes, std::size_t size) {
        size = size < kMost - size_ ? size : kMost - size_;
        for (std::size_t i = 0; i < size; ++i) bytes_[size_ + i] = bytes[i];
        size_ = static_cast<std::uint8_t>(size_ + size);
    }
    ShortText& operator+=(std::string_view text) {
        append(text.data(), text.size());
        return *this;
    }
    ShortText& operator+=(char c) {
        append(&c, 1);
        return *this;
    }
    friend ShortText operator+(ShortText left, std::string_view right) { return left += right; }

    // NOLINTNEXTLINE(google-explicit-constructor): it is one
    operator std::string_view() const { return {bytes_.data(), size_}; }

  private:
    std::array<char, kMost> bytes_;  // only the first size_ are set
    std::uint8_t size_ = 0;
};

}  // namespace dateline
