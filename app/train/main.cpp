// dateline-train: the language model from Universal Dependencies treebanks. Same treebanks in, same bytes
// out.
//
//     dateline-train --treebanks ../shared/corpora/ud --output core/language/model/english.bin
#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <deque>
#include <fstream>
#include <string>

#include <CLI/CLI.hpp>

#include "app/train/recombine.hpp"
#include "app/train/steps.hpp"

using namespace dateline;
using namespace dateline::train;

namespace {

struct Options {
    std::string treebanks;
    std::string output;
    std::string wordnet = "/usr/share/wordnet";
    int tagger_epochs = 5;
    int jackknife_epochs = 3;
    int parser_epochs = 11;
    std::size_t recombined = 20;
    std::size_t sentences = 0;
};

int complain(const Error& error) {
    std::fprintf(stderr, "dateline-train: %s: %s\n", error.where.c_str(), error.message.c_str());
    return 2;
}

int run(const Options& options) {
    const auto file = [&](const char* name) { return options.treebanks + "/" + name; };
    const auto bank = Treebank::read({file("en_ewt-train.conllu"), file("en_gum-train.conllu")});
    if (!bank) return complain(bank.error());
    Sentences train = bank->sentences();
    const auto cut = [&](Sentences& all) {
        if (options.sentences > 0) all.resize(std::min(all.size(), options.sentences));
    };
    cut(train);
    const std::vector<TagClass> classes = assign_tag_classes(train);
    std::fprintf(stderr, "%zu sentences, %zu tag classes\n", train.size(), classes.size());

    ModelBuilder builder;
    builder.set_rows(Section::tag_classes, classes);
    if (!build_meanings(options.wordnet, builder)) {
        return complain(Error{ErrorCode::not_readable, "no WordNet there", options.wordnet, {}, {}});
    }
    build_lexicon(train, builder);
    train_lemmas(train, options.wordnet, builder);
    train_tagger(train, options.tagger_epochs, builder);
    std::deque<TreebankDocument> documents;
    const Sentences more = recombine(train, options.recombined * train.size() / 100, documents);
    train.insert(train.end(), more.begin(), more.end());
    train_parser(train, jackknife(train, classes, options.jackknife_epochs, options.wordnet),
                 options.parser_epochs, builder);

    const std::span<const std::byte> bytes = builder.build();
    std::fprintf(stderr, "model: %zu bytes\n", bytes.size());
    const LanguageModel model = builder.model();
    for (const auto& [name, path] :
         {std::pair{"EWT dev", "en_ewt-dev.conllu"}, {"GUM dev", "en_gum-dev.conllu"}}) {
        const auto dev = Treebank::read({file(path)});
        if (!dev) return complain(dev.error());
        Sentences gold = dev->sentences();
        cut(gold);
        print_scores(name, gold, model);
    }
    if (options.output.empty()) return 0;
    std::ofstream out(options.output, std::ios::binary);
    out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    return out.good() ? 0
                      : complain(Error{ErrorCode::not_writable, "cannot be written", options.output, {}, {}});
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{
        "Trains the language model of dateline from Universal Dependencies treebanks and prints its scores "
        "on the dev parts."};
    Options options;
    app.add_option("--treebanks", options.treebanks,
                   "folder with en_ewt-{train,dev}.conllu and en_gum-{train,dev}.conllu")
        ->required();
    app.add_option("--output", options.output, "the model file to write; without it only scores are printed");
    app.add_option("--wordnet", options.wordnet,
                   "folder with the data and index files of WordNet 3.0 (Debian package wordnet-base)")
        ->capture_default_str();
    app.add_option("--tagger-epochs", options.tagger_epochs, "times over the treebanks for the tagger")
        ->capture_default_str();
    app.add_option("--jackknife-epochs", options.jackknife_epochs,
                   "the same for the taggers that tag the parser's training data")
        ->capture_default_str();
    app.add_option("--parser-epochs", options.parser_epochs, "the same for the parser")
        ->capture_default_str();
    app.add_option("--recombined", options.recombined,
                   "so many sentences put together from parts of others, in percent of the treebanks', for "
                   "the parser")
        ->capture_default_str();
    app.add_option("--sentences", options.sentences, "only so many sentences, to try things; 0 = all");
    CLI11_PARSE(app, argc, argv);
    return run(options);
}
