#include "core/ingest/unpack.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include <zlib.h>
#include <zstd.h>

namespace dateline {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 16U;
constexpr std::uint32_t kMaxZstdWindow = 27;  // 128 MiB, as the zstd program allows by default

/// Hands out what was looked at first, then the rest.
class Pushback final : public ByteSource {
  public:
    Pushback(std::string head, std::unique_ptr<ByteSource> rest)
        : head_(std::move(head)), rest_(std::move(rest)) {}
    Result<std::size_t> read(char* into, std::size_t most) override {
        if (pos_ == head_.size()) return rest_->read(into, most);
        const std::size_t size = std::min(most, head_.size() - pos_);
        std::memcpy(into, head_.data() + pos_, size);
        pos_ += size;
        const auto more = rest_->read(into + size, most - size);
        return size + (more ? *more : 0);  // an error is met again by the next call
    }
    [[nodiscard]] std::optional<std::size_t> expected() const override {
        const auto rest = rest_->expected();
        return rest ? std::optional(head_.size() - pos_ + *rest) : std::nullopt;
    }

  private:
    std::string head_;
    std::size_t pos_ = 0;
    std::unique_ptr<ByteSource> rest_;
};

/// What both formats share: packed bytes in, growth watched.
class Unpacker : public ByteSource {
  public:
    Unpacker(std::unique_ptr<ByteSource> source, std::string where)
        : source_(std::move(source)), where_(std::move(where)) {}

    Result<std::size_t> read(char* into, std::size_t most) final {
        std::size_t made = 0;
        while (made == 0 && most > 0 && !done_) {
            if (used_ == got_ && !packed_ended_) {
                const auto got = source_->read(packed_.data(), packed_.size());
                if (!got) return got;
                used_ = 0;
                got_ = *got;
                packed_ended_ = got_ == 0;
                packed_total_ += got_;
            }
            auto step = unpack_some(into, most);
            if (!step) return step;
            made = *step;
            unpacked_total_ += made;
            if (unpacked_total_ > kFreeGrowth && unpacked_total_ / kMaxGrowth > packed_total_)
                return fail(ErrorCode::too_large,
                            "unpacks to more than " + std::to_string(kMaxGrowth) + " times its size", where_,
                            "no text packs so well; unpack it by hand if you trust it");
        }
        return made;
    }

  protected:
    /// Unpacks from packed_[used_, got_) into `into`; how many bytes came out. Sets done_ at the end.
    virtual Result<std::size_t> unpack_some(char* into, std::size_t most) = 0;
    [[nodiscard]] tl::unexpected<Error> damaged(const char* what) const {
        return fail(ErrorCode::bad_text,
                    std::string(what) + " after " + std::to_string(packed_total_ - got_ + used_) + " bytes",
                    where_);
    }

    std::array<char, kChunk> packed_{};
    std::size_t used_ = 0, got_ = 0;
    bool packed_ended_ = false;
    bool done_ = false;

  private:
    std::unique_ptr<ByteSource> source_;
    std::string where_;
    std::uint64_t packed_total_ = 0, unpacked_total_ = 0;
};

class Gunzip final : public Unpacker {
  public:
    using Unpacker::Unpacker;
    Gunzip(const Gunzip&) = delete;
    Gunzip& operator=(const Gunzip&) = delete;
    ~Gunzip() override {
        if (started_) inflateEnd(&stream_);
    }

  protected:
    Result<std::size_t> unpack_some(char* into, std::size_t most) override {
        if (!started_) {
            if (inflateInit2(&stream_, 15 + 16) != Z_OK) return damaged("gzip cannot be started");
            started_ = true;
        }
        if (packed_ended_ && used_ == got_) {
            done_ = true;
            if (between_) return std::size_t{0};
            return damaged("gzip data ends in the middle");
        }
        stream_.next_in = reinterpret_cast<Bytef*>(packed_.data() + used_);  // NOLINT: zlib's byte type
        stream_.avail_in = static_cast<uInt>(got_ - used_);
        stream_.next_out = reinterpret_cast<Bytef*>(into);  // NOLINT: zlib's byte type
        stream_.avail_out = static_cast<uInt>(std::min<std::size_t>(most, 1U << 30U));
        const uInt room = stream_.avail_out;
        const int status = inflate(&stream_, Z_NO_FLUSH);
        used_ = got_ - stream_.avail_in;
        if (status == Z_DATA_ERROR && between_) {  // what stands behind the last member is no gzip: padding
            done_ = true;
            return std::size_t{0};
        }
        if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR)
            return damaged("damaged gzip data");
        between_ = status == Z_STREAM_END;
        if (between_) inflateReset(&stream_);
        return room - stream_.avail_out;
    }

  private:
    z_stream stream_{};
    bool started_ = false;
    bool between_ = false;  // a member has ended and none has begun
};

struct FreeZstd {
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

class Unzstd final : public Unpacker {
  public:
    using Unpacker::Unpacker;

  protected:
    Result<std::size_t> unpack_some(char* into, std::size_t most) override {
        if (!context_) {
            context_.reset(ZSTD_createDCtx());
            if (!context_) return damaged("zstd cannot be started");
            ZSTD_DCtx_setParameter(context_.get(), ZSTD_d_windowLogMax, static_cast<int>(kMaxZstdWindow));
        }
        ZSTD_inBuffer in{packed_.data() + used_, got_ - used_, 0};
        ZSTD_outBuffer out{into, most, 0};
        const std::size_t left = ZSTD_decompressStream(context_.get(), &out, &in);
        used_ += in.pos;
        if (ZSTD_isError(left) != 0) return damaged("damaged zstd data");
        if (packed_ended_ && out.pos == 0) {
            done_ = true;
            if (open_) return damaged("zstd data ends in the middle");
        }
        open_ = left != 0 && !(packed_ended_ && out.pos == 0);
        return out.pos;
    }

  private:
    std::unique_ptr<ZSTD_DCtx, FreeZstd> context_;
    bool open_ = false;
};

}  // namespace

std::unique_ptr<ByteSource> unpack(std::unique_ptr<ByteSource> source, const std::string& where) {
    std::string head(4, '\0');
    std::size_t size = 0;
    while (size < head.size()) {
        const auto got = source->read(head.data() + size, head.size() - size);
        if (!got || *got == 0) break;
        size += *got;
    }
    head.resize(size);
    const bool gzip = head.starts_with("\x1f\x8b");
    const bool zstd = head.starts_with("\x28\xb5\x2f\xfd");
    auto whole = std::make_unique<Pushback>(std::move(head), std::move(source));
    if (gzip) return std::make_unique<Gunzip>(std::move(whole), where);
    if (zstd) return std::make_unique<Unzstd>(std::move(whole), where);
    return whole;
}

}  // namespace dateline
