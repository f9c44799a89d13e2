#include "timeline/order/network.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace dateline {

TemporalNetwork::TemporalNetwork(std::vector<TimeBounds> bounds)
    : bounds_(std::move(bounds)),
      next_(bounds_.size()),
      previous_(bounds_.size()),
      rank_(bounds_.size()),
      parent_(bounds_.size()),
      seen_(bounds_.size(), false) {
    std::iota(rank_.begin(), rank_.end(), 0U);
}

std::optional<Refusal> TemporalNetwork::add_before(std::uint32_t a, std::uint32_t b) {
    if (std::find(next_[a].begin(), next_[a].end(), b) != next_[a].end()) return std::nullopt;
    if (auto refusal = make_room(a, b)) return refusal;
    if (!propagate(a, b)) return Refusal{};
    next_[a].push_back(b);
    previous_[b].push_back(a);
    return std::nullopt;
}

/// Changes `rank_` so that a comes before b; refuses when b already leads to a.
std::optional<Refusal> TemporalNetwork::make_room(std::uint32_t a, std::uint32_t b) {
    if (rank_[a] < rank_[b]) return std::nullopt;
    if (a == b) return Refusal{{a}};
    // Everything b leads to, up to a; everything that leads to a, down to b.
    std::vector<std::uint32_t> after{b};
    std::vector<std::uint32_t> before{a};
    seen_[b] = true;
    bool cycle = false;
    for (std::size_t i = 0; i < after.size() && !cycle; ++i) {
        for (const std::uint32_t n : next_[after[i]]) {
            if (seen_[n] || rank_[n] > rank_[a]) continue;
            seen_[n] = true;
            parent_[n] = after[i];
            after.push_back(n);
            cycle = cycle || n == a;
        }
    }
    if (cycle) {
        Refusal refusal;
        for (std::uint32_t n = a; n != b; n = parent_[n]) refusal.path.push_back(n);
        refusal.path.push_back(b);
        std::reverse(refusal.path.begin(), refusal.path.end());
        for (const std::uint32_t n : after) seen_[n] = false;
        return refusal;
    }
    seen_[a] = true;
    for (std::size_t i = 0; i < before.size(); ++i) {
        for (const std::uint32_t n : previous_[before[i]]) {
            if (seen_[n] || rank_[n] < rank_[b]) continue;
            seen_[n] = true;
            before.push_back(n);
        }
    }
    const auto by_rank = [&](std::uint32_t x, std::uint32_t y) { return rank_[x] < rank_[y]; };
    std::sort(after.begin(), after.end(), by_rank);
    std::sort(before.begin(), before.end(), by_rank);
    std::vector<std::uint32_t> moved = before;
    moved.insert(moved.end(), after.begin(), after.end());
    std::vector<std::uint32_t> ranks;
    ranks.reserve(moved.size());
    for (const std::uint32_t n : moved) {
        ranks.push_back(rank_[n]);
        seen_[n] = false;
    }
    std::sort(ranks.begin(), ranks.end());
    for (std::size_t i = 0; i < moved.size(); ++i) rank_[moved[i]] = ranks[i];
    return std::nullopt;
}

/// Moves bounds along a -> b and on; false, with everything as it was, when they leave no time for that
/// order. Along the relations accepted before neither bound ever falls, so that what suits a and b suits all
/// others.
bool TemporalNetwork::propagate(std::uint32_t a, std::uint32_t b) {
    if (bounds_[a].low > bounds_[b].high) return false;
    std::vector<std::uint32_t> queue;
    const auto raise = [&](std::uint32_t event, Minutes low) {
        if (bounds_[event].low >= low) return;
        bounds_[event].low = low;
        queue.push_back(event);
    };
    raise(b, bounds_[a].low);
    for (std::size_t i = 0; i < queue.size(); ++i)
        for (const std::uint32_t n : next_[queue[i]]) raise(n, bounds_[queue[i]].low);
    queue.clear();
    const auto lower = [&](std::uint32_t event, Minutes high) {
        if (bounds_[event].high <= high) return;
        bounds_[event].high = high;
        queue.push_back(event);
    };
    lower(a, bounds_[b].high);
    for (std::size_t i = 0; i < queue.size(); ++i)
        for (const std::uint32_t n : previous_[queue[i]]) lower(n, bounds_[queue[i]].high);
    return true;
}

}  // namespace dateline
