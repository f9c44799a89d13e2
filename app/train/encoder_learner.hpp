// Words in context: what the network knows of a word is the sum of a few rows of tables, read from left to
// right and from right to left by gated averages (a layer of a quasi-recurrent network, Bradbury et al. 2017,
// with clipped lines in place of curves).
#pragma once

#include <random>
#include <span>
#include <vector>

#include "app/train/matrix.hpp"
#include "core/language/encoder.hpp"
#include "core/language/network.hpp"

namespace dateline::train {

inline constexpr std::size_t kInput = 96;  // values of a word before the first layer
inline constexpr std::size_t kLayers = 2;

class EncoderLearner {
  public:
    EncoderLearner(std::size_t table_rows, std::mt19937& random);

    /// Sentences one behind the other, each with its number of words; for each word kWordRows rows of the
    /// table. output() has kWidth numbers for each word. `dropout` is the share of numbers kept out.
    void forward(std::span<const std::uint32_t> rows, std::span<const std::uint32_t> lengths, float dropout,
                 std::mt19937& random);
    [[nodiscard]] const std::vector<float>& output() const { return outputs_.back(); }
    /// From the slopes of the output to those of all weights.
    void backward(std::vector<float> slopes);
    void step(float rate);

    Weights table;
    struct Layer {
        Weights gates;
        Weights bias;
    };
    std::vector<Layer> layers;

  private:
    void run(std::size_t layer, const float* input, std::size_t width, std::vector<float>& state);

    std::vector<std::uint32_t> rows_, lengths_;
    std::vector<float> input_, mask_;
    std::vector<std::vector<float>> gates_, states_, outputs_, masks_;
};

}  // namespace dateline::train
