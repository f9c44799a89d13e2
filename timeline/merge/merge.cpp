#include "timeline/merge/merge.hpp"

#include <algorithm>
#include <map>

#include "timeline/merge/candidates.hpp"
#include "timeline/merge/linkage.hpp"
#include "timeline/merge/mention_view.hpp"
#include "timeline/merge/pair_score.hpp"

namespace dateline {
namespace {

/// Two clusters become one event when the average over their pairs reaches this.
constexpr float kJoinAt = 0.29F;
/// Less than this is no evidence at all, and is not stored.
constexpr float kNegligible = 0.02F;
/// What "the visit", referring back, counts against its antecedent.
constexpr float kRefersBack = 0.97F;

/// By view: the first mention of the chain of references it stands in ("visited" … "the visit" … "the trip").
std::vector<std::uint32_t> chains_of(const Views& views) {
    std::vector<std::uint32_t> chain(views.mentions.size());
    for (std::uint32_t v = 0; v < chain.size(); ++v) {
        const std::uint32_t back = views.mentions[v].same_as;
        chain[v] = back != kNone && back < v ? chain[back] : v;
    }
    return chain;
}

/// Dates that exclude each other, or, in one article, named places of which none is shared: "to meet in
/// Norvik" and "will then head to Orr" are two events.
bool told_apart(const MentionView& a, const MentionView& b, std::uint32_t index_b) {
    if (exclude_each_other(a, b, index_b)) return true;
    if (a.ref.source != b.ref.source || a.places.empty() || b.places.empty()) return false;
    return std::none_of(a.places.begin(), a.places.end(), [&](std::uint32_t place) {
        return std::binary_search(b.places.begin(), b.places.end(), place);
    });
}

/// What joins one mention of a chain to another event joins the chain: every pair across two chains gets the
/// best likeness that any of its pairs has, a little less for not being its own.
void lend_to_chains(const Views& views, std::span<const std::uint32_t> chain,
                    std::vector<SimilarPair>& scored) {
    constexpr float kLent = 0.9F;
    constexpr std::size_t kLongestChain = 12;  // longer ones stand on their own pairs
    std::vector<std::vector<std::uint32_t>> members(views.mentions.size());
    for (std::uint32_t v = 0; v < chain.size(); ++v) members[chain[v]].push_back(v);
    std::vector<std::pair<std::uint64_t, float>> best;
    for (const SimilarPair& pair : scored) {
        const std::uint64_t a = chain[pair.a], b = chain[pair.b];
        if (a == b || pair.forbidden || members[a].size() > kLongestChain ||
            members[b].size() > kLongestChain)
            continue;
        if (members[a].size() + members[b].size() > 2)
            best.emplace_back(std::min(a, b) << 32U | std::max(a, b), pair.similarity);
    }
    std::sort(best.begin(), best.end(), [](const auto& x, const auto& y) {
        return x.first != y.first ? x.first < y.first : x.second > y.second;
    });
    std::map<std::uint64_t, std::size_t> known;
    for (std::size_t i = 0; i < scored.size(); ++i)
        if (members[chain[scored[i].a]].size() + members[chain[scored[i].b]].size() > 2)
            known.emplace(std::uint64_t{scored[i].a} << 32U | scored[i].b, i);
    for (std::size_t i = 0; i < best.size(); ++i) {
        if (i > 0 && best[i].first == best[i - 1].first) continue;
        const float lent = best[i].second * kLent;
        for (const std::uint32_t x : members[best[i].first >> 32U])
            for (const std::uint32_t y : members[best[i].first & 0xFFFFFFFFU]) {
                const std::uint32_t low = std::min(x, y), high = std::max(x, y);
                const auto found = known.find(std::uint64_t{low} << 32U | high);
                if (found != known.end())
                    scored[found->second].similarity = std::max(scored[found->second].similarity, lent);
                else
                    scored.push_back(
                        {low, high, lent, told_apart(views.mentions[low], views.mentions[high], high)});
            }
    }
}

std::vector<SimilarPair> scored_pairs(const Views& views, std::span<const std::uint32_t> chain) {
    std::vector<SimilarPair> scored;
    for (const auto& [i, j] : candidate_pairs(views)) {
        const MentionView& a = views.mentions[i];
        const MentionView& b = views.mentions[j];
        // What the article itself says is one stays one; other pairs can exclude each other.
        const bool one_chain = chain[i] == chain[j];
        SimilarPair pair{i, j, 0, !one_chain && told_apart(a, b, j)};
        if (one_chain)
            pair.similarity = kRefersBack;
        else
            pair.similarity = pair_score(pair_features(a, b, views));
        if (pair.forbidden || pair.similarity >= kNegligible) scored.push_back(pair);
    }
    lend_to_chains(views, chain, scored);
    return scored;
}

std::string quoted(const MentionView& view, std::span<const Source> sources) {
    const Source& source = sources[view.ref.source];
    std::string text = "\"";
    text += source.mentions[view.ref.mention].trigger.of(source.document.text);
    return text + "\" (" + source.document.id + ')';
}

}  // namespace

std::vector<Cluster> merge_mentions(std::span<const Source> sources) {
    const Views views = views_of(sources);
    const std::vector<std::uint32_t> chain = chains_of(views);
    const std::vector<SimilarPair> pairs = scored_pairs(views, chain);
    const Linkage linkage =
        average_linkage(static_cast<std::uint32_t>(views.mentions.size()), pairs, kJoinAt);

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
    for (const LinkStep& step : linkage.steps) {
        const MentionView& a = views.mentions[step.a];
        const MentionView& b = views.mentions[step.b];
        std::string reason = quoted(a, sources) + " = " + quoted(b, sources) + ": ";
        reason += chain[step.a] == chain[step.b] ? "refers back" : explain_pair(a, b, views);
        clusters[cluster_of[step.a]].reasons.push_back(std::move(reason));
    }
    return clusters;
}

}  // namespace dateline
