#include "core/ingest/entries.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "core/base/utf8.hpp"
#include "core/ingest/reader.hpp"

namespace dateline {
namespace {

constexpr std::string_view kManifest = "sources.json";
constexpr int kMaxFolders = 32;  // inside one another
constexpr std::string_view kSavedEnding = ".json";
constexpr std::size_t kSavedHead = 256;  // bytes that tell a saved timeline from articles

std::string join(std::string_view folder, std::string_view name) {
    if (name.starts_with('/') || folder.empty()) return std::string(name);
    std::string path(folder);
    if (!path.ends_with('/')) path += '/';
    path += name;
    return path;
}

/// "stories/a.txt" -> "a", "a.html.gz" -> "a"; "-" -> "stdin"; control characters become '_'.
std::string id_of(std::string_view path) {
    if (path == "-") return "stdin";
    std::string_view name = path.substr(path.find_last_of('/') + 1);
    for (const std::string_view packed : {".gz", ".zst", ".gzip"})
        if (name.size() > packed.size() && name.ends_with(packed)) name.remove_suffix(packed.size());
    const auto dot = name.find_last_of('.');
    if (dot != std::string_view::npos && dot != 0) name = name.substr(0, dot);
    std::string id = make_valid_utf8(std::string(name)).text;
    std::replace_if(
        id.begin(), id.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == 0x7F; }, '_');
    return id;
}

class Collector {
  public:
    Collector(FileSystem& disk, LoadNotes& notes) : disk_(disk), notes_(notes) {}

    Result<void> add_input(const std::string& input) {
        const auto kind = input == "-" ? FileSystem::Kind::file : disk_.kind(input);
        if (kind == FileSystem::Kind::file) return add_file(input);
        if (kind == FileSystem::Kind::missing) return add_pattern(input);
        const std::size_t before = entries.size() + notes_.skipped_count;
        if (auto added = add_folder(input, 0); !added) return added;
        if (entries.size() + notes_.skipped_count == before)
            return fail(ErrorCode::no_articles, "no articles in this folder", input,
                        "articles are .txt, .md, .html and the like, or listed in sources.json");
        return {};
    }

    std::vector<Entry> entries;

  private:
    Result<void> add_file(const std::string& path) {
        if (path.ends_with(kSavedEnding)) {
            auto opened = disk_.open(path);
            if (opened && looks_like_saved_timeline(BufferedSource(std::move(*opened)).peek(kSavedHead)))
                return add_saved(path);
        }
        entries.push_back({path, id_of(path), {}});
        return {};
    }

    Result<void> add_saved(const std::string& timeline) {
        const auto bytes = disk_.read(timeline);
        if (!bytes) return tl::unexpected<Error>(bytes.error());
        auto articles = read_saved_articles(*bytes, timeline);
        if (!articles) return tl::unexpected<Error>(std::move(articles.error()));
        if (articles->empty()) return fail(ErrorCode::no_articles, "a timeline of no articles", timeline);
        for (SavedArticle& article : *articles) {
            auto path = find_saved(article.known.file, timeline);
            if (!path) {
                notes_.skip(std::move(path.error()));
                continue;
            }
            std::string id = article.known.id;
            entries.push_back({std::move(*path), std::move(id), {}, {std::move(article)}, true});
        }
        return {};
    }

    /// Where an article of a saved timeline is now: under the name it was read by, seen from here or from the
    /// timeline's folder, or in that folder itself.
    Result<std::string> find_saved(const std::string& file, const std::string& timeline) {
        const std::string hint = "a saved timeline names its articles; they are read again";
        if (file == "-")
            return fail(ErrorCode::not_found, "made from standard input, which cannot be read again",
                        timeline, hint);
        const std::string folder = timeline.substr(0, timeline.find_last_of('/') + 1);
        const std::string name = file.substr(file.find_last_of('/') + 1);
        for (const std::string& path : {file, join(folder, file), join(folder, name)})
            if (disk_.kind(path) == FileSystem::Kind::file) return path;
        return fail(ErrorCode::not_found, "no such file, and " + visible(timeline) + " was made of it", file,
                    hint);
    }

    Result<void> add_folder(const std::string& folder, int depth) {
        const std::string manifest = join(folder, kManifest);
        if (disk_.kind(manifest) == FileSystem::Kind::file) return add_manifest(folder, manifest);
        if (depth == kMaxFolders) return fail(ErrorCode::too_large, "folders nested too deep", folder);
        auto names = disk_.list(folder);
        if (!names && depth > 0) {
            notes_.skip(std::move(names.error()));
            return {};
        }
        if (!names) return tl::unexpected<Error>(std::move(names.error()));
        for (const std::string& name : *names) {
            if (name.starts_with('.')) continue;
            const std::string path = join(folder, name);
            const auto kind = disk_.kind(path);
            if (kind == FileSystem::Kind::directory) {
                if (auto added = add_folder(path, depth + 1); !added) return added;
            } else if (kind == FileSystem::Kind::file && is_article_name(name)) {
                if (auto added = add_file(path); !added) return added;
            }
        }
        return {};
    }

    Result<void> add_manifest(const std::string& folder, const std::string& manifest) {
        auto bytes = disk_.read(manifest);
        if (!bytes) return tl::unexpected<Error>(bytes.error());
        auto sources = read_manifest(*bytes, manifest);
        if (!sources) return tl::unexpected<Error>(sources.error());
        if (sources->empty()) return fail(ErrorCode::no_articles, "the list \"sources\" is empty", manifest);
        for (ManifestSource& source : *sources) {
            const std::string path = join(folder, source.file);
            if (disk_.kind(path) == FileSystem::Kind::missing) {
                const bool told = notes_.skipped.size() < kMaxSkippedKept;
                notes_.skip({ErrorCode::not_found,
                             "no such file: " + visible(path),
                             told ? place_in(manifest, *bytes, source.at) : manifest,
                             "",
                             {}});
                continue;
            }
            const std::string id = source.id.empty() ? id_of(path) : source.id;
            entries.push_back({path, id, std::move(source)});
        }
        return {};
    }

    /// A name that is no file may be a pattern that no shell has seen: "pages/*.html".
    Result<void> add_pattern(const std::string& input) {
        const auto missing = [&input] { return fail(ErrorCode::not_found, "no such file or folder", input); };
        if (input.find_first_of("*?[") == std::string::npos) return missing();
        std::vector<std::string> found = {input.starts_with('/') ? "/" : ""};
        for (std::size_t at = input.starts_with('/') ? 1 : 0; at <= input.size();) {
            const std::size_t slash = std::min(input.find('/', at), input.size());
            const std::string part = input.substr(at, slash - at);
            at = slash + 1;
            if (part.empty()) continue;
            std::vector<std::string> next;
            for (const std::string& folder : found) expand(folder, part, next);
            found = std::move(next);
        }
        const std::size_t before = entries.size() + notes_.skipped_count;
        for (const std::string& path : found)
            if (disk_.kind(path) != FileSystem::Kind::missing)
                if (auto added = add_input(path); !added) return added;
        return entries.size() + notes_.skipped_count == before ? Result<void>(missing()) : Result<void>();
    }
    void expand(const std::string& folder, const std::string& part, std::vector<std::string>& out) {
        if (part.find_first_of("*?[") == std::string::npos) {
            out.push_back(join(folder, part));
            return;
        }
        const auto names = disk_.list(folder.empty() ? "." : folder);
        if (!names) return;
        for (const std::string& name : *names)
            if ((!name.starts_with('.') || part.starts_with('.')) && matches_pattern(part, name))
                out.push_back(join(folder, name));
    }

    FileSystem& disk_;
    LoadNotes& notes_;
};

/// A second "a" becomes "a-2", in the order of the paths.
void make_ids_unique(std::vector<Entry>& entries) {
    std::vector<std::string*> ids;
    for (Entry& entry : entries) {
        if (!entry.only_saved)
            ids.push_back(&entry.id);
        else
            for (SavedArticle& article : entry.saved) ids.push_back(&article.known.id);
    }
    std::set<std::string> taken;
    for (const std::string* const id : ids) taken.insert(*id);
    std::set<std::string> given;
    for (std::string* const wanted : ids) {
        if (given.insert(*wanted).second) continue;
        std::string id;
        for (int n = 2; id.empty() || taken.contains(id); ++n) id = *wanted + '-' + std::to_string(n);
        taken.insert(id);
        given.insert(id);
        *wanted = std::move(id);
    }
}

/// Each file once, with all that saved timelines say of its articles. The entries are sorted by path and id.
std::vector<Entry> one_for_each_file(std::vector<Entry> entries) {
    std::vector<Entry> files;
    for (auto first = entries.begin(); first != entries.end();) {
        const auto end =
            std::find_if(first, entries.end(), [&](const Entry& entry) { return entry.path != first->path; });
        const std::size_t before = files.size();
        std::vector<SavedArticle> saved;
        for (auto entry = first; entry != end; ++entry) {
            if (entry->only_saved)
                saved.push_back(std::move(entry->saved.front()));
            else if (files.size() == before || files.back().id != entry->id)
                files.push_back(std::move(*entry));
        }
        // Two timelines of one article: the smaller id stands.
        std::stable_sort(saved.begin(), saved.end(),
                         [](const SavedArticle& a, const SavedArticle& b) { return a.sha256 < b.sha256; });
        const auto same = [](const SavedArticle& a, const SavedArticle& b) { return a.sha256 == b.sha256; };
        saved.erase(std::unique(saved.begin(), saved.end(), same), saved.end());
        if (files.size() == before)
            files.push_back({first->path, {}, {}, std::move(saved), true});
        else
            files[before].saved = std::move(saved);
        first = end;
    }
    return files;
}

// one := "[" ("!" | "^")? (char ("-" char)?)+ "]"
bool matches_set(std::string_view& pattern, char c) {
    std::size_t at = 1;
    const bool negated = at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^');
    if (negated) ++at;
    bool found = false;
    for (bool first = true; at < pattern.size() && (first || pattern[at] != ']'); first = false) {
        char last = pattern[at];
        if (at + 2 < pattern.size() && pattern[at + 1] == '-' && pattern[at + 2] != ']')
            last = pattern[at + 2];
        found = found || (pattern[at] <= c && c <= last);
        at += last == pattern[at] ? 1U : 3U;
    }
    if (at >= pattern.size()) {  // no end: an ordinary character
        pattern.remove_prefix(1);
        return c == '[';
    }
    pattern.remove_prefix(at + 1);
    return found != negated;
}

}  // namespace

bool matches_pattern(std::string_view pattern, std::string_view name) {
    std::string_view after_star;
    std::size_t star_at = std::string_view::npos;  // in the name, where the last star stopped
    std::size_t at = 0;
    while (at < name.size()) {
        if (pattern.starts_with('*')) {
            pattern.remove_prefix(1);
            after_star = pattern;
            star_at = at;
            continue;
        }
        std::string_view rest = pattern;
        bool same = false;
        if (rest.starts_with('[')) {
            same = matches_set(rest, name[at]);
        } else if (!rest.empty()) {
            same = rest.front() == '?' || rest.front() == name[at];
            rest.remove_prefix(1);
        }
        if (same) {
            pattern = rest;
            ++at;
        } else if (star_at == std::string_view::npos) {
            return false;
        } else {
            at = ++star_at;
            pattern = after_star;
        }
    }
    while (pattern.starts_with('*')) pattern.remove_prefix(1);
    return pattern.empty();
}

Result<std::vector<Entry>> collect_entries(FileSystem& disk, const std::vector<std::string>& inputs,
                                           LoadNotes& notes) {
    if (inputs.empty())
        return fail(ErrorCode::no_articles, "nothing to read", {},
                    "name files, folders, or - for standard input");
    Collector collector(disk, notes);
    for (const std::string& input : inputs)
        if (auto added = collector.add_input(input); !added)
            return tl::unexpected<Error>(std::move(added.error()));
    std::vector<Entry> entries = std::move(collector.entries);
    std::sort(entries.begin(), entries.end(),
              [](const Entry& a, const Entry& b) { return std::tie(a.path, a.id) < std::tie(b.path, b.id); });
    entries = one_for_each_file(std::move(entries));
    make_ids_unique(entries);
    for (Entry& entry : entries)
        if (entry.only_saved)
            entry.id = std::min_element(entry.saved.begin(), entry.saved.end(),
                                        [](const SavedArticle& a, const SavedArticle& b) {
                                            return a.known.id < b.known.id;
                                        })
                           ->known.id;
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.id < b.id; });
    return entries;
}

}  // namespace dateline
