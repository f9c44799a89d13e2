// Any bytes as an article in a language, a zone and at an address, as a text or as a page: the clues of its
// publication quote it, the days left lie in order and apart, and a second reading finds the same.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/utf8.hpp"
#include "core/ingest/blocks.hpp"
#include "core/resolve/publication.hpp"
#include "core/resolve/publication_clues.hpp"

namespace {

using namespace dateline;

void require(bool holds) {
    if (!holds) std::abort();
}

/// First byte: language, zone, text or page; first line: address and file; the rest: the article.
Document article(std::string_view bytes) {
    constexpr const char* kLanguages[] = {"", "en", "de", "ru"};
    constexpr const char* kZones[] = {"", "America/New_York", "Asia/Tokyo", "No/Where"};
    Document document;
    document.id = "a";
    const auto choice = static_cast<unsigned char>(bytes.front());
    document.language = kLanguages[choice & 3U];
    document.timezone = kZones[choice >> 2U & 3U];
    bytes.remove_prefix(1);
    const std::size_t line = std::min(bytes.find('\n'), bytes.size());
    document.url = document.file = make_valid_utf8(std::string(bytes.substr(0, line))).text;
    document.text = make_valid_utf8(std::string(bytes.substr(line))).text;
    document.blocks = find_blocks(document.text, "River Daily");
    if ((choice & 16U) != 0) document.page.push_back({0, 0});
    if ((choice & 32U) != 0)
        for (Block& block : document.blocks)
            if (block.span.size() < 100) block.kind = BlockKind::furniture;
    return document;
}

void check_range(const DateRange& range) {
    if (range.earliest && range.latest) require(range.earliest->day <= range.latest->day);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const Document unsettled = article({reinterpret_cast<const char*>(data), size});
    for (const DatedLine& line : dated_lines(unsettled))
        require(!line.span.empty() && line.span.end <= unsettled.text.size());
    Document document = unsettled;
    settle_publication(document);
    const Publication& published = document.published;
    check_range(published.range);
    require(is_valid_utf8(published.explanation) && !published.explanation.empty());
    for (const PublicationClue& clue : published.clues) {
        check_range(clue.range);
        require(clue.span.end <= document.text.size() && is_valid_utf8(clue.quote));
        require(clue.span.empty() || clue.span.of(document.text) == clue.quote);
    }
    std::optional<Day> before;
    for (const DateRange& run : published.possible) {
        check_range(run);
        require(!before || (run.earliest && *before < run.earliest->day));
        if (run.latest) before = run.latest->day;
    }
    Document again = unsettled;
    settle_publication(again);
    require(again.published.clues == published.clues && again.published.range == published.range);
    return 0;
}
