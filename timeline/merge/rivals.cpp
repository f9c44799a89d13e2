#include "timeline/merge/rivals.hpp"

#include <algorithm>
#include <cmath>

namespace dateline {
namespace {

constexpr RivalWeightSets kRivalWeights = {
    {-0.39F, 1.01F, -0.12F, 0.12F, -0.10F, 0.14F, 0.20F, 0.06F, 0.44F},
    {0.45F, 0.83F, 0.16F, 0.04F, 0.01F, 0.37F, -0.12F, -0.08F, -0.29F}};

/// Log-odds below which a rival is none.
constexpr float kNobody = -4;

float log_odds(float probability) {
    constexpr float kLeast = 0.001F;
    const float p = std::clamp(probability, kLeast, 1 - kLeast);
    return std::log(p / (1 - p));
}

/// One direction of a pair: what a mention is offered by an article.
struct Offer {
    std::uint32_t article = 0;
    std::uint32_t chain = 0;
    float odds = 0;
};

/// The best two chains that a mention could belong to in an article.
struct Best {
    std::uint32_t chain = kNone;
    float first = kNobody, second = kNobody;
};

/// By mention: what it is offered, the articles ascending, the best of each first.
class Offers {
  public:
    Offers(const Views& views, const std::vector<SimilarPair>& pairs, const std::vector<float>& odds)
        : begins_(views.mentions.size() + 1, 0) {
        for (const SimilarPair& pair : pairs)
            if (!pair.forbidden) ++begins_[pair.a + 1U], ++begins_[pair.b + 1U];
        for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
        offers_.resize(begins_.back());
        std::vector<std::size_t> next(begins_.begin(), begins_.end() - 1);
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            if (pairs[i].forbidden) continue;
            const MentionView& a = views.mentions[pairs[i].a];
            const MentionView& b = views.mentions[pairs[i].b];
            offers_[next[pairs[i].a]++] = {b.ref.source, b.chain, odds[i]};
            offers_[next[pairs[i].b]++] = {a.ref.source, a.chain, odds[i]};
        }
        for (std::size_t v = 0; v + 1 < begins_.size(); ++v)
            std::sort(at(begins_[v]), at(begins_[v + 1]), [](const Offer& a, const Offer& b) {
                if (a.article != b.article) return a.article < b.article;
                return a.odds != b.odds ? a.odds > b.odds : a.chain < b.chain;
            });
    }

    [[nodiscard]] Best best_of(std::uint32_t mention, std::uint32_t article) const {
        const auto end = offers_.begin() + static_cast<std::ptrdiff_t>(begins_[mention + 1U]);
        auto it =
            std::lower_bound(offers_.begin() + static_cast<std::ptrdiff_t>(begins_[mention]), end, article,
                             [](const Offer& offer, std::uint32_t n) { return offer.article < n; });
        Best best;
        if (it == end || it->article != article) return best;
        best.chain = it->chain;
        best.first = std::max(it->odds, kNobody);
        for (; it != end && it->article == article; ++it) {
            if (it->chain == best.chain) continue;
            best.second = std::max(it->odds, kNobody);
            break;
        }
        return best;
    }

  private:
    std::vector<Offer>::iterator at(std::size_t place) {
        return offers_.begin() + static_cast<std::ptrdiff_t>(place);
    }

    std::vector<std::size_t> begins_;  // by mention
    std::vector<Offer> offers_;
};

}  // namespace

const RivalWeightSets& built_in_rival_weights() {
    return kRivalWeights;
}

std::vector<RivalValues> rival_features(const Views& views, const std::vector<SimilarPair>& pairs) {
    std::vector<RivalValues> result;
    result.reserve(pairs.size());
    visit_rival_features(views, pairs,
                         [&](std::size_t, const RivalValues& values) { result.push_back(values); });
    return result;
}

void visit_rival_features(const Views& views, const std::vector<SimilarPair>& pairs,
                          const std::function<void(std::size_t, const RivalValues&)>& visit) {
    std::vector<float> odds;
    odds.reserve(pairs.size());
    for (const SimilarPair& pair : pairs) odds.push_back(log_odds(pair.similarity));
    const Offers offers(views, pairs, odds);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const MentionView& a = views.mentions[pairs[i].a];
        const MentionView& b = views.mentions[pairs[i].b];
        RivalValues values{};
        const auto set = [&](RivalFeature f, float value) { values[static_cast<std::size_t>(f)] = value; };
        set(RivalFeature::bias, 1);
        set(RivalFeature::evidence, odds[i]);
        if (a.ref.source == b.ref.source) {
            set(RivalFeature::one_article, 1);
            visit(i, values);
            continue;
        }
        const auto lead = [&](std::uint32_t from, const MentionView& partner) {
            const Best best = offers.best_of(from, partner.ref.source);
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
        visit(i, values);
    }
}

float rival_score(const RivalValues& values, const RivalWeights& weights) {
    float sum = 0;
    for (std::size_t i = 0; i < kRivalFeatures; ++i) sum += weights[i] * values[i];
    return 1 / (1 + std::exp(-sum));
}

}  // namespace dateline
