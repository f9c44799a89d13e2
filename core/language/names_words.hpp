// What is one word of a name? Not one token: treebanks cut "al-Assad",
// "son-in-law" and "Jean-Claude" at their hyphens, while a name needs them
// whole; but in "U.S.-led" and "Kyiv-born" only the first part is a name.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/language/analysis.hpp"

namespace dateline {

enum class Shape : std::uint8_t {
    lower,     // "said"
    capital,   // "Putin", "McDonald", "iPhone"
    capitals,  // "NATO", "U.S.", "G7"
    initial,   // "V.", "V"
    number,
    clitic,  // "'s"
    mark,    // punctuation and symbols
};

/// One or more tokens written without a space that a name keeps together.
struct NameWord {
    std::uint32_t begin = 0;  // first token
    std::uint32_t end = 0;    // one past the last
    Span span;
    std::uint32_t facts = 0;  // of the gazetteer
    Shape shape = Shape::mark;
    bool opens = false;  // first word of a sentence, a quotation or a list item:
                         // its capital tells nothing
};

/// How often each word of a document is written small, and how often with a
/// capital where no capital is due.
class CapitalCounts {
  public:
    explicit CapitalCounts(std::size_t tokens);
    struct Count {
        std::uint32_t hash = 0;
        std::uint16_t small = 0;
        std::uint16_t large = 0;
    };
    void add(std::string_view word, bool large);
    [[nodiscard]] Count of(std::string_view word) const;

  private:
    std::vector<Count> slots_;  // size a power of two, at most half full
};

/// The words of a document, sentence by sentence.
struct NameWords {
    std::vector<NameWord> words;
    std::vector<std::uint32_t> first;  // by sentence, and one past the last word at the end
    [[nodiscard]] std::span<const NameWord> of(std::size_t sentence) const {
        return std::span(words).subspan(first[sentence], first[sentence + 1] - first[sentence]);
    }
};

/// Linear; each word is looked up in the gazetteer once.
[[nodiscard]] NameWords words_of(std::string_view text, const Analysis& analysis);

/// Is nearly every word that could be small written large, as in a headline or
/// a shouted line? Then capitals tell nothing.
[[nodiscard]] bool capitals_tell_nothing(std::string_view text, std::span<const NameWord> words,
                                         bool headline);

}  // namespace dateline
