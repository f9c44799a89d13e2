// A saved web page: its main text, and what its metadata says of it.
#include <utility>

#include "core/base/sha256.hpp"
#include "core/base/utf8.hpp"
#include "core/calendar/page_date.hpp"
#include "core/ingest/charset.hpp"
#include "core/ingest/html_tree.hpp"
#include "core/ingest/main_text.hpp"
#include "core/ingest/page_dates.hpp"
#include "core/ingest/page_meta.hpp"
#include "core/ingest/page_writer.hpp"
#include "core/ingest/reader.hpp"
#include "core/ingest/record.hpp"

namespace dateline {

namespace {

/// The stamps of elements in a line beside the article.
void add_time_clues(const HtmlPage& page, std::uint32_t node, PageMeta& meta) {
    for (std::uint32_t i = node; i < page.nodes[node].end; ++i) {
        const std::string stamp = stamp_attribute(page, i);
        if (stamp.empty()) continue;
        const auto names = page.raw_attribute(i, "class");
        const bool update = names && (names->find("updated") != std::string_view::npos ||
                                      names->find("modified") != std::string_view::npos);
        const std::string_view method =
            page.nodes[i].tag == HtmlTag::time ? "time element" : "time attribute";
        add_date_clue(meta, std::string(method) + (update ? ", updated" : ""), stamp,
                      update ? ClueRole::modified : ClueRole::published, ClueStrength::fair);
    }
}

/// A date whose parts touch in the text that the page gives: its words apart are the clue.
void add_leaf_clue(const HtmlPage& page, std::uint32_t node, PageMeta& meta) {
    if (find_page_date(page.text_of(node, 400))) return;
    const std::string words = words_apart(page, node);
    const auto date = find_page_date(words);
    const auto day = date ? date->resolved() : std::nullopt;
    if (!day || date->swappable) return;
    DateRange range;
    range.earliest = range.latest = CivilTime{*day, -1};
    range.granularity = Granularity::day;
    meta.clues.push_back({"header line", make_valid_utf8(words).text, {}, range, ClueStrength::fair});
}

/// "The dam is open | River Daily" under the headline "The dam is open" is that headline.
std::string without_site(std::string title, const std::string& headline) {
    if (headline.empty() || !title.starts_with(headline)) return title;
    const std::string_view rest = std::string_view(title).substr(headline.size());
    for (const std::string_view separator : kTitleSeparators)
        if (rest.starts_with(separator)) return headline;
    return title;
}

}  // namespace

Result<Document> read_html(std::string bytes, const ReadContext& context) {
    Document document;
    document.file = context.file;
    document.sha256 = sha256_hex(bytes);
    DecodedText decoded = decode_text(std::move(bytes), context.charset);
    document.replaced_bytes = decoded.replaced;
    auto page = parse_html(decoded.text);
    if (!page) {
        page.error().where = context.file;
        return tl::unexpected<Error>(std::move(page.error()));
    }
    PageMeta meta = read_page_meta(*page);
    const MainText found = find_main_text(*page, meta.title);
    TextWriter writer(decoded.text);
    if (found.title != 0) write_page_block(*page, found.title, BlockKind::title, writer);
    if (found.byline != 0) write_page_block(*page, found.byline, BlockKind::byline, writer);
    const DatedElements dated = dated_elements(*page, found);
    for (const std::uint32_t node : dated.outside) {
        write_page_block(*page, node, BlockKind::furniture, writer);
        add_time_clues(*page, node, meta);
        add_leaf_clue(*page, node, meta);
    }
    for (const std::uint32_t node : dated.inside) add_time_clues(*page, node, meta);
    for (const NodeRange range : found.ranges) write_page_range(*page, range, found.dropped, writer);
    std::move(writer).finish(document);
    document.publisher = std::move(meta.publisher);
    document.title = found.title == 0 ? std::move(meta.title)
                                      : without_site(std::move(meta.title), page->text_of(found.title, 1000));
    document.url = std::move(meta.url);
    if (std::string language = language_code(meta.language); !language.empty())
        document.language = std::move(language);
    document.published.clues = std::move(meta.clues);
    return document;
}

Result<void> read_html_file(BufferedSource& source, const ReadContext& context, RecordSink& sink) {
    auto bytes = source.rest(kMaxPageBytes, context.file, "a web page");
    if (!bytes) return tl::unexpected<Error>(std::move(bytes.error()));
    auto document = read_html(std::move(*bytes), context);
    if (!document) return tl::unexpected<Error>(std::move(document.error()));
    (void)sink.take(std::move(*document));
    return {};
}

}  // namespace dateline
