#include "core/ingest/unpack.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

#include "core/base/ascii.hpp"
#include "core/base/utf8.hpp"

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

// What zlib is told to expect: windows of 32 KiB, framed as gzip, framed as zlib, or bare.
enum class Frame : int { gzip = 15 + 16, zlib = 15, none = -15 };

class Gunzip final : public Unpacker {
  public:
    Gunzip(std::unique_ptr<ByteSource> source, std::string where, Frame frame)
        : Unpacker(std::move(source), std::move(where)), frame_(frame) {}
    Gunzip(const Gunzip&) = delete;
    Gunzip& operator=(const Gunzip&) = delete;
    ~Gunzip() override {
        if (started_) inflateEnd(&stream_);
    }

  protected:
    Result<std::size_t> unpack_some(char* into, std::size_t most) override {
        if (!started_) {
            if (inflateInit2(&stream_, static_cast<int>(frame_)) != Z_OK)
                return damaged("gzip cannot be started");
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
    Frame frame_;
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

struct FreeBrotli {
    void operator()(BrotliDecoderState* state) const { BrotliDecoderDestroyInstance(state); }
};

class Unbrotli final : public Unpacker {
  public:
    using Unpacker::Unpacker;

  protected:
    Result<std::size_t> unpack_some(char* into, std::size_t most) override {
        if (!state_) {
            state_.reset(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr));
            if (!state_) return damaged("brotli cannot be started");
        }
        auto* in =
            reinterpret_cast<const std::uint8_t*>(packed_.data() + used_);  // NOLINT: brotli's byte type
        auto* out = reinterpret_cast<std::uint8_t*>(into);                  // NOLINT
        std::size_t in_left = got_ - used_, out_left = most;
        const auto status =
            BrotliDecoderDecompressStream(state_.get(), &in_left, &in, &out_left, &out, nullptr);
        used_ = got_ - in_left;
        done_ = status == BROTLI_DECODER_RESULT_SUCCESS;
        if (status == BROTLI_DECODER_RESULT_ERROR) return damaged("damaged brotli data");
        if (status == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT && packed_ended_)
            return damaged("brotli data ends in the middle");
        return most - out_left;
    }

  private:
    std::unique_ptr<BrotliDecoderState, FreeBrotli> state_;
};

template <class Kind, class... More>
Result<std::string> unpack_body(const std::string& body, std::uint64_t most, const std::string& where,
                                More... more) {
    BufferedSource packed(std::make_unique<Kind>(std::make_unique<MemorySource>(body), where, more...));
    return packed.rest(most, where, "a web page");
}

/// Takes one encoding off.
Result<std::string> decode_one(const std::string& body, std::string_view encoding, std::uint64_t most,
                               const std::string& where) {
    if (encoding == "gzip" || encoding == "x-gzip")
        return unpack_body<Gunzip>(body, most, where, Frame::gzip);
    if (encoding == "zstd") return unpack_body<Unzstd>(body, most, where);
    if (encoding == "br") return unpack_body<Unbrotli>(body, most, where);
    if (encoding == "deflate") {  // with its frame by the book, without it by habit
        auto framed = unpack_body<Gunzip>(body, most, where, Frame::zlib);
        return framed ? framed : unpack_body<Gunzip>(body, most, where, Frame::none);
    }
    return fail(ErrorCode::bad_text, "an answer packed as \"" + std::string(encoding) + '"', where);
}

}  // namespace

Result<std::string> decode_content(std::string body, std::string_view encodings, std::uint64_t most,
                                   const std::string& where) {
    while (!encodings.empty() && !body.empty()) {  // the last one was put on last
        const std::size_t comma = encodings.rfind(',');
        const std::size_t from = comma == std::string_view::npos ? 0 : comma + 1;
        std::string encoding;
        for (const char c : encodings.substr(from))
            if (c > ' ') encoding += to_lower(c);
        encodings = encodings.substr(0, comma == std::string_view::npos ? 0 : comma);
        if (encoding.empty() || encoding == "identity" || encoding == "none") continue;
        auto decoded = decode_one(body, encoding, most, where);
        if (!decoded) {
            const std::size_t first = body.find_first_not_of(" \t\r\n");
            const bool text = decoded.error().code == ErrorCode::bad_text && first != std::string::npos &&
                              body.find('\0') == std::string::npos &&
                              (body[first] == '<' || is_valid_utf8(body));
            return text ? Result<std::string>(std::move(body)) : decoded;
        }
        body = std::move(*decoded);
    }
    return body;
}

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
    if (gzip) return std::make_unique<Gunzip>(std::move(whole), where, Frame::gzip);
    if (zstd) return std::make_unique<Unzstd>(std::move(whole), where);
    return whole;
}

}  // namespace dateline
