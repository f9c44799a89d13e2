// A saved timeline (schema dateline/1) as input. Which articles are they? Not the quotes it holds but the
// articles it was made of: it names each file and what was known of it, and the files are read again, so that
// several saved timelines become one run whose result is that of a run over all the articles. The SHA-256
// tells whether a file still is the article that was meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/ingest/manifest.hpp"
#include "core/text/document.hpp"

namespace dateline {

/// One row of "sources" of a saved timeline.
struct SavedArticle {
    std::string sha256;
    ManifestSource known;                  // `published` stays empty: see `given`
    std::optional<PublicationClue> given;  // the date that a person gave, by flag or manifest
    std::string timeline;                  // the file it is saved in, for messages
};

/// Does a file that begins like this hold a report of schema dateline/1? `{"schema":"dateline/1",…` does.
[[nodiscard]] bool looks_like_saved_timeline(std::string_view head);

/// The articles a saved timeline was made of, in its order; everything else in it is passed over. Errors:
/// bad_json, with `name` as the place.
[[nodiscard]] Result<std::vector<SavedArticle>> read_saved_articles(std::string_view json,
                                                                    const std::string& name);

}  // namespace dateline
