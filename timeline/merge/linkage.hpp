// Average linkage on a sparse graph: clusters grow by their best average similarity, not by chains of single
// links.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dateline {

/// A pair of items and how alike they are. Pairs not listed count 0; forbidden ones never end up in one
/// cluster, unless required ones, which always do, bring them together.
struct SimilarPair {
    std::uint32_t a = 0, b = 0;  // a < b
    float similarity = 0;
    bool forbidden = false;
    bool required = false;
};

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

/// Joins what is required, then the two clusters with the highest average similarity until none reaches
/// `threshold`; ties by smallest items. Items that no pairs connect are clustered apart. Steps stand in the
/// order taken inside each connected component.
[[nodiscard]] Linkage average_linkage(std::uint32_t items, std::span<const SimilarPair> pairs,
                                      float threshold);

}  // namespace dateline
