// How likely do two mentions tell of one event? A weighted sum of a few features, each of which can be named
// to a reader.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "timeline/merge/pair_features.hpp"

namespace dateline {

using Weights = std::array<float, kFeatures>;
/// What a feature counts between mentions that were selected and given (--mentions), and between those of
/// articles whose every mention is there: then most pairs are chance.
struct PairWeights {
    Weights selected{}, in_full{};
};
/// Those of pair_weights.hpp.
[[nodiscard]] const PairWeights& built_in_weights();
[[nodiscard]] bool told_in_full(const MentionView& a, const MentionView& b, const Views& views);
/// Probability that the two are one event, 0-1.
[[nodiscard]] float pair_score(const FeatureValues& features, const Weights& weights);
/// Can they be one event at all? Not in one article when it puts one before the other, when both only carry
/// speech, or when one is a plan and the other has happened. Not on days that exclude each other, by words or
/// by tense, unless two articles each tell of one such event only: then they contradict each other. `index_b`
/// is the view number of b. "" when they can, else why not: "the days exclude each other".
[[nodiscard]] std::string_view why_excluded(const MentionView& a, const MentionView& b,
                                            std::uint32_t index_b);
[[nodiscard]] inline bool exclude_each_other(const MentionView& a, const MentionView& b,
                                             std::uint32_t index_b) {
    return !why_excluded(a, b, index_b).empty();
}
/// The evidence in words and the score: "same word; Steve Witkoff; Moscow; same day (0.93)".
[[nodiscard]] std::string explain_pair(const MentionView& a, const MentionView& b, const Views& views,
                                       float score);

}  // namespace dateline
