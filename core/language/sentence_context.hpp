// Sentences as the networks that build trees have read them: each word in context, and what it adds to each
// question about it. What was read stays until it is forgotten, so that a sentence is read once for all trees
// it may have.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/language/encoder.hpp"
#include "core/language/model.hpp"
#include "core/language/scorer.hpp"
#include "core/language/words.hpp"

namespace dateline {

class SentenceContext {
  public:
    explicit SentenceContext(const LanguageModel& model)
        : arcs(model.arcs(), kArcShape),
          labels(model.labels(), kLabelShape),
          model_(model),
          encoder_(model) {}

    /// Where words stand: the first of them among all that were read, and the first that is a node of a tree
    /// among those that the scorers know.
    struct Place {
        std::uint32_t word = 0;
        std::uint32_t node = 0;
    };
    void clear();
    /// Reads sentences that stand one after the other; `ends` says where each ends, one past its last word.
    Place read(std::span<const Word> words, std::span<const std::uint8_t> tags,
               std::span<const std::uint32_t> ends);
    /// The kWidth numbers of a word, see Encoder::states().
    [[nodiscard]] std::span<const std::int16_t> state(std::uint32_t word) const {
        return encoder_.states().subspan(word * kWidth, kWidth);
    }

    Scorer arcs, labels;

  private:
    const LanguageModel& model_;
    Encoder encoder_;
    std::vector<std::int16_t> node_states_;  // of the words that are nodes
};

}  // namespace dateline
