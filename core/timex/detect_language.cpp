#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "core/timex/languages.hpp"

namespace dateline::timex {
namespace {

constexpr std::uint64_t kEach = 0x0101010101010101ULL;
constexpr std::uint64_t kTops = kEach * 0x80;

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
    constexpr explicit CommonWords(std::uint64_t multiplier) : multiplier_(multiplier) {
        for (const std::string_view word : kGermanWords) add(word, 1, 0);
        for (const std::string_view word : kEnglishWords) add(word, 0, 1);
    }
    struct Points {
        std::uint64_t word = 0;
        std::uint32_t german = 0, english = 0;
    };
    void count(std::uint64_t word, Points& sum) const {
        const Points& points = places_[place_of(word)];
        const std::uint32_t same = points.word == word ? 1 : 0;
        sum.german += points.german * same;
        sum.english += points.english * same;
    }
    [[nodiscard]] constexpr bool apart() const { return apart_; }

  private:
    [[nodiscard]] constexpr std::size_t place_of(std::uint64_t word) const {
        return word * multiplier_ >> 57U;
    }
    constexpr void add(std::string_view word, std::uint32_t german, std::uint32_t english) {
        Points& points = places_[place_of(packed(word))];
        apart_ = apart_ && points.word == 0;
        points = {packed(word), german, english};
    }
    std::uint64_t multiplier_;
    std::array<Points, 128> places_{};
    bool apart_ = true;
};

constexpr CommonWords common_words() {
    std::uint64_t multiplier = 0x9E3779B97F4A7C15ULL;
    while (!CommonWords(multiplier).apart()) multiplier += 0x632BE59BD9B4E018ULL;
    return CommonWords(multiplier);
}
constexpr CommonWords kCommonWords = common_words();

// The top bit of each byte that is `value`.
std::uint64_t equal_bytes(std::uint64_t bytes, std::uint8_t value) {
    const std::uint64_t differ = bytes ^ kEach * value;
    return ~(((differ & ~kTops) + ~kTops) | differ) & kTops;
}

// The top bit of each byte that ends a word: white space and controls, comma, full stop.
std::uint64_t ends_of_words(std::uint64_t bytes) {
    const std::uint64_t after_blank = ((bytes & ~kTops) + kEach * (0x7F - ' ')) | bytes;
    constexpr std::uint64_t kDiffer = kEach * (',' ^ '.');  // one bit
    return (~after_blank & kTops) | equal_bytes(bytes | kDiffer, ',' | '.');
}

// How many bytes have their top bit set, and no other.
std::size_t marked_bytes(std::uint64_t tops) {
    return static_cast<std::size_t>((tops >> 7U) * kEach >> 56U);
}

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
    std::array<char, 8 + kLooked + 8>
        buffer;  // blanks on both sides, so that eight bytes can be read anywhere
    buffer.fill(' ');
    std::copy(text.begin(), text.end(), buffer.begin() + 8);
    std::size_t cyrillic = 0;
    CommonWords::Points points;
    std::size_t word_begin = 8;
    for (std::size_t at = 8; at <= 8 + text.size(); at += 8) {
        const std::uint64_t bytes = eight_bytes(buffer.data() + at);
        if ((bytes & kTops) != 0)
            cyrillic += marked_bytes(equal_bytes(bytes, 0xD0) | equal_bytes(bytes, 0xD1));
        for (std::uint64_t ends = ends_of_words(bytes); ends != 0; ends &= ends - 1) {
            const std::size_t end = at + static_cast<std::size_t>(std::countr_zero(ends)) / 8;
            const std::size_t size = std::min<std::size_t>(end - word_begin, 8);
            const std::uint64_t kept = ~(~std::uint64_t{0} >> 4 * size >> 4 * size);
            kCommonWords.count(eight_bytes(buffer.data() + end - 8) & kept, points);
            word_begin = end + 1;
        }
    }
    if (cyrillic * 4 > text.size()) return "ru";
    return points.german >= 3 && points.german > points.english * 2 ? "de" : "en";
}

}  // namespace dateline::timex
