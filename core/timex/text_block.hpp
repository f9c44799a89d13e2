// Where do the words of a text begin and end? Sixty-four bytes are asked at once, and the answers are sets of
// bits, the first byte the lowest bit: the end of a word is then a count of bits, and no byte is looked at
// twice.
#pragma once

#include <cstddef>
#include <cstdint>

#ifdef __SSE2__
#include <emmintrin.h>

#include <cstring>
#endif

namespace dateline::timex {

struct TextBlock {
    static constexpr std::size_t kSize = 64;
    std::uint64_t letters = 0;   // of ASCII
    std::uint64_t capitals = 0;  // those of them that are capital
    std::uint64_t blanks = 0;    // ' '
    std::uint64_t marks = 0;     // ',' and '.'
    friend bool operator==(const TextBlock&, const TextBlock&) = default;
};

/// One byte after the other. @param bytes TextBlock::kSize that can be read
[[nodiscard]] inline TextBlock read_block_plainly(const char* bytes) {
    TextBlock block;
    for (std::size_t i = 0; i < TextBlock::kSize; ++i) {
        const char c = bytes[i];
        const bool capital = c >= 'A' && c <= 'Z';
        const auto bit = [i](bool is) { return std::uint64_t{is} << i; };
        block.letters |= bit(capital || (c >= 'a' && c <= 'z'));
        block.capitals |= bit(capital);
        block.blanks |= bit(c == ' ');
        block.marks |= bit(c == ',' || c == '.');
    }
    return block;
}

#ifdef __SSE2__
/// The same, sixteen bytes at a time.
[[nodiscard]] inline TextBlock read_block(const char* bytes) {
    constexpr char kCase = 0x20;
    const auto bits = [](__m128i tops) {
        return std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(tops))};
    };
    TextBlock block;
    for (std::size_t at = 0; at < TextBlock::kSize; at += sizeof(__m128i)) {
        __m128i written;
        std::memcpy(&written, bytes + at, sizeof written);
        // 'a' to 'z' become the largest signed bytes
        const __m128i small = _mm_or_si128(written, _mm_set1_epi8(kCase));
        const __m128i moved = _mm_add_epi8(small, _mm_set1_epi8(0x7F - 'z'));
        const __m128i letters = _mm_cmpgt_epi8(moved, _mm_set1_epi8(0x7F - 'z' + 'a' - 1));
        const __m128i cases = _mm_slli_epi16(written, 2);  // the bit of the case on top of its byte
        const __m128i marks = _mm_or_si128(_mm_cmpeq_epi8(written, _mm_set1_epi8(',')),
                                           _mm_cmpeq_epi8(written, _mm_set1_epi8('.')));
        block.letters |= bits(letters) << at;
        block.capitals |= bits(cases) << at;
        block.blanks |= bits(_mm_cmpeq_epi8(written, _mm_set1_epi8(' '))) << at;
        block.marks |= bits(marks) << at;
    }
    block.capitals = block.letters & ~block.capitals;
    return block;
}
#else
[[nodiscard]] inline TextBlock read_block(const char* bytes) {
    return read_block_plainly(bytes);
}
#endif

}  // namespace dateline::timex
