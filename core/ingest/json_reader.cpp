// Articles as JSON: schema.org's NewsArticle, what news interfaces commonly call its members, or names given
// by --field. One object, a list of objects, an object that holds such a list; or one object a line (NDJSON),
// of any number.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/utf8.hpp"
#include "core/ingest/charset.hpp"
#include "core/ingest/reader.hpp"
#include "core/ingest/record.hpp"
#include "core/ingest/wide_lines.hpp"

namespace dateline {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxLine = static_cast<std::size_t>(kMaxPageBytes);
constexpr std::size_t kMaxDepth = 500;

/// A member of an article, the name --field knows it by, and what else it is called; the first that is there
/// counts.
struct Member {
    std::string_view name;
    std::string Record::*field;
    std::array<std::string_view, 18> names;  // "fields.body" is a member of a member
};
constexpr std::array<Member, 8> kMembers = {{
    {"headline", &Record::title, {"headline", "headline.main", "title", "name", "webTitle", "heading"}},
    {"articleBody",
     &Record::html,
     {"articleBody", "content_html", "bodyHtml", "body_html", "html", "body", "content", "text", "full_text",
      "fullText", "maintext", "article", "content_text", "fields.body", "fields.bodyText", "lead_paragraph",
      "description"}},
    {"datePublished",
     &Record::published,
     {"datePublished", "date_published", "publishedAt", "published_at", "published", "pubDate", "pub_date",
      "publication_date", "publicationDate", "date_publish", "publish_date", "webPublicationDate", "date",
      "created_at"}},
    {"dateModified",
     &Record::modified,
     {"dateModified", "date_modified", "updatedAt", "updated_at", "updated", "modified", "modified_at",
      "lastModified", "last_modified"}},
    {"url",
     &Record::url,
     {"url", "link", "webUrl", "web_url", "canonical_url", "source_url", "permalink", "uri"}},
    {"publisher",
     &Record::publisher,
     {"publisher", "source", "site_name", "siteName", "site", "outlet", "publication", "newspaper",
      "source_domain", "domain"}},
    {"author", &Record::author, {"author", "authors", "byline", "creator"}},
    {"inLanguage", &Record::language, {"inLanguage", "language", "lang"}},
}};
// Members under which interfaces return a list of articles.
constexpr std::array<std::string_view, 12> kLists = {"articles", "items",  "data",    "results",
                                                     "entries",  "@graph", "records", "documents",
                                                     "docs",     "hits",   "posts",   "response"};

std::string text_of(const json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_number_integer()) return std::to_string(value.get<std::int64_t>());
    if (value.is_array() && !value.empty()) {
        std::string all;
        for (const json& part : value) {
            if (part.is_string()) all += (all.empty() ? "" : "\n") + part.get<std::string>();
        }
        return all.empty() ? text_of(value.front()) : all;
    }
    if (value.is_object())
        for (const char* name : {"name", "rendered", "title", "@value", "text"})
            if (const auto found = value.find(name); found != value.end() && found->is_string())
                return text_of(*found);
    return {};
}

/// "content.rendered": a member of a member.
const json* member_at(const json& object, std::string_view path) {
    const json* at = &object;
    while (at != nullptr && !path.empty()) {
        const std::string_view name = path.substr(0, path.find('.'));
        path.remove_prefix(std::min(name.size() + 1, path.size()));
        if (!at->is_object()) return nullptr;
        const auto found = at->find(std::string(name));
        at = found == at->end() ? nullptr : &*found;
    }
    return at;
}

Record read_members(const json& object, const ReadContext& context) {
    Record record;
    record.method = "record";
    for (const Member& member : kMembers) {
        std::string& field = record.*member.field;
        for (const auto& [name, path] : context.fields)
            if (name == member.name)
                if (const json* value = member_at(object, path)) field = text_of(*value);
        for (const std::string_view name : member.names) {
            if (!field.empty()) break;
            if (name.empty()) continue;
            if (const json* const value = member_at(object, name)) field = text_of(*value);
        }
    }
    return record;
}

/// What would make an article of an object whose members nobody knows.
std::string hint_for(const json& object) {
    constexpr std::size_t kShown = 6, kLongest = 40;
    std::string names;
    std::size_t shown = 0;
    for (const auto& [name, value] : object.items()) {
        if (++shown > kShown) break;
        names += (names.empty() ? "" : ", ") + visible(name.substr(0, kLongest));
    }
    if (names.empty()) return {};
    return "name its members, as in --field articleBody=NAME; here are " + names +
           (shown > kShown ? ", \u2026" : "");
}

/// @param decoded what the object was read from
void take_object(const json& object, const std::string& id, const std::string& place,
                 const DecodedText& decoded, const ReadContext& context, RecordSink& sink, bool& more) {
    if (!object.is_object())
        return sink.skip({ErrorCode::bad_json,
                          "an article must be an object",
                          place,
                          R"(write {"headline":…,"articleBody":…})",
                          {}});
    auto document = to_document(read_members(object, context), context);
    if (!document) {
        document.error().where = place;
        if (document.error().code == ErrorCode::no_articles) document.error().hint = hint_for(object);
        return sink.skip(std::move(document.error()));
    }
    document->id = id;
    document->replaced_bytes = decoded.replaced;
    if (decoded.guessed) document->guessed_charset = decoded.charset;
    more = sink.take(std::move(*document));
}

/// Keeps the parser from building trees deeper than anything sane.
std::optional<json> parse(std::string_view text, std::string& problem) {
    std::size_t deepest = 0;
    const json::parser_callback_t watch = [&deepest](int depth, json::parse_event_t, json&) {
        deepest = std::max(deepest, static_cast<std::size_t>(depth));
        return deepest <= kMaxDepth;
    };
    // The library throws on bad JSON; the exception ends here and its words become the message.
    try {
        json root = json::parse(text, watch, true);
        if (deepest <= kMaxDepth) return root;
        problem = "nested deeper than " + std::to_string(kMaxDepth);
    } catch (const std::exception& error) {
        const std::string_view what = error.what();
        const std::size_t colon = what.find("] ");
        problem = visible(what.substr(colon == std::string_view::npos ? 0 : colon + 2).substr(0, 200));
    }
    return std::nullopt;
}

/// UTF-16 without a mark is known by its first byte; all else as any page is.
DecodedText decode_json(std::string bytes, const std::string& claimed) {
    const auto wide = utf16_of_json(bytes);
    if (!wide || bytes.front() == '\xFF' || bytes.front() == '\xFE')
        return decode_text(std::move(bytes), claimed);
    bool known = false;
    return convert(bytes, std::string(*wide), known);
}

const json* list_in(const json& root) {
    if (root.is_array()) return &root;
    for (const std::string_view name : kLists)
        if (const auto found = root.find(std::string(name)); found != root.end()) {
            if (found->is_array() && !found->empty() && found->front().is_object()) return &*found;
            if (found->is_object())
                if (const json* inner = list_in(*found)) return inner;
        }
    return nullptr;
}

}  // namespace

bool is_record_member(std::string_view name) {
    return std::any_of(kMembers.begin(), kMembers.end(), [name](const Member& m) { return m.name == name; });
}

std::string record_member_names() {
    std::string names;
    for (const Member& member : kMembers) names += (names.empty() ? "" : ", ") + std::string(member.name);
    return names;
}

Result<void> read_json_file(BufferedSource& source, const ReadContext& context, RecordSink& sink) {
    auto bytes = source.rest(kMaxPageBytes, context.file, "a JSON file");
    if (!bytes) return tl::unexpected<Error>(std::move(bytes.error()));
    const DecodedText decoded = decode_json(std::move(*bytes), context.charset);
    std::string problem;
    const auto root = parse(decoded.text, problem);
    if (!root) return fail(ErrorCode::bad_json, "bad JSON: " + problem, context.file);
    bool more = true;
    const json* const list = root->is_structured() ? list_in(*root) : nullptr;
    if (list == nullptr) {
        take_object(*root, "", context.file, decoded, context, sink, more);
        return {};
    }
    for (std::size_t i = 0; i < list->size() && more; ++i)
        take_object((*list)[i], std::to_string(i + 1), context.file + ": article " + std::to_string(i + 1),
                    decoded, context, sink, more);
    return {};
}

Result<void> read_ndjson_file(BufferedSource& source, const ReadContext& context, RecordSink& sink) {
    std::string line;
    bool more = true, cut = false, known = false;
    const auto wide = utf16_of_json(source.peek(2));
    for (std::size_t number = 1; more; ++number) {
        const std::uint64_t begin = source.position();
        if (!(wide ? wide_line(source, *wide, line, kMaxLine, cut) : source.line(line, kMaxLine, cut))) break;
        const std::string place =
            context.file + ':' + std::to_string(number) + " (byte " + std::to_string(begin) + ')';
        if (cut) {
            sink.skip({ErrorCode::too_large,
                       "a record larger than " + std::to_string(kMaxPageBytes >> 20U) + " MiB",
                       place,
                       "",
                       {}});
            continue;
        }
        std::string problem;
        const DecodedText decoded =
            wide ? convert(line, std::string(*wide), known) : decode_plain(std::move(line));
        if (decoded.text.find_first_not_of(" \t") == std::string::npos) continue;
        const auto object = parse(decoded.text, problem);
        if (object)
            take_object(*object, std::to_string(number), place, decoded, context, sink, more);
        else
            sink.skip({ErrorCode::bad_json, "bad JSON: " + problem, place, "", {}});
    }
    if (source.failed()) return tl::unexpected<Error>(source.error());
    return {};
}

}  // namespace dateline
