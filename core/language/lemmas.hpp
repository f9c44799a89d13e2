// The dictionary form of a word, given its tag: exceptions first ("went" VBD: "go"), then the longest known
// ending
// ("-ies" NNS: "-y"), else the word in lower case. Proper nouns keep their capitals, as in the treebanks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
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
    std::vector<std::string>& lemmas_;
    std::unordered_map<std::uint64_t, std::uint32_t> known_;  // word and tag -> index
    std::unordered_map<std::string, std::uint32_t> indices_;  // lemma -> index
};

}  // namespace dateline
