#include "core/language/words.hpp"

#include <algorithm>
#include <cstring>

#include "core/language/characters.hpp"
#include "core/language/hashing.hpp"

namespace dateline {
namespace {

/// The plain twin of a typographic quote or dash of three bytes, 0 when it has none.
char plain_twin(std::string_view word, std::size_t at) {
    if (word.size() - at < 3 || word[at] != '\xE2' || word[at + 1] != '\x80') return 0;
    switch (static_cast<unsigned char>(word[at + 2])) {
        case 0x98:
        case 0x99:
            return '\'';
        case 0x9C:
        case 0x9D:
            return '"';
        case 0x90:
        case 0x91:
            return '-';
        default:
            return 0;
    }
}

/// A byte as it stands in a NormalWord.
constexpr std::array<char, 256> kNormal = [] {
    std::array<char, 256> normal{};
    for (std::size_t i = 0; i < normal.size(); ++i) normal[i] = static_cast<char>(i);
    for (std::size_t i = '0'; i <= '9'; ++i) normal[i] = '0';
    normal['`'] = '\'';
    return normal;
}();

constexpr unsigned kSmall = 128;  // not a ShapeBit: kNoSmall is its opposite
static_assert((kSmall & (kCapital | kNoSmall | kDigit | kHyphen | kLetter | kFirst)) == 0);

/// The bits of word_shape() that a byte anywhere in the word sets.
constexpr std::array<std::uint8_t, 256> kShapes = [] {
    std::array<std::uint8_t, 256> shapes{};
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        if (i >= 'A' && i <= 'Z') shapes[i] = kLetter;
        if ((i >= 'a' && i <= 'z') || i >= 0x80) shapes[i] = kLetter | kSmall;
        if (i >= '0' && i <= '9') shapes[i] = kDigit;
    }
    shapes['-'] = kHyphen;
    return shapes;
}();

template <class Value>
constexpr Value of_byte(const std::array<Value, 256>& table, char c) {
    return table[static_cast<unsigned char>(c)];
}

}  // namespace

NormalWord::NormalWord(std::string_view word) {
    for (std::size_t at = 0; at < word.size() && size < kMost; ++at) {
        char c = of_byte(kNormal, word[at]);
        if (const char plain = plain_twin(word, at); plain != 0) {
            c = plain;
            at += 2;
        }
        form[size] = c;
        lower[size] = to_lower(c);
        ++size;
    }
}

std::uint8_t word_shape(std::string_view word, bool first) {
    unsigned shape = first ? unsigned{kFirst} : 0U;
    for (const char c : word) shape |= of_byte(kShapes, c);
    if ((shape & kSmall) == 0) shape |= kNoSmall;
    if (!word.empty() && word[0] >= 'A' && word[0] <= 'Z') shape |= kCapital;
    return static_cast<std::uint8_t>(shape & ~kSmall);
}

std::uint32_t unknown_word(std::uint8_t shape, std::uint32_t ending3) {
    return static_cast<std::uint32_t>(hash_feature(1, shape & ~static_cast<unsigned>(kFirst), ending3) >>
                                      32U);
}

Word spell(const NormalWord& normal, bool first) {
    Word word;
    word.form = hash_bytes(normal.exact());
    word.lower = normal.exact() == normal.lowered() ? word.form : hash_bytes(normal.lowered());
    word.ending2 = hash_bytes(normal.ending(2));
    word.ending3 = hash_bytes(normal.ending(3));
    word.ending4 = hash_bytes(normal.ending(4));
    word.start = hash_bytes(normal.lowered().substr(0, 3));
    word.shape = word_shape(normal.exact(), first);
    return word;
}

void look_up(const LanguageModel& model, Word& word) {
    const PackedTable& words = model.table(Section::words);
    word.ambiguity = words.find(mix(word.form));
    word.exact = word.ambiguity != 0 || (word.shape & kFirst) != 0;
    if (word.ambiguity == 0 && word.form != word.lower) word.ambiguity = words.find(mix(word.lower));
    word.cluster = model.table(Section::clusters).find(mix(word.lower));
    word.common = word.ambiguity != 0
                      ? word.lower
                      : unknown_word(word.shape, word.cluster != 0 ? word.cluster : word.ending3);
}

void read_words(std::string_view text, std::span<const Token> tokens, const LanguageModel& model,
                std::span<Word> words) {
    bool first = true;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        words[i] = spell(NormalWord(tokens[i].span.of(text)), first);
        first = first && (words[i].shape & (kLetter | kDigit)) == 0;
        // They are looked up when the letters of the whole sentence have been read.
        model.table(Section::words).prefetch(mix(words[i].form));
        model.table(Section::clusters).prefetch(mix(words[i].lower));
    }
    for (Word& word : words) look_up(model, word);
}

}  // namespace dateline
