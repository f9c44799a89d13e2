// Feeds, JSON, archives, Markdown and packed files, read as the program reads them.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include <zstd.h>

#include "core/base/utf8.hpp"
#include "core/ingest/charset.hpp"
#include "core/ingest/entries.hpp"
#include "core/ingest/load.hpp"
#include "core/ingest/reader.hpp"
#include "core/ingest/stamp.hpp"
#include "core/resolve/publication.hpp"
#include "tests/unit/ingest/memory_disk.hpp"
#include "tests/unit/readers/load.hpp"
#include "tests/unit/readers/packing.hpp"

using namespace dateline;

namespace {

std::string titles(const Loaded& loaded) {
    std::string out;
    for (const Document& d : loaded.documents) out += d.id + '=' + d.title + ' ';
    return out;
}

std::string gzip(const std::string& bytes) {
    return deflated(bytes, 31);
}

std::string zstd(const std::string& bytes) {
    std::string out(ZSTD_compressBound(bytes.size()), '\0');
    out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 3));
    return out;
}

const std::string kSentence =
    "The river rose on Monday, and the boats came back to Orr, said the board of the dam. ";

std::string page(const std::string& title) {
    std::string body;
    for (int i = 0; i < 8; ++i) body += kSentence;
    return "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1><p>" + body +
           "</p></body></html>";
}

std::string warc(const std::string& type, const std::string& block) {
    return "WARC/1.0\r\nWARC-Type: " + type +
           "\r\nWARC-Target-URI: https://river.example/a\r\nWARC-Date: "
           "2024-05-09T10:00:00Z\r\nContent-Length: " +
           std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}
std::string response(const std::string& body, const std::string& headers = {}) {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + headers + "\r\n" + body;
}

}  // namespace

TEST_CASE("RSS: items, their dates, their markup; a broken end costs only itself") {
    const auto loaded = load("f.xml", R"(<?xml version="1.0"?><rss version="2.0" xmlns:content="c"><channel>
<title>River Daily</title><language>en-gb</language>
<item><title>Dam &amp;amp; boats</title><link>https://r.example/1</link><pubDate>Mon, 06 May 2024 23:30:00 +0100</pubDate>
<description>Short.</description><content:encoded><![CDATA[<p>The dam was reopened.</p><ul><li>One boat</li></ul>]]></content:encoded></item>
<item><title>Two&nbsp;</title><description>Plain text.</description></item>
<item><title>Three</titl></item></channel></rss>)");
    REQUIRE(loaded);
    CHECK(titles(*loaded) == "f-1=Dam & boats f-2=Two ");
    const Document& first = loaded->documents.front();
    CHECK(first.publisher == "River Daily");
    CHECK(first.url == "https://r.example/1");
    CHECK(first.language == "en");
    CHECK(clue(first, "feed date") == "2024-05-06");
    REQUIRE(first.blocks.size() == 3);
    CHECK(first.blocks[1].span.of(first.text) == "The dam was reopened.");
    CHECK(first.blocks[2].kind == BlockKind::list_item);
    CHECK(loaded->skipped_count == 1);
    REQUIRE(loaded->skipped.size() == 1);
    CHECK(loaded->skipped[0].where.starts_with("f.xml:6:"));
}

TEST_CASE("Atom: the first publication and the change, XHTML content") {
    const auto loaded =
        load("f.atom", R"(<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><title>T</title>
<link rel="self" href="https://a/self"/><link rel="alternate" href="https://a/1"/><published>2024-05-06T10:00:00Z</published>
<updated>2024-05-07T10:00:00Z</updated><content type="xhtml"><div xmlns="x"><p>One &amp; two &lt;p&gt;.</p></div></content></entry></feed>)");
    REQUIRE(loaded);
    const Document& d = loaded->documents.front();
    CHECK(d.url == "https://a/1");
    CHECK(clue(d, "feed date") == "2024-05-06");
    CHECK(clue(d, "feed date of change") == "2024-05-07");
    CHECK(d.text.find("One & two <p>.") != std::string::npos);
}

TEST_CASE("a feed that declares entities of its own is refused") {
    const auto loaded = load(
        "f.xml",
        R"(<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>)");
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().message.find("declares entities") != std::string::npos);
    const auto other = load("f.xml", "<library><book/></library>");
    REQUIRE_FALSE(other);
    CHECK(other.error().message == "XML, but no feed with items");
}

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

TEST_CASE("WARC: pages out of an archive, the time of capture as a bound, rubbish passed over") {
    const std::string whole =
        warc("warcinfo", "x: y") + warc("response", response(page("One"))) + "rubbish\r\n" +
        warc("request", "GET /") +
        warc("response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + page("Lost")) +
        warc("response", response("5\r\n<html\r\n1\r\n>\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n")) +
        warc("response", response(gzip(page("Two")), "Content-Encoding: gzip\r\n")) +
        "WARC/1.0\r\nWARC-Type: response\r\n\r\nno length";
    for (const std::string& bytes :
         {whole, gzip(whole), gzip(whole.substr(0, 700)) + gzip(whole.substr(700)), zstd(whole)}) {
        const auto loaded = load("w.warc", bytes);
        REQUIRE(loaded);
        CHECK(titles(*loaded) == "w-1=One w-2=Two ");
        CHECK(clue(loaded->documents[0], "capture time") == "2024-05-09");
        CHECK(loaded->documents[0].published.clues.back().role == ClueRole::captured);
        CHECK(loaded->documents[0].url == "https://river.example/a");
        CHECK(loaded->skipped_count == 2);
    }
}

TEST_CASE("WARC: an address of any bytes becomes text") {
    std::string bytes = warc("response", response(page("One")));
    bytes.replace(bytes.find("river.example"), 5, "\xff\xfe\xff\xfe\xff");
    const auto loaded = load("w.warc", bytes);
    REQUIRE(loaded);
    CHECK(is_valid_utf8(loaded->documents[0].url));
}

TEST_CASE("lines of JSON without a telling name, the first of them long") {
    const std::string line = "{\"title\":\"A\",\"text\":\"" + std::string(100000, 'x') + "\"}\n";
    const auto loaded = load("-", line + line);
    REQUIRE(loaded);
    CHECK(titles(*loaded) == "stdin-1=A stdin-2=A ");
}

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

TEST_CASE("e-mail: the marked-up text, the subject, who sent it and when; no attachments") {
    const auto loaded = load("n.eml", R"(Return-Path: <news@r.example>
From: =?utf-8?q?River_Daily_=E2=80=93_Evening?= <news@r.example>
Subject: =?utf-8?b?VGhlIGRhbSBpcyBvcGVu?=
Date: Mon, 6 May 2024 23:30:00 +0100
Archived-At: <https://r.example/letters/7>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="a"

--a
Content-Type: text/html; name="old.html"
Content-Disposition: attachment; filename="old.html"

<p>An old page.</p>
--a
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

The plain form.
--b
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

<p>The dam above Orr was reopened on Monday, the caf=E9 on Tuesday.</p><p>Boa=
ts came back.</p>
--b--
--a--
)");
    REQUIRE(loaded);
    const Document& d = loaded->documents.front();
    CHECK(d.title == "The dam is open");
    CHECK(d.publisher == "River Daily – Evening");
    CHECK(d.url == "https://r.example/letters/7");
    CHECK(clue(d, "mail date") == "2024-05-06");
    REQUIRE(d.blocks.size() == 3);
    CHECK(d.blocks[1].span.of(d.text) == "The dam above Orr was reopened on Monday, the café on Tuesday.");
    CHECK(d.blocks[2].span.of(d.text) == "Boats came back.");
}

TEST_CASE("e-mail: broken lines of plain text are one paragraph; what is no mail says so") {
    const auto loaded =
        load("p.eml",
             "From: a@r.example\nSubject: Dam\nDate: Mon, 6 May 2024 10:00:00 +0000\n\n"
             "The dam above Orr was reopened on Monday, the water\nboard said in a letter.\n\n"
             "Also this week:\nthe mill\nthe lock\n");
    REQUIRE(loaded);
    const Document& d = loaded->documents.front();
    REQUIRE(d.blocks.size() == 5);
    CHECK(d.blocks[1].span.of(d.text) ==
          "The dam above Orr was reopened on Monday, the water board said in a letter.");
    CHECK(d.blocks[3].span.of(d.text) == "the mill");
    for (const std::string bytes :
         {"", "\n\n", "no mail at all", "Subject: Dam\nContent-Type: image/png\n\nx"}) {
        const auto none = load("x.eml", bytes);
        CHECK_FALSE(none);
    }
    std::string nested = "Subject: deep\nMIME-Version: 1.0\n";
    for (int i = 0; i < 20000; ++i) {
        const std::string mark = "b" + std::to_string(i);
        nested += "Content-Type: multipart/mixed; boundary=" + mark + "\n\n--" + mark + "\n";
    }
    CHECK_FALSE(load("deep.eml", nested + "Content-Type: text/plain\n\nThe dam was reopened.\n"));
    // groups within groups, on one line or folded, in the message or in one it carries
    std::string groups, folded;
    for (int i = 0; i < 300'000; ++i) groups += "g:", folded += "g:\n ";
    for (const std::string& head :
         {"From: " + groups, "to :" + folded + "a", "Content-Type: message/rfc822\n\nCC: " + groups}) {
        const auto grouped = load("groups.eml", head + "\nSubject: deep\n\nThe dam was reopened.\n");
        REQUIRE_FALSE(grouped);
        CHECK(grouped.error().message == "an e-mail with groups of addresses within groups");
    }
    CHECK(load("group.eml",
               "From: Dam board: a@r.example, b@r.example;\nSubject: x\n\nThe dam was reopened.\n"));
}

TEST_CASE("e-mail: more headers, parts or addresses than any letter has are refused where they begin") {
    const std::string top = "Subject: Dam\nMIME-Version: 1.0\n";
    const std::string story = "\nThe dam was reopened.\n";
    const auto repeated = [](const std::string& part, int times) {
        std::string all;
        for (int i = 0; i < times; ++i) all += part;
        return all;
    };
    const auto refusal = [](const std::string& bytes) {
        const auto loaded = load("a.eml", bytes);
        return loaded ? std::string() : loaded.error().where + ": " + loaded.error().message;
    };
    const std::string mixed = "Content-Type: multipart/mixed; boundary=b\n\n";
    const std::string headers = "an e-mail with more than 50000 lines of headers";
    CHECK(refusal(top + repeated("X: y\n", 49'998) + story) == "");
    CHECK(refusal(top + repeated("X: y\n", 49'999) + story) == "a.eml:50001: " + headers);
    // in a message inside the message, in a part, in an entry of a digest
    CHECK(refusal(top + "Content-Type: message/rfc822\n\n" + repeated("X: y\n", 50'000) + story) ==
          "a.eml:50002: " + headers);
    CHECK(refusal(top + mixed + "--b\n" + repeated("X: y\n", 50'000) + story) == "a.eml:50003: " + headers);
    CHECK(refusal(top + "Content-Type: multipart/digest; boundary=b\n\n--b\n\n" + repeated("X: y\n", 50'000) +
                  story) == "a.eml:50004: " + headers);
    // but what stands in the text is no header
    CHECK(refusal(top + story + repeated("lock: open, gate: shut;\n", 60'000)) == "");
    CHECK(refusal(top + mixed + repeated("--b\n\nx\n", 10'001)) ==
          "a.eml:30005: an e-mail with more than 10000 parts");
    CHECK(refusal(top + "To: " + repeated("a@b.example,", 200'001) + "c@d.example\n" + story) ==
          "a.eml:3: an e-mail with more than 200000 addresses and parameters");
    CHECK(refusal(top + "To: " + repeated("a@b.example,\n ", 5'000) + "c@d.example\n" + story) == "");
}

TEST_CASE("packed input: damage and bombs are told") {
    const std::string good = gzip(kSentence);
    CHECK(load("a.txt.gz", good));
    CHECK(load("a.txt.gz", good)->documents[0].id == "a");
    CHECK(load("a.txt", zstd(kSentence)));
    const auto torn = load("a.txt.gz", good.substr(0, good.size() / 2));
    REQUIRE_FALSE(torn);
    CHECK(torn.error().message.starts_with("gzip data ends in the middle"));
    std::string bad = good;
    bad[good.size() / 2] = static_cast<char>(bad[good.size() / 2] ^ 0x55);
    CHECK_FALSE(load("a.txt.gz", bad));
    const auto bomb = load("a.txt.gz", gzip(std::string(std::size_t{40} << 20U, 'a')));
    REQUIRE_FALSE(bomb);
    CHECK(bomb.error().code == ErrorCode::too_large);
    CHECK(bomb.error().message == "unpacks to more than 250 times its size");
    const auto lines = load("a.ndjson.gz", gzip("{\"text\":\"" + std::string(std::size_t{40} << 20U, 'a')));
    REQUIRE_FALSE(lines);
    CHECK(lines.error().message == "unpacks to more than 250 times its size");
    for (const int many : {100, 5000}) {
        std::string records;
        for (int i = 0; i < many; ++i)
            records += "{\"title\":\"Dam " + std::to_string(i * 7919 % 5000) +
                       "\",\"text\":\"The dam above Orr was reopened on Monday.\"}\n";
        const std::string packed = gzip(records);
        const auto half = load("a.ndjson.gz", packed.substr(0, packed.size() / 2));
        REQUIRE(half);  // what stood before the tear is kept, and the tear is told
        CHECK(half->documents.size() > static_cast<std::size_t>(many / 10));
        REQUIRE(half->skipped.size() == 1);
        CHECK(half->skipped[0].message.starts_with("gzip data ends in the middle"));
    }
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
