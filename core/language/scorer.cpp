#include "core/language/scorer.hpp"

#include <algorithm>

#include "core/language/kernels.hpp"

namespace dateline {
namespace {

constexpr std::size_t kMostSlots = 8;
constexpr std::size_t kMostFeatures = 64;
/// Parts stay below this, so that the hidden layer's sum fits sixteen bits: 4 slots, a bias and 22 rows.
constexpr std::int32_t kMostPart = 4500;

}  // namespace

void Scorer::read(std::span<const std::int16_t> states) {
    const std::size_t columns = shape_.columns();
    words_ = static_cast<std::uint32_t>(states.size() / kWidth);
    sums_.resize(words_ * columns);
    kernels().multiply(states.data(), words_, kWidth, weights_.slots.data(), columns, sums_.data());
    parts_.resize((words_ + 2) * columns);
    constexpr int kShift = kStateBits + kWeightBits - kHiddenBits;
    for (std::size_t i = 0; i < sums_.size(); ++i)
        parts_[i] = static_cast<std::int16_t>(std::clamp(sums_[i] >> kShift, -kMostPart, kMostPart));
    std::copy_n(weights_.outside.begin(), 2 * columns,
                parts_.begin() + static_cast<std::ptrdiff_t>(sums_.size()));
}

std::span<const std::int32_t> Scorer::score(std::span<const std::uint32_t> slots,
                                            std::span<const std::uint64_t> features) {
    std::array<const std::int16_t*, kMostSlots + 1> parts{};
    for (std::size_t i = 0; i < slots.size(); ++i)
        parts[i] = &parts_[slots[i] * shape_.columns() + i * kHidden];
    parts[slots.size()] = weights_.bias.data();
    std::array<const std::int8_t*, kMostFeatures> rows{};
    for (std::size_t i = 0; i < features.size(); ++i)
        rows[i] = &weights_.rows[row_of(features[i], shape_.rows) * kHidden];
    std::array<std::int16_t, kHidden> hidden{};
    kernels().hide(parts.data(), slots.size() + 1, rows.data(), features.size(), hidden.data());
    kernels().multiply(hidden.data(), 1, kHidden, weights_.out.data(), shape_.classes, scores_.data());
    for (std::size_t i = 0; i < shape_.classes; ++i) scores_[i] += weights_.out_bias[i];
    return std::span(scores_).first(shape_.classes);
}

}  // namespace dateline
