// How fast is the whole chain without merging? Bytes of news a CPU second, on one core, from the bytes of an
// article to its event mentions, and how much of that each stage takes: reading the text and its publication
// date; words, sentences, trees, names and who is who; time phrases and their dates; events. The time of a
// stage is that of the same loop over all articles, so the stages add up to the chain. Merging has a bench of
// its own, merge.cpp.
#include <benchmark/benchmark.h>

#include <array>
#include <ctime>
#include <utility>

#include "core/ingest/reader.hpp"
#include "core/language/analyse.hpp"
#include "core/language/model.hpp"
#include "core/resolve/find_timexes.hpp"
#include "core/resolve/publication.hpp"
#include "tests/bench/news.hpp"
#include "timeline/extract/extract.hpp"

namespace {

using namespace dateline;

double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// The seconds that each stage has taken so far.
class Stages {
  public:
    static constexpr std::array kNames{"read", "language", "times", "events"};

    void begin() { last_ = cpu_seconds(); }
    void end(std::size_t stage) {
        const double now = cpu_seconds();
        seconds_[stage] += now - last_;
        last_ = now;
    }
    /// MB of text a CPU second, for each stage by itself.
    void tell(benchmark::State& state, std::int64_t bytes) const {
        for (std::size_t i = 0; i < kNames.size(); ++i)
            state.counters[std::string(kNames[i]) + "_MB/s"] = static_cast<double>(bytes) / 1e6 / seconds_[i];
    }

  private:
    std::array<double, kNames.size()> seconds_{};
    double last_ = 0;
};

/// The article as the program reads it: the day it was published is told beside it.
Document read_article(const Document& told) {
    Document document = read_text(told.text, {});
    document.id = told.id;
    document.published.clues.push_back({"flag", {}, {}, told.published.range, ClueStrength::given});
    settle_publication(document);
    return document;
}

void chain_without_merging(benchmark::State& state) {
    if (bench::only_own_article()) {
        state.SkipWithError("no articles: ../shared is not there");
        return;
    }
    const LanguageModel& model = **built_in_model();
    Stages stages;
    std::size_t mentions = 0;
    for (auto _ : state) {
        mentions = 0;
        for (const Document& told : bench::articles()) {
            Source source;
            stages.begin();
            source.document = read_article(told);
            stages.end(0);
            source.analysis = analyse(source.document, model);
            stages.end(1);
            source.timexes = find_timexes(source.document);
            stages.end(2);
            extract_events(source);
            stages.end(3);
            mentions += source.mentions.size();
        }
    }
    const std::int64_t bytes = state.iterations() * bench::bytes_of(bench::articles());
    state.SetBytesProcessed(bytes);
    stages.tell(state, bytes);
    state.counters["mentions"] = static_cast<double>(mentions);
}
BENCHMARK(chain_without_merging)->Unit(benchmark::kMillisecond);

}  // namespace
