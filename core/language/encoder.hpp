// Words in context. What is known of a word alone is the sum of a few rows of a table; two layers of gated
// averages then carry what stands to the left and to the right of it (quasi-recurrent networks, Bradbury et
// al. 2017, with clipped lines for curves): at each word a gate says how much of the average so far gives way
// to the new value. The rows are already multiplied with the weights of the first layer, which leaves one
// matrix.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/language/kernels.hpp"
#include "core/language/model.hpp"
#include "core/language/network.hpp"
#include "core/language/words.hpp"

namespace dateline {

/// The rows a word is the sum of: of the word, its ending of three letters, its ending of two with its shape,
/// its beginning, its tag class, what it may mean, its shape.
inline constexpr std::size_t kWordRows = 7;

/// `known` words have a row of their own, and this is the one of this word.
[[nodiscard]] std::array<std::uint32_t, kWordRows> word_rows(const Word& word, std::uint8_t tag,
                                                             std::uint32_t own, std::uint32_t known);

class Encoder {
  public:
    explicit Encoder(const LanguageModel& model) : model_(model) {}
    /// Forgets all words.
    void clear() { states_.clear(); }
    /// Reads sentences that stand one after the other, and adds their words to those it has; `ends` says
    /// where each ends, one past its last word.
    void read(std::span<const Word> words, std::span<const std::uint8_t> tags,
              std::span<const std::uint32_t> ends);
    /// kWidth numbers for each word, in kStateBits.
    [[nodiscard]] std::span<const std::int16_t> states() const { return states_; }

  private:
    const LanguageModel& model_;
    const Kernels& fast_ = kernels();
    std::vector<std::array<const std::int8_t*, kWordRows>> rows_;
    std::vector<std::int16_t> gates_, states_;
    static constexpr std::size_t kBlock = 24;  // words whose sums fit the fastest cache
    std::array<std::int32_t, kBlock * kGates> sums_;
};

}  // namespace dateline
