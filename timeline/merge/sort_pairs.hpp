// Millions of pairs of small numbers, in order. They fall into place by their first number; what is left to
// sort are the few that share it.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace dateline {

using IndexPair = std::pair<std::uint32_t, std::uint32_t>;

/// Ascending, as std::sort would have it, in time that grows with the pairs and the items.
/// @param items more than any first number
void sort_pairs(std::vector<IndexPair>& pairs, std::uint32_t items);

/// Where in a list sorted by a small number the entries of each begin: begins[n] to begins[n + 1].
template <class Entries, class Number>
std::vector<std::size_t> begins_of(const Entries& entries, std::uint32_t items, const Number& number) {
    std::vector<std::size_t> begins(std::size_t{items} + 1, 0);
    for (const auto& entry : entries) ++begins[number(entry) + 1U];
    for (std::size_t i = 1; i < begins.size(); ++i) begins[i] += begins[i - 1];
    return begins;
}

}  // namespace dateline
