#include "core/ingest/repeated_paragraphs.hpp"

#include <unordered_set>

namespace dateline {

void mark_repeated_paragraphs(std::string_view text, std::vector<Block>& blocks) {
    constexpr std::size_t kLong = 100;  // bytes
    std::unordered_set<std::string_view> told;
    for (Block& block : blocks) {
        const std::string_view paragraph = block.span.of(text);
        if (!is_story(block.kind) || block.kind == BlockKind::title || paragraph.size() < kLong) continue;
        if (!told.insert(paragraph).second) block.kind = BlockKind::furniture;
    }
}

}  // namespace dateline
