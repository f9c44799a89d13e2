#include "core/ingest/page_dates.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <tuple>

#include "core/base/ascii.hpp"
#include "core/calendar/page_date.hpp"
#include "core/ingest/date_labels.hpp"
#include "core/ingest/stamp.hpp"

namespace dateline {
namespace {

using enum HtmlTag;

constexpr std::size_t kLongest = 140;      // bytes of a line that tells a date and little else
constexpr std::size_t kLabel = 60;         // bytes of a label that may stand outside the element of the date
constexpr std::uint32_t kParagraph = 160;  // bytes; the story has begun
constexpr std::uint32_t kSentence = 80;    // bytes; the article's head is over
constexpr std::uint32_t kNearAbove = 60;   // nodes above the headline
constexpr std::uint32_t kNearBelow = 80;   // nodes below the story
constexpr int kLeastScore = 3;
constexpr std::size_t kMost = 4;
constexpr int kMany = 5;  // so many alike are a list of teasers

constexpr HtmlTagSet kUnread = {script,  style, noscript, template_, svg,    math,     iframe, noframes,
                                noembed, title, head,     select,    option, textarea, button};
constexpr HtmlTagSet kElsewhere = {aside, footer, nav, form};
// Names of parts that hold dates of other things.
constexpr std::array<std::string_view, 22> kOtherParts = {
    "today",   "current-date", "currentdate", "current_date", "comment",   "related", "sidebar",   "footer",
    "widget",  "recommend",    "popular",     "trending",     "latest",    "teaser",  "copyright", "calendar",
    "weather", "event",        "reply",       "recent",       "headlines", "more-"};
constexpr std::array<std::string_view, 11> kDateNames = {
    "date", "time", "publi", "posted", "pubdate", "created", "stamp", "byline", "meta", "fecha", "data"};

class DateFinder {
  public:
    DateFinder(const HtmlPage& page, const MainText& found) : page_(page) {
        const std::size_t size = page.nodes.size();
        part_.resize(size);
        begin_ = found.ranges.empty() ? 0 : found.ranges.front().begin;
        end_ = found.ranges.empty() ? 0 : found.ranges.back().end;
        title_ = found.title != 0 ? found.title : first_heading();
        std::uint32_t kept = 0;
        in_article_.resize(size);
        for (const NodeRange range : found.ranges)
            for (std::uint32_t i = range.begin; i < range.end; ++i) {
                if (i < kept) continue;
                if (found.dropped[i]) kept = page.nodes[i].end;
                in_article_[i] = i >= kept;
            }
        story_ = first_paragraph(kParagraph);
        head_ = first_paragraph(kSentence);
    }

    DatedElements run() {
        DatedElements elements;
        std::uint32_t skip_until = 0;
        for (std::uint32_t i = 1; i < page_.nodes.size(); ++i) {
            const HtmlNode& node = page_.nodes[i];
            if (i < skip_until) continue;
            if (node.tag != text) {
                if (kUnread.has(node.tag)) skip_until = node.end;
                part_[i] = part_[node.parent] || is_other_part(i);
                continue;
            }
            if (in_article_[i]) {
                if (i < head_ && !part_[node.parent] && !stamp_attribute(page_, node.parent).empty())
                    elements.inside.push_back(node.parent);
                continue;
            }
            if ((has_digit(node.raw.of(page_.bytes)) || !stamp_attribute(page_, node.parent).empty()))
                consider(node.parent);
        }
        std::map<std::string, int> alike;
        for (const Candidate& c : candidates_) ++alike[c.look];
        std::erase_if(candidates_, [&](Candidate& c) {
            if (alike[c.look] >= kMany) c.score -= 4;
            return c.score < kLeastScore;
        });
        std::sort(candidates_.begin(), candidates_.end(), [](const Candidate& a, const Candidate& b) {
            return std::tuple(-a.score, a.distance, a.node) < std::tuple(-b.score, b.distance, b.node);
        });
        if (candidates_.size() > kMost) candidates_.resize(kMost);
        std::vector<std::uint32_t>& nodes = elements.outside;
        for (const Candidate& c : candidates_) nodes.push_back(c.node);
        std::sort(nodes.begin(), nodes.end());
        nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
        if (elements.inside.size() > kMost) elements.inside.clear();  // a list of teasers
        return elements;
    }

  private:
    struct Candidate {
        std::uint32_t node;
        int score;
        std::uint32_t distance;
        std::string look;  // tag and class
    };

    static bool has_digit(std::string_view raw) {
        return raw.size() <= kLongest * 2 && std::any_of(raw.begin(), raw.end(), [](char c) {
                   return is_digit(c) || static_cast<unsigned char>(c) >= 0xD9U;
               });
    }
    [[nodiscard]] std::uint32_t first_heading() const {
        for (std::uint32_t i = 1; i < page_.nodes.size(); ++i)
            if (page_.nodes[i].tag == h1) return i;
        return begin_;
    }
    /// The first text of the article that is so long.
    [[nodiscard]] std::uint32_t first_paragraph(std::size_t bytes) const {
        for (std::uint32_t i = begin_; i < end_; ++i)
            if (in_article_[i] && page_.nodes[i].tag == text && page_.nodes[i].raw.size() >= bytes) return i;
        return begin_;
    }
    template <std::size_t N>
    [[nodiscard]] bool names_hold(std::uint32_t i, const std::array<std::string_view, N>& words) const {
        for (const std::string_view key : {"class", "id", "itemprop"}) {
            const auto raw = page_.raw_attribute(i, key);
            if (!raw) continue;
            std::string value(raw->substr(0, 200));
            std::transform(value.begin(), value.end(), value.begin(), to_lower);
            if (std::any_of(words.begin(), words.end(),
                            [&](std::string_view w) { return value.find(w) != std::string::npos; }))
                return true;
        }
        return false;
    }
    /// A part for other things or named after them, unless it holds the article: whole pages are one form.
    [[nodiscard]] bool is_other_part(std::uint32_t i) const {
        const bool holds_article = i < begin_ && begin_ < page_.nodes[i].end;
        return !holds_article && (kElsewhere.has(page_.nodes[i].tag) ||
                                  (page_.nodes[i].attributes != 0 && names_hold(i, kOtherParts)));
    }

    /// The text that stands right before an element, when it is short: "Effective date".
    [[nodiscard]] std::string words_before(std::uint32_t element) const {
        constexpr std::uint32_t kLook = 8;  // nodes
        for (std::uint32_t i = element; i-- > 1 && element - i <= kLook;) {
            if (page_.nodes[i].tag != text || page_.nodes[i].raw.size() > kLabel) continue;
            if (std::string words = page_.text_of(i, kLabel); !words.empty()) return words;
        }
        return {};
    }
    static bool is_date(std::string_view words) {
        const auto date = find_page_date(words);
        return date && date->year && date->exists && *date->year >= 1990;
    }

    void consider(std::uint32_t element) {
        if (element == 0 || element == last_) return;
        std::string words = page_.text_of(element, kLongest * 2);
        if (words.size() > kLongest) return;
        // The label may stand outside: <b>Published</b> <time>7 June</time>.
        bool named = page_.nodes[element].tag == time || names_hold(element, kDateNames);
        for (int up = 0; up < 3; ++up) {
            const std::uint32_t above = page_.nodes[element].parent;
            if (above == 0 || page_.nodes[above].tag == body) break;
            if (above <= title_ && title_ < page_.nodes[above].end) break;
            std::string wider = page_.text_of(above, kLongest * 2);
            if (wider.size() > std::min(kLongest, words.size() + kLabel)) break;
            if (is_date(words) && !is_date(wider)) break;  // "2024" and "4 min read" that touch
            element = above;
            words = std::move(wider);
            named = named || names_hold(element, kDateNames);
        }
        if (element == last_) return;
        if (const std::string label = words_before(element);
            labels_another_date(label) || whole_label(label) == DateLabel::updated)
            return;
        const bool readable = is_date(words) || is_date(words_apart(page_, element));
        if (!readable && !stamped(element)) return;
        last_ = element;
        Candidate c{element, 0, 0, {}};
        const bool below_title = element > title_ || page_.nodes[element].end > title_;
        if (below_title && element < std::max(story_, title_ + 1))
            c.score += 4;
        else if (below_title && element < story_ + 1)
            c.score += 4;
        else if (element < title_ && title_ - page_.nodes[element].end <= kNearAbove)
            c.score += 2;
        else if (element >= end_ && element - end_ <= kNearBelow)
            c.score += 1;
        if (element >= begin_ && element < end_) c.score += 1;
        if (named) c.score += 2;
        if (page_.nodes[element].tag == time) c.score += 1;
        const auto date = find_page_date(words);
        if (!date || words.size() <= date->span.size() + 40) c.score += 1;
        if (part_[element]) c.score -= 5;
        if (inside_link(element)) c.score -= 3;
        c.distance = element > title_ ? element - title_ : title_ - element;
        const auto names = page_.raw_attribute(element, "class");
        c.look = std::to_string(static_cast<int>(page_.nodes[element].tag)) +
                 std::string(names ? names->substr(0, 100) : "");
        candidates_.push_back(std::move(c));
    }
    /// Holds an element whose attribute says what its words ("1 minute ago") do not.
    [[nodiscard]] bool stamped(std::uint32_t element) const {
        for (std::uint32_t i = element; i < page_.nodes[element].end; ++i)
            if (!stamp_attribute(page_, i).empty()) return true;
        return false;
    }
    [[nodiscard]] bool inside_link(std::uint32_t element) const {
        for (std::uint32_t i = element; i < page_.nodes[element].end; ++i)
            if (page_.nodes[i].tag == text && page_.nodes[i].raw.size() > 4) return page_.nodes[i].link != 0;
        return false;
    }

    const HtmlPage& page_;
    std::vector<bool> part_;        // inside a part that is about other things
    std::vector<bool> in_article_;  // will be written with the article
    std::uint32_t begin_ = 0, end_ = 0, title_ = 0, story_ = 0, head_ = 0, last_ = 0;
    std::vector<Candidate> candidates_;
};

}  // namespace

std::string stamp_attribute(const HtmlPage& page, std::uint32_t node) {
    if (page.nodes[node].tag == text || page.nodes[node].attributes == 0) return {};
    constexpr std::array<std::string_view, 11> kKeys = {
        "datetime",       "data-timestamp", "data-datetime",     "data-time",  "data-date", "data-utc",
        "data-published", "data-pubdate",   "data-publish-date", "data-epoch", "title"};
    for (const std::string_view key : kKeys) {
        const bool tells_time =
            page.nodes[node].tag == time || page.nodes[node].tag == other;  // <relative-time>
        if (key == "datetime" && !tells_time) continue;
        if (!page.raw_attribute(node, key)) continue;
        if (std::string value = page.attribute(node, key); read_stamp(value)) return value;
    }
    return {};
}

std::string words_apart(const HtmlPage& page, std::uint32_t node) {
    std::string out;
    for (std::uint32_t i = node; i < page.nodes[node].end && out.size() < kLongest; ++i) {
        if (page.nodes[i].tag != text) continue;
        const std::string words = page.text_of(i, kLongest);
        if (!words.empty()) out += (out.empty() ? "" : " ") + words;
    }
    return out;
}

DatedElements dated_elements(const HtmlPage& page, const MainText& found) {
    return DateFinder(page, found).run();
}

}  // namespace dateline
