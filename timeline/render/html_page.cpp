#include "timeline/render/html_page.hpp"

#include <string>

#include "core/base/sha256.hpp"
#include "timeline/render/escape.hpp"

namespace dateline {
namespace {

// Every colour pair has a contrast of at least 4.5:1 in both schemes (WCAG 2.1 §1.4.3).
constexpr std::string_view kStyle = R"css(
:root{color-scheme:light dark;--bg:#fff;--fg:#1a1a1a;--soft:#5a5a5a;--line:#d4d4d4;--card:#f6f6f4;--mark:#fff0b3;
--happened:#1b5e8c;--ongoing:#1f6f3a;--scheduled:#7a4b00;--possible:#6b4fa0;--off:#a32020}
@media (prefers-color-scheme:dark){:root{--bg:#161618;--fg:#ececec;--soft:#a9a9a9;--line:#3c3c40;--card:#202024;--mark:#5c4a00;
--happened:#7fb8e6;--ongoing:#7ecf95;--scheduled:#e2b35c;--possible:#bfa6ee;--off:#f09090}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:62rem;padding:1.5rem 1rem 4rem;background:var(--bg);color:var(--fg);
font:1rem/1.5 Georgia,"Times New Roman",serif}
h1{font-size:1.9rem;line-height:1.2;margin:.2em 0}
h2{font-size:1.25rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--line)}
h3{font-size:1rem;margin:1rem 0 .25rem}
p.lead,.soft,footer{color:var(--soft)}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--bg);padding:.25rem .5rem}
ol.events{list-style:none;margin:0;padding:0}
li.event{border-bottom:1px solid var(--line)}
main.many li.event{content-visibility:auto;contain-intrinsic-size:auto 3.6rem}
summary{display:grid;grid-template-columns:11rem 1fr;gap:.25rem 1rem;padding:.45rem .25rem;cursor:pointer}
summary:focus-visible,a:focus-visible,input:focus-visible,select:focus-visible{outline:2px solid var(--happened);outline-offset:2px}
summary .when::before{content:"\25B8\2002";color:var(--soft)}details[open] .when::before{content:"\25BE\2002"}
summary::-webkit-details-marker{display:none}summary .when{font-variant-numeric:tabular-nums;font-weight:bold}
summary .who{display:block;color:var(--soft);font-size:.875rem}
details[open]{background:var(--card)}
details .body{padding:.25rem .75rem 1rem}
.status{font-size:.8125rem;border:1px solid;border-radius:.2rem;padding:0 .3rem;white-space:nowrap}
.occurred{color:var(--happened)}.ongoing{color:var(--ongoing)}.scheduled{color:var(--scheduled)}.possible{color:var(--possible)}
.cancelled,.denied,.conflict{color:var(--off)}
blockquote{margin:.5rem 0;padding:.1rem .75rem;border-left:3px solid var(--line)}
blockquote p{margin:.25rem 0}
mark{background:var(--mark);color:inherit}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:.5rem 0}dt{color:var(--soft)}dd{margin:0}
code{font-size:.875rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line)}
.wide{overflow-x:auto}
#filters{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:1rem 0;padding:.75rem;background:var(--card)}
#filters[hidden]{display:none}
#filters label{display:flex;flex-direction:column;font-size:.8125rem;color:var(--soft)}
#filters input,#filters select{font:inherit;font-size:1rem;max-width:14rem}
svg.overview{width:100%;height:auto;display:block}
svg.overview text{fill:var(--fg);font:12px Georgia,serif}svg.overview .tick{fill:var(--soft);font-size:11px}
svg.overview .lane{stroke:var(--line)}svg.overview rect{fill:currentColor;y:6px;height:12px}svg.overview .wide{opacity:.4}svg.overview .open{opacity:.3}
@media (max-width:40rem){summary{grid-template-columns:1fr}}
@media print{#filters,.skip{display:none}body{max-width:none}li.event{break-inside:avoid}main.many li.event{content-visibility:visible}}
)css";

// Without it the page reads the same; it adds the filters and opens the event a link leads to.
constexpr std::string_view kScript = R"js(
"use strict";
(function () {
  var form = document.getElementById("filters");
  var items = Array.prototype.slice.call(document.querySelectorAll("li.event"));
  var years = Array.prototype.slice.call(document.querySelectorAll("section.year"));
  function open() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var details = target && target.querySelector("details");
    if (details) { details.open = true; }
  }
  window.addEventListener("hashchange", open);
  open();
  if (!form) { return; }
  var words = null;
  function apply() {
    var text = form.elements.text.value.trim().toLowerCase();
    var source = form.elements.source.value;
    var status = form.elements.status.value;
    var who = form.elements.who.value;
    var differ = form.elements.differ.checked;
    if (text && !words) { words = items.map(function (item) { return item.textContent.toLowerCase(); }); }
    var shown = 0;
    items.forEach(function (item, i) {
      var data = item.dataset;
      var keep = (!text || words[i].indexOf(text) >= 0) &&
        (!source || data.sources.split("|").indexOf(source) >= 0) &&
        (!status || data.status === status) &&
        (!who || data.who.split("|").indexOf(who) >= 0) &&
        (!differ || data.differ === "1");
      item.hidden = !keep;
      if (keep) { shown += 1; }
    });
    years.forEach(function (year) { year.hidden = !year.querySelector("li.event:not([hidden])"); });
    document.getElementById("count").textContent = shown + " of " + items.length + " shown";
  }
  form.addEventListener("input", apply);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
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

void begin_html(std::string_view title, std::ostream& out) {
    out << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        << "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        << csp_hash(kStyle) << "; script-src " << csp_hash(kScript)
        << "; base-uri 'none'; form-action 'none'\">\n"
        << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        << "<meta name=\"referrer\" content=\"no-referrer\">\n<title>" << for_html(title)
        << "</title>\n<style>" << kStyle << "</style>\n</head>\n<body>\n";
}

void end_html(std::ostream& out) {
    out << "<script>" << kScript << "</script>\n</body>\n</html>\n";
}

}  // namespace dateline
