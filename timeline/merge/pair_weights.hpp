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
    {"bias", -2.26F},         {"same_stem", 0.08F},     {"same_class", -0.90F},     {"same_family", -0.95F},
    {"people", 1.2F},         {"people_differ", -0.8F}, {"people_disjoint", -1.0F}, {"places", 0.6F},
    {"places_differ", -1.0F}, {"near", 1.19F},          {"right", 1.07F},           {"sentence", -0.89F},
    {"names", -0.70F},        {"like_names", 1.64F},    {"topic", -0.04F},          {"other_people", -1.0F},
    {"same_story", -1.16F},
    {"stem_story", 1.87F},    {"class_story", 2.49F},   {"same_article", -0.49F},   {"leads", 0.33F},
    {"same_day", 1.0F},       {"dates_differ", -1.0F},  {"rare_stem", 0.30F},       {"stem_near", -0.44F},
    {"stem_topic", 4.16F},    {"class_near", 0.09F},    {"class_people", 1.5F},     {"family_people", 2.5F},
    {"stem_people", 1.0F},    {"class_topic", 1.84F},   {"none_topic", -0.39F},     {"none_near", 1.34F},
    {"none_people", 0.2F},    {"status_differ", -1.0F},
}};

}  // namespace dateline
