// From the words on the command line to documents. The disk is behind one seam, so tests run in memory.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/base/error.hpp"
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
};

/// The largest file that is read as one article; larger ones are refused (too_large).
inline constexpr std::uint64_t kMaxArticleBytes = std::uint64_t{512} << 20U;

struct LoadOptions {
    std::vector<std::string> inputs;                             // files, folders, "-"
    std::vector<std::pair<std::string, std::string>> published;  // --published ID=DATE; "" means the only one
};

struct Loaded {
    std::vector<Document> documents;    // publication clues collected, not yet settled; ids unique
    std::vector<std::string> warnings;  // "b.txt: 3 invalid UTF-8 sequences replaced"
};

/// Reads every input. A folder with sources.json is read by it, any other folder by its article files. Errors
/// name file and position: "stories/sources.json:4:18". --published for an id that is not there is an error,
/// so is a date that does not exist.
[[nodiscard]] Result<Loaded> load_documents(FileSystem& disk, const LoadOptions& options);

}  // namespace dateline
