#include "timeline/merge/pair_score.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "timeline/merge/pair_weights.hpp"
#include "timeline/merge/telling.hpp"

namespace dateline {

const PairWeights& built_in_weights() {
    static constexpr PairWeights kWeights = [] {
        PairWeights weights;
        for (std::size_t i = 0; i < kFeatures; ++i) {
            weights.selected[i] = kPairWeights[i].selected;
            weights.in_full[i] = kPairWeights[i].in_full;
        }
        return weights;
    }();
    return kWeights;
}

bool told_in_full(const MentionView& a, const MentionView& b, const Views& views) {
    return views.in_full[a.ref.source] && views.in_full[b.ref.source];
}

float pair_score(const FeatureValues& features, const Weights& weights) {
    // Four sums side by side: a processor adds them at once.
    constexpr std::size_t kStep = 4;
    std::array<float, kStep> sums{};
    std::size_t i = 0;
    for (; i + kStep <= kFeatures; i += kStep)
        for (std::size_t k = 0; k < kStep; ++k) sums[k] += weights[i + k] * features[i + k];
    float sum = (sums[0] + sums[1]) + (sums[2] + sums[3]);
    for (; i < kFeatures; ++i) sum += weights[i] * features[i];
    return 1 / (1 + std::exp(-sum));
}

namespace {

bool share(const std::vector<std::uint16_t>& a, const std::vector<std::uint16_t>& b) {
    return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

/// "The first drill" there, "the second drill" here?
bool count_differently(const MentionView& a, const MentionView& b) {
    for (const Counted& here : a.counted)
        for (const Counted& there : b.counted)
            if (here.word == there.word && (here.ordinals & there.ordinals) == 0) return true;
    return false;
}

/// Do both name somebody who does it, or somebody it is done to? "Fined Arden" and "the Inspectorate
/// imposed" name one each.
bool can_be_compared(const MentionView& a, const MentionView& b) {
    const auto undergo = [](const MentionView& view) { return view.people.size() > view.agents.size(); };
    return (!a.agents.empty() && !b.agents.empty()) || (undergo(a) && undergo(b));
}

}  // namespace

std::string_view why_excluded(const MentionView& a, const MentionView& b, std::uint32_t index_b) {
    const bool one_article = a.ref.source == b.ref.source;
    const bool same_days = a.day_rarity > 0 && a.first_day == b.first_day && a.last_day == b.last_day;
    if (share(a.opposites, b.classes) && !share_class(a, b)) return "one is the opposite of the other";
    if (one_article) {
        if (std::binary_search(a.apart.begin(), a.apart.end(), index_b))
            return "the article puts one before the other";
        const bool headline = a.in_title != b.in_title && (a.opens || b.opens);
        if (a.reporting && b.reporting && !(headline && share_class(a, b)))
            return "two statements in one article";
        if ((is_plan(a.status) && is_real(b.status)) || (is_plan(b.status) && is_real(a.status)))
            return "to the same article one is a plan, the other has happened";
    }
    if (!a.counted.empty() && count_differently(a, b)) return "the one is the first, the other the second";
    const auto close = [&] { return shared_terms({a.close, a.in_short.close}, {b.close, b.in_short.close}); };
    // "gave a breakfast" and "could give guarantees", told by two articles of nobody and no place in common.
    const bool strangers = count_shared(a.people, b.people) == 0 && count_shared(a.places, b.places) == 0;
    // An article that stands alone may be a short note on the other story.
    if (!a.given && a.story != b.story && !a.alone && !b.alone && strangers)
        return "two stories, with nobody and no place in common";
    if (!one_article && strangers && a.light && b.light && close().best == 0)
        return "nobody, no place and no word in common";
    if (!one_article && a.reporting && b.reporting && !a.agents.empty() && !b.agents.empty() &&
        count_shared(a.agents, b.agents) == 0)
        return "said by different people";
    // "Joined the service in 1994" and "had moved guns": what happened years before is told with more than a
    // word when another article tells it without a day.
    const auto of_years_before = [](const MentionView& old, const MentionView& other) {
        constexpr std::int64_t kYears = 600;  // days
        return old.dated && !other.dated && std::int64_t{other.as_of} - old.last_day > kYears;
    };
    if (!one_article && strangers && (of_years_before(a, b) || of_years_before(b, a)) && close().best == 0)
        return "one was years before, and nothing is in common";
    // "Cut short a visit" and "promised an inquiry": somebody does many things. Other words of no known day
    // need more in common than who did it.
    const bool unlike =
        count_shared(a.stems, b.stems) == 0 && !share_class(a, b) && (a.family == 0 || a.family != b.family);
    if (!one_article && !a.given && unlike && !a.dated && !b.dated && !strangers &&
        count_shared(a.places, b.places) == 0 &&
        shared_terms({a.figures, a.in_short.figures}, {b.figures, b.in_short.figures}).best == 0)
        return "other words, no day and only who did it in common";
    // What has happened is not what was called off afterwards; in like words the later article tells what
    // became of it.
    const auto called_off_later = [](const MentionView& deed, const MentionView& plan) {
        return is_real(deed.status) && plan.status == Status::cancelled && deed.as_of <= plan.as_of;
    };
    if (!one_article && count_shared(a.stems, b.stems) == 0 && !share_class(a, b) &&
        (called_off_later(a, b) || called_off_later(b, a)))
        return "one had happened, the other was called off afterwards";
    // "said" is not what another article tells without "said", "planned a trip" say.
    const bool both_say =
        share_class(a, b) &&
        ((count_shared(a.agents, b.agents) > 0 && !a.light && !b.light) || (same_days && close().best > 0) ||
         ((a.says_not_so || b.says_not_so) && days_between(a, b) == 0 &&
          shared_terms({a.told, a.in_short.told}, {b.told, b.in_short.told}).best > 0));
    if (!one_article && a.reporting != b.reporting && count_shared(a.stems, b.stems) == 0 && !both_say)
        return "one is a statement, the other is not";
    // "plan a trip" and "was scheduled to begin": plans of nobody and of nothing in common.
    if (!one_article && strangers && a.planning && b.planning && close().best == 0)
        return "plans of nobody and nothing in common";
    if (a.percent != kNone && b.percent != kNone && a.percent != b.percent)
        return "one by so many percent, the other by so many";
    // What an article still plans has not happened before it was written; one may look back at a plan of a
    // day.
    const auto over_before = [](const MentionView& plan, const MentionView& deed) {
        const bool planned = is_plan(plan.status) || (plan.planning && !deed.planning);
        const bool of_that_day =
            plan.dated && plan.first_day <= deed.last_day && deed.first_day <= plan.last_day;
        return planned && !of_that_day && is_real(deed.status) && deed.dated && deed.last_day < plan.as_of;
    };
    if (!one_article && (over_before(a, b) || over_before(b, a)))
        return "one was over before the other was planned";
    // A plan comes true for somebody who planned it, or in the same words: "a proposed settlement" is not
    // what another city agreed to.
    const bool plan_and_deed =
        (is_plan(a.status) && is_real(b.status)) || (is_plan(b.status) && is_real(a.status));
    // … or in words of one meaning, on like days or of the same things.
    constexpr float kOfTheSame = 0.8F;
    const bool days_meet = a.first_day <= b.last_day && b.first_day <= a.last_day;
    // "Expected to break through on Friday", "the breakthrough came on Saturday": it came a little later.
    constexpr std::int64_t kSlip = 3;
    const bool slipped = share_class(a, b) && a.dated && b.dated && days_between(a, b) <= kPlanSlip;
    const bool others = !a.people.empty() && !b.people.empty();
    const bool like =
        days_meet &&
        ((share_class(a, b) && ((a.dated && b.dated) || (!others && !a.given && close().best > 0))) ||
         (same_days && !others && !unlike));
    if (!one_article && plan_and_deed && !like && !slipped && count_shared(a.people, b.people) == 0 &&
        count_shared(a.stems, b.stems) == 0 && close().sum < kOfTheSame)
        return "a plan and a deed of different people";
    // "Lang will meet the insurers on Friday", "the council voted on Friday": two doers, if only by their
    // words.
    if (!one_article && !a.given && plan_and_deed && unlike && !a.doers.empty() && !b.doers.empty() &&
        count_shared(a.doers, b.doers) == 0 && count_shared(a.people, b.people) == 0)
        return "a plan and a deed of different people";
    if (a.first_day <= b.last_day && b.first_day <= a.last_day) return {};
    // Two articles may give one event two days, not far apart; what was over by Tuesday is not what happened
    // on Friday. Where an article tells of several such events on several days, they must be close.
    // Other days and, on each side, somebody the other does not name: two events.
    const std::size_t shared = count_shared(a.people, b.people);
    if (shared < a.people.size() && shared < b.people.size() && can_be_compared(a, b))
        return "other days, and other people on either side";
    if (!a.agents.empty() && !b.agents.empty() && count_shared(a.agents, b.agents) == 0)
        return "other days, and done by others";
    if (!a.places.empty() && !b.places.empty() && count_shared(a.places, b.places) == 0)
        return "other days, and other places";
    constexpr std::int64_t kFarApart = 31;
    // "Postponed until May 5": the same plan had another day before.
    const auto put_off = [](const MentionView& plan, const MentionView& now) {
        return now.postponed && is_plan(plan.status) && plan.as_of <= now.as_of &&
               std::int64_t{now.as_of} - plan.last_day <= kFarApart;
    };
    // "Have stopped", printed on the 7th, and "stopped on the 8th".
    const bool as_printed = a.dated != b.dated && days_between(a, b) <= 1 && is_real(a.status) &&
                            is_real(b.status) && (share_class(a, b) || count_shared(a.stems, b.stems) > 0) &&
                            shared_terms({a.told, a.in_short.told}, {b.told, b.in_short.told}).best > 0;
    if (!one_article && as_printed) return {};
    const bool conflict =
        !one_article && a.dated && b.dated &&
        (put_off(a, b) || put_off(b, a) || days_between(a, b) <= (a.unique && b.unique ? kFarApart : kSlip));
    return conflict ? std::string_view() : "the days exclude each other";
}

std::string explain_pair(const MentionView& a, const MentionView& b, const Views& views, float score) {
    const FeatureValues values = pair_features(a, b, views);
    const auto value = [&](Feature feature) { return values[static_cast<std::size_t>(feature)]; };
    const auto has = [&](Feature feature) { return value(feature) > 0; };
    constexpr float kTold = 0.3F;  // less likeness than that is no reason to name
    std::string text;
    const auto add = [&](std::string_view words) {
        if (!text.empty()) text += "; ";
        text += words;
    };
    if (has(Feature::same_stem)) add("same word");
    if (has(Feature::same_class)) add("words of one meaning");
    if (has(Feature::same_family)) add("can be parts of one event");
    if (value(Feature::meaning) > kTold) add("words of like meaning");
    const auto add_shared = [&](const Numbers& x, const Numbers& y) {
        Numbers both;
        std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
        for (const std::uint32_t actor : both) add(views.actors.name(actor));
    };
    add_shared(a.people, b.people);
    add_shared(a.places, b.places);
    if (has(Feature::same_day)) add("same date");
    if (has(Feature::dates_differ)) add("dates differ");
    if (has(Feature::figures)) add("same number");
    if (value(Feature::arguments_like) > kTold) add("like things beside them");
    if (has(Feature::near))
        add("shared words nearby");
    else if (has(Feature::told_sum))
        add("shared words in the sentence");
    if (has(Feature::leads)) add("both lead their articles");
    if (text.empty()) add("what other mentions of the two share");
    std::array<char, 16> number{};
    const int size = std::snprintf(number.data(), number.size(), " (%.2f)", static_cast<double>(score));
    return text.append(number.data(), static_cast<std::size_t>(size));
}

}  // namespace dateline
