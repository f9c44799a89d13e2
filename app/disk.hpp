// The real disk behind the seam of core/ingest/load.hpp.
#pragma once

#include "core/ingest/load.hpp"

namespace dateline {

class Disk final : public FileSystem {
  public:
    Kind kind(const std::string& path) override;
    Result<std::vector<std::string>> list(const std::string& path) override;
    /// "-" reads standard input to its end.
    Result<std::string> read(const std::string& path) override;
    Result<std::unique_ptr<ByteSource>> open(const std::string& path) override;
};

/// "Permission denied", the system's words for `error_number`.
[[nodiscard]] std::string system_message(int error_number);

}  // namespace dateline
