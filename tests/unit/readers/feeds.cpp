// RSS and Atom as papers send them out, and XML that is no feed.
#include <doctest/doctest.h>

#include "tests/unit/readers/load.hpp"

using namespace dateline;

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
