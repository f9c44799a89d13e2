// Logistic regression for the trainers beside: few features, some hundred thousand examples.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace dateline::train {

template <std::size_t Size>
struct Example {
    std::array<float, Size> features{};
    float weight = 1;
    bool same = false;
};
template <std::size_t Size>
using Examples = std::vector<Example<Size>>;

/// Solves m x = y for a symmetric positive definite m; x replaces y.
inline void solve(std::vector<double>& m, std::vector<double>& y) {
    const std::size_t n = y.size();
    for (std::size_t k = 0; k < n; ++k) {
        for (std::size_t i = k + 1; i < n; ++i) {
            const double factor = m[i * n + k] / m[k * n + k];
            if (factor == 0) continue;
            for (std::size_t j = k; j < n; ++j) m[i * n + j] -= factor * m[k * n + j];
            y[i] -= factor * y[k];
        }
    }
    for (std::size_t k = n; k-- > 0;) {
        for (std::size_t j = k + 1; j < n; ++j) y[k] -= m[k * n + j] * y[j];
        y[k] /= m[k * n + k];
    }
}

/// Logistic regression by Newton's method, with a quadratic penalty on every step away from what is expected,
/// but for the bias.
template <std::size_t Size>
std::array<float, Size> learn(const std::vector<Examples<Size>>& sets, double penalty,
                              const std::array<float, Size>& expected = {}) {
    std::vector<double> weights(Size, 0);
    std::vector<std::pair<std::size_t, double>> set_here;
    for (int round = 0; round < 8; ++round) {
        std::vector<double> hessian(Size * Size, 0), gradient(Size, 0);
        for (const auto& set : sets) {
            for (const Example<Size>& example : set) {
                set_here.clear();
                double sum = 0;
                for (std::size_t i = 0; i < Size; ++i) {
                    if (example.features[i] == 0) continue;
                    set_here.emplace_back(i, static_cast<double>(example.features[i]));
                    sum += weights[i] * set_here.back().second;
                }
                const double p = 1 / (1 + std::exp(-sum));
                const double weight = static_cast<double>(example.weight);
                const double error = (p - (example.same ? 1 : 0)) * weight;
                const double curve = std::max(p * (1 - p), 1e-4) * weight;
                for (const auto& [i, x] : set_here) {
                    gradient[i] += error * x;
                    for (const auto& [j, y] : set_here) hessian[i * Size + j] += curve * x * y;
                }
            }
        }
        for (std::size_t i = 0; i < Size; ++i) {
            hessian[i * Size + i] += i == 0 ? 1e-6 : penalty;
            if (i > 0) gradient[i] += penalty * (weights[i] - static_cast<double>(expected[i]));
        }
        solve(hessian, gradient);
        for (std::size_t i = 0; i < Size; ++i) weights[i] -= gradient[i];
    }
    std::array<float, Size> result{};
    for (std::size_t i = 0; i < Size; ++i) result[i] = static_cast<float>(weights[i]);
    return result;
}

}  // namespace dateline::train
