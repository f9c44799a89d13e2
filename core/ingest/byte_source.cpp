#include "core/ingest/byte_source.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace dateline {
namespace {
constexpr std::size_t kChunk = std::size_t{1} << 16U;
constexpr std::size_t kWhole = std::size_t{1} << 20U;  // a source of known size up to this is read at once
}  // namespace

Result<std::size_t> MemorySource::read(char* into, std::size_t most) {
    const std::size_t size = std::min(most, bytes_.size() - pos_);
    std::memcpy(into, bytes_.data() + pos_, size);
    pos_ += size;
    return size;
}

bool BufferedSource::fill() {
    if (ended_) return false;
    if (pos_ > 0) {
        buffer_.erase(0, pos_);
        pos_ = 0;
    }
    const std::size_t before = buffer_.size();
    const auto expected = source_->expected();
    const bool whole = expected && *expected < kWhole;  // with a byte of room that shows its end
    buffer_.resize(before + (whole ? *expected + 1 : std::max(kChunk, before)));
    const auto got = source_->read(buffer_.data() + before, buffer_.size() - before);
    buffer_.resize(before + (got ? *got : 0));
    if (!got) {
        failed_ = true;
        error_ = got.error();
    }
    ended_ = !got || *got == 0;
    return !ended_;
}

std::string_view BufferedSource::peek(std::size_t most) {
    while (ready().size() < most && fill()) {
    }
    return ready().substr(0, most);
}

std::size_t BufferedSource::skip(std::uint64_t size) {
    std::uint64_t left = size;
    while (left > 0) {
        if (ready().empty() && !fill()) break;
        const std::size_t step = static_cast<std::size_t>(std::min<std::uint64_t>(left, ready().size()));
        pos_ += step;
        left -= step;
    }
    position_ += size - left;
    return static_cast<std::size_t>(size - left);
}

bool BufferedSource::line(std::string& out, std::size_t most, bool& cut) {
    out.clear();
    cut = false;
    bool any = false;
    while (true) {
        if (ready().empty() && !fill()) {
            if (failed_) return false;
            break;
        }
        any = true;
        const std::string_view view = ready();
        const std::size_t end = view.find('\n');
        const std::size_t size = end == std::string_view::npos ? view.size() : end;
        const std::size_t room = most - out.size();
        if (size > room) cut = true;
        out.append(view.substr(0, std::min(size, room)));
        const std::size_t taken = size + (end == std::string_view::npos ? 0 : 1);
        pos_ += taken;
        position_ += taken;
        if (end != std::string_view::npos) break;
    }
    if (out.ends_with('\r')) out.pop_back();
    return any;
}

bool BufferedSource::block(std::string& out, std::size_t size) {
    out.clear();
    while (out.size() < size) {
        if (ready().empty() && !fill()) return false;
        const std::string_view view = ready().substr(0, size - out.size());
        out.append(view);
        pos_ += view.size();
        position_ += view.size();
    }
    return true;
}

Result<std::string> BufferedSource::rest(std::uint64_t most, const std::string& where,
                                         std::string_view what) {
    while (ready().size() <= most && fill()) {
    }
    if (failed_) return tl::unexpected<Error>(error_);
    if (ready().size() > most)
        return fail(ErrorCode::too_large,
                    std::string(what) + " larger than " + std::to_string(most >> 20U) + " MiB", where,
                    "split it into articles");
    position_ += ready().size();
    std::string out = std::move(buffer_);
    out.erase(0, pos_);
    buffer_.clear();
    pos_ = 0;
    return out;
}

}  // namespace dateline
