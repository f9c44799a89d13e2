#include "app/train/network_learner.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/language/tagset.hpp"

namespace dateline::train {
namespace {

constexpr float kDropout = 0.25F;
constexpr unsigned kThinned = 6;    // of 64 features, kept out so that none is trusted too much
constexpr float kTagWeight = 0.5F;  // of a tag's loss against an action's
/// There is room for as many tag classes as a byte can count; pack() writes those there are.
constexpr ScorerShape kLearnedTagShape{kTagShape.slots, 256, kTagShape.rows};
constexpr unsigned kExplore =
    9;  // in ten: how often the parser's own choice is followed although it is wrong

/// The gold tree over the nodes of the parser: what hangs on a punctuation mark hangs on the mark's head
/// instead.
Heads gold_heads(const GoldSentence& s, const ParserState& state) {
    std::vector<std::uint32_t> node_of(s.size(), 0);
    for (std::uint32_t i = 1; i <= state.size(); ++i) node_of[state.node(i).token] = i;
    Heads heads(state.size() + 1, 0);
    std::uint32_t top = 0;
    for (std::uint32_t i = 1; i <= state.size(); ++i) {
        std::uint32_t head = s.token(state.node(i).token).head;
        while (head != kNone && node_of[head - s.sentence->begin] == 0)
            head = s.document->analysis.tokens[head].head;
        heads[i] = head != kNone ? node_of[head - s.sentence->begin] : top == 0 ? state.root() : top;
        if (head == kNone && top == 0) top = i;
    }
    return projective(std::move(heads));
}

/// The slopes of the loss -log(probability of the good classes) by the scores. `is_possible` and `is_good`
/// are asked for each of the first `count` classes.
template <class Possible, class Good>
std::vector<float> loss_slopes(std::span<const float> scores, std::size_t count, Possible is_possible,
                               Good is_good, float weight = 1) {
    std::vector<float> slopes(scores.size(), 0);
    float most = -1e30F;
    for (std::size_t i = 0; i < count; ++i) {
        if (is_possible(i)) most = std::max(most, scores[i]);
    }
    float all = 0;
    float good = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (!is_possible(i)) continue;
        slopes[i] = std::exp(scores[i] - most);
        all += slopes[i];
        if (is_good(i)) good += slopes[i];
    }
    for (std::size_t i = 0; i < count; ++i) {
        const float wanted = is_good(i) && good > 0 ? slopes[i] / good : 0;
        slopes[i] = (slopes[i] / all - wanted) * weight;
    }
    return slopes;
}

}  // namespace

NetworkLearner::NetworkLearner(const LanguageModel& model, std::size_t known_words, std::mt19937& random)
    : model_(model),
      random_(random),
      known_words_(known_words),
      encoder_(known_words + kSharedRows, random),
      arcs_(kArcShape, random),
      labels_(kLabelShape, random),
      tags_(kLearnedTagShape, random) {}

void NetworkLearner::read(std::span<const Lesson> lessons) {
    std::vector<std::uint32_t> rows;
    std::vector<std::uint32_t> lengths;
    for (const Lesson& lesson : lessons) {
        lengths.push_back(static_cast<std::uint32_t>(lesson.words.size()));
        for (std::size_t i = 0; i < lesson.words.size(); ++i) {
            const float chance = static_cast<float>(random_() >> 8U) / static_cast<float>(1U << 24U);
            const std::uint32_t own =
                chance < lesson.own_chance[i] ? lesson.spare_rows[i] : lesson.own_rows[i];
            const auto all =
                word_rows(lesson.words[i], lesson.tags[i], own, static_cast<std::uint32_t>(known_words_));
            rows.insert(rows.end(), all.begin(), all.end());
        }
    }
    batch_words_ = static_cast<std::uint32_t>(rows.size() / kWordRows);
    encoder_.forward(rows, lengths, kDropout, random_);
    for (ScorerLearner* scorer : {&arcs_, &labels_, &tags_}) scorer->read(encoder_.output());
}

void NetworkLearner::parse(const Lesson& lesson, std::uint32_t first, bool explore) {
    state_.begin(model_, lesson.words, lesson.tags);
    if (state_.size() == 0) return;
    const Heads heads = gold_heads(*lesson.gold, state_);
    while (!state_.done()) {
        const std::array<int, 3> costs = action_costs(state_, heads);
        const Action action = choose(costs, first, explore);
        if (action == Action::shift) {
            state_.shift();
        } else {
            const std::uint32_t head = state_.head_of(action);
            state_.attach(action, name(lesson, heads, head, state_.stack(0), first));
        }
    }
    learn_tags(lesson, first);
}

std::uint32_t NetworkLearner::slot(std::uint32_t node, std::uint32_t first) const {
    if (node == 0) return batch_words_ + 1;
    return node == state_.root() ? batch_words_ : first + state_.node(node).token;
}

Action NetworkLearner::choose(const std::array<int, 3>& costs, std::uint32_t first, bool explore) {
    const int least = *std::min_element(costs.begin(), costs.end());
    const auto is_possible = [&](std::size_t a) { return costs[a] < kImpossible; };
    const auto is_good = [&](std::size_t a) { return costs[a] == least; };
    if (std::count_if(costs.begin(), costs.end(), [](int c) { return c < kImpossible; }) == 1)
        return static_cast<Action>(std::min_element(costs.begin(), costs.end()) - costs.begin());
    ArcSlots slots = arc_nodes(state_);
    for (std::uint32_t& one : slots) one = slot(one, first);
    read_arc_features(state_, features_);
    thin_out();
    const std::span<const float> scores = arcs_.score(slots, features_.view());
    std::size_t chosen = costs.size();
    std::size_t best = costs.size();
    for (std::size_t a = 0; a < costs.size(); ++a) {
        if (is_possible(a) && (chosen == costs.size() || scores[a] > scores[chosen])) chosen = a;
        if (is_good(a) && (best == costs.size() || scores[a] > scores[best])) best = a;
    }
    ++decisions_;
    wrong_ += chosen != best;
    arcs_.push(loss_slopes(scores, costs.size(), is_possible, is_good));
    const bool follow = explore && random_() % 10 < kExplore;
    return static_cast<Action>(follow ? chosen : best);
}

Deprel NetworkLearner::name(const Lesson& lesson, const Heads& heads, std::uint32_t head, std::uint32_t child,
                            std::uint32_t first) {
    if (head == state_.root()) return Deprel::root;
    read_label_features(state_, head, child, features_);
    thin_out();
    const std::span<const float> scores =
        labels_.score(std::array{slot(head, first), slot(child, first)}, features_.view());
    const auto named = static_cast<Deprel>(
        std::max_element(scores.begin() + 1, scores.begin() + kDeprelCount) - scores.begin());
    const Deprel gold = lesson.gold->token(state_.node(child).token).deprel;
    if (heads[child] == head && gold != Deprel::root) {
        labels_.push(loss_slopes(
            scores, kDeprelCount, [](std::size_t c) { return c > 0; },
            [&](std::size_t c) { return c == static_cast<std::size_t>(gold); }));
    }
    return named;
}

void NetworkLearner::learn_tags(const Lesson& lesson, std::uint32_t first) {
    for (std::uint32_t node = 1; node <= state_.size(); ++node) {
        const std::uint32_t token = state_.node(node).token;
        if (!may_change_tag(model_.tag_classes()[lesson.tags[token]])) continue;
        read_tag_features(state_, node, lesson.words[token], lesson.tags[token], features_);
        thin_out();
        const std::span<const float> scores = tags_.score(std::array{first + token}, features_.view());
        tags_.push(loss_slopes(
            scores, model_.tag_classes().size(), [](std::size_t) { return true; },
            [&](std::size_t c) { return c == lesson.gold->tags[token]; }, kTagWeight));
    }
}

void NetworkLearner::thin_out() {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < features_.count; ++i) {
        if (random_() % 64 >= kThinned) features_.keys[kept++] = features_.keys[i];
    }
    features_.count = kept;
}

void NetworkLearner::step(float rate) {
    std::vector<float> slopes(encoder_.output().size(), 0);
    for (ScorerLearner* scorer : {&arcs_, &labels_, &tags_}) {
        scorer->backward(slopes);
        scorer->step(rate);
    }
    encoder_.backward(std::move(slopes));
    encoder_.step(rate);
}

double NetworkLearner::error_rate() {
    const double rate =
        decisions_ == 0 ? 0 : 100.0 * static_cast<double>(wrong_) / static_cast<double>(decisions_);
    decisions_ = wrong_ = 0;
    return rate;
}

}  // namespace dateline::train
