// The inner loops of the network, once for each kind of processor. Whole numbers only: all give the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/language/packed_table.hpp"

namespace dateline {

struct Kernels {
    /// y[n x m] = x[n x k] w[k x m]. The weights of inputs 2i and 2i+1 stand beside each other, see
    /// paired_index(). @pre k is even, m a multiple of 16, the sums stay below 2^31
    void (*multiply)(const std::int16_t* x, std::size_t n, std::size_t k, const std::int16_t* w,
                     std::size_t m, std::int32_t* y);
    /// The same, each sum shifted to the right and kept between -most and most.
    void (*multiply_parts)(const std::int16_t* x, std::size_t n, std::size_t k, const std::int16_t* w,
                           std::size_t m, int shift, std::int32_t most, std::int16_t* y);
    /// The sum of rows of kGates numbers in kRowUnit becomes gates: how far open (in 1/32768) and what is let
    /// in (kStateBits).
    void (*sum_gates)(const std::int8_t* const* rows, std::size_t count, std::int16_t* gates);
    /// The same from the sums of a dense layer, which are in kStateBits + kWeightBits.
    void (*clip_gates)(const std::int32_t* sums, const std::int32_t* bias, std::int16_t* gates);
    /// The gated averages of a sentence of n words in both directions, added to `states` (n x kWidth).
    void (*scan)(const std::int16_t* gates, std::size_t n, std::int16_t* states);
    /// A score for each class, from a hidden layer that is the sum of parts (kHiddenBits) and rows
    /// (kFeatureBits), what is below 0 set to 0. @pre classes is a multiple of 16
    void (*score)(const std::int16_t* const* parts, std::size_t part_count, const std::int8_t* const* rows,
                  std::size_t row_count, const std::int16_t* out, const std::int32_t* bias,
                  std::size_t classes, std::int32_t* scores);
    /// The score of each of 256 classes is the sum of its weights for the features, see ClassWeight. Where
    /// `classes` are given, the others' scores mean nothing.
    void (*sum_weights)(std::span<const PackedTable::Bucket> table, std::span<const std::uint64_t> features,
                        std::span<const std::uint8_t> classes, std::int32_t* scores);
    /// The index of the greatest of at least one number, the first of equals.
    std::size_t (*greatest)(const std::int32_t* scores, std::size_t count);
};

/// Where the weight of input i for output j stands.
constexpr std::size_t paired_index(std::size_t i, std::size_t j, std::size_t outputs) {
    return i / 2 * 2 * outputs + 2 * j + i % 2;
}

/// The fastest this processor can run.
[[nodiscard]] const Kernels& kernels();

extern const Kernels kPlainKernels;
#if defined(__x86_64__)
extern const Kernels kSse2Kernels;
extern const Kernels kAvx2Kernels;
extern const Kernels kAvx512Kernels;
extern const Kernels kVnniKernels;  // AVX-512 with one instruction for products and their sum
#endif

}  // namespace dateline
