#include "timeline/assemble/event_id.hpp"

#include <unordered_map>

namespace dateline {

std::string event_id(std::span<const std::string> parts) {
    // FNV-1a, 64 bits; the parts are kept apart by a byte no UTF-8 text holds.
    std::uint64_t hash = 14695981039346656037ULL;
    const auto mix = [&](unsigned char byte) { hash = (hash ^ byte) * 1099511628211ULL; };
    for (const std::string& part : parts) {
        for (const char c : part) mix(static_cast<unsigned char>(c));
        mix(0xFF);
    }
    hash ^= hash >> 32;
    constexpr std::string_view kAlphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    std::string id = "e-";
    for (int i = 0; i < 6; ++i) {
        id += kAlphabet[hash & 31U];
        hash >>= 5U;
    }
    return id;
}

void make_unique(std::vector<std::string>& ids) {
    std::unordered_map<std::string, std::uint32_t> seen;
    for (std::string& id : ids) {
        const std::uint32_t nth = ++seen[id];
        if (nth > 1) id += '-' + std::to_string(nth);
    }
}

}  // namespace dateline
