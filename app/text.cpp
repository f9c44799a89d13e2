// dateline text: the article as extracted, and the ledger of its publication date.
#include <array>
#include <utility>

#include "app/command.hpp"
#include "app/output.hpp"
#include "core/base/json_writer.hpp"
#include "core/base/utf8.hpp"
#include "core/calendar/range.hpp"
#include "core/language/analyse.hpp"
#include "core/language/conllu.hpp"
#include "core/text/offsets.hpp"
#include "core/text/page_map.hpp"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 10> kKinds = {"title",     "heading", "body",      "byline", "caption",
                                                     "furniture", "bio",     "list item", "quote",  "table"};
constexpr std::array<std::string_view, 3> kRoles = {"published", "modified", "captured"};
constexpr std::array<std::string_view, 4> kStrengths = {"weak", "fair", "strong", "given"};

std::string_view name_of(BlockKind kind) {
    return kKinds[static_cast<std::size_t>(kind)];
}
std::string_view name_of(ClueStrength strength) {
    return kStrengths[static_cast<std::size_t>(strength)];
}

/// A paragraph on one line: the line breaks of a hard-wrapped file become spaces.
std::string unwrapped(std::string_view paragraph) {
    std::string text;
    text.reserve(paragraph.size());
    for (std::size_t at = 0; at < paragraph.size(); ++at) {
        if (paragraph[at] != '\n') {
            text += paragraph[at];
            continue;
        }
        while (text.ends_with(' ') || text.ends_with('\r')) text.pop_back();
        while (at + 1 < paragraph.size() && (paragraph[at + 1] == ' ' || paragraph[at + 1] == '\t')) ++at;
        text += ' ';
    }
    return visible(text);
}

void print_text(const Document& document, bool all, std::ostream& out) {
    const Publication& published = document.published;
    out << visible(document.id) << "  " << visible(document.file);
    if (!document.publisher.empty()) out << "  (" << visible(document.publisher) << ')';
    out << "\npublished " << visible(published.explanation) << '\n';
    for (const PublicationClue& clue : published.clues)
        out << "  " << name_of(clue.strength) << "  " << (clue.range.empty() ? "?" : to_edtf(clue.range))
            << "  " << clue.method << " \"" << visible(clue.quote) << "\"\n";
    for (const Block& block : document.blocks) {
        const bool page =
            !document.page.empty();  // whose markup says what a caption is; in a plain text it is guessed
        const bool shown = is_story(block.kind) ||
                           (page && (block.kind == BlockKind::caption || block.kind == BlockKind::table));
        if (!all && !shown) continue;
        out << '\n';
        if (all) out << '[' << name_of(block.kind) << "] ";
        out << unwrapped(block.span.of(document.text)) << '\n';
    }
}

void write_day(JsonWriter& json, std::string_view key, const std::optional<CivilTime>& day) {
    json.key(key);
    if (day)
        json.text(to_iso(*day));
    else
        json.null();
}

void write_range(JsonWriter& json, const DateRange& range) {
    json.member("edtf", to_edtf(range));
    write_day(json, "earliest", range.earliest);
    write_day(json, "latest", range.latest);
}

void write_span(JsonWriter& json, const CodePointOffsets& offsets, Span span) {
    json.member("begin", offsets.at(span.begin));
    json.member("end", offsets.at(span.end));
}

void write_published(JsonWriter& json, const CodePointOffsets& offsets, const Publication& published) {
    json.begin_object(JsonWriter::Layout::rows);
    write_range(json, published.range);
    json.member("method", published.method);
    json.member("quote", published.quote);
    json.member("note", published.explanation);
    json.key("clues");
    json.begin_array(JsonWriter::Layout::rows);
    for (const PublicationClue& clue : published.clues) {
        json.begin_object(JsonWriter::Layout::row);
        json.member("method", clue.method);
        json.member("quote", clue.quote);
        json.member("strength", name_of(clue.strength));
        json.member("role", kRoles[static_cast<std::size_t>(clue.role)]);
        if (!clue.span.empty()) write_span(json, offsets, clue.span);
        write_range(json, clue.range);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

void write_source(JsonWriter& json, const Document& document) {
    const CodePointOffsets offsets(document.text);
    json.begin_object(JsonWriter::Layout::rows);
    json.member("id", document.id);
    json.member("file", document.file);
    json.member("publisher", document.publisher);
    json.member("title", document.title);
    json.optional_member("url", document.url);
    json.optional_member("timezone", document.timezone);
    json.member("language", document.language);
    json.key("published");
    write_published(json, offsets, document.published);
    json.member("sha256", document.sha256);
    json.member("replaced", document.replaced_bytes);
    json.key("blocks");
    json.begin_array(JsonWriter::Layout::rows);
    for (const Block& block : document.blocks) {
        json.begin_object(JsonWriter::Layout::row);
        write_span(json, offsets, block.span);
        json.member("kind", name_of(block.kind));
        if (!document.page.empty()) {
            const Span page = page_span(document, block.span);
            json.member("page_begin", page.begin);
            json.member("page_end", page.end);
        }
        json.end_object();
    }
    json.end_array();
    if (!document.page.empty()) json.member("text", document.text);
    json.end_object();
}

/// One document after the other; none is kept.
Result<void> print_json(const Options& options, Environment& environment, std::ostream& out) {
    JsonWriter json(out);
    json.begin_object(JsonWriter::Layout::rows);
    json.member("schema", "dateline/1");
    json.key("sources");
    json.begin_array(JsonWriter::Layout::rows);
    auto read =
        stream_inputs(options, environment, [&](const Document& document) { write_source(json, document); });
    if (!read) return read;
    json.end_array();
    json.end_object();
    json.flush();
    out << '\n';
    return {};
}

/// Tokens, tags and trees of the whole text: furniture and bylines are sentences here too.
void print_conllu(Document document, const LanguageModel& model, std::ostream& out) {
    for (Block& block : document.blocks) block.kind = BlockKind::body;
    write_conllu(out, document, analyse(document, model));
}

Result<void> print_each(const Options& options, std::string_view format, const LanguageModel& model,
                        Environment& environment, std::ostream& out) {
    bool first = true;
    return stream_inputs(options, environment, [&](const Document& document) {
        if (format == "conllu") return print_conllu(document, model, out);
        if (!std::exchange(first, false)) out << "\n\n";
        print_text(document, options.all, out);
    });
}

Result<int> run(const Options& options, std::string_view format, Environment& environment) {
    const auto model = built_in_model();
    if (!model) return tl::unexpected<Error>(model.error());
    auto output = open_output(options, pager_for(format, options, environment.terminal));
    if (!output) return tl::unexpected<Error>(std::move(output.error()));
    std::ostream& out = (*output)->stream();
    auto printed = format == "json" ? print_json(options, environment, out)
                                    : print_each(options, format, **model, environment, out);
    if (!printed) return tl::unexpected<Error>(std::move(printed.error()));
    auto finished = (*output)->finish();
    if (!finished) return tl::unexpected<Error>(std::move(finished.error()));
    return 0;
}

}  // namespace

CommandSpec text_command() {
    return {"text",
            "The article as extracted, with the ledger of its publication date",
            "dateline text --format json article.txt",
            {"text", "json", "conllu"},
            true,
            false,
            run};
}

}  // namespace dateline
