#include "timeline/merge/sort_pairs.hpp"

#include <algorithm>

namespace dateline {

void sort_pairs(std::vector<IndexPair>& pairs, std::uint32_t items) {
    const std::vector<std::size_t> begins =
        begins_of(pairs, items, [](const IndexPair& pair) { return pair.first; });
    std::vector<std::uint32_t> seconds(pairs.size());
    std::vector<std::size_t> next(begins.begin(), begins.end() - 1);
    for (const auto& [first, second] : pairs) seconds[next[first]++] = second;
    for (std::uint32_t first = 0; first < items; ++first) {
        const auto begin = seconds.begin() + static_cast<std::ptrdiff_t>(begins[first]);
        const auto end = seconds.begin() + static_cast<std::ptrdiff_t>(begins[first + 1U]);
        std::sort(begin, end);
        for (std::size_t i = begins[first]; i < begins[first + 1U]; ++i) pairs[i] = {first, seconds[i]};
    }
}

}  // namespace dateline
