#include "timeline/merge/pair_score.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "timeline/merge/pair_weights.hpp"

namespace dateline {
namespace {

/// Shared weight over the geometric mean of both sides' weights; 0 when a side is empty.
template <class Weight>
float overlap(const Numbers& a, const Numbers& b, const Weight& weight) {
    float in_a = 0;
    float in_b = 0;
    float shared = 0;
    for (const std::uint32_t n : a) in_a += weight(n);
    for (const std::uint32_t n : b) in_b += weight(n);
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x < *y)
            ++x;
        else if (*y < *x)
            ++y;
        else
            shared += weight(*x), ++x, ++y;
    }
    return shared > 0 ? shared / std::sqrt(in_a * in_b) : 0;
}

std::size_t count_shared(const Numbers& a, const Numbers& b) {
    std::size_t shared = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x < *y)
            ++x;
        else if (*y < *x)
            ++y;
        else
            ++shared, ++x, ++y;
    }
    return shared;
}

/// The weight of the rarest number in both; 0 when none is.
float rarest_shared(const Numbers& a, const Numbers& b, const Vocabulary& vocabulary) {
    float rarest = 0;
    for (const std::uint32_t n : a)
        if (std::binary_search(b.begin(), b.end(), n)) rarest = std::max(rarest, vocabulary.weight(n));
    return rarest;
}

bool share_class(const MentionView& a, const MentionView& b) {
    return std::find_first_of(a.classes.begin(), a.classes.end(), b.classes.begin(), b.classes.end()) !=
           a.classes.end();
}

bool days_apart(const MentionView& a, const MentionView& b) {
    return a.dated && b.dated && (a.first_day > b.last_day || b.first_day > a.last_day);
}

bool is_plan(Status status) {
    return status == Status::scheduled || status == Status::possible;
}

bool is_real(Status status) {
    return status == Status::occurred || status == Status::ongoing;
}

}  // namespace

FeatureValues pair_features(const MentionView& a, const MentionView& b, const Views& views) {
    FeatureValues values{};
    const auto set = [&](Feature feature, float value) { values[static_cast<std::size_t>(feature)] = value; };
    const auto word_weight = [&](std::uint32_t word) { return views.topics.vocabulary.weight(word); };
    const auto actor_weight = [&](std::uint32_t actor) { return views.actor_weight[actor]; };
    const auto flag = [](bool condition) { return condition ? 1.0F : 0.0F; };

    const float rare_stem = rarest_shared(a.stems, b.stems, views.heads);
    const bool stem = rare_stem > 0;
    const bool same_class = !stem && share_class(a, b);
    const bool family = !stem && !same_class && a.family != 0 && a.family == b.family;
    const bool none = !stem && !same_class && !family;
    const bool one_article = a.ref.source == b.ref.source;
    const float people = overlap(a.people, b.people, actor_weight);
    const std::size_t shared = count_shared(a.people, b.people);
    const float near = overlap(a.near, b.near, word_weight);
    const float topic =
        one_article ? 0 : cosine(views.topics.vectors[a.ref.source], views.topics.vectors[b.ref.source]);

    set(Feature::bias, 1);
    set(Feature::same_stem, flag(stem));
    set(Feature::same_class, flag(same_class));
    set(Feature::same_family, flag(family));
    set(Feature::people, people);
    set(Feature::people_differ, flag(shared > 0 && shared < a.people.size() && shared < b.people.size()));
    set(Feature::people_disjoint, flag(shared == 0 && !a.people.empty() && !b.people.empty()));
    const float places = overlap(a.places, b.places, actor_weight);
    set(Feature::places, places);
    set(Feature::like_places, none ? 0 : places);
    set(Feature::same_sentence, flag(one_article && a.sentence_rank == b.sentence_rank));
    set(Feature::places_differ,
        flag(!a.places.empty() && !b.places.empty() && count_shared(a.places, b.places) == 0));
    set(Feature::near, near);
    set(Feature::right, overlap(a.right, b.right, word_weight));
    set(Feature::sentence, overlap(a.sentence, b.sentence, word_weight));
    const float names = overlap(a.names, b.names, word_weight);
    set(Feature::names, names);
    set(Feature::like_names, none ? 0 : names);
    set(Feature::topic, topic);
    const bool one_story = !one_article && views.story[a.ref.source] == views.story[b.ref.source];
    set(Feature::other_people,
        flag(!one_article && about_different_people(views.casts[a.ref.source], views.casts[b.ref.source])));
    set(Feature::same_story, flag(one_story));
    set(Feature::stem_story, flag(one_story && stem));
    set(Feature::class_story, flag(one_story && same_class));
    set(Feature::same_article, flag(one_article));
    set(Feature::leads, flag(!one_article && a.sentence_rank <= 1 && b.sentence_rank <= 1));
    const bool same_day = a.dated && b.dated && a.first_day == b.first_day && a.last_day == b.last_day;
    set(Feature::same_day, same_day ? a.day_rarity : 0);
    set(Feature::none_same_day, none && same_day ? a.day_rarity : 0);
    set(Feature::days_overlap, flag(!same_day && a.day_rarity > 0 && b.day_rarity > 0 && !days_apart(a, b)));
    set(Feature::plans_people, is_plan(a.status) && is_plan(b.status) ? people : 0);
    set(Feature::dates_differ, flag(days_apart(a, b)));
    set(Feature::rare_stem, rare_stem / 5);
    set(Feature::stem_near, stem ? near : 0);
    set(Feature::stem_topic, stem ? topic : 0);
    set(Feature::class_near, same_class ? near : 0);
    set(Feature::class_people, same_class ? people : 0);
    set(Feature::family_people, family ? people : 0);
    set(Feature::stem_people, stem ? people : 0);
    set(Feature::class_topic, same_class ? topic : 0);
    set(Feature::none_topic, none ? topic : 0);
    set(Feature::none_near, none ? near : 0);
    set(Feature::none_people, none ? people : 0);
    set(Feature::status_differ, flag((a.status == Status::denied && is_real(b.status)) ||
                                     (b.status == Status::denied && is_real(a.status))));
    return values;
}

float pair_score(const FeatureValues& features) {
    float sum = 0;
    for (std::size_t i = 0; i < kFeatures; ++i) sum += kPairWeights[i].weight * features[i];
    return 1 / (1 + std::exp(-sum));
}

bool exclude_each_other(const MentionView& a, const MentionView& b, std::uint32_t index_b) {
    const bool one_article = a.ref.source == b.ref.source;
    if (one_article) {
        if (std::binary_search(a.apart.begin(), a.apart.end(), index_b)) return true;
        if (a.reporting && b.reporting) return true;
        if ((is_plan(a.status) && is_real(b.status)) || (is_plan(b.status) && is_real(a.status))) return true;
    }
    // "could give guarantees" and "gave a breakfast", told by two articles of nobody and no place in common.
    const bool strangers = count_shared(a.people, b.people) == 0 && count_shared(a.places, b.places) == 0;
    const bool plan_and_deed =
        (is_plan(a.status) && is_real(b.status)) || (is_plan(b.status) && is_real(a.status));
    if (!one_article && strangers && !(a.dated && b.dated) && ((a.light && b.light) || plan_and_deed))
        return true;
    // A visit and a meeting that took place may be parts of one event, but one person in common does not make
    // them so.
    const bool alike = count_shared(a.stems, b.stems) > 0 || share_class(a, b);
    if (!one_article && !alike && is_real(a.status) && is_real(b.status) && !(a.dated && b.dated) &&
        count_shared(a.people, b.people) < 2 && count_shared(a.places, b.places) == 0)
        return true;
    if (a.first_day <= b.last_day && b.first_day <= a.last_day) return false;
    // Two articles may give one event two days, not far apart; what was over by Tuesday is not what happened
    // on Friday.
    constexpr std::int64_t kFarApart = 31;
    const std::int64_t gap =
        std::max(std::int64_t{a.first_day} - b.last_day, std::int64_t{b.first_day} - a.last_day);
    const bool conflict = !one_article && a.dated && b.dated && a.unique && b.unique && gap <= kFarApart;
    return !conflict;
}

std::string explain_pair(const MentionView& a, const MentionView& b, const Views& views) {
    const FeatureValues values = pair_features(a, b, views);
    const auto has = [&](Feature feature) { return values[static_cast<std::size_t>(feature)] > 0; };
    std::string text;
    const auto add = [&](std::string_view words) {
        if (!text.empty()) text += "; ";
        text += words;
    };
    if (has(Feature::same_stem)) add("same word");
    if (has(Feature::same_class)) add("words of one meaning");
    if (has(Feature::same_family)) add("can be parts of one event");
    const auto add_shared = [&](const Numbers& x, const Numbers& y) {
        Numbers both;
        std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
        for (const std::uint32_t actor : both) add(views.actors.name(actor));
    };
    add_shared(a.people, b.people);
    add_shared(a.places, b.places);
    if (has(Feature::same_day)) add("same date");
    if (has(Feature::dates_differ)) add("dates differ");
    if (has(Feature::near)) add("shared words nearby");
    if (has(Feature::leads)) add("both lead their articles");
    std::array<char, 16> score{};
    const int size =
        std::snprintf(score.data(), score.size(), " (%.2f)", static_cast<double>(pair_score(values)));
    return text.append(score.data(), static_cast<std::size_t>(size));
}

}  // namespace dateline
