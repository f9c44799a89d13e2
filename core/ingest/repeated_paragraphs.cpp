#include "core/ingest/repeated_paragraphs.hpp"

#include <unordered_map>

namespace dateline {

void mark_repeated_paragraphs(std::string_view text, std::vector<Block>& blocks) {
    constexpr std::size_t kLong = 100;  // bytes
    constexpr std::size_t kRun = 3;     // paragraphs: fewer may be a refrain
    std::vector<std::size_t> paragraphs;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        if (is_story(blocks[i].kind) && blocks[i].kind != BlockKind::title &&
            blocks[i].span.of(text).size() >= kLong)
            paragraphs.push_back(i);
    const auto words = [&](std::size_t n) { return blocks[paragraphs[n]].span.of(text); };
    std::unordered_map<std::string_view, std::size_t> first;
    for (std::size_t n = 0, run = 0; n < paragraphs.size(); ++n) {
        const auto [told, fresh] = first.emplace(words(n), n);
        const bool goes_on = !fresh && run > 0 && told->second > 0 && words(n - 1) == words(told->second - 1);
        run = fresh ? 0 : goes_on ? run + 1 : 1;
        if (run < kRun) continue;
        for (std::size_t back = run == kRun ? kRun : 1; back-- > 0;)
            blocks[paragraphs[n - back]].kind = BlockKind::furniture;
    }
}

}  // namespace dateline
