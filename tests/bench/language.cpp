// How fast is language read? Bytes of news a CPU second, on one core: cutting into words and sentences; with
// tags and lemmas; with trees; with names and who is who. The loading of the model is measured as the check
// of its bytes, which is all that loading does; its memory as what lies resident after the articles are read.
#include <benchmark/benchmark.h>

#include <fstream>
#include <string>

#include "core/language/analyse.hpp"
#include "core/language/entities.hpp"
#include "core/language/lemmas.hpp"
#include "core/language/model.hpp"
#include "core/language/sentences.hpp"
#include "core/language/tagger.hpp"
#include "core/language/tokens.hpp"
#include "core/language/words.hpp"
#include "tests/bench/news.hpp"

namespace {

using namespace dateline;
using bench::articles;

const LanguageModel& model() {
    return **built_in_model();
}

Analysis cut(const Document& document) {
    Analysis analysis;
    const Span all{0, static_cast<std::uint32_t>(document.text.size())};
    tokenise(document.text, all, analysis.tokens);
    split_sentences(document.text, 0, 0, analysis.tokens, analysis.sentences);
    return analysis;
}

void count_bytes(benchmark::State& state) {
    state.SetBytesProcessed(state.iterations() * bench::bytes_of(articles()));
}

void cut_into_sentences(benchmark::State& state) {
    std::vector<Token> tokens;  // kept, as in a run over many articles
    std::vector<Sentence> sentences;
    for (auto _ : state)
        for (const Document& document : articles()) {
            tokens.clear();
            sentences.clear();
            tokenise(document.text, {0, static_cast<std::uint32_t>(document.text.size())}, tokens);
            split_sentences(document.text, 0, 0, tokens, sentences);
            benchmark::DoNotOptimize(sentences.data());
        }
    count_bytes(state);
}
BENCHMARK(cut_into_sentences);

/// Everything up to the tags, from the raw text.
void tag(benchmark::State& state) {
    std::vector<Word> words;
    std::vector<std::uint8_t> tags;
    std::size_t count = 0;
    for (auto _ : state)
        for (const Document& document : articles()) {
            const Analysis analysis = cut(document);
            for (const Sentence& sentence : analysis.sentences) {
                read_words(document.text, analysis.tokens_of(sentence), model(), words);
                tag_words(model(), words, tags);
                benchmark::DoNotOptimize(tags.data());
            }
            count += analysis.tokens.size();
        }
    count_bytes(state);
    state.counters["words"] = benchmark::Counter(static_cast<double>(count), benchmark::Counter::kIsRate);
}
BENCHMARK(tag);

/// Tags, lemmas, trees, names and entities: what the program does with an article.
void analyse_all(benchmark::State& state) {
    for (auto _ : state)
        for (const Document& document : articles()) benchmark::DoNotOptimize(analyse(document, model()));
    count_bytes(state);
}
BENCHMARK(analyse_all);

/// Names and entities of articles that have their trees.
void find_names_only(benchmark::State& state) {
    std::vector<Analysis> analyses;
    for (const Document& document : articles()) {
        analyses.push_back(analyse(document, model()));
        analyses.back().mentions.clear();
        analyses.back().entities.clear();
    }
    for (auto _ : state)
        for (std::size_t i = 0; i < analyses.size(); ++i) {
            find_entities(articles()[i], analyses[i]);
            analyses[i].mentions.clear();
            analyses[i].entities.clear();
        }
    count_bytes(state);
}
BENCHMARK(find_names_only);

void load_model(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(LanguageModel::load(built_in_model_bytes()));
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) state.counters["peak_kB"] = std::stod(line.substr(6));
}
BENCHMARK(load_model)->Unit(benchmark::kMillisecond);

}  // namespace
