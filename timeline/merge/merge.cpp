#include "timeline/merge/merge.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "timeline/merge/carried.hpp"
#include "timeline/merge/similar.hpp"

namespace dateline {
namespace {

std::string quoted(const MentionView& view, std::span<const Source> sources) {
    const Source& source = sources[view.ref.source];
    std::string text = "\"";
    text += source.mentions[view.ref.mention].trigger.of(source.document.text);
    return text + "\" (" + source.document.id + ')';
}

/// Is one of two mentions the noun that the other only carries? Each article is read once, when it is asked
/// for.
class CarriedNouns {
  public:
    explicit CarriedNouns(std::span<const Source> sources) : sources_(sources), pairs_(sources.size()) {}

    [[nodiscard]] bool join(const MentionRef& a, const MentionRef& b) {
        if (a.source != b.source) return false;
        auto& pairs = pairs_[a.source];
        if (!pairs) pairs = carried_nouns(sources_[a.source]);
        return std::binary_search(pairs->begin(), pairs->end(), std::pair(a.mention, b.mention)) ||
               std::binary_search(pairs->begin(), pairs->end(), std::pair(b.mention, a.mention));
    }

  private:
    std::span<const Source> sources_;
    std::vector<std::optional<std::vector<std::pair<std::uint32_t, std::uint32_t>>>> pairs_;  // by source
};

/// What a person decided about two views, in the order of `pairs`' first and second.
using ReasonOfPair = std::map<std::pair<std::uint32_t, std::uint32_t>, std::string_view>;

/// Puts the decisions over what was found out. Returns the reasons of what is to be one.
ReasonOfPair decide(std::vector<SimilarPair>& pairs, const Views& views, const MergeDecisions& decisions) {
    ReasonOfPair reasons;
    if (decisions.same.empty() && decisions.different.empty()) return reasons;
    std::map<MentionRef, std::uint32_t> view_of;
    for (std::uint32_t v = 0; v < views.mentions.size(); ++v) view_of.emplace(views.mentions[v].ref, v);
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> known;
    const auto key_of = [](const SimilarPair& pair) {
        return std::pair<std::uint32_t, std::uint32_t>{pair.a, pair.b};
    };
    for (std::size_t i = 0; i < pairs.size(); ++i) known.emplace(key_of(pairs[i]), i);
    const auto pair_of = [&](const DecidedPair& decided) -> SimilarPair& {
        const std::pair<std::uint32_t, std::uint32_t> key =
            std::minmax(view_of.at(decided.a), view_of.at(decided.b));
        const auto [place, is_new] = known.emplace(key, pairs.size());
        if (is_new) pairs.push_back({key.first, key.second, 0, false, false});
        return pairs[place->second];
    };
    for (const DecidedPair& decided : decisions.different)
        if (decided.a != decided.b) pair_of(decided).forbidden = true;
    for (const DecidedPair& decided : decisions.same) {
        if (decided.a == decided.b) continue;
        SimilarPair& pair = pair_of(decided);
        pair.required = true;
        reasons.emplace(key_of(pair), decided.reason);
    }
    return reasons;
}

std::string two_digits(float value) {
    std::array<char, 16> number{};
    const int size = std::snprintf(number.data(), number.size(), "%.2f", static_cast<double>(value));
    return {number.data(), static_cast<std::size_t>(size)};
}

std::string why_two(const SimilarPair& pair, const Views& views, const MergeDecisions& decisions,
                    std::span<const Source> sources) {
    const MentionView& a = views.mentions[pair.a];
    const MentionView& b = views.mentions[pair.b];
    std::string why = quoted(a, sources) + " and " + quoted(b, sources) + ": ";
    for (const DecidedPair& decided : decisions.different)
        if (std::minmax(decided.a, decided.b) == std::minmax(a.ref, b.ref)) return why + decided.reason;
    const std::string_view apart = why_apart(a, b, pair.b);
    if (pair.forbidden && !apart.empty()) why += std::string(apart) + "; ";
    why += "alike by " + explain_pair(a, b, views, pair.similarity);
    if (!pair.forbidden && pair.similarity < kJoinAt)
        why += ", too little: " + two_digits(kJoinAt) + " is needed";
    else if (!pair.forbidden)
        why += ", but the other mentions of the two events are not";
    return why;
}

/// For each cluster the few others that came closest, by the most alike pair across the two.
void tell_near_misses(std::vector<Cluster>& clusters, std::vector<SimilarPair> pairs,
                      const std::vector<std::uint32_t>& cluster_of, const Views& views,
                      const MergeDecisions& decisions, std::span<const Source> sources) {
    constexpr std::size_t kMost = 3;
    constexpr float kAlike = kJoinAt / 2;
    std::erase_if(pairs, [&](const SimilarPair& pair) {
        const bool by_hand = std::any_of(
            decisions.different.begin(), decisions.different.end(), [&](const DecidedPair& decided) {
                return std::minmax(decided.a, decided.b) ==
                       std::minmax(views.mentions[pair.a].ref, views.mentions[pair.b].ref);
            });
        return cluster_of[pair.a] == cluster_of[pair.b] || (!by_hand && pair.similarity < kAlike);
    });
    std::sort(pairs.begin(), pairs.end(), [](const SimilarPair& x, const SimilarPair& y) {
        return std::tuple(-x.similarity, x.a, x.b) < std::tuple(-y.similarity, y.a, y.b);
    });
    const auto add = [&](std::uint32_t here, std::uint32_t there, const SimilarPair& pair) {
        std::vector<NearMiss>& list = clusters[cluster_of[here]].near_misses;
        const bool known = std::any_of(list.begin(), list.end(), [&](const NearMiss& miss) {
            const auto& others = clusters[cluster_of[there]].mentions;
            return std::find(others.begin(), others.end(), miss.there) != others.end();
        });
        if (known || list.size() == kMost) return;
        list.push_back(
            {views.mentions[here].ref, views.mentions[there].ref, why_two(pair, views, decisions, sources)});
    };
    for (const SimilarPair& pair : pairs) {
        add(pair.a, pair.b, pair);
        add(pair.b, pair.a, pair);
    }
}

}  // namespace

std::vector<Cluster> merge_mentions(std::span<const Source> sources, const MergeDecisions& decisions,
                                    bool with_near_misses) {
    const Views views = views_of(sources);
    std::vector<SimilarPair> pairs =
        similar_pairs(views, {}, with_near_misses ? Excluded::scored : Excluded::unscored);
    const ReasonOfPair decided = decide(pairs, views, decisions);
    const Linkage linkage =
        average_linkage(static_cast<std::uint32_t>(views.mentions.size()), pairs, kJoinAt, mean_for(views));

    std::vector<Cluster> clusters;
    std::vector<std::uint32_t> cluster_of(views.mentions.size());
    clusters.reserve(linkage.clusters.size());
    for (const std::vector<std::uint32_t>& members : linkage.clusters) {
        Cluster cluster;
        for (const std::uint32_t v : members) {
            cluster_of[v] = static_cast<std::uint32_t>(clusters.size());
            cluster.mentions.push_back(views.mentions[v].ref);
        }
        clusters.push_back(std::move(cluster));
    }
    CarriedNouns carried(sources);
    for (const LinkStep& step : linkage.steps) {
        const MentionView& a = views.mentions[step.a];
        const MentionView& b = views.mentions[step.b];
        std::string reason = quoted(a, sources) + " = " + quoted(b, sources) + ": ";
        if (const auto by_hand = decided.find({step.a, step.b}); by_hand != decided.end())
            reason += by_hand->second;
        else
            reason += a.chain != b.chain           ? explain_pair(a, b, views, step.average)
                      : carried.join(a.ref, b.ref) ? "verb and noun of one happening"
                                                   : "refers back";
        clusters[cluster_of[step.a]].reasons.push_back(std::move(reason));
    }
    if (with_near_misses) tell_near_misses(clusters, pairs, cluster_of, views, decisions, sources);
    return clusters;
}

}  // namespace dateline
