// What speaks for a decision, as the hashes that weights are looked up by.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/language/hashing.hpp"

namespace dateline {

/// The features of one decision, without allocation.
template <std::size_t Most>
struct FeatureList {
    std::array<std::uint64_t, Most> keys;  // the first `count` are set
    std::size_t count = 0;

    void add(std::uint32_t id, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0,
             std::uint32_t d = 0) {
        keys[count++] = hash_feature(id, a, b, c, d);
    }
    [[nodiscard]] std::span<const std::uint64_t> view() const { return {keys.data(), count}; }
};

}  // namespace dateline
