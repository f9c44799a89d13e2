#include "core/ingest/repeated_paragraphs.hpp"

#include <doctest/doctest.h>

#include <string>

#include "core/ingest/blocks.hpp"

using namespace dateline;

TEST_CASE("a long paragraph is told once") {
    const std::string told =
        "The lock keeper closed both gates at noon and sent the crews of the four barges that were waiting "
        "home.";
    const std::string brief = "The vote is on Friday.";
    const std::string text = told + "\n\n" + brief + "\n\n" + told + " He slept.\n\n" + brief + "\n\n" + told;
    std::vector<Block> blocks = find_blocks(text, {});
    REQUIRE(blocks.size() == 5);
    mark_repeated_paragraphs(text, blocks);
    for (std::size_t i = 0; i < 5; ++i) {
        CAPTURE(i);
        CHECK((blocks[i].kind == BlockKind::furniture) == (i == 4));
    }
}
