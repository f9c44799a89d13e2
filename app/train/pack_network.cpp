// From the learned numbers to the whole numbers of the model file, see core/language/network.hpp.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

#include "app/train/network_learner.hpp"
#include "core/language/kernels.hpp"

namespace dateline::train {
namespace {

/// The whole number nearest to value * unit that Whole can hold, and that is at most `most`.
template <class Whole>
Whole whole(float value, float unit, float most = static_cast<float>(std::numeric_limits<Whole>::max())) {
    return static_cast<Whole>(std::lround(std::clamp(value * unit, -most, most)));
}

constexpr float unit_of(int bits) {
    return static_cast<float>(1U << static_cast<unsigned>(bits));
}

/// The first columns of a matrix, with the weights of two inputs beside each other.
std::vector<std::int16_t> paired(const Weights& weights, std::size_t columns) {
    std::vector<std::int16_t> out(weights.rows() * columns);
    for (std::size_t i = 0; i < weights.rows(); ++i) {
        for (std::size_t j = 0; j < columns; ++j)
            out[paired_index(i, j, columns)] = whole<std::int16_t>(weights.row(i)[j], unit_of(kWeightBits));
    }
    return out;
}

template <class Number>
void append(std::vector<std::byte>& bytes, const std::vector<Number>& numbers) {
    const auto view = std::as_bytes(std::span(numbers));
    bytes.insert(bytes.end(), view.begin(), view.end());
}

template <class Whole>
std::vector<Whole> all(const Weights& weights, float unit,
                       float most = static_cast<float>(std::numeric_limits<Whole>::max())) {
    std::vector<Whole> out;
    for (const float value : weights.values()) out.push_back(whole<Whole>(value, unit, most));
    return out;
}

std::vector<std::byte> packed(const ScorerLearner& scorer, const ScorerShape& shape) {
    constexpr float kMostPart = 4500;
    std::vector<std::byte> bytes;
    append(bytes, paired(scorer.slots, shape.columns()));
    append(bytes, all<std::int16_t>(scorer.outside, unit_of(kHiddenBits), kMostPart));
    append(bytes, all<std::int16_t>(scorer.bias, unit_of(kHiddenBits), kMostPart / 2));
    append(bytes, paired(scorer.out, shape.classes));
    auto out_bias = all<std::int32_t>(scorer.out_bias, unit_of(kHiddenBits + kWeightBits), 1e8F);
    out_bias.resize(shape.classes);
    append(bytes, out_bias);
    append(bytes, all<std::int8_t>(scorer.table, unit_of(kFeatureBits)));
    return bytes;
}

}  // namespace

void NetworkLearner::pack(ModelBuilder& builder) const {
    // The rows times the first layer; its bias goes with the tag, of which every word has one.
    const std::size_t count = encoder_.table.rows();
    std::vector<float> gates(count * kGates, 0);
    multiply_add(encoder_.table.row(0), count, kInput, encoder_.layers[0].gates.row(0), kGates, gates.data());
    const std::size_t first_tag = known_words_ + kEndingRows + kShortEndingRows + kBeginningRows;
    for (std::size_t i = first_tag; i < first_tag + kTagRows; ++i)
        add_to(std::span(gates).subspan(i * kGates, kGates), encoder_.layers[0].bias.row(0));
    std::vector<std::int8_t> rows;
    for (const float value : gates) rows.push_back(whole<std::int8_t>(value, static_cast<float>(kRowUnit)));
    builder.set_rows(Section::encoder_rows, rows);

    std::vector<std::byte> layer;
    append(layer, paired(encoder_.layers[1].gates, kGates));
    append(layer, all<std::int32_t>(encoder_.layers[1].bias, unit_of(kStateBits + kWeightBits), 1e8F));
    builder.set_rows(Section::encoder_layer, layer);
    builder.set_rows(Section::arc_network, packed(arcs_, kArcShape));
    builder.set_rows(Section::label_network, packed(labels_, kLabelShape));
    builder.set_rows(Section::tag_network, packed(tags_, kTagShape));
}

}  // namespace dateline::train
