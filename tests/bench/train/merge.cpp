// Learns the weights of timeline/merge/pair_weights.hpp from a corpus with gold event clusters (ECB+ as
// prepared in
// ../shared/corpora) and prints the rows; with a second folder, also clusters it and writes the answer for
// the scorer.
//   train_merge TRAIN_FOLDER|- [DEV_FOLDER ANSWER [THRESHOLDS]]    "-": the weights as they are; ANSWER.30
//   for 0.3
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/language/analyse.hpp"
#include "core/resolve/find_timexes.hpp"
#include "core/text/offsets.hpp"
#include "timeline/extract/extract.hpp"
#include "timeline/merge/candidates.hpp"
#include "timeline/merge/linkage.hpp"
#include "timeline/merge/pair_score.hpp"
#include "timeline/merge/pair_weights.hpp"

using namespace dateline;
using nlohmann::json;

namespace {

struct Corpus {
    std::vector<Source> sources;
    std::vector<std::vector<std::uint32_t>> gold;  // by source and mention: number of the gold cluster
    std::vector<std::vector<json>> spans;          // by source and mention: as the answer names it
};

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

Corpus read_corpus(const std::string& folder, const LanguageModel& model) {
    Corpus corpus;
    const json docs = json::parse(read_file(folder + "/docs.json"));
    const json gold = json::parse(read_file(folder + "/gold.json"));
    std::map<std::string, std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t>> mentions;
    std::uint32_t cluster = 0;
    for (const json& entry : gold["entries"]) {
        for (const json& m : entry["mentions"])
            mentions[m["source"]].emplace(
                std::pair(m["begin"].get<std::uint32_t>(), m["end"].get<std::uint32_t>()), cluster);
        ++cluster;
    }
    for (const json& doc : docs) {
        const std::string id = doc["id"];
        Source source;
        source.document.id = id;
        source.document.text = read_file(folder + "/" + doc["file"].get<std::string>());
        const CodePointOffsets offsets(source.document.text);
        std::vector<Span> triggers;
        corpus.gold.emplace_back();
        corpus.spans.emplace_back();
        for (const auto& [span, number] : mentions[id]) {
            triggers.push_back({offsets.byte_at(span.first), offsets.byte_at(span.second)});
            corpus.gold.back().push_back(number);
            corpus.spans.back().push_back(
                {{"source", id}, {"begin", span.first}, {"end", span.second}, {"trigger", ""}});
        }
        source.timexes = find_timexes(source.document);
        source.analysis = analyse(source.document, model);
        extract_events(source, triggers, true);
        corpus.sources.push_back(std::move(source));
    }
    return corpus;
}

struct Example {
    FeatureValues features;
    bool same;
};

std::vector<double> learn(const std::vector<Example>& examples) {
    std::vector<double> weights(kFeatures, 0), first(kFeatures, 0), second(kFeatures, 0);
    const double n = static_cast<double>(examples.size());
    for (int round = 1; round <= 500; ++round) {
        std::vector<double> gradient(kFeatures, 0);
        for (const Example& example : examples) {
            double sum = 0;
            for (std::size_t i = 0; i < kFeatures; ++i) sum += weights[i] * example.features[i];
            const double error = 1 / (1 + std::exp(-sum)) - (example.same ? 1 : 0);
            for (std::size_t i = 0; i < kFeatures; ++i) gradient[i] += error * example.features[i] / n;
        }
        for (std::size_t i = 0; i < kFeatures; ++i) {
            gradient[i] += 1e-5 * weights[i];
            first[i] = 0.9 * first[i] + 0.1 * gradient[i];
            second[i] = 0.999 * second[i] + 0.001 * gradient[i] * gradient[i];
            const double rate = 0.1 / (1 + round / 150.0);
            weights[i] -= rate * (first[i] / (1 - std::pow(0.9, round))) /
                          (std::sqrt(second[i] / (1 - std::pow(0.999, round))) + 1e-9);
        }
    }
    return weights;
}

std::vector<Example> examples_of(const Corpus& corpus) {
    const Views views = views_of(corpus.sources);
    std::vector<Example> examples;
    for (const auto& [i, j] : candidate_pairs(views)) {
        const MentionView& a = views.mentions[i];
        const MentionView& b = views.mentions[j];
        if (exclude_each_other(a, b, j)) continue;
        examples.push_back({pair_features(a, b, views), corpus.gold[a.ref.source][a.ref.mention] ==
                                                            corpus.gold[b.ref.source][b.ref.mention]});
    }
    return examples;
}

void answer(const Corpus& corpus, const std::vector<double>& weights, float threshold,
            const std::string& path) {
    const Views views = views_of(corpus.sources);
    std::vector<SimilarPair> pairs;
    for (const auto& [i, j] : candidate_pairs(views)) {
        const FeatureValues f = pair_features(views.mentions[i], views.mentions[j], views);
        double sum = 0;
        for (std::size_t k = 0; k < kFeatures; ++k) sum += weights[k] * f[k];
        const auto score = static_cast<float>(1 / (1 + std::exp(-sum)));
        const bool forbidden = exclude_each_other(views.mentions[i], views.mentions[j], j);
        if (score > 0.02F || forbidden) pairs.push_back({i, j, score, forbidden});
    }
    json entries = json::array();
    for (const auto& members :
         average_linkage(static_cast<std::uint32_t>(views.mentions.size()), pairs, threshold).clusters) {
        json mentions = json::array();
        for (const std::uint32_t v : members) {
            const MentionRef ref = views.mentions[v].ref;
            mentions.push_back(corpus.spans[ref.source][ref.mention]);
        }
        entries.push_back({{"id", "e" + std::to_string(entries.size())},
                           {"earliest", nullptr},
                           {"latest", nullptr},
                           {"mentions", mentions}});
    }
    std::ofstream(path) << json{{"entries", entries}};
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    const std::vector<std::string> args(argv + 1, argv + argc);
    const Result<const LanguageModel*> model = built_in_model();
    if (!model) return 2;
    std::vector<double> weights;
    if (args[0] == "-") {
        for (const PairWeight& row : kPairWeights) weights.push_back(static_cast<double>(row.weight));
    } else {
        const std::vector<Example> examples = examples_of(read_corpus(args[0], **model));
        const auto same =
            std::count_if(examples.begin(), examples.end(), [](const Example& e) { return e.same; });
        std::fprintf(stderr, "%zu pairs, %td of one event\n", examples.size(), same);
        weights = learn(examples);
        for (std::size_t i = 0; i < kFeatures; ++i)
            std::printf("    {\"%s\", %.2fF},\n", std::string(kPairWeights[i].name).c_str(), weights[i]);
    }
    if (args.size() < 3) return 0;
    const Corpus dev = read_corpus(args[1], **model);
    std::istringstream thresholds(args.size() > 3 ? args[3] : "0.35");
    for (float threshold = 0; thresholds >> threshold;)
        answer(dev, weights, threshold,
               args[2] + "." + std::to_string(static_cast<int>(threshold * 100 + 0.5F)));
    return 0;
}
