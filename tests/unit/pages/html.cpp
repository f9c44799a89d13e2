// The tokenizer and the tree against what the HTML standard says of awkward markup.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/ingest/html_entities.hpp"
#include "core/ingest/html_tree.hpp"

using namespace dateline;

namespace {

/// The tree on one line: "p(one b(two))".
std::string shape(const HtmlPage& page, std::uint32_t node) {
    const HtmlNode& n = page.nodes[node];
    if (n.tag == HtmlTag::text) return decode_references(n.raw.of(page.bytes), ReferencePlace::text);
    static const std::vector<std::pair<HtmlTag, std::string>> kNames = {
        {HtmlTag::p, "p"},           {HtmlTag::b, "b"},
        {HtmlTag::div, "div"},       {HtmlTag::li, "li"},
        {HtmlTag::ul, "ul"},         {HtmlTag::tr, "tr"},
        {HtmlTag::td, "td"},         {HtmlTag::table, "table"},
        {HtmlTag::h1, "h1"},         {HtmlTag::h2, "h2"},
        {HtmlTag::br, "br"},         {HtmlTag::a, "a"},
        {HtmlTag::script, "script"}, {HtmlTag::dt, "dt"},
        {HtmlTag::dd, "dd"},         {HtmlTag::textarea, "textarea"},
        {HtmlTag::svg, "svg"},       {HtmlTag::title, "title"},
        {HtmlTag::select, "select"}, {HtmlTag::option, "option"}};
    std::string name = "?";
    for (const auto& [tag, word] : kNames)
        if (tag == n.tag) name = word;
    std::string inside;
    for (std::uint32_t c = page.first_child(node); c < n.end; c = page.nodes[c].end)
        inside += (inside.empty() ? "" : " ") + shape(page, c);
    return inside.empty() ? name : name + '(' + inside + ')';
}

std::string body_of(const std::string& html) {
    const auto page = parse_html(html);
    REQUIRE(page);
    for (std::uint32_t i = 0; i < page->nodes.size(); ++i) {
        if (page->nodes[i].tag != HtmlTag::body) continue;
        std::string all;
        for (std::uint32_t c = i + 1; c < page->nodes[i].end; c = page->nodes[c].end)
            all += (all.empty() ? "" : " ") + shape(*page, c);
        return all;
    }
    return {};
}

}  // namespace

TEST_CASE("character references") {
    struct Row {
        std::string raw, text, attribute;
    };
    const std::vector<Row> rows = {
        {"R&amp;D", "R&D", "R&D"},
        {"caf&eacute;", "caf\u00e9", "caf\u00e9"},
        {"&#8212;", "\u2014", "\u2014"},
        {"&#x2014;", "\u2014", "\u2014"},
        {"&#151;", "\u2014", "\u2014"},
        {"&#0;", "\uFFFD", "\uFFFD"},
        {"&#xD800;", "\uFFFD", "\uFFFD"},
        {"&#99999999999;", "\uFFFD", "\uFFFD"},
        {"&copy2020", "\u00a92020", "&copy2020"},
        {"&notit;", "\u00acit;", "&notit;"},
        {"&notin;", "\u2209", "\u2209"},
        {"AT&T", "AT&T", "AT&T"},
        {"&", "&", "&"},
        {"&#;", "&#;", "&#;"},
        {"&unknown;", "&unknown;", "&unknown;"},
        {"&NotEqualTilde;", "\u2242\u0338", "\u2242\u0338"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.raw);
        CHECK(decode_references(row.raw, ReferencePlace::text) == row.text);
        CHECK(decode_references(row.raw, ReferencePlace::attribute) == row.attribute);
    }
}

TEST_CASE("what belongs to what") {
    struct Row {
        std::string html, tree;
    };
    const std::vector<Row> rows = {
        {"<p>one<p>two", "p(one) p(two)"},
        {"<ul><li>a<li>b</ul>c", "ul(li(a) li(b)) c"},
        {"<ul><li>a<ul><li>b</ul><li>c</ul>", "ul(li(a ul(li(b))) li(c))"},
        {"<dl><dt>a<dd>b<dt>c</dl>", "?(dt(a) dd(b) dt(c))"},
        {"<table><tr><td>a<td>b<tr><td>c</table>", "table(tr(td(a) td(b)) tr(td(c)))"},
        {"<table><tr><td><div>a</table>b", "table(tr(td(div(a)))) b"},
        {"<div><table><tr><td></div>a</table>b</div>", "div(table(tr(td(a))) b)"},
        {"<p>a<div>b</div>", "p(a) div(b)"},
        {"<p><b>a</p>b", "p(b(a)) b"},
        {"a</b></i></nonsense>b", "a b"},
        {"<h1>a<h2>b</h1>c", "h1(a) h2(b) c"},
        {"a<br/>b</br>c", "a br b br c"},
        {"1 < 2 & 3 <4", "1 < 2 & 3 <4"},
        {"<a title='x>y' href=z>t</a>", "a(t)"},
        {"<!-- <p>no</p> -->a<!---->b<!-->c<!-- -- -->d", "a b c d"},
        {"<?php x ?>a</ b>c<!x>d", "a c d"},
        {"w<script>if (a</b) '<p>'</script>x", "w script(if (a</b) '<p>') x"},
        {"w<script><!-- <script>a</script> --></script>x", "w script(<!-- <script>a</script> -->) x"},
        {"w<script><!-- a</script>x", "w script(<!-- a) x"},
        {"<textarea><p>a</textarea>b", "textarea(<p>a) b"},
        {"<textarea><p>never closed", "textarea(<p>never closed)"},
        {"<svg><title><b>a</title></svg>", "svg(title) b(a)"},
        {"<svg><![CDATA[<p>]]></svg>a", "svg(<p>) a"},
        {"<svg><p>a", "svg p(a)"},
        {"<select><option>a<option>b</select>c", "select(option(a) option(b)) c"},
        {"<html><head><title>t</title><p>a</html><p>b", "p(a) p(b)"},
        {"plain", "plain"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.html);
        CHECK(body_of(row.html) == row.tree);
    }
}

TEST_CASE("a link ends where its end tag stands") {
    const std::string html = "<div><a href=x>one<div>two</a>three</div><a name=y>four</a>";
    const auto page = parse_html(html);
    REQUIRE(page);
    std::string linked;
    for (const HtmlNode& n : page->nodes)
        if (n.tag == HtmlTag::text && n.link != 0) linked += std::string(n.raw.of(html)) + ' ';
    CHECK(linked == "one two ");
}

TEST_CASE("attributes: quotes, none, doubled names, references") {
    const std::string html = "<p CLASS=a id='b &amp; c' hidden class=z x=\"1>2\" / y=3/>t";
    const auto page = parse_html(html);
    REQUIRE(page);
    std::uint32_t p = 0;
    for (std::uint32_t i = 0; i < page->nodes.size(); ++i)
        if (page->nodes[i].tag == HtmlTag::p) p = i;
    REQUIRE(p != 0);
    CHECK(page->attribute(p, "class") == "a");
    CHECK(page->attribute(p, "id") == "b & c");
    CHECK(page->raw_attribute(p, "hidden").has_value());
    CHECK(page->attribute(p, "x") == "1>2");
    CHECK(page->attribute(p, "y") == "3/");
    CHECK_FALSE(page->raw_attribute(p, "z").has_value());
}

TEST_CASE("every subtree is one run of nodes") {
    std::string html;
    for (int i = 0; i < 400; ++i)
        html += i % 3 == 0 ? "<div><p>a<table><td>" : i % 3 == 1 ? "</p><b>c</div>" : "<li>x</table>";
    const auto page = parse_html(html);
    REQUIRE(page);
    for (std::uint32_t i = 1; i < page->nodes.size(); ++i) {
        const HtmlNode& n = page->nodes[i];
        CHECK(n.parent < i);
        CHECK(n.end > i);
        CHECK(n.end <= page->nodes[n.parent].end);
    }
}
