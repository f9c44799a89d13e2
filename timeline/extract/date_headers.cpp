#include "timeline/extract/date_headers.hpp"

#include <algorithm>
#include <string_view>

#include "core/ingest/date_headings.hpp"
#include "timeline/extract/date_reading.hpp"
#include "timeline/extract/placement.hpp"

namespace dateline {
namespace {

/// A date or clock time with both ends.
bool is_day(const Timex& timex) {
    return (timex.type == TimexType::date || timex.type == TimexType::time) && !timex.range.empty() &&
           timex.range.earliest && timex.range.latest;
}

/// Is there a colon or dash in front of a capital behind the date, clock times aside: "May 5, 21:30: The"?
bool opens_line(std::string_view behind) {
    constexpr std::string_view kBetween = " ,.0123456789";
    for (std::size_t at = 0; at < behind.size();) {
        const auto rest = behind.substr(at);
        std::size_t mark = 0;
        for (const std::string_view m : {": ", "\u2014", "\u2013 ", "-- ", "- "})
            if (rest.starts_with(m)) mark = m.size();
        if (mark != 0) {
            const auto next = rest.find_first_not_of(" \"'", mark);
            return next != std::string_view::npos && !(rest[next] >= 'a' && rest[next] <= 'z') &&
                   !(rest[next] >= '0' && rest[next] <= '9' && rest[0] != ':');
        }
        if (rest.starts_with("a.m.") || rest.starts_with("p.m.")) {
            at += 4;
        } else if (kBetween.find(rest[0]) != std::string_view::npos ||
                   (rest[0] == ':' && rest.size() > 1 && rest[1] >= '0' && rest[1] <= '9')) {
            ++at;
        } else if (rest.starts_with("am") || rest.starts_with("pm")) {
            at += 2;
        } else {
            return false;
        }
    }
    return false;
}

/// How many '#' stand in front of a heading of Markdown; 0 where there are none.
std::uint32_t level_of(std::string_view text, std::uint32_t begin) {
    std::uint32_t level = 0;
    while (begin > 0 && text[begin - 1] == ' ') --begin;
    while (begin > 0 && text[begin - 1] == '#') --begin, ++level;
    return level;
}

struct HeaderFinder {
    const Extraction& x;
    const std::string_view text;
    const std::vector<Timex>& timexes;

    /// The first time phrase of a block, kNone when it has none.
    [[nodiscard]] std::uint32_t first_in(const Block& block) const {
        const auto it = std::partition_point(timexes.begin(), timexes.end(), [&](const Timex& timex) {
            return timex.span.begin < block.span.begin;
        });
        return it != timexes.end() && it->span.end <= block.span.end
                   ? static_cast<std::uint32_t>(it - timexes.begin())
                   : kNone;
    }

    /// "- May 5: Divers found two bodies"
    [[nodiscard]] bool is_line(const Block& block, const Timex& timex) const {
        constexpr std::string_view kMarks = " -*+\u2022[(";
        if (!is_story(block.kind) || !is_day(timex)) return false;
        const auto before = Span{block.span.begin, timex.span.begin}.of(text);
        return before.find_first_not_of(kMarks) == std::string_view::npos &&
               opens_line(Span{timex.span.end, block.span.end}.of(text));
    }

    [[nodiscard]] std::vector<DateHeader> headers_of_blocks() const {
        const auto& blocks = x.source->document.blocks;
        std::vector<DateHeader> headers(blocks.size());
        std::uint32_t over = kNone, level = 0;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const auto first = first_in(blocks[i]);
            if (blocks[i].kind == BlockKind::heading) {
                const auto own_level = level_of(text, blocks[i].span.begin);
                if (first != kNone && is_day(timexes[first]) && is_date_heading(blocks[i].span.of(text))) {
                    over = first;
                    level = own_level;
                } else if (own_level != 0 && own_level <= level) {
                    over = kNone;  // "## What comes next"
                }
            }
            headers[i].timex = over;
            if (first != kNone && is_line(blocks[i], timexes[first])) headers[i] = {first, true};
        }
        return headers;
    }
};

}  // namespace

std::vector<DateHeader> find_date_headers(const Extraction& x) {
    const auto& sentences = x.tree.analysis().sentences;
    const auto blocks = HeaderFinder{x, x.source->document.text, x.source->timexes}.headers_of_blocks();
    std::vector<DateHeader> headers(sentences.size());
    for (std::size_t i = 0; i < sentences.size(); ++i)
        if (sentences[i].block < blocks.size()) headers[i] = blocks[sentences[i].block];
    return headers;
}

void date_by_headers(Extraction& x) {
    const auto headers = find_date_headers(x);
    const Placer placer(x);
    const auto published = x.source->document.published.day();
    for (auto& d : x.drafts) {
        if (d.head == kNone || d.verb == kNone) continue;
        auto& m = d.mention;
        const auto header = headers[m.sentence];
        if (header.timex == kNone || !m.date.range.empty() || !m.date.timexes.empty() || lies_ahead(d))
            continue;
        const auto& timex = x.source->timexes[header.timex];
        const auto placed = placer.verb(d.verb);
        const bool chronicle =
            header.in_line && placed.placement == Placement::now && x.tree.deprel(d.verb) == Deprel::root;
        if (placed.placement != Placement::scene && !chronicle) continue;
        if (!chronicle && published && timex.range.earliest->day > *published) {
            m.date.rejected.push_back(x.quote(timex.span) + " above it (" + to_edtf(timex.range) +
                                      "): the verb is past, the day to come");
            continue;
        }
        m.date.range = timex.range;
        m.date.basis = basis_of(timex, m, *x.source);
        m.date.timexes.push_back(header.timex);
        m.date.steps.push_back((header.in_line ? "told in the line of " : "told under the header ") +
                               x.quote(timex.span) + " = " + to_edtf(timex.range));
    }
}

}  // namespace dateline
