#include <algorithm>
#include <array>
#include <bit>
#include <type_traits>
#include <utility>

#include "core/language/kernels.hpp"
#include "core/language/network.hpp"

#if defined(__SSE2__)
#include <emmintrin.h>

#include <cstring>

namespace {
struct Lanes {
    using Slots = std::int16_t __attribute__((vector_size(32)));  // of a PackedTable::Bucket
    using Sums = __m128i;
    static constexpr std::size_t kCount = 4;
    static constexpr std::size_t kBytes = 16;
    using Words = std::int16_t __attribute__((vector_size(kBytes)));
    static constexpr std::size_t kParts = 2;
    static Sums zero() { return _mm_setzero_si128(); }
    static Sums load(const std::int16_t* at) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at)); }
    static Sums pair(const std::int16_t* at) {
        std::int32_t both;
        std::memcpy(&both, at, sizeof both);
        return _mm_set1_epi32(both);
    }
    static Sums add_products(Sums sums, Sums a, Sums b) { return _mm_add_epi32(sums, _mm_madd_epi16(a, b)); }
    static void store(std::int32_t* at, Sums sums) { _mm_storeu_si128(reinterpret_cast<__m128i*>(at), sums); }
    /// As many bytes as there are words in a vector, as words.
    static Words widen(const std::int8_t* at) {
        const __m128i bytes = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(at));
        return reinterpret_cast<Words>(_mm_srai_epi16(_mm_unpacklo_epi8(bytes, bytes), 8));
    }
    /// Bit i is set where the i-th of sixteen numbers is not 0.
    static std::uint32_t bits(const Slots& x) {
        __m128i half[2];
        std::memcpy(half, &x, sizeof half);
        return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_packs_epi16(half[0], half[1])));
    }
    using Value = std::uint16_t;
    /// Copies the values whose bits are set to `end`, from where one may be overwritten; returns the new end.
    static Value* gather(const std::uint16_t* values, std::uint32_t bits, Value* end) {
        for (; bits != 0; bits &= bits - 1) *end++ = values[std::countr_zero(bits)];
        return end;
    }
};
}  // namespace
#else
namespace {
struct Lanes {
    using Slots = std::int16_t __attribute__((vector_size(32)));  // of a PackedTable::Bucket
    struct Sums {
        std::int32_t sum;
        std::int16_t first, second;
    };
    static constexpr std::size_t kCount = 1;
    static constexpr std::size_t kBytes = 16;
    using Words = std::int16_t __attribute__((vector_size(kBytes)));
    static constexpr std::size_t kParts = 4;
    static Sums zero() { return {0, 0, 0}; }
    static Sums load(const std::int16_t* at) { return {0, at[0], at[1]}; }
    static Sums pair(const std::int16_t* at) { return load(at); }
    static Sums add_products(Sums sums, Sums a, Sums b) {
        return {sums.sum + a.first * b.first + a.second * b.second, 0, 0};
    }
    static void store(std::int32_t* at, Sums sums) { *at = sums.sum; }
    /// As many bytes as there are words in a vector, as words.
    static Words widen(const std::int8_t* at) {
        Words words{};
        for (std::size_t i = 0; i < kBytes / 2; ++i) words[i] = at[i];
        return words;
    }
    /// Bit i is set where the i-th of sixteen numbers is not 0.
    static std::uint32_t bits(const Slots& x) {
        std::uint32_t out = 0;
        for (std::size_t i = 0; i < 16; ++i) out |= static_cast<std::uint32_t>(x[i] != 0) << i;
        return out;
    }
    using Value = std::uint16_t;
    /// Copies the values whose bits are set to `end`, from where one may be overwritten; returns the new end.
    static Value* gather(const std::uint16_t* values, std::uint32_t bits, Value* end) {
        for (; bits != 0; bits &= bits - 1) *end++ = values[std::countr_zero(bits)];
        return end;
    }
};
}  // namespace
#endif

#define KERNELS kPlainKernels
#include "core/language/kernels_body.inc"

namespace dateline {

const Kernels& kernels() {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl"))
        return __builtin_cpu_supports("avx512vnni") ? kVnniKernels : kAvx512Kernels;
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")) return kAvx2Kernels;
#endif
    return kPlainKernels;
}

}  // namespace dateline
