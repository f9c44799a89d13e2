// Which word does a comma belong to? To the part of the sentence it sets off, and there to the highest word
// it can hang on without crossing an arc (universaldependencies.org/u/dep/punct.html). The words it could
// hang on are those to be seen from the gap it stands in; a linear model chooses among them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/language/feature_list.hpp"
#include "core/language/model.hpp"
#include "core/language/parser_state.hpp"
#include "core/language/words.hpp"

namespace dateline {

using PunctuationFeatures = FeatureList<20>;

/// A punctuation mark and the words it can hang on.
struct Mark {
    std::uint32_t token = 0;     // its place in the sentence
    std::uint32_t form = 0;      // hash of its letters
    std::uint32_t previous = 0;  // the mark before it in the sentence, 0 = none
    std::uint32_t previous_head = 0;
    std::uint32_t gap = 0;  // the node before it
    bool last = false;      // nothing follows
};

class PunctuationReader {
  public:
    /// Sets head and relation of all punctuation marks; where there are only marks, the first is the root.
    void attach(const LanguageModel& model, const ParserState& tree, std::span<const Word> words,
                std::span<Token> tokens, Sentence& sentence);

    /// Calls choose(mark, candidates) for each mark from left to right; it returns the head, one of the
    /// candidates.
    template <class Choose>
    void each(const ParserState& tree, std::span<const Word> words, Choose choose) {
        Mark mark;
        candidates_.clear();
        std::uint32_t node = 0;  // the last one passed
        for (std::uint32_t token = 0; token < words.size(); ++token) {
            if (node < tree.size() && tree.node(node + 1).token == token) {
                ++node;
                continue;
            }
            if (mark.gap != node || candidates_.empty()) see(tree, node);
            mark.gap = node;
            mark.token = token;
            mark.form = words[token].lower;
            mark.last = token + 1 == words.size();
            const std::uint32_t head =
                choose(static_cast<const Mark&>(mark), std::span<const std::uint32_t>(candidates_));
            mark.previous = mark.form;
            mark.previous_head = head;
            hide(head, node);
        }
    }

  private:
    /// The words to be seen from the gap behind `node`: first those to the left, from near to far, then those
    /// to the right.
    void see(const ParserState& tree, std::uint32_t node);
    /// Takes out the words that the next mark in the gap cannot hang on without crossing the arc to `head`.
    void hide(std::uint32_t head, std::uint32_t node);

    /// Which candidate the weights like best, the first of equals.
    std::size_t best_of(const PackedTable& weights, const ParserState& tree, const Mark& mark,
                        std::span<const std::uint32_t> candidates);

    std::vector<std::uint32_t> candidates_;
    std::vector<PunctuationFeatures> features_;  // of the candidates
};

void read_punctuation_features(const ParserState& tree, const Mark& mark,
                               std::span<const std::uint32_t> candidates, std::size_t which,
                               PunctuationFeatures& features);

}  // namespace dateline
