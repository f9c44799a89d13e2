// Dependency trees by greedy transitions with two linear models: one chooses SHIFT, LEFT or RIGHT, the other
// names the relation of each arc that is made. Features after Zhang and Nivre (2011), with the preposition or
// conjunction of a phrase as one more atom, because in Universal Dependencies it hangs below the noun or
// verb.
#pragma once

#include <cstdint>
#include <span>

#include "core/language/feature_list.hpp"
#include "core/language/model.hpp"
#include "core/language/parser_state.hpp"
#include "core/language/punctuation.hpp"
#include "core/language/words.hpp"

namespace dateline {

using ArcFeatures = FeatureList<136>;
using LabelFeatures = FeatureList<56>;

/// What speaks for the next action.
void read_arc_features(const ParserState& state, ArcFeatures& features);
/// What speaks for the relation of the arc from `head` to `child`.
void read_label_features(const ParserState& state, std::uint32_t head, std::uint32_t child,
                         LabelFeatures& features);

/// The relation of an arc by the label weights.
[[nodiscard]] Deprel best_label(const LanguageModel& model, const ParserState& state, std::uint32_t head,
                                std::uint32_t child);

class Parser {
  public:
    explicit Parser(const LanguageModel& model) : model_(model) {}
    /// Sets head and relation of the sentence's tokens, and its root.
    void parse(std::span<const Word> words, std::span<const std::uint8_t> tags, std::span<Token> tokens,
               Sentence& sentence);

  private:
    [[nodiscard]] Action choose();

    const LanguageModel& model_;
    ParserState state_;
    ArcFeatures features_;
    PunctuationReader punctuation_;
};

}  // namespace dateline
