#include <algorithm>
#include <array>
#include <optional>

#include "core/ingest/main_text_steps.hpp"

namespace dateline {
namespace {

using enum HtmlTag;

constexpr std::uint32_t kShortest = 25;  // characters; a shorter paragraph says nothing
constexpr int kReach = 5;                // ancestors a paragraph speaks for
constexpr std::size_t kBest = 5;
constexpr std::size_t kFewAlternatives = 3;

double start_score(HtmlTag tag) {
    switch (tag) {
        case div:
            return 5;
        case pre:
        case td:
        case blockquote:
            return 3;
        case address:
        case ol:
        case ul:
        case dl:
        case dd:
        case dt:
        case li:
        case form:
            return -3;
        case h1:
        case h2:
        case h3:
        case h4:
        case h5:
        case h6:
        case th:
            return -5;
        default:
            return 0;
    }
}

class Scorer {
  public:
    Scorer(const PageFacts& facts, const StrippedPage& page, const Strictness& strictness)
        : facts_(facts),
          nodes_(facts.page->nodes),
          page_(page),
          strictness_(strictness),
          text_(facts.sums(page.dropped)),
          score_(nodes_.size()) {}

    std::vector<NodeRange> run() {
        for (const std::uint32_t i : page_.scored) add(i, nodes_[i].end, parent(i));
        for (const LooseParagraph& loose : page_.paragraphs)
            add(loose.begin, loose.end, visible_self(loose.parent));
        for (const std::uint32_t i : candidates_) *score_[i] *= 1 - inside(i).link_density();
        std::sort(candidates_.begin(), candidates_.end());
        std::stable_sort(candidates_.begin(), candidates_.end(),
                         [this](std::uint32_t a, std::uint32_t b) { return *score_[a] > *score_[b]; });
        if (candidates_.empty() || candidates_.front() == facts_.body)
            return {{facts_.body, nodes_[facts_.body].end}};
        return with_siblings(widened(candidates_.front()));
    }

  private:
    [[nodiscard]] TextCount inside(std::uint32_t i) const { return text_[nodes_[i].end] - text_[i]; }
    [[nodiscard]] std::uint32_t visible_self(std::uint32_t i) const {
        while (page_.transparent[i]) i = nodes_[i].parent;
        return i;
    }
    [[nodiscard]] std::uint32_t parent(std::uint32_t i) const { return visible_self(nodes_[i].parent); }

    double& scored(std::uint32_t i) {
        if (!score_[i]) {
            const bool named = strictness_.weigh_names && !(nodes_[i].tag == div && page_.tags[i] == p);
            score_[i] = start_score(page_.tags[i]) + (named ? facts_.nodes[i].weight() : 0);
        }
        return *score_[i];
    }

    /// A paragraph speaks for its parent, half for the one above, less and less for those beyond.
    void add(std::uint32_t begin, std::uint32_t end, std::uint32_t above) {
        const TextCount count = text_[end] - text_[begin];
        if (count.chars < kShortest) return;
        const double worth = 2 + count.commas + std::min<std::uint32_t>(count.chars / 100, 3);
        for (int level = 0; level < kReach && above != 0; ++level) {
            if (!score_[above]) candidates_.push_back(above);
            scored(above) += worth / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
            above = parent(above);
        }
    }

    /// When several good candidates share an ancestor, the story lies spread over it.
    std::uint32_t widened(std::uint32_t top) {
        std::vector<std::vector<std::uint32_t>> paths;
        for (std::size_t i = 1; i < std::min(candidates_.size(), kBest); ++i)
            if (*score_[candidates_[i]] >= *score_[top] * 0.75) {
                paths.emplace_back();
                for (std::uint32_t a = parent(candidates_[i]); a != 0; a = parent(a))
                    paths.back().push_back(a);
            }
        if (paths.size() >= kFewAlternatives)
            for (std::uint32_t a = parent(top); a != facts_.body && a != 0; a = parent(a)) {
                const auto holding = std::count_if(paths.begin(), paths.end(), [a](const auto& path) {
                    return std::find(path.begin(), path.end(), a) != path.end();
                });
                if (static_cast<std::size_t>(holding) < kFewAlternatives) continue;
                top = a;
                break;
            }
        // A parent that scores higher holds more of the story.
        double last = scored(top);
        const double least = last / 3;
        for (std::uint32_t a = parent(top); a != facts_.body && a != 0; a = parent(a)) {
            if (!score_[a]) continue;
            if (*score_[a] < least) break;
            if (*score_[a] > last) {
                top = a;
                break;
            }
            last = *score_[a];
        }
        for (std::uint32_t a = parent(top); a != facts_.body && a != 0 && is_only_element(top); a = parent(a))
            top = a;
        scored(top);
        return top;
    }
    [[nodiscard]] bool is_only_element(std::uint32_t i) const {
        const std::uint32_t above = nodes_[i].parent;
        std::size_t elements = 0;
        for (std::uint32_t c = above + 1; c < nodes_[above].end; c = nodes_[c].end)
            elements += nodes_[c].tag != text && !page_.dropped[c] ? 1U : 0U;
        return elements == 1 && page_.loose[above] == 0;
    }

    std::vector<NodeRange> with_siblings(std::uint32_t top) {
        const double top_score = *score_[top];
        const double least = std::max(10.0, top_score * 0.2);
        const std::uint32_t above = nodes_[top].parent;
        const auto names = facts_.page->raw_attribute(top, "class");
        std::vector<NodeRange> ranges;
        auto loose = std::find_if(page_.paragraphs.begin(), page_.paragraphs.end(),
                                  [above](const LooseParagraph& l) { return l.parent == above; });
        for (std::uint32_t c = above + 1; c < nodes_[above].end; c = nodes_[c].end) {
            while (loose != page_.paragraphs.end() && (loose->parent != above || loose->begin < c)) ++loose;
            if (loose != page_.paragraphs.end() && loose->begin == c) {
                if (reads_as_paragraph({loose->begin, loose->end}))
                    ranges.push_back({loose->begin, loose->end});
            } else if (!page_.dropped[c] && nodes_[c].tag != text &&
                       (c == top || reads_alike(c, top_score, least, names))) {
                ranges.push_back({c, nodes_[c].end});
            }
        }
        return ranges;
    }
    [[nodiscard]] bool reads_alike(std::uint32_t c, double top_score, double least,
                                   std::optional<std::string_view> names) const {
        const auto own_names = facts_.page->raw_attribute(c, "class");
        const double bonus = names && !names->empty() && own_names == names ? top_score * 0.2 : 0;
        if (score_[c] && *score_[c] + bonus >= least) return true;
        return (page_.tags[c] == p || page_.transparent[c]) && reads_as_paragraph({c, nodes_[c].end});
    }
    /// Long with few links, or a short sentence without any.
    [[nodiscard]] bool reads_as_paragraph(NodeRange range) const {
        const TextCount count = text_[range.end] - text_[range.begin];
        if (count.chars > 80) return count.link_density() < 0.25;
        return count.chars > 0 && count.linked == 0 && has_sentence_end(range.begin);
    }
    /// A full stop with a space or nothing behind it.
    [[nodiscard]] bool has_sentence_end(std::uint32_t i) const {
        const std::string words = facts_.page->text_of(i, 400);
        for (std::size_t at = words.find('.'); at != std::string::npos; at = words.find('.', at + 1))
            if (at + 1 == words.size() || words[at + 1] == ' ') return true;
        return false;
    }

    const PageFacts& facts_;
    const std::vector<HtmlNode>& nodes_;
    const StrippedPage& page_;
    Strictness strictness_;
    std::vector<TextCount> text_;
    std::vector<std::optional<double>> score_;
    std::vector<std::uint32_t> candidates_;
};

}  // namespace

std::vector<NodeRange> choose_article(const PageFacts& facts, const StrippedPage& page,
                                      const Strictness& strictness) {
    return Scorer(facts, page, strictness).run();
}

}  // namespace dateline
