#include "app/spool.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <unistd.h>

#include "app/disk.hpp"

namespace dateline {

// The blocks in memory, the bytes of the file, the block being filled, in this order.
void Spool::Keeper::next_block() {
    const bool to_file = blocks_.size() * kBlock > in_memory_ && !no_file_;
    if (to_file && !file_) {
        file_.reset(std::tmpfile());
        no_file_ = !file_;
    }
    if (to_file && file_) {
        write_out(*blocks_.back());
    } else {
        blocks_.push_back(std::make_unique_for_overwrite<Block>());
    }
    filled_ = 0;
}

void Spool::Keeper::write_out(const Block& block) {
    for (std::size_t done = 0; done < kBlock && error_ == 0;) {
        const ssize_t written = pwrite(fileno(file_.get()), block.data() + done, kBlock - done,
                                       static_cast<off_t>(in_file_ + done));
        if (written >= 0)
            done += static_cast<std::size_t>(written);
        else if (errno != EINTR)
            error_ = errno;
    }
    in_file_ += kBlock;
}

std::streamsize Spool::Keeper::xsputn(const char* bytes, std::streamsize count) {
    for (auto left = static_cast<std::size_t>(count); left > 0;) {
        if (filled_ == kBlock) next_block();
        const std::size_t step = std::min(left, kBlock - filled_);
        std::memcpy(blocks_.back()->data() + filled_, bytes, step);
        bytes += step;
        left -= step;
        filled_ += step;
    }
    size_ += static_cast<std::uint64_t>(count);
    return count;
}

Spool::Keeper::int_type Spool::Keeper::overflow(int_type c) {
    if (!traits_type::eq_int_type(c, traits_type::eof())) {
        const char byte = traits_type::to_char_type(c);
        xsputn(&byte, 1);
    }
    return traits_type::not_eof(c);
}

void Spool::Keeper::copy(std::uint64_t begin, std::uint64_t end, std::ostream& out) {
    const std::uint64_t before_file = blocks_.empty() ? 0 : (blocks_.size() - 1) * kBlock;
    Block from_file;
    while (begin < end && error_ == 0) {
        std::uint64_t size = end - begin;
        if (begin >= before_file && begin < before_file + in_file_) {
            size = std::min({size, before_file + in_file_ - begin, std::uint64_t{kBlock}});
            const ssize_t got =
                pread(fileno(file_.get()), from_file.data(), size, static_cast<off_t>(begin - before_file));
            if (got < 0 && errno == EINTR) continue;
            if (got <= 0) {
                error_ = got < 0 ? errno : EIO;
                return;
            }
            size = static_cast<std::uint64_t>(got);
            out.write(from_file.data(), got);
        } else {
            const std::uint64_t at = begin < before_file ? begin : begin - in_file_;
            size = std::min(size, kBlock - at % kBlock);
            out.write(blocks_[at / kBlock]->data() + at % kBlock, static_cast<std::streamsize>(size));
        }
        begin += size;
    }
}

void Spool::copy(std::uint64_t begin, std::uint64_t end, std::ostream& out) {
    keeper_.copy(begin, end, out);
}

Result<void> Spool::check() const {
    if (keeper_.error() == 0) return {};
    return fail(ErrorCode::not_writable, "cannot be written: " + system_message(keeper_.error()),
                "temporary file");
}

}  // namespace dateline
