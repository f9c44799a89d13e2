#include "app/descriptor_buffer.hpp"

#include <cerrno>

#include <unistd.h>

namespace dateline {

int DescriptorBuffer::flush() {
    const char* at = pbase();
    while (error_ == 0 && at < pptr()) {
        const ssize_t written = ::write(fd_, at, static_cast<std::size_t>(pptr() - at));
        if (written >= 0)
            at += written;
        else if (errno != EINTR)
            error_ = errno;
    }
    setp(buffer_.data(), buffer_.data() + buffer_.size());
    return error_;
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type c) {
    if (flush() != 0) return traits_type::eof();
    if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
    return traits_type::not_eof(c);
}

}  // namespace dateline
