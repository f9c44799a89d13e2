// From mentions to the graph that is clustered: which pairs are how alike, and which must stay apart.
#pragma once

#include <string_view>
#include <vector>

#include "timeline/merge/linkage.hpp"
#include "timeline/merge/mention_view.hpp"
#include "timeline/merge/pair_score.hpp"
#include "timeline/merge/rivals.hpp"

namespace dateline {

/// Two clusters become one event when the average over their pairs reaches this.
inline constexpr float kJoinAt = 0.28F;

/// What the likeness of two mentions is judged by; the built-in one is learned by tests/bench/train.
struct MergeWeights {
    PairWeights pair = built_in_weights();
    RivalWeightSets rivals = built_in_rival_weights();
};

/// Pairs that must stay apart are kept so that nothing else joins them. How alike they are is a question for
/// near misses only, and costs as much as all the rest.
enum class Excluded : std::uint8_t { scored, unscored };
/// How clusters of these mentions are averaged. Who gives mentions has selected them, so that most are told
/// elsewhere too, in whatever words; of all that whole articles tell most has no partner, and a link needs more.
[[nodiscard]] Mean mean_for(const Views& views);

/// Every candidate pair that is worth storing, judged by its own evidence alone.
[[nodiscard]] std::vector<SimilarPair> scored_pairs(const Views& views, const PairWeights& weights,
                                                    Excluded excluded = Excluded::scored);
/// Why two mentions must not be one event: dates that exclude each other, or, in one article, named places of
/// which none is shared ("to meet in Norvik" and "will then head to Orr"). "" when they may.
[[nodiscard]] std::string_view why_apart(const MentionView& a, const MentionView& b, std::uint32_t index_b);
/// … and then beside its rivals, and lent to the chains both stand in: what is clustered.
[[nodiscard]] std::vector<SimilarPair> similar_pairs(const Views& views, const MergeWeights& weights,
                                                     Excluded excluded = Excluded::scored);

}  // namespace dateline
