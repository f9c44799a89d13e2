// Compiled for processors with AVX-512 (BW, VL, VNNI), see core/CMakeLists.txt; kernels() asks before it uses
// them.
#if defined(__AVX512VNNI__)
#include <immintrin.h>

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
    /// Bit i is set where the i-th of sixteen numbers is not 0.
    static std::uint32_t bits(const Slots& x) {
        return _mm256_movepi16_mask(reinterpret_cast<const __m256i&>(x));
    }
};
}  // namespace

#define KERNELS kVnniKernels
#include "core/language/kernels_body.inc"
#endif
