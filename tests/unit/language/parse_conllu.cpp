#include <doctest/doctest.h>

#include <sstream>

#include "core/language/conllu.hpp"
#include "core/language/tagset.hpp"

using namespace dateline;

namespace {

// The ten columns may be written with spaces.
constexpr const char* kTree = R"(# newdoc id = t
# newpar
1   The    the   DET   DT  Definite=Def|PronType=Art 2 det _ _
2   envoy  envoy NOUN  NN  Number=Sing 5 nsubj _ _
3-4 didn't _ _ _ _ _ _ _ _
3   did    do    AUX   VBD Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin 5 aux _ _
4   n't    not   PART  RB  Polarity=Neg 5 advmod _ _
5   travel travel VERB VB  VerbForm=Inf 0 root _ SpaceAfter=No
6   .      .     PUNCT .   _ 5 punct _ _
)";

}  // namespace

TEST_CASE("a tree written by hand becomes an analysis") {
    const auto read = read_conllu(kTree);
    REQUIRE(read.has_value());
    REQUIRE(read->size() == 1);
    const auto& [document, analysis] = read->front();
    CHECK(document.id == "t");
    CHECK(document.text == "The envoy didn't travel.");
    REQUIRE(document.blocks.size() == 1);
    CHECK(document.blocks[0].span == Span{0, 24});
    REQUIRE(analysis.tokens.size() == 6);
    CHECK(analysis.tokens[3].joined);
    CHECK(analysis.tokens[3].span.of(document.text) == "n't");
    CHECK(analysis.tokens[2].features ==
          Features{VerbForm::fin, Tense::past, Mood::ind, Voice::none, Number::sing, 3});
    CHECK(analysis.tokens[4].head == kNone);
    CHECK(analysis.tokens[1].head == 4);
    CHECK(analysis.tokens[1].deprel == Deprel::nsubj);
    CHECK(analysis.lemma(3) == "not");
    CHECK(analysis.sentences[0].root == 4);
    CHECK_FALSE(analysis.tokens[4].space_after);
}

TEST_CASE("what is written is read back the same") {
    const auto first = read_conllu(kTree);
    REQUIRE(first.has_value());
    std::ostringstream out;
    write_conllu(out, first->front().document, first->front().analysis);
    const auto second = read_conllu(out.str());
    REQUIRE(second.has_value());
    std::ostringstream again;
    write_conllu(again, second->front().document, second->front().analysis);
    CHECK(out.str() == again.str());
    CHECK(out.str().find("3-4\tdidn't\t") != std::string::npos);
    CHECK(out.str().find("5\ttravel\ttravel\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No\n") !=
          std::string::npos);
}

TEST_CASE("a broken tree is an error that names its line") {
    const struct {
        const char* text;
        const char* message;
    } rows[] = {
        {"1 a a NOUN NN _ 9 dep _ _\n", "line 1: head 9 in a sentence of 1 words"},
        {"1 a a NOUN NN _ x root _ _\n", "line 1: the head is no number"},
        {"1 a a NOON NN _ 0 root _ _\n", "line 1: no such UPOS: NOON"},
        {"2 a a NOUN NN _ 0 root _ _\n", "line 1: words must be numbered 1, 2, 3"},
        {"1 a a NOUN NN _ 1 dep _ _\n\n", "line 2: a sentence without a root"},
    };
    for (const auto& row : rows) {
        const auto read = read_conllu(row.text);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().code == ErrorCode::bad_text);
        CHECK(read.error().message == row.message);
    }
}

TEST_CASE("tag names and values are each other's inverse") {
    for (std::size_t i = 0; i < kUposCount; ++i)
        CHECK(parse_upos(to_string(static_cast<Upos>(i))) == static_cast<Upos>(i));
    for (std::size_t i = 0; i < kDeprelCount; ++i)
        CHECK(parse_deprel(to_string(static_cast<Deprel>(i))) == static_cast<Deprel>(i));
    for (std::uint16_t i = 0; i < xpos_count(); ++i) CHECK(parse_xpos(xpos_name(i)) == i);
    CHECK(to_string(Deprel::dep) == "dep");
    CHECK(to_string(Deprel::nmod_unmarked) == "nmod:unmarked");
    CHECK(parse_deprel("obl:tmod") == Deprel::obl);
    CHECK(parse_upos("NOON") == std::nullopt);
    const char* feats = "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin";
    CHECK(to_string(parse_features(feats)) == feats);
    CHECK(to_string(Features{}) == "_");
}
