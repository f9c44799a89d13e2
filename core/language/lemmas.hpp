// The dictionary form of a word, given its tag: exceptions first ("went" VBD: "go"), then the longest known
// ending
// ("-ies" NNS: "-y"), else the word in lower case. Proper nouns keep their capitals, as in the treebanks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/language/model.hpp"
#include "core/language/words.hpp"

namespace dateline {

inline constexpr std::size_t kLongestEnding = 5;

/// The keys of the two tables.
[[nodiscard]] std::uint64_t lemma_word_key(std::string_view lowered, const TagClass& tag);
[[nodiscard]] std::uint64_t lemma_ending_key(std::string_view ending, const TagClass& tag);

/// lemma_of(model, "travelled", VBD) is "travel".
[[nodiscard]] std::string lemma_of(const LanguageModel& model, std::string_view word, const TagClass& tag);

/// The lemmas of one document, each kept once.
class LemmaList {
  public:
    explicit LemmaList(std::vector<std::string>& lemmas) : lemmas_(lemmas) {}
    /// The index of the word's lemma in the list.
    std::uint32_t index(const LanguageModel& model, std::string_view word, const Word& atoms,
                        std::uint8_t tag);

  private:
    /// Hash tables of words with tags, and of lemmas: one look-up each, the next slot where it is taken.
    struct Slot {
        std::uint64_t key = 0;  // 0 = free
        std::uint32_t index = 0;
    };
    using Slots = std::vector<Slot>;  // size a power of two, at most half full
    static Slot& slot_of(Slots& slots, std::uint64_t key);
    static void make_room(Slots& slots, std::size_t used);
    std::uint32_t index_of(std::string lemma);

    std::vector<std::string>& lemmas_;
    Slots words_ = Slots(kFirstSize), found_ = Slots(kFirstSize);
    std::size_t word_count_ = 0, lemma_count_ = 0;
    static constexpr std::size_t kFirstSize = 256;
};

}  // namespace dateline
