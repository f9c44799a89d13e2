#include "timeline/merge/merge.hpp"

#include "timeline/merge/similar.hpp"

namespace dateline {
namespace {

std::string quoted(const MentionView& view, std::span<const Source> sources) {
    const Source& source = sources[view.ref.source];
    std::string text = "\"";
    text += source.mentions[view.ref.mention].trigger.of(source.document.text);
    return text + "\" (" + source.document.id + ')';
}

}  // namespace

std::vector<Cluster> merge_mentions(std::span<const Source> sources) {
    const Views views = views_of(sources);
    const std::vector<SimilarPair> pairs = similar_pairs(views, {});
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
        reason += a.chain == b.chain ? "refers back" : explain_pair(a, b, views, step.average);
        clusters[cluster_of[step.a]].reasons.push_back(std::move(reason));
    }
    return clusters;
}

}  // namespace dateline
