// Articles as records: one JSON value, a list of them, or one a line, in any of the charsets JSON is sent in.
#include <doctest/doctest.h>

#include <string>

#include "core/resolve/publication.hpp"
#include "tests/unit/readers/load.hpp"

using namespace dateline;

TEST_CASE("JSON: one article, lists, mapped names") {
    const auto one = load(
        "a.json",
        R"({"@type":"NewsArticle","headline":"H","articleBody":"One.\n\nTwo.","datePublished":"2024-05-06","publisher":{"name":"P"},"inLanguage":"en"})");
    REQUIRE(one);
    CHECK(titles(*one) == "a=H ");
    CHECK(one->documents[0].publisher == "P");
    CHECK(clue(one->documents[0], "record date") == "2024-05-06");
    CHECK(one->documents[0].blocks.size() == 3);

    const auto list = load(
        "a.json",
        R"({"status":"ok","articles":[{"title":"A","content":"x is told."},7,{"title":"B","content":"<p>y</p>"}]})");
    REQUIRE(list);
    CHECK(titles(*list) == "a-1=A a-3=B ");
    REQUIRE(list->skipped.size() == 1);
    CHECK(list->skipped[0].where == "a.json: article 2");

    LoadOptions mapped;
    mapped.fields = {{"headline", "kop"}, {"articleBody", "inhoud.tekst"}};
    const auto other = load("a.json", R"({"kop":"K","inhoud":{"tekst":"T is told."},"title":"no"})", mapped);
    REQUIRE(other);
    CHECK(titles(*other) == "a=K ");
    CHECK(other->documents[0].text.find("T is told.") != std::string::npos);

    CHECK_FALSE(load("a.json", "{\"a\":"));
    CHECK_FALSE(load("a.json", std::string(2000, '[')));
}

TEST_CASE("NDJSON: a bad line is told with its place and does not stop the run") {
    const auto loaded =
        load("a.ndjson",
             "{\"title\":\"A\",\"text\":\"x is "
             "told.\"}\n{bad\n\n{\"title\":\"B\",\"text\":\"y\",\"published_at\":1715000000}\n");
    REQUIRE(loaded);
    CHECK(titles(*loaded) == "a-1=A a-4=B ");
    CHECK(clue(loaded->documents[1], "record date") == "2024-05-06");
    CHECK(loaded->skipped_count == 1);
    CHECK(loaded->skipped[0].where == "a.ndjson:2 (byte 34)");
}

TEST_CASE("NDJSON and JSON in UTF-16, with a mark or without") {
    // U+010A and U+0A05 hold a byte that would end a line elsewhere
    const std::string lines =
        "{\"title\":\"\u010A\u0A05\",\"text\":\"x is told.\"}\r\n{bad\n\n"
        "{\"title\":\"\U0001F30A B\",\"text\":\"y is told.\"}";
    for (const bool little : {true, false})
        for (const bool marked : {true, false}) {
            const auto loaded = load("a.ndjson", utf16(lines, little, marked));
            REQUIRE(loaded);
            CHECK(titles(*loaded) == "a-1=\u010A\u0A05 a-4=\U0001F30A B ");
            CHECK(loaded->skipped_count == 1);
            CHECK(loaded->skipped.at(0).where == (marked ? "a.ndjson:2 (byte 74)" : "a.ndjson:2 (byte 72)"));
            CHECK(loaded->warnings.empty());
            const auto one =
                load("a.json", utf16(R"({"title":"\u010A","text":"x is told."})", little, marked));
            REQUIRE(one);
            CHECK(titles(*one) == "a=\u010A ");
        }
    const auto torn = load("a.ndjson", utf16(lines, true, true) + "}");
    REQUIRE(torn);
    CHECK(torn->documents.size() == 1);
    CHECK(torn->skipped_count == 2);
}

TEST_CASE("a record's date that nobody can read is shown, not dropped") {
    const auto loaded = load("a.json", R"({"title":"A","text":"x is told.","date":"the day after"})");
    REQUIRE(loaded);
    Document d = loaded->documents[0];
    settle_publication(d);
    CHECK(d.published.explanation ==
          "undated: give --published a=YYYY-MM-DD; record date \"the day after\" is no date");
}

TEST_CASE("lines of JSON without a telling name, the first of them long") {
    const std::string line = "{\"title\":\"A\",\"text\":\"" + std::string(100000, 'x') + "\"}\n";
    const auto loaded = load("-", line + line);
    REQUIRE(loaded);
    CHECK(titles(*loaded) == "stdin-1=A stdin-2=A ");
}
