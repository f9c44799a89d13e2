// An averaged perceptron over hashed features and few classes, as big as memory allows; packing it small
// comes after.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dateline::train {

class Perceptron {
  public:
    Perceptron();

    /// Adds the weights of the features to `scores`, one score for each class.
    void score(std::span<const std::uint64_t> features, std::span<float> scores) const;
    /// One step of learning: the features speak more for `right` and less for `wrong`.
    void update(std::span<const std::uint64_t> features, std::uint8_t right, std::uint8_t wrong,
                float step = 1.0F);
    /// The features speak more, or less, for one class.
    void push(std::span<const std::uint64_t> features, std::uint8_t label, float step);
    /// Tells that one more decision has been made; weights are averaged over decisions.
    void tick() { ++now_; }

    struct Weight {
        std::uint64_t feature = 0;
        std::uint8_t label = 0;
        float value = 0;
    };
    /// The averaged weights that are not zero; those of one feature stand together.
    [[nodiscard]] std::vector<Weight> average() const;

  private:
    /// A feature has a row of cells, one for each class it has met; a full row moves to the end, twice as
    /// long.
    struct Slot {
        std::uint64_t feature = 0;  // 0 = free
        std::uint32_t row = 0;
        std::uint16_t size = 0;
        std::uint16_t room = 0;
    };
    struct Cell {
        float weight = 0;
        std::uint8_t label = 0;
    };
    struct Past {
        double total = 0;         // sum of the weight over all decisions up to `stamp`
        std::uint32_t stamp = 0;  // when the weight last changed
    };

    [[nodiscard]] std::size_t home_of(std::uint64_t feature) const {
        return (feature * 0x9E3779B97F4A7C15ULL >> 20U) & (slots_.size() - 1);
    }
    [[nodiscard]] std::size_t slot_of(std::uint64_t feature) const;
    void change(std::uint64_t feature, std::uint8_t label, float by);
    std::size_t add_cell(Slot& slot, std::uint8_t label);
    void grow();

    std::vector<Slot> slots_;  // open addressing
    std::vector<Cell> cells_;
    std::vector<Past> past_;  // of cells_
    std::size_t used_ = 0;
    std::uint32_t now_ = 1;
};

}  // namespace dateline::train
