// What two mentions have in common, as numbers: the evidence a pair is judged by.
#pragma once

#include <array>
#include <cstdint>

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
    told,           // shared words of the sentences by what they tell; across articles
    told_like,      // … with like words for the event
    told_inside,    // … inside one article
    clause,         // … of the clauses, across articles
    clause_like,
    best_word,   // what the most telling shared word tells
    figures,     // … shared number
    parts,       // shared words of participants and places
    parts_like,  // … with like words for the event
    parts_inside,
    cast,  // who is in the sentences
    cast_like,
    head_there,     // the one's word for the event stands beside the other's
    day_inside,     // days by words of both, one range inside the other, more for narrow ones
    plan_and_deed,  // a plan here, done there
    plan_moves_on,  // … and the plan is the older article's
    plans,          // a plan in both
    strangers,      // nobody and no place in common
    light,          // either says little by itself
    light_pair,     // both do
    light_strangers,
    reporting_one,
    reporting_both,
    reporting_told,  // … times the shared words of the sentences
    salient,         // the lesser salience of the two
    both_undated,
    refers_back,       // the article itself takes one for the other: "the visit"
    refers_back_like,  // … by like words
    refers_back_clause,
    told_sum,  // shared words of the sentences, counted by what they tell, up to five
    told_sum_like,
    close,  // shared words by how near they stand to the event in the tree, up to two
    close_like,
    close_inside,
    close_cast,  // … and people
    close_cast_like,
    close_cast_inside,
    like_same_day,
    like_day_inside,
    days_near,  // days by words of both, apart by three days at most
    like_days_near,
    like_alone,       // words of one meaning, and nobody, no place, no day and no word beside them in common
    people_alone,     // the same people and nothing else
    headline,         // one is in the headline, the other opens the text below it
    headline_like,    // … in like words
    old_undated,      // one is of a year before, the other of no known day
    figures_day,      // a shared number on days that can be one
    ordinals_same,    // "the second" in both sentences
    ordinals_differ,  // "the first" there, "the second" here
    agents_differ,    // both are done by somebody known, and not by the same
    plan_slips,       // a plan of one day here, done a day or two from it there, in like words
    main_mishap,      // "the disaster" and the mishap that opens an article of the story
    thin,             // other words, and no day, place or number in common, across articles
    meaning,          // how like other words' meanings are
    meaning_day,      // … on days that can be one by words of both
    meaning_close,    // … in like company
    arguments_like,   // like nouns beside the two: "a proposal", "the offer"
    arguments_and_word,  // … and like words for the event
    arguments_unlike,    // like words of unlike nouns: "sent a call", "sent the recorder"
    subjects_like,       // like nouns that do it
    subjects_unlike,
    class_unlike,  // words of one class that mean other things: "sign", "relocate"
};
inline constexpr std::size_t kFeatures = static_cast<std::size_t>(Feature::class_unlike) + 1;
using FeatureValues = std::array<float, kFeatures>;

/// What all pairs of two articles share.
struct ArticlePair {
    float topic = 0;
    bool other_people = false;
};
/// A plan may come true so many days from its day without being another event.
inline constexpr std::int64_t kPlanSlip = 2;
/// Of two sources; nothing when they are one.
[[nodiscard]] ArticlePair article_pair(std::uint32_t a, std::uint32_t b, const Views& views);

/// Of a pair of two articles or of one, whichever mention comes first.
[[nodiscard]] FeatureValues pair_features(const MentionView& a, const MentionView& b, const Views& views);
/// The same when the articles have been compared already.
[[nodiscard]] FeatureValues pair_features(const MentionView& a, const MentionView& b, const Views& views,
                                          const ArticlePair& articles);

/// How many numbers both have.
[[nodiscard]] std::size_t count_shared(const Numbers& a, const Numbers& b);
/// Are their head words of one class (word_classes.hpp)?
[[nodiscard]] bool share_class(const MentionView& a, const MentionView& b);
/// Days between what the two may be dated, 0 when they can be on one day.
[[nodiscard]] std::int64_t days_between(const MentionView& a, const MentionView& b);
[[nodiscard]] bool is_plan(Status status);
[[nodiscard]] bool is_real(Status status);

}  // namespace dateline
