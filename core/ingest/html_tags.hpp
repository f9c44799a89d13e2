// The elements the reader knows by name; all others are `other` and mean nothing to it.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

// clang-format off
#define DATELINE_HTML_TAGS(X) \
    X(a) X(abbr) X(acronym) X(address) X(applet) X(area) X(article) X(aside) X(audio) X(b) X(base) X(basefont) X(bdi) \
    X(bdo) X(bgsound) X(big) X(blockquote) X(body) X(br) X(button) X(canvas) X(caption) X(center) X(cite) X(code) X(col) \
    X(colgroup) X(data) X(datalist) X(dd) X(del) X(details) X(dfn) X(dialog) X(dir) X(div) X(dl) X(dt) X(em) X(embed) \
    X(fieldset) X(figcaption) X(figure) X(font) X(footer) X(form) X(frame) X(frameset) X(h1) X(h2) X(h3) X(h4) X(h5) \
    X(h6) X(head) X(header) X(hgroup) X(hr) X(html) X(i) X(iframe) X(img) X(input) X(ins) X(kbd) X(keygen) X(label) \
    X(legend) X(li) X(link) X(listing) X(main) X(map) X(mark) X(marquee) X(math) X(menu) X(meta) X(meter) X(nav) \
    X(nobr) X(noembed) X(noframes) X(noscript) X(object) X(ol) X(optgroup) X(option) X(output) X(p) X(param) X(picture) \
    X(plaintext) X(pre) X(progress) X(q) X(rp) X(rt) X(ruby) X(s) X(samp) X(script) X(search) X(section) X(select) \
    X(small) X(source) X(span) X(strike) X(strong) X(style) X(sub) X(summary) X(sup) X(svg) X(table) X(tbody) X(td) \
    X(template_) X(textarea) X(tfoot) X(th) X(thead) X(time) X(title) X(tr) X(track) X(tt) X(u) X(ul) X(var) X(video) \
    X(wbr) X(xmp)
// clang-format on

enum class HtmlTag : std::uint8_t {
    text,   // no element: a stretch of text
    other,  // an element of another name
#define DATELINE_HTML_TAG(name) name,
    DATELINE_HTML_TAGS(DATELINE_HTML_TAG)
#undef DATELINE_HTML_TAG
        count
};

/// By name, whatever its case: html_tag("DIV") is HtmlTag::div; HtmlTag::other when unknown.
[[nodiscard]] HtmlTag html_tag(std::string_view name);

/// A set of elements, tested in one step.
class HtmlTagSet {
  public:
    constexpr HtmlTagSet(std::initializer_list<HtmlTag> tags) {
        for (const HtmlTag tag : tags) bits_[index(tag) / 64] |= std::uint64_t{1} << (index(tag) % 64);
    }
    [[nodiscard]] constexpr bool has(HtmlTag tag) const {
        return (bits_[index(tag) / 64] >> (index(tag) % 64) & 1U) != 0;
    }

  private:
    static constexpr std::size_t index(HtmlTag tag) { return static_cast<std::size_t>(tag); }
    std::uint64_t bits_[3] = {};
    static_assert(static_cast<std::size_t>(HtmlTag::count) <= 192);
};

inline constexpr HtmlTagSet kHtmlHeadings = {HtmlTag::h1, HtmlTag::h2, HtmlTag::h3,
                                             HtmlTag::h4, HtmlTag::h5, HtmlTag::h6};
/// Elements that stand on lines of their own, "special" in the standard (13.2.4.2): an end tag of formatting
/// inside them does not reach out.
inline constexpr HtmlTagSet kHtmlBlocks = {
    HtmlTag::address,    HtmlTag::article, HtmlTag::aside,  HtmlTag::blockquote, HtmlTag::body,
    HtmlTag::button,     HtmlTag::center,  HtmlTag::dd,     HtmlTag::details,    HtmlTag::dialog,
    HtmlTag::dir,        HtmlTag::div,     HtmlTag::dl,     HtmlTag::dt,         HtmlTag::fieldset,
    HtmlTag::figcaption, HtmlTag::figure,  HtmlTag::footer, HtmlTag::form,       HtmlTag::h1,
    HtmlTag::h2,         HtmlTag::h3,      HtmlTag::h4,     HtmlTag::h5,         HtmlTag::h6,
    HtmlTag::header,     HtmlTag::hgroup,  HtmlTag::html,   HtmlTag::iframe,     HtmlTag::li,
    HtmlTag::main,       HtmlTag::menu,    HtmlTag::nav,    HtmlTag::ol,         HtmlTag::p,
    HtmlTag::pre,        HtmlTag::section, HtmlTag::select, HtmlTag::summary,    HtmlTag::table,
    HtmlTag::tbody,      HtmlTag::td,      HtmlTag::tfoot,  HtmlTag::th,         HtmlTag::thead,
    HtmlTag::tr,         HtmlTag::ul,      HtmlTag::object, HtmlTag::template_,  HtmlTag::caption};

}  // namespace dateline
