#include "core/timex/plain_words.hpp"

#include <algorithm>
#include <bit>

#include "core/timex/short_word.hpp"

namespace dateline::timex {
namespace {

// A word that begins in the first part of a block ends in the block, with what stands behind it.
constexpr std::size_t kFirstPart = TextBlock::kSize - WordKey::kWhole;

// What a word may not be for a byte behind it to be no part of it.
using Found = Lexicon::Found;
constexpr std::uint8_t kInitial = 0x80;  // a single letter: "U.S."
constexpr std::array<std::uint8_t, 256> make_closer_look() {
    std::array<std::uint8_t, 256> table{};
    table.fill(Found::kNumber);  // may have to be joined with the number before
    table['.'] |= Found::kTakesDot | kInitial;
    for (const char mark : {'\'', '`'}) table[static_cast<std::uint8_t>(mark)] = Found::kWord;
    for (std::size_t c = 0x80; c < 256; ++c) table[c] = Found::kWord;
    return table;
}
constexpr std::array<std::uint8_t, 256> kCloserLook = make_closer_look();
// What the size of a word adds to that, and to its flags: a single letter is no word in capitals.
struct OfSize {
    std::uint8_t is = 0, upper = Token::kUpper;
};
constexpr std::array<OfSize, WordKey::kWhole> make_sizes() {
    std::array<OfSize, WordKey::kWhole> sizes{};
    sizes[1] = {kInitial, 0};
    return sizes;
}
constexpr std::array<OfSize, WordKey::kWhole> kSizes = make_sizes();

template <class ReadBlock>
[[gnu::always_inline]] inline void look_at_block(PlainWords& pass) {
    pass.block_begin = pass.pos;
    const std::string_view rest = pass.text.substr(pass.pos);
    pass.bytes = rest.data();
    if (rest.size() < TextBlock::kSize) {  // the end of the text, with NUL behind it
        pass.rest.fill('\0');
        std::copy(rest.begin(), rest.end(), pass.rest.begin());
        pass.bytes = pass.rest.data();
    }
    pass.block = ReadBlock::read(pass.bytes);
}

enum class Stop : std::uint8_t { word, other, end_of_part };

// The words that begin in the first part of the block.
[[gnu::always_inline]] inline Stop read_block_words(PlainWords& pass, const Lexicon& lexicon) {
    constexpr std::uint64_t kAllButLast = ~std::uint64_t{0} >> 1U;  // so that every run of letters ends
    const std::uint64_t letters = pass.block.letters & kAllButLast;
    const std::uint64_t capitals = pass.block.capitals;
    const std::uint64_t small = letters & ~capitals;
    const std::uint64_t blanks = pass.block.blanks;
    const std::uint64_t blanks_behind_marks = pass.block.marks & blanks >> 1U;
    const char* const bytes = pass.bytes;
    const auto block_begin = static_cast<std::uint32_t>(pass.block_begin);
    const Lexicon::ShortWords words = lexicon.short_words();
    Token* out = pass.tokens.room(TextBlock::kSize);
    std::size_t at = pass.pos - pass.block_begin;
    std::uint32_t before = pass.before;
    Stop stop = Stop::end_of_part;
    while (at < kFirstPart) {
        const auto size = static_cast<std::size_t>(std::countr_zero(~(letters >> at)));
        if (size - 1 >= WordKey::kWhole - 1) {  // no letter, or a long word
            stop = size == 0 ? Stop::other : Stop::word;
            break;
        }
        const std::size_t end = at + size;
        const auto behind = static_cast<std::uint8_t>(bytes[end]);
        const Found& found = words.find(short_word_key(bytes + at, size));
        const OfSize of_size = kSizes[size];
        if (((found.is | of_size.is) & kCloserLook[behind]) != 0) {
            stop = Stop::word;
            break;
        }
        // no branch: which words have capitals is chance
        const auto capital = static_cast<std::uint32_t>(capitals >> at & 1U);
        const std::uint64_t small_in_word = small >> at & ((std::uint64_t{1} << size) - 1);
        const std::uint32_t upper = of_size.upper & (0U - static_cast<std::uint32_t>(small_in_word == 0));
        const auto begins = static_cast<std::uint32_t>(block_begin + at);
        const auto ends = static_cast<std::uint32_t>(block_begin + end);
        const std::uint32_t flags = before | Token::kWord | capital * Token::kCapital | upper;
        *out++ = {begins, ends, 0, found.entries[capital], static_cast<std::uint16_t>(flags)};
        before = 0;
        at = end + 1;
        if ((blanks >> end & 1U) != 0) continue;
        before = Token::kGlued;
        if ((blanks_behind_marks >> end & 1U) == 0) {
            at = end;
            stop = Stop::other;
            break;
        }
        const Shape mark = behind == ',' ? Shape::comma : Shape::dot;
        *out++ = {ends, ends + 1, 0, static_cast<std::uint16_t>(mark), Token::kGlued};
        before = 0;
        ++at;
    }
    pass.tokens.taken_to(out);
    pass.pos = pass.block_begin + at;
    pass.before = static_cast<std::uint16_t>(before);
    return stop;
}

template <class ReadBlock>
[[gnu::always_inline]] inline bool read_plain_words(PlainWords& pass, const Lexicon& lexicon) {
    for (;;) {
        if (pass.pos - pass.block_begin >= kFirstPart) look_at_block<ReadBlock>(pass);
        const Stop stop = read_block_words(pass, lexicon);
        if (stop != Stop::end_of_part) return stop == Stop::word;
    }
}

bool read_with_any(PlainWords& pass, const Lexicon& lexicon) {
    return read_plain_words<PlainBlocks>(pass, lexicon);
}
constexpr ReadPlainWords kAny = read_with_any;

#if defined(__x86_64__)
bool read_with_sse2(PlainWords& pass, const Lexicon& lexicon) {
    return read_plain_words<Sse2Blocks>(pass, lexicon);
}
DATELINE_AVX2 bool read_with_avx2(PlainWords& pass, const Lexicon& lexicon) {
    return read_plain_words<Avx2Blocks>(pass, lexicon);
}
constexpr std::array kReaders = {ReadPlainWords{read_with_avx2}, ReadPlainWords{read_with_sse2}, kAny};
#endif

}  // namespace

std::span<const ReadPlainWords> plain_word_readers() {
#if defined(__x86_64__)
    const bool avx2 =
        __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2");
    return std::span(kReaders).subspan(avx2 ? 0 : 1);
#else
    return {&kAny, 1};
#endif
}

}  // namespace dateline::timex
