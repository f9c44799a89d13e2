// Dependency trees by greedy transitions: a network that sees the words in context chooses SHIFT, LEFT or
// RIGHT, a second names the relation of each arc that is made (Kiperwasser and Goldberg 2016). Features tell
// them of the tree so far: what hangs on a word already, and the preposition or conjunction of a phrase,
// because in Universal Dependencies it hangs below the noun or verb. When the tree stands, a third network
// looks once more at the tags of verbs and what may be one: "read" below an auxiliary is another form than
// "read" with a subject.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/language/encoder.hpp"
#include "core/language/feature_list.hpp"
#include "core/language/model.hpp"
#include "core/language/parser_state.hpp"
#include "core/language/punctuation.hpp"
#include "core/language/scorer.hpp"
#include "core/language/words.hpp"

namespace dateline {

using ParserFeatures = FeatureList<24>;
using ArcSlots = std::array<std::uint32_t, kArcShape.slots>;
using LabelSlots = std::array<std::uint32_t, kLabelShape.slots>;

/// What speaks for the next action.
void read_arc_features(const ParserState& state, ParserFeatures& features);
/// What speaks for the relation of the arc from `head` to `child`.
void read_label_features(const ParserState& state, std::uint32_t head, std::uint32_t child,
                         ParserFeatures& features);
/// What speaks for another tag than `tag` for the word, whose place in the finished tree is `node`.
void read_tag_features(const ParserState& state, std::uint32_t node, const Word& word, std::uint8_t tag,
                       ParserFeatures& features);
/// The words in the slots of the network that chooses actions: nodes of the state, the root, or 0.
[[nodiscard]] ArcSlots arc_nodes(const ParserState& state);

/// Does the third network look at words that the tagger tagged so?
[[nodiscard]] constexpr bool may_change_tag(const TagClass& tag) {
    return tag.upos == Upos::VERB || tag.upos == Upos::AUX || tag.upos == Upos::NOUN || tag.upos == Upos::ADJ;
}

class Parser {
  public:
    explicit Parser(const LanguageModel& model)
        : model_(model),
          encoder_(model),
          arcs_(model.arcs(), kArcShape),
          labels_(model.labels(), kLabelShape),
          tags_(model.tags(), kTagShape) {}
    /// Sets head and relation of the sentence's tokens, and its root; changes tags that do not fit the tree.
    /// @pre there are words
    void parse(std::span<const Word> words, std::span<std::uint8_t> tags, std::span<Token> tokens,
               Sentence& sentence);

  private:
    void build_tree(std::span<const Word> words, std::span<const std::uint8_t> tags);
    /// "Rebels seized the town." read as a noun with a participle: a sentence with a full stop has a
    /// predicate. The node that is it, tagged as a past participle and hung on the noun as a clause; 0 where
    /// there is no such.
    [[nodiscard]] std::uint32_t missed_predicate(std::span<const Word> words) const;
    [[nodiscard]] Action choose();
    [[nodiscard]] Deprel name(std::uint32_t head, std::uint32_t child);
    void look_again(std::span<const Word> words, std::span<std::uint8_t> tags);

    const LanguageModel& model_;
    ParserState state_;
    Encoder encoder_;
    Scorer arcs_, labels_, tags_;
    ParserFeatures features_;
    std::vector<std::uint32_t> doubtful_;  // nodes whose tags are looked at again
    std::vector<std::int16_t> doubtful_states_;
    PunctuationReader punctuation_;
};

}  // namespace dateline
