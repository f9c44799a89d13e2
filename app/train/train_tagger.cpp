#include <algorithm>
#include <array>
#include <cstdio>

#include "app/train/pack_classes.hpp"
#include "app/train/perceptron.hpp"
#include "app/train/steps.hpp"
#include "core/language/tagger.hpp"

namespace dateline::train {
namespace {

constexpr std::uint32_t kSeed = 20261121;
constexpr std::size_t kTableBytes = 2'800'000;

std::uint8_t best_of(const std::array<float, 256>& scores, std::span<const std::uint8_t> possible,
                     std::size_t classes) {
    if (possible.empty()) {
        return static_cast<std::uint8_t>(
            std::max_element(scores.begin(), scores.begin() + static_cast<std::ptrdiff_t>(classes)) -
            scores.begin());
    }
    return *std::max_element(possible.begin(), possible.end(),
                             [&](std::uint8_t a, std::uint8_t b) { return scores[a] < scores[b]; });
}

void learn(const GoldSentence& sentence, std::span<const Word> words, const LanguageModel& model,
           Perceptron& weights) {
    TagFeatures features;
    std::uint32_t before = kNoTag;
    std::uint32_t before2 = kNoTag;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::span<const std::uint8_t> possible = possible_tags(model, words[i]);
        std::uint8_t tag = possible.empty() ? std::uint8_t{0} : possible.front();
        if (possible.size() != 1) {
            read_letter_features(words, i, features);
            read_history_features(words, i, before, before2, features);
            std::array<float, 256> scores{};
            weights.score(features, scores);
            tag = best_of(scores, possible, model.tag_classes().size());
            const std::uint8_t gold = sentence.tags[i];
            const bool reachable =
                possible.empty() || std::find(possible.begin(), possible.end(), gold) != possible.end();
            weights.tick();
            if (tag != gold && reachable) weights.update(features, gold, tag);
        }
        before2 = before;
        before = tag;
    }
}

}  // namespace

void train_tagger(const Sentences& train, int epochs, ModelBuilder& builder) {
    const LanguageModel model = builder.model();
    std::vector<std::vector<Word>> words(train.size());
    for (std::size_t i = 0; i < train.size(); ++i)
        read_words(train[i].text(), train[i].tokens(), model, words[i]);
    Perceptron weights;
    std::mt19937 random(kSeed);
    for (int epoch = 0; epoch < epochs; ++epoch) {
        for (const std::uint32_t i : shuffled(train.size(), random))
            learn(train[i], words[i], model, weights);
    }
    pack_classes(weights, Section::tag_weights, kTableBytes, "tagger", builder);
}

Tags jackknife(const Sentences& train, const std::vector<TagClass>& classes, int epochs,
               const std::string& wordnet) {
    Tags tags(train.size());
    for (std::size_t fold = 0; fold < kFolds; ++fold) {
        Sentences others;
        for (const GoldSentence& sentence : train) {
            if (sentence.by_hand && sentence.fold != fold) others.push_back(sentence);
        }
        ModelBuilder builder;
        builder.set_rows(Section::tag_classes, classes);
        if (!build_meanings(wordnet, builder)) break;
        build_lexicon(others, builder);
        train_tagger(others, epochs, builder);
        const LanguageModel model = builder.model();
        std::vector<Word> words;
        for (std::size_t i = 0; i < train.size(); ++i) {
            if (train[i].fold != fold) continue;
            read_words(train[i].text(), train[i].tokens(), model, words);
            tag_words(model, words, tags[i]);
        }
    }
    return tags;
}

}  // namespace dateline::train
