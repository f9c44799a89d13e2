// From the words on the command line to the files that are read: folders opened, patterns matched, manifests
// and saved timelines followed.
#pragma once

#include <string>
#include <vector>

#include "core/ingest/load.hpp"
#include "core/ingest/manifest.hpp"
#include "core/ingest/saved_timeline.hpp"

namespace dateline {

/// A file to be read and what the manifest says of it.
struct Entry {
    std::string path;
    std::string id;
    ManifestSource known;
    std::vector<SavedArticle> saved = {};  // articles of the file that a saved timeline names; ids unique
    bool only_saved = false;               // the file's other articles are not meant
};

/// The files behind `inputs`, each once, with ids that are unique, sorted by id. What a manifest or a saved
/// timeline names and nobody finds, and folders inside others that cannot be opened, go to `notes`. Errors:
/// not_found, no_articles, those of the manifest and of saved timelines.
[[nodiscard]] Result<std::vector<Entry>> collect_entries(FileSystem& disk,
                                                         const std::vector<std::string>& inputs,
                                                         LoadNotes& notes);

/// Does the name match the pattern? '*' is any run of characters but '/', '?' one of them, "[a-c]" one of
/// these.
[[nodiscard]] bool matches_pattern(std::string_view pattern, std::string_view name);

}  // namespace dateline
