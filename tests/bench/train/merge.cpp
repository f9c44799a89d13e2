// Learns the weights of timeline/merge/pair_weights.hpp from articles with gold clusters and prints the rows.
//   train_merge [--weights] [--mentions FOLDER]… [--packs FOLDER]… [--apart]
//               [--answer FOLDER FILE] [--join "0.3 0.4"] [--list]
// --mentions: ECB+ as prepared in ../shared/corpora; --packs: folders of story packs. --weights: learn
// nothing, take the weights as they are. Story packs are clustered and scored, with --apart each by weights
// learned without it. --answer clusters a folder of mentions and writes FILE.30 for 0.3 for the scorer.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/bench/train/logistic.hpp"
#include "tests/bench/train/merge_corpus.hpp"
#include "timeline/merge/candidates.hpp"
#include "timeline/merge/pair_weights.hpp"
#include "timeline/merge/similar.hpp"

using namespace dateline;
using namespace dateline::train;
using nlohmann::json;

namespace {

/// What news English makes one expect of two articles in full, before any is read: few packs cannot teach
/// it.
Weights expectation() {
    constexpr std::pair<Feature, float> kExpected[] = {{Feature::same_stem, 2.0F},
                                                       {Feature::same_class, 1.5F},
                                                       {Feature::same_family, 0.5F},
                                                       {Feature::people, 0.5F},
                                                       {Feature::people_differ, -0.3F},
                                                       {Feature::people_disjoint, -0.6F},
                                                       {Feature::places, 0.5F},
                                                       {Feature::places_differ, -0.7F},
                                                       {Feature::like_places, 0.5F},
                                                       {Feature::same_sentence, -1.5F},
                                                       {Feature::same_day, 1.2F},
                                                       {Feature::day_inside, 0.7F},
                                                       {Feature::dates_differ, -1.5F},
                                                       {Feature::days_near, 1.0F},
                                                       {Feature::status_differ, -2.5F},
                                                       {Feature::told_sum, 1.5F},
                                                       {Feature::close, 1.0F},
                                                       {Feature::close_cast, 0.7F},
                                                       {Feature::close_cast_like, 0.5F},
                                                       {Feature::like_names, 0.5F},
                                                       {Feature::plan_and_deed, -0.3F},
                                                       {Feature::strangers, -0.3F},
                                                       {Feature::light_pair, -0.8F},
                                                       {Feature::reporting_one, -1.0F},
                                                       {Feature::reporting_both, -1.0F},
                                                       {Feature::refers_back, 2.5F},
                                                       {Feature::refers_back_like, 0.5F},
                                                       {Feature::like_alone, -1.5F},
                                                       {Feature::people_alone, -1.0F},
                                                       {Feature::old_undated, -1.5F},
                                                       {Feature::headline_like, 1.0F},
                                                       {Feature::figures_day, 0.7F},
                                                       {Feature::ordinals_same, 0.7F},
                                                       {Feature::ordinals_differ, -1.5F},
                                                       {Feature::meaning, 2.0F},
                                                       {Feature::meaning_day, 1.0F},
                                                       {Feature::meaning_close, 1.0F},
                                                       {Feature::class_unlike, -0.3F},
                                                       {Feature::arguments_like, 0.4F},
                                                       {Feature::arguments_and_word, 0.3F},
                                                       {Feature::arguments_unlike, -0.5F},
                                                       {Feature::subjects_like, 0.4F},
                                                       {Feature::subjects_unlike, -0.3F}};
    Weights expected{};
    for (const auto& [feature, weight] : kExpected) expected[static_cast<std::size_t>(feature)] = weight;
    return expected;
}

/// How examples are weighed and thinned out.
struct Sampling {
    float weight = 1;
    float unknown = 0.3F;  // of a pair with a mention that gold does not know; it is taken for two events
    int each = 1;          // of the pairs that are two events, one in so many stands for all
};

/// The examples of both steps; the second one needs the weights of the first.
template <std::size_t Size>
class ExampleWriter {
  public:
    ExampleWriter(const GoldCorpus& corpus, const Views& views, Sampling sampling)
        : corpus_(corpus), views_(views), sampling_(sampling) {}

    template <class Features>
    void add(std::uint32_t i, std::uint32_t j, const Features& features_of) {
        const MentionRef a = views_.mentions[i].ref;
        const MentionRef b = views_.mentions[j].ref;
        const std::uint32_t x = corpus_.gold[a.source][a.mention];
        const std::uint32_t y = corpus_.gold[b.source][b.mention];
        if (x == kNone && y == kNone) return;
        if (x != y && (skipped_ = (skipped_ + 1) % sampling_.each) != 0) return;
        float counts = sampling_.weight;
        if (x == kNone || y == kNone) counts *= sampling_.unknown;
        if (x != y) counts *= static_cast<float>(sampling_.each);
        examples_.push_back({features_of(), counts, x == y});
    }
    Examples<Size> take() { return std::move(examples_); }

  private:
    const GoldCorpus& corpus_;
    const Views& views_;
    Sampling sampling_;
    int skipped_ = 0;
    Examples<Size> examples_;
};

Examples<kFeatures> pair_examples(const GoldCorpus& corpus, Sampling sampling) {
    const Views views = views_of(corpus.sources);
    ExampleWriter<kFeatures> writer(corpus, views, sampling);
    for (const auto& [i, j] : candidate_pairs(views)) {
        const MentionView& a = views.mentions[i];
        const MentionView& b = views.mentions[j];
        if (exclude_each_other(a, b, j)) continue;
        writer.add(i, j, [&] { return pair_features(a, b, views); });
    }
    return writer.take();
}

Examples<kRivalFeatures> rival_examples(const GoldCorpus& corpus, const PairWeights& weights,
                                        Sampling sampling) {
    const Views views = views_of(corpus.sources);
    const std::vector<SimilarPair> pairs = scored_pairs(views, weights);
    const std::vector<RivalValues> values = rival_features(views, pairs);
    ExampleWriter<kRivalFeatures> writer(corpus, views, sampling);
    for (std::size_t k = 0; k < pairs.size(); ++k)
        if (!pairs[k].forbidden) writer.add(pairs[k].a, pairs[k].b, [&] { return values[k]; });
    return writer.take();
}

struct Counts {
    std::size_t right = 0, found = 0, gold = 0;
    void print(const std::string& name) const {
        const auto percent = [](std::size_t a, std::size_t b) {
            return b == 0 ? 0.0 : 100.0 * static_cast<double>(a) / static_cast<double>(b);
        };
        std::printf("%-14s P %5.1f  R %5.1f  F1 %5.1f\n", name.c_str(), percent(right, found),
                    percent(right, gold), percent(2 * right, found + gold));
    }
};

/// Pairs of gold mentions in two articles that one printed event holds.
Counts score(const GoldCorpus& pack, const MergeWeights& weights, float join_at) {
    constexpr float kShown = 0.5F;
    const Views views = views_of(pack.sources);
    const Linkage linkage = average_linkage(static_cast<std::uint32_t>(views.mentions.size()),
                                            similar_pairs(views, weights), join_at);
    Counts counts;
    counts.gold = pack.gold_pairs;
    const auto gold = [&](std::uint32_t v) {
        return pack.gold[views.mentions[v].ref.source][views.mentions[v].ref.mention];
    };
    for (const auto& cluster : linkage.clusters) {
        float salience = 0;
        for (const std::uint32_t v : cluster) salience = std::max(salience, views.mentions[v].salience);
        if (salience < kShown) continue;
        for (const std::uint32_t a : cluster)
            for (const std::uint32_t b : cluster) {
                if (a >= b || views.mentions[a].ref.source == views.mentions[b].ref.source) continue;
                if (gold(a) == kNone || gold(b) == kNone) continue;
                ++counts.found;
                counts.right += gold(a) == gold(b) ? 1U : 0U;
            }
    }
    return counts;
}

std::string shown(const GoldCorpus& pack, const MentionView& view) {
    const Source& source = pack.sources[view.ref.source];
    const EventMention& mention = source.mentions[view.ref.mention];
    std::string text = source.document.id + " [" + std::string(mention.trigger.of(source.document.text)) +
                       "] " + std::string(to_string(mention.status)) + ' ' + to_edtf(mention.date.range) +
                       ' ' + std::string(mention.clause.of(source.document.text));
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

/// The pairs of two articles that are one event, or are taken for one, each with its score and the rank it
/// has among all pairs of either mention.
void list_pairs(const GoldCorpus& pack, const MergeWeights& weights) {
    const Views views = views_of(pack.sources);
    std::vector<SimilarPair> pairs = similar_pairs(views, weights);
    std::vector<std::size_t> cluster_of(views.mentions.size());
    const Linkage linkage =
        average_linkage(static_cast<std::uint32_t>(views.mentions.size()), pairs, kJoinAt);
    for (std::size_t c = 0; c < linkage.clusters.size(); ++c)
        for (const std::uint32_t v : linkage.clusters[c]) cluster_of[v] = c;
    std::sort(pairs.begin(), pairs.end(),
              [](const SimilarPair& x, const SimilarPair& y) { return x.similarity > y.similarity; });
    std::vector<std::vector<int>> rank(views.mentions.size(), std::vector<int>(pack.sources.size(), 0));
    for (const SimilarPair& pair : pairs) {
        const MentionView& a = views.mentions[pair.a];
        const MentionView& b = views.mentions[pair.b];
        const std::uint32_t x = pack.gold[a.ref.source][a.ref.mention];
        const std::uint32_t y = pack.gold[b.ref.source][b.ref.mention];
        if (a.ref.source == b.ref.source) continue;
        const int first = ++rank[pair.a][b.ref.source];
        const int second = ++rank[pair.b][a.ref.source];
        const bool same = x != kNone && x == y;
        const bool joined = cluster_of[pair.a] == cluster_of[pair.b];
        if (!same && !joined && pair.similarity < 0.3F) continue;
        const std::string why = pair.forbidden ? " forbidden: " + std::string(why_apart(a, b, pair.b)) : "";
        std::printf("%s %s %.3f%s ranks %d %d\n   %s\n   %s\n   ",
                    same                       ? "ONE"
                    : x == kNone || y == kNone ? "?"
                                               : "TWO",
                    joined ? "joined" : "apart", static_cast<double>(pair.similarity), why.c_str(), first,
                    second, shown(pack, a).c_str(), shown(pack, b).c_str());
        const FeatureValues f = pair_features(a, b, views);
        for (std::size_t i = 0; i < kFeatures; ++i)
            if (std::abs(f[i] * weights.pair.in_full[i]) > 0.2F)
                std::printf(" %s %.1f", std::string(kPairWeights[i].name).c_str(),
                            static_cast<double>(f[i] * weights.pair.in_full[i]));
        std::printf("\n");
    }
}

void answer(const GoldCorpus& corpus, const MergeWeights& weights, float join_at, const std::string& path) {
    const Views views = views_of(corpus.sources);
    json entries = json::array();
    for (const auto& members : average_linkage(static_cast<std::uint32_t>(views.mentions.size()),
                                               similar_pairs(views, weights), join_at, mean_for(views))
                                   .clusters) {
        json mentions = json::array();
        for (const std::uint32_t v : members) {
            const MentionRef ref = views.mentions[v].ref;
            const auto& [begin, end] = corpus.spans[ref.source][ref.mention];
            mentions.push_back({{"source", corpus.sources[ref.source].document.id},
                                {"begin", begin},
                                {"end", end},
                                {"trigger", ""}});
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
    const std::vector<std::string> args(argv + 1, argv + argc);
    const Result<const LanguageModel*> model = built_in_model();
    if (!model) return 2;
    std::vector<GoldCorpus> mentions, packs;
    bool as_they_are = false, apart = false, list = false;
    float unknown = 0.2F;
    double penalty = 10;
    std::string answer_folder, answer_file, join = "0.28";
    for (std::size_t i = 0; i < args.size(); ++i) {
        const auto value = [&] { return i + 1 < args.size() ? args[++i] : std::string(); };
        if (args[i] == "--weights") as_they_are = true;
        if (args[i] == "--apart") apart = true;
        if (args[i] == "--list") list = true;
        if (args[i] == "--mentions") mentions.push_back(read_mention_corpus(value(), **model));
        if (args[i] == "--packs")
            for (GoldCorpus& pack : read_story_packs(value(), **model)) packs.push_back(std::move(pack));
        if (args[i] == "--penalty") penalty = std::strtod(value().c_str(), nullptr);
        if (args[i] == "--unknown") unknown = std::strtof(value().c_str(), nullptr);
        if (args[i] == "--answer") answer_folder = value(), answer_file = value();
        if (args[i] == "--join") join = value();
    }
    // In full, clusters do best when joined at an average of about 0.2; this makes one bar fit both kinds.
    constexpr float kLift = 0.25F;
    /// The weights of one kind of corpora, learned from all of them but one.
    const auto learn_from = [&](const std::vector<GoldCorpus>& corpora, Sampling sampling, double stiff,
                                float lift, const Weights& expected, std::size_t left_out, Weights& pair,
                                RivalWeights& rival) {
        std::vector<Examples<kFeatures>> pairs;
        for (std::size_t c = 0; c < corpora.size(); ++c)
            if (c != left_out) pairs.push_back(pair_examples(corpora[c], sampling));
        if (pairs.empty()) return;
        pair = learn(pairs, stiff, expected);
        const PairWeights both{pair, pair};
        std::vector<Examples<kRivalFeatures>> rivals;
        for (std::size_t c = 0; c < corpora.size(); ++c)
            if (c != left_out) rivals.push_back(rival_examples(corpora[c], both, sampling));
        rival = learn(rivals, stiff);
        rival[static_cast<std::size_t>(RivalFeature::bias)] += lift;
    };
    MergeWeights weights;
    if (!as_they_are) {
        learn_from(mentions, {1, 0, 8}, 30, 0, {}, kNone, weights.pair.selected, weights.rivals.selected);
        learn_from(packs, {1, unknown, 1}, penalty, kLift, expectation(), kNone, weights.pair.in_full,
                   weights.rivals.in_full);
        for (std::size_t i = 0; i < kFeatures; ++i)
            std::printf("    {Feature::%s, \"%s\", %.2fF, %.2fF},\n",
                        std::string(kPairWeights[i].name).c_str(), std::string(kPairWeights[i].name).c_str(),
                        static_cast<double>(weights.pair.selected[i]),
                        static_cast<double>(weights.pair.in_full[i]));
        for (const RivalWeights& set : {weights.rivals.selected, weights.rivals.in_full}) {
            for (const float weight : set) std::printf("%.2fF, ", static_cast<double>(weight));
            std::printf("\n");
        }
    }
    std::vector<MergeWeights> of_pack;
    for (std::size_t p = 0; p < packs.size(); ++p) {
        of_pack.push_back(weights);
        if (apart && !as_they_are)
            learn_from(packs, {1, unknown, 1}, penalty, kLift, expectation(), p, of_pack[p].pair.in_full,
                       of_pack[p].rivals.in_full);
    }
    if (list)
        for (std::size_t p = 0; p < packs.size(); ++p) list_pairs(packs[p], of_pack[p]);
    GoldCorpus dev;
    if (!answer_folder.empty()) dev = read_mention_corpus(answer_folder, **model);
    std::istringstream thresholds(join);
    for (float join_at = 0; thresholds >> join_at;) {
        std::printf("join at %.2f\n", static_cast<double>(join_at));
        Counts all;
        for (std::size_t p = 0; p < packs.size(); ++p) {
            const Counts counts = score(packs[p], of_pack[p], join_at);
            counts.print(packs[p].name);
            all.right += counts.right;
            all.found += counts.found;
            all.gold += counts.gold;
        }
        if (!packs.empty()) all.print("all");
        if (!answer_file.empty())
            answer(dev, weights, join_at,
                   answer_file + "." + std::to_string(static_cast<int>(join_at * 100 + 0.5F)));
    }
    return 0;
}
