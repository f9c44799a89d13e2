// Markdown: front matter between two lines "---" (YAML) or "+++" (TOML) says title, date and address; only
// its simple "name: value" lines are read. The text stays byte for byte the file; marks of headings,
// quotations and lists stand outside the blocks.
#include <algorithm>
#include <array>
#include <utility>

#include "core/base/sha256.hpp"
#include "core/base/utf8.hpp"
#include "core/ingest/blocks.hpp"
#include "core/ingest/charset.hpp"
#include "core/ingest/load.hpp"
#include "core/ingest/page_meta.hpp"
#include "core/ingest/reader.hpp"
#include "core/ingest/record.hpp"

namespace dateline {
namespace {

std::string_view trimmed(std::string_view text, std::string_view what = " \t\r") {
    const std::size_t begin = text.find_first_not_of(what);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(what) - begin + 1);
}

std::string_view line_at(std::string_view text, std::size_t at) {
    return trimmed(text.substr(at, std::min(text.find('\n', at), text.size()) - at));
}
std::size_t next_line(std::string_view text, std::size_t at) {
    const std::size_t end = text.find('\n', at);
    return end == std::string_view::npos ? text.size() : end + 1;
}

/// Where the body begins: 0 without front matter.
std::size_t front_matter_end(std::string_view text) {
    const std::string_view fence = line_at(text, 0);
    if (fence != "---" && fence != "+++") return 0;
    for (std::size_t at = next_line(text, 0); at < text.size(); at = next_line(text, at))
        if (line_at(text, at) == fence) return next_line(text, at);
    return 0;
}

void read_front_matter(std::string_view text, Document& document) {
    struct Name {
        std::string_view name;
        std::string Document::*field;
    };
    constexpr std::array<Name, 7> kNames = {{{"title", &Document::title},
                                             {"url", &Document::url},
                                             {"link", &Document::url},
                                             {"canonical_url", &Document::url},
                                             {"publisher", &Document::publisher},
                                             {"source", &Document::publisher},
                                             {"timezone", &Document::timezone}}};
    PageMeta dates;
    for (std::size_t at = 0; at < text.size(); at = next_line(text, at)) {
        const std::string_view line = line_at(text, at);
        const std::size_t mark = line.find_first_of(":=");
        if (mark == std::string_view::npos) continue;
        const std::string_view name = trimmed(line.substr(0, mark));
        const std::string_view value = trimmed(line.substr(mark + 1), " \t\"'");
        for (const Name& row : kNames)
            if (row.name == name && (document.*row.field).empty())
                document.*row.field = make_valid_utf8(std::string(value.substr(0, 1000))).text;
        if (name == "lang" || name == "language")
            if (std::string code = language_code(value); !code.empty()) document.language = std::move(code);
        if (name == "date" || name == "published" || name == "publishDate" || name == "pubDate" ||
            name == "created")
            add_date_clue(dates, "front matter", value, ClueRole::published, ClueStrength::strong);
        if (name == "lastmod" || name == "updated" || name == "modified")
            add_date_clue(dates, "front matter, updated", value, ClueRole::modified, ClueStrength::strong);
    }
    document.published.clues = std::move(dates.clues);
}

/// A block whose line begins with a mark of Markdown is what the mark says.
void read_mark(std::string_view text, Block& block, bool& titled) {
    const std::string_view line = block.span.of(text);
    const std::size_t hashes = std::min(line.find_first_not_of('#'), line.size());
    std::size_t skip = 0;
    if (hashes >= 1 && hashes <= 6 && hashes < line.size() && line[hashes] == ' ') {
        const bool first = hashes == 1 && !std::exchange(titled, true);
        block.kind = first ? BlockKind::title : BlockKind::heading;
        skip = hashes;
    } else if (line.starts_with("> ")) {
        block.kind = BlockKind::quote;
        skip = 1;
    } else if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ")) {
        block.kind = BlockKind::list_item;
        skip = 1;
    } else {
        return;
    }
    block.span.begin += static_cast<std::uint32_t>(skip);
    while (block.span.begin < block.span.end && text[block.span.begin] == ' ') ++block.span.begin;
}

}  // namespace

Result<void> read_markdown_file(BufferedSource& source, const ReadContext& context, RecordSink& sink) {
    auto bytes = source.rest(kMaxArticleBytes, context.file, "a text");
    if (!bytes) return tl::unexpected<Error>(std::move(bytes.error()));
    Document document;
    document.file = context.file;
    document.sha256 = sha256_hex(*bytes);
    DecodedText decoded = decode_plain(std::move(*bytes));
    document.text = std::move(decoded.text);
    document.replaced_bytes = decoded.replaced;
    if (decoded.guessed) document.guessed_charset = std::move(decoded.charset);
    const std::string_view text = document.text;
    const std::size_t body = front_matter_end(text);
    if (body != 0) read_front_matter(text.substr(0, body), document);
    document.blocks = find_blocks(text.substr(body), context.publisher);
    bool titled = false;
    for (Block& block : document.blocks) {
        block.span.begin += static_cast<std::uint32_t>(body);
        block.span.end += static_cast<std::uint32_t>(body);
        if (titled && block.kind == BlockKind::title) block.kind = BlockKind::body;
        read_mark(text, block, titled);
    }
    std::erase_if(document.blocks, [](const Block& block) { return block.span.empty(); });
    (void)sink.take(std::move(document));
    return {};
}

}  // namespace dateline
