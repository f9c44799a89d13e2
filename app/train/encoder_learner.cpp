#include "app/train/encoder_learner.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline::train {
namespace {

/// 0 for inputs kept out, else what the others are multiplied by.
void draw_mask(std::vector<float>& mask, std::size_t n, float dropout, std::mt19937& random) {
    mask.assign(n, 1);
    if (dropout <= 0) return;
    const auto limit = static_cast<std::uint32_t>(dropout * 65536.0F);
    for (std::size_t i = 0; i + 1 < n; i += 2) {
        const auto bits = static_cast<std::uint32_t>(random());
        mask[i] = (bits & 0xFFFFU) < limit ? 0 : 1 / (1 - dropout);
        mask[i + 1] = (bits >> 16U) < limit ? 0 : 1 / (1 - dropout);
    }
}

/// Clipped lines for the curves of a sigmoid and a tangent.
float open(float x) {
    return std::clamp(0.25F * x + 0.5F, 0.0F, 1.0F);
}
float clip(float x) {
    return std::clamp(x, -1.0F, 1.0F);
}

}  // namespace

EncoderLearner::EncoderLearner(std::size_t table_rows, std::mt19937& random)
    : table(table_rows, kInput, true), gates_(kLayers), states_(kLayers), outputs_(kLayers), masks_(kLayers) {
    table.fill_at_random(0.3F, random);
    for (std::size_t i = 0; i < kLayers; ++i) {
        const std::size_t width = i == 0 ? kInput : kWidth;
        layers.push_back({Weights(width, kGates, false), Weights(1, kGates, false)});
        layers.back().gates.fill_at_random(std::sqrt(3.0F / static_cast<float>(width)), random);
    }
}

void EncoderLearner::forward(std::span<const std::uint32_t> rows, std::span<const std::uint32_t> lengths,
                             float dropout, std::mt19937& random) {
    rows_.assign(rows.begin(), rows.end());
    lengths_.assign(lengths.begin(), lengths.end());
    const std::size_t n = rows.size() / kWordRows;
    input_.assign(n * kInput, 0);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        add_to(std::span(input_).subspan(i / kWordRows * kInput, kInput), table.row(rows[i]));
    }
    draw_mask(mask_, input_.size(), dropout, random);
    for (std::size_t i = 0; i < input_.size(); ++i) input_[i] *= mask_[i];
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
        const bool first = layer == 0;
        run(layer, first ? input_.data() : outputs_[layer - 1].data(), first ? kInput : kWidth,
            states_[layer]);
        std::vector<float>& out = outputs_[layer];
        out = states_[layer];
        if (!first) add_to(out, outputs_[layer - 1].data());
        draw_mask(masks_[layer], out.size(), dropout, random);
        for (std::size_t i = 0; i < out.size(); ++i) out[i] *= masks_[layer][i];
    }
}

void EncoderLearner::run(std::size_t layer, const float* input, std::size_t input_width,
                         std::vector<float>& state) {
    std::vector<float>& gates = gates_[layer];
    std::size_t n = 0;
    for (const std::uint32_t length : lengths_) n += length;
    gates.resize(n * kGates);
    for (std::size_t i = 0; i < n; ++i) std::copy_n(layers[layer].bias.row(0), kGates, &gates[i * kGates]);
    multiply_add(input, n, input_width, layers[layer].gates.row(0), kGates, gates.data());
    state.assign(n * kWidth, 0);
    std::size_t begin = 0;
    for (const std::uint32_t length : lengths_) {
        for (std::size_t direction = 0; direction < 2; ++direction) {
            for (std::size_t step = 0; step < length; ++step) {
                const std::size_t at = direction == 0 ? begin + step : begin + length - 1 - step;
                const float* before =
                    &state[(direction == 0 ? at - (step > 0) : at + (step > 0)) * kWidth + direction * kHalf];
                const float* gate = &gates[at * kGates + direction * 2 * kHalf];
                float* out = &state[at * kWidth + direction * kHalf];
                for (std::size_t j = 0; j < kHalf; ++j) {
                    const float keep = open(gate[j]);
                    const float old = step > 0 ? before[j] : 0;
                    out[j] = keep * old + (1 - keep) * clip(gate[kHalf + j]);
                }
            }
        }
        begin += length;
    }
}

void EncoderLearner::backward(std::vector<float> slopes) {
    const std::size_t n = slopes.size() / kWidth;
    std::vector<float> gate_slopes, turned, turned_slopes;
    for (std::size_t layer = layers.size(); layer-- > 0;) {
        for (std::size_t i = 0; i < slopes.size(); ++i) slopes[i] *= masks_[layer][i];
        gate_slopes.assign(n * kGates, 0);
        std::size_t begin = 0;
        std::vector<float> carry(kHalf);
        for (const std::uint32_t length : lengths_) {
            for (std::size_t direction = 0; direction < 2; ++direction) {
                std::fill(carry.begin(), carry.end(), 0.0F);
                for (std::size_t step = length; step-- > 0;) {
                    const std::size_t at = direction == 0 ? begin + step : begin + length - 1 - step;
                    const std::size_t before_at = direction == 0 ? at - (step > 0) : at + (step > 0);
                    const float* before = &states_[layer][before_at * kWidth + direction * kHalf];
                    const float* gate = &gates_[layer][at * kGates + direction * 2 * kHalf];
                    const float* slope = &slopes[at * kWidth + direction * kHalf];
                    float* gate_slope = &gate_slopes[at * kGates + direction * 2 * kHalf];
                    for (std::size_t j = 0; j < kHalf; ++j) {
                        const float keep = open(gate[j]);
                        const float old = step > 0 ? before[j] : 0;
                        const float all = slope[j] + carry[j];
                        const bool gate_moves = keep > 0 && keep < 1;
                        const bool value_moves = gate[kHalf + j] > -1 && gate[kHalf + j] < 1;
                        gate_slope[j] = gate_moves ? 0.25F * all * (old - clip(gate[kHalf + j])) : 0;
                        gate_slope[kHalf + j] = value_moves ? all * (1 - keep) : 0;
                        carry[j] = all * keep;
                    }
                }
            }
            begin += length;
        }
        Layer& one = layers[layer];
        for (std::size_t i = 0; i < n; ++i) add_to(one.bias.slopes(), &gate_slopes[i * kGates]);
        const bool first = layer == 0;
        const std::size_t in_width = first ? kInput : kWidth;
        const float* in = first ? input_.data() : outputs_[layer - 1].data();
        turned.resize(n * in_width);
        transpose(in, n, in_width, turned.data());
        multiply_add(turned.data(), in_width, n, gate_slopes.data(), kGates, one.gates.slopes().data());
        turned.resize(in_width * kGates);
        transpose(one.gates.row(0), in_width, kGates, turned.data());
        if (!first) {
            multiply_add(gate_slopes.data(), n, kGates, turned.data(), in_width, slopes.data());
            continue;
        }
        turned_slopes.assign(n * in_width, 0);
        multiply_add(gate_slopes.data(), n, kGates, turned.data(), in_width, turned_slopes.data());
        for (std::size_t i = 0; i < turned_slopes.size(); ++i) turned_slopes[i] *= mask_[i];
        for (std::size_t i = 0; i < rows_.size(); ++i)
            table.push(rows_[i], &turned_slopes[i / kWordRows * in_width]);
    }
}

void EncoderLearner::step(float rate) {
    table.step(rate);
    for (Layer& layer : layers) {
        layer.gates.step(rate);
        layer.bias.step(rate);
    }
}

}  // namespace dateline::train
