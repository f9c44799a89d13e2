#include "app/descriptor_buffer.hpp"

#include <cerrno>
#include <cstring>

#include <unistd.h>

namespace dateline {

void DescriptorBuffer::write(const char* begin, const char* end) {
    while (error_ == 0 && begin < end) {
        const ssize_t written = ::write(fd_, begin, static_cast<std::size_t>(end - begin));
        if (written >= 0)
            begin += written;
        else if (errno != EINTR)
            error_ = errno;
    }
}

int DescriptorBuffer::flush() {
    write(pbase(), pptr());
    setp(buffer_.data(), buffer_.data() + buffer_.size());
    return error_;
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type c) {
    if (flush() != 0) return traits_type::eof();
    if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
    return traits_type::not_eof(c);
}

std::streamsize DescriptorBuffer::xsputn(const char* bytes, std::streamsize count) {
    if (count > epptr() - pptr()) flush();
    if (count > epptr() - pptr()) {
        write(bytes, bytes + count);
    } else {
        std::memcpy(pptr(), bytes, static_cast<std::size_t>(count));
        pbump(static_cast<int>(count));
    }
    return error_ == 0 ? count : 0;
}

}  // namespace dateline
