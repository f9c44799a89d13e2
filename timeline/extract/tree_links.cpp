#include "timeline/extract/tree_links.hpp"

namespace dateline {

bool TreeLinks::is_below(std::uint32_t below, std::uint32_t above) const {
    for (std::size_t i = 0; below != kNone && i < head.size(); ++i, below = head[below])
        if (below == above) return true;
    return false;
}

bool TreeLinks::is_tree(const Sentence& sentence, std::vector<std::uint32_t>& seen) const {
    const auto inside = [&](std::uint32_t t) {
        return t != kNone && t >= sentence.begin && t < sentence.end;
    };
    seen.assign(sentence.end - sentence.begin, 0);  // the walk that met a word
    for (auto t = sentence.begin; t < sentence.end; ++t) {
        const std::uint32_t walk = t - sentence.begin + 1;
        auto up = t;
        while (inside(up) && seen[up - sentence.begin] == 0) {
            seen[up - sentence.begin] = walk;
            up = head[up];
        }
        if (inside(up) && seen[up - sentence.begin] == walk) return false;
    }
    return true;
}

}  // namespace dateline
