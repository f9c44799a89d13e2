// Which reader is asked for a file, and what readers share: charsets, stamps, patterns of names. Markdown has
// no other place.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/ingest/charset.hpp"
#include "core/ingest/entries.hpp"
#include "core/ingest/load.hpp"
#include "core/ingest/reader.hpp"
#include "core/ingest/stamp.hpp"
#include "tests/unit/ingest/memory_disk.hpp"
#include "tests/unit/readers/load.hpp"

using namespace dateline;

namespace {
const std::string kSentence =
    "The river rose on Monday, and the boats came back to Orr, said the board of the dam. ";
}  // namespace

TEST_CASE("Markdown: front matter and marks; the text is the file") {
    const std::string file =
        "---\ntitle: \"Dam reopens\"\ndate: 2024-05-06\nlang: de\n---\n# Dam reopens above Orr\n\n" +
        kSentence + "\n\n## Next\n\n- boats\n\n> It is good, she said.\n";
    const auto loaded = load("m.md", file);
    REQUIRE(loaded);
    const Document& d = loaded->documents.front();
    CHECK(d.text == file);
    CHECK(d.title == "Dam reopens");
    CHECK(d.language == "de");
    CHECK(clue(d, "front matter") == "2024-05-06");
    std::string kinds;
    for (const Block& b : d.blocks)
        kinds += std::string(b.span.of(d.text).substr(0, 4)) + ':' +
                 std::to_string(static_cast<int>(b.kind)) + ' ';
    CHECK(kinds == "Dam :0 The :2 Next:1 boat:7 It i:8 ");
}

TEST_CASE("which reader") {
    struct Row {
        std::string file, head, reader;
    };
    const std::vector<Row> rows = {
        {"a.html", "", "web page"},
        {"A.HTM.gz", "", "web page"},
        {"a.rss", "", "feed"},
        {"a.warc.gz", "", "web archive"},
        {"a.jsonl.zst", "", "lines of JSON"},
        {"a.json", "", "JSON"},
        {"a.md", "", "Markdown"},
        {"a.txt", "<html>", "text"},
        {"-", "\xEF\xBB\xBF <!DOCTYPE HTML>", "web page"},
        {"-", "<rss>", "feed"},
        {"-", "WARC/1.1\r\n", "web archive"},
        {"-", "{\"a\":1}\n{\"a\":2}\n", "lines of JSON"},
        {"-", "{\"a\":1}", "JSON"},
        {"a.json", "{\"a\":1}\n{\"a\":2}\n", "lines of JSON"},
        {"a.json", "{\n \"a\":1\n}\n", "JSON"},
        {"a.jsonl", "{\"a\":1}", "lines of JSON"},
        {"a.jsonl", "", "lines of JSON"},
        {"a.jsonl", "[{\"a\":1},\n{\"a\":2}]", "JSON"},
        {"a.json", "<html>", "JSON"},
        {"-", "---\ntitle: x", "Markdown"},
        {"-", "They met.", "text"},
        {"-",
         "From: A <a@r.example>\r\nTo: b@r.example,\r\n c@r.example\r\n"
         "Content-Type: text/plain\r\n\r\nIt opened.",
         "e-mail"},
        {"-", "From: the river board\nDate: 3 May 2024\n\nThe dam opened.", "text"},
        {"-", "From: A\nContent-Type: text/plain", "text"},
        {"-", std::string("\xFF\xFE<\0h\0t\0m\0l\0>\0", 14), "web page"},
        {"-", std::string("\0{\0\"\0a\0\"\0:\0001\0}", 14), "JSON"},
        {"-", "Received: by r.example", "e-mail"},
        {"page", "<body>", "web page"}};
    for (const Row& row : rows) {
        CAPTURE(row.file);
        CAPTURE(row.head);
        CHECK(reader_for(row.file, row.head).name == row.reader);
    }
}

TEST_CASE("alphabets") {
    CHECK(decode_text("\xEF\xBB\xBFna\xC3\xAFve", "").text == "na\u00efve");
    CHECK(decode_text("na\xEFve", "iso-8859-1").text == "na\u00efve");
    CHECK(decode_text("<meta charset=windows-1251>\xEF\xF0\xE8\xE2\xE5\xF2", "")
              .text.ends_with("\u043f\u0440\u0438\u0432\u0435\u0442"));
    CHECK(decode_text("<meta charset=windows-1251>\u043f\u0440\u0438\u0432\u0435\u0442", "")
              .text.ends_with("\u043f\u0440\u0438\u0432\u0435\u0442"));
    CHECK(decode_text(std::string("\xFF\xFEh\0i\0", 6), "").text == "hi");
    CHECK(decode_text("\x93quoted\x94", "no-such-thing").text == "\u201cquoted\u201d");
    CHECK(claimed_charset("<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>") == "cp932");
    CHECK(claimed_charset("<p>charset is a word</p>") == "");
}

TEST_CASE("stamps") {
    struct Row {
        std::string text, day;
        int minute, offset;  // -1, 9999: none
    };
    const std::vector<Row> rows = {
        {"2020-06-07", "2020-06-07", -1, 9999},
        {"2020-06-07T08:15:00+03:00", "2020-06-07", 495, 180},
        {"2020-06-07T08:15:0Z", "2020-06-07", 495, 0},
        {"2020-06-07 08:15", "2020-06-07", 495, 9999},
        {"20200607", "2020-06-07", -1, 9999},
        {"20200607T081500Z", "2020-06-07", -1, 9999},
        {"Sun, 07 Jun 2020 08:15:00 -0500", "2020-06-07", 495, -300},
        {"Sun, 07 Jun 2020 08:15:00 GMT", "2020-06-07", 495, 0},
        {"Sun Jun 07 2020 08:15:00 GMT+0200 (CEST)", "2020-06-07", 495, 120},
        {"2020-06-07|08h15", "2020-06-07", 495, 9999},
        {"June 7, 2020", "2020-06-07", -1, 9999},
        {"1591517700", "2020-06-07", 495, 0},
        {"1591517700000", "2020-06-07", 495, 0},
        {"2020-02-30", "", -1, 9999},
        {"soon", "", -1, 9999},
        {"", "", -1, 9999},
        {"0000-00-00 00:00:00", "", -1, 9999},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto stamp = read_stamp(row.text);
        CHECK((stamp ? to_iso(stamp->day) : "") == row.day);
        if (!stamp) continue;
        CHECK(stamp->minute == row.minute);
        CHECK((stamp->utc_offset ? *stamp->utc_offset : 9999) == row.offset);
    }
}

TEST_CASE("patterns that no shell has seen") {
    CHECK(matches_pattern("*.html", "a.html"));
    CHECK(matches_pattern("a?[0-9]*", "ab7xyz"));
    CHECK(matches_pattern("[!a]b", "cb"));
    CHECK_FALSE(matches_pattern("[!a]b", "ab"));
    CHECK_FALSE(matches_pattern("*.html", "a.htm"));
    CHECK(matches_pattern("[", "["));
    CHECK(matches_pattern("**a**", "bab"));
    MemoryDisk disk;
    disk.files = {{"in/a.txt", kSentence}, {"in/b.txt", kSentence}, {"in/c.md", kSentence}};
    const auto loaded = load_documents(disk, {{"in/[ab].txt"}, {}, {}});
    REQUIRE(loaded);
    CHECK(loaded->documents.size() == 2);
    CHECK_FALSE(load_documents(disk, {{"in/*.pdf"}, {}, {}}));
}
