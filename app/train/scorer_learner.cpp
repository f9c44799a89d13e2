#include "app/train/scorer_learner.hpp"

#include <algorithm>
#include <cmath>

#include "core/language/scorer.hpp"

namespace dateline::train {

ScorerLearner::ScorerLearner(ScorerShape shape, std::mt19937& random)
    : slots(kWidth, shape.columns(), false),
      outside(2, shape.columns(), true),
      table(shape.rows, kHidden, true),
      bias(1, kHidden, false),
      out(kHidden, shape.classes, false),
      out_bias(1, shape.classes, false),
      shape_(shape),
      hidden_(kHidden),
      scores_(shape.classes),
      hidden_slopes_(kHidden) {
    slots.fill_at_random(std::sqrt(3.0F / static_cast<float>(kWidth)), random);
    out.fill_at_random(std::sqrt(3.0F / static_cast<float>(kHidden)), random);
    table.fill_at_random(0.05F, random);
}

void ScorerLearner::read(std::span<const float> words) {
    n_ = words.size() / kWidth;
    words_.assign(words.begin(), words.end());
    const std::size_t columns = slots.columns();
    parts_.assign((n_ + 2) * columns, 0);
    multiply_add(words.data(), n_, kWidth, slots.row(0), columns, parts_.data());
    std::copy_n(outside.row(0), 2 * columns, &parts_[n_ * columns]);
    part_slopes_.assign(parts_.size(), 0);
}

std::span<const float> ScorerLearner::score(std::span<const std::uint32_t> words,
                                            std::span<const std::uint64_t> features) {
    now_.assign(words.begin(), words.end());
    rows_.clear();
    std::copy_n(bias.row(0), kHidden, hidden_.begin());
    for (std::size_t i = 0; i < words.size(); ++i) {
        add_to(hidden_, &parts_[words[i] * slots.columns() + i * kHidden]);
    }
    for (const std::uint64_t feature : features) {
        rows_.push_back(static_cast<std::uint32_t>(Scorer::row_of(feature, shape_.rows)));
        add_to(hidden_, table.row(rows_.back()));
    }
    for (float& h : hidden_) h = std::max(h, 0.0F);
    std::copy_n(out_bias.row(0), shape_.classes, scores_.begin());
    multiply_add(hidden_.data(), 1, kHidden, out.row(0), shape_.classes, scores_.data());
    return scores_;
}

void ScorerLearner::push(std::span<const float> slopes) {
    add_to(out_bias.slopes(), slopes.data());
    multiply_add(hidden_.data(), kHidden, 1, slopes.data(), shape_.classes, out.slopes().data());
    for (std::size_t i = 0; i < kHidden; ++i) {
        hidden_slopes_[i] = hidden_[i] > 0 ? dot(out.row(i), slopes.data(), shape_.classes) : 0;
    }
    add_to(bias.slopes(), hidden_slopes_.data());
    for (std::size_t i = 0; i < now_.size(); ++i) {
        add_to(std::span(part_slopes_).subspan(now_[i] * slots.columns() + i * kHidden, kHidden),
               hidden_slopes_.data());
    }
    for (const std::uint32_t row : rows_) table.push(row, hidden_slopes_.data());
}

void ScorerLearner::backward(std::span<float> word_slopes) {
    const std::size_t columns = slots.columns();
    turned_.resize(kWidth * n_);
    transpose(words_.data(), n_, kWidth, turned_.data());
    multiply_add(turned_.data(), kWidth, n_, part_slopes_.data(), columns, slots.slopes().data());
    turned_.resize(kWidth * columns);
    transpose(slots.row(0), kWidth, columns, turned_.data());
    multiply_add(part_slopes_.data(), n_, columns, turned_.data(), kWidth, word_slopes.data());
    outside.push(0, &part_slopes_[n_ * columns]);
    outside.push(1, &part_slopes_[(n_ + 1) * columns]);
}

void ScorerLearner::step(float rate) {
    for (Weights* w : {&slots, &outside, &table, &bias, &out, &out_bias}) w->step(rate);
}

}  // namespace dateline::train
