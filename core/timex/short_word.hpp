// The key of a word of up to sixteen ASCII letters, out of the sixteen bytes from its first on.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__x86_64__)
#include <emmintrin.h>
#endif

#include "core/timex/lexicon.hpp"

namespace dateline::timex {

/// All ones in each byte of the first or second eight that a word of so many letters has.
inline constexpr auto kKept = [] {
    std::array<std::array<std::uint64_t, 2>, WordKey::kWhole + 1> kept{};
    for (std::size_t size = 0; size < kept.size(); ++size) {
        std::array<std::uint8_t, WordKey::kWhole> bytes{};
        for (std::size_t i = 0; i < size; ++i) bytes[i] = 0xFF;
        kept[size] = std::bit_cast<std::array<std::uint64_t, 2>>(bytes);
    }
    return kept;
}();

/// @param bytes sixteen that can be read  @param size letters, up to sixteen
[[nodiscard]] inline WordKey short_word_key(const char* bytes, std::size_t size) {
    WordKey key;
    key.size = static_cast<std::uint32_t>(size);
#if defined(__x86_64__)
    __m128i written, kept;
    std::memcpy(&written, bytes, sizeof written);
    std::memcpy(&kept, &kKept[size], sizeof kept);
    const __m128i folded = _mm_and_si128(_mm_or_si128(written, _mm_set1_epi8(0x20)), kept);
    key.head = static_cast<std::uint64_t>(_mm_cvtsi128_si64(folded));
    key.tail = static_cast<std::uint64_t>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(folded, folded)));
#else
    constexpr std::uint64_t kCase = 0x2020202020202020ULL;  // makes letters small
    std::memcpy(&key.head, bytes, 8);
    std::memcpy(&key.tail, bytes + 8, 8);
    key.head = (key.head | kCase) & kKept[size][0];
    key.tail = (key.tail | kCase) & kKept[size][1];
#endif
    return key;
}

}  // namespace dateline::timex
