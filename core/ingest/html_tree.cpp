#include "core/ingest/html_tree.hpp"

#include <array>
#include <string>
#include <vector>

namespace dateline {
namespace {

using enum HtmlTag;

constexpr std::size_t kMaxDepth = 512;

constexpr HtmlTagSet kVoid = {area, base,  basefont, bgsound, br,   col,   embed,  frame, hr,
                              img,  input, keygen,   link,    meta, param, source, track, wbr};
constexpr HtmlTagSet kInHead = {base,   basefont, bgsound,  link,      meta,    title,
                                script, style,    noscript, template_, noframes};
// Start tags that end an open paragraph.
constexpr HtmlTagSet kEndsP = {
    address,    article,   aside,  blockquote, center, details, dialog, dir, div, dl,  fieldset,
    figcaption, figure,    footer, header,     hgroup, main,    menu,   nav, ol,  p,   search,
    section,    summary,   ul,     h1,         h2,     h3,      h4,     h5,  h6,  pre, listing,
    form,       plaintext, table,  hr,         xmp,    li,      dd,     dt};
// Elements that no end tag from inside reaches beyond.
constexpr HtmlTagSet kScope = {applet, caption, html, table, td, th, marquee, object, template_};
constexpr HtmlTagSet kTableScope = {html, table, template_};
// Elements whose end tags do not care for blocks that were left open inside them.
constexpr HtmlTagSet kFormatting = {a,    abbr, acronym, b,     bdi,  bdo,    big,    cite, code,
                                    data, dfn,  em,      font,  i,    kbd,    label,  mark, nobr,
                                    q,    s,    samp,    small, span, strike, strong, sub,  sup,
                                    time, tt,   u,       var,   ins,  del,    other};
// Start tags that never stand inside svg or math: the drawing has ended (13.2.6.5).
constexpr HtmlTagSet kBreaksOut = {
    b,   big,  blockquote, body,  br,   center, code,   dd,  div, dl,      dt,   em,   embed, h1, h2,
    h3,  h4,   h5,         h6,    head, hr,     i,      img, li,  listing, menu, meta, nobr,  ol, p,
    pre, ruby, s,          small, span, strong, strike, sub, sup, table,   tt,   u,    ul,    var};

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n\f") == std::string_view::npos;
}

class TreeBuilder {
  public:
    explicit TreeBuilder(std::string_view bytes) : tokens_(bytes) {
        page_.bytes = bytes;
        page_.nodes.reserve(bytes.size() / 24 + 16);
        page_.nodes.push_back({html, true, 0, 0, 0, 0, 0, {}});
        open_.push_back(0);
        ++count_[index(html)];
    }

    Result<HtmlPage> run() {
        for (HtmlToken token = tokens_.next(); token.kind != HtmlToken::Kind::eof; token = tokens_.next()) {
            if (page_.nodes.size() + 4 > kMaxHtmlNodes)
                return fail(ErrorCode::too_large, "more than " + std::to_string(kMaxHtmlNodes >> 20U) +
                                                      " million elements on one page");
            if (token.kind == HtmlToken::Kind::text)
                text_token(token);
            else if (token.kind == HtmlToken::Kind::start)
                start(token);
            else
                end(token.tag);
        }
        while (!open_.empty()) pop();
        return std::move(page_);
    }

  private:
    static constexpr std::size_t index(HtmlTag tag) { return static_cast<std::size_t>(tag); }
    [[nodiscard]] HtmlTag top() const { return page_.nodes[open_.back()].tag; }
    [[nodiscard]] HtmlTag tag_at(std::size_t depth) const { return page_.nodes[open_[depth]].tag; }
    [[nodiscard]] bool is_open(HtmlTag tag) const { return count_[index(tag)] != 0; }

    void pop() {
        const std::uint32_t node = open_.back();
        page_.nodes[node].end = static_cast<std::uint32_t>(page_.nodes.size());
        --count_[index(page_.nodes[node].tag)];
        if (link_ == node) link_ = 0;
        if (node == foreign_) {
            foreign_ = 0;
            tokens_.set_foreign(false);
        }
        open_.pop_back();
    }
    void pop_to(std::size_t depth) {
        while (open_.size() > depth) pop();
        overflow_ = 0;
    }

    /// The depth at which `tag` is open and no member of `barrier` stands above it; 0 when it is not (html
    /// cannot be popped).
    [[nodiscard]] std::size_t find(HtmlTag tag, const HtmlTagSet& barrier) const {
        if (!is_open(tag)) return 0;
        for (std::size_t depth = open_.size(); depth-- > 1;) {
            if (tag_at(depth) == tag) return depth;
            if (barrier.has(tag_at(depth))) return 0;
        }
        return 0;
    }
    void close(HtmlTag tag, const HtmlTagSet& barrier) {
        if (const std::size_t depth = find(tag, barrier)) pop_to(depth);
    }
    void close_p() {
        static constexpr HtmlTagSet kButtonScope = {applet,  caption, html,   table,     td,  th,
                                                    marquee, object,  button, template_, svg, math};
        close(p, kButtonScope);
    }

    void need_body() {
        if (seen_body_) return;
        if (const std::size_t depth = find(head, kScope)) pop_to(depth);
        if (is_open(template_) || is_open(noscript)) return;
        seen_body_ = true;
        push({body, true, 0, 0, 0, 0, 0, {}});
    }

    void push(HtmlNode node) {
        const auto id = static_cast<std::uint32_t>(page_.nodes.size());
        node.parent = open_.back();
        node.end = id + 1;
        page_.nodes.push_back(node);
        if (open_.size() >= kMaxDepth) {
            ++overflow_;
            return;
        }
        ++count_[index(node.tag)];
        open_.push_back(id);
    }

    void text_token(const HtmlToken& token) {
        const bool blank = is_blank(token.span.of(page_.bytes));
        if (!seen_body_ && (blank || top() != title)) {
            if (blank && !kInHead.has(top())) return;
            if (!blank && !kInHead.has(top())) need_body();
        }
        const auto id = static_cast<std::uint32_t>(page_.nodes.size());
        page_.nodes.push_back(
            {HtmlTag::text, token.references, 0, 0, open_.back(), id + 1, link_, token.span});
    }

    HtmlNode element(const HtmlToken& token) {
        const auto& attributes = tokens_.attributes();
        HtmlNode node;
        node.tag = token.tag;
        node.raw = token.span;
        node.first_attribute = static_cast<std::uint32_t>(page_.attribute_list.size());
        node.attributes = static_cast<std::uint16_t>(attributes.size());
        page_.attribute_list.insert(page_.attribute_list.end(), attributes.begin(), attributes.end());
        return node;
    }

    /// The tags of the page's frame: html, head, body. True when the token was one of them.
    bool frame_tag(const HtmlToken& token) {
        if (token.tag == html || (token.tag == body && seen_body_)) {
            HtmlNode& node = page_.nodes.front();
            if (token.tag == html && node.attributes == 0) {
                const HtmlNode read = element(token);
                node.first_attribute = read.first_attribute;
                node.attributes = read.attributes;
                node.raw = read.raw;
            }
            return true;
        }
        if (token.tag == body) {
            if (const std::size_t depth = find(head, kScope)) pop_to(depth);
            seen_body_ = true;
            push(element(token));
            return true;
        }
        if (token.tag == head) {
            if (!seen_body_ && !is_open(head)) push(element(token));
            return true;
        }
        return false;
    }

    /// What the start tag ends that is still open (13.2.6.4.7, 13.2.6.4.9-16).
    void imply_ends(HtmlTag tag) {
        if (kEndsP.has(tag)) close_p();
        switch (tag) {
            case li:
                close_item(li, li);
                break;
            case dd:
            case dt:
                close_item(dd, dt);
                break;
            case h1:
            case h2:
            case h3:
            case h4:
            case h5:
            case h6:
                if (kHtmlHeadings.has(top())) pop_to(open_.size() - 1);
                break;
            case button:
                close(button, kScope);
                break;
            case option:
            case optgroup:
                if (top() == option) pop_to(open_.size() - 1);
                if (tag == optgroup && top() == optgroup) pop_to(open_.size() - 1);
                break;
            case tr:
                close_table_part({tr, td, th, caption, colgroup});
                break;
            case td:
            case th:
                close_table_part({td, th, caption, colgroup});
                break;
            case tbody:
            case thead:
            case tfoot:
            case caption:
            case colgroup:
                close_table_part({tbody, thead, tfoot, tr, td, th, caption, colgroup});
                break;
            case a:
                if (link_ != 0) close_link();
                break;
            default:
                break;
        }
    }
    /// Ends the open item of this list; a list or cell inside it is not looked through.
    void close_item(HtmlTag one, HtmlTag another) {
        if (!is_open(one) && !is_open(another)) return;
        for (std::size_t depth = open_.size(); depth-- > 1;) {
            const HtmlTag here = tag_at(depth);
            if (here == one || here == another) return pop_to(depth);
            if (kHtmlBlocks.has(here) && here != address && here != div && here != p) return;
        }
    }
    /// Ends the outermost open part of the innermost table.
    void close_table_part(const HtmlTagSet& parts) {
        std::size_t found = 0;
        for (std::size_t depth = open_.size(); depth-- > 1 && !kTableScope.has(tag_at(depth));)
            if (parts.has(tag_at(depth))) found = depth;
        if (found != 0) pop_to(found);
    }
    /// A link ends where a new one begins or its end tag stands, even when blocks are open inside it.
    void close_link() {
        const std::uint32_t node = link_;
        link_ = 0;
        for (std::size_t depth = open_.size(); depth-- > 1;) {
            if (open_[depth] == node) return pop_to(depth);
            if (kHtmlBlocks.has(tag_at(depth))) return;
        }
    }

    void start(const HtmlToken& token) {
        if (frame_tag(token)) return;
        const HtmlTag tag = token.tag;
        if (!seen_body_ && !kInHead.has(tag) && foreign_ == 0) need_body();
        if (foreign_ != 0 && kBreaksOut.has(tag))
            if (const std::size_t depth = depth_of(foreign_)) pop_to(depth);
        if (foreign_ == 0) imply_ends(tag);
        const HtmlNode node = element(token);
        if (kVoid.has(tag) || (token.self_closing && (foreign_ != 0 || tag == svg || tag == math))) {
            const auto id = static_cast<std::uint32_t>(page_.nodes.size());
            page_.nodes.push_back(node);
            page_.nodes.back().parent = open_.back();
            page_.nodes.back().end = id + 1;
            return;
        }
        const auto id = static_cast<std::uint32_t>(page_.nodes.size());
        push(node);
        if (tag == a && page_.raw_attribute(id, "href")) link_ = id;
        if (foreign_ == 0 && (tag == svg || tag == math) && open_.back() == id) {
            foreign_ = id;
            tokens_.set_foreign(true);
        }
        if (foreign_ == 0) tokens_.text_only(tag);
    }

    [[nodiscard]] std::size_t depth_of(std::uint32_t node) const {
        for (std::size_t depth = open_.size(); depth-- > 1;)
            if (open_[depth] == node) return depth;
        return 0;
    }

    void end(HtmlTag tag) {
        if (tag == html || tag == body || kVoid.has(tag)) {
            if (tag == br) {
                need_body();
                HtmlNode node;
                node.tag = br;
                node.parent = open_.back();
                node.end = static_cast<std::uint32_t>(page_.nodes.size()) + 1;
                page_.nodes.push_back(node);
            }
            return;
        }
        if (overflow_ != 0) {
            --overflow_;
            return;
        }
        if (tag == a && link_ != 0) return close_link();
        if (kHtmlHeadings.has(tag)) return close_heading();
        if (!is_open(tag)) return;
        static constexpr HtmlTagSet kTableParts = {table, tbody, thead, tfoot, tr, td, th, caption, colgroup};
        if (kTableParts.has(tag)) {
            if (const std::size_t depth = find(tag, tag == table ? HtmlTagSet{html, template_} : kTableScope))
                pop_to(depth);
            return;
        }
        if (const std::size_t depth = find(tag, kFormatting.has(tag) ? kHtmlBlocks : kScope)) pop_to(depth);
    }
    /// "</h2>" ends whatever heading is open.
    void close_heading() {
        for (std::size_t depth = open_.size(); depth-- > 1 && !kScope.has(tag_at(depth));)
            if (kHtmlHeadings.has(tag_at(depth))) return pop_to(depth);
    }

    HtmlPage page_;
    HtmlTokenizer tokens_;
    std::vector<std::uint32_t> open_;
    std::array<std::uint32_t, static_cast<std::size_t>(HtmlTag::count)> count_{};
    std::size_t overflow_ = 0;   // elements open beyond the depth that is kept
    std::uint32_t link_ = 0;     // the open <a href>
    std::uint32_t foreign_ = 0;  // the open <svg> or <math>
    bool seen_body_ = false;
};

}  // namespace

Result<HtmlPage> parse_html(std::string_view page) {
    return TreeBuilder(page).run();
}

}  // namespace dateline
