// dateline text: the article as extracted, and the ledger of its publication date.
#include <array>

#include "app/command.hpp"
#include "core/base/utf8.hpp"
#include "core/calendar/range.hpp"
#include "core/language/analyse.hpp"
#include "core/language/conllu.hpp"
#include "core/text/offsets.hpp"
#include "core/base/json_writer.hpp"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 7> kKinds = {"title",   "heading",   "body", "byline",
                                                    "caption", "furniture", "bio"};
constexpr std::array<std::string_view, 4> kStrengths = {"weak", "fair", "strong", "given"};

std::string_view name_of(BlockKind kind) {
    return kKinds[static_cast<std::size_t>(kind)];
}
std::string_view name_of(ClueStrength strength) {
    return kStrengths[static_cast<std::size_t>(strength)];
}

bool is_story(BlockKind kind) {
    return kind == BlockKind::title || kind == BlockKind::heading || kind == BlockKind::body;
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
        if (!all && !is_story(block.kind)) continue;
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
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

void print_json(const std::vector<Document>& documents, std::ostream& out) {
    JsonWriter json(out);
    json.begin_object(JsonWriter::Layout::rows);
    json.member("schema", "dateline/1");
    json.key("sources");
    json.begin_array(JsonWriter::Layout::rows);
    for (const Document& document : documents) write_source(json, document);
    json.end_array();
    json.end_object();
    json.flush();
    out << '\n';
}

/// Tokens, tags and trees of the whole text: furniture and bylines are sentences here too.
void print_conllu(Document document, const LanguageModel& model, std::ostream& out) {
    for (Block& block : document.blocks) block.kind = BlockKind::body;
    write_conllu(out, document, analyse(document, model));
}

Result<int> run(const Options& options, std::string_view format, Environment& environment) {
    const auto documents = read_inputs(options, environment);
    if (!documents) return tl::unexpected<Error>(documents.error());
    const auto model = built_in_model();
    if (!model) return tl::unexpected<Error>(model.error());
    const auto written = write_output(options, [&](std::ostream& out) {
        if (format == "json") return print_json(*documents, out);
        for (const Document& document : *documents) {
            if (format == "conllu") {
                print_conllu(document, **model, out);
                continue;
            }
            if (&document != &documents->front()) out << "\n\n";
            print_text(document, options.all, out);
        }
    });
    if (!written) return tl::unexpected<Error>(written.error());
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
