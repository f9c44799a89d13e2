#include <algorithm>
#include <cmath>
#include <cstdio>

#include "app/train/oracle.hpp"
#include "app/train/perceptron.hpp"
#include "app/train/quantise.hpp"
#include "app/train/steps.hpp"
#include "core/language/parser.hpp"
#include "core/language/tagset.hpp"

namespace dateline::train {
namespace {

constexpr std::uint32_t kSeed = 20261121;
constexpr std::size_t kArcBytes = 5'000'000;
constexpr std::size_t kLabelBytes = 2'400'000;
constexpr std::size_t kMarkBytes = 600'000;
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

class Learner {
  public:
    Learner(const LanguageModel& model, std::mt19937& random) : model_(model), random_(random) {}

    void learn(const GoldSentence& sentence, std::span<const Word> words, std::span<const std::uint8_t> tags,
               bool explore) {
        state_.begin(model_, words, tags);
        if (state_.size() == 0) return;
        const Heads heads = gold_heads(sentence, state_);
        while (!state_.done()) {
            const std::array<int, 3> costs = action_costs(state_, heads);
            Action action = only_action(costs);
            if (count_possible(costs) > 1) action = choose(costs, explore);
            if (action == Action::shift) {
                state_.shift();
            } else {
                attach(action, sentence, heads);
            }
        }
        if (explore) learn_marks(sentence, words);
    }

    Perceptron marks;
    Perceptron arcs;
    Perceptron labels;

  private:
    static std::ptrdiff_t count_possible(const std::array<int, 3>& costs) {
        return std::count_if(costs.begin(), costs.end(), [](int c) { return c < kImpossible; });
    }
    static Action only_action(const std::array<int, 3>& costs) {
        return static_cast<Action>(std::min_element(costs.begin(), costs.end()) - costs.begin());
    }

    /// Learns from the choice, and says how to go on.
    Action choose(const std::array<int, 3>& costs, bool explore) {
        read_arc_features(state_, arc_features_);
        std::array<float, 3> scores{};
        arcs.score(arc_features_.view(), scores);
        const int least = *std::min_element(costs.begin(), costs.end());
        int chosen = -1;
        int best = -1;
        for (int a = 0; a < 3; ++a) {
            const auto i = static_cast<std::size_t>(a);
            if (costs[i] >= kImpossible) continue;
            if (chosen < 0 || scores[i] > scores[static_cast<std::size_t>(chosen)]) chosen = a;
            if (costs[i] == least && (best < 0 || scores[i] > scores[static_cast<std::size_t>(best)]))
                best = a;
        }
        arcs.tick();
        if (chosen == best) return static_cast<Action>(chosen);
        arcs.update(arc_features_.view(), static_cast<std::uint8_t>(best), static_cast<std::uint8_t>(chosen));
        const bool follow = explore && random_() % 10 < kExplore;
        return static_cast<Action>(follow ? chosen : best);
    }

    void attach(Action action, const GoldSentence& sentence, const Heads& heads) {
        const std::uint32_t child = state_.stack(0);
        const std::uint32_t head = state_.head_of(action);
        Deprel deprel = Deprel::root;
        if (head != state_.root()) {
            read_label_features(state_, head, child, label_features_);
            std::array<float, kDeprelCount> scores{};
            labels.score(label_features_.view(), scores);
            deprel = static_cast<Deprel>(std::max_element(scores.begin() + 1, scores.end()) - scores.begin());
            const Deprel gold = sentence.token(state_.node(child).token).deprel;
            if (heads[child] == head && gold != Deprel::root) {
                labels.tick();
                if (deprel != gold)
                    labels.update(label_features_.view(), static_cast<std::uint8_t>(gold),
                                  static_cast<std::uint8_t>(deprel));
            }
        }
        state_.attach(action, deprel);
    }

    /// The heads of the punctuation marks, on the tree the parser has just made.
    void learn_marks(const GoldSentence& sentence, std::span<const Word> words) {
        punctuation_.each(state_, words, [&](const Mark& mark, std::span<const std::uint32_t> candidates) {
            const std::uint32_t gold = sentence.token(mark.token).head;
            std::size_t right = candidates.size();
            std::size_t best = 0;
            float best_score = 0;
            for (std::size_t i = 0; i < candidates.size(); ++i) {
                if (gold != kNone && state_.node(candidates[i]).token + sentence.sentence->begin == gold)
                    right = i;
                read_punctuation_features(state_, mark, candidates, i, mark_features_);
                std::array<float, 1> score{};
                marks.score(mark_features_.view(), score);
                if (i == 0 || score[0] > best_score) best = i;
                best_score = i == 0 ? score[0] : std::max(score[0], best_score);
            }
            if (right == candidates.size()) return candidates[best];  // out of reach in this tree
            marks.tick();
            if (right != best) {
                read_punctuation_features(state_, mark, candidates, right, mark_features_);
                marks.push(mark_features_.view(), 0, 1);
                read_punctuation_features(state_, mark, candidates, best, mark_features_);
                marks.push(mark_features_.view(), 0, -1);
            }
            return candidates[right];
        });
    }

    const LanguageModel& model_;
    std::mt19937& random_;
    ParserState state_;
    ArcFeatures arc_features_;
    LabelFeatures label_features_;
    PunctuationFeatures mark_features_;
    PunctuationReader punctuation_;
};

/// LEFT and RIGHT against SHIFT, two weights in one entry.
void pack_arcs(const Perceptron& arcs, ModelBuilder& builder) {
    struct Pair {
        std::uint64_t feature;
        std::array<float, 3> weights;
    };
    std::vector<Pair> pairs;
    for (const auto& w : arcs.average()) {  // the weights of one feature stand together
        if (pairs.empty() || pairs.back().feature != w.feature) pairs.push_back({w.feature, {}});
        pairs.back().weights[w.label] = w.value;
    }
    std::vector<float> magnitudes;
    for (const Pair& p : pairs)
        magnitudes.push_back(
            std::max(std::abs(p.weights[1] - p.weights[0]), std::abs(p.weights[2] - p.weights[0])));
    const float scale = quantising_scale(magnitudes);
    std::vector<TableEntry> entries;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto& w = pairs[i].weights;
        const auto left = static_cast<std::uint8_t>(quantised(w[1] - w[0], scale));
        const auto right = static_cast<std::uint8_t>(quantised(w[2] - w[0], scale));
        if (left != 0 || right != 0)
            entries.push_back(
                {pairs[i].feature, static_cast<std::uint16_t>(left | right << 8), magnitudes[i]});
    }
    const std::size_t count = entries.size();
    const std::size_t left_out = builder.set_table(Section::arc_weights, std::move(entries), kArcBytes);
    std::fprintf(stderr, "arcs: %zu features learned, %zu kept\n", pairs.size(), count - left_out);
}

void pack_classes(const Perceptron& learned, Section section, std::size_t most, const char* what,
                  ModelBuilder& builder) {
    const auto averaged = learned.average();
    std::vector<float> magnitudes;
    for (const auto& w : averaged) magnitudes.push_back(std::abs(w.value));
    const float scale = quantising_scale(magnitudes);
    std::vector<TableEntry> entries;
    for (const auto& w : averaged) {
        const std::int8_t value = quantised(w.value, scale);
        if (std::abs(value) > 1)
            entries.push_back({w.feature, ClassWeight{w.label, static_cast<std::uint8_t>(value)}.pack(),
                               std::abs(w.value)});
    }
    const std::size_t count = entries.size();
    const std::size_t left_out = builder.set_table(section, std::move(entries), most);
    std::fprintf(stderr, "%s: %zu weights learned, %zu kept\n", what, averaged.size(), count - left_out);
}

}  // namespace

void train_parser(const Sentences& train, const Tags& tags, int epochs, ModelBuilder& builder) {
    const LanguageModel model = builder.model();
    std::mt19937 random(kSeed);
    std::vector<std::vector<Word>> words(train.size());
    for (std::size_t i = 0; i < train.size(); ++i) {
        read_words(train[i].text(), train[i].tokens(), model, words[i]);
    }
    Learner learner(model, random);
    for (int epoch = 0; epoch < epochs; ++epoch) {
        for (const std::uint32_t i : shuffled(train.size(), random))
            learner.learn(train[i], words[i], tags[i], epoch > 0);
        std::fprintf(stderr, "parser: epoch %d of %d\n", epoch + 1, epochs);
    }
    pack_arcs(learner.arcs, builder);
    pack_classes(learner.labels, Section::label_weights, kLabelBytes, "relations", builder);
    pack_classes(learner.marks, Section::punctuation_weights, kMarkBytes, "punctuation", builder);
}

}  // namespace dateline::train
