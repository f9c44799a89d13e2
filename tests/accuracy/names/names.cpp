#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "core/language/analyse.hpp"
#include "tests/accuracy/names/gum.hpp"
#include "tests/paths.hpp"

namespace dateline::accuracy {
namespace {

TEST_CASE("a small treebank is read and scored") {
    const std::string_view conllu =
        "# newdoc id = own\n# newpar\n"
        "1\tSteve\tSteve\tPROPN\tNNP\t_\t2\tnsubj\t_\tEntity=(1-person-new-nnnnn-cf1-1,2-sgl\n"
        "2\tMarlowe\tMarlowe\tPROPN\tNNP\t_\t3\tflat\t_\tEntity=1)\n"
        "3\tsaw\tsee\tVERB\tVBD\t_\t0\troot\t_\t_\n"
        "4\tFrench\tFrench\tADJ\tJJ\t_\t5\tamod\t_\tEntity=(2-person-new-nnnnn-cf2-2-sgl\n"
        "5\tofficials\tofficial\tNOUN\tNNS\t_\t3\tobj\t_\tEntity=2)\n"
        "6\tin\tin\tADP\tIN\t_\t7\tcase\t_\t_\n"
        "7\tGeneva\tGeneva\tPROPN\tNNP\t_\t3\tobl\t_\tEntity=(3-place-new-nnnnn-cf3-1-sgl)|SpaceAfter=No\n"
        "8\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n";
    const std::vector<GoldDocument> documents = read_gum(conllu);
    REQUIRE(documents.size() == 1);
    REQUIRE(documents[0].names.size() == 2);
    CHECK(documents[0].names[0].phrase.of(documents[0].document.text) == "Steve Marlowe");
    NameScores scores;
    score_names(documents[0], analyse(documents[0].document, **built_in_model()), scores, nullptr);
    CHECK(scores.all.right == 2);
    CHECK(scores.all.ours == 2);
    CHECK(scores.all.gold == 2);
}

TEST_CASE("named persons, organisations and places of GUM dev") {
    const std::filesystem::path file =
        std::filesystem::path(DATELINE_SHARED_DIR) / "corpora/ud/en_gum-dev.conllu";
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        MESSAGE("SKIPPED: " << file.string() << " is not here");
        return;
    }
    const std::string conllu{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    NameScores scores;
    for (const GoldDocument& document : read_gum(conllu)) {
        score_names(document, analyse(document.document, **built_in_model()), scores, nullptr);
    }
    const auto print = [](std::string_view what, const Score& score) {
        std::cout << what << ": P " << score.precision() << " R " << score.recall() << " F1 " << score.f1()
                  << " (" << score.gold << " gold)\n";
    };
    print("person", scores.by_kind[0]);
    print("organisation", scores.by_kind[1]);
    print("place", scores.by_kind[2]);
    print("all", scores.all);
    print("spans, whatever kind", scores.spans);
    CHECK(scores.all.f1() > 75);
    CHECK(scores.spans.f1() > 81);
}

}  // namespace
}  // namespace dateline::accuracy
