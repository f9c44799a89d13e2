// How like the meanings of two words are, by WordNet: words of one synset, of one kind, of one derivation or
// explained in the same words point one way ("step down", "resignation"), others do not ("arrest",
// "release"). It knows what words can mean, not how they are used. After Saedi, Branco, Rodrigues, Silva,
// "WordNet Embeddings" (2018); docs/decisions/0401-word-vectors.md.
//
//     file   magic "DLWV", number of words, numbers in a vector (32 bits each); hashes of the words,
//            ascending; one over the length of each vector (floats); how often texts have each (bytes); the
//            vectors (bytes)
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/error.hpp"
#include "core/language/analysis.hpp"

namespace dateline {

class WordVectors {
  public:
    static constexpr std::uint32_t kWidth = 96;

    /// @param bytes at a multiple of four, used where they lie
    /// @return the table, or ErrorCode::bad_model when they are none
    [[nodiscard]] static Result<WordVectors> load(std::span<const std::byte> bytes);

    /// @param lemma in lower case, a phrase with hyphens: find("step-down", Upos::VERB)
    /// @return its row, kNone when the table has no such verb or noun
    [[nodiscard]] std::uint32_t find(std::string_view lemma, Upos upos) const;
    /// @return the cosine of two rows, -1 to 1; below 0.35 lies what has nothing to do with each other
    [[nodiscard]] float likeness(std::uint32_t a, std::uint32_t b) const;
    /// @return how often WordNet's texts have the word: 24 times the binary logarithm, at most 255
    [[nodiscard]] std::uint8_t frequency(std::uint32_t row) const { return frequencies_[row]; }
    [[nodiscard]] std::size_t size() const { return hashes_.size(); }

  private:
    std::span<const std::uint32_t> hashes_;
    std::span<const float> scales_;
    std::span<const std::uint8_t> frequencies_;
    std::span<const std::int8_t> numbers_;
};

[[nodiscard]] std::span<const std::byte> built_in_word_vector_bytes();
/// The table the program carries.
[[nodiscard]] const WordVectors& built_in_word_vectors();

}  // namespace dateline
