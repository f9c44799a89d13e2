// Compiled for every x86 processor with 64 bits: all have SSE2.
#if defined(__x86_64__)
#include "core/language/kernels_common.inc"

namespace {
struct Lanes : CommonX86Lanes {
    using Sums = __m128i;
    static constexpr std::size_t kCount = 4;
    static constexpr std::size_t kBytes = 16;
    using Words = std::int16_t __attribute__((vector_size(kBytes)));
    static constexpr std::size_t kParts = 2;
    static Sums zero() { return _mm_setzero_si128(); }
    static Sums load(const std::int16_t* at) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at)); }
    static Sums pair(const std::int16_t* at) { return _mm_set1_epi32(both(at)); }
    static Sums add_products(Sums sums, Sums a, Sums b) { return _mm_add_epi32(sums, _mm_madd_epi16(a, b)); }
    static void store(std::int32_t* at, Sums sums) { _mm_storeu_si128(reinterpret_cast<__m128i*>(at), sums); }
    /// As many bytes as there are words in a vector, as words.
    static Words widen(const std::int8_t* at) {
        const __m128i bytes = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(at));
        return reinterpret_cast<Words>(_mm_srai_epi16(_mm_unpacklo_epi8(bytes, bytes), 8));
    }
};
}  // namespace

#define KERNELS kSse2Kernels
#include "core/language/kernels_body.inc"
#endif
