// From the words on the command line to documents. The disk is behind one seam, so tests run in memory.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/base/error.hpp"
#include "core/ingest/byte_source.hpp"
#include "core/text/document.hpp"

namespace dateline {

/// What ingest needs of a disk; the real one lives in app/.
class FileSystem {
  public:
    virtual ~FileSystem() = default;
    enum class Kind : std::uint8_t { missing, file, directory };
    [[nodiscard]] virtual Kind kind(const std::string& path) = 0;
    /// Names directly inside the folder, sorted by byte value.
    [[nodiscard]] virtual Result<std::vector<std::string>> list(const std::string& path) = 0;
    /// The bytes of a file; "-" is standard input. Errors: not_found, not_readable, too_large.
    [[nodiscard]] virtual Result<std::string> read(const std::string& path) = 0;
    /// The same bytes one after the other; unless a disk knows better, read whole.
    [[nodiscard]] virtual Result<std::unique_ptr<ByteSource>> open(const std::string& path);
};

/// The largest file that is read as one article; larger ones are refused (too_large).
inline constexpr std::uint64_t kMaxArticleBytes = std::uint64_t{512} << 20U;

struct LoadOptions {
    std::vector<std::string> inputs;                             // files, folders, patterns, "-"
    std::vector<std::pair<std::string, std::string>> published;  // --published ID=DATE; "" means the only one
    std::vector<std::pair<std::string, std::string>> fields = {};  // --field MEMBER=NAME for JSON records
    std::vector<std::pair<std::string, std::string>> languages =
        {};  // --language ID=CODE; "" means every article
};

/// What reading tells beside the documents.
struct LoadNotes {
    std::vector<std::string> warnings;  // "b.txt: 3 invalid UTF-8 sequences replaced"
    std::vector<Error> skipped;  // records and files that could not be read; at most kMaxSkippedKept are kept
    std::size_t skipped_count = 0;  // all of them

    void skip(Error error);
};
inline constexpr std::size_t kMaxSkippedKept = 20;

struct Loaded : LoadNotes {
    std::vector<Document>
        documents;  // publication clues collected, not yet settled; ids unique; sorted by id
};

/// Reads every input. A folder with sources.json is read by it, any other folder by its article files and
/// folders. An article that cannot be read, or that a manifest names and nobody finds, is skipped and told,
/// unless nothing is left; a wrong flag or manifest is an error. Errors name file and position:
/// "stories/sources.json:4:18". --published or
/// --language for an id that is not there is an error, so is a date that does not exist.
[[nodiscard]] Result<Loaded> load_documents(FileSystem& disk, const LoadOptions& options);

/// Where documents go that are read one after the other.
class DocumentSink {
  public:
    virtual ~DocumentSink() = default;
    virtual void take(Document document) = 0;
};

/// The same without holding more than one document: archives of any size, in the order of the files' ids and
/// of the records in them. `notes` grows while reading.
[[nodiscard]] Result<void> stream_documents(FileSystem& disk, const LoadOptions& options, DocumentSink& sink,
                                            LoadNotes& notes);

}  // namespace dateline
