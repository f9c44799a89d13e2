// Markdown: front matter between two lines "---" (YAML) or "+++" (TOML) or as an object (JSON) says title,
// date and address; only its simple "name: value" lines are read. The text stays byte for byte the file;
// marks of headings, quotations and lists stand outside the blocks.
#include <algorithm>
#include <array>
#include <utility>

#include "core/base/ascii.hpp"
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

constexpr std::string_view kMark = "\uFEFF";  // of a file in UTF-8

/// Where the body begins: 0 without front matter. JSON opens with a line "{" and ends with a line "}".
std::size_t front_matter_end(std::string_view text) {
    const std::size_t begin = text.starts_with(kMark) ? kMark.size() : 0;
    const std::string_view fence = line_at(text, begin);
    if (fence != "---" && fence != "+++" && fence != "{") return 0;
    const std::string_view close = fence == "{" ? "}" : fence;
    for (std::size_t at = next_line(text, begin); at < text.size(); at = next_line(text, at))
        if (line_at(text, at) == close) return next_line(text, at);
    return 0;
}

/// What a name of front matter means; names are compared in lower case, without "-" and "_".
struct FrontName {
    std::string_view name;
    std::string Document::*field;  // nullptr: a date
    ClueRole role = ClueRole::published;
};
constexpr auto kFrontNames = std::to_array<FrontName>({
    {"title", &Document::title},
    {"headline", &Document::title},
    {"url", &Document::url},
    {"link", &Document::url},
    {"canonicalurl", &Document::url},
    {"publisher", &Document::publisher},
    {"source", &Document::publisher},
    {"timezone", &Document::timezone},
    {"lang", &Document::language},
    {"language", &Document::language},
    {"date", nullptr},
    {"published", nullptr},
    {"publishdate", nullptr},
    {"publisheddate", nullptr},
    {"publishedat", nullptr},
    {"publicationdate", nullptr},
    {"datepublished", nullptr},
    {"pubdate", nullptr},
    {"created", nullptr},
    {"lastmod", nullptr, ClueRole::modified},
    {"lastmodified", nullptr, ClueRole::modified},
    {"lastmodifiedat", nullptr, ClueRole::modified},
    {"datemodified", nullptr, ClueRole::modified},
    {"modified", nullptr, ClueRole::modified},
    {"updated", nullptr, ClueRole::modified},
    {"updatedat", nullptr, ClueRole::modified},
});

const FrontName* front_name(std::string_view written) {
    std::string name;
    for (const char c : written)
        if (c != '-' && c != '_' && c != '"') name += to_lower(c);
    const auto* const found = std::find_if(kFrontNames.begin(), kFrontNames.end(),
                                           [&name](const FrontName& row) { return row.name == name; });
    return found == kFrontNames.end() ? nullptr : found;
}

/// The value behind a name; "title: >-" has it on the indented lines below, joined here.
std::string value_at(std::string_view text, std::size_t line, std::size_t mark) {
    constexpr std::size_t kMaxValue = 1000;
    const std::string_view whole = line_at(text, line);
    const std::string_view value = trimmed(whole.substr(mark + 1), " \t,");
    const bool folded = !value.empty() && (value.front() == '>' || value.front() == '|') && value.size() <= 2;
    if (!folded) return std::string(trimmed(value, "\"'").substr(0, kMaxValue));
    std::string out;
    for (std::size_t at = next_line(text, line); at < text.size() && out.size() < kMaxValue;
         at = next_line(text, at)) {
        if (text[at] != ' ' && text[at] != '\t') break;
        out += (out.empty() ? "" : " ") + std::string(line_at(text, at).substr(0, kMaxValue));
    }
    return out;
}

/// Reads the lines "name: value" and "name = value" that stand at the margin (in JSON: anywhere); what is
/// indented or under a "[section]" belongs to something else.
void read_front_matter(std::string_view text, Document& document) {
    PageMeta dates;
    if (text.starts_with(kMark)) text.remove_prefix(kMark.size());
    const bool json = text.starts_with('{');
    for (std::size_t at = next_line(text, 0); at < text.size(); at = next_line(text, at)) {
        const std::string_view line = line_at(text, at);
        if (line.starts_with('[')) break;
        if (!json && (text[at] == ' ' || text[at] == '\t')) continue;
        const std::size_t mark = line.find_first_of(":=");
        const FrontName* const name =
            mark == std::string_view::npos ? nullptr : front_name(trimmed(line.substr(0, mark)));
        if (name == nullptr) continue;
        const std::string value = make_valid_utf8(value_at(text, at, mark)).text;
        if (name->field == nullptr)
            add_date_clue(dates, name->role == ClueRole::published ? "front matter" : "front matter, updated",
                          value, name->role, ClueStrength::strong);
        else if ((document.*name->field).empty())
            document.*name->field = name->field == &Document::language ? language_code(value) : value;
    }
    document.published.clues = std::move(dates.clues);
}

/// A picture and nothing else, the address of a link told apart, a fence around code, a comment.
bool is_furniture(std::string_view line) {
    if (line.starts_with("![")) return line.ends_with(')') && line.find("](") != std::string_view::npos;
    if (line.starts_with('[') && !line.starts_with("[^"))
        return line.find("]: http") != std::string_view::npos && line.find("]: ") == line.find(']');
    return line.starts_with("```") || line.starts_with("~~~") ||
           (line.starts_with("<!--") && line.ends_with("-->"));
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
    } else if (is_furniture(line)) {
        block.kind = BlockKind::furniture;
        return;
    } else if (line.starts_with('|') && line.ends_with('|')) {
        block.kind = BlockKind::table;
        return;
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
