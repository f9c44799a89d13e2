// Two articles of one story share most of their words. Which of them say that two sentences tell of the same
// thing? Those each article uses in few of its sentences, and English does not use everywhere: "roof",
// "£28m".
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "timeline/merge/shared.hpp"
#include "timeline/merge/topics.hpp"

namespace dateline {

/// How common a lemma is in English, as what sharing it counts: 1 for a rare word, 0.3 for "know". Immutable
/// after construction.
class CommonWords {
  public:
    CommonWords();
    /// Lower case expected. rarity("helicopter") = 1, rarity("year") = 0.3.
    [[nodiscard]] float rarity(std::string_view lemma) const;

  private:
    std::unordered_map<std::string_view, float> rarity_;
};

/// By token, 0-1: how much the word tells the sentences of its article apart, times its rarity. 1 for a rare
/// word in one sentence only, towards 0 for one in every sentence; 0 for words without content.
[[nodiscard]] std::vector<float> telling_weights(const Analysis& analysis,
                                                 std::span<const std::uint32_t> word_of_token,
                                                 const CommonWords& common);

/// Terms by ascending word, each word once with its largest weight.
void sort_terms(TopicVector& terms);
/// A list of terms and the same in short.
struct TermList {
    const TopicVector& terms;
    const Summary& in_short;
};
/// The words both have, each counted by the geometric mean of its two weights.
struct SharedTerms {
    float sum = 0;   // 0 and up
    float best = 0;  // of the word that tells most: 0-1
};
[[nodiscard]] SharedTerms shared_terms(const TermList& a, const TermList& b);
/// Their sum over the geometric mean of what each list has in all: 0-1.
[[nodiscard]] float shared_telling(const TermList& a, const TermList& b, const SharedTerms& shared);

}  // namespace dateline
