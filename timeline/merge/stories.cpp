#include "timeline/merge/stories.hpp"

#include <algorithm>
#include <cmath>

#include "timeline/merge/linkage.hpp"
#include "timeline/merge/shared.hpp"

namespace dateline {
namespace {

/// Two groups of articles are one story when this is the average chance of two of them to tell one; higher
/// splits stories, lower joins like ones.
constexpr float kSameStory = 0.42F;
constexpr float kChance = 0.02F;
constexpr std::size_t kKeyWords = 30;    // an article is found by its weightiest words
constexpr std::size_t kNeighbours = 60;  // articles a common word pairs each article with

struct Posting {
    std::uint32_t word = 0;
    std::uint32_t place = 0;  // in the canonical order
};

/// Who gives a handful of articles gives one story, mostly; of hundreds few are of one. Log-odds.
float log_odds_before_reading(std::size_t articles) {
    constexpr float kOfMany = -5.5F, kOfTwo = -3.0F, kMany = 20;
    const float few = std::max(0.0F, kMany - static_cast<float>(articles)) / (kMany - 2);
    return kOfMany + std::min(few, 1.0F) * (kOfTwo - kOfMany);
}

/// How likely two articles tell one story. Logistic regression over the training part of ECB+, where every
/// topic has two stories of one kind (tests/bench/train/stories.cpp).
float chance_of_one_story(const Likeness& like, float log_odds_before) {
    const float sum =
        8 * like.words + 7 * like.names + 5 * like.numbers + 3 * like.opening_names + log_odds_before;
    return 1 / (1 + std::exp(-sum));
}

std::vector<Posting> postings_of(const std::vector<TopicVector>& vectors,
                                 const std::vector<std::uint32_t>& order) {
    std::vector<Posting> postings;
    for (std::uint32_t place = 0; place < order.size(); ++place) {
        TopicVector words = vectors[order[place]];
        std::sort(words.begin(), words.end(), [](const Term& a, const Term& b) {
            return a.weight != b.weight ? a.weight > b.weight : a.word < b.word;
        });
        if (words.size() > kKeyWords) words.resize(kKeyWords);
        for (const Term& term : words) postings.push_back({term.word, place});
    }
    std::sort(postings.begin(), postings.end(), [](const Posting& a, const Posting& b) {
        return a.word != b.word ? a.word < b.word : a.place < b.place;
    });
    return postings;
}

}  // namespace

std::vector<std::uint32_t> stories_of(const Topics& topics, const std::vector<std::uint32_t>& order) {
    const std::vector<Posting> postings = postings_of(topics.vectors, order);
    const auto places = static_cast<std::uint32_t>(order.size());
    // By article: where its words stand among the postings.
    const auto begins = begins_of(postings, places, [](const Posting& posting) { return posting.place; });
    std::vector<std::uint32_t> standing(postings.size());
    std::vector<std::size_t> next(begins.begin(), begins.end() - 1);
    for (std::uint32_t i = 0; i < postings.size(); ++i) standing[next[postings[i].place]++] = i;
    const float before = log_odds_before_reading(order.size());
    std::vector<SimilarPair> pairs;
    std::vector<std::uint32_t> words_with(places, 0);  // by later article
    std::vector<std::uint32_t> later;
    for (std::uint32_t place = 0; place < places; ++place) {
        later.clear();
        for (std::size_t k = begins[place]; k < begins[place + 1U]; ++k) {
            const std::size_t i = standing[k];
            for (std::size_t j = i + 1; j < std::min(postings.size(), i + 1 + kNeighbours); ++j) {
                if (postings[j].word != postings[i].word) break;
                if (words_with[postings[j].place]++ == 0) later.push_back(postings[j].place);
            }
        }
        std::sort(later.begin(), later.end());
        for (const std::uint32_t other : later) {
            // One weighty word in common is chance.
            const bool chance = words_with[other] < 2;
            words_with[other] = 0;
            const float similarity =
                chance ? 0 : chance_of_one_story(likeness(topics, order[place], order[other]), before);
            if (similarity > kChance) pairs.push_back({place, other, similarity, false});
        }
    }
    const Linkage linkage = average_linkage(static_cast<std::uint32_t>(order.size()), pairs, kSameStory);
    std::vector<std::uint32_t> stories(topics.vectors.size(), 0);
    for (std::uint32_t story = 0; story < linkage.clusters.size(); ++story)
        for (const std::uint32_t place : linkage.clusters[story]) stories[order[place]] = story;
    return stories;
}

}  // namespace dateline
