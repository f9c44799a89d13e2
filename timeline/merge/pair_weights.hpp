// The weights of the features of a pair, one row each, as tests/bench/train/merge.cpp prints them: for
// mentions selected and given, learned from the training part of ECB+; for articles in full, learned from
// story packs. Those of the headline and of meanings are set by hand.
#pragma once

#include <array>
#include <string_view>

#include "timeline/merge/pair_score.hpp"

namespace dateline {

struct PairWeight {
    Feature feature;
    std::string_view name;
    float selected = 0, in_full = 0;
};

inline constexpr std::array<PairWeight, kFeatures> kPairWeights = {{
    {Feature::bias, "bias", -4.86F, -3.88F},
    {Feature::same_stem, "same_stem", 2.55F, 2.31F},
    {Feature::same_class, "same_class", 1.35F, 2.42F},
    {Feature::same_family, "same_family", -0.12F, 1.29F},
    {Feature::people, "people", 0.16F, 0.24F},
    {Feature::people_differ, "people_differ", -0.22F, -0.27F},
    {Feature::people_disjoint, "people_disjoint", -0.30F, -0.79F},
    {Feature::places, "places", -0.06F, 0.74F},
    {Feature::places_differ, "places_differ", 0.09F, -0.85F},
    {Feature::like_places, "like_places", 0.01F, 0.54F},
    {Feature::same_sentence, "same_sentence", -0.48F, -1.13F},
    {Feature::none_same_day, "none_same_day", -0.05F, 0.36F},
    {Feature::near, "near", 0.66F, 0.32F},
    {Feature::right, "right", 0.61F, 0.51F},
    {Feature::sentence, "sentence", -0.61F, 0.46F},
    {Feature::names, "names", -0.61F, 0.45F},
    {Feature::like_names, "like_names", 1.53F, 0.55F},
    {Feature::topic, "topic", 1.41F, -0.03F},
    {Feature::other_people, "other_people", -0.40F, -0.49F},
    {Feature::same_story, "same_story", 1.25F, -0.23F},
    {Feature::stem_story, "stem_story", 0.23F, 0.35F},
    {Feature::class_story, "class_story", 0.68F, 0.41F},
    {Feature::same_article, "same_article", 2.04F, -0.43F},
    {Feature::leads, "leads", -0.16F, 0.01F},
    {Feature::same_day, "same_day", -0.04F, 1.54F},
    {Feature::days_overlap, "days_overlap", -0.01F, 0.28F},
    {Feature::plans_people, "plans_people", -0.08F, -0.23F},
    {Feature::dates_differ, "dates_differ", -0.15F, -1.59F},
    {Feature::rare_stem, "rare_stem", 0.33F, 0.06F},
    {Feature::stem_near, "stem_near", -0.28F, 0.04F},
    {Feature::stem_topic, "stem_topic", 1.49F, 0.10F},
    {Feature::class_near, "class_near", -0.05F, 0.17F},
    {Feature::class_people, "class_people", 0.29F, -0.17F},
    {Feature::family_people, "family_people", 0.00F, -0.10F},
    {Feature::stem_people, "stem_people", -0.22F, -0.14F},
    {Feature::class_topic, "class_topic", 0.69F, 0.20F},
    {Feature::none_topic, "none_topic", -0.71F, -0.42F},
    {Feature::none_near, "none_near", 1.01F, 0.02F},
    {Feature::none_people, "none_people", 0.08F, 0.14F},
    {Feature::status_differ, "status_differ", -0.82F, -2.41F},
    {Feature::told, "told", 0.65F, 0.01F},
    {Feature::told_like, "told_like", 0.03F, 0.09F},
    {Feature::told_inside, "told_inside", 0.17F, 0.52F},
    {Feature::clause, "clause", 0.81F, 0.01F},
    {Feature::clause_like, "clause_like", -0.55F, 0.09F},
    {Feature::best_word, "best_word", 0.03F, 0.67F},
    {Feature::figures, "figures", 0.29F, 0.20F},
    {Feature::parts, "parts", 0.44F, 0.39F},
    {Feature::parts_like, "parts_like", -0.27F, 0.21F},
    {Feature::parts_inside, "parts_inside", -0.12F, 0.26F},
    {Feature::cast, "cast", 0.13F, 0.03F},
    {Feature::cast_like, "cast_like", 0.05F, 0.21F},
    {Feature::head_there, "head_there", -0.97F, 0.15F},
    {Feature::day_inside, "day_inside", 0.19F, 0.99F},
    {Feature::plan_and_deed, "plan_and_deed", -0.15F, -0.22F},
    {Feature::plan_moves_on, "plan_moves_on", 0.00F, -0.02F},
    {Feature::plans, "plans", 0.32F, 0.50F},
    {Feature::strangers, "strangers", -0.34F, -0.30F},
    {Feature::light, "light", -0.26F, 0.35F},
    {Feature::light_pair, "light_pair", -0.05F, -0.76F},
    {Feature::light_strangers, "light_strangers", -0.10F, 0.05F},
    {Feature::reporting_one, "reporting_one", -1.44F, -0.33F},
    {Feature::reporting_both, "reporting_both", -1.34F, -1.11F},
    {Feature::reporting_told, "reporting_told", -0.14F, -0.00F},
    {Feature::salient, "salient", 0.59F, 0.20F},
    {Feature::both_undated, "both_undated", 0.12F, -0.35F},
    {Feature::refers_back, "refers_back", 0.47F, 2.34F},
    {Feature::refers_back_like, "refers_back_like", 0.49F, 0.25F},
    {Feature::refers_back_clause, "refers_back_clause", 0.09F, -0.02F},
    {Feature::told_sum, "told_sum", -0.35F, 1.42F},
    {Feature::told_sum_like, "told_sum_like", 0.43F, 0.07F},
    {Feature::close, "close", 0.39F, 1.10F},
    {Feature::close_like, "close_like", 0.14F, 0.12F},
    {Feature::close_inside, "close_inside", 0.19F, 0.78F},
    {Feature::close_cast, "close_cast", 0.39F, 0.77F},
    {Feature::close_cast_like, "close_cast_like", -0.66F, 0.54F},
    {Feature::close_cast_inside, "close_cast_inside", 0.25F, 0.45F},
    {Feature::like_same_day, "like_same_day", 0.01F, 0.03F},
    {Feature::like_day_inside, "like_day_inside", 0.17F, 0.14F},
    {Feature::days_near, "days_near", 0.03F, 0.93F},
    {Feature::like_days_near, "like_days_near", 0.04F, 0.13F},
    {Feature::like_alone, "like_alone", 0.00F, -1.03F},
    {Feature::people_alone, "people_alone", 0.00F, -0.78F},
    {Feature::headline, "headline", 0.00F, 0.30F},
    {Feature::headline_like, "headline_like", 0.00F, 1.00F},
    {Feature::old_undated, "old_undated", 0.00F, -0.82F},
    {Feature::figures_day, "figures_day", 0.00F, 0.50F},
    {Feature::ordinals_same, "ordinals_same", 0.00F, 0.50F},
    {Feature::ordinals_differ, "ordinals_differ", 0.00F, -1.50F},
    {Feature::agents_differ, "agents_differ", 0.00F, -0.25F},
    {Feature::plan_slips, "plan_slips", 0.00F, 1.20F},
    {Feature::main_mishap, "main_mishap", 0.00F, 2.00F},
    {Feature::thin, "thin", 0.00F, -2.00F},
    {Feature::meaning, "meaning", 0.00F, 2.00F},
    {Feature::meaning_day, "meaning_day", 0.00F, 1.00F},
    {Feature::meaning_close, "meaning_close", 0.00F, 1.00F},
    {Feature::arguments_like, "arguments_like", 0.00F, 0.40F},
    {Feature::arguments_and_word, "arguments_and_word", 0.00F, 0.30F},
    {Feature::arguments_unlike, "arguments_unlike", 0.00F, -0.50F},
    {Feature::subjects_like, "subjects_like", 0.00F, 0.40F},
    {Feature::subjects_unlike, "subjects_unlike", 0.00F, -0.30F},
    {Feature::class_unlike, "class_unlike", 0.00F, -0.25F},
}};

static_assert(
    [] {
        for (std::size_t i = 0; i < kFeatures; ++i)
            if (static_cast<std::size_t>(kPairWeights[i].feature) != i) return false;
        return true;
    }(),
    "the rows stand in the order of the features");

}  // namespace dateline
