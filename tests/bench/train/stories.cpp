// Learns what timeline/merge/stories.cpp holds two articles of one story by, and prints it: the weights of
// all words, names, numbers and names of the opening, and the bias.
//   train_stories FOLDER    (ECB+ as prepared in ../shared/corpora: docs.json says which story an article
//   tells)
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>

#include "core/language/analyse.hpp"
#include "tests/bench/train/logistic.hpp"
#include "tests/bench/train/merge_corpus.hpp"
#include "timeline/merge/topics.hpp"

using namespace dateline;
using namespace dateline::train;

int main(int argc, char** argv) {
    const Result<const LanguageModel*> model = built_in_model();
    if (!model || argc != 2) {
        std::cerr << "train_stories FOLDER\n";
        return 2;
    }
    const std::string folder = argv[1];
    std::map<std::string, std::string> topic_of, story_of;
    for (const auto& doc : nlohmann::json::parse(std::ifstream(folder + "/docs.json"))) {
        topic_of[doc["id"]] = doc["topic"];
        story_of[doc["id"]] = doc["subtopic"];
    }
    const GoldCorpus corpus = read_mention_corpus(folder, **model);
    std::vector<std::uint32_t> order(corpus.sources.size());
    std::iota(order.begin(), order.end(), 0U);
    const Topics topics = topics_of(corpus.sources, order);
    // Articles of two topics hardly share a word; the few that do are the ones to learn from.
    constexpr float kAlike = 0.05F;
    Examples<5> examples;
    for (std::uint32_t a = 0; a < order.size(); ++a) {
        for (std::uint32_t b = a + 1; b < order.size(); ++b) {
            const std::string& here = corpus.sources[a].document.id;
            const std::string& there = corpus.sources[b].document.id;
            const Likeness like = likeness(topics, a, b);
            if (topic_of[here] != topic_of[there] && like.words < kAlike) continue;
            examples.push_back({{1, like.words, like.names, like.numbers, like.opening_names},
                                1,
                                story_of[here] == story_of[there]});
        }
    }
    const std::array<float, 5> weights = learn<5>({examples}, 1);
    std::printf("words %.1f names %.1f numbers %.1f opening names %.1f bias %.1f (%zu pairs)\n",
                static_cast<double>(weights[1]), static_cast<double>(weights[2]),
                static_cast<double>(weights[3]), static_cast<double>(weights[4]),
                static_cast<double>(weights[0]), examples.size());
    return 0;
}
