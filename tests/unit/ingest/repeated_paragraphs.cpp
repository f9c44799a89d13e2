#include "core/ingest/repeated_paragraphs.hpp"

#include <doctest/doctest.h>

#include <string>

#include "core/ingest/blocks.hpp"

using namespace dateline;

namespace {

/// One character a paragraph: 'x' where it is furniture, '.' elsewhere. `order` has a letter for each of
/// them, small ones short.
std::string marked(std::string_view order) {
    std::string text;
    for (const char letter : order) {
        const bool brief = letter >= 'a' && letter <= 'z';
        text += (text.empty() ? "" : "\n\n") + std::string("Keeper ") + letter +
                (brief ? " slept."
                       : " closed both gates at noon and sent the crews of the four barges that were "
                         "waiting at the lock home again.");
    }
    std::vector<Block> blocks = find_blocks(text, {});
    REQUIRE(blocks.size() == order.size());
    mark_repeated_paragraphs(text, blocks);
    std::string out;
    for (const Block& block : blocks) out += block.kind == BlockKind::furniture ? 'x' : '.';
    return out;
}

}  // namespace

TEST_CASE("a story that stands twice on a page is told once") {
    CHECK(marked("ABCABC") == "...xxx");
    CHECK(marked("ABCDaABCD") == ".....xxxx");
    CHECK(marked("ABCDBCD") == "....xxx");
    CHECK(marked("ABCABCABC") == "...xxxxxx");
    // a refrain, other orders, what is short
    CHECK(marked("ABACA") == ".....");
    CHECK(marked("ABAB") == "....");
    CHECK(marked("ABCCBA") == "......");
    CHECK(marked("abcabc") == "......");
}
