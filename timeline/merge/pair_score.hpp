// How likely do two mentions tell of one event? A weighted sum of a few features, each of which can be named
// to a reader.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "timeline/merge/mention_view.hpp"

namespace dateline {

enum class Feature : std::uint8_t {
    bias,
    same_stem,        // "announced" - "announcement"
    same_class,       // "acquired" - "takeover"
    same_family,      // "visit" - "talks": can be parts of one event
    people,           // shared participants, rarer ones more
    people_differ,    // each side names somebody the other does not
    people_disjoint,  // both name people, none in common
    places,
    places_differ,
    like_places,    // like words and a shared place
    same_sentence,  // the writer used two words there for two things, mostly
    none_same_day,  // other words, same days
    near,           // shared words within five tokens
    right,          // shared words after the head
    sentence,       // shared words in the whole sentence
    names,          // shared names and numbers in the sentence
    like_names,
    topic,         // the articles are alike
    other_people,  // the articles are about different people
    same_story,    // two articles of one story
    stem_story,
    class_story,
    same_article,
    leads,         // both in the first two sentences
    same_day,      // the same days by words of both, more when few other mentions have them
    days_overlap,  // within a month of each other's words
    plans_people,  // both are plans, with people in common
    dates_differ,  // dated apart by words
    rare_stem,     // same stem and few articles have it
    stem_near,     // products: the same word counts more in like company
    stem_topic,
    class_near,
    class_people,
    family_people,
    stem_people,
    class_topic,
    none_topic,  // other words, like articles
    none_near,
    none_people,
    status_differ,  // denied here, told as done there
};
inline constexpr std::size_t kFeatures = 40;
using FeatureValues = std::array<float, kFeatures>;

[[nodiscard]] FeatureValues pair_features(const MentionView& a, const MentionView& b, const Views& views);
/// Probability that the two are one event, 0-1.
[[nodiscard]] float pair_score(const FeatureValues& features);
/// Can they be one event at all? Not in one article when it puts one before the other, when both only carry
/// speech, or when one is a plan and the other has happened. Not on days that exclude each other, by words or
/// by tense, unless two articles each tell of one such event only: then they contradict each other. `index_b`
/// is the view number of b.
[[nodiscard]] bool exclude_each_other(const MentionView& a, const MentionView& b, std::uint32_t index_b);
/// The evidence in words: "same word; Steve Witkoff; Moscow; same day (0.93)".
[[nodiscard]] std::string explain_pair(const MentionView& a, const MentionView& b, const Views& views);

}  // namespace dateline
