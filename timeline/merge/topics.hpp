// What is an article about? Its words with their TF-IDF weights over the run, its names, numbers and opening
// among them.
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

/// What a word is in its article. Two arrests in two towns share their words, but neither names nor numbers.
struct WordRole {
    bool name : 1 = false, number : 1 = false;
    bool opening_name : 1 = false;  // a name of the headline or of the first sentence
};

/// Of all words of an article, and of some of them.
struct Likeness {
    float words = 0, names = 0, numbers = 0, opening_names = 0;
};

struct Topics {
    Vocabulary vocabulary;
    std::vector<std::vector<std::uint32_t>>
        words;                                 // by source and token: word number, kNone for function words
    std::vector<TopicVector> vectors;          // by source
    std::vector<std::vector<WordRole>> roles;  // by source, of the words of its vector
    std::vector<Likeness> squares;             // by source: what its words weigh, squared
};

/// @param order the sources in canonical order; word numbers depend on nothing else
[[nodiscard]] Topics topics_of(std::span<const Source> sources, std::span<const std::uint32_t> order);
/// 0-1.
[[nodiscard]] float cosine(const TopicVector& a, const TopicVector& b);

/// Cosines of two articles, 0-1.
[[nodiscard]] Likeness likeness(const Topics& topics, std::uint32_t a, std::uint32_t b);

}  // namespace dateline
