#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>

#include "app/train/network_learner.hpp"
#include "app/train/pack_classes.hpp"
#include "app/train/perceptron.hpp"
#include "app/train/steps.hpp"
#include "core/language/hashing.hpp"
#include "core/language/punctuation.hpp"

namespace dateline::train {
namespace {

constexpr std::uint32_t kSeed = 20261121;
constexpr std::size_t kMarkBytes = 400'000;
constexpr std::size_t kBatch = 16;    // sentences
constexpr float kFirstRate = 0.003F;  // of learning; falls on a line to nearly nothing
constexpr std::size_t kOwnRow = 2;    // a word seen so often has a row of its own
constexpr float kRareness =
    0.25F;  // a word seen n times is treated as unknown kRareness / (kRareness + n) of the time
constexpr int kMarkEpochs = 3;  // the last ones, when the trees are good

/// Learns the heads of punctuation marks on the trees that the parser makes.
class MarkLearner {
  public:
    void learn(const GoldSentence& sentence, std::span<const Word> words, const ParserState& state) {
        punctuation_.each(state, words, [&](const Mark& mark, std::span<const std::uint32_t> candidates) {
            const std::uint32_t gold = sentence.token(mark.token).head;
            std::size_t right = candidates.size();
            std::size_t best = 0;
            float best_score = 0;
            for (std::size_t i = 0; i < candidates.size(); ++i) {
                if (gold != kNone && state.node(candidates[i]).token + sentence.sentence->begin == gold)
                    right = i;
                read_punctuation_features(state, mark, candidates, i, mark_features_);
                std::array<float, 1> score{};
                marks.score(mark_features_.view(), score);
                if (i == 0 || score[0] > best_score) best = i;
                best_score = i == 0 ? score[0] : std::max(score[0], best_score);
            }
            if (right == candidates.size()) return candidates[best];  // out of reach in this tree
            marks.tick();
            if (right != best) {
                read_punctuation_features(state, mark, candidates, right, mark_features_);
                marks.push(mark_features_.view(), 0, 1);
                read_punctuation_features(state, mark, candidates, best, mark_features_);
                marks.push(mark_features_.view(), 0, -1);
            }
            return candidates[right];
        });
    }

    Perceptron marks;

  private:
    PunctuationFeatures mark_features_;
    PunctuationReader punctuation_;
};

/// Which words have rows of their own, and how often each was seen. Row 0 is of words that have none.
struct WordRows {
    std::map<std::uint32_t, std::uint32_t> row;  // by Word::common
    std::vector<std::uint32_t> seen{0};

    explicit WordRows(const std::vector<std::vector<Word>>& sentences) {
        std::map<std::uint32_t, std::uint32_t> counts;
        for (const auto& words : sentences) {
            for (const Word& word : words) ++counts[word.common];
        }
        for (const auto& [word, count] : counts) {
            if (count < kOwnRow || seen.size() > 0xFFFF) continue;
            row[word] = static_cast<std::uint32_t>(seen.size());
            seen.push_back(count);
        }
    }

    [[nodiscard]] std::uint32_t of(std::uint32_t common) const {
        const auto at = row.find(common);
        return at == row.end() ? 0 : at->second;
    }
};

/// What the learner is told of the words of a sentence.
struct Rows {
    std::vector<std::uint32_t> own, spare;
    std::vector<float> chance;

    Rows(const std::vector<Word>& words, const WordRows& known) {
        for (const Word& word : words) {
            own.push_back(known.of(word.common));
            spare.push_back(
                known.of(unknown_word(word.shape, word.cluster != 0 ? word.cluster : word.ending3)));
            chance.push_back(kRareness / (kRareness + static_cast<float>(known.seen[own.back()])));
        }
    }
};

}  // namespace

void train_parser(const Sentences& train, const Tags& tags, int epochs, ModelBuilder& builder) {
    const LanguageModel model = builder.model();
    std::vector<std::vector<Word>> words(train.size());
    for (std::size_t i = 0; i < train.size(); ++i)
        read_words(train[i].text(), train[i].tokens(), model, words[i]);
    const WordRows known(words);
    std::vector<Rows> rows;
    for (const auto& sentence : words) rows.emplace_back(sentence, known);

    std::mt19937 random(kSeed);
    NetworkLearner network(model, known.seen.size(), random);
    MarkLearner marks;
    const std::size_t all = train.size() * static_cast<std::size_t>(epochs);
    std::size_t done = 0;
    for (int epoch = 0; epoch < epochs; ++epoch) {
        const auto order = shuffled(train.size(), random);
        for (std::size_t begin = 0; begin < order.size(); begin += kBatch) {
            std::vector<Lesson> lessons;
            for (std::size_t k = begin; k < std::min(begin + kBatch, order.size()); ++k) {
                const std::uint32_t i = order[k];
                lessons.push_back({&train[i], words[i], tags[i], rows[i].own, rows[i].spare, rows[i].chance});
            }
            done += lessons.size();
            const float left = 1 - static_cast<float>(done) / static_cast<float>(all);
            network.learn(lessons, epoch > 0, kFirstRate * std::max(left, 0.01F),
                          [&](const Lesson& lesson, const ParserState& state) {
                              if (epoch + kMarkEpochs >= epochs && lesson.gold->by_hand)
                                  marks.learn(*lesson.gold, lesson.words, state);
                          });
        }
        std::fprintf(stderr, "parser: epoch %d of %d, %.2f %% of the choices wrong\n", epoch + 1, epochs,
                     network.error_rate());
    }
    std::vector<TableEntry> entries;
    for (const auto& [word, row] : known.row)
        entries.push_back({mix(word), static_cast<std::uint16_t>(row), static_cast<float>(known.seen[row])});
    builder.set_table(Section::word_rows, std::move(entries), std::size_t{1} << 20U);
    network.pack(builder);
    pack_classes(marks.marks, Section::punctuation_weights, kMarkBytes, "punctuation", builder);
}

}  // namespace dateline::train
