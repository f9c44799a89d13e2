#include "core/language/scorer.hpp"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::size_t kCacheLine = 64;
/// Parts stay below this, so that the hidden layer's sum fits sixteen bits: 4 slots, a bias and 22 rows.
constexpr std::int32_t kMostPart = 4500;

}  // namespace

void Scorer::clear() {
    parts_.resize(std::max(parts_.size(), weights_.outside.size()));
    std::copy(weights_.outside.begin(), weights_.outside.end(), parts_.begin());
    words_ = 2;
}

std::uint32_t Scorer::read(std::span<const std::int16_t> states) {
    const std::size_t columns = shape_.columns();
    const auto words = static_cast<std::uint32_t>(states.size() / kWidth);
    const std::uint32_t first = words_;
    words_ += words;
    if (parts_.size() < words_ * columns) parts_.resize(2 * words_ * columns);
    constexpr int kShift = kStateBits + kWeightBits - kHiddenBits;
    fast_.multiply_parts(states.data(), words, kWidth, weights_.slots.data(), columns, kShift, kMostPart,
                         parts_.data() + first * columns);
    return first;
}

void Scorer::ask(std::span<const std::uint32_t> slots, std::span<const std::uint64_t> features,
                 Question& question) const {
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const std::int16_t* const part = &parts_[slots[i] * shape_.columns() + i * kHidden];
        __builtin_prefetch(part);
        __builtin_prefetch(part + kCacheLine / sizeof *part);
        question.parts[i] = part;
    }
    question.parts[slots.size()] = weights_.bias.data();
    question.part_count = slots.size() + 1;
    for (std::size_t i = 0; i < features.size(); ++i) {
        const std::int8_t* const row = &weights_.rows[row_of(features[i], shape_.rows) * kHidden];
        __builtin_prefetch(row);
        question.rows[i] = row;
    }
    question.row_count = features.size();
}

std::span<const std::int32_t> Scorer::answer(const Question& question) {
    fast_.score(question.parts.data(), question.part_count, question.rows.data(), question.row_count,
                weights_.out.data(), weights_.out_bias.data(), shape_.classes, scores_.data());
    return std::span(scores_).first(shape_.classes);
}

}  // namespace dateline
