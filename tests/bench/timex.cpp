// Bytes of news text a second: scanning alone, recognising, and recognising with resolving. The text is an
// article of our own, repeated; DATELINE_BENCH_TEXT in the environment names another file.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "core/resolve/find_timexes.hpp"
#include "core/timex/recognise.hpp"

namespace {

using namespace dateline;

constexpr const char* kArticle =
    "The two delegations met for six hours on Thursday in the first direct talks since March, officials "
    "said. The foreign minister, who "
    "last travelled to the capital in early December, told reporters that a second round was scheduled to "
    "take place next week, and that "
    "nobody had asked for a break. Prices rose 4 percent in the third quarter of 2025, compared with 3 "
    "percent a year earlier. The "
    "agreement was signed at 11 a.m. local time in a hotel near the lake where the former president had "
    "lived, and the guests were asked "
    "to leave their telephones at the door. Supporters argue that the plan would give small towns a voice; "
    "critics say it would cost too "
    "much and help too few. A vote could come as soon as January. Two days later the company, founded in "
    "1964, withdrew its offer, and "
    "its shares fell by a tenth before the market closed.\n\n";

const std::string& text() {
    static const std::string kText = [] {
        std::string out;
        if (const char* file = std::getenv("DATELINE_BENCH_TEXT")) {
            std::ifstream in(file, std::ios::binary);
            std::ostringstream bytes;
            bytes << in.rdbuf();
            out = bytes.str();
        }
        if (out.empty())
            for (int i = 0; i < 1000; ++i) out += kArticle;
        return out;
    }();
    return kText;
}

void scan_only(benchmark::State& state) {
    const timex::Recogniser& recogniser = timex::recogniser_for("en");
    for (auto _ : state) benchmark::DoNotOptimize(timex::scan(text(), recogniser.lexicon()));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text().size()));
}
BENCHMARK(scan_only);

void recognise_only(benchmark::State& state) {
    const timex::Recogniser& recogniser = timex::recogniser_for("en");
    const auto tokens = timex::scan(text(), recogniser.lexicon());
    for (auto _ : state) benchmark::DoNotOptimize(recogniser.recognise(text(), tokens));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text().size()));
}
BENCHMARK(recognise_only);

void recognise_and_resolve(benchmark::State& state) {
    Document document;
    document.text = text();
    document.published.range.earliest = document.published.range.latest = CivilTime{to_day({2026, 1, 22})};
    document.published.range.granularity = Granularity::day;
    for (auto _ : state) benchmark::DoNotOptimize(find_timexes(document));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text().size()));
}
BENCHMARK(recognise_and_resolve);

}  // namespace
