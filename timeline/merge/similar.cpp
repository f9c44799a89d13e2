#include "timeline/merge/similar.hpp"

#include <algorithm>
#include <utility>

#include "timeline/merge/candidates.hpp"
#include "timeline/merge/months_apart.hpp"
#include "timeline/merge/nothing_in_common.hpp"

namespace dateline {
namespace {

/// Less than this is no evidence at all, and is not stored.
constexpr float kNegligible = 0.02F;

/// What joins one mention of a chain to another event joins the chain: every pair across two chains gets the
/// best likeness that any of its pairs has, a little less for not being its own.
void lend_to_chains(const Views& views, std::vector<SimilarPair>& scored) {
    constexpr float kLent = 0.9F;
    constexpr std::size_t kLongestChain = 12;  // longer ones stand on their own pairs
    std::vector<std::vector<std::uint32_t>> members(views.mentions.size());
    for (std::uint32_t v = 0; v < views.mentions.size(); ++v) members[views.mentions[v].chain].push_back(v);
    std::vector<std::pair<std::uint64_t, float>> best;
    for (const SimilarPair& pair : scored) {
        const std::uint64_t a = views.mentions[pair.a].chain, b = views.mentions[pair.b].chain;
        if (a == b || pair.forbidden || members[a].size() > kLongestChain ||
            members[b].size() > kLongestChain)
            continue;
        if (members[a].size() + members[b].size() > 2)
            best.emplace_back(std::min(a, b) << 32U | std::max(a, b), pair.similarity);
    }
    std::sort(best.begin(), best.end(), [](const auto& x, const auto& y) {
        return x.first != y.first ? x.first < y.first : x.second > y.second;
    });
    const std::size_t known = scored.size();  // ascending; what is added has its place in no other chains
    for (std::size_t i = 0; i < best.size(); ++i) {
        if (i > 0 && best[i].first == best[i - 1].first) continue;
        const float lent = best[i].second * kLent;
        for (const std::uint32_t x : members[best[i].first >> 32U])
            for (const std::uint32_t y : members[best[i].first & 0xFFFFFFFFU]) {
                const std::uint32_t low = std::min(x, y), high = std::max(x, y);
                const auto end = scored.begin() + static_cast<std::ptrdiff_t>(known);
                const auto found = std::lower_bound(
                    scored.begin(), end, std::pair(low, high),
                    [](const SimilarPair& pair, const std::pair<std::uint32_t, std::uint32_t>& key) {
                        return std::pair(pair.a, pair.b) < key;
                    });
                if (found != end && found->a == low && found->b == high)
                    found->similarity = std::max(found->similarity, lent);
                else
                    scored.push_back({low, high, lent,
                                      !why_apart(views.mentions[low], views.mentions[high], high).empty()});
            }
    }
}

/// Compares articles, each two once as long as the first stays the same: pairs of mentions come that way.
class ArticlePairs {
  public:
    explicit ArticlePairs(const Views& views)
        : views_(views), known_(views.topics.vectors.size()), known_for_(known_.size(), kNone) {}
    const ArticlePair& of(std::uint32_t a, std::uint32_t b) {
        if (known_for_[b] != a) {
            known_for_[b] = a;
            known_[b] = article_pair(a, b, views_);
        }
        return known_[b];
    }

  private:
    const Views& views_;
    std::vector<ArticlePair> known_;        // by the second article
    std::vector<std::uint32_t> known_for_;  // the first
};

}  // namespace

Mean mean_for(const Views& views) {
    const bool given =
        std::none_of(views.in_full.begin(), views.in_full.end(), [](bool in_full) { return in_full; });
    return given ? Mean::quadratic : Mean::arithmetic;
}

std::string_view why_apart(const MentionView& a, const MentionView& b, std::uint32_t index_b) {
    if (const std::string_view why = why_excluded(a, b, index_b); !why.empty()) return why;
    if (const std::string_view why = why_months_apart(a, b); !why.empty()) return why;
    if (const std::string_view why = why_nothing_in_common(a, b); !why.empty()) return why;
    if (a.ref.source != b.ref.source || a.places.empty() || b.places.empty()) return {};
    return count_shared(a.places, b.places) == 0 ? "other places in one article" : "";
}

std::vector<SimilarPair> scored_pairs(const Views& views, const PairWeights& weights, Excluded excluded) {
    std::vector<SimilarPair> scored;
    ArticlePairs articles(views);
    const auto score = [&](std::uint32_t i, std::uint32_t j) {
        const MentionView& a = views.mentions[i];
        const MentionView& b = views.mentions[j];
        // What the article itself says is one stays one; other pairs can exclude each other.
        SimilarPair pair{i, j, 0, a.chain != b.chain && !why_apart(a, b, j).empty()};
        if (!pair.forbidden || excluded == Excluded::scored)
            pair.similarity = pair_score(pair_features(a, b, views, articles.of(a.ref.source, b.ref.source)),
                                         told_in_full(a, b, views) ? weights.in_full : weights.selected);
        if (pair.forbidden || pair.similarity >= kNegligible) scored.push_back(pair);
    };
    visit_candidates(views, [&](std::uint32_t i, std::span<const std::uint32_t> later) {
        for (const std::uint32_t j : later) score(i, j);
    });
    return scored;
}

std::vector<SimilarPair> similar_pairs(const Views& views, const MergeWeights& weights, Excluded excluded) {
    std::vector<SimilarPair> pairs = scored_pairs(views, weights.pair, excluded);
    visit_rival_features(views, pairs, [&](std::size_t i, const RivalValues& rivals) {
        if (pairs[i].forbidden && excluded == Excluded::unscored) return;
        const MentionView& a = views.mentions[pairs[i].a];
        const MentionView& b = views.mentions[pairs[i].b];
        const bool in_full = told_in_full(a, b, views);
        pairs[i].similarity =
            is_chance_across_months(a, b)
                ? 0
                : rival_score(rivals, in_full ? weights.rivals.in_full : weights.rivals.selected);
    });
    lend_to_chains(views, pairs);
    return pairs;
}

}  // namespace dateline
