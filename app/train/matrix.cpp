#include "app/train/matrix.hpp"

#include <cmath>
#include <cstring>

// One function, compiled for several processors. Products and sums stay apart (-ffp-contract=off, see
// app/CMakeLists.txt): the results are the same everywhere.
#if defined(__x86_64__)
#define DATELINE_FAST __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define DATELINE_FAST
#endif

namespace dateline::train {
namespace {

using Lanes = float __attribute__((vector_size(64)));
constexpr std::size_t kLanes = 16;
constexpr float kMeanDecay = 0.9F;
constexpr float kSquareDecay = 0.98F;

}  // namespace

DATELINE_FAST void multiply_add(const float* x, std::size_t n, std::size_t k, const float* w, std::size_t m,
                                float* y) {
    for (std::size_t column = 0; column < m; column += 2 * kLanes) {
        const bool two = column + kLanes < m;
        std::size_t row = 0;
        for (; two && row + 4 <= n; row += 4) {
            Lanes sums[4][2];
            for (std::size_t r = 0; r < 4; ++r)
                std::memcpy(sums[r], y + (row + r) * m + column, sizeof sums[r]);
            const float* at = w + column;
            for (std::size_t i = 0; i < k; ++i, at += m) {
                Lanes weights[2];
                std::memcpy(weights, at, sizeof weights);
                for (std::size_t r = 0; r < 4; ++r) {
                    const float input = x[(row + r) * k + i];
                    sums[r][0] += weights[0] * input;
                    sums[r][1] += weights[1] * input;
                }
            }
            for (std::size_t r = 0; r < 4; ++r)
                std::memcpy(y + (row + r) * m + column, sums[r], sizeof sums[r]);
        }
        for (; row < n; ++row) {
            for (std::size_t part = 0; part < (two ? 2U : 1U); ++part) {
                Lanes sum;
                float* out = y + row * m + column + part * kLanes;
                std::memcpy(&sum, out, sizeof sum);
                const float* at = w + column + part * kLanes;
                for (std::size_t i = 0; i < k; ++i, at += m) {
                    Lanes weights;
                    std::memcpy(&weights, at, sizeof weights);
                    sum += weights * x[row * k + i];
                }
                std::memcpy(out, &sum, sizeof sum);
            }
        }
    }
}

DATELINE_FAST float dot(const float* x, const float* y, std::size_t n) {
    Lanes sums{};
    for (std::size_t i = 0; i < n; i += kLanes) {
        Lanes a, b;
        std::memcpy(&a, x + i, sizeof a);
        std::memcpy(&b, y + i, sizeof b);
        sums += a * b;
    }
    float sum = 0;
    for (std::size_t i = 0; i < kLanes; ++i) sum += sums[i];
    return sum;
}

void transpose(const float* x, std::size_t n, std::size_t m, float* out) {
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < m; ++j) out[j * n + i] = x[i * m + j];
    }
}

DATELINE_FAST void add_to(std::span<float> y, const float* x) {
    for (std::size_t i = 0; i < y.size(); ++i) y[i] += x[i];
}

namespace {

DATELINE_FAST void adam(float* values, float* slopes, float* means, float* squares, std::size_t n, float rate,
                        float mean_scale, float square_scale) {
    for (std::size_t i = 0; i < n; ++i) {
        const float slope = slopes[i];
        means[i] = kMeanDecay * means[i] + (1 - kMeanDecay) * slope;
        squares[i] = kSquareDecay * squares[i] + (1 - kSquareDecay) * slope * slope;
        values[i] -= rate * (means[i] * mean_scale) / (std::sqrt(squares[i] * square_scale) + 1e-6F);
        slopes[i] = 0;
    }
}

float unbias(float decay, std::uint32_t steps) {
    return steps > 500 ? 1.0F : 1 / (1 - std::pow(decay, static_cast<float>(steps)));
}

}  // namespace

void Weights::fill_at_random(float range, std::mt19937& random) {
    for (float& value : values_) {
        value = (static_cast<float>(random() >> 8U) / static_cast<float>(1U << 23U) - 1) * range;
    }
}

void Weights::push(std::size_t row, const float* slope) {
    if (is_touched_[row] == 0) {
        is_touched_[row] = 1;
        touched_.push_back(static_cast<std::uint32_t>(row));
    }
    add_to(std::span(slopes_).subspan(row * columns_, columns_), slope);
}

void Weights::step(float rate) {
    if (!sparse_) {
        ++step_;
        adam(values_.data(), slopes_.data(), means_.data(), squares_.data(), values_.size(), rate,
             unbias(kMeanDecay, step_), unbias(kSquareDecay, step_));
        return;
    }
    for (const std::uint32_t row : touched_) {
        ++steps_[row];
        const std::size_t at = row * columns_;
        adam(&values_[at], &slopes_[at], &means_[at], &squares_[at], columns_, rate,
             unbias(kMeanDecay, steps_[row]), unbias(kSquareDecay, steps_[row]));
        is_touched_[row] = 0;
    }
    touched_.clear();
}

}  // namespace dateline::train
