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

TEST_CASE("the quadratic mean gives alike pairs more say") {
    const std::vector<SimilarPair> pairs = {{0, 1, 0.9F}, {1, 2, 0.8F}};
    CHECK(average_linkage(3, pairs, 0.5F, Mean::quadratic).clusters == Clusters{{0, 1, 2}});
    CHECK(average_linkage(3, pairs, 0.6F, Mean::quadratic).clusters == Clusters{{0, 1}, {2}});
    const Linkage linkage = average_linkage(3, pairs, 0.5F, Mean::quadratic);
    REQUIRE(linkage.steps.size() == 2);
    CHECK(linkage.steps[0].average == doctest::Approx(0.9));
    CHECK(linkage.steps[1].average == doctest::Approx(0.566).epsilon(0.001));
}

TEST_CASE("a forbidden pair never shares a cluster, not even through others") {
    const std::vector<SimilarPair> pairs = {{0, 1, 0.9F}, {1, 2, 0.95F}, {0, 2, 0.9F, true}};
    CHECK(average_linkage(3, pairs, 0.3F).clusters == Clusters{{0}, {1, 2}});
}

TEST_CASE("nothing alike leaves every item alone") {
    CHECK(average_linkage(3, {}, 0.5F).clusters == Clusters{{0}, {1}, {2}});
    CHECK(average_linkage(0, {}, 0.5F).clusters.empty());
}

TEST_CASE("components too large for a matrix are clustered like small ones") {
    // Copies of one random component, first apart (each small enough for the matrix), then tied into one by
    // weak pairs.
    constexpr std::uint32_t kSize = 60;
    constexpr std::uint32_t kCopies = 10;
    std::vector<SimilarPair> pairs;
    for (std::uint32_t copy = 0; copy < kCopies; ++copy) {
        std::uint32_t state = 17;
        for (std::uint32_t i = 0; i < kSize; ++i) {
            for (std::uint32_t j = i + 1; j < kSize; ++j) {
                state = state * 1664525U + 1013904223U;
                const float similarity = static_cast<float>((state >> 8U) % 1000) / 1000;
                if (i % 6 == j % 6 || similarity > 0.8F)
                    pairs.push_back(
                        {copy * kSize + i, copy * kSize + j, similarity, (state >> 20U) % 97 == 0});
            }
        }
    }
    const Linkage apart = average_linkage(kSize * kCopies, pairs, 0.3F);
    for (std::uint32_t copy = 0; copy + 1 < kCopies; ++copy)
        pairs.push_back({copy * kSize + kSize - 1, (copy + 1) * kSize, 0.001F, true});
    const Linkage tied = average_linkage(kSize * kCopies, pairs, 0.3F);
    CHECK(apart.clusters == tied.clusters);
    CHECK(apart.clusters.size() < kSize * kCopies / 2);
    CHECK(apart.steps.size() == tied.steps.size());
}

TEST_CASE("what is required is joined first, whatever else speaks against it") {
    const std::vector<SimilarPair> pairs = {
        {0, 1, 0.9F}, {0, 2, 0, true, true}, {1, 2, 0.1F}, {3, 4, 0, false, true}};
    const Linkage linkage = average_linkage(5, pairs, 0.3F);
    CHECK(linkage.clusters == Clusters{{0, 1, 2}, {3, 4}});
    CHECK(linkage.steps.front() == LinkStep{0, 2, 1});
    // 1 joins the two by the average over both of them.
    CHECK(average_linkage(5, pairs, 0.6F).clusters == Clusters{{0, 2}, {1}, {3, 4}});
}

TEST_CASE("required pairs hold in large components too") {
    constexpr std::uint32_t kItems = 1000;
    std::vector<SimilarPair> pairs;
    for (std::uint32_t i = 0; i + 1 < kItems; ++i) pairs.push_back({i, i + 1, 0.1F});
    pairs.push_back({3, 700, 0, true, true});
    pairs.push_back({700, 900, 0, false, true});
    const Linkage linkage = average_linkage(kItems, pairs, 0.5F);
    CHECK(linkage.clusters.size() == kItems - 2);
    CHECK(linkage.clusters[3] == std::vector<std::uint32_t>{3, 700, 900});
}
