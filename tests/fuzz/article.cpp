// Any bytes as an article: valid text, blocks in order inside it with no white space at their ends, and a
// publication date whose clues quote the text.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/base/utf8.hpp"
#include "core/ingest/blocks.hpp"
#include "core/resolve/publication.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dateline;
    Document document;
    document.id = "a";
    document.file = std::string(reinterpret_cast<const char*>(data), size < 40 ? size : 40);
    document.text = make_valid_utf8(std::string(reinterpret_cast<const char*>(data), size)).text;
    if (!is_valid_utf8(document.text) || !is_valid_utf8(visible(document.text))) std::abort();
    document.blocks = find_blocks(document.text, "River Daily");
    std::uint32_t end = 0;
    for (const Block& block : document.blocks) {
        if (block.span.empty() || block.span.begin < end || block.span.end > document.text.size())
            std::abort();
        const std::string_view text = block.span.of(document.text);
        if (text.front() == ' ' || text.back() == ' ' || text.back() == '\n' || !is_valid_utf8(text))
            std::abort();
        end = block.span.end;
    }
    settle_publication(document);
    for (const PublicationClue& clue : document.published.clues)
        if (!clue.span.empty() && clue.span.of(document.text) != clue.quote) std::abort();
    return 0;
}
