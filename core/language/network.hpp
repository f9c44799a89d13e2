// The shape of the network that parses: how many numbers each part has, and in which units whole numbers
// stand for them. All of it is whole numbers, so every processor comes to the same tree.
//
//     words      each word is the sum of a few rows: its own, its endings', its tag's, …
//     encoder    two layers of gated averages, from left to right and from right to left, see encoder.hpp
//     scorers    a hidden layer over some words in context and some hashed features, see scorer.hpp
#pragma once

#include <cstddef>
#include <cstdint>

namespace dateline {

inline constexpr std::size_t kHalf = 64;          // values of one direction
inline constexpr std::size_t kWidth = 2 * kHalf;  // values of a word in context
inline constexpr std::size_t kGates = 4 * kHalf;  // for each direction: what is let in, and what it is

// Units: a value v is stored as v * unit.
inline constexpr int kRowUnit = 32;     // rows of the encoder's table, eight bits
inline constexpr int kStateBits = 13;   // values of words in context
inline constexpr int kWeightBits = 11;  // weights of the dense layers
inline constexpr int kHiddenBits = 8;   // values of hidden layers
inline constexpr int kFeatureBits = 6;  // rows of a scorer's table, eight bits

/// Of a scorer: how many words it looks at, its hidden layer, its classes (a multiple of 16), its rows.
struct ScorerShape {
    std::size_t slots;
    std::size_t classes;
    std::size_t rows;
    [[nodiscard]] constexpr std::size_t columns() const;
    /// Bytes in the model file: slots, outside, bias, out, out bias, rows.
    [[nodiscard]] constexpr std::size_t bytes() const;
};
inline constexpr std::size_t kHidden = 64;
constexpr std::size_t ScorerShape::columns() const {
    return slots * kHidden;
}
constexpr std::size_t ScorerShape::bytes() const {
    return 2 * (kWidth * columns() + 2 * columns() + kHidden + kHidden * classes) + 4 * classes +
           rows * kHidden;
}

/// What an encoder's table has besides the rows of single words: endings of three letters, of two with the
/// word's shape, beginnings, tag classes, meanings, shapes.
inline constexpr std::size_t kEndingRows = 4096;
inline constexpr std::size_t kShortEndingRows = 1024;
inline constexpr std::size_t kBeginningRows = 2048;
inline constexpr std::size_t kTagRows = 256;
inline constexpr std::size_t kMeaningRows = 2048;
inline constexpr std::size_t kShapeRows = 64;
inline constexpr std::size_t kSharedRows =
    kEndingRows + kShortEndingRows + kBeginningRows + kTagRows + kMeaningRows + kShapeRows;

inline constexpr ScorerShape kArcShape{4, 16, 16384};
inline constexpr ScorerShape kLabelShape{2, 64, 8192};
inline constexpr ScorerShape kTagShape{1, 144, 4096};

}  // namespace dateline
