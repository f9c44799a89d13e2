// The trees of the founding story against trees checked by hand, word for word. The analysis is statistical:
// what it gets wrong is listed in seeds.deviations, with the figures above it, and the test fails when a tree
// gets worse as well as when one gets better. Run with DATELINE_UPDATE_DOCS=1 to write the list anew, and
// read what changed.
#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>
#include <string>

#include "core/language/conllu.hpp"
#include "core/language/tagset.hpp"
#include "tests/paths.hpp"

using namespace dateline;

namespace {

std::string file_text(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string program_output(const std::string& command) {
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::string out;
    if (!pipe) return out;
    for (int c = std::fgetc(pipe.get()); c != EOF; c = std::fgetc(pipe.get())) out += static_cast<char>(c);
    return out;
}

std::vector<TreebankDocument> trees(const std::string& conllu) {
    auto read = read_conllu(conllu);
    if (!read) FAIL(read.error().message);
    return std::move(*read);
}

/// "NOUN appos<Witkoff": word class, relation and head of a word.
std::string place(const TreebankDocument& document, const Token& token) {
    const auto& tokens = document.analysis.tokens;
    std::string out = std::string(to_string(token.upos)) + ' ' + std::string(to_string(token.deprel));
    if (token.head != kNone) out += '<' + std::string(tokens[token.head].span.of(document.document.text));
    return out;
}

struct Figures {
    int words = 0, classes = 0, heads = 0, arcs = 0;
};

/// A line for each word that is not as in the gold tree.
void compare(const TreebankDocument& gold, const TreebankDocument& found, Figures& figures,
             std::ostream& lines) {
    REQUIRE(gold.document.text == found.document.text);
    REQUIRE(gold.analysis.tokens.size() == found.analysis.tokens.size());
    REQUIRE(gold.analysis.sentences.size() == found.analysis.sentences.size());
    for (std::size_t s = 0; s < gold.analysis.sentences.size(); ++s) {
        const Sentence& sentence = gold.analysis.sentences[s];
        REQUIRE(found.analysis.sentences[s].begin == sentence.begin);
        for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
            const Token& wanted = gold.analysis.tokens[i];
            const Token& is = found.analysis.tokens[i];
            const bool head = wanted.head == is.head;
            ++figures.words;
            figures.classes += wanted.upos == is.upos;
            figures.heads += head;
            figures.arcs += head && wanted.deprel == is.deprel;
            if (head && wanted.deprel == is.deprel && wanted.upos == is.upos) continue;
            lines << gold.document.id << ' ' << s + 1 << '.' << i - sentence.begin + 1 << ' '
                  << is.span.of(found.document.text) << ": " << place(found, is) << ", not "
                  << place(gold, wanted) << '\n';
        }
    }
}

}  // namespace

TEST_CASE("the trees of the founding story are those agreed on") {
    const std::string folder = DATELINE_SOURCE_DIR "/tests/accuracy/trees/";
    const auto gold = trees(file_text(folder + "seeds.conllu"));
    const auto found = trees(
        program_output("\"" DATELINE_BINARY "\" text --format conllu \"" DATELINE_SOURCE_DIR "/seeds\""));
    REQUIRE(gold.size() == 2);
    REQUIRE(found.size() == gold.size());
    Figures figures;
    std::ostringstream lines;
    for (std::size_t i = 0; i < gold.size(); ++i) compare(gold[i], found[i], figures, lines);
    std::ostringstream report;
    report << figures.words << " words: " << figures.classes << " of the right class, " << figures.heads
           << " with the right head, " << figures.arcs << " with the right head and relation\n"
           << lines.str();
    if (std::getenv("DATELINE_UPDATE_DOCS") != nullptr)
        std::ofstream(folder + "seeds.deviations", std::ios::binary) << report.str();
    CHECK(report.str() == file_text(folder + "seeds.deviations"));
}
