// How long do merging and ordering take? Generated stories: ten articles each, ten mentions an article, five
// events a story told in other words by each article, with names and days. 10,000 to 1,000,000 mentions.
#include <benchmark/benchmark.h>

#include <numeric>

#include "timeline/assemble/event_value.hpp"
#include "timeline/merge/merge.hpp"
#include "timeline/order/order.hpp"

using namespace dateline;

namespace {

class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint32_t below(std::uint32_t n) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::uint32_t>((state_ >> 33U) % n);
    }

  private:
    std::uint64_t state_;
};

constexpr const char* kWords[5][3] = {{"visit", "travel", "trip"},
                                      {"sign", "signing", "ratify"},
                                      {"arrest", "detain", "capture"},
                                      {"resign", "resignation", "quit"},
                                      {"attack", "assault", "raid"}};

/// Of stories in one place hardly two have the same days, which come round every 2000 stories.
constexpr std::uint32_t kPlaces = 499;

Source article(std::uint32_t story, std::uint32_t number, Random& random) {
    Source source;
    source.document.id = "s" + std::to_string(story) + "-" + std::to_string(number);
    const Day first{18000 + static_cast<std::int32_t>(story % 2000)};
    source.document.published.range.earliest = source.document.published.range.latest =
        CivilTime{first + 30, -1};
    Analysis& analysis = source.analysis;
    const auto add_token = [&](const std::string& lemma, Upos upos) {
        Token token;
        const auto begin = static_cast<std::uint32_t>(source.document.text.size());
        source.document.text += lemma + ' ';
        token.span = {begin, begin + static_cast<std::uint32_t>(lemma.size())};
        token.upos = upos;
        token.lemma = static_cast<std::uint32_t>(analysis.lemmas.size());
        analysis.lemmas.push_back(lemma);
        analysis.tokens.push_back(token);
    };
    for (std::uint32_t m = 0; m < 10; ++m) {
        const std::uint32_t event = m % 5;
        EventMention mention;
        mention.sentence = m;
        mention.head = static_cast<std::uint32_t>(analysis.tokens.size()) + 1;
        mention.lemma = kWords[event][random.below(3)];
        const auto begin = static_cast<std::uint32_t>(analysis.tokens.size());
        add_token("Person" + std::to_string(story * 3 + event % 3), Upos::PROPN);
        add_token(mention.lemma, Upos::VERB);
        add_token("place" + std::to_string(story % kPlaces), Upos::PROPN);
        add_token("word" + std::to_string(random.below(20000)), Upos::NOUN);
        mention.trigger = analysis.tokens[mention.head].span;
        analysis.sentences.push_back({{analysis.tokens[begin].span.begin, analysis.tokens.back().span.end},
                                      begin,
                                      static_cast<std::uint32_t>(analysis.tokens.size()),
                                      kNone,
                                      0});
        mention.participants.push_back(
            {0, "Ann Person" + std::to_string(story * 3 + event % 3), Role::agent, {}});
        mention.places.push_back({0, "place" + std::to_string(story % kPlaces), Role::place, {}});
        mention.date.range.earliest = mention.date.range.latest =
            CivilTime{first + static_cast<int>(event * 4), -1};
        mention.date.basis = DateBasis::stated;
        source.mentions.push_back(std::move(mention));
    }
    return source;
}

void merge_and_order(benchmark::State& state) {
    const auto mentions = static_cast<std::uint32_t>(state.range(0));
    Random random(7);
    std::vector<Source> sources;
    for (std::uint32_t i = 0; i < mentions / 10; ++i) sources.push_back(article(i / 10, i % 10, random));
    std::vector<std::uint32_t> originals(sources.size());  // nothing is copied
    std::iota(originals.begin(), originals.end(), 0U);
    std::size_t events = 0;
    for (auto _ : state) {
        const std::vector<Cluster> clusters = merge_mentions(sources);
        std::vector<DateRange> ranges;
        std::vector<OrderConstraint> constraints;
        for (const Cluster& cluster : clusters)
            ranges.push_back(value_of(cluster, sources, originals).date.range);
        for (std::uint32_t i = 0; i + 1 < clusters.size(); i += 2)
            constraints.push_back({i, i + 1, 0.5F, "next"});
        std::vector<std::uint64_t> positions(ranges.size());
        std::iota(positions.begin(), positions.end(), 0U);
        events = order_events(ranges, constraints, positions).sequence.size();
    }
    state.counters["events"] = static_cast<double>(events);
    state.SetComplexityN(state.range(0));
}

}  // namespace

BENCHMARK(merge_and_order)
    ->RangeMultiplier(10)
    ->Range(10'000, 1'000'000)
    ->Iterations(1)
    ->Unit(benchmark::kSecond)
    ->Complexity();
