// Where pages keep their date beside the usual places, and on which day a clock in UTC stood.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/resolve/publication.hpp"
#include "core/resolve/publisher_place.hpp"
#include "tests/unit/readers/load.hpp"

using namespace dateline;

namespace {
const std::string kStory =
    "<p>The ferry between Orr and the island was stopped by the harbour board, which found cracks in its "
    "hull, and it will not sail again before the spring, the board said.</p>"
    "<p>Islanders were told to use the mail boat, which leaves twice a day, and the board promised to pay "
    "for the fares of all who work on the mainland.</p>";

/// The day of a page made of a head and what stands above its story; "" when it is open.
std::string day_of(const std::string& head, const std::string& above = "") {
    const auto loaded =
        load("a.html", "<html><head>" + head + "</head><body>" + above + "<article><h1>Ferry stopped</h1>" +
                           kStory + kStory + "</article></body></html>");
    REQUIRE(loaded);
    Document d = loaded->documents[0];
    settle_publication(d);
    return d.published.range.is_single_day() ? to_edtf(d.published.range) : "";
}

std::string with_url(const std::string& host, const std::string& stamp, const std::string& language = "en") {
    return day_of("<link rel=canonical href='https://" + host +
                  "/ferry'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"inLanguage\":\"" +
                  language + "\",\"datePublished\":\"" + stamp + "\"}</script>");
}
}  // namespace

TEST_CASE("a stamp inside an element that is named as published") {
    const auto at = [](const std::string& day) {
        return "<time datetime='2026-03-" + day + "T21:14:00+01:00'>a while ago</time>";
    };
    const std::string far = "<div class=media>" + std::string(40, ' ') + "</div>";
    CHECK(day_of("", "<div class=published><span class=date>" + at("12") + "</span></div>" + far) ==
          "2026-03-12");
    // teasers
    CHECK(day_of("", "<aside><div class=published>" + at("12") + "</div><div class=published>" + at("13") +
                         "</div></aside>") == "");
}

TEST_CASE("a page that is one form") {
    CHECK(day_of("", "<form><div><span class='date-created'>12 March 2026</span></div>") == "2026-03-12");
}

TEST_CASE("what pages tell their scripts") {
    const auto script = [](const std::string& text) { return day_of("<script>" + text + "</script>"); };
    CHECK(script("dataLayer.push({'publishDate': '2026-03-12', 'section': 'Ports'});") == "2026-03-12");
    CHECK(script("var page = {title: \"Ferry\", publishedAt: \"2026-03-12T08:15:00Z\"};") == "2026-03-12");
    CHECK(
        script("window.data = {\"published_date\":\"2026-03-12\"}; utag.publication_date=\"2026-03-12\";") ==
        "2026-03-12");
    CHECK(script("ga('set', 'datePublished', '2026-03-12');") == "2026-03-12");
    CHECK(script("[{\"publishDate\":\"2026-03-12\"},{\"publishDate\":\"2026-03-10\"}]") == "");
    CHECK(script("var unpublishDate = '2026-03-12';") == "");
    CHECK(script("var publishDate = today();") == "");
    CHECK(script("publishDate = '03/04/2026'") == "");
    CHECK(day_of("<meta name=date content=2026-03-10><script>x={publishDate:'2026-03-12'}</script>") ==
          "2026-03-10");
}

TEST_CASE("a clock in UTC stands on the day of the publisher's country") {
    CHECK(with_url("a.example.jp", "2026-03-12T20:30:00Z") == "2026-03-13");
    CHECK(with_url("a.example.ca", "2026-03-12T00:30:00Z") == "2026-03-11");
    CHECK(with_url("a.example.ca", "2026-03-12T05:30:00Z") == "2026-03-12");  // Vancouver or Halifax?
    CHECK(with_url("a.example.au", "2026-03-12T21:30:00Z") == "2026-03-13");
    CHECK(with_url("a.example.com", "2026-03-12T20:30:00Z") == "2026-03-12");
    CHECK(with_url("a.example.com", "2026-03-12T20:30:00Z", "ja") == "2026-03-13");
    CHECK(with_url("a.example.com", "2026-03-12T20:30:00Z", "es") == "2026-03-12");
    CHECK(with_url("a.example.us", "2026-03-12T20:30:00Z", "ja") == "2026-03-12");
    CHECK(with_url("a.example.ca", "2026-03-12T00:00:00Z") == "2026-03-12");  // a day, not a moment
    CHECK(with_url("a.example.ca", "Thu Mar 12 2026 00:30:00 GMT+0000") == "2026-03-11");
    CHECK(with_url("a.example.jp", "2026-03-12T20:30:00+02:00") == "2026-03-12");
    CHECK_FALSE(local_day({to_day({2026, 3, 12}), 600}, "/relative", ""));
    // "00h30" without a zone is the same clock as the stamp, and no evidence for the day here
    CHECK(day_of("<link rel=canonical href='https://a.example.ca/x'><meta name=dc.date.issued "
                 "content='2026-03-12T00:30:00Z'><meta name=dc.date.created content='2026-03-12|00h30'>") ==
          "2026-03-11");
}

TEST_CASE("an address that leaves out its host does not stand for one that has it") {
    const auto loaded = load("a.html",
                             "<meta property=og:url content='https://a.example.ca/x'><link "
                             "rel=canonical href='/x'><h1>Ferry</h1>" +
                                 kStory);
    REQUIRE(loaded);
    CHECK(loaded->documents[0].url == "https://a.example.ca/x");
}

TEST_CASE("labels and dates in elements of their own") {
    const auto list = [](const std::string& rows) { return day_of("", "<dl>" + rows + "</dl>"); };
    CHECK(list("<dt>Published</dt><dd>6 May 2024</dd><dt>Last updated</dt><dd>8 May 2024</dd>") ==
          "2024-05-06");
    CHECK(list("<dt>Charter</dt><dd>River Board</dd><dt>Effective date</dt><dd>Monday, May 6, 2024</dd>") ==
          "");
    CHECK(
        day_of(
            "",
            "<table><tr><th>Date</th><td>6 May 2024</td></tr><tr><th>No.</th><td>RB/24</td></tr></table>") ==
        "2024-05-06");
    CHECK(day_of("",
                 "<div class=leaf><span class=day>06</span><span class=month>May</span><span "
                 "class=year>2024</span></div>") == "2024-05-06");
    CHECK(day_of("", "<div class=date><span>May</span><span>06</span><span>2024</span></div>") ==
          "2024-05-06");
    CHECK(day_of("", "<div class=today>Tuesday, November 10, 2026</div>") == "");
    CHECK(day_of("", "<div class=date>Mon, 05/06/2024 - 10:15</div>") == "2024-05-06");
    CHECK(day_of("", "<div class=date>Wed, 05/06/2024 - 10:15</div>") == "2024-06-05");
    CHECK(day_of("", "<div class=date>5/16/24 10:15am</div>") == "2024-05-16");
    CHECK(day_of("<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"coverageStartTime\":"
                 "\"2024-05-06T08:00:00Z\"}</script>") == "2024-05-06");
}
