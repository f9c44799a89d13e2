#include "core/ingest/blocks.hpp"

#include <algorithm>
#include <unordered_map>

#include "core/base/ascii.hpp"
#include "core/ingest/head_lines.hpp"
#include "core/ingest/line_forms.hpp"
#include "core/ingest/line_rules.hpp"
#include "core/ingest/lines.hpp"

namespace dateline {
namespace {

using enum BlockKind;

constexpr std::uint32_t kShort = 120;  // bytes; a headline or subhead is no longer

struct Item {
    std::string_view text;
    std::uint32_t group;
    BlockKind kind = body;
    bool decided = false;  // by its own words
    bool dated = false;    // a line of the head that may be no more than the article's date

    void decide(BlockKind k) {
        kind = k;
        decided = true;
    }
};

/// A short line that is no sentence: may be a headline, subhead, masthead, caption or place line.
bool is_fragment(std::string_view line) {
    return line.size() <= kShort && !ends_sentence(line) && !line.ends_with(',') && !line.ends_with(':') &&
           !line.ends_with(';') && !line.ends_with('_') && !line.ends_with('-') &&
           !line.ends_with("\u2014") && !line.starts_with("- ") && !line.starts_with("* ") &&
           !line.starts_with("\u2022");
}
bool is_headline(std::string_view line) {
    if (line.size() > 160 || line.ends_with(',') || line.ends_with(';') || line.ends_with('_') ||
        line.ends_with('-'))
        return false;
    return !ends_sentence(line) || line.ends_with('?') || line.ends_with('!');
}

bool is_shouted(std::string_view line) {
    const bool small = std::any_of(line.begin(), line.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const bool big = std::any_of(line.begin(), line.end(), is_upper);
    return big && !small;
}

bool same_words(std::string_view a, std::string_view b) {
    return !a.empty() && std::equal(a.begin(), a.end(), b.begin(), b.end(),
                                    [](char x, char y) { return to_lower(x) == to_lower(y); });
}

std::size_t words_in(std::string_view line) {
    return static_cast<std::size_t>(std::count(line.begin(), line.end(), ' ')) + 1;
}

/// Index of the first paragraph of the story itself: the first that is long or ends as a sentence does; a
/// sentence of few words may be a headline, unless there is no other.
std::size_t first_body(const std::vector<Item>& items) {
    for (const std::size_t least_words : {std::size_t{10}, std::size_t{4}})
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (items[i].decided) continue;
            if (items[i].text.size() > 160 ||
                (ends_sentence(items[i].text) && words_in(items[i].text) >= least_words))
                return i;
        }
    return items.size();
}

/// Above the story stand site name, menu, section, date, headline and byline, in any order.
void name_the_head(std::vector<Item>& items, std::size_t end, std::string_view publisher) {
    bool masthead = false;  // the line above, in the same group, is the site's name
    for (std::size_t i = 0; i < end; ++i) {
        Item& item = items[i];
        const bool joined = i > 0 && items[i - 1].group == item.group;
        if (!joined) masthead = false;
        if (item.decided) {
            masthead = masthead || (!joined && item.kind == furniture);
            continue;
        }
        const bool followed_by_menu =
            i + 1 < end && items[i + 1].group == item.group && items[i + 1].kind == furniture;
        const bool site_name =
            same_words(item.text, publisher) || is_section_name(item.text) ||
            (!joined && words_in(item.text) <= 4 && (is_shouted(item.text) || followed_by_menu));
        if (site_name || (joined && masthead)) {
            item.decide(furniture);
            masthead = true;
        } else if (joined && items[i - 1].kind == byline && is_fragment(item.text) &&
                   words_in(item.text) <= 6) {
            item.decide(byline);
        }
    }
    std::size_t title = end;  // the wordiest of the lines left; one with its date only where no other is left
    bool dated = true;
    for (std::size_t i = 0; i < end; ++i) {
        if (items[i].decided || !is_headline(items[i].text)) continue;
        items[i].dated = read_head_line(items[i].text) != HeadLine::none;
        if (title == end || (dated && !items[i].dated) ||
            (dated == items[i].dated && words_in(items[i].text) > words_in(items[title].text)))
            title = i, dated = items[i].dated;
    }
    for (std::size_t i = 0; i < end; ++i)
        if (!items[i].decided && items[i].dated && i != title) items[i].decide(furniture);
    for (std::size_t i = 0; i < end; ++i)
        if (!items[i].decided && is_headline(items[i].text))
            items[i].decide(i == title ? BlockKind::title : heading);
}

/// Below the story, from the end upwards: bios, bylines and the furniture between them.
void name_the_tail(std::vector<Item>& items, std::size_t begin) {
    for (std::size_t i = items.size(); i > begin; --i) {
        Item& item = items[i - 1];
        if (item.decided) continue;
        if (!is_bio(item.text)) break;
        item.decide(bio);
    }
}

/// Captions: the short line above or below a credit, and every short line that stands there twice.
void name_captions(std::vector<Item>& items) {
    std::unordered_map<std::string_view, std::uint32_t> seen;
    for (const Item& item : items)
        if (!item.decided && is_fragment(item.text)) ++seen[item.text];
    for (std::size_t i = 0; i < items.size(); ++i) {
        Item& item = items[i];
        if (item.decided || !is_fragment(item.text)) continue;
        const bool credit_above = i > 0 && items[i - 1].kind == caption && items[i - 1].group == item.group;
        const bool credit_below =
            i + 1 < items.size() && items[i + 1].kind == caption && items[i + 1].group == item.group;
        const bool twice = seen[item.text] > 1;
        if (credit_above || credit_below || (twice && item.text.size() > 12)) item.decide(caption);
    }
}

void name_headings(std::vector<Item>& items, std::size_t begin) {
    for (std::size_t i = begin; i < items.size(); ++i) {
        Item& item = items[i];
        if (item.decided || !is_fragment(item.text) || words_in(item.text) > 14) continue;
        const bool own_group = items[i - 1].group != item.group;
        const bool above_body =
            i + 1 < items.size() && (!items[i + 1].decided || items[i + 1].kind == byline);
        if (own_group && above_body) item.kind = heading;
    }
}

}  // namespace

std::vector<Block> find_blocks(std::string_view text, std::string_view publisher) {
    const std::vector<Paragraph> paragraphs = split_paragraphs(text);
    std::vector<Item> items;
    items.reserve(paragraphs.size());
    for (const Paragraph& p : paragraphs) {
        Item item{p.span.of(text), p.group};
        if (const auto kind = kind_of_line(item.text)) item.decide(*kind);
        items.push_back(item);
    }
    name_captions(items);
    const std::size_t begin = first_body(items);
    name_the_head(items, begin == items.size() ? 0 : begin, publisher);
    if (begin + 1 < items.size()) {
        name_the_tail(items, begin + 1);
        name_headings(items, begin + 1);
    }
    std::vector<Block> blocks;
    blocks.reserve(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) blocks.push_back({paragraphs[i].span, items[i].kind});
    return blocks;
}

}  // namespace dateline
