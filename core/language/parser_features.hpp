// What the networks of the parser are asked with: which words stand in their slots, and which features speak.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "core/language/feature_list.hpp"
#include "core/language/model.hpp"
#include "core/language/network.hpp"
#include "core/language/parser_state.hpp"
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

}  // namespace dateline
