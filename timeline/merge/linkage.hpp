// Average linkage on a sparse graph: clusters grow by their best average similarity, not by chains of single
// links.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dateline {

/// A pair of items and how alike they are. Pairs not listed count 0; forbidden ones never end up in one
/// cluster, unless required ones, which always do, bring them together.
/// There may be sixty of them to a mention, so they are kept small: 12 bytes.
struct SimilarPair {
    static constexpr std::uint32_t kMaxItems = std::uint32_t{1} << 30U;

    SimilarPair() = default;
    constexpr SimilarPair(std::uint32_t first, std::uint32_t second, float alike = 0, bool apart = false,
                          bool together = false)
        : a(first), b(second & (kMaxItems - 1)), forbidden(apart), required(together), similarity(alike) {}

    std::uint32_t a = 0;       // a < b
    std::uint32_t b : 30 = 0;  // so many items a run may have
    bool forbidden : 1 = false;
    bool required : 1 = false;
    float similarity = 0;
};
static_assert(sizeof(SimilarPair) == 12);

/// One step of the agglomeration: the most alike pair across the two clusters joined, and the average over
/// all their pairs.
struct LinkStep {
    std::uint32_t a = 0, b = 0;  // a < b
    float average = 0;
    friend bool operator==(const LinkStep&, const LinkStep&) = default;
};

struct Linkage {
    std::vector<std::vector<std::uint32_t>> clusters;  // items ascending; clusters by their smallest item
    std::vector<LinkStep> steps;                       // in the order they were taken
};

/// How the similarities across two clusters are averaged. The quadratic mean gives the alike pairs more say:
/// one mention told in quite other words keeps two clusters apart less.
enum class Mean : std::uint8_t { arithmetic, quadratic };

/// Joins what is required, then the two clusters with the highest average similarity until none reaches
/// `threshold`; ties by smallest items. Items that no pairs connect are clustered apart. Steps stand in the
/// order taken inside each connected component.
[[nodiscard]] Linkage average_linkage(std::uint32_t items, std::span<const SimilarPair> pairs,
                                      float threshold, Mean mean = Mean::arithmetic);

}  // namespace dateline
