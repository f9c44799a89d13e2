// Who scrolls when the answer is longer than the window? The reader's pager, as with git: PAGER, else less,
// and nobody when the output is no terminal.
#pragma once

#include <memory>
#include <string>

#include "app/output.hpp"

namespace dateline {

/// Standard output through `command`, run by the shell; nullptr when it cannot be started. finish() waits
/// until the reader leaves the pager. A pager that ends early has shown enough.
[[nodiscard]] std::unique_ptr<Output> open_pager(const std::string& command);

}  // namespace dateline
