// A word of ASCII letters out of the sixteen bytes from its first on: how long it is and how it is written.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>

#include <bit>
#endif

#include "core/timex/lexicon.hpp"

namespace dateline::timex {

struct ShortWord {
    WordKey key;             // of the letters; its size is their number, 0 to 16
    bool capital = false;    // the first is a capital letter
    bool all_upper = false;  // all are
};

/// One byte after the other. @param bytes sixteen that can be read
[[nodiscard]] inline ShortWord read_short_word_plainly(const char* bytes) {
    ShortWord word;
    std::array<char, WordKey::kWhole> folded{};
    word.all_upper = true;
    for (std::size_t i = 0; i < WordKey::kWhole; ++i) {
        const bool upper = bytes[i] >= 'A' && bytes[i] <= 'Z';
        if (!upper && !(bytes[i] >= 'a' && bytes[i] <= 'z')) break;
        if (i == 0) word.capital = upper;
        word.all_upper = word.all_upper && upper;
        folded[i] = upper ? static_cast<char>(bytes[i] - 'A' + 'a') : bytes[i];
        ++word.key.size;
    }
    std::memcpy(&word.key.head, folded.data(), 8);
    std::memcpy(&word.key.tail, folded.data() + 8, 8);
    return word;
}

#ifdef __SSE2__
/// 255 in the first `size` bytes of the sixteen from kKept + 16 - size on.
inline constexpr std::array<std::uint8_t, 2 * WordKey::kWhole> kKept = [] {
    std::array<std::uint8_t, 2 * WordKey::kWhole> kept{};
    for (std::size_t i = 0; i < WordKey::kWhole; ++i) kept[i] = 0xFF;
    return kept;
}();
/// The same, sixteen bytes at a time.
[[nodiscard]] inline ShortWord read_short_word(const char* bytes) {
    const auto load = [](const void* from) {
        __m128i value;
        std::memcpy(&value, from, sizeof value);
        return value;
    };
    constexpr char kCase = 0x20;
    const __m128i written = load(bytes);
    const __m128i small = _mm_or_si128(written, _mm_set1_epi8(kCase));
    // 'a' to 'z' become the largest signed bytes
    const __m128i moved = _mm_add_epi8(small, _mm_set1_epi8(0x7F - 'z'));
    const __m128i letters = _mm_cmpgt_epi8(moved, _mm_set1_epi8(0x7F - 'z' + 'a' - 1));
    const auto others = ~static_cast<std::uint32_t>(_mm_movemask_epi8(letters)) | 1U << WordKey::kWhole;
    const auto size = static_cast<std::uint32_t>(std::countr_zero(others));
    const __m128i kept = _mm_and_si128(small, load(kKept.data() + WordKey::kWhole - size));
    const auto has_case = static_cast<std::uint32_t>(
        _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_and_si128(written, _mm_set1_epi8(kCase)), _mm_setzero_si128())));
    ShortWord word;
    word.key.head = static_cast<std::uint64_t>(_mm_cvtsi128_si64(kept));
    word.key.tail = static_cast<std::uint64_t>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(kept, kept)));
    word.key.size = size;
    word.capital = size > 0 && (has_case & 1U) != 0;
    word.all_upper = (~has_case & ((1U << size) - 1)) == 0;
    return word;
}
#else
[[nodiscard]] inline ShortWord read_short_word(const char* bytes) {
    return read_short_word_plainly(bytes);
}
#endif

}  // namespace dateline::timex
