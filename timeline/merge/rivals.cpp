#include "timeline/merge/rivals.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace dateline {
namespace {

constexpr RivalWeightSets kRivalWeights = {{-0.39F, 1.01F, -0.12F, 0.12F, -0.10F, 0.14F, 0.20F, 0.06F, 0.44F},
                                           {0.3F, 0.83F, 0.16F, 0.04F, 0.01F, 0.37F, -0.12F, -0.08F, -0.29F}};

/// Log-odds below which a rival is none.
constexpr float kNobody = -4;

float log_odds(float probability) {
    constexpr float kLeast = 0.001F;
    const float p = std::clamp(probability, kLeast, 1 - kLeast);
    return std::log(p / (1 - p));
}

/// The best two chains that a mention could belong to in an article.
struct Best {
    std::uint32_t chain = kNone;
    float first = kNobody, second = kNobody;

    void take(std::uint32_t offered, float odds) {
        const bool better = odds > first || (odds == first && offered < chain);
        if (chain == kNone || better) {
            if (chain != kNone && offered != chain) second = first;
            chain = offered;
            first = std::max(odds, kNobody);
        } else if (offered != chain) {
            second = std::max(second, odds);
        }
    }
};

/// A pair as one of its mentions sees it.
struct Offer {
    std::size_t pair = 0;
    std::uint32_t partner = 0;
    float odds = 0;
};

/// By pair: where those stand that have it as their second mention, one mention after the other.
class Seconds {
  public:
    Seconds(std::size_t mentions, const std::vector<SimilarPair>& pairs)
        : begins_(mentions + 1, 0), pairs_(pairs.size()) {
        for (const SimilarPair& pair : pairs) ++begins_[pair.b + 1U];
        for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
        std::vector<std::size_t> next(begins_.begin(), begins_.end() - 1);
        for (std::uint32_t i = 0; i < pairs.size(); ++i) pairs_[next[pairs[i].b]++] = i;
    }
    [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t mention) const {
        return std::span(pairs_).subspan(begins_[mention], begins_[mention + 1U] - begins_[mention]);
    }

  private:
    std::vector<std::size_t> begins_;
    std::vector<std::uint32_t> pairs_;
};

RivalValues values_of(const MentionView& a, const MentionView& b, const Views& views, float odds, float first,
                      float second) {
    RivalValues values{};
    const auto set = [&](RivalFeature f, float value) { values[static_cast<std::size_t>(f)] = value; };
    set(RivalFeature::bias, 1);
    set(RivalFeature::evidence, odds);
    if (a.ref.source == b.ref.source) {
        set(RivalFeature::one_article, 1);
        return values;
    }
    const bool both = first > 0 && second > 0;
    const bool one_story = views.story[a.ref.source] == views.story[b.ref.source];
    set(RivalFeature::lead_least, std::min(first, second));
    set(RivalFeature::lead_most, std::max(first, second));
    set(RivalFeature::both_first, both ? 1.0F : 0.0F);
    set(RivalFeature::first_margin, both ? std::min(2.0F, std::min(first, second)) : 0.0F);
    set(RivalFeature::one_story, one_story ? 1.0F : 0.0F);
    set(RivalFeature::one_story_first, one_story && both ? 1.0F : 0.0F);
    return values;
}

}  // namespace

const RivalWeightSets& built_in_rival_weights() {
    return kRivalWeights;
}

std::vector<RivalValues> rival_features(const Views& views, const std::vector<SimilarPair>& pairs) {
    std::vector<RivalValues> result(pairs.size());
    visit_rival_features(views, pairs, [&](std::size_t i, const RivalValues& values) { result[i] = values; });
    return result;
}

void visit_rival_features(const Views& views, const std::vector<SimilarPair>& pairs,
                          const std::function<void(std::size_t, const RivalValues&)>& visit) {
    const Seconds seconds(views.mentions.size(), pairs);
    std::vector<float> first_lead(pairs.size());  // of the first mention; the second comes later
    std::vector<Offer> offers;                    // of one mention, by partner: articles come one by one
    std::size_t own = 0;
    for (std::uint32_t v = 0; v < views.mentions.size(); ++v) {
        offers.clear();
        for (const std::uint32_t i : seconds.of(v))
            offers.push_back({i, pairs[i].a, log_odds(pairs[i].similarity)});
        const std::size_t begin_own = offers.size();
        for (; own < pairs.size() && pairs[own].a == v; ++own)
            offers.push_back({own, pairs[own].b, log_odds(pairs[own].similarity)});
        for (std::size_t begin = 0, end = 0; begin < offers.size(); begin = end) {
            const std::uint32_t article = views.mentions[offers[begin].partner].ref.source;
            Best best;
            for (; end < offers.size(); ++end) {
                const MentionView& partner = views.mentions[offers[end].partner];
                if (partner.ref.source != article) break;
                if (!pairs[offers[end].pair].forbidden) best.take(partner.chain, offers[end].odds);
            }
            for (std::size_t k = begin; k < end; ++k) {
                const Offer& offer = offers[k];
                const MentionView& partner = views.mentions[offer.partner];
                const float rival = best.chain == partner.chain ? best.second : best.first;
                const float lead = std::clamp(offer.odds - rival, -3.0F, 3.0F);
                if (k >= begin_own)
                    first_lead[offer.pair] = lead;
                else
                    visit(offer.pair, values_of(partner, views.mentions[v], views, offer.odds,
                                                first_lead[offer.pair], lead));
            }
        }
    }
}

float rival_score(const RivalValues& values, const RivalWeights& weights) {
    float sum = 0;
    for (std::size_t i = 0; i < kRivalFeatures; ++i) sum += weights[i] * values[i];
    return 1 / (1 + std::exp(-sum));
}

}  // namespace dateline
