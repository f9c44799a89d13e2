// A sentence of one article seldom has two partners in another: what else could either mention be? A pair
// that is the best choice of both sides is judged kinder than its own evidence, one with better rivals
// harder.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "timeline/merge/linkage.hpp"
#include "timeline/merge/mention_view.hpp"

namespace dateline {

enum class RivalFeature : std::uint8_t {
    bias,
    evidence,    // log-odds of the pair by itself
    lead_least,  // by how much it leads the best rival of the side where it leads less; negative when behind
    lead_most,
    both_first,    // nobody has a better partner in the other's article
    first_margin,  // … and by how much, at most 2
    one_story,
    one_story_first,
    one_article,
};
inline constexpr std::size_t kRivalFeatures = static_cast<std::size_t>(RivalFeature::one_article) + 1;
using RivalValues = std::array<float, kRivalFeatures>;
using RivalWeights = std::array<float, kRivalFeatures>;

struct RivalWeightSets {
    RivalWeights selected{}, in_full{};
};
/// Learned with those of pair_weights.hpp.
[[nodiscard]] const RivalWeightSets& built_in_rival_weights();

/// For each of `pairs`, its log-odds beside those of its rivals: the pairs of either mention with another
/// event of the same article. Mentions of one chain are no rivals.
[[nodiscard]] std::vector<RivalValues> rival_features(const Views& views,
                                                      const std::vector<SimilarPair>& pairs);
/// The same handed to `visit` one by one, with the number of the pair, by ascending second mention. `visit`
/// may change the likeness of the pair it is given. `pairs` are ascending by their mentions, as scored_pairs
/// gives them.
void visit_rival_features(const Views& views, const std::vector<SimilarPair>& pairs,
                          const std::function<void(std::size_t, const RivalValues&)>& visit);
/// Probability that the two are one event, 0-1, given what else they could be.
[[nodiscard]] float rival_score(const RivalValues& values, const RivalWeights& weights);

}  // namespace dateline
