#include "timeline/merge/rivals.hpp"

#include <algorithm>
#include <cmath>

namespace dateline {
namespace {

constexpr RivalWeightSets kRivalWeights = {{-0.39F, 1.01F, -0.12F, 0.12F, -0.10F, 0.14F, 0.20F, 0.06F, 0.44F},
                                           {0.24F, 0.73F, 0.09F, 0.19F, 0.18F, 0.12F, 0.05F, 0.16F, -0.07F}};

/// Log-odds below which a rival is none.
constexpr float kNobody = -4;

float log_odds(float probability) {
    constexpr float kLeast = 0.001F;
    const float p = std::clamp(probability, kLeast, 1 - kLeast);
    return std::log(p / (1 - p));
}

/// One direction of a pair: what `from` offers to a mention of an article.
struct Offer {
    std::uint32_t from = 0;
    std::uint32_t article = 0;
    std::uint32_t chain = 0;
    float odds = 0;
};

/// The best two chains that a mention could belong to in an article.
struct Best {
    std::uint32_t chain = kNone;
    float first = kNobody, second = kNobody;
};

bool is_before(const Offer& a, std::uint32_t from, std::uint32_t article) {
    return a.from != from ? a.from < from : a.article < article;
}

Best best_of(const std::vector<Offer>& offers, std::uint32_t from, std::uint32_t article) {
    auto it = std::lower_bound(offers.begin(), offers.end(), 0,
                               [&](const Offer& offer, int) { return is_before(offer, from, article); });
    Best best;
    if (it == offers.end() || it->from != from || it->article != article) return best;
    best.chain = it->chain;
    best.first = std::max(it->odds, kNobody);
    for (; it != offers.end() && it->from == from && it->article == article; ++it) {
        if (it->chain == best.chain) continue;
        best.second = std::max(it->odds, kNobody);
        break;
    }
    return best;
}

}  // namespace

const RivalWeightSets& built_in_rival_weights() {
    return kRivalWeights;
}

std::vector<RivalValues> rival_features(const Views& views, const std::vector<SimilarPair>& pairs) {
    std::vector<Offer> offers;
    offers.reserve(pairs.size() * 2);
    std::vector<float> odds;
    odds.reserve(pairs.size());
    for (const SimilarPair& pair : pairs) {
        const MentionView& a = views.mentions[pair.a];
        const MentionView& b = views.mentions[pair.b];
        odds.push_back(log_odds(pair.similarity));
        if (pair.forbidden) continue;
        offers.push_back({pair.a, b.ref.source, b.chain, odds.back()});
        offers.push_back({pair.b, a.ref.source, a.chain, odds.back()});
    }
    std::sort(offers.begin(), offers.end(), [](const Offer& a, const Offer& b) {
        if (a.from != b.from) return a.from < b.from;
        if (a.article != b.article) return a.article < b.article;
        return a.odds != b.odds ? a.odds > b.odds : a.chain < b.chain;
    });
    std::vector<RivalValues> result;
    result.reserve(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const MentionView& a = views.mentions[pairs[i].a];
        const MentionView& b = views.mentions[pairs[i].b];
        RivalValues values{};
        const auto set = [&](RivalFeature f, float value) { values[static_cast<std::size_t>(f)] = value; };
        set(RivalFeature::bias, 1);
        set(RivalFeature::evidence, odds[i]);
        if (a.ref.source == b.ref.source) {
            set(RivalFeature::one_article, 1);
            result.push_back(values);
            continue;
        }
        const auto lead = [&](std::uint32_t from, const MentionView& partner) {
            const Best best = best_of(offers, from, partner.ref.source);
            const float rival = best.chain == partner.chain ? best.second : best.first;
            return std::clamp(odds[i] - rival, -3.0F, 3.0F);
        };
        const float first = lead(pairs[i].a, b);
        const float second = lead(pairs[i].b, a);
        const bool both = first > 0 && second > 0;
        const bool one_story = views.story[a.ref.source] == views.story[b.ref.source];
        set(RivalFeature::lead_least, std::min(first, second));
        set(RivalFeature::lead_most, std::max(first, second));
        set(RivalFeature::both_first, both ? 1.0F : 0.0F);
        set(RivalFeature::first_margin, both ? std::min(2.0F, std::min(first, second)) : 0.0F);
        set(RivalFeature::one_story, one_story ? 1.0F : 0.0F);
        set(RivalFeature::one_story_first, one_story && both ? 1.0F : 0.0F);
        result.push_back(values);
    }
    return result;
}

float rival_score(const RivalValues& values, const RivalWeights& weights) {
    float sum = 0;
    for (std::size_t i = 0; i < kRivalFeatures; ++i) sum += weights[i] * values[i];
    return 1 / (1 + std::exp(-sum));
}

}  // namespace dateline
