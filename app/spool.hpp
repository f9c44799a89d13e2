// Bytes that have to wait until their place is known: the first ones in memory, all others in a file without
// a name, in the folder that TMPDIR names or in /tmp. When that disk is full the run has failed; keeping on
// in memory would only fail later, and worse.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <ostream>
#include <streambuf>
#include <string>
#include <vector>

#include "core/base/error.hpp"

namespace dateline {

/// A stream to write to and to copy out of again.
class Spool {
  public:
    /// @param in_memory bytes beyond this go to the file, about
    explicit Spool(std::size_t in_memory = std::size_t{16} << 20U) : keeper_(in_memory), stream_(&keeper_) {}
    Spool(const Spool&) = delete;
    Spool& operator=(const Spool&) = delete;
    ~Spool() = default;

    [[nodiscard]] std::ostream& stream() { return stream_; }
    /// Bytes written so far.
    [[nodiscard]] std::uint64_t size() const { return keeper_.size(); }
    /// Writes bytes [begin, end) to `out`. Errors: not_writable, kept until check(). @pre check() is good
    void copy(std::uint64_t begin, std::uint64_t end, std::ostream& out);
    /// not_writable when the file could not be opened, written or read back; `where` names its folder. To be
    /// asked before the first byte of output is written, and again before it is given its name.
    [[nodiscard]] Result<void> check() const;

  private:
    class Keeper final : public std::streambuf {
      public:
        explicit Keeper(std::size_t in_memory) : in_memory_(in_memory) {}
        Keeper(const Keeper&) = delete;
        Keeper& operator=(const Keeper&) = delete;
        ~Keeper() override;
        [[nodiscard]] std::uint64_t size() const { return size_; }
        void copy(std::uint64_t begin, std::uint64_t end, std::ostream& out);
        [[nodiscard]] int error() const { return error_; }
        [[nodiscard]] const std::string& folder() const { return folder_; }

      protected:
        std::streamsize xsputn(const char* bytes, std::streamsize count) override;
        int_type overflow(int_type c) override;

      private:
        static constexpr std::size_t kBlock = std::size_t{1} << 16U;
        using Block = std::array<char, kBlock>;
        void next_block();
        void open_file();
        void write_out(const Block& block);

        std::size_t in_memory_;
        std::vector<std::unique_ptr<Block>> blocks_;  // the first ones; the last one is being filled
        std::size_t filled_ = kBlock;                 // of the last block
        std::uint64_t in_file_ = 0;                   // bytes
        std::uint64_t size_ = 0;
        int file_ = -1;
        std::string folder_;
        int error_ = 0;
    };

    Keeper keeper_;
    std::ostream stream_;
};

}  // namespace dateline
