// From averaged weights to the eight bits the model keeps, see PackedWeight.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace dateline::train {

/// What a weight is multiplied by before its root is taken: the greatest becomes 127 squared.
inline float quantising_scale(const std::vector<float>& magnitudes) {
    const auto greatest = std::max_element(magnitudes.begin(), magnitudes.end());
    return greatest == magnitudes.end() || *greatest <= 0 ? 1 : 127.0F * 127.0F / *greatest;
}

inline std::int8_t quantised(float weight, float scale) {
    const long code = std::lround(std::sqrt(std::abs(weight) * scale));
    return static_cast<std::int8_t>(weight < 0 ? -std::min(code, 127L) : std::min(code, 127L));
}

}  // namespace dateline::train
