// Compiled for processors with AVX2, see core/CMakeLists.txt; kernels() asks before it uses them.
#if defined(__AVX2__)
#include <immintrin.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <type_traits>
#include <utility>

#include "core/language/kernels.hpp"
#include "core/language/network.hpp"

namespace {
struct Lanes {
    using Slots = std::int16_t __attribute__((vector_size(32)));  // of a PackedTable::Bucket
    using Sums = __m256i;
    static constexpr std::size_t kCount = 8;
    static constexpr std::size_t kBytes = 32;
    using Words = std::int16_t __attribute__((vector_size(kBytes)));
    static constexpr std::size_t kParts = 2;
    static Sums zero() { return _mm256_setzero_si256(); }
    static Sums load(const std::int16_t* at) {
        return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
    }
    static Sums pair(const std::int16_t* at) {
        std::int32_t both;
        std::memcpy(&both, at, sizeof both);
        return _mm256_set1_epi32(both);
    }
    static Sums add_products(Sums sums, Sums a, Sums b) {
        return _mm256_add_epi32(sums, _mm256_madd_epi16(a, b));
    }
    static void store(std::int32_t* at, Sums sums) {
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(at), sums);
    }
    /// As many bytes as there are words in a vector, as words.
    static Words widen(const std::int8_t* at) {
        const auto bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
        return reinterpret_cast<Words>(_mm256_cvtepi8_epi16(bytes));
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

#define KERNELS kAvx2Kernels
#include "core/language/kernels_body.inc"
#endif
