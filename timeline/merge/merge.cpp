#include "timeline/merge/merge.hpp"

#include <algorithm>

#include "timeline/merge/candidates.hpp"
#include "timeline/merge/linkage.hpp"
#include "timeline/merge/mention_view.hpp"
#include "timeline/merge/pair_score.hpp"

namespace dateline {
namespace {

/// Two clusters become one event when the average over their pairs reaches this.
constexpr float kJoinAt = 0.35F;
/// Less than this is no evidence at all, and is not stored.
constexpr float kNegligible = 0.02F;
/// What "the visit", referring back, counts against its antecedent.
constexpr float kRefersBack = 0.97F;

bool refers_back(const MentionView& a, const MentionView& b, std::uint32_t index_a, std::uint32_t index_b) {
    return a.same_as == index_b || b.same_as == index_a;
}

std::vector<SimilarPair> scored_pairs(const Views& views) {
    std::vector<SimilarPair> scored;
    for (const auto& [i, j] : candidate_pairs(views)) {
        const MentionView& a = views.mentions[i];
        const MentionView& b = views.mentions[j];
        SimilarPair pair{i, j, 0, exclude_each_other(a, b)};
        if (refers_back(a, b, i, j))
            pair.similarity = kRefersBack;
        else
            pair.similarity = pair_score(pair_features(a, b, views));
        if (pair.forbidden || pair.similarity >= kNegligible) scored.push_back(pair);
    }
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
    const std::vector<SimilarPair> pairs = scored_pairs(views);
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
        reason += refers_back(a, b, step.a, step.b) ? "refers back" : explain_pair(a, b, views);
        clusters[cluster_of[step.a]].reasons.push_back(std::move(reason));
    }
    return clusters;
}

}  // namespace dateline
