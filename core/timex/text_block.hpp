// Where do the words of a text begin and end? Sixty-four bytes are asked at once, and the answers are sets of
// bits, the first byte the lowest bit: the end of a word is then a count of bits, and no byte is looked at
// twice. Each kind of processor has its own way of asking; all answer the same.
#pragma once

#include <cstddef>
#include <cstdint>

#if defined(__x86_64__)
#include <immintrin.h>

#include <cstring>

// A function compiled for processors that have more than every x86-64 has; the program asks before it calls.
// AVX-512 would need a quarter of the instructions, but what runs behind it is then a fifth slower.
#define DATELINE_AVX2 [[gnu::target("avx2,bmi,bmi2")]]
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

/// One byte after the other. The bytes given to any read() are TextBlock::kSize that can be read.
struct PlainBlocks {
    [[nodiscard]] static TextBlock read(const char* bytes) {
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
};

#if defined(__x86_64__)
// What all of the following do: with the bit of the case set, 'a' to 'z' are moved up to become the largest
// signed bytes.
inline constexpr char kCaseBit = 0x20;
inline constexpr char kLettersUp = 0x7F - 'z';
inline constexpr char kBelowLetters = kLettersUp + 'a' - 1;

/// Sixteen bytes at a time.
struct Sse2Blocks {
    [[nodiscard]] static TextBlock read(const char* bytes) {
        TextBlock block;
        for (std::size_t at = 0; at < TextBlock::kSize; at += sizeof(__m128i)) {
            __m128i written;
            std::memcpy(&written, bytes + at, sizeof written);
            const __m128i moved =
                _mm_add_epi8(_mm_or_si128(written, _mm_set1_epi8(kCaseBit)), _mm_set1_epi8(kLettersUp));
            const __m128i marks = _mm_or_si128(_mm_cmpeq_epi8(written, _mm_set1_epi8(',')),
                                               _mm_cmpeq_epi8(written, _mm_set1_epi8('.')));
            block.letters |= bits(_mm_cmpgt_epi8(moved, _mm_set1_epi8(kBelowLetters))) << at;
            block.capitals |= bits(_mm_slli_epi16(written, 2)) << at;  // the bit of the case on top
            block.blanks |= bits(_mm_cmpeq_epi8(written, _mm_set1_epi8(' '))) << at;
            block.marks |= bits(marks) << at;
        }
        block.capitals = block.letters & ~block.capitals;
        return block;
    }

  private:
    static std::uint64_t bits(__m128i tops) { return static_cast<std::uint32_t>(_mm_movemask_epi8(tops)); }
};

/// Thirty-two bytes at a time.
struct Avx2Blocks {
    DATELINE_AVX2 [[nodiscard]] static TextBlock read(const char* bytes) {
        TextBlock block;
        for (std::size_t at = 0; at < TextBlock::kSize; at += sizeof(__m256i)) {
            __m256i written;
            std::memcpy(&written, bytes + at, sizeof written);
            const __m256i moved = _mm256_add_epi8(_mm256_or_si256(written, _mm256_set1_epi8(kCaseBit)),
                                                  _mm256_set1_epi8(kLettersUp));
            const __m256i marks = _mm256_or_si256(_mm256_cmpeq_epi8(written, _mm256_set1_epi8(',')),
                                                  _mm256_cmpeq_epi8(written, _mm256_set1_epi8('.')));
            block.letters |= bits(_mm256_cmpgt_epi8(moved, _mm256_set1_epi8(kBelowLetters))) << at;
            block.capitals |= bits(_mm256_slli_epi16(written, 2)) << at;
            block.blanks |= bits(_mm256_cmpeq_epi8(written, _mm256_set1_epi8(' '))) << at;
            block.marks |= bits(marks) << at;
        }
        block.capitals = block.letters & ~block.capitals;
        return block;
    }

  private:
    DATELINE_AVX2 static std::uint64_t bits(__m256i tops) {
        return static_cast<std::uint32_t>(_mm256_movemask_epi8(tops));
    }
};
#endif

}  // namespace dateline::timex
