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

/// The words of one article: how often each stands there, and as what. By word number.
struct Counted {
    std::uint32_t word = 0;
    float times = 0;
    WordRole role;
};

std::vector<Counted> counted(const Analysis& analysis, std::span<const std::uint32_t> words,
                             std::uint32_t opening_end) {
    std::vector<Counted> result;
    for (std::uint32_t t = 0; t < words.size(); ++t) {
        if (words[t] == kNone) continue;
        const Upos upos = analysis.tokens[t].upos;
        const bool name = upos == Upos::PROPN;
        result.push_back({words[t], 1, {name, upos == Upos::NUM, name && t < opening_end}});
    }
    std::sort(result.begin(), result.end(),
              [](const Counted& a, const Counted& b) { return a.word < b.word; });
    std::size_t kept = 0;
    for (const Counted& each : result) {
        if (kept == 0 || result[kept - 1].word != each.word) {
            result[kept++] = each;
            continue;
        }
        Counted& known = result[kept - 1];
        known.times += 1;
        known.role.name |= each.role.name;
        known.role.number |= each.role.number;
        known.role.opening_name |= each.role.opening_name;
    }
    result.resize(kept);
    return result;
}

void add_product(Likeness& sums, float product, WordRole x, WordRole y) {
    sums.words += product;
    if (x.name && y.name) sums.names += product;
    if (x.number && y.number) sums.numbers += product;
    if (x.opening_name && y.opening_name) sums.opening_names += product;
}

/// Where the headline and the first sentence below it end.
std::uint32_t opening_end(const Source& source) {
    std::uint32_t end = 0;
    for (const Sentence& sentence : source.analysis.sentences) {
        end = sentence.end;
        const auto& blocks = source.document.blocks;
        if (sentence.block >= blocks.size() || blocks[sentence.block].kind != BlockKind::title) break;
    }
    return end;
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
    topics.roles.resize(sources.size());
    topics.squares.resize(sources.size());
    std::vector<std::vector<Counted>> counts(sources.size());
    for (const std::uint32_t s : order) {
        const Analysis& analysis = sources[s].analysis;
        std::vector<std::uint32_t>& words = topics.words[s];
        words.assign(analysis.tokens.size(), kNone);
        for (std::uint32_t t = 0; t < words.size(); ++t)
            if (is_content_word(analysis, t)) words[t] = topics.vocabulary.number_of(written(analysis, t));
        counts[s] = counted(analysis, words, opening_end(sources[s]));
        std::vector<std::uint32_t> distinct;
        for (const Counted& each : counts[s]) distinct.push_back(each.word);
        topics.vocabulary.count_document(distinct);
    }
    topics.vocabulary.settle();
    for (const std::uint32_t s : order) {
        std::vector<Counted>& article = counts[s];
        for (Counted& each : article)
            each.times = (1 + std::log(each.times)) * (each.role.name ? kNameWeight : 1) *
                         topics.vocabulary.weight(each.word);
        std::sort(article.begin(), article.end(), [](const Counted& a, const Counted& b) {
            return a.times != b.times ? a.times > b.times : a.word < b.word;
        });
        if (article.size() > kTopicWords) article.resize(kTopicWords);
        std::sort(article.begin(), article.end(),
                  [](const Counted& a, const Counted& b) { return a.word < b.word; });
        float square = 0;
        for (const Counted& each : article) square += each.times * each.times;
        for (const Counted& each : article) {
            const float weight = each.times / std::sqrt(square);
            topics.vectors[s].push_back({each.word, weight});
            topics.roles[s].push_back(each.role);
            add_product(topics.squares[s], weight * weight, each.role, each.role);
        }
        article = {};
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

Likeness likeness(const Topics& topics, std::uint32_t a, std::uint32_t b) {
    const TopicVector& x = topics.vectors[a];
    const TopicVector& y = topics.vectors[b];
    Likeness shared;
    for_shared(
        x, y, [](const Term& term) { return term.word; },
        [&](const Term& here, const Term& there) {
            add_product(shared, here.weight * there.weight,
                        topics.roles[a][static_cast<std::size_t>(&here - x.data())],
                        topics.roles[b][static_cast<std::size_t>(&there - y.data())]);
        });
    const Likeness& of_a = topics.squares[a];
    const Likeness& of_b = topics.squares[b];
    const auto cosine_of = [](float product, float square, float other) {
        return product > 0 ? product / std::sqrt(square * other) : 0;
    };
    return {shared.words, cosine_of(shared.names, of_a.names, of_b.names),
            cosine_of(shared.numbers, of_a.numbers, of_b.numbers),
            cosine_of(shared.opening_names, of_a.opening_names, of_b.opening_names)};
}

}  // namespace dateline
