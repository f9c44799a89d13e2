// Articles as people save them: what each kind of file should give, in own words.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

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

TEST_CASE("a hint where a word may be broken is no letter") {
    const Document d = page("<article><p>The Har\u00adbour Au&shy;thority of\u200b Tarn met on Monday.</p>" +
                            kStory + "</article>");
    CHECK(d.text.find("The Harbour Authority of Tarn met") != std::string::npos);
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

TEST_CASE(
    "front matter: YAML, TOML and JSON, whatever its names look like; what is nested is not the article's") {
    struct Row {
        std::string text, title, published, updated;
    };
    const std::vector<Row> rows = {
        {"---\r\nTitle: The lock opens\r\nDate: 2026-02-16 10:00:00 +0100 CET\r\n---\r\n", "The lock opens",
         "2026-02-16", "none"},
        {"\uFEFF---\ntitle: 'The lock opens'\npublished_at: 16 February 2026\nlast_modified_at: "
         "2026-02-18\n---\n",
         "The lock opens", "2026-02-16", "2026-02-18"},
        {"---\ncover:\n  title: A boat\n  date: 2020-01-01\ntitle: >-\n  The lock\n  opens\ndate: "
         "2026-02-16\n---\n",
         "The lock opens", "2026-02-16", "none"},
        {"+++\ntitle = \"The lock opens\"\ndate = 2026-02-16T10:00:00+01:00\n[cover]\ndate = "
         "2020-01-01\n+++\n",
         "The lock opens", "2026-02-16", "none"},
        {"{\n\"title\": \"The lock opens\",\n\"date\": \"2026-02-16\",\n\"lastmod\": \"2026-02-18\"\n}\n",
         "The lock opens", "2026-02-16", "2026-02-18"},
        {"---\n\nA line above.\n", "", "none", "none"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto loaded = load("a.md", row.text + "\nThe lock was opened on Monday.\n");
        REQUIRE(loaded);
        const Document& d = loaded->documents[0];
        CHECK(d.title == row.title);
        CHECK(clue(d, "front matter") == row.published);
        CHECK(clue(d, "front matter, updated") == row.updated);
        CHECK(d.blocks.back().span.of(d.text) == "The lock was opened on Monday.");
    }
}

TEST_CASE("Markdown: pictures, tables and addresses told apart are no story") {
    const auto loaded = load("a.md",
                             "The lock was opened.\n\n![A boat](boat.png)\n\n| ships | 3 |\n\n[1]: "
                             "https://r.example/x\n\n[the board] agreed.\n");
    REQUIRE(loaded);
    const Document& d = loaded->documents[0];
    std::string kinds;
    for (const Block& b : d.blocks) kinds += std::to_string(static_cast<int>(b.kind)) + ' ';
    CHECK(kinds == "2 5 9 5 2 ");
}

TEST_CASE("mail that was sent on: the letter inside is the article") {
    const std::string head =
        "From: Jon Reed <jon@r.example>\nSubject: Fwd: News\n"
        "Date: Wed, 18 Feb 2026 09:00:00 +0100\n";
    const std::string letter = "The mill burned down on Friday, and its owner was arrested\non Sunday.\n";
    const auto quoted = load(
        "a.eml", head +
                     "\nFYI\n\n---------- Forwarded message ---------\nFrom: Lund Post <news@lund.example>\n"
                     "Date: Mon, 16 Feb 2026 at 06:00\nSubject: The mill\nTo: <jon@r.example>\n\n" +
                     letter + "\n-- \nJon Reed\n");
    REQUIRE(quoted);
    const Document& d = quoted->documents[0];
    CHECK(d.title == "The mill");
    CHECK(d.publisher == "Lund Post");
    CHECK(clue(d, "mail date") == "2026-02-16");
    CHECK(clue(d, "mail, sent on") == "2026-02-18");
    CHECK(d.text == "The mill\n\nThe mill burned down on Friday, and its owner was arrested on Sunday.\n");
    // in German, and with a header that goes on
    const auto german =
        load("a.eml", head +
                          "\n-----Urspr\u00fcngliche Nachricht-----\nVon: Lunder Bote\nGesendet: 16.02.2026\n"
                          "An: jon@r.example,\nida@r.example\nBetreff: Die M\u00fchle\n\n" +
                          letter);
    REQUIRE(german);
    CHECK(german->documents[0].title == "Die M\u00fchle");
    CHECK(clue(german->documents[0], "mail date") == "2026-02-16");
    // an answer above a letter stays whole, and so does a line that only looks like the mark
    std::string answer;
    for (int i = 0; i < 8; ++i) answer += "The council answered on Tuesday that the mill had been insured.\n";
    const auto answered =
        load("a.eml", head + "\n" + answer + "-----Original Message-----\nFrom: A\nSent: B\n\n" + letter);
    REQUIRE(answered);
    CHECK(answered->documents[0].title == "Fwd: News");
    const auto no_headers = load("a.eml", head + "\nOriginal message\nThe sign said so.\n\n" + letter);
    REQUIRE(no_headers);
    CHECK(no_headers->documents[0].title == "Fwd: News");
    // a message carried along is an article of its own
    const auto carried = load(
        "a.eml", head +
                     "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=o\n\n--o\n"
                     "Content-Type: text/plain\n\nSee below.\n--o\nContent-Type: message/rfc822\n\n"
                     "From: Lund Post <news@lund.example>\nSubject: The mill\n"
                     "Date: Mon, 16 Feb 2026 06:00:00 +0100\nContent-Type: text/html\n\n<p>It burned.</p>\n"
                     "--o--\n");
    REQUIRE(carried);
    REQUIRE(carried->documents.size() == 2);
    CHECK(carried->documents[0].id == "a-1");
    CHECK(carried->documents[1].title == "The mill");
    CHECK(carried->documents[1].publisher == "Lund Post");
    CHECK(clue(carried->documents[1], "mail date") == "2026-02-16");
    CHECK(carried->documents[0].sha256 != carried->documents[1].sha256);
}

TEST_CASE("a newsletter's line for previews and its small print are not read") {
    const auto loaded =
        load("a.eml",
             "From: a@r.example\nSubject: News\nContent-Type: text/html\n\n"
             "<div style='display:none'>Preview words</div><p>View in browser</p><p>The mill burned.</p>"
             "<p>You receive this because you signed up.</p><p>Unsubscribe</p>");
    REQUIRE(loaded);
    const Document& d = loaded->documents[0];
    CHECK(d.text.find("Preview") == std::string::npos);
    std::string story;
    for (const Block& b : d.blocks)
        if (b.kind == BlockKind::body) story += std::string(b.span.of(d.text)) + '|';
    CHECK(story == "The mill burned.|");
}

TEST_CASE("files of other kinds say what they are") {
    for (const auto& [bytes, kind] :
         {std::pair<std::string, std::string>{"%PDF-1.4\n%\xE2", "a PDF document"},
          {"PK\x03\x04\x14", "an office document, e-book or zip archive"},
          {"\xFF\xD8\xFF\xE0", "a picture"},
          {"BZh91AY", "a file packed with bzip2"}}) {
        for (const char* name : {"a.txt", "a.html", "a"}) {
            const auto loaded = load(name, bytes);
            REQUIRE_FALSE(loaded);
            CHECK(loaded.error().message == kind + ", which is not read");
            CHECK(loaded.error().where == name);
        }
    }
    CHECK(load("a.txt", "PDF- files were opened on Monday."));
}

TEST_CASE("a record of unknown members says how to name them") {
    const auto loaded =
        load("a.ndjson", R"({"kop":"Dam","tekst":"It opened.","a":1,"b":2,"c":3,"d":4,"e":5})");
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().where == "a.ndjson:1 (byte 0)");
    CHECK(loaded.error().hint ==
          "name its members, as in --field articleBody=NAME; here are a, b, c, d, e, kop, \u2026");
    LoadOptions options;
    options.fields = {{"headline", "kop"}, {"articleBody", "tekst"}};
    CHECK(load("a.ndjson", R"({"kop":"Dam","tekst":"It opened."})", options));
    options.fields = {{"kop", "headline"}};
    const auto turned = load("a.ndjson", R"({"kop":"Dam","tekst":"It opened."})", options);
    REQUIRE_FALSE(turned);
    CHECK(turned.error().where == "--field");
    CHECK(turned.error().message == "records have no member \"kop\"");
}

TEST_CASE("a line that only says how long ago it was carries its date for machines") {
    struct Row {
        std::string line, published;
    };
    for (const Row& row :
         {Row{"<span class=timeago data-timestamp=1773349200>2 hours ago</span>", "2026-03-12"},
          Row{"<span class=date title='March 12, 2026 at 9:14 pm'>Yesterday</span>", "2026-03-12"},
          Row{"<time class=when datetime='2026-03-12T21:14:00+01:00'>1 day ago</time>", "2026-03-12"},
          Row{"<span class=date data-date='12/03/2026'>2 hours ago</span>", ""},  // March or December?
          Row{"<relative-time datetime='2026-03-12T21:14:00Z'>2 days ago</relative-time>", "2026-03-12"},
          Row{"<del datetime='2026-03-12'>2 days</del>", ""},
          Row{"<span class=date data-date='13/03/2026'>2 hours ago</span>", "2026-03-13"},
          Row{"<span class=date data-date=later>2 hours ago</span>", ""}}) {
        CAPTURE(row.line);
        const Document d = page("<title>Ferry</title><article><h1>Ferry</h1><div class=meta>" + row.line +
                                "</div>" + kStory + kStory + "</article>");
        const bool settled = d.published.range.is_single_day();
        CHECK((settled ? to_edtf(d.published.range) : "") == row.published);
    }
}

TEST_CASE("the data of a page's own scripts dates the article whose headline it has") {
    const auto published = [](const std::string& data, const std::string& meta = "") {
        return to_edtf(page(meta + "<script type='application/json'>" + data +
                            "</script><h1>The ferry &amp; the quay</h1>" + kStory)
                           .published.range);
    };
    CHECK(published(R"({"props":{"list":[{"title":"Another","publishedAt":"2026-03-10"},
        {"headline":"The ferry & the quay","publishedAt":"2026-03-12T08:15:00Z"}]}})") == "2026-03-12");
    CHECK(published(R"({"a":{"title":"The ferry & the quay","published":1773349200}})") == "2026-03-12");
    CHECK(published(R"({"title":"Another","publishedAt":"2026-03-10"})") == "");
    CHECK(published(R"({"title":"The ferry & the quay","publishedAt":"soon"})") == "");
    CHECK(published("{broken") == "");
    // what the page says to everybody counts before what it tells its scripts
    CHECK(published(R"({"title":"The ferry & the quay","publishedAt":"2026-03-10"})",
                    "<meta name=pubdate content=2026-03-12>") == "2026-03-12");
}

TEST_CASE("two elements that touch: the label of the second is a word of its own") {
    const Document d = page(
        "<html lang=de><body><h1>Hafen gesperrt</h1><span class=date>10.03.2026 - 08:15 Uhr</span>"
        "<span>Aktualisiert: 11.03.2026</span>" +
        kStory + kStory);
    CHECK(to_edtf(d.published.range) == "2026-03-10");
}

TEST_CASE("answers of news interfaces; a page that calls itself XML") {
    const auto api = load(
        "a.json", R"({"response":{"docs":[{"headline":{"main":"Dam"},"pub_date":"2026-03-10T08:15:00+0000",
        "lead_paragraph":"It opened."}]}})");
    REQUIRE(api);
    CHECK(api->documents[0].text == "Dam\n\nIt opened.\n");
    const auto fields =
        load("a.json", R"({"response":{"results":[{"webTitle":"Dam","fields":{"bodyText":"It opened."}}]}})");
    REQUIRE(fields);
    CHECK(fields->documents[0].text == "Dam\n\nIt opened.\n");
    const auto xhtml =
        load("a.xml",
             "<?xml version='1.0'?><!DOCTYPE html><html xmlns='x'><head><title>Dam</title></head>"
             "<body>" +
                 kStory + "</body></html>");
    REQUIRE(xhtml);
    CHECK(xhtml->documents[0].title == "Dam");
    CHECK_FALSE(load("a.xml", "<?xml version='1.0'?><urlset><html/></urlset>"));
}
