// The weights of the features of a pair, one row each. Those of words, names, topics and stories were learned
// from the training part of ECB+ (tests/bench/train/merge.cpp); those of people, places, days and plans,
// which that corpus hardly has, are set by hand.
#pragma once

#include <array>
#include <string_view>

#include "timeline/merge/pair_score.hpp"

namespace dateline {

struct PairWeight {
    Feature feature;
    std::string_view name;
    float weight = 0;
};

inline constexpr std::array<PairWeight, kFeatures> kPairWeights = {{
    {Feature::bias, "bias", -2.06F},
    {Feature::same_stem, "same_stem", 0.13F},
    {Feature::same_class, "same_class", -1.06F},
    {Feature::same_family, "same_family", -0.77F},
    {Feature::people, "people", 1.06F},
    {Feature::people_differ, "people_differ", -0.40F},
    {Feature::people_disjoint, "people_disjoint", -0.60F},
    {Feature::places, "places", 0.50F},
    {Feature::places_differ, "places_differ", -0.68F},
    {Feature::like_places, "like_places", 1.50F},
    {Feature::same_sentence, "same_sentence", -1.50F},
    {Feature::none_same_day, "none_same_day", -1.50F},
    {Feature::near, "near", 0.87F},
    {Feature::right, "right", 1.01F},
    {Feature::sentence, "sentence", -0.49F},
    {Feature::names, "names", -0.59F},
    {Feature::like_names, "like_names", 2.61F},
    {Feature::topic, "topic", -0.05F},
    {Feature::other_people, "other_people", -0.70F},
    {Feature::same_story, "same_story", -0.85F},
    {Feature::stem_story, "stem_story", 1.68F},
    {Feature::class_story, "class_story", 2.24F},
    {Feature::same_article, "same_article", -0.87F},
    {Feature::leads, "leads", -0.20F},
    {Feature::same_day, "same_day", 4.00F},
    {Feature::days_overlap, "days_overlap", 0.80F},
    {Feature::plans_people, "plans_people", 1.00F},
    {Feature::dates_differ, "dates_differ", 0.00F},
    {Feature::rare_stem, "rare_stem", 0.29F},
    {Feature::stem_near, "stem_near", -0.60F},
    {Feature::stem_topic, "stem_topic", 3.27F},
    {Feature::class_near, "class_near", -0.12F},
    {Feature::class_people, "class_people", 1.50F},
    {Feature::family_people, "family_people", 1.60F},
    {Feature::stem_people, "stem_people", 1.00F},
    {Feature::class_topic, "class_topic", 1.73F},
    {Feature::none_topic, "none_topic", -0.41F},
    {Feature::none_near, "none_near", 1.12F},
    {Feature::none_people, "none_people", -0.94F},
    {Feature::status_differ, "status_differ", -1.00F},
}};

static_assert(
    [] {
        for (std::size_t i = 0; i < kFeatures; ++i)
            if (static_cast<std::size_t>(kPairWeights[i].feature) != i) return false;
        return true;
    }(),
    "the rows stand in the order of the features");

}  // namespace dateline
