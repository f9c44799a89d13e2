// A read-only hash table that is used as it lies in the model file. A bucket is one cache line: 16
// fingerprints of 16 bits and 16 values of 16 bits. One key may have several values (a feature's weights for
// several classes). A key that is not in the table finds a value all the same once in about 4,000 look-ups;
// linear models take that as noise.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace dateline {

class PackedTable {
  public:
    static constexpr std::size_t kSlots = 16;
    struct alignas(64) Bucket {
        std::uint16_t fingerprints[kSlots];  // 0 = free
        std::uint16_t values[kSlots];
    };
    static_assert(sizeof(Bucket) == 64);

    PackedTable() = default;
    explicit PackedTable(std::span<const Bucket> buckets) : buckets_(buckets) {}

    /// Which bucket, and which fingerprint in it (never 0), a key has.
    static constexpr std::size_t bucket_of(std::uint64_t key, std::size_t count) {
        return static_cast<std::size_t>((key >> 32U) * count >> 32U);
    }
    static constexpr std::uint16_t fingerprint_of(std::uint64_t key) {
        const auto low = static_cast<std::uint16_t>(key);
        return low == 0 ? std::uint16_t{1} : low;
    }

    void prefetch(std::uint64_t key) const { __builtin_prefetch(&buckets_[bucket_of(key, buckets_.size())]); }

    /// Calls use(value) for every value of the key.
    template <class Use>
    void each(std::uint64_t key, Use use) const {
        const Bucket& bucket = buckets_[bucket_of(key, buckets_.size())];
        for (std::uint32_t hits = matches(bucket, fingerprint_of(key)); hits != 0; hits &= hits - 1) {
            use(bucket.values[std::countr_zero(hits)]);
        }
    }

    /// The same for many keys. The hits of four keys are gathered before any is used: how many a key has is
    /// not to be foretold, and a wrong guess costs more than the look-up.
    template <class Use>
    void each(std::span<const std::uint64_t> keys, Use use) const {
        constexpr std::size_t kAtOnce = 64 / kSlots;
        std::array<const Bucket*, kAtOnce> found{};
        for (std::size_t first = 0; first < keys.size(); first += kAtOnce) {
            const std::size_t count = std::min(kAtOnce, keys.size() - first);
            std::uint64_t hits = 0;
            for (std::size_t i = 0; i < count; ++i) {
                const std::uint64_t key = keys[first + i];
                found[i] = &buckets_[bucket_of(key, buckets_.size())];
                hits |= std::uint64_t{matches(*found[i], fingerprint_of(key))} << (i * kSlots);
            }
            for (; hits != 0; hits &= hits - 1) {
                const auto at = static_cast<std::size_t>(std::countr_zero(hits));
                use(found[at / kSlots]->values[at % kSlots]);
            }
        }
    }

    /// The first value of the key, 0 when it has none.
    [[nodiscard]] std::uint16_t find(std::uint64_t key) const {
        const Bucket& bucket = buckets_[bucket_of(key, buckets_.size())];
        const std::uint32_t hits = matches(bucket, fingerprint_of(key));
        const auto found = static_cast<unsigned>(
            -static_cast<int>(hits != 0));  // all ones or none: a branch here is a coin toss
        return static_cast<std::uint16_t>(
            bucket.values[static_cast<unsigned>(std::countr_zero(hits)) % kSlots] & found);
    }

    [[nodiscard]] std::size_t bucket_count() const { return buckets_.size(); }
    [[nodiscard]] std::span<const Bucket> buckets() const { return buckets_; }

  private:
    /// Bit i is set where fingerprint i is equal.
    static std::uint32_t matches(const Bucket& bucket, std::uint16_t fingerprint) {
#if defined(__SSE2__)
        const __m128i wanted = _mm_set1_epi16(static_cast<short>(fingerprint));
        const auto load = [&](std::size_t at) {
            __m128i lane;
            std::memcpy(&lane, bucket.fingerprints + at, sizeof lane);
            return _mm_cmpeq_epi16(lane, wanted);
        };
        return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_packs_epi16(load(0), load(8))));
#else
        std::uint32_t hits = 0;
        for (std::size_t i = 0; i < kSlots; ++i)
            hits |= static_cast<std::uint32_t>(bucket.fingerprints[i] == fingerprint) << i;
        return hits;
#endif
    }

    std::span<const Bucket> buckets_;
};

/// A weight in eight bits: its square root with its sign, so that small weights keep their differences and
/// great ones are not cut off. weight_of(-12) is -144.
constexpr std::int32_t weight_of(std::uint8_t code) {
    const auto root = static_cast<std::int32_t>(static_cast<std::int8_t>(code));
    return root * (root < 0 ? -root : root);
}

/// A value that is a class and its weight.
struct ClassWeight {
    std::uint8_t label = 0;
    std::uint8_t code = 0;

    static constexpr ClassWeight unpack(std::uint16_t value) {
        return {static_cast<std::uint8_t>(value), static_cast<std::uint8_t>(value >> 8U)};
    }
    [[nodiscard]] constexpr std::uint16_t pack() const {
        return static_cast<std::uint16_t>(label | static_cast<unsigned>(code) << 8U);
    }
    [[nodiscard]] constexpr std::int32_t weight() const { return weight_of(code); }
};

}  // namespace dateline
