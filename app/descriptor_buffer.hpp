// A stream onto a file descriptor.
#pragma once

#include <array>
#include <cstddef>
#include <streambuf>

namespace dateline {

/// Writes to a descriptor through 64 KiB; remembers the first error and takes no more after it.
class DescriptorBuffer final : public std::streambuf {
  public:
    explicit DescriptorBuffer(int fd) : fd_(fd) { setp(buffer_.data(), buffer_.data() + buffer_.size()); }

    /// 0, or the errno of the first write that failed.
    int flush();

  protected:
    int_type overflow(int_type c) override;
    std::streamsize xsputn(const char* bytes, std::streamsize count) override;
    int sync() override { return flush() == 0 ? 0 : -1; }

  private:
    void write(const char* begin, const char* end);

    std::array<char, std::size_t{1} << 16U> buffer_{};
    int fd_;
    int error_ = 0;
};

}  // namespace dateline
