#include "timeline/merge/linkage.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace dateline;
using Clusters = std::vector<std::vector<std::uint32_t>>;

TEST_CASE("a chain of single links does not make one cluster") {
    // 0-1 and 1-2 are alike, 0 and 2 are not: the average over the three pairs is too low.
    const std::vector<SimilarPair> pairs = {{0, 1, 0.9F}, {1, 2, 0.8F}};
    const Linkage linkage = average_linkage(3, pairs, 0.5F);
    CHECK(linkage.clusters == Clusters{{0, 1}, {2}});
    REQUIRE(linkage.steps.size() == 1);
    CHECK(linkage.steps[0] == LinkStep{0, 1, 0.9F});
}

TEST_CASE("clusters that are alike on average are joined, and the best pair is named") {
    const std::vector<SimilarPair> pairs = {{0, 1, 0.9F}, {2, 3, 0.9F}, {0, 2, 0.4F},
                                            {0, 3, 0.5F}, {1, 2, 0.8F}, {1, 3, 0.7F}};
    const Linkage linkage = average_linkage(4, pairs, 0.55F);
    CHECK(linkage.clusters == Clusters{{0, 1, 2, 3}});
    REQUIRE(linkage.steps.size() == 3);
    CHECK(linkage.steps[2].a == 1);
    CHECK(linkage.steps[2].b == 2);
    CHECK(linkage.steps[2].average == doctest::Approx(0.6));
    CHECK(average_linkage(4, pairs, 0.65F).clusters == Clusters{{0, 1}, {2, 3}});
}

TEST_CASE("a forbidden pair never shares a cluster, not even through others") {
    const std::vector<SimilarPair> pairs = {{0, 1, 0.9F}, {1, 2, 0.95F}, {0, 2, 0.9F, true}};
    CHECK(average_linkage(3, pairs, 0.3F).clusters == Clusters{{0}, {1, 2}});
}

TEST_CASE("nothing alike leaves every item alone") {
    CHECK(average_linkage(3, {}, 0.5F).clusters == Clusters{{0}, {1}, {2}});
    CHECK(average_linkage(0, {}, 0.5F).clusters.empty());
}
