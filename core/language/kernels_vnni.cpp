// Compiled for processors with AVX-512 (BW, VL, VNNI), see core/CMakeLists.txt; kernels() asks before it uses
// them.
#if defined(__AVX512VNNI__)
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
    using Sums = __m512i;
    static constexpr std::size_t kCount = 16;
    static constexpr std::size_t kBytes = 64;
    using Words = std::int16_t __attribute__((vector_size(kBytes)));
    static constexpr std::size_t kParts = 4;
    static Sums zero() { return _mm512_setzero_si512(); }
    static Sums load(const std::int16_t* at) { return _mm512_loadu_si512(at); }
    static Sums pair(const std::int16_t* at) {
        std::int32_t both;
        std::memcpy(&both, at, sizeof both);
        return _mm512_set1_epi32(both);
    }
    static Sums add_products(Sums sums, Sums a, Sums b) { return _mm512_dpwssd_epi32(sums, a, b); }
    static void store(std::int32_t* at, Sums sums) { _mm512_storeu_si512(at, sums); }
    /// As many bytes as there are words in a vector, as words.
    static Words widen(const std::int8_t* at) {
        const auto bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
        return reinterpret_cast<Words>(_mm512_cvtepi8_epi16(bytes));
    }
    /// Bit i is set where the i-th of sixteen numbers is not 0.
    static std::uint32_t bits(const Slots& x) {
        return _mm256_movepi16_mask(reinterpret_cast<const __m256i&>(x));
    }
    using Value = std::uint32_t;
    /// Copies the values whose bits are set to `end`, from where sixteen may be overwritten; returns the new
    /// end.
    static Value* gather(const std::uint16_t* values, std::uint32_t bits, Value* end) {
        const __m512i wide =
            _mm512_cvtepu16_epi32(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(values)));
        _mm512_storeu_si512(end, _mm512_maskz_compress_epi32(static_cast<__mmask16>(bits), wide));
        return end + std::popcount(bits);
    }
};
}  // namespace

#define KERNELS kVnniKernels
#include "core/language/kernels_body.inc"
#endif
