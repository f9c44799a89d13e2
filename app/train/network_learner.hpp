// Trains the network of the parser: encoder, actions, relations and second thoughts about tags in one, by
// gradient descent on sentences in random order.
#pragma once

#include <cstdint>
#include <random>
#include <span>
#include <vector>

#include "app/train/encoder_learner.hpp"
#include "app/train/model_builder.hpp"
#include "app/train/oracle.hpp"
#include "app/train/scorer_learner.hpp"
#include "app/train/steps.hpp"
#include "core/language/parser_features.hpp"

namespace dateline::train {

/// One sentence to learn from.
struct Lesson {
    const GoldSentence* gold = nullptr;
    std::span<const Word> words;
    std::span<const std::uint8_t> tags;         // what a tagger says that has not seen the sentence
    std::span<const std::uint32_t> own_rows;    // of the encoder's table, one for each word, and in its stead
    std::span<const std::uint32_t> spare_rows;  // the row of all words like it
    std::span<const float> own_chance;  // how often the own row is kept out, so that the other is learned
};

class NetworkLearner {
  public:
    NetworkLearner(const LanguageModel& model, std::size_t known_words, std::mt19937& random);

    /// One step downhill from a few sentences. `explore`: the parser's own choices are followed even where
    /// they are wrong, so that it learns to go on from there. Calls see(lesson, state) with each finished
    /// tree.
    template <class See>
    void learn(std::span<const Lesson> lessons, bool explore, float rate, See see) {
        read(lessons);
        std::uint32_t first = 0;
        for (const Lesson& lesson : lessons) {
            parse(lesson, first, explore);
            see(lesson, state_);
            first += static_cast<std::uint32_t>(lesson.words.size());
        }
        step(rate);
    }

    /// Decisions since the last call, and how many of them were wrong, in percent.
    [[nodiscard]] double error_rate();
    /// Writes the sections of the network.
    void pack(ModelBuilder& builder) const;

  private:
    void read(std::span<const Lesson> lessons);
    void parse(const Lesson& lesson, std::uint32_t first, bool explore);
    void step(float rate);
    [[nodiscard]] Action choose(const std::array<int, 3>& costs, std::uint32_t first, bool explore);
    [[nodiscard]] Deprel name(const Lesson& lesson, const Heads& heads, std::uint32_t head,
                              std::uint32_t child, std::uint32_t first);
    void thin_out();
    void learn_tags(const Lesson& lesson, std::uint32_t first);
    [[nodiscard]] std::uint32_t slot(std::uint32_t node, std::uint32_t first) const;

    const LanguageModel& model_;
    std::mt19937& random_;
    std::size_t known_words_;
    EncoderLearner encoder_;
    ScorerLearner arcs_, labels_, tags_;
    ParserState state_;
    ParserFeatures features_;
    std::uint32_t batch_words_ = 0;
    std::size_t decisions_ = 0, wrong_ = 0;
};

}  // namespace dateline::train
