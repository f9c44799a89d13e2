#include <algorithm>
#include <array>
#include <string>

#include "core/base/ascii.hpp"
#include "core/ingest/main_text.hpp"
#include "core/ingest/main_text_steps.hpp"

namespace dateline {
namespace {

using enum HtmlTag;

constexpr HtmlTagSet kScored = {section, h2, h3, h4, h5, h6, p, td, pre};
constexpr HtmlTagSet kDroppedWhenEmpty = {div, section, header, h1, h2, h3, h4, h5, h6};
constexpr std::array<std::string_view, 7> kUnlikelyRoles = {
    "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog"};
constexpr std::size_t kLongestByline = 100;
constexpr double kMostlyLinks = 0.25;

/// Does the style say `property: value`? "display:none" and "DISPLAY : none;" both do.
bool style_says(std::string_view style, std::string_view property, std::string_view value) {
    for (std::size_t at = 0; at < style.size();) {
        const std::size_t end = std::min(style.find(';', at), style.size());
        std::string squeezed;
        for (const char c : style.substr(at, std::min<std::size_t>(end - at, 80)))
            if (static_cast<unsigned char>(c) > ' ') squeezed += to_lower(c);
        if (squeezed.starts_with(property) && squeezed.substr(property.size()).starts_with(':') &&
            squeezed.substr(property.size() + 1).starts_with(value))
            return true;
        at = end + 1;
    }
    return false;
}

class Stripper {
  public:
    Stripper(const PageFacts& facts, const Strictness& strictness, std::string_view title)
        : facts_(facts), page_(*facts.page), strictness_(strictness), title_(title) {
        const std::size_t size = page_.nodes.size();
        out_.dropped.assign(facts.unread.begin(), facts.unread.end());
        out_.transparent.resize(size);
        out_.loose.resize(size);
        out_.tags.resize(size);
        for (std::size_t i = 0; i < size; ++i) out_.tags[i] = page_.nodes[i].tag;
        text_ = facts.sums(out_.dropped);
    }

    StrippedPage run() {
        const std::uint32_t end = page_.nodes[facts_.body].end;
        std::uint32_t table_until = 0, code_until = 0;
        for (std::uint32_t i = facts_.body + 1; i < end;) {
            const HtmlNode& node = page_.nodes[i];
            if (node.tag == text) {
                ++i;
                continue;
            }
            if (out_.dropped[i] || is_dropped(i, i < table_until || i < code_until)) {
                out_.dropped[i] = true;
                i = node.end;
                continue;
            }
            if (node.tag == table) table_until = std::max(table_until, node.end);
            if (node.tag == code) code_until = std::max(code_until, node.end);
            look_at(i);
            ++i;
        }
        if (facts_.body != 0) look_at(facts_.body);
        for (const LooseParagraph& loose : out_.paragraphs) ++out_.loose[loose.parent];
        std::sort(out_.paragraphs.begin(), out_.paragraphs.end(),
                  [](const LooseParagraph& a, const LooseParagraph& b) { return a.begin < b.begin; });
        return std::move(out_);
    }

  private:
    [[nodiscard]] TextCount inside(std::uint32_t i) const { return text_[page_.nodes[i].end] - text_[i]; }
    [[nodiscard]] bool says(std::uint32_t i, std::string_view name, std::string_view value) const {
        const auto raw = page_.raw_attribute(i, name);
        return raw && *raw == value;
    }

    [[nodiscard]] bool is_byline(std::uint32_t i) const {
        const bool named = says(i, "rel", "author") || has(facts_.nodes[i].words(), PageWords::byline);
        const auto property = named ? std::nullopt : page_.raw_attribute(i, "itemprop");
        if (!named && !(property && property->find("author") != std::string_view::npos)) return false;
        const std::uint32_t chars = inside(i).chars;
        return chars > 0 && chars < kLongestByline;
    }

    bool is_dropped(std::uint32_t i, bool in_table_or_code) {
        const HtmlTag tag = page_.nodes[i].tag;
        if (is_hidden(page_, i)) return true;
        if (out_.byline == 0 && is_byline(i)) {
            out_.byline = i;
            return true;
        }
        if (out_.title == 0 && !title_.empty() && (tag == h1 || tag == h2) &&
            same_headline(title_, page_.text_of(i, 600)) > kSameHeadline) {
            out_.title = i;
            return true;
        }
        if (strictness_.drop_unlikely) {
            const PageWords words = facts_.nodes[i].words();
            if (has(words, PageWords::unlikely) && !has(words, PageWords::maybe) && !in_table_or_code &&
                tag != body && tag != a)
                return true;
            if (const auto role = page_.raw_attribute(i, "role"))
                if (std::find(kUnlikelyRoles.begin(), kUnlikelyRoles.end(), *role) != kUnlikelyRoles.end())
                    return true;
        }
        return kDroppedWhenEmpty.has(tag) && inside(i).chars == 0 && holds_breaks_only(i);
    }
    [[nodiscard]] bool holds_breaks_only(std::uint32_t i) const {
        for (std::uint32_t c = i + 1; c < page_.nodes[i].end; c = page_.nodes[c].end) {
            const HtmlTag tag = page_.nodes[c].tag;
            if (tag != text && tag != br && tag != hr && !facts_.unread[c]) return false;
        }
        return true;
    }

    [[nodiscard]] bool is_space(std::uint32_t i) const {
        return page_.nodes[i].tag == text && is_blank_text(page_.nodes[i].raw.of(page_.bytes));
    }
    /// Is this <br> followed by another, with nothing but white space between?
    [[nodiscard]] bool is_double_break(std::uint32_t i, std::uint32_t end) const {
        if (page_.nodes[i].tag != br) return false;
        for (std::uint32_t next = page_.nodes[i].end; next < end; next = page_.nodes[next].end) {
            if (page_.nodes[next].tag == br) return true;
            if (!is_space(next)) return false;
        }
        return false;
    }

    /// Finds the paragraphs that stand loose among the children of an element, and what the element counts
    /// as.
    void look_at(std::uint32_t i) {
        const HtmlTag tag = page_.nodes[i].tag;
        const std::size_t before = out_.paragraphs.size();
        const std::uint32_t end = page_.nodes[i].end;
        bool loose = tag == div;  // is text here a paragraph already?
        bool broken = false;
        std::uint32_t run = 0;      // first node of the paragraph
        std::uint32_t run_end = 0;  // behind its last node that is no space
        std::uint32_t elements = 0, only = 0;
        bool stray_text = false;
        const auto finish = [&] {
            if (run != 0 && run_end > run) out_.paragraphs.push_back({i, run, run_end});
            run = run_end = 0;
        };
        for (std::uint32_t c = i + 1; c < end; c = page_.nodes[c].end) {
            if (facts_.unread[c]) continue;
            if (is_double_break(c, end)) {
                finish();
                loose = broken = true;
                continue;
            }
            const bool space = page_.nodes[c].tag == br || is_space(c);
            if (!facts_.nodes[c].phrasing) {
                finish();
                loose = tag == div;
                ++elements;
                only = c;
            } else if (loose && !space) {
                if (run == 0) run = c;
                run_end = page_.nodes[c].end;
            } else if (!loose && !space) {
                stray_text = true;
            }
        }
        finish();
        if (tag == p && broken) out_.tags[i] = div;
        if (kScored.has(out_.tags[i])) out_.scored.push_back(i);
        if (tag == div && !stray_text) name_division(i, before, elements, only);
    }

    /// A <div> that is a paragraph in all but name.
    void name_division(std::uint32_t i, std::size_t before, std::uint32_t elements, std::uint32_t only) {
        const std::size_t runs = out_.paragraphs.size() - before;
        if (runs == 1 && elements == 0) {
            if (inside(i).link_density() >= kMostlyLinks) return;
            out_.paragraphs.pop_back();
            out_.tags[i] = p;
            out_.scored.push_back(i);
        } else if (runs == 0 && elements == 1 && page_.nodes[only].tag == p) {
            if (inside(i).link_density() < kMostlyLinks) {
                out_.transparent[i] = true;
            }
        } else if (runs == 0 && !facts_.nodes[i].has_block) {
            out_.tags[i] = p;
            out_.scored.push_back(i);
        }
    }

    const PageFacts& facts_;
    const HtmlPage& page_;
    Strictness strictness_;
    std::string_view title_;
    std::vector<TextCount> text_;
    StrippedPage out_;
};

/// Words of letters and digits, in lower case; bytes above ASCII count as letters.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char c : text) {
        const bool word = is_digit(c) || (to_lower(c) >= 'a' && to_lower(c) <= 'z') || c == '_' ||
                          static_cast<unsigned char>(c) >= 0x80U;
        if (word)
            words.back() += to_lower(c);
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

}  // namespace

double same_headline(std::string_view a, std::string_view b) {
    std::vector<std::string> known = words_of(a.substr(0, 1000));
    const std::vector<std::string> words = words_of(b.substr(0, 1000));
    if (known.empty() || words.empty()) return 0;
    std::sort(known.begin(), known.end());
    std::size_t all = words.size() - 1, strange = 0;
    for (const std::string& word : words) {
        all += word.size();
        if (!std::binary_search(known.begin(), known.end(), word))
            strange += word.size() + (strange == 0 ? 0 : 1);
    }
    return 1.0 - static_cast<double>(strange) / static_cast<double>(all);
}

bool is_hidden(const HtmlPage& page, std::uint32_t i) {
    if (page.nodes[i].attributes == 0) return false;
    if (page.raw_attribute(i, "hidden")) return true;
    const auto says = [&page, i](std::string_view name, std::string_view value) {
        const auto raw = page.raw_attribute(i, name);
        return raw && *raw == value;
    };
    if (says("aria-hidden", "true")) {
        const auto names = page.raw_attribute(i, "class");
        if (!names || names->find("fallback-image") == std::string_view::npos) return true;
    }
    if (says("aria-modal", "true") && says("role", "dialog")) return true;
    const auto style = page.raw_attribute(i, "style");
    return style && (style_says(*style, "display", "none") || style_says(*style, "visibility", "hidden"));
}

StrippedPage strip_page(const PageFacts& facts, const Strictness& strictness, std::string_view title) {
    return Stripper(facts, strictness, title).run();
}

}  // namespace dateline
