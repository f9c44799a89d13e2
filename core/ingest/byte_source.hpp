// Bytes one after the other, so that an archive larger than memory can be read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/error.hpp"

namespace dateline {

class ByteSource {
  public:
    virtual ~ByteSource() = default;
    /// Up to `most` bytes into `into`; how many, 0 at the end.
    [[nodiscard]] virtual Result<std::size_t> read(char* into, std::size_t most) = 0;
    /// How many bytes are still to come, when that can be told. A guide for buffers only: a file may grow.
    [[nodiscard]] virtual std::optional<std::size_t> expected() const { return std::nullopt; }
};

/// Bytes that are in memory already.
class MemorySource final : public ByteSource {
  public:
    explicit MemorySource(std::string bytes) : bytes_(std::move(bytes)) {}
    [[nodiscard]] Result<std::size_t> read(char* into, std::size_t most) override;
    [[nodiscard]] std::optional<std::size_t> expected() const override { return bytes_.size() - pos_; }

  private:
    std::string bytes_;
    std::size_t pos_ = 0;
};

/// Lines and blocks out of a source. An error of the source is kept: reading ends there, and error() tells.
class BufferedSource {
  public:
    explicit BufferedSource(std::unique_ptr<ByteSource> source) : source_(std::move(source)) {}

    /// The next bytes, up to `most` of them, without moving on; fewer only at the end.
    [[nodiscard]] std::string_view peek(std::size_t most);
    /// Moves on by `size` bytes; how many there were.
    std::size_t skip(std::uint64_t size);
    /// One line without its line end, at most `most` bytes; the rest of a longer line is passed over and
    /// `cut` set. False at the end, and where the source fails within the line: half a line is none.
    [[nodiscard]] bool line(std::string& out, std::size_t most, bool& cut);
    /// Exactly `size` bytes into `out`; false when the source ends before.
    [[nodiscard]] bool block(std::string& out, std::size_t size);
    /// All that is left; too_large when that is more than `most` bytes.
    [[nodiscard]] Result<std::string> rest(std::uint64_t most, const std::string& where,
                                           std::string_view what);

    /// Bytes read so far.
    [[nodiscard]] std::uint64_t position() const { return position_; }
    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] const Error& error() const { return error_; }

  private:
    bool fill();
    [[nodiscard]] std::string_view ready() const { return std::string_view(buffer_).substr(pos_); }

    std::unique_ptr<ByteSource> source_;
    std::string buffer_;
    std::size_t pos_ = 0;
    std::uint64_t position_ = 0;
    bool ended_ = false;
    bool failed_ = false;
    Error error_;
};

}  // namespace dateline
