// A hidden layer over some words of the encoder's output and some hashed features, and scores of classes.
#pragma once

#include <random>
#include <span>
#include <vector>

#include "app/train/matrix.hpp"
#include "core/language/network.hpp"

namespace dateline::train {

class ScorerLearner {
  public:
    ScorerLearner(ScorerShape shape, std::mt19937& random);

    /// The words of a batch in context, kWidth numbers for each; behind them stand the root and no word.
    void read(std::span<const float> words);
    /// The scores when slot i holds words[i], with the features.
    std::span<const float> score(std::span<const std::uint32_t> words,
                                 std::span<const std::uint64_t> features);
    /// The slopes of the scores just computed.
    void push(std::span<const float> slopes);
    /// Adds to the slopes of the words of the batch.
    void backward(std::span<float> word_slopes);
    void step(float rate);

    Weights slots;    // width x slots*hidden
    Weights outside;  // root and no word: 2 x slots*hidden
    Weights table;
    Weights bias;
    Weights out;  // hidden x classes
    Weights out_bias;

  private:
    ScorerShape shape_;
    std::size_t n_ = 0;
    std::vector<float> words_, parts_, part_slopes_, hidden_, scores_, hidden_slopes_, turned_;
    std::vector<std::uint32_t> now_, rows_;
};

}  // namespace dateline::train
