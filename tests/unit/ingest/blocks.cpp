#include "core/ingest/blocks.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/ingest/lines.hpp"

using namespace dateline;

namespace {

const char* name(BlockKind kind) {
    constexpr const char* kNames[] = {"title", "heading", "body", "byline", "caption", "furniture", "bio"};
    return kNames[static_cast<std::size_t>(kind)];
}

/// "title byline body": the kinds in order, each once for every block.
std::string kinds(std::string_view text, std::string_view publisher = {}) {
    std::string out;
    for (const Block& block : find_blocks(text, publisher)) {
        if (!out.empty()) out += ' ';
        out += name(block.kind);
    }
    return out;
}

const std::string kLead =
    "The dam above Orr was reopened on Monday after eight months of repairs, the river board said, and the "
    "first boats went "
    "through the lock before noon.";
const std::string kNext =
    "Nobody had expected it so early, said the harbour master, who had asked for a later date in the spring.";

}  // namespace

TEST_CASE("a plain article") {
    CHECK(kinds("Dam reopens above Orr\n\nBy Ana Ruiz\n\n" + kLead + "\n\nWhat comes next\n\n" + kNext +
                "\n") == "title byline body heading body");
}

TEST_CASE("no headline: the first paragraph is body") {
    CHECK(kinds(kLead + "\n" + kNext + "\n") == "body body");
}

TEST_CASE("masthead, menu, section and date line above the headline") {
    CHECK(kinds("RIVER DAILY\nNews | Boats | Weather | Opinion\n\nMonday, May 6, 2024\n\nDam reopens above "
                "Orr\n\nBy Ana Ruiz\n"
                "River correspondent\n\n" +
                kLead) == "furniture furniture furniture title byline byline body");
    CHECK(kinds("The River Daily\n\nDam reopens above Orr\n\n" + kLead, "The River Daily") ==
          "furniture title body");
    CHECK(kinds("World\n\n" + kLead) == "furniture body");
}

TEST_CASE("credit lines make captions of the lines beside them, and of lines that come twice") {
    CHECK(kinds(kLead + "\n\nThe lock in May\nPhoto: Jo Hale\nThe lock in May\n\n" + kNext) ==
          "body caption caption caption body");
}

TEST_CASE("bios stand at the end only") {
    CHECK(
        kinds(kLead + "\n\n" + kNext + "\n\n___\n\nRuiz reported from Orr.\n\nCopyright 2024 River Daily.") ==
        "body body furniture bio furniture");
    CHECK(kinds("Dam reopens\n\nAna Ruiz covers rivers for the board and she explained why the gates were "
                "late again.\n\n" +
                kLead) == "title body body");
}

TEST_CASE("list items, quotes and datelines on a line of their own stay body") {
    CHECK(kinds(kLead +
                "\n\n- Boats may pass from Monday\n- Swimming stays forbidden\n\n\"It was time,\" she "
                "said.\n\nORR, Norland _\n\n" +
                kNext) == "body body body body body body");
}

TEST_CASE("hard-wrapped text gives whole paragraphs") {
    const std::string text =
        "The dam above Orr was reopened on Monday after eight months of\n"
        "repairs, the river board said, and the first boats went through the\n"
        "lock before noon. Nobody had expected it so early.\n"
        "\n"
        "The harbour master had asked for a later date in the spring, when the\n"
        "water is lower and the crews are back. She was overruled.\n";
    const auto paragraphs = split_paragraphs(text);
    REQUIRE(paragraphs.size() == 2);
    CHECK(paragraphs[0].span.of(text).ends_with("so early."));
    CHECK(paragraphs[1].span.of(text).starts_with("The harbour"));
}

TEST_CASE("short lines meant as lines stay apart, also in wrapped text") {
    const std::string text =
        "Ana Ruiz\nRiver correspondent\n\n"
        "The dam above Orr was reopened on Monday after eight months of\n"
        "repairs, the river board said, and the first boats went through the\n"
        "lock before noon. Nobody had expected it so early, and few were there\n"
        "to see it.\n"
        "The harbour master had asked for a later date in the spring, when the\n"
        "water is lower and the crews are back. She was overruled.\n";
    const auto paragraphs = split_paragraphs(text);
    REQUIRE(paragraphs.size() == 4);
    CHECK(paragraphs[2].span.of(text).ends_with("to see it."));
}

TEST_CASE("spans begin after a byte order mark and end before CR") {
    const std::string text = "\uFEFFDam reopens\r\n\r\n" + kLead + "\r\n";
    const auto blocks = find_blocks(text, "");
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].span == Span{3, 14});
    CHECK(blocks[1].span.of(text) == kLead);
}

TEST_CASE("empty and blank texts have no blocks") {
    CHECK(find_blocks("", "").empty());
    CHECK(find_blocks("\n \r\n\t\n", "").empty());
    CHECK(find_blocks("\uFEFF", "").empty());
}
