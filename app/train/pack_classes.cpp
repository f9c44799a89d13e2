#include "app/train/pack_classes.hpp"

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <utility>
#include <vector>

#include "app/train/quantise.hpp"
#include "core/language/hashing.hpp"

namespace dateline::train {

void pack_classes(const Perceptron& learned, Section section, std::size_t most, const char* what,
                  ModelBuilder& builder) {
    const auto averaged = learned.average();
    std::vector<float> magnitudes;
    for (const auto& w : averaged) magnitudes.push_back(std::abs(w.value));
    const float scale = quantising_scale(magnitudes);
    std::vector<TableEntry> entries;
    for (const auto& w : averaged) {
        const std::int8_t value = quantised(w.value, scale);
        if (std::abs(value) > 1)
            entries.push_back({w.feature, ClassWeight{w.label, static_cast<std::uint8_t>(value)}.pack(),
                               std::abs(w.value)});
    }
    const std::size_t count = entries.size();
    const std::size_t left_out = builder.set_table(section, std::move(entries), most);
    std::fprintf(stderr, "%s: %zu weights learned, %zu kept\n", what, averaged.size(), count - left_out);
}

}  // namespace dateline::train
