#include "core/ingest/page_writer.hpp"

#include <algorithm>

#include "core/ingest/line_rules.hpp"
#include "core/ingest/page_facts.hpp"

namespace dateline {
namespace {

using enum HtmlTag;

constexpr HtmlTagSet kPartsText = {
    address, article, aside,    blockquote, body,   caption, center, dd,    details, dir, div,
    dl,      dt,      fieldset, figcaption, figure, footer,  form,   h1,    h2,      h3,  h4,
    h5,      h6,      header,   hgroup,     hr,     legend,  li,     main,  menu,    nav, ol,
    p,       pre,     section,  summary,    table,  tbody,   tfoot,  thead, tr,      ul};
constexpr HtmlTagSet kNeverWritten = {script, style,    noscript, template_, svg,     math,
                                      iframe, noframes, noembed,  title,     head,    canvas,
                                      select, textarea, rp,       button,    datalist};
constexpr std::size_t kLongestCell = 120;  // bytes on average; longer cells lay a page out, they are no data

/// What the elements around a text make of it; the innermost that says something wins.
BlockKind kind_within(HtmlTag tag, BlockKind around) {
    switch (tag) {
        case figcaption:
        case caption:
            return BlockKind::caption;
        case li:
        case dd:
        case dt:
            return around == BlockKind::caption ? around : BlockKind::list_item;
        case blockquote:
            return BlockKind::quote;
        case h1:
        case h2:
        case h3:
        case h4:
        case h5:
        case h6:
            return around == BlockKind::caption ? around : BlockKind::heading;
        default:
            return around;
    }
}

class PageWriter {
  public:
    PageWriter(const HtmlPage& page, const std::vector<bool>& dropped, TextWriter& writer)
        : page_(page), dropped_(dropped), writer_(writer) {}

    void write(NodeRange range) {
        for (std::uint32_t i = range.begin; i < range.end;) {
            leave(i);
            const HtmlNode& node = page_.nodes[i];
            if (dropped_[i] || kNeverWritten.has(node.tag)) {
                i = node.end;
                continue;
            }
            if (node.tag == text)
                write_text(node);
            else
                enter(i);
            ++i;
        }
        leave(range.end);
        flush();
    }

  private:
    struct Open {
        std::uint32_t end;
        HtmlTag tag;
        BlockKind before;  // the kind outside it
    };

    void write_text(const HtmlNode& node) {
        const std::string_view raw = node.raw.of(page_.bytes);
        if (pre_until_ > 0)
            writer_.add_as_it_is(raw, node.references);
        else
            writer_.add(raw, node.references);
    }

    void enter(std::uint32_t i) {
        const HtmlNode& node = page_.nodes[i];
        if (node.tag == br) {
            if (next_is_break(i))
                flush();
            else
                writer_.line_break();
            return;
        }
        if (node.tag == td || node.tag == th) {
            if (row_until_ > i && !writer_.block_is_empty())
                writer_.insert(" | ");
            else if (row_until_ <= i)
                flush();
        } else if (node.tag == tr) {
            flush();
            row_until_ = is_data_row(i) ? node.end : 0;
        } else if (kPartsText.has(node.tag) && row_until_ <= i) {
            flush();
        } else if (kPartsText.has(node.tag)) {
            writer_.space();
        }
        if (node.tag == pre) pre_until_ = node.end;
        if (kPartsText.has(node.tag) || node.tag == td || node.tag == th) {
            open_.push_back({node.end, node.tag, kind_});
            kind_ = row_until_ > i ? BlockKind::table : kind_within(node.tag, kind_);
        }
    }

    void leave(std::uint32_t i) {
        while (!open_.empty() && open_.back().end <= i) {
            const Open last = open_.back();
            open_.pop_back();
            const bool in_row = row_until_ != 0 && last.end <= row_until_ && last.tag != tr;
            if (in_row)
                writer_.space();
            else
                flush();
            kind_ = last.before;
            if (last.tag == tr) row_until_ = 0;
        }
        if (pre_until_ != 0 && i >= pre_until_) pre_until_ = 0;
    }

    /// "<br><br>" ends a paragraph.
    [[nodiscard]] bool next_is_break(std::uint32_t i) const {
        for (std::uint32_t next = page_.nodes[i].end; next < page_.nodes.size();
             next = page_.nodes[next].end) {
            if (page_.nodes[next].tag == br) return true;
            if (page_.nodes[next].tag != text || !is_blank_text(page_.nodes[next].raw.of(page_.bytes)))
                return false;
        }
        return false;
    }

    /// Two cells or more, short, with nothing in them that makes paragraphs.
    [[nodiscard]] bool is_data_row(std::uint32_t row) const {
        std::size_t cells = 0, bytes = 0;
        for (std::uint32_t i = row + 1; i < page_.nodes[row].end; ++i) {
            const HtmlNode& node = page_.nodes[i];
            if (node.tag == td || node.tag == th) ++cells;
            if (node.tag == text) bytes += node.raw.size();
            if (node.tag == table || node.tag == ul || node.tag == ol || kHtmlHeadings.has(node.tag))
                return false;
        }
        return cells > 1 && bytes <= cells * kLongestCell;
    }

    void flush() {
        BlockKind kind = kind_;
        if (kind == BlockKind::body || kind == BlockKind::list_item || kind == BlockKind::heading) {
            if (const auto by_words = kind_of_line(writer_.open_block())) kind = *by_words;
        }
        writer_.end_block(kind);
    }

    const HtmlPage& page_;
    const std::vector<bool>& dropped_;
    TextWriter& writer_;
    std::vector<Open> open_;
    BlockKind kind_ = BlockKind::body;
    std::uint32_t pre_until_ = 0;
    std::uint32_t row_until_ = 0;  // inside a row of a table of data
};

}  // namespace

void write_page_range(const HtmlPage& page, NodeRange range, const std::vector<bool>& dropped,
                      TextWriter& writer) {
    PageWriter(page, dropped, writer).write(range);
}

void write_page_block(const HtmlPage& page, std::uint32_t node, BlockKind kind, TextWriter& writer) {
    for (std::uint32_t i = node; i < page.nodes[node].end; ++i) {
        const HtmlNode& n = page.nodes[i];
        if (kNeverWritten.has(n.tag)) {
            i = n.end - 1;
            continue;
        }
        if (n.tag == text)
            writer.add(n.raw.of(page.bytes), n.references);
        else
            writer.space();
    }
    writer.end_block(kind);
}

}  // namespace dateline
