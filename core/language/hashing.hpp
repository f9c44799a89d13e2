// The hashes that words and features are looked up by. They are part of the model file format: a change here
// needs a newly trained model.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace dateline {

/// Every bit of the result depends on every bit of `h` (one round of the Moremur mixer).
constexpr std::uint64_t mix(std::uint64_t h) {
    h ^= h >> 27U;
    h *= 0x3C79AC492BA7B653ULL;
    h ^= h >> 33U;
    h *= 0x1C69B3F74AC4AE35ULL;
    return h ^ h >> 27U;
}

/// Of a few bytes: a word, a suffix.
constexpr std::uint32_t hash_bytes(std::string_view bytes) {
    std::uint64_t h = 0x9E3779B97F4A7C15ULL + bytes.size();
    for (const char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return static_cast<std::uint32_t>(mix(h) >> 32U);
}

/// Of a feature: the number of its template and up to four atoms, in order.
constexpr std::uint64_t hash_feature(std::uint32_t id, std::uint32_t a, std::uint32_t b = 0,
                                     std::uint32_t c = 0, std::uint32_t d = 0) {
    std::uint64_t h = (static_cast<std::uint64_t>(id) << 32U | a) * 0x9E3779B97F4A7C15ULL;
    h = (h ^ (static_cast<std::uint64_t>(b) << 32U | c)) * 0xD6E8FEB86659FD93ULL;
    h = (h ^ h >> 32U ^ d) * 0xC2B2AE3D27D4EB4FULL;
    return h ^ h >> 29U;
}

}  // namespace dateline
