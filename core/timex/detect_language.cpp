#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "core/timex/languages.hpp"

namespace dateline::timex {
namespace {

// Up to eight bytes of a word as one number, the last one on top.
constexpr std::uint64_t packed(std::string_view word) {
    std::uint64_t value = 0;
    for (const char c : word) value = value >> 8U | std::uint64_t{static_cast<unsigned char>(c)} << 56U;
    return value;
}

constexpr std::string_view kGermanWords[] = {"der", "und", "das", "den", "nicht", "ein",      "im", "am",
                                             "ist", "mit", "von", "auf", "dem",   "f\u00fcr", "des"};
constexpr std::string_view kEnglishWords[] = {"the", "and", "of",  "to",   "a",   "in",
                                              "on",  "is",  "for", "that", "was", "with"};

// The common words by a hash that keeps them apart: which language a word speaks for, without a branch.
class CommonWords {
  public:
    // Both languages' points in one number: one addition counts them.
    static constexpr std::uint64_t kGerman = 1, kEnglish = std::uint64_t{1} << 32U;

    constexpr explicit CommonWords(std::uint64_t multiplier) : multiplier_(multiplier) {
        for (const std::string_view word : kGermanWords) add(word, kGerman);
        for (const std::string_view word : kEnglishWords) add(word, kEnglish);
    }
    [[nodiscard]] std::uint64_t points(std::uint64_t word) const {
        const Place& place = places_[place_of(word)];
        return place.points & (std::uint64_t{0} - static_cast<std::uint64_t>(place.word == word));
    }
    [[nodiscard]] constexpr bool apart() const { return apart_; }

  private:
    [[nodiscard]] constexpr std::size_t place_of(std::uint64_t word) const {
        return word * multiplier_ >> 57U;
    }
    constexpr void add(std::string_view word, std::uint64_t points) {
        Place& place = places_[place_of(packed(word))];
        apart_ = apart_ && place.word == 0;
        place = {packed(word), points};
    }
    struct Place {
        std::uint64_t word = 0, points = 0;
    };
    std::uint64_t multiplier_;
    std::array<Place, 128> places_{};
    bool apart_ = true;
};

constexpr CommonWords common_words() {
    std::uint64_t multiplier = 0x9E3779B97F4A7C15ULL;
    while (!CommonWords(multiplier).apart()) multiplier += 0x632BE59BD9B4E018ULL;
    return CommonWords(multiplier);
}
constexpr CommonWords kCommonWords = common_words();

// All ones in each of the last bytes, as many as a word has of them; the last byte is on top.
constexpr std::array<std::uint64_t, 9> kLastBytes = [] {
    std::array<std::uint64_t, 9> kept{};
    for (std::size_t size = 1; size < kept.size(); ++size) kept[size] = ~std::uint64_t{0} << (64 - 8 * size);
    return kept;
}();

// What sixteen bytes are, a bit for each, the first one the lowest.
struct Sixteen {
    unsigned ends = 0;      // of words: white space and controls, comma, full stop
    unsigned cyrillic = 0;  // begins a letter of that alphabet
};
#ifdef __SSE2__
Sixteen look_at(const char* at) {
    __m128i bytes;
    std::memcpy(&bytes, at, sizeof bytes);
    constexpr char kDiffer = ',' ^ '.';  // one bit
    const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(' ')), bytes);
    const __m128i marks =
        _mm_cmpeq_epi8(_mm_or_si128(bytes, _mm_set1_epi8(kDiffer)), _mm_set1_epi8(',' | '.'));
    const __m128i first = _mm_cmpeq_epi8(_mm_or_si128(bytes, _mm_set1_epi8(1)), _mm_set1_epi8('\xD1'));
    return {static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(controls, marks))),
            static_cast<unsigned>(_mm_movemask_epi8(first))};
}
#else
Sixteen look_at(const char* at) {
    Sixteen out;
    for (unsigned i = 0; i < 16; ++i) {
        const auto c = static_cast<unsigned char>(at[i]);
        out.ends |= static_cast<unsigned>(c <= ' ' || c == ',' || c == '.') << i;
        out.cyrillic |= static_cast<unsigned>(c == 0xD0 || c == 0xD1) << i;
    }
    return out;
}
#endif

// The first of the eight bytes is the lowest.
std::uint64_t eight_bytes(const char* bytes) {
    std::uint64_t value = 0;
    std::memcpy(&value, bytes, sizeof value);
    if constexpr (std::endian::native == std::endian::big) value = __builtin_bswap64(value);
    return value;
}

}  // namespace

std::string_view detect_language(std::string_view text) {
    constexpr std::size_t kLooked = 600;
    text = text.substr(0, kLooked);
    std::array<char, 8 + kLooked + 24> buffer;  // blanks on both sides, to be read beyond the text
    buffer.fill(' ');
    std::copy(text.begin(), text.end(), buffer.begin() + 8);
    std::size_t cyrillic = 0;
    std::uint64_t points = 0;
    std::size_t word_begin = 8;
    for (std::size_t at = 8; at <= 8 + text.size(); at += 16) {
        const Sixteen bytes = look_at(buffer.data() + at);
        if (bytes.cyrillic != 0) cyrillic += static_cast<std::size_t>(std::popcount(bytes.cyrillic));
        for (unsigned ends = bytes.ends; ends != 0; ends &= ends - 1) {
            const std::size_t end = at + static_cast<std::size_t>(std::countr_zero(ends));
            const std::size_t size = std::min<std::size_t>(end - word_begin, 8);
            points += kCommonWords.points(eight_bytes(buffer.data() + end - 8) & kLastBytes[size]);
            word_begin = end + 1;
        }
    }
    if (cyrillic * 4 > text.size()) return "ru";
    const std::uint64_t german = points % CommonWords::kEnglish;
    const std::uint64_t english = points / CommonWords::kEnglish;
    return german >= 3 && german > english * 2 ? "de" : "en";
}

}  // namespace dateline::timex
