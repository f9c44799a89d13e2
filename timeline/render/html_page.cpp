#include "timeline/render/html_page.hpp"

#include <string>

#include "core/base/sha256.hpp"
#include "timeline/render/escape.hpp"

namespace dateline {
namespace {

// Every colour pair has a contrast of at least 4.5:1 in both schemes (WCAG 2.1 §1.4.3).
constexpr std::string_view kStyle = R"css(
:root{color-scheme:light dark;--bg:#fff;--fg:#1a1a1a;--soft:#595959;--line:#d4d4d4;--card:#f6f6f4;--mark:#fff0b3;--clause:#eef4f9;
--occurred:#1b5e8c;--ongoing:#1f6f3a;--scheduled:#7a4b00;--possible:#6b4fa0;--off:#a32020}
@media (prefers-color-scheme:dark){:root{--bg:#161618;--fg:#ececec;--soft:#a9a9a9;--line:#3c3c40;--card:#202024;--mark:#5c4a00;--clause:#1d2b36;
--occurred:#7fb8e6;--ongoing:#7ecf95;--scheduled:#e2b35c;--possible:#bfa6ee;--off:#f09090}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:62rem;padding:1.5rem 1rem 4rem;background:var(--bg);color:var(--fg);
font:1rem/1.5 Georgia,"Times New Roman",serif;overflow-wrap:anywhere}
h1{font-size:2rem;line-height:1.2;margin:.2em 0}
h2{font-size:1.25rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--line)}
h3{font-size:1rem;margin:1rem 0 .25rem}h4{font-size:1.125rem;margin:.75rem 0}
a{color:var(--occurred)}
p.lead,.soft,footer,small{color:var(--soft)}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--bg);padding:.25rem .5rem}
ol.events,ul.sources{list-style:none;margin:0;padding:0}ol.long{content-visibility:auto;contain-intrinsic-size:auto 400rem}
ul.sources li{margin:.75rem 0}
li.event{border-bottom:1px solid var(--line);scroll-margin-top:1rem}
summary{cursor:pointer}
li.event>details>summary{display:grid;grid-template-columns:11rem 1fr;gap:.25rem 1rem;padding:.45rem .25rem;list-style:none}
li.event>details>summary::-webkit-details-marker{display:none}
li.event>details>summary b{padding-left:1.1rem;text-indent:-1.1rem;font-variant-numeric:tabular-nums}
li.event>details>summary b::before{content:"\25B8";display:inline-block;width:1.1rem;text-indent:0;color:var(--soft);font-weight:normal}
li.event>details[open]>summary b::before{content:"\25BE"}
summary small{display:block;font-size:.875rem}
:focus-visible{outline:2px solid var(--occurred);outline-offset:2px}li.event summary:focus-visible{outline-offset:-2px}
li.event>details[open],li.event:target{background:var(--card)}
.body{padding:.25rem .75rem 1rem}
li.event .body{padding-left:12.25rem}
.status{font-size:.8125rem;font-style:normal;border:1px solid;border-radius:.2rem;padding:0 .3rem;white-space:nowrap}
.occurred{color:var(--occurred)}.ongoing{color:var(--ongoing)}.scheduled{color:var(--scheduled)}.possible{color:var(--possible)}
.cancelled,.denied,.conflict{color:var(--off)}
blockquote{margin:.75rem 0;padding:.1rem .75rem;border-left:3px solid var(--line)}
blockquote footer{font-size:.875rem}
mark{background:var(--mark);color:inherit}
.differ{border-left:3px solid var(--off);padding:.1rem .75rem;margin:.75rem 0}.differ h3{color:var(--off);margin:0}
.facts{margin:.75rem 0;font-size:.9375rem;white-space:pre-line}.facts b{display:inline-block;min-width:9rem;color:var(--soft);font-weight:normal}
.why{font-size:.9375rem}.why>summary{color:var(--soft)}.why div{white-space:pre-line;padding-left:1.1rem}
code{font-size:.8125rem;color:var(--soft)}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line)}
tbody th{font-weight:normal}abbr{text-decoration:none;cursor:help}
.wide th,.wide td{overflow-wrap:break-word}.matrix td,.matrix thead th+th{min-width:5.5rem}.matrix tbody th{min-width:11rem}
.sides th,.sides td{min-width:10rem}.two{table-layout:fixed}
.wide{overflow-x:auto}
#filters{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:1rem 0;padding:.75rem;background:var(--card);font-size:.875rem}
#filters[hidden]{display:none}
#filters label{display:flex;flex-direction:column;color:var(--soft)}#filters .check{flex-direction:row;gap:.35rem;align-items:center;min-height:2rem}
#filters input,#filters select,#filters button{font:inherit;font-size:.9375rem;max-width:14rem;min-height:2rem}
#count{min-height:2rem;line-height:2rem}
svg.overview{width:100%;min-width:44rem;height:auto;display:block}
svg.overview text{fill:var(--fg);font:12px Georgia,serif}svg.overview .tick{fill:var(--soft);font-size:11px}
svg.overview .grid,svg.overview .lane{stroke:var(--line);fill:none}svg.overview .pause path{stroke:var(--soft);fill:none}
svg.overview rect{fill:currentColor;height:8px}svg.overview path.may{fill:currentColor}svg.overview .may{fill-opacity:.3;stroke:currentColor}
svg.overview a.off{opacity:.12}
.legend{display:flex;flex-wrap:wrap;gap:.1rem 1rem;list-style:none;margin:.25rem 0;padding:0;font-size:.8125rem}
.legend li::before{content:"";display:inline-block;width:.7rem;height:.7rem;border-radius:.35rem;background:currentColor;margin-right:.35rem}
.legend .key{color:var(--soft)}.legend .key::before{opacity:.3;border-radius:0}
.article{border-bottom:1px solid var(--line);padding:.45rem .25rem}.article .body{max-width:44rem}
.article .body a{color:inherit;text-decoration:none;background:var(--clause);box-decoration-break:clone;-webkit-box-decoration-break:clone}
.article .body a:hover,.article .body a:focus-visible,.article .body a:target,.article i:target+a,.article i:target+i+a{background:var(--mark)}
.article i,.article .body a{scroll-margin-top:3rem}.article .body span{text-decoration:underline dotted}
@media (max-width:40rem){li.event>details>summary{grid-template-columns:1fr}li.event .body{padding-left:.75rem}h1{font-size:1.6rem}}
@media print{html{font-size:9pt}#filters,.skip{display:none}body{max-width:none;padding:0}blockquote,.differ,.facts,svg{break-inside:avoid}h2,h4,summary{break-after:avoid}
li.event .body{padding-left:1rem}ol.long,li.event>details::details-content{content-visibility:visible}li.event>details::details-content{display:block}
mark,.legend li::before{-webkit-print-color-adjust:exact;print-color-adjust:exact}h1{font-size:18pt}svg.overview{min-width:0}.why{display:none}a{color:inherit;text-decoration:none}}
)css";

// Without it the page reads the same; it adds the filters and opens what a link leads to.
constexpr std::string_view kScript = R"js(
"use strict";
(function () {
  var list = function (where, what) { return Array.prototype.slice.call(where.querySelectorAll(what)); };
  // On long pages what opens stands in <noscript>, already escaped; it becomes elements when it is needed.
  function fill(details) {
    var held = details.querySelector(":scope > noscript");
    if (!held) { return; }
    var content = document.createElement("template");
    content.innerHTML = held.textContent;
    held.replaceWith(content.content);
  }
  document.addEventListener("toggle", function (event) { if (event.target.open) { fill(event.target); } }, true);
  function open() {
    var id = decodeURIComponent(location.hash.slice(1));
    if (id && !document.getElementById(id)) {
      list(document, "details.article").forEach(fill);
      if (document.getElementById(id)) { location.replace(location.hash); }  // so that it becomes :target
    }
    var target = document.getElementById(id);
    var details = target && (target.closest("details") || target.querySelector("details"));
    if (details && !details.open) { fill(details); details.open = true; target.scrollIntoView(); }
  }
  window.addEventListener("hashchange", open);
  open();
  window.addEventListener("beforeprint", function () {
    list(document, "li.event:not([hidden]) > details").forEach(function (d) { fill(d); d.open = true; });
  });
  var form = document.getElementById("filters");
  if (!form) { return; }
  var items = list(document, "li.event");
  var groups = list(document, "section.year, ol.events");
  var marks = null, words = null;
  var value = function (name) { var field = form.elements[name]; return field ? field.value : ""; };
  var holds = function (values, one) { return values !== undefined && values.split("|").indexOf(one) >= 0; };
  function apply() {
    var text = value("text").trim().toLowerCase();
    var source = value("source"), status = value("status"), who = value("who");
    var differ = form.elements.differ.checked;
    if (text && !words) { words = items.map(function (item) { return item.textContent.replace(/<[^>]*>/g, " ").toLowerCase(); }); }
    var shown = 0, off = {};
    items.forEach(function (item, i) {
      var data = item.dataset;
      var keep = (!text || words[i].indexOf(text) >= 0) && (!source || holds(data.sources, source)) &&
        (!status || (data.status || "occurred") === status) && (!who || holds(data.who, who)) && (!differ || data.differ === "1");
      if (item.hidden === keep) { item.hidden = !keep; }
      if (keep) { shown += 1; } else { off["#" + item.id] = true; }
    });
    groups.forEach(function (group) { group.hidden = !group.querySelector("li.event:not([hidden])"); });
    if (!marks && shown < items.length) { marks = list(document, "svg.overview a"); }
    if (marks) { marks.forEach(function (mark) { mark.classList.toggle("off", off[mark.getAttribute("href")] === true); }); }
    document.getElementById("count").textContent = shown + " of " + items.length + " shown";
  }
  form.addEventListener("input", apply);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  document.getElementById("open").addEventListener("click", function () {
    var closed = items.some(function (item) { return !item.hidden && !item.firstElementChild.open; });
    items.forEach(function (item) { if (!item.hidden) { item.firstElementChild.open = closed; } });
    this.textContent = closed ? "Close all" : "Open all";
  });
  form.hidden = false;
  apply();
})();
)js";

int hex_value(char c) {
    return c <= '9' ? c - '0' : c - 'a' + 10;
}

}  // namespace

std::string csp_hash(std::string_view content) {
    constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const std::string hex = sha256_hex(content);
    std::string out = "'sha256-";
    unsigned bits = 0;
    int held = 0;
    for (const char c : hex) {
        bits = (bits << 4U) | static_cast<unsigned>(hex_value(c));
        held += 4;
        if (held >= 6) {
            held -= 6;
            out += kDigits[(bits >> static_cast<unsigned>(held)) & 0x3FU];
        }
    }
    if (held > 0) out += kDigits[(bits << static_cast<unsigned>(6 - held)) & 0x3FU];
    while ((out.size() - 8) % 4 != 0) out += '=';
    return out + "'";
}

void begin_html(std::string_view title, OutputBuffer& out) {
    out << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        << "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        << csp_hash(kStyle) << "; script-src " << csp_hash(kScript)
        << "; base-uri 'none'; form-action 'none'\">\n"
        << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        << "<meta name=\"referrer\" content=\"no-referrer\">\n<title>" << for_html(title)
        << "</title>\n<style>" << kStyle << "</style>\n</head>\n<body>\n";
}

void end_html(OutputBuffer& out) {
    out << "<script>" << kScript << "</script>\n</body>\n</html>\n";
}

}  // namespace dateline
