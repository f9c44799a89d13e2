// Are two articles about the same story? Cosine of their TF-IDF vectors over the run.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "timeline/model/source.hpp"

namespace dateline {

/// Words of the run as numbers, with the weight a shared one has.
class Vocabulary {
  public:
    std::uint32_t number_of(std::string_view word);
    void count_document(std::span<const std::uint32_t> distinct_words);
    /// Inverse document frequency. Smoothed, so that a run of two articles still tells "Moscow" from "the".
    [[nodiscard]] float weight(std::uint32_t word) const {
        return word < weights_.size() ? weights_[word] : computed_weight(word);
    }
    /// Works out the weights of all words so far; good until the next document is counted.
    void settle();

  private:
    [[nodiscard]] float computed_weight(std::uint32_t word) const;

    std::vector<float> weights_;  // by word, once settled
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<std::uint32_t> documents_with_;
    std::uint32_t documents_ = 0;
};

struct Term {
    std::uint32_t word = 0;
    float weight = 0;
};

/// An article as its weightiest words, unit length, by word number.
using TopicVector = std::vector<Term>;

/// ASCII letters in lower case; the rest as it is.
[[nodiscard]] std::string lower_case(std::string_view word);
/// Does the token carry meaning for what the text is about? Nouns, names, verbs, adjectives, numbers; not
/// "have", "said".
[[nodiscard]] bool is_content_word(const Analysis& analysis, std::uint32_t token);

struct Topics {
    Vocabulary vocabulary;
    std::vector<std::vector<std::uint32_t>>
        words;                         // by source and token: word number, kNone for function words
    std::vector<TopicVector> vectors;  // by source
};

/// @param order the sources in canonical order; word numbers depend on nothing else
[[nodiscard]] Topics topics_of(std::span<const Source> sources, std::span<const std::uint32_t> order);
/// 0-1.
[[nodiscard]] float cosine(const TopicVector& a, const TopicVector& b);

}  // namespace dateline
