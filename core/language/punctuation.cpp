#include "core/language/punctuation.hpp"

#include <algorithm>

namespace dateline {

void PunctuationReader::see(const ParserState& tree, std::uint32_t node) {
    candidates_.clear();
    const std::uint32_t root = tree.root();
    std::uint32_t left = node;
    while (left != 0) {
        candidates_.push_back(left);
        if (tree.node(left).head > node) break;
        left = tree.node(left).head;
    }
    const std::uint32_t left_head = left == 0 ? root : tree.node(left).head;
    const auto lefts = static_cast<std::ptrdiff_t>(candidates_.size());
    std::uint32_t right = node + 1;
    while (right != root) {
        candidates_.push_back(right);
        if (right == left_head) return;  // the arc from here to the left spans the gap
        if (tree.node(right).head <= node) break;
        right = tree.node(right).head;
    }
    if (right == root) return;
    // The arc from the right to `above` spans the gap: nothing beyond `above` can be seen.
    const std::uint32_t above = tree.node(right).head;
    const auto at = std::find(candidates_.begin(), candidates_.begin() + lefts, above);
    if (at != candidates_.begin() + lefts) candidates_.erase(at + 1, candidates_.begin() + lefts);
}

void PunctuationReader::hide(std::uint32_t head, std::uint32_t node) {
    const auto rights =
        std::find_if(candidates_.begin(), candidates_.end(), [&](std::uint32_t c) { return c > node; });
    const auto at = std::find(candidates_.begin(), candidates_.end(), head);
    if (head <= node) {
        candidates_.erase(candidates_.begin(), at);
    } else {
        candidates_.erase(at + 1, candidates_.end());
        candidates_.erase(candidates_.begin(), rights);
    }
}

void read_punctuation_features(const ParserState& tree, const Mark& mark,
                               std::span<const std::uint32_t> candidates, std::size_t which,
                               PunctuationFeatures& features) {
    features.count = 0;
    const std::uint32_t c = candidates[which];
    const Node& node = tree.node(c);
    const Node& left = tree.node(mark.gap);
    const Node& right = tree.node(mark.gap < tree.size() ? mark.gap + 1 : 0);
    const bool is_left = c <= mark.gap;
    const auto same_side = [&](std::size_t i) {
        return i < candidates.size() && (candidates[i] <= mark.gap) == is_left;
    };
    const bool top = !same_side(which + 1);
    const bool spans = is_left ? node.right > mark.gap : node.left != 0 && node.left <= mark.gap;
    std::size_t rank = 0;
    while (rank < 3 && which > rank && same_side(which - rank - 1)) ++rank;
    const auto below = rank > 0 ? static_cast<std::uint32_t>(tree.node(candidates[which - 1]).deprel) + 1 : 0;
    const auto deprel = static_cast<std::uint32_t>(node.deprel);
    const bool is_root = node.head == tree.root();
    const std::uint32_t place = static_cast<std::uint32_t>(is_left) | static_cast<std::uint32_t>(top) << 1U |
                                static_cast<std::uint32_t>(spans) << 2U |
                                static_cast<std::uint32_t>(is_root) << 3U |
                                static_cast<std::uint32_t>(mark.last) << 4U;
    const auto steps = static_cast<std::uint32_t>(rank) << 8U;
    const std::uint32_t again = (mark.previous_head == c ? 1U : 0U) + (mark.previous_head == 0 ? 2U : 0U);
    std::uint32_t id = 700;
    const auto add = [&](std::uint32_t a, std::uint32_t b = 0, std::uint32_t d = 0, std::uint32_t e = 0) {
        features.add(id++, a, b, d, e);
    };
    add(mark.form, place | steps);
    add(mark.form, place, deprel);
    add(mark.form, place, deprel, below);
    add(mark.form, place, node.tag);
    add(mark.form, place, left.tag, right.tag);
    add(mark.form, place | steps, left.tag);
    add(mark.form, place | steps, right.tag);
    add(mark.form, place, deprel, right.word);
    add(mark.form, place, deprel, left.word);
    add(mark.form, again, mark.previous, place);
    add(mark.form, again, mark.previous, deprel);
    add(mark.form, place, node.word);
    add(mark.form, place, node.after, node.before);
    add(mark.form, place, left.after, deprel);
    add(mark.form, is_left, static_cast<std::uint32_t>(candidates.size()), steps);
    add(mark.form, place, node.children);
}

std::size_t PunctuationReader::best_of(const PackedTable& weights, const ParserState& tree, const Mark& mark,
                                       std::span<const std::uint32_t> candidates) {
    features_.resize(std::max(features_.size(), candidates.size()));
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        read_punctuation_features(tree, mark, candidates, i, features_[i]);
        for (const std::uint64_t key : features_[i].view()) weights.prefetch(key);
    }
    std::size_t best = 0;
    std::int32_t best_score = 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        std::int32_t score = 0;
        weights.each(features_[i].view(),
                     [&](std::uint16_t value) { score += ClassWeight::unpack(value).weight(); });
        if (i > 0 && score <= best_score) continue;
        best = i;
        best_score = score;
    }
    return best;
}

void PunctuationReader::attach(const LanguageModel& model, const ParserState& tree,
                               std::span<const Word> words, std::span<Token> tokens, Sentence& sentence) {
    if (tree.size() == 0) {
        sentence.root = sentence.begin;
        for (Token& token : tokens) {
            token.deprel = Deprel::punct;
            token.head = sentence.begin;
        }
        tokens.front().deprel = Deprel::root;
        tokens.front().head = kNone;
        return;
    }
    const PackedTable& weights = model.table(Section::punctuation_weights);
    each(tree, words, [&](const Mark& mark, std::span<const std::uint32_t> candidates) {
        std::uint32_t best = candidates.front();
        if (candidates.size() > 1) best = candidates[best_of(weights, tree, mark, candidates)];
        tokens[mark.token].deprel = Deprel::punct;
        tokens[mark.token].head = sentence.begin + tree.node(best).token;
        return best;
    });
}

}  // namespace dateline
