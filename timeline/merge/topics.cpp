#include "timeline/merge/topics.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/ascii.hpp"
#include "timeline/merge/figures.hpp"
#include "timeline/merge/shared.hpp"

namespace dateline {
namespace {

/// Enough of an article to know its story by; longer vectors cost time and add noise.
constexpr std::size_t kTopicWords = 256;

/// What a name counts beside another word: stories of one kind (two arrests, two quakes) differ in their
/// names.
constexpr float kNameWeight = 2;

/// Content words by tag that carry no content: light verbs and the words of reporting.
constexpr std::array<std::string_view, 40> kEmptyWords = {
    "-",    "be",   "come", "could", "day",   "do",     "first", "get",   "give", "go",
    "have", "last", "make", "many",  "may",   "month",  "more",  "mr",    "mr.",  "mrs",
    "mrs.", "ms.",  "new",  "one",   "other", "people", "say",   "such",  "take", "tell",
    "time", "two",  "use",  "want",  "week",  "while",  "will",  "would", "yeah", "year"};

/// A token as the vocabulary knows it: "meeting", "7" for "seven".
std::string written(const Analysis& analysis, std::uint32_t token) {
    if (analysis.tokens[token].upos == Upos::NUM)
        if (std::string figure = figure_at(analysis, token); !figure.empty()) return figure;
    return lower_case(analysis.lemma(token));
}

}  // namespace

std::string lower_case(std::string_view word) {
    std::string result(word);
    for (char& c : result) c = to_lower(c);
    return result;
}

std::uint32_t Vocabulary::number_of(std::string_view word) {
    const auto [it, is_new] = numbers_.emplace(word, static_cast<std::uint32_t>(documents_with_.size()));
    if (is_new) documents_with_.push_back(0);
    return it->second;
}

void Vocabulary::count_document(std::span<const std::uint32_t> distinct_words) {
    weights_.clear();
    ++documents_;
    for (const std::uint32_t word : distinct_words) ++documents_with_[word];
}

void Vocabulary::settle() {
    weights_.clear();
    std::vector<float> weights;
    weights.reserve(documents_with_.size());
    for (std::uint32_t word = 0; word < documents_with_.size(); ++word)
        weights.push_back(computed_weight(word));
    weights_ = std::move(weights);
}

float Vocabulary::computed_weight(std::uint32_t word) const {
    constexpr float kSmoothing = 15;
    return std::log((static_cast<float>(documents_) + kSmoothing) /
                    (static_cast<float>(documents_with_[word]) + 0.5F));
}

bool is_content_word(const Analysis& analysis, std::uint32_t token) {
    switch (analysis.tokens[token].upos) {
        case Upos::NOUN:
        case Upos::PROPN:
        case Upos::VERB:
        case Upos::ADJ:
        case Upos::NUM:
            break;
        default:
            return false;
    }
    const std::string word = lower_case(analysis.lemma(token));
    const bool figure = analysis.tokens[token].upos == Upos::NUM && word >= "2" && word <= "9";
    return (word.size() > 1 || figure) && !std::binary_search(kEmptyWords.begin(), kEmptyWords.end(), word);
}

Topics topics_of(std::span<const Source> sources, std::span<const std::uint32_t> order) {
    Topics topics;
    topics.words.resize(sources.size());
    topics.vectors.resize(sources.size());
    std::vector<std::vector<Term>> counts(sources.size());
    for (const std::uint32_t s : order) {
        const Analysis& analysis = sources[s].analysis;
        std::vector<std::uint32_t>& words = topics.words[s];
        words.assign(analysis.tokens.size(), kNone);
        for (std::uint32_t t = 0; t < words.size(); ++t)
            if (is_content_word(analysis, t)) words[t] = topics.vocabulary.number_of(written(analysis, t));
        std::vector<std::uint32_t> named;
        for (std::uint32_t t = 0; t < words.size(); ++t)
            if (words[t] != kNone && analysis.tokens[t].upos == Upos::PROPN) named.push_back(words[t]);
        std::sort(named.begin(), named.end());
        std::vector<std::uint32_t> sorted;
        for (const std::uint32_t word : words)
            if (word != kNone) sorted.push_back(word);
        std::sort(sorted.begin(), sorted.end());
        for (const std::uint32_t word : sorted) {
            if (counts[s].empty() || counts[s].back().word != word) counts[s].push_back({word, 0});
            counts[s].back().weight += 1;
        }
        for (Term& term : counts[s]) {
            term.weight = 1 + std::log(term.weight);
            if (std::binary_search(named.begin(), named.end(), term.word)) term.weight *= kNameWeight;
        }
        sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
        topics.vocabulary.count_document(sorted);
    }
    topics.vocabulary.settle();
    for (const std::uint32_t s : order) {
        TopicVector& vector = counts[s];
        for (Term& term : vector) term.weight *= topics.vocabulary.weight(term.word);
        std::sort(vector.begin(), vector.end(), [](const Term& a, const Term& b) {
            return a.weight != b.weight ? a.weight > b.weight : a.word < b.word;
        });
        if (vector.size() > kTopicWords) vector.resize(kTopicWords);
        std::sort(vector.begin(), vector.end(), [](const Term& a, const Term& b) { return a.word < b.word; });
        float square = 0;
        for (const Term& term : vector) square += term.weight * term.weight;
        for (Term& term : vector) term.weight /= std::sqrt(square);
        topics.vectors[s] = std::move(vector);
    }
    return topics;
}

float cosine(const TopicVector& a, const TopicVector& b) {
    float sum = 0;
    for_shared(
        a, b, [](const Term& term) { return term.word; },
        [&](const Term& x, const Term& y) { sum += x.weight * y.weight; });
    return sum;
}

}  // namespace dateline
