// What holds for every article a reader hands out, whatever the bytes were.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

#include "core/base/utf8.hpp"
#include "core/ingest/reader.hpp"
#include "core/ingest/unpack.hpp"
#include "core/resolve/publication.hpp"
#include "core/text/page_map.hpp"

namespace dateline {

/// Blocks in order inside valid text, clues that quote it, places that lie on the page.
class CheckingSink final : public RecordSink {
  public:
    bool take(Document document) override {
        document.id = "a";
        if (!is_valid_utf8(document.text)) std::abort();
        std::uint32_t end = 0;
        for (const Block& block : document.blocks) {
            if (block.span.empty() || block.span.begin < end || block.span.end > document.text.size())
                std::abort();
            if (!is_valid_utf8(block.span.of(document.text))) std::abort();
            const Span page = page_span(document, block.span);
            if (!document.page.empty() && page.end <= page.begin) std::abort();
            end = block.span.end;
        }
        settle_publication(document);
        for (const PublicationClue& clue : document.published.clues) {
            if (!clue.span.empty() && clue.span.of(document.text) != clue.quote) std::abort();
            if (!is_valid_utf8(clue.quote)) std::abort();
        }
        return ++taken_ < 1000;
    }
    void skip(Error error) override {
        if (error.message.empty()) std::abort();
    }

  private:
    int taken_ = 0;
};

inline void read_all(Result<void> (*read)(BufferedSource&, const ReadContext&, RecordSink&),
                     const std::uint8_t* data, std::size_t size) {
    std::string bytes(data, data + size);
    BufferedSource source(unpack(std::make_unique<MemorySource>(std::move(bytes)), "fuzz"));
    CheckingSink sink;
    (void)read(source, {"fuzz", {}, {}, {{"headline", "h.t"}}}, sink);
}

}  // namespace dateline
