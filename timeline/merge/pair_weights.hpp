// The weights of the features of a pair, one row each.
#pragma once

#include <array>
#include <string_view>

#include "timeline/merge/pair_score.hpp"

namespace dateline {

struct PairWeight {
    std::string_view feature;
    float weight = 0;
};

inline constexpr std::array<PairWeight, kFeatures> kPairWeights = {{
    {"bias", -4.5F},
    {"same_stem", 1.6F},
    {"same_class", 0.6F},
    {"same_family", 0.4F},
    {"people", 1.5F},
    {"people_differ", -0.8F},
    {"people_disjoint", -1.0F},
    {"places", 0.8F},
    {"places_differ", -1.2F},
    {"near", 1.5F},
    {"right", 1.0F},
    {"sentence", 1.0F},
    {"topic", 2.0F},
    {"same_article", 1.0F},
    {"leads", 0.5F},
    {"same_day", 0.8F},
    {"dates_differ", -1.0F},
    {"rare_stem", 1.0F},
    {"stem_near", 1.0F},
    {"stem_topic", 2.0F},
    {"class_near", 0.5F},
    {"class_people", 1.0F},
    {"family_people", 1.5F},
    {"stem_people", 1.0F},
    {"class_topic", 1.0F},
    {"none_topic", 0.0F},
    {"none_near", 0.0F},
    {"none_people", 0.0F},
    {"status_differ", -1.0F},
}};

}  // namespace dateline
