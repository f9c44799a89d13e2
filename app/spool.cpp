#include "app/spool.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "app/disk.hpp"

namespace dateline {

Spool::Keeper::~Keeper() {
    if (file_ >= 0) close(file_);
}

// The blocks in memory, the bytes of the file, the block being filled, in this order. Once the file has
// failed the last block is filled again and again: nobody will read it.
void Spool::Keeper::next_block() {
    if (blocks_.size() * kBlock <= in_memory_) {
        blocks_.push_back(std::make_unique_for_overwrite<Block>());
    } else {
        if (file_ < 0 && error_ == 0) open_file();
        if (error_ == 0) write_out(*blocks_.back());
    }
    filled_ = 0;
}

void Spool::Keeper::open_file() {
    const char* const named = std::getenv("TMPDIR");
    folder_ = named != nullptr && *named != '\0' ? named : "/tmp";
    file_ = open(folder_.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (file_ < 0 &&
        (errno == EOPNOTSUPP || errno == EISDIR)) {  // a file system that gives every file a name
        std::string name = folder_ + "/dateline-XXXXXX";
        file_ = mkostemp(name.data(), O_CLOEXEC);
        if (file_ >= 0) unlink(name.c_str());
    }
    if (file_ < 0) error_ = errno;
}

void Spool::Keeper::write_out(const Block& block) {
    for (std::size_t done = 0; done < kBlock && error_ == 0;) {
        const ssize_t written =
            pwrite(file_, block.data() + done, kBlock - done, static_cast<off_t>(in_file_ + done));
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
            const ssize_t got = pread(file_, from_file.data(), size, static_cast<off_t>(begin - before_file));
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
                "temporary file in " + keeper_.folder(), "set TMPDIR to a folder with room");
}

}  // namespace dateline
