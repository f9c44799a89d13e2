// Where the answer goes: standard output, or a file that is there whole or not at all.
#pragma once

#include <memory>
#include <ostream>
#include <string>

#include "core/base/error.hpp"

namespace dateline {

/// Collects what is written and puts it where it belongs on finish(). A regular file is written beside its
/// place under another name and moved there at the end; when that does not come to pass, the old file is
/// untouched.
class Output {
  public:
    /// "-" is standard output. Errors: not_writable.
    [[nodiscard]] static Result<std::unique_ptr<Output>> open(const std::string& path);
    virtual ~Output() = default;

    [[nodiscard]] virtual std::ostream& stream() = 0;
    /// Errors: not_writable (disk full). A reader that closed the pipe is no error: it has seen enough.
    [[nodiscard]] virtual Result<void> finish() = 0;
};

}  // namespace dateline
