#include <algorithm>

#include "core/ingest/main_text_steps.hpp"

namespace dateline {
namespace {

using enum HtmlTag;

constexpr HtmlTagSet kNeverStory = {object, embed,    footer, link,   aside, iframe,
                                    input,  textarea, select, button, form};
constexpr HtmlTagSet kTextish = {span, li, td, blockquote, dl, div, img, ol, p, pre, table, ul};
constexpr std::uint32_t kShortShareBar = 500;  // characters; a longer element holds more than buttons
constexpr std::uint32_t kManyCommas = 10;      // so many are prose, whatever the links

/// What stands inside an element, summed from its last descendant upwards.
struct Inside {
    TextCount text;
    std::uint32_t headings = 0;  // characters in headings
    std::uint32_t lists = 0;     // characters in lists
    std::uint32_t paragraphs = 0, images = 0, items = 0, inputs = 0, embeds = 0;
    bool textish = false;  // some element for text holds some
    void operator+=(const Inside& o) {
        text += o.text;
        headings += o.headings, lists += o.lists;
        paragraphs += o.paragraphs, images += o.images, items += o.items, inputs += o.inputs,
            embeds += o.embeds;
        textish = textish || o.textish;
    }
};

class Cleaner {
  public:
    Cleaner(const PageFacts& facts, NodeRange range, const Strictness& strictness, StrippedPage& page)
        : facts_(facts),
          nodes_(facts.page->nodes),
          range_(range),
          strictness_(strictness),
          page_(page),
          kept_as_it_is_(range.end - range.begin),
          figure_(range.end - range.begin) {}

    void run() {
        find_data_tables();
        sweep({form, fieldset});
        for (std::uint32_t i = range_.begin; i < range_.end; ++i) {
            const HtmlTag tag = nodes_[i].tag;
            if ((kNeverStory.has(tag) && tag != form) || is_scolded_heading(i)) page_.dropped[i] = true;
        }
        drop_share_bars();
        sweep({table});
        sweep({ul, ol});
        sweep({div});
    }

  private:
    [[nodiscard]] bool is_scolded_heading(std::uint32_t i) const {
        const HtmlTag tag = nodes_[i].tag;
        return (tag == h1 || tag == h2) && weight(i) < 0;
    }
    [[nodiscard]] int weight(std::uint32_t i) const {
        return strictness_.weigh_names ? facts_.nodes[i].weight() : 0;
    }

    void drop_share_bars() {
        const std::vector<TextCount> sums = facts_.sums(page_.dropped);
        for (std::uint32_t i = range_.begin + 1; i < range_.end; ++i)
            if (has(facts_.nodes[i].words(), PageWords::share) &&
                (sums[nodes_[i].end] - sums[i]).chars < kShortShareBar)
                page_.dropped[i] = true;
    }

    /// Tables of data are kept, tables that lay a page out are not protected.
    void find_data_tables() {
        std::uint32_t until = 0, figure_until = 0;
        for (std::uint32_t i = range_.begin; i < range_.end; ++i) {
            if (nodes_[i].tag == figure) figure_until = std::max(figure_until, nodes_[i].end);
            figure_[i - range_.begin] = i < figure_until;
            if ((nodes_[i].tag == table && i >= until && is_data_table(i)) || nodes_[i].tag == code)
                until = std::max(until, nodes_[i].end);
            kept_as_it_is_[i - range_.begin] = i < until;
        }
    }
    [[nodiscard]] bool is_data_table(std::uint32_t t) const {
        const auto role = facts_.page->raw_attribute(t, "role");
        if (role && *role == "presentation") return false;
        const auto mark = facts_.page->raw_attribute(t, "datatable");
        if (mark && *mark == "0") return false;
        if (facts_.page->raw_attribute(t, "summary")) return true;
        std::size_t rows = 0, columns = 0, cells = 0;
        bool nested = false, marked = false;
        for (std::uint32_t i = t + 1; i < nodes_[t].end; ++i) {
            const HtmlTag tag = nodes_[i].tag;
            marked = marked || tag == col || tag == colgroup || tag == tfoot || tag == thead || tag == th ||
                     (tag == caption && nodes_[i].end > i + 1);
            nested = nested || tag == table;
            if (tag == tr) ++rows, cells = 0;
            if (tag == td) columns = std::max(columns, ++cells);
        }
        if (marked) return true;
        if (nested || rows <= 1 || columns <= 1) return false;
        return rows >= 10 || columns > 4 || rows * columns > 10;
    }

    /// Drops the elements of these names that hold more of other things than of text. Descendants are judged
    /// first.
    void sweep(const HtmlTagSet& tags) {
        if (!strictness_.clean_parts) return;
        inside_.assign(range_.end - range_.begin, {});
        std::vector<bool> gone(range_.end - range_.begin);
        std::uint32_t gone_until = 0;
        for (std::uint32_t i = range_.begin; i < range_.end; ++i) {
            if (page_.dropped[i]) gone_until = std::max(gone_until, nodes_[i].end);
            gone[i - range_.begin] = i < gone_until;
        }
        for (std::uint32_t i = range_.end; i-- > range_.begin;) {
            if (gone[i - range_.begin]) continue;
            Inside& in = inside_[i - range_.begin];
            in.text += facts_.own[i];
            in.paragraphs += page_.loose[i];
            const HtmlTag tag = page_.tags[i];
            if (tags.has(tag) && !page_.transparent[i] && !kept_as_it_is_[i - range_.begin] &&
                is_clutter(i, tag, in)) {
                page_.dropped[i] = true;
                continue;
            }
            if (i == range_.begin || nodes_[i].parent < range_.begin) continue;
            Inside up = in;
            if (kHtmlHeadings.has(tag)) up.headings += in.text.chars;
            if (tag == ul || tag == ol) up.lists += in.text.chars;
            up.paragraphs += tag == p ? 1U : 0U;
            up.images += tag == img ? 1U : 0U;
            up.items += tag == li ? 1U : 0U;
            up.inputs += tag == input ? 1U : 0U;
            up.embeds += tag == object || tag == embed || tag == iframe ? 1U : 0U;
            up.textish = up.textish || (kTextish.has(tag) && in.text.chars > 0);
            inside_[nodes_[i].parent - range_.begin] += up;
        }
    }

    [[nodiscard]] bool is_clutter(std::uint32_t i, HtmlTag tag, const Inside& in) const {
        const bool list = tag == ul || tag == ol || (in.text.chars > 0 && in.lists * 10 > in.text.chars * 9);
        const int names = weight(i);
        if (names < 0) return true;
        if (in.text.commas >= kManyCommas) return false;
        const double links = in.text.link_density();
        const std::uint32_t items = in.items > 100 ? in.items - 100 : 0;
        const bool in_figure = figure_[i - range_.begin];
        const double headings = in.text.chars == 0 ? 0 : static_cast<double>(in.headings) / in.text.chars;
        const bool clutter = (in.images > 1 && in.paragraphs * 2 < in.images && !in_figure) ||
                             (!list && items > in.paragraphs) || in.inputs > in.paragraphs / 3 ||
                             (!list && headings < 0.9 && in.text.chars < 25 &&
                              (in.images == 0 || in.images > 2) && links > 0 && !in_figure) ||
                             (!list && names < 25 && links > 0.2) || (names >= 25 && links > 0.5) ||
                             (in.embeds == 1 && in.text.chars < 75) || in.embeds > 1 ||
                             (in.images == 0 && !in.textish);
        if (list && clutter) return !is_gallery(i, in);
        return clutter;
    }
    /// A list of nothing but pictures.
    [[nodiscard]] bool is_gallery(std::uint32_t i, const Inside& in) const {
        for (std::uint32_t c = i + 1; c < nodes_[i].end; c = nodes_[c].end) {
            if (nodes_[c].tag == text) continue;
            std::size_t elements = 0;
            for (std::uint32_t g = c + 1; g < nodes_[c].end; g = nodes_[g].end)
                elements += nodes_[g].tag != text ? 1U : 0U;
            if (elements > 1) return false;
        }
        return in.items > 0 && in.images == in.items;
    }

    const PageFacts& facts_;
    const std::vector<HtmlNode>& nodes_;
    NodeRange range_;
    Strictness strictness_;
    StrippedPage& page_;
    std::vector<bool> kept_as_it_is_;  // inside a table of data or code
    std::vector<bool> figure_;
    std::vector<Inside> inside_;
};

}  // namespace

void clean_article(const PageFacts& facts, NodeRange range, const Strictness& strictness,
                   StrippedPage& page) {
    Cleaner(facts, range, strictness, page).run();
}

}  // namespace dateline
