// The little linear algebra that training a network takes: dense matrices, rows of hashed features, Adam.
// Sums run in one fixed order whatever the processor, so that the same treebanks give the same model.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace dateline::train {

/// y[n x m] += x[n x k] w[k x m], row by row in memory. @pre m is a multiple of 16
void multiply_add(const float* x, std::size_t n, std::size_t k, const float* w, std::size_t m, float* y);
/// The n x m matrix as m x n.
void transpose(const float* x, std::size_t n, std::size_t m, float* out);
/// The sum of products of n elements. @pre n is a multiple of 16
float dot(const float* x, const float* y, std::size_t n);
/// y += x, element by element.
void add_to(std::span<float> y, const float* x);

/// Weights that are learned: a matrix, or a table of rows of which a sentence touches few.
class Weights {
  public:
    Weights(std::size_t rows, std::size_t columns, bool sparse)
        : rows_(rows),
          columns_(columns),
          sparse_(sparse),
          values_(rows * columns),
          slopes_(rows * columns),
          means_(rows * columns),
          squares_(rows * columns),
          steps_(sparse ? rows : 0),
          is_touched_(sparse ? rows : 0) {}

    void fill_at_random(float range, std::mt19937& random);

    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] std::size_t columns() const { return columns_; }
    [[nodiscard]] const float* row(std::size_t i) const { return values_.data() + i * columns_; }
    [[nodiscard]] std::span<float> values() { return values_; }
    [[nodiscard]] std::span<const float> values() const { return values_; }
    [[nodiscard]] std::span<float> slopes() { return slopes_; }
    /// Adds to the slope of one row of a sparse table.
    void push(std::size_t row, const float* slope);
    /// One step of Adam (Kingma and Ba 2015) downhill, then the slopes are zero again.
    void step(float rate);

  private:
    std::size_t rows_;
    std::size_t columns_;
    bool sparse_;
    std::vector<float> values_, slopes_, means_, squares_;
    std::vector<std::uint32_t> steps_;  // how often each row has been moved
    std::vector<std::uint8_t> is_touched_;
    std::vector<std::uint32_t> touched_;
    std::uint32_t step_ = 0;
};

}  // namespace dateline::train
