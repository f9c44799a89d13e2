// Compiled for processors with AVX2, see core/CMakeLists.txt; kernels() asks before it uses them.
#if defined(__AVX2__)
#include <immintrin.h>

#include "core/language/kernels_common.inc"

namespace {
struct Lanes : CommonX86Lanes {
    using Sums = __m256i;
    static constexpr std::size_t kCount = 8;
    static constexpr std::size_t kBytes = 32;
    using Words = std::int16_t __attribute__((vector_size(kBytes)));
    static constexpr std::size_t kParts = 2;
    static Sums zero() { return _mm256_setzero_si256(); }
    static Sums load(const std::int16_t* at) {
        return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
    }
    static Sums pair(const std::int16_t* at) { return _mm256_set1_epi32(both(at)); }
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
};
}  // namespace

#define KERNELS kAvx2Kernels
#include "core/language/kernels_body.inc"
#endif
