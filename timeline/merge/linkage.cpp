#include "timeline/merge/linkage.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <queue>
#include <tuple>
#include <utility>

namespace dateline {
namespace {

/// What is summed up of a similarity.
double share(float similarity, Mean mean) {
    const double value = similarity;
    return mean == Mean::quadratic ? value * value : value;
}

float mean_of(double average, Mean mean) {
    return static_cast<float>(mean == Mean::quadratic ? std::sqrt(average) : average);
}

struct Edge {
    double sum = 0;    // of the shares
    SimilarPair best;  // the most alike pair across the two clusters
    bool forbidden = false;

    void take(const Edge& other) {
        const auto rank = [](const SimilarPair& pair) {
            return std::tuple(-pair.similarity, pair.a, pair.b);
        };
        if (sum == 0 || rank(other.best) < rank(best)) best = other.best;
        sum += other.sum;
        forbidden = forbidden || other.forbidden;
    }
};

using Neighbours = std::vector<std::pair<std::uint32_t, Edge>>;  // by neighbour

struct Offer {
    double average = 0;
    std::uint32_t a = 0, b = 0;  // a < b: smallest items of the clusters
    std::uint32_t version_a = 0, version_b = 0;

    bool operator<(const Offer& other) const {  // the heap's top is the best average, then the smallest items
        return std::tuple(average, other.a, other.b) < std::tuple(other.average, a, b);
    }
};

/// For large components: lists of neighbours and a heap of offers, O(p log p) for p pairs.
class SparseAgglomeration {
  public:
    SparseAgglomeration(std::uint32_t items, std::span<const SimilarPair> pairs, float threshold, Mean mean)
        : mean_(mean),
          threshold_(share(threshold, mean)),
          edges_(items),
          members_(items),
          version_(items, 0) {
        for (std::uint32_t i = 0; i < items; ++i) members_[i] = {i};
        for (const SimilarPair& pair : pairs) {
            const Edge edge{share(pair.similarity, mean), pair, pair.forbidden};
            edges_[pair.a].emplace_back(pair.b, edge);
            edges_[pair.b].emplace_back(pair.a, edge);
            offer(pair.a, pair.b, edge);
        }
        for (Neighbours& neighbours : edges_)
            std::sort(neighbours.begin(), neighbours.end(),
                      [](const auto& x, const auto& y) { return x.first < y.first; });
    }

    Linkage run(std::vector<LinkStep> steps) {
        Linkage result;
        result.steps = std::move(steps);
        while (!offers_.empty()) {
            const Offer best = offers_.top();
            offers_.pop();
            if (version_[best.a] != best.version_a || version_[best.b] != best.version_b) continue;
            const SimilarPair link = find(edges_[best.a], best.b)->second.best;
            result.steps.push_back({link.a, link.b, mean_of(best.average, mean_)});
            join(best.a, best.b);
        }
        for (std::vector<std::uint32_t>& members : members_) {
            if (members.empty()) continue;
            std::sort(members.begin(), members.end());
            result.clusters.push_back(std::move(members));
        }
        return result;
    }

  private:
    void offer(std::uint32_t a, std::uint32_t b, Edge edge) {
        if (edge.forbidden) return;
        const double average =
            edge.sum / (static_cast<double>(members_[a].size()) * static_cast<double>(members_[b].size()));
        if (average < threshold_) return;
        if (a > b) std::swap(a, b);
        offers_.push({average, a, b, version_[a], version_[b]});
    }

  public:
    /// b goes into a; a < b keeps the name of a cluster its smallest item.
    void join(std::uint32_t a, std::uint32_t b) {
        Neighbours both;
        both.reserve(edges_[a].size() + edges_[b].size());
        auto x = edges_[a].begin();
        auto y = edges_[b].begin();
        while (x != edges_[a].end() || y != edges_[b].end()) {
            if (y == edges_[b].end() || (x != edges_[a].end() && x->first < y->first)) {
                if (x->first != b) both.push_back(*x);
                ++x;
            } else if (x == edges_[a].end() || y->first < x->first) {
                if (y->first != a) both.push_back(*y);
                ++y;
            } else {
                both.push_back(*x++);
                both.back().second.take((y++)->second);
            }
        }
        edges_[a] = std::move(both);
        edges_[b] = {};
        members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
        members_[b].clear();
        ++version_[a];
        ++version_[b];
        for (const auto& [neighbour, edge] : edges_[a]) {
            Neighbours& theirs = edges_[neighbour];
            if (const auto it = find(theirs, b); it != theirs.end() && it->first == b) theirs.erase(it);
            const auto it = find(theirs, a);
            if (it != theirs.end() && it->first == a)
                it->second = edge;
            else
                theirs.emplace(it, a, edge);
            offer(a, neighbour, edge);
        }
    }

  private:
    static Neighbours::iterator find(Neighbours& neighbours, std::uint32_t item) {
        return std::lower_bound(neighbours.begin(), neighbours.end(), item,
                                [](const auto& neighbour, std::uint32_t n) { return neighbour.first < n; });
    }

    Mean mean_;
    double threshold_;
    std::vector<Neighbours> edges_;  // by cluster's smallest item
    std::vector<std::vector<std::uint32_t>> members_;
    std::vector<std::uint32_t> version_;
    std::priority_queue<Offer> offers_;
};

/// For small components: a full matrix, O(n^2) memory and about as much time a join as a row is long.
class DenseAgglomeration {
  public:
    DenseAgglomeration(std::uint32_t items, std::span<const SimilarPair> pairs, float threshold, Mean mean)
        : items_(items),
          mean_(mean),
          threshold_(share(threshold, mean)),
          edges_(std::size_t{items} * items),
          members_(items),
          partner_(items) {
        for (std::uint32_t i = 0; i < items; ++i) members_[i] = {i};
        for (const SimilarPair& pair : pairs)
            at(pair.a, pair.b) = at(pair.b, pair.a) = {share(pair.similarity, mean), pair, pair.forbidden};
        for (std::uint32_t i = 0; i < items; ++i) find_partner(i);
    }

    Linkage run(std::vector<LinkStep> steps) {
        Linkage result;
        result.steps = std::move(steps);
        while (true) {
            std::uint32_t best = items_;
            for (std::uint32_t i = 0; i < items_; ++i)
                if (partner_[i] != kNobody &&
                    (best == items_ || average(i, partner_[i]) > average(best, partner_[best])))
                    best = i;
            if (best == items_) break;
            const std::uint32_t other = partner_[best];
            const SimilarPair link = at(best, other).best;
            result.steps.push_back({link.a, link.b, mean_of(average(best, other), mean_)});
            join(best, other);
        }
        for (std::vector<std::uint32_t>& members : members_) {
            if (members.empty()) continue;
            std::sort(members.begin(), members.end());
            result.clusters.push_back(std::move(members));
        }
        return result;
    }

  private:
    static constexpr std::uint32_t kNobody = 0xFFFFFFFF;

    Edge& at(std::uint32_t a, std::uint32_t b) { return edges_[std::size_t{a} * items_ + b]; }

    double average(std::uint32_t a, std::uint32_t b) {
        return at(a, b).sum /
               (static_cast<double>(members_[a].size()) * static_cast<double>(members_[b].size()));
    }

    /// The best later cluster that i may join, the smallest of equals.
    void find_partner(std::uint32_t i) {
        partner_[i] = kNobody;
        if (members_[i].empty()) return;
        for (std::uint32_t j = i + 1; j < items_; ++j) {
            if (members_[j].empty() || at(i, j).forbidden || average(i, j) < threshold_) continue;
            if (partner_[i] == kNobody || average(i, j) > average(i, partner_[i])) partner_[i] = j;
        }
    }

  public:
    /// b goes into a, a < b.
    void join(std::uint32_t a, std::uint32_t b) {
        for (std::uint32_t k = 0; k < items_; ++k) {
            if (k == a || k == b || members_[k].empty()) continue;
            at(a, k).take(at(b, k));
            at(k, a) = at(a, k);
        }
        members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
        members_[b].clear();
        // Averages with a changed, those with b are gone: whoever preferred one of them looks again.
        for (std::uint32_t k = 0; k < items_; ++k) {
            if (members_[k].empty()) {
                partner_[k] = kNobody;
            } else if (k == a || partner_[k] == a || partner_[k] == b) {
                find_partner(k);
            } else if (k < a && !at(k, a).forbidden && average(k, a) >= threshold_) {
                const bool better = partner_[k] == kNobody || average(k, a) > average(k, partner_[k]) ||
                                    (average(k, a) == average(k, partner_[k]) && a < partner_[k]);
                if (better) partner_[k] = a;
            }
        }
    }

  private:
    std::uint32_t items_;
    Mean mean_;
    double threshold_;
    std::vector<Edge> edges_;
    std::vector<std::vector<std::uint32_t>> members_;
    std::vector<std::uint32_t> partner_;
};

/// No average reaches the threshold where no pair does: only such pairs, and those that are required, can
/// bring two items together.
bool may_join(const SimilarPair& pair, float threshold) {
    return pair.required || (!pair.forbidden && pair.similarity >= threshold);
}

/// Items that may come together, each component ascending, components by their smallest item.
std::vector<std::vector<std::uint32_t>> components_of(std::uint32_t items, std::span<const SimilarPair> pairs,
                                                      float threshold) {
    std::vector<std::uint32_t> parent(items);
    std::iota(parent.begin(), parent.end(), 0U);
    const auto root = [&](std::uint32_t i) {
        while (parent[i] != i) i = parent[i] = parent[parent[i]];
        return i;
    };
    for (const SimilarPair& pair : pairs) {
        if (!may_join(pair, threshold)) continue;
        const std::uint32_t a = root(pair.a);
        const std::uint32_t b = root(pair.b);
        parent[std::max(a, b)] = std::min(a, b);
    }
    std::vector<std::uint32_t> number(items);
    std::vector<std::vector<std::uint32_t>> components;
    for (std::uint32_t i = 0; i < items; ++i) {
        if (parent[i] == i) {
            number[i] = static_cast<std::uint32_t>(components.size());
            components.emplace_back();
        }
        components[number[root(i)]].push_back(i);
    }
    return components;
}

/// Joins what is required, then what is alike.
template <class Agglomeration>
Linkage agglomerate(std::uint32_t items, std::span<const SimilarPair> pairs, float threshold, Mean mean) {
    Agglomeration clusters(items, pairs, threshold, mean);
    std::vector<LinkStep> steps;
    std::vector<std::uint32_t> cluster_of(items);
    std::iota(cluster_of.begin(), cluster_of.end(), 0U);
    for (const SimilarPair& pair : pairs) {
        const auto [a, b] = std::minmax(cluster_of[pair.a], cluster_of[pair.b]);
        if (!pair.required || a == b) continue;
        steps.push_back({pair.a, pair.b, 1});
        clusters.join(a, b);
        std::replace(cluster_of.begin(), cluster_of.end(), std::uint32_t{b}, std::uint32_t{a});
    }
    return clusters.run(std::move(steps));
}

}  // namespace

Linkage average_linkage(std::uint32_t items, std::span<const SimilarPair> pairs, float threshold, Mean mean) {
    constexpr std::size_t kDense = 400;
    const std::vector<std::vector<std::uint32_t>> components = components_of(items, pairs, threshold);
    std::vector<std::uint32_t> component_of(items);
    std::vector<std::uint32_t> place(items);  // in its component
    for (std::uint32_t c = 0; c < components.size(); ++c) {
        for (std::uint32_t i = 0; i < components[c].size(); ++i) {
            component_of[components[c][i]] = c;
            place[components[c][i]] = i;
        }
    }
    // Where the pairs of each component stand, one component after the other.
    const auto crosses = [&](const SimilarPair& pair) {
        return component_of[pair.a] != component_of[pair.b];
    };
    std::vector<std::size_t> begins(components.size() + 1, 0);
    for (const SimilarPair& pair : pairs)
        if (!crosses(pair)) ++begins[component_of[pair.a] + 1U];
    for (std::size_t c = 1; c < begins.size(); ++c) begins[c] += begins[c - 1];
    std::vector<std::uint32_t> inside(begins.back());
    std::vector<std::size_t> next(begins.begin(), begins.end() - 1);
    for (std::uint32_t i = 0; i < pairs.size(); ++i)
        if (!crosses(pairs[i])) inside[next[component_of[pairs[i].a]]++] = i;
    std::vector<SimilarPair> own;
    Linkage result;
    for (std::uint32_t c = 0; c < components.size(); ++c) {
        const auto size = static_cast<std::uint32_t>(components[c].size());
        if (size == 1) {
            result.clusters.push_back(components[c]);
            continue;
        }
        own.clear();
        for (const std::uint32_t i : std::span(inside).subspan(begins[c], begins[c + 1U] - begins[c])) {
            SimilarPair pair = pairs[i];
            pair.a = place[pair.a];
            pair.b = place[pair.b] & (SimilarPair::kMaxItems - 1);
            own.push_back(pair);
        }
        const Linkage part = size <= kDense ? agglomerate<DenseAgglomeration>(size, own, threshold, mean)
                                            : agglomerate<SparseAgglomeration>(size, own, threshold, mean);
        for (std::vector<std::uint32_t> members : part.clusters) {
            for (std::uint32_t& member : members) member = components[c][member];
            result.clusters.push_back(std::move(members));
        }
        for (const LinkStep& step : part.steps)
            result.steps.push_back({components[c][step.a], components[c][step.b], step.average});
    }
    std::sort(result.clusters.begin(), result.clusters.end());
    return result;
}

}  // namespace dateline
