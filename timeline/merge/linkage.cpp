#include "timeline/merge/linkage.hpp"

#include <algorithm>
#include <queue>
#include <tuple>
#include <unordered_map>

namespace dateline {
namespace {

struct Edge {
    double sum = 0;
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

struct Offer {
    double average = 0;
    std::uint32_t a = 0, b = 0;  // a < b: smallest items of the clusters
    std::uint32_t version_a = 0, version_b = 0;

    bool operator<(const Offer& other) const {  // the heap's top is the best average, then the smallest items
        return std::tuple(average, other.a, other.b) < std::tuple(other.average, a, b);
    }
};

class Agglomeration {
  public:
    Agglomeration(std::uint32_t items, std::span<const SimilarPair> pairs, float threshold)
        : threshold_(threshold), edges_(items), members_(items), version_(items, 0) {
        for (std::uint32_t i = 0; i < items; ++i) members_[i] = {i};
        for (const SimilarPair& pair : pairs) {
            const Edge edge{pair.similarity, pair, pair.forbidden};
            edges_[pair.a][pair.b] = edges_[pair.b][pair.a] = edge;
            offer(pair.a, pair.b, edge);
        }
    }

    Linkage run() {
        Linkage result;
        while (!offers_.empty()) {
            const Offer best = offers_.top();
            offers_.pop();
            if (version_[best.a] != best.version_a || version_[best.b] != best.version_b) continue;
            const SimilarPair link = edges_[best.a].at(best.b).best;
            result.steps.push_back({link.a, link.b, static_cast<float>(best.average)});
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

    /// b goes into a; a < b keeps the name of a cluster its smallest item.
    void join(std::uint32_t a, std::uint32_t b) {
        edges_[a].erase(b);
        edges_[b].erase(a);
        // The shorter list of neighbours is poured into the longer one.
        if (edges_[a].size() < edges_[b].size()) std::swap(edges_[a], edges_[b]);
        for (const auto& [neighbour, edge] : edges_[b]) edges_[a][neighbour].take(edge);
        edges_[b].clear();
        members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
        members_[b].clear();
        ++version_[a];
        ++version_[b];
        for (const auto& [neighbour, edge] : edges_[a]) {
            edges_[neighbour].erase(b);
            edges_[neighbour][a] = edge;
            offer(a, neighbour, edge);
        }
    }

    double threshold_;
    std::vector<std::unordered_map<std::uint32_t, Edge>> edges_;
    std::vector<std::vector<std::uint32_t>> members_;
    std::vector<std::uint32_t> version_;
    std::priority_queue<Offer> offers_;
};

}  // namespace

Linkage average_linkage(std::uint32_t items, std::span<const SimilarPair> pairs, float threshold) {
    return Agglomeration(items, pairs, threshold).run();
}

}  // namespace dateline
