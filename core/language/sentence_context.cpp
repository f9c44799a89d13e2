#include "core/language/sentence_context.hpp"

#include "core/language/parser_state.hpp"

namespace dateline {

void SentenceContext::clear() {
    encoder_.clear();
    arcs.clear();
    labels.clear();
}

SentenceContext::Place SentenceContext::read(std::span<const Word> words, std::span<const std::uint8_t> tags,
                                             std::span<const std::uint32_t> ends) {
    Place place;
    place.word = static_cast<std::uint32_t>(encoder_.states().size() / kWidth);
    encoder_.read(words, tags, ends);
    node_states_.clear();
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        if (!is_node(model_.tag_classes()[tags[i]])) continue;
        const std::span<const std::int16_t> numbers = state(place.word + i);
        node_states_.insert(node_states_.end(), numbers.begin(), numbers.end());
    }
    place.node = arcs.read(node_states_);
    labels.read(node_states_);
    return place;
}

}  // namespace dateline
