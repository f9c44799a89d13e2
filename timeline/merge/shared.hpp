// What two ascending lists have in common. Most pairs of mentions share nothing in most of their lists, so
// that is found out first.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline {

/// A list in short: what it weighs in all, and a bit for each of its numbers, which some of them share. Two
/// lists without a bit in common have no number in common.
struct Summary {
    float weight = 0;
    std::uint64_t bits = 0;

    void add(std::uint32_t number, float its_weight) {
        weight += its_weight;
        bits |= std::uint64_t{1} << (number * 0x9E3779B97F4A7C15ULL >> 58U);
    }
    [[nodiscard]] bool may_share_with(const Summary& other) const { return (bits & other.bits) != 0; }
};

/// Calls visit(item of a, item of b) for every number both lists have, ascending. Steps on in both lists
/// without asking which one is behind: a processor cannot foresee that.
template <class List, class Number, class Visit>
void for_shared(const List& a, const List& b, const Number& number, const Visit& visit) {
    const auto* x = a.data();
    const auto* y = b.data();
    const auto* const x_end = x + a.size();
    const auto* const y_end = y + b.size();
    while (x != x_end && y != y_end) {
        const std::uint32_t in_a = number(*x);
        const std::uint32_t in_b = number(*y);
        if (in_a == in_b) visit(*x, *y);
        x += in_a <= in_b ? 1 : 0;
        y += in_b <= in_a ? 1 : 0;
    }
}

inline void sort_unique(std::vector<std::uint32_t>& numbers) {
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

/// Where the entries of each number begin when they are laid out by it: entries of n from begins[n] to
/// begins[n + 1].
template <class Entries, class Number>
std::vector<std::size_t> begins_of(const Entries& entries, std::uint32_t numbers, const Number& number) {
    std::vector<std::size_t> begins(std::size_t{numbers} + 1, 0);
    for (const auto& entry : entries) ++begins[number(entry) + 1U];
    for (std::size_t i = 1; i < begins.size(); ++i) begins[i] += begins[i - 1];
    return begins;
}

}  // namespace dateline
