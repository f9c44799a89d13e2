// The trees of the founding story, put right by hand: tests/accuracy/sentences/seeds.conllu. How much of them
// the parser finds from the raw text; the figures asked for are those reached, less a little.
#include <doctest/doctest.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "core/language/analyse.hpp"
#include "core/language/conllu.hpp"
#include "tests/paths.hpp"

using namespace dateline;

namespace {

using Place = std::pair<std::uint32_t, std::uint32_t>;  // the bytes of a token

Place place(const Token& token) {
    return {token.span.begin, token.span.end};
}

Place head_place(const Analysis& analysis, const Token& token) {
    return token.head == kNone ? Place{0, 0} : place(analysis.tokens[token.head]);
}

}  // namespace

TEST_CASE("the trees of the founding story") {
    std::ifstream in(DATELINE_SOURCE_DIR "/tests/accuracy/sentences/seeds.conllu", std::ios::binary);
    const auto gold = read_conllu(std::string(std::istreambuf_iterator<char>(in), {}));
    REQUIRE(gold.has_value());
    int words = 0, heads = 0, relations = 0, tags = 0;
    for (const TreebankDocument& story : *gold) {
        const Analysis got = analyse(story.document, **built_in_model());
        CHECK(got.sentences.size() == story.analysis.sentences.size());
        std::map<Place, const Token*> at;
        for (const Token& token : got.tokens) at[place(token)] = &token;
        for (const Token& token : story.analysis.tokens) {
            ++words;
            const auto found = at.find(place(token));
            CAPTURE(token.span.of(story.document.text));
            REQUIRE(found != at.end());
            const Token& mine = *found->second;
            tags += mine.upos == token.upos;
            const bool head = head_place(got, mine) == head_place(story.analysis, token);
            heads += head;
            relations += head && mine.deprel == token.deprel;
        }
    }
    std::printf("founding story: %d words, tags %.1f, heads %.1f, relations %.1f %%\n", words,
                100.0 * tags / words, 100.0 * heads / words, 100.0 * relations / words);
    CHECK(words > 600);
    CHECK(100 * tags >= 97 * words);
    CHECK(100 * heads >= 90 * words);
    CHECK(100 * relations >= 88 * words);
}
