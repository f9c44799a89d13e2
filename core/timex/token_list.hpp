// The tokens of a text as the scanner finds them. A hundred thousand a millisecond are written here, most of
// them by a loop that asks for room once for each block of the text.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>

#include "core/base/span.hpp"

namespace dateline::timex {

struct Token {
    std::uint32_t begin;
    std::uint32_t end;
    std::int32_t value;   // of a number
    std::uint16_t entry;  // in the lexicon
    std::uint16_t flags;

    static constexpr std::uint16_t kGlued = 1;    // no white space before it
    static constexpr std::uint16_t kCapital = 2;  // begins with a capital letter
    static constexpr std::uint16_t kUpper = 4;    // all letters are capitals, at least two
    static constexpr std::uint16_t kWord = 8;
    static constexpr std::uint16_t kNumber = 16;
    static constexpr std::uint16_t kNewLine = 32;   // a line break stands before it
    static constexpr std::uint16_t kDotted = 64;    // ended by a dot that belongs to it
    static constexpr std::uint16_t kSpelled = 128;  // a number in words
    [[nodiscard]] bool is(std::uint16_t flag) const { return (flags & flag) != 0; }
    [[nodiscard]] Span span() const { return {begin, end}; }
};

/// Grows at its end; converts to a span of tokens.
class TokenList {
  public:
    explicit TokenList(std::size_t expected)
        : tokens_(std::make_unique_for_overwrite<Token[]>(expected)), room_(expected) {}

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] const Token* data() const { return tokens_.get(); }
    [[nodiscard]] const Token* begin() const { return data(); }
    [[nodiscard]] const Token* end() const { return data() + size_; }
    [[nodiscard]] const Token& operator[](std::size_t i) const { return tokens_[i]; }
    [[nodiscard]] Token& operator[](std::size_t i) { return tokens_[i]; }
    [[nodiscard]] const Token& front() const { return tokens_[0]; }
    [[nodiscard]] Token& back() { return tokens_[size_ - 1]; }

    void push_back(const Token& token) {
        *room(1) = token;
        ++size_;
    }
    void pop_back() { --size_; }
    /// Where the next `count` tokens are to be put; taken_to() tells where they end.
    [[nodiscard]] Token* room(std::size_t count) {
        if (room_ - size_ < count) grow(count);
        return tokens_.get() + size_;
    }
    void taken_to(const Token* end) { size_ = static_cast<std::size_t>(end - data()); }

  private:
    void grow(std::size_t count) {
        room_ = std::max(2 * room_, size_ + count);
        auto more = std::make_unique_for_overwrite<Token[]>(room_);
        std::copy(begin(), end(), more.get());
        tokens_ = std::move(more);
    }
    std::unique_ptr<Token[]> tokens_;
    std::size_t size_ = 0;
    std::size_t room_;
};

}  // namespace dateline::timex
