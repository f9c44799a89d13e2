#include "core/ingest/load.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

#include "core/base/sha256.hpp"
#include "core/base/utf8.hpp"
#include "core/calendar/zone.hpp"
#include "core/ingest/blocks.hpp"
#include "core/ingest/manifest.hpp"

namespace dateline {
namespace {

constexpr std::string_view kManifest = "sources.json";
constexpr std::array<std::string_view, 3> kArticleEndings = {".txt", ".text", ".md"};
constexpr std::size_t kMaxTitle = 300;

/// A file to be read and what the manifest says of it.
struct Entry {
    std::string path;
    std::string id;
    ManifestSource known;
};

std::string join(std::string_view folder, std::string_view name) {
    if (name.starts_with('/')) return std::string(name);
    std::string path(folder);
    if (!path.ends_with('/')) path += '/';
    path += name;
    return path;
}

bool is_article(std::string_view name) {
    return !name.starts_with('.') && std::any_of(kArticleEndings.begin(), kArticleEndings.end(),
                                                 [name](std::string_view e) { return name.ends_with(e); });
}

/// "stories/a.txt" -> "a"; "-" -> "stdin"; control characters become '_'.
std::string id_of(std::string_view path) {
    if (path == "-") return "stdin";
    std::string_view name = path.substr(path.find_last_of('/') + 1);
    const auto dot = name.find_last_of('.');
    if (dot != std::string_view::npos && dot != 0) name = name.substr(0, dot);
    std::string id = make_valid_utf8(std::string(name)).text;
    std::replace_if(
        id.begin(), id.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == 0x7F; }, '_');
    return id;
}

Result<void> add_folder(FileSystem& disk, const std::string& folder, std::vector<Entry>& entries) {
    const std::string manifest = join(folder, kManifest);
    if (disk.kind(manifest) == FileSystem::Kind::file) {
        auto bytes = disk.read(manifest);
        if (!bytes) return tl::unexpected<Error>(bytes.error());
        auto sources = read_manifest(*bytes, manifest);
        if (!sources) return tl::unexpected<Error>(sources.error());
        if (sources->empty()) return fail(ErrorCode::no_articles, "the list \"sources\" is empty", manifest);
        for (ManifestSource& source : *sources) {
            const std::string path = join(folder, source.file);
            const std::string id = source.id.empty() ? id_of(path) : source.id;
            entries.push_back({path, id, std::move(source)});
        }
        return {};
    }
    auto names = disk.list(folder);
    if (!names) return tl::unexpected<Error>(names.error());
    const std::size_t before = entries.size();
    for (const std::string& name : *names) {
        const std::string path = join(folder, name);
        if (is_article(name) && disk.kind(path) == FileSystem::Kind::file)
            entries.push_back({path, id_of(path), {}});
    }
    if (entries.size() == before)
        return fail(ErrorCode::no_articles, "no articles in this folder", folder,
                    "articles are .txt or .md files, or listed in sources.json");
    return {};
}

Result<std::vector<Entry>> collect(FileSystem& disk, const std::vector<std::string>& inputs) {
    if (inputs.empty())
        return fail(ErrorCode::no_articles, "nothing to read", {},
                    "name files, folders, or - for standard input");
    std::vector<Entry> entries;
    for (const std::string& input : inputs) {
        const auto kind = input == "-" ? FileSystem::Kind::file : disk.kind(input);
        if (kind == FileSystem::Kind::missing)
            return fail(ErrorCode::not_found, "no such file or folder", input);
        if (kind == FileSystem::Kind::file) {
            entries.push_back({input, id_of(input), {}});
        } else if (auto added = add_folder(disk, input, entries); !added) {
            return tl::unexpected<Error>(added.error());
        }
    }
    std::sort(entries.begin(), entries.end(),
              [](const Entry& a, const Entry& b) { return std::tie(a.path, a.id) < std::tie(b.path, b.id); });
    entries.erase(
        std::unique(entries.begin(), entries.end(),
                    [](const Entry& a, const Entry& b) { return a.path == b.path && a.id == b.id; }),
        entries.end());
    return entries;
}

/// A second "a" becomes "a-2", in the order of the paths.
void make_ids_unique(std::vector<Entry>& entries) {
    std::set<std::string> taken;
    for (const Entry& entry : entries) taken.insert(entry.id);
    std::set<std::string> given;
    for (Entry& entry : entries) {
        if (given.insert(entry.id).second) continue;
        std::string id;
        for (int n = 2; id.empty() || taken.contains(id); ++n) id = entry.id + '-' + std::to_string(n);
        taken.insert(id);
        given.insert(id);
        entry.id = std::move(id);
    }
}

std::string title_of(const Document& document) {
    for (const Block& block : document.blocks)
        if (block.kind == BlockKind::title && block.span.size() <= kMaxTitle)
            return std::string(block.span.of(document.text));
    return {};
}

/// A page's markup instead of its text: tags would be read as words.
bool looks_like_markup(std::string_view text) {
    constexpr std::array<std::string_view, 4> kBeginnings = {"<!doctype", "<html", "<?xml", "<rss"};
    if (text.starts_with("\uFEFF")) text.remove_prefix(3);
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    return std::any_of(kBeginnings.begin(), kBeginnings.end(), [text](std::string_view beginning) {
        return text.size() >= beginning.size() &&
               std::equal(beginning.begin(), beginning.end(), text.begin(), [](char b, char c) {
                   return b == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
               });
    });
}

Result<Document> read_document(FileSystem& disk, Entry entry, std::vector<std::string>& warnings) {
    auto bytes = disk.read(entry.path);
    if (!bytes) return tl::unexpected<Error>(bytes.error());
    if (bytes->size() > kMaxArticleBytes)
        return fail(ErrorCode::too_large, "larger than " + std::to_string(kMaxArticleBytes >> 20U) + " MiB",
                    entry.path, "split it into articles");
    Document document;
    document.id = std::move(entry.id);
    document.file = make_valid_utf8(entry.path).text;
    document.publisher = std::move(entry.known.publisher);
    document.title = std::move(entry.known.title);
    document.url = std::move(entry.known.url);
    document.timezone = std::move(entry.known.timezone);
    document.sha256 = sha256_hex(*bytes);
    ValidText valid = make_valid_utf8(std::move(*bytes));
    document.text = std::move(valid.text);
    document.replaced_bytes = valid.replaced;
    document.blocks = find_blocks(document.text, document.publisher);
    if (document.title.empty()) document.title = title_of(document);
    if (!entry.known.published.empty())
        document.published.clues.push_back({"manifest",
                                            std::move(entry.known.published),
                                            {},
                                            entry.known.published_range,
                                            ClueStrength::given});
    if (valid.replaced != 0)
        warnings.push_back(document.file + ": " + std::to_string(valid.replaced) + " invalid UTF-8 sequence" +
                           (valid.replaced == 1 ? "" : "s") + " replaced");
    if (document.blocks.empty()) warnings.push_back(document.file + ": no text");
    if (looks_like_markup(document.text))
        warnings.push_back(document.file +
                           ": looks like HTML or XML; it is read as plain text, tags and all");
    if (!document.timezone.empty() && !find_zone(document.timezone))
        warnings.push_back(document.file + ": unknown time zone \"" + document.timezone + "\", ignored");
    return document;
}

Result<void> apply_flags(const LoadOptions& options, std::vector<Document>& documents) {
    std::set<std::string> used;
    for (const auto& flag : options.published) {
        const std::string& id = flag.first;
        const std::string& date = flag.second;
        auto range = parse_given_date(date);
        if (!range) return fail(range.error().code, range.error().message, "--published", range.error().hint);
        const bool only = id.empty() && documents.size() == 1;
        const auto document =
            std::find_if(documents.begin(), documents.end(),
                         [&id, only](const Document& d) { return only || d.id == id || d.file == id; });
        if (document == documents.end()) {
            std::string ids;
            for (std::size_t i = 0; i < std::min<std::size_t>(documents.size(), 5); ++i)
                ids += (i == 0 ? "" : ", ") + documents[i].id;
            return fail(ErrorCode::usage,
                        id.empty() ? "which article?" : "no article has the id \"" + id + '"', "--published",
                        "write ID=YYYY-MM-DD; ids here: " + ids + (documents.size() > 5 ? ", \u2026" : ""));
        }
        if (!used.insert(document->id).second)
            return fail(ErrorCode::usage, "two dates for \"" + document->id + '"', "--published");
        document->published.clues.push_back(
            {"flag", "--published " + document->id + '=' + date, {}, *range, ClueStrength::given});
    }
    return {};
}

}  // namespace

Result<Loaded> load_documents(FileSystem& disk, const LoadOptions& options) {
    auto entries = collect(disk, options.inputs);
    if (!entries) return tl::unexpected<Error>(entries.error());
    make_ids_unique(*entries);
    Loaded loaded;
    loaded.documents.reserve(entries->size());
    for (Entry& entry : *entries) {
        auto document = read_document(disk, std::move(entry), loaded.warnings);
        if (!document) return tl::unexpected<Error>(document.error());
        loaded.documents.push_back(std::move(*document));
    }
    const bool any_text = std::any_of(loaded.documents.begin(), loaded.documents.end(),
                                      [](const Document& d) { return !d.blocks.empty(); });
    if (!any_text) return fail(ErrorCode::no_articles, "no text to read", loaded.documents.front().file);
    std::sort(loaded.documents.begin(), loaded.documents.end(),
              [](const Document& a, const Document& b) { return a.id < b.id; });
    if (auto applied = apply_flags(options, loaded.documents); !applied)
        return tl::unexpected<Error>(applied.error());
    return loaded;
}

}  // namespace dateline
