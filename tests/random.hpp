// Numbers that are the same in every run.
#pragma once

#include <cstddef>
#include <cstdint>

namespace dateline::test {

class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::size_t below(std::size_t n) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>(state_ >> 33U) % n;
    }

  private:
    std::uint64_t state_;
};

}  // namespace dateline::test
