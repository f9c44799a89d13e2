// Why not write to the stream itself? A stream looks at its state, its locale and its buffer for every word;
// a page of short words then costs more to hand over than to make. All writers gather their bytes here.
#pragma once

#include <algorithm>
#include <charconv>
#include <concepts>
#include <cstdint>
#include <iterator>
#include <memory>
#include <ostream>
#include <string_view>

namespace dateline {

/// Bytes on their way to a stream, gathered in one block: a string that grows byte by byte costs more than
/// what it holds. What is left goes out with flush() or with the buffer.
class OutputBuffer {
  public:
    explicit OutputBuffer(std::ostream& out) : out_(out), bytes_(std::make_unique<char[]>(kSize)) {}
    OutputBuffer(const OutputBuffer&) = delete;
    OutputBuffer& operator=(const OutputBuffer&) = delete;
    ~OutputBuffer() { flush(); }

    void operator+=(char c) {
        if (used_ == kSize) flush();
        bytes_[used_++] = c;
    }
    void operator+=(std::string_view text) {
        if (text.size() > kSize - used_) flush();
        if (text.size() > kSize) {
            out_.write(text.data(), static_cast<std::streamsize>(text.size()));
            passed_on_ += text.size();
            return;
        }
        std::copy(text.begin(), text.end(), bytes_.get() + used_);
        used_ += text.size();
    }
    OutputBuffer& operator<<(std::string_view text) {
        *this += text;
        return *this;
    }
    OutputBuffer& operator<<(char c) {
        *this += c;
        return *this;
    }
    /// In decimal digits.
    template <std::integral Number>
    requires(!std::same_as<Number, bool> && sizeof(Number) > 1) OutputBuffer& operator<<(Number number) {
        char digits[24];
        const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
        return *this << std::string_view(digits, static_cast<std::size_t>(end - digits));
    }

    /// Where the next `size` bytes are to be put, at most kSize; taken() tells how many there are in the end.
    char* room(std::size_t size) {
        if (size > kSize - used_) flush();
        return bytes_.get() + used_;
    }
    void taken(std::size_t size) { used_ += size; }
    void flush() {
        out_.write(bytes_.get(), static_cast<std::streamsize>(used_));
        passed_on_ += used_;
        used_ = 0;
    }
    /// Bytes taken so far.
    [[nodiscard]] std::uint64_t size() const { return passed_on_ + used_; }

  private:
    static constexpr std::size_t kSize = 1U << 16U;
    std::ostream& out_;
    std::unique_ptr<char[]> bytes_;
    std::size_t used_ = 0;
    std::uint64_t passed_on_ = 0;
};

}  // namespace dateline
