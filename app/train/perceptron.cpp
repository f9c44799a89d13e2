#include "app/train/perceptron.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::train {
namespace {
constexpr std::size_t kFirstSize = std::size_t{1} << 20U;
constexpr std::size_t kMostFeatures = 160;  // of one decision
}  // namespace

Perceptron::Perceptron() : slots_(kFirstSize) {}

std::size_t Perceptron::slot_of(std::uint64_t feature) const {
    std::size_t at = home_of(feature);
    while (slots_[at].feature != 0 && slots_[at].feature != feature) at = (at + 1) & (slots_.size() - 1);
    return at;
}

void Perceptron::score(std::span<const std::uint64_t> features, std::span<float> scores) const {
    features = features.first(std::min(features.size(), kMostFeatures));
    for (const std::uint64_t feature : features) __builtin_prefetch(&slots_[home_of(feature)]);
    std::array<const Slot*, kMostFeatures> found{};
    std::size_t count = 0;
    for (const std::uint64_t feature : features) {
        const Slot& slot = slots_[slot_of(feature)];
        if (slot.size == 0) continue;
        __builtin_prefetch(&cells_[slot.row]);
        found[count++] = &slot;
    }
    for (std::size_t i = 0; i < count; ++i) {
        const Cell* cell = &cells_[found[i]->row];
        for (const Cell* end = cell + found[i]->size; cell != end; ++cell)
            scores[cell->label] += cell->weight;
    }
}

void Perceptron::update(std::span<const std::uint64_t> features, std::uint8_t right, std::uint8_t wrong,
                        float step) {
    for (const std::uint64_t feature : features) {
        change(feature, right, step);
        change(feature, wrong, -step);
    }
}

void Perceptron::push(std::span<const std::uint64_t> features, std::uint8_t label, float step) {
    for (const std::uint64_t feature : features) change(feature, label, step);
}

void Perceptron::change(std::uint64_t feature, std::uint8_t label, float by) {
    if (used_ * 2 > slots_.size()) grow();
    Slot& slot = slots_[slot_of(feature)];
    if (slot.feature == 0) {
        slot.feature = feature;
        ++used_;
    }
    std::size_t at = slot.row;
    while (at < slot.row + slot.size && cells_[at].label != label) ++at;
    if (at == slot.row + slot.size) at = add_cell(slot, label);
    Past& past = past_[at];
    past.total += static_cast<double>(cells_[at].weight) * (now_ - past.stamp);
    past.stamp = now_;
    cells_[at].weight += by;
}

std::size_t Perceptron::add_cell(Slot& slot, std::uint8_t label) {
    if (slot.size == slot.room) {
        const auto room = static_cast<std::uint16_t>(std::max(2, slot.room * 2));
        const std::size_t row = cells_.size();
        cells_.resize(row + room);
        past_.resize(row + room);
        std::copy_n(cells_.begin() + slot.row, slot.size, cells_.begin() + static_cast<std::ptrdiff_t>(row));
        std::copy_n(past_.begin() + slot.row, slot.size, past_.begin() + static_cast<std::ptrdiff_t>(row));
        slot.row = static_cast<std::uint32_t>(row);
        slot.room = room;
    }
    const std::size_t at = slot.row + slot.size++;
    cells_[at] = {0, label};
    past_[at] = {0, now_};
    return at;
}

void Perceptron::grow() {
    std::vector<Slot> slots(slots_.size() * 2);
    std::swap(slots, slots_);
    for (const Slot& slot : slots) {
        if (slot.feature != 0) slots_[slot_of(slot.feature)] = slot;
    }
}

std::vector<Perceptron::Weight> Perceptron::average() const {
    std::vector<Weight> weights;
    for (const Slot& slot : slots_) {
        for (std::size_t at = slot.row; at < slot.row + slot.size; ++at) {
            const double total =
                past_[at].total + static_cast<double>(cells_[at].weight) * (now_ - past_[at].stamp);
            if (total != 0)
                weights.push_back({slot.feature, cells_[at].label, static_cast<float>(total / now_)});
        }
    }
    return weights;
}

}  // namespace dateline::train
