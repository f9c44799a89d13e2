// Articles as people save them: what each kind of file should give, in own words.
#include <doctest/doctest.h>

#include <string>

#include <nlohmann/json.hpp>

#include "core/ingest/reader.hpp"
#include "core/resolve/publication.hpp"
#include "tests/unit/readers/load.hpp"

using namespace dateline;

namespace {

const std::string kStory =
    "<p>The ferry between Orr and Lund has not sailed since last Tuesday, and nobody at the company, which "
    "owns "
    "three boats, will say when it will sail again.</p><p>On 3 March the operator told passengers that a "
    "crack had "
    "been found in the hull, and that the inspection would take a week.</p>";

Document page(const std::string& html) {
    auto loaded = load("a.html", html);
    REQUIRE(loaded);
    Document document = std::move(loaded->documents.front());
    settle_publication(document);
    return document;
}

}  // namespace

TEST_CASE("a weblog: its headline stands in a header, its line of dates shows two stamps") {
    const Document d = page(
        "<html lang=en><head><title>Why the Orr ferry stopped | Notes from the quay</title></head><body>"
        "<article><header class='entry-header'><h1 class='entry-title'>Why the Orr ferry stopped</h1>"
        "<div class='entry-meta'><span class='posted-on'>Posted on <time class='entry-date published' "
        "datetime='2026-03-12T21:14:00-05:00'>March 12, 2026</time><time class='updated' "
        "datetime='2026-03-15T08:00:00-05:00'>March 15, 2026</time></span></div></header>"
        "<div class='entry-content'>" +
        kStory + kStory + "</div></article></body></html>");
    CHECK(d.title == "Why the Orr ferry stopped");
    REQUIRE_FALSE(d.blocks.empty());
    CHECK(d.blocks.front().kind == BlockKind::title);
    CHECK(d.blocks.front().span.of(d.text) == "Why the Orr ferry stopped");
    CHECK(clue(d, "published line") == "2026-03-12");
    CHECK(clue(d, "update line") == "[..2026-03-15]");
    CHECK(to_edtf(d.published.range) == "2026-03-12");
    CHECK(d.published.explanation.find("against it") == std::string::npos);
    // a heading that only names the site is no headline
    const Document plain = page(
        "<title>Why the Orr ferry stopped | Quay notes</title><header class='header'><h1>Quay "
        "notes</h1></header><article>" +
        kStory + kStory + "</article>");
    CHECK(plain.title == "Why the Orr ferry stopped | Quay notes");
    CHECK(plain.blocks.front().kind == BlockKind::body);
}

TEST_CASE("JSON-LD: a date as an object, a page's date where the article has none") {
    const auto published = [](const std::string& json) {
        return to_edtf(page("<script type='application/ld+json'>" + json + "</script><h1>Ferry</h1>" + kStory)
                           .published.range);
    };
    CHECK(published(R"({"@graph":[{"@type":["Article","NewsArticle"],"headline":"Ferry",
        "datePublished":{"@type":"Date","@value":"2026-03-12T23:30:00Z"}}]})") == "2026-03-12");
    CHECK(published(R"({"@graph":[{"@type":"NewsArticle","headline":"Ferry"},
        {"@type":"WebPage","datePublished":"2026-03-12"}]})") == "2026-03-12");
    // the article's own date counts before the page's, the first article before its teasers
    CHECK(published(R"({"@graph":[{"@type":"WebPage","datePublished":"2026-03-10"},
        {"@type":"NewsArticle","datePublished":"2026-03-12"},{"@type":"NewsArticle","datePublished":"2026-03-14"}]})") ==
          "2026-03-12");
    CHECK(published(R"({"@graph":[{"@type":"NewsArticle","headline":"Ferry"},
        {"@type":"NewsArticle","datePublished":"2026-03-14"}]})") == "");
}

TEST_CASE("a plain text says nothing of its alphabet; its letters do") {
    const auto plain = [](const std::string& bytes) {
        const auto loaded = load("a.txt", bytes);
        REQUIRE(loaded);
        std::string told;
        for (const std::string& warning : loaded->warnings) told += " | " + warning;
        return loaded->documents.front().text + told;
    };
    CHECK(plain("The caf\xE9 \x97 \x93"
                "closed\x94 since Tuesday \x97 will reopen, its owner\x92s wife said.") ==
          "The caf\u00e9 \u2014 \u201cclosed\u201d since Tuesday \u2014 will reopen, its owner\u2019s wife "
          "said. | "
          "a.txt: not UTF-8; by its letters read as windows-1252");
    CHECK(plain("\xCF\xE5\xF0\xE5\xE3\xEE\xE2\xEE\xF0\xFB \xEF\xF0\xEE\xF8\xEB\xE8 \xE2\xEE "
                "\xE2\xF2\xEE\xF0\xED\xE8\xEA, 3 \xEC\xE0\xF0\xF2\xE0.") ==
          "\u041f\u0435\u0440\u0435\u0433\u043e\u0432\u043e\u0440\u044b \u043f\u0440\u043e\u0448\u043b\u0438 "
          "\u0432\u043e \u0432\u0442\u043e\u0440\u043d\u0438\u043a, 3 \u043c\u0430\u0440\u0442\u0430. | "
          "a.txt: not UTF-8; by its letters read as windows-1251");
    // UTF-16 has its mark, UTF-8 keeps it; damage to UTF-8 does not make it another alphabet
    CHECK(plain(std::string("\xFF\xFEI\0t\0.\0", 8)) == "It.");
    CHECK(plain(std::string("\xFE\xFF\0I\0t\0.", 8)) == "It.");
    CHECK(plain("\xEF\xBB\xBFIt.") == "\uFEFFIt.");
    CHECK(plain("The caf\xC3\xA9 and the pi\xC3\xB1"
                "ata \xFF.") ==
          "The caf\u00e9 and the pi\u00f1ata \uFFFD. | a.txt: 1 invalid UTF-8 sequence replaced");
    const auto rows =
        load("a.ndjson", "{\"title\":\"Caf\xE9\",\"text\":\"Le caf\xE9 a \xE9t\xE9 ferm\xE9.\"}\n");
    REQUIRE(rows);
    CHECK(rows->documents[0].text == "Caf\u00e9\n\nLe caf\u00e9 a \u00e9t\u00e9 ferm\u00e9.\n");
    CHECK(rows->warnings.size() == 1);
    const auto notes = load("a.md", "---\ntitle: Caf\xE9\n---\nLe caf\xE9 a \xE9t\xE9 ferm\xE9.\n");
    REQUIRE(notes);
    CHECK(notes->documents[0].title == "Caf\u00e9");
}

TEST_CASE("what looks like a tag is one only where publishers write it") {
    const auto text_of = [](const std::string& body) {
        const auto loaded = load("a.json", R"({"title":"Dam","text":)" + nlohmann::json(body).dump() + "}");
        REQUIRE(loaded);
        const std::string text = loaded->documents[0].text.substr(5);
        return text.substr(0, text.find_last_not_of('\n') + 1);
    };
    CHECK(text_of("From <briefing@r.example>\nIt opened.") == "From <briefing@r.example>\n\nIt opened.");
    CHECK(text_of("a <i> b") == "a b");
    CHECK(text_of("One<BR/>two") == "One\ntwo");
    CHECK(text_of("He was &lsquo;warned&rsquo;") == "He was \u2018warned\u2019");
    CHECK(text_of("Salt & Co; R&D; 5 < 6") == "Salt & Co; R&D; 5 < 6");
}
