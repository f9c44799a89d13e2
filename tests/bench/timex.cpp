// How fast are time phrases read? Bytes of news a CPU second: scanning alone, recognising what was scanned,
// and all of it with resolving. `node tests/bench/chrono.js` sets the last figure beside that of chrono-node.
#include <benchmark/benchmark.h>

#include "core/resolve/find_timexes.hpp"
#include "core/timex/recognise.hpp"
#include "tests/bench/news.hpp"

namespace {

using namespace dateline;
using bench::articles;

void scan_only(benchmark::State& state) {
    const timex::Recogniser& recogniser = timex::recogniser_for("en");
    for (auto _ : state)
        for (const Document& document : articles())
            benchmark::DoNotOptimize(timex::scan(document.text, recogniser.lexicon()));
    state.SetBytesProcessed(state.iterations() * bench::bytes_of(articles()));
}
BENCHMARK(scan_only);

void recognise_only(benchmark::State& state) {
    const timex::Recogniser& recogniser = timex::recogniser_for("en");
    std::vector<timex::TokenList> tokens;
    for (const Document& document : articles())
        tokens.push_back(timex::scan(document.text, recogniser.lexicon()));
    for (auto _ : state)
        for (std::size_t i = 0; i < tokens.size(); ++i)
            benchmark::DoNotOptimize(recogniser.recognise(articles()[i].text, tokens[i]));
    state.SetBytesProcessed(state.iterations() * bench::bytes_of(articles()));
}
BENCHMARK(recognise_only);

void recognise_and_resolve(benchmark::State& state) {
    std::size_t found = 0;
    for (auto _ : state) {
        found = 0;
        for (const Document& document : articles()) found += find_timexes(document).size();
    }
    state.SetBytesProcessed(state.iterations() * bench::bytes_of(articles()));
    state.counters["phrases"] = static_cast<double>(found);
}
BENCHMARK(recognise_and_resolve);

}  // namespace
