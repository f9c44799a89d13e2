// A whole page in, the article out.
#include "core/ingest/main_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/base/utf8.hpp"
#include "core/ingest/page_words.hpp"
#include "core/ingest/reader.hpp"
#include "core/text/offsets.hpp"
#include "core/text/page_map.hpp"

using namespace dateline;

namespace {

const std::string kPage = R"(<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>Dam above Orr reopens - River Daily</title>
<meta property="og:site_name" content="River Daily"><meta property="og:title" content="Dam above Orr reopens">
<link rel="canonical" href="https://river.example/2024/05/06/dam"></head>
<body><header class="site-header"><a href="/">River Daily</a> <span>Wednesday, 8 May 2024</span></header>
<nav><ul><li><a href="/w">World</a></li><li><a href="/s">Sport</a></li></ul></nav>
<div id="cookie-banner" class="gdpr">We use cookies, and so do our partners, to improve this page, its ads and more.</div>
<div class="layout"><article class="story">
<h1>Dam above Orr reopens</h1>
<p class="byline">By Ana Ruiz</p>
<div class="meta"><span>Published:</span> <time datetime="2024-05-06T09:30:00+01:00">6 May 2024</time></div>
<figure><img src="d.jpg"><figcaption>The dam, seen from the north bank.</figcaption></figure>
<p>The dam above Orr was reopened on Monday after eight months of repairs, the river board said, and boats may pass
again from the first of June.</p>
<p>&ldquo;We are glad,&rdquo; said the board&#8217;s head, Tom Berg, who had promised the town, its anglers, and its two hotels
that the lake would be full by summer.</p>
<h2>What was repaired</h2>
<ul><li>The north gate, which had rusted, was replaced.</li><li>The road over the dam, closed since autumn, was paved.</li></ul>
<blockquote><p>It was the longest winter of my life, and the quietest, said one of the anglers.</p></blockquote>
<table><tr><th>Gate</th><th>Cost</th></tr><tr><td>North</td><td>4 million</td></tr></table>
<p>The board will meet the town, the hotels and the anglers in June, when the first boats are expected to come, Berg said.</p>
<div class="share-buttons"><a href="#">Share</a> <a href="#">Tweet</a></div>
<aside class="newsletter"><p>Sign up for our newsletter, and get the news of the river every morning, free.</p></aside>
</article>
<div class="related-stories"><h3>Read also</h3><ul><li><a href="/1">Five dams in trouble</a></li><li><a href="/2">The cup run</a></li></ul></div>
<div id="comments" class="comment-list"><p>First! A comment that is long enough, with commas, to look like text, really.</p></div>
</div><footer class="footer">Copyright 2024 River Daily</footer></body></html>)";

std::string of_kind(const Document& document, BlockKind kind) {
    std::string all;
    for (const Block& block : document.blocks)
        if (block.kind == kind) all += std::string(block.span.of(document.text)) + "\n";
    return all;
}

}  // namespace

TEST_CASE("a page: the article's parts apart, its surroundings gone") {
    const auto read = read_html(kPage, {"dam.html", {}, {}, {}});
    REQUIRE(read);
    const Document& d = *read;
    CHECK(d.title == "Dam above Orr reopens");
    CHECK(d.publisher == "River Daily");
    CHECK(d.url == "https://river.example/2024/05/06/dam");
    CHECK(d.language == "en");
    CHECK(of_kind(d, BlockKind::title) == "Dam above Orr reopens\n");
    CHECK(of_kind(d, BlockKind::byline) == "By Ana Ruiz\n");
    CHECK(of_kind(d, BlockKind::heading) == "What was repaired\n");
    CHECK(of_kind(d, BlockKind::caption) == "The dam, seen from the north bank.\n");
    CHECK(of_kind(d, BlockKind::list_item) ==
          "The north gate, which had rusted, was replaced.\nThe road over the dam, closed since autumn, was "
          "paved.\n");
    CHECK(of_kind(d, BlockKind::quote).starts_with("It was the longest winter"));
    CHECK(of_kind(d, BlockKind::table) == "Gate | Cost\nNorth | 4 million\n");
    const std::string body = of_kind(d, BlockKind::body);
    CHECK(body.find("reopened on Monday after eight months of repairs") != std::string::npos);
    CHECK(body.find("\u201cWe are glad,\u201d said the board\u2019s head") != std::string::npos);
    for (const char* gone : {"cookies", "Sign up", "Five dams", "First!", "Tweet", "World", "Copyright"}) {
        CAPTURE(gone);
        CHECK(d.text.find(gone) == std::string::npos);
    }
}

TEST_CASE("every stretch of the text leads back to the page") {
    const auto read = read_html(kPage, {"dam.html", {}, {}, {}});
    REQUIRE(read);
    const CodePointOffsets page(kPage);
    for (const std::string word :
         {"reopened", "eight", "glad", "Berg", "rusted", "quietest", "North", "Ruiz", "4 million"}) {
        CAPTURE(word);
        const auto at = static_cast<std::uint32_t>(read->text.find(word));
        REQUIRE(at < read->text.size());
        const Span span = page_span(*read, {at, at + static_cast<std::uint32_t>(word.size())});
        CHECK(kPage.substr(page.byte_at(span.begin), page.byte_at(span.end) - page.byte_at(span.begin)) ==
              word);
    }
    // A reference is more bytes on the page than in the text.
    const auto quote = static_cast<std::uint32_t>(read->text.find("\u201cWe"));
    CHECK(kPage.substr(page.byte_at(page_span(*read, {quote, quote + 3}).begin)).starts_with("&ldquo;We"));
}

TEST_CASE("pages that are hardly pages") {
    for (const std::string html : {"", "   ", "<", "</", "<!--", "<p", "<p class=", "<html>", "\xff\xfe",
                                   "<table><tr>", "<title>only a title", "<body hidden><p>nothing is seen"}) {
        CAPTURE(html);
        const auto read = read_html(html, {"x.html", {}, {}, {}});
        REQUIRE(read);
        for (const Block& block : read->blocks) CHECK(block.span.end <= read->text.size());
        CHECK(is_valid_utf8(read->text));
    }
}

TEST_CASE("what the names of elements say") {
    CHECK(has(page_words("Comment-list"), PageWords::unlikely));
    CHECK(has(page_words("article-body"), PageWords::positive));
    CHECK(has(page_words("a hid b"), PageWords::negative));
    CHECK_FALSE(has(page_words("hiding"), PageWords::negative));
    CHECK(has(page_words("btn-share"), PageWords::share));
    CHECK_FALSE(has(page_words("shareholder"), PageWords::share));
    CHECK(page_words("") == PageWords::none);
    CHECK(page_words("lede") == PageWords::none);
}

TEST_CASE("two headlines that say the same") {
    CHECK(same_headline("Dam above Orr reopens - River Daily", "Dam above Orr reopens") ==
          doctest::Approx(1.0));
    CHECK(same_headline("Dam above Orr reopens", "Five dams in trouble") < 0.5);
    CHECK(same_headline("", "x") == doctest::Approx(0.0));
}
