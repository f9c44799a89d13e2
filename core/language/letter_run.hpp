// Where does a run of ASCII letters end? Sixteen bytes are asked at once where the processor can: most words
// end among them, and how far to go is then a count of bits and no loop that ends differently for each word.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "core/language/characters.hpp"

namespace dateline {

/// letters_end("talks, he", 0) is 5; `at` itself where no letter stands.
[[nodiscard]] inline std::size_t letters_end(std::string_view text, std::size_t at) {
#ifdef __SSE2__
    for (; at + sizeof(__m128i) <= text.size(); at += sizeof(__m128i)) {
        __m128i bytes;
        std::memcpy(&bytes, text.data() + at, sizeof bytes);
        // with the bit of the case set, 'a' to 'z' are moved up to become the largest signed bytes
        constexpr char kUp = 0x7F - 'z';
        const __m128i moved = _mm_add_epi8(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), _mm_set1_epi8(kUp));
        const __m128i letters = _mm_cmpgt_epi8(moved, _mm_set1_epi8(kUp + 'a' - 1));
        const unsigned others = ~static_cast<unsigned>(_mm_movemask_epi8(letters));
        const auto size = static_cast<std::size_t>(std::countr_zero(others));
        if (size < sizeof bytes) return at + size;
    }
#endif
    while (at < text.size() && is_ascii_letter(text[at])) ++at;
    return at;
}

}  // namespace dateline
