#include "core/language/parser.hpp"

#include <algorithm>

namespace dateline {

Deprel best_label(const LanguageModel& model, const ParserState& state, std::uint32_t head,
                  std::uint32_t child) {
    if (head == state.root()) return Deprel::root;
    LabelFeatures features;
    read_label_features(state, head, child, features);
    const PackedTable& weights = model.table(Section::label_weights);
    for (const std::uint64_t key : features.view()) weights.prefetch(key);
    std::array<std::int32_t, 256> scores{};
    for (const std::uint64_t key : features.view()) {
        weights.each(key, [&](std::uint16_t value) {
            const ClassWeight one = ClassWeight::unpack(value);
            scores[one.label] += one.weight();
        });
    }
    // Deprel 0 is the root's own.
    const auto first = scores.begin() + 1;
    const auto end = scores.begin() + static_cast<std::ptrdiff_t>(Deprel::dep) + 1;
    return static_cast<Deprel>(std::max_element(first, end) - scores.begin());
}

Action Parser::choose() {
    if (!state_.can_left()) return state_.can_shift() ? Action::shift : Action::right;
    if (!state_.can_shift()) return state_.can_right() ? Action::right : Action::left;
    read_arc_features(state_, features_);
    const PackedTable& weights = model_.table(Section::arc_weights);
    std::int32_t left = 0;
    std::int32_t right = 0;
    for (const std::uint64_t key : features_.view()) weights.prefetch(key);
    for (const std::uint64_t key : features_.view()) {
        const std::uint16_t value = weights.find(key);
        left += weight_of(static_cast<std::uint8_t>(value));
        right += weight_of(static_cast<std::uint8_t>(value >> 8U));
    }
    if (state_.can_right() && right > 0 && right >= left) return Action::right;
    return left > 0 ? Action::left : Action::shift;
}

void Parser::parse(std::span<const Word> words, std::span<const std::uint8_t> tags, std::span<Token> tokens,
                   Sentence& sentence) {
    state_.begin(model_, words, tags);
    while (state_.size() > 0 && !state_.done()) {
        const Action action = choose();
        if (action == Action::shift) {
            state_.shift();
        } else {
            state_.attach(action, best_label(model_, state_, state_.head_of(action), state_.stack(0)));
        }
    }
    for (std::uint32_t i = 1; i <= state_.size(); ++i) {
        const Node& node = state_.node(i);
        tokens[node.token].deprel = node.deprel;
        tokens[node.token].head =
            node.head == state_.root() ? kNone : sentence.begin + state_.node(node.head).token;
        if (node.head == state_.root()) sentence.root = sentence.begin + node.token;
    }
    punctuation_.attach(model_, state_, words, tokens, sentence);
}

}  // namespace dateline
