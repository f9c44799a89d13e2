#include "timeline/merge/pair_features.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "timeline/merge/meanings.hpp"
#include "timeline/merge/shared.hpp"
#include "timeline/merge/telling.hpp"

namespace dateline {
namespace {

/// A list of numbers and the same in short.
struct NumberList {
    const Numbers& numbers;
    const Summary& in_short;
};

/// Shared weight over the geometric mean of both sides' weights; 0 when a side is empty.
template <class Weight>
float overlap(const NumberList& a, const NumberList& b, const Weight& weight) {
    if (!a.in_short.may_share_with(b.in_short)) return 0;
    float shared = 0;
    for_shared(
        a.numbers, b.numbers, [](std::uint32_t n) { return n; },
        [&](std::uint32_t n, std::uint32_t) { shared += weight(n); });
    return shared > 0 ? shared / std::sqrt(a.in_short.weight * b.in_short.weight) : 0;
}

/// The weight of the rarest number in both; 0 when none is.
float rarest_shared(const Numbers& a, const Numbers& b, const Vocabulary& vocabulary) {
    float rarest = 0;
    for (const std::uint32_t n : a)
        if (std::binary_search(b.begin(), b.end(), n)) rarest = std::max(rarest, vocabulary.weight(n));
    return rarest;
}

float telling(const TermList& a, const TermList& b) {
    return shared_telling(a, b, shared_terms(a, b));
}

bool days_apart(const MentionView& a, const MentionView& b) {
    return a.dated && b.dated && (a.first_day > b.last_day || b.first_day > a.last_day);
}

/// "By Friday" holds every day before it, and tells of none.
bool is_open(const MentionView& view) {
    return view.first_day == std::numeric_limits<std::int32_t>::min() ||
           view.last_day == std::numeric_limits<std::int32_t>::max();
}

bool day_inside(const MentionView& a, const MentionView& b) {
    if (!a.dated || !b.dated) return false;
    return (!is_open(a) && a.first_day <= b.first_day && b.last_day <= a.last_day) ||
           (!is_open(b) && b.first_day <= a.first_day && a.last_day <= b.last_day);
}

/// Is `a` dated to a time long before the article of `b` was written, which dates `b` by no words?
bool is_old(const MentionView& a, const MentionView& b) {
    constexpr std::int64_t kLong = 300;  // days
    return a.dated && !b.dated && std::int64_t{b.as_of} - a.last_day > kLong;
}

}  // namespace

std::size_t count_shared(const Numbers& a, const Numbers& b) {
    std::size_t shared = 0;
    for_shared(
        a, b, [](std::uint32_t n) { return n; }, [&](std::uint32_t, std::uint32_t) { ++shared; });
    return shared;
}

bool share_class(const MentionView& a, const MentionView& b) {
    return std::find_first_of(a.classes.begin(), a.classes.end(), b.classes.begin(), b.classes.end()) !=
           a.classes.end();
}

std::int64_t days_between(const MentionView& a, const MentionView& b) {
    return std::max(
        {std::int64_t{0}, std::int64_t{a.first_day} - b.last_day, std::int64_t{b.first_day} - a.last_day});
}

bool is_plan(Status status) {
    return status == Status::scheduled || status == Status::possible;
}

bool is_real(Status status) {
    return status == Status::occurred || status == Status::ongoing;
}

ArticlePair article_pair(std::uint32_t a, std::uint32_t b, const Views& views) {
    if (a == b) return {};
    return {cosine(views.topics.vectors[a], views.topics.vectors[b]),
            about_different_people(views.casts[a], views.casts[b])};
}

FeatureValues pair_features(const MentionView& a, const MentionView& b, const Views& views) {
    return pair_features(a, b, views, article_pair(a.ref.source, b.ref.source, views));
}

FeatureValues pair_features(const MentionView& a, const MentionView& b, const Views& views,
                            const ArticlePair& articles) {
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
    const float people = overlap({a.people, a.in_short.people}, {b.people, b.in_short.people}, actor_weight);
    const std::size_t shared = count_shared(a.people, b.people);
    const float near = overlap({a.near, a.in_short.near}, {b.near, b.in_short.near}, word_weight);
    const float topic = articles.topic;

    set(Feature::bias, 1);
    set(Feature::same_stem, flag(stem));
    set(Feature::same_class, flag(same_class));
    set(Feature::same_family, flag(family));
    set(Feature::people, people);
    set(Feature::people_differ, flag(shared > 0 && shared < a.people.size() && shared < b.people.size()));
    set(Feature::people_disjoint, flag(shared == 0 && !a.people.empty() && !b.people.empty()));
    const float places = overlap({a.places, a.in_short.places}, {b.places, b.in_short.places}, actor_weight);
    set(Feature::places, places);
    set(Feature::like_places, none ? 0 : places);
    set(Feature::same_sentence, flag(one_article && a.sentence_rank == b.sentence_rank));
    set(Feature::places_differ,
        flag(!a.places.empty() && !b.places.empty() && count_shared(a.places, b.places) == 0));
    set(Feature::near, near);
    set(Feature::right, overlap({a.right, a.in_short.right}, {b.right, b.in_short.right}, word_weight));
    set(Feature::sentence,
        overlap({a.sentence, a.in_short.sentence}, {b.sentence, b.in_short.sentence}, word_weight));
    const float names = overlap({a.names, a.in_short.names}, {b.names, b.in_short.names}, word_weight);
    set(Feature::names, names);
    set(Feature::like_names, none ? 0 : names);
    set(Feature::topic, topic);
    const bool one_story = !one_article && views.story[a.ref.source] == views.story[b.ref.source];
    set(Feature::other_people, flag(articles.other_people));
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
    const bool like = stem || same_class;
    const SharedTerms told_words = shared_terms({a.told, a.in_short.told}, {b.told, b.in_short.told});
    const float told = shared_telling({a.told, a.in_short.told}, {b.told, b.in_short.told}, told_words);
    const float clause = telling({a.clause, a.in_short.clause}, {b.clause, b.in_short.clause});
    const float parts = telling({a.parts, a.in_short.parts}, {b.parts, b.in_short.parts});
    const float cast = telling({a.cast, a.in_short.cast}, {b.cast, b.in_short.cast});
    const auto across = [&](float value) { return one_article ? 0 : value; };
    set(Feature::told, across(told));
    set(Feature::told_like, like ? across(told) : 0);
    set(Feature::told_inside, one_article ? told : 0);
    set(Feature::clause, across(clause));
    set(Feature::clause_like, like ? across(clause) : 0);
    set(Feature::best_word, across(told_words.best));
    const float figure =
        across(shared_terms({a.figures, a.in_short.figures}, {b.figures, b.in_short.figures}).best);
    const bool days_may_meet = a.dated && b.dated && !days_apart(a, b);
    set(Feature::ordinals_same, flag(!one_article && (a.ordinals & b.ordinals) != 0));
    set(Feature::ordinals_differ, flag(a.ordinals != 0 && b.ordinals != 0 && (a.ordinals & b.ordinals) == 0));
    set(Feature::figures, figure);
    set(Feature::figures_day, days_may_meet ? figure : 0);
    set(Feature::parts, across(parts));
    set(Feature::parts_like, like ? across(parts) : 0);
    set(Feature::parts_inside, one_article ? parts : 0);
    set(Feature::cast, across(cast));
    set(Feature::cast_like, like ? across(cast) : 0);
    set(Feature::head_there,
        across(std::max(shared_terms({a.heads, a.in_short.heads}, {b.told, b.in_short.told}).best,
                        shared_terms({b.heads, b.in_short.heads}, {a.told, a.in_short.told}).best)));
    set(Feature::day_inside, !same_day && day_inside(a, b) ? std::max(a.day_rarity, b.day_rarity) : 0);
    const bool plan_here = is_plan(a.status) && is_real(b.status);
    const bool plan_there = is_plan(b.status) && is_real(a.status);
    const bool moves_on = plan_here ? a.as_of < b.as_of : b.as_of < a.as_of;
    set(Feature::plan_and_deed, flag(plan_here || plan_there));
    set(Feature::plan_moves_on, flag(!one_article && (plan_here || plan_there) && moves_on));
    set(Feature::plans, flag(is_plan(a.status) && is_plan(b.status)));
    const bool strangers = shared == 0 && count_shared(a.places, b.places) == 0;
    set(Feature::strangers, flag(strangers));
    set(Feature::light, flag(a.light || b.light));
    set(Feature::light_pair, flag(a.light && b.light));
    set(Feature::light_strangers, flag(strangers && a.light && b.light));
    set(Feature::reporting_one, flag(a.reporting != b.reporting));
    set(Feature::reporting_both, flag(a.reporting && b.reporting));
    set(Feature::reporting_told, a.reporting && b.reporting ? told : 0);
    set(Feature::salient, std::min(a.salience, b.salience));
    set(Feature::both_undated, flag(!a.dated && !b.dated));
    const float told_sum = std::min(5.0F, told_words.sum) / 5;
    const float close =
        std::min(2.0F, shared_terms({a.close, a.in_short.close}, {b.close, b.in_short.close}).sum) / 2;
    const float close_cast =
        std::min(
            2.0F,
            shared_terms({a.close_cast, a.in_short.close_cast}, {b.close_cast, b.in_short.close_cast}).sum) /
        2;
    set(Feature::told_sum, across(told_sum));
    set(Feature::told_sum_like, like ? across(told_sum) : 0);
    set(Feature::close, across(close));
    set(Feature::close_like, like ? across(close) : 0);
    set(Feature::close_inside, one_article ? close : 0);
    set(Feature::close_cast, across(close_cast));
    set(Feature::close_cast_like, like ? across(close_cast) : 0);
    set(Feature::close_cast_inside, one_article ? close_cast : 0);
    set(Feature::like_same_day, like && same_day ? a.day_rarity : 0);
    set(Feature::like_day_inside,
        like && !same_day && day_inside(a, b) ? std::max(a.day_rarity, b.day_rarity) : 0);
    const bool days_near = days_apart(a, b) && days_between(a, b) <= 3;
    set(Feature::days_near, flag(days_near));
    set(Feature::like_days_near, flag(like && days_near));
    const bool days_meet = a.dated && b.dated && !days_apart(a, b);
    const bool no_word = shared_terms({a.close, a.in_short.close}, {b.close, b.in_short.close}).best == 0;
    const bool one_chain = one_article && a.chain == b.chain;
    const bool main_mishap = (one_article || one_story) &&
                             ((a.incident && (b.main_mishap || b.incident)) || (b.incident && a.main_mishap));
    set(Feature::like_alone,
        flag(same_class && strangers && !days_meet && no_word && !one_chain && !main_mishap));
    set(Feature::people_alone, flag(none && shared > 0 && !days_meet && no_word && !one_chain));
    const bool headline = one_article && a.in_title != b.in_title && (a.opens || b.opens);
    set(Feature::headline, flag(headline));
    set(Feature::headline_like, flag(headline && like));
    set(Feature::old_undated, flag(is_old(a, b) || is_old(b, a)));
    set(Feature::agents_differ,
        flag(!a.agents.empty() && !b.agents.empty() && count_shared(a.agents, b.agents) == 0));
    const bool one_place = count_shared(a.places, b.places) > 0;
    set(Feature::plan_slips, flag(!one_article && like && (plan_here || plan_there) && days_near &&
                                  days_between(a, b) <= kPlanSlip));
    set(Feature::main_mishap, flag(main_mishap));
    set(Feature::thin, flag(!one_article && none && !days_meet && !one_place && figure == 0));
    if (!a.given || !b.given) {
        // One writer takes two words for two things, but for the headline.
        const bool varied = !one_article || headline;
        const float meaning = varied && !like ? likeness_of(a.meanings, b.meanings) : 0;
        const float arguments = likeness_of(a.arguments, b.arguments);
        constexpr float kAlike = 0.4F;
        if (headline && meaning > kAlike) set(Feature::headline_like, 1);
        set(Feature::meaning, meaning);
        set(Feature::meaning_day, days_meet ? meaning : 0);
        set(Feature::meaning_close, meaning * close);
        set(Feature::class_unlike, flag(same_class && are_unlike(a.meanings, b.meanings)));
        set(Feature::arguments_like, arguments);
        set(Feature::arguments_and_word, like ? arguments : 0);
        set(Feature::arguments_unlike, flag(like && are_unlike(a.arguments, b.arguments)));
        set(Feature::subjects_like, likeness_of(a.subjects, b.subjects));
        set(Feature::subjects_unlike, flag(are_unlike(a.subjects, b.subjects)));
    }
    set(Feature::refers_back, flag(one_chain));
    set(Feature::refers_back_like, flag(one_chain && like));
    set(Feature::refers_back_clause, one_chain ? clause : 0);
    return values;
}

}  // namespace dateline
