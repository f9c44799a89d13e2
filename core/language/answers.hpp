// What the networks have answered about one sentence. Its trees under other assumptions differ in a few
// places, and elsewhere the same is asked again: a look into this table is cheaper than the question.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/language/hashing.hpp"

namespace dateline {

struct Answer {
    std::uint64_t question = 0;  // see question_of(); 0 = none
    std::array<std::int32_t, 3>
        scores{};  // of the actions; of a question for a relation the first is the relation
};

/// The number of a question: which words stand in the slots, and which features speak.
[[nodiscard]] constexpr std::uint64_t question_of(std::span<const std::uint32_t> slots,
                                                  std::span<const std::uint64_t> features) {
    std::uint64_t all = 0;
    for (const std::uint64_t feature : features) all ^= feature;
    for (const std::uint32_t slot : slots) all = (all ^ slot) * 0x9E3779B97F4A7C15ULL;
    return mix(all) | 1U;
}

class Answers {
  public:
    void clear();
    /// nullptr when there is none.
    [[nodiscard]] const Answer* find(std::uint64_t question) const;
    void add(const Answer& answer);

  private:
    static constexpr std::size_t kFirstSize = 1024;
    /// The answer's slot, or the free one where it belongs.
    [[nodiscard]] std::size_t slot_of(std::uint64_t question) const;
    std::vector<Answer> slots_ = std::vector<Answer>(kFirstSize);  // a power of two, at most half full
    std::size_t count_ = 0;
};

}  // namespace dateline
