// A small network that chooses among classes: a hidden layer over some words in context, each in its slot,
// and some hashed features, then one weight for each hidden value and class (Chen and Manning 2014). What a
// word adds to the hidden layer in each slot is computed once for the whole sentence.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/language/kernels.hpp"
#include "core/language/model.hpp"
#include "core/language/network.hpp"

namespace dateline {

class Scorer {
  public:
    Scorer(ScorerView weights, ScorerShape shape) : weights_(weights), shape_(shape) { clear(); }

    /// Forgets all words.
    void clear();
    /// Adds the words of one sentence or several in context, see Encoder::states(); returns the number of the
    /// first of them. Questions asked before it are void.
    std::uint32_t read(std::span<const std::int16_t> states);
    /// What stands in a slot where there is no word of the sentence.
    [[nodiscard]] static constexpr std::uint32_t root() { return 0; }
    [[nodiscard]] static constexpr std::uint32_t nothing() { return 1; }
    /// Which words stand in the slots, and which rows the features have.
    struct Question {
        static constexpr std::size_t kMostSlots = 8;
        static constexpr std::size_t kMostFeatures = 24;
        std::array<const std::int16_t*, kMostSlots + 1> parts;  // and the bias
        std::array<const std::int8_t*, kMostFeatures> rows;
        std::size_t part_count = 0;
        std::size_t row_count = 0;
    };
    /// Sets `question` and begins to fetch what the answer needs; `slots` are words that were read.
    void ask(std::span<const std::uint32_t> slots, std::span<const std::uint64_t> features,
             Question& question) const;
    /// A score for each class; valid until the next call.
    [[nodiscard]] std::span<const std::int32_t> answer(const Question& question);

    /// The row of a feature in a table of so many rows.
    static constexpr std::size_t row_of(std::uint64_t feature, std::size_t rows) {
        return static_cast<std::size_t>((feature >> 32U) * rows >> 32U);
    }

  private:
    const Kernels& fast_ = kernels();
    ScorerView weights_;
    ScorerShape shape_;
    std::vector<std::int16_t> parts_;  // of root(), nothing() and the words, and room for more
    std::uint32_t words_ = 0;          // how many
    std::array<std::int32_t, 256> scores_{};
};

}  // namespace dateline
