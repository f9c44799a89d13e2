// What people read on standard error: one line, whatever the article or the file name holds.
#pragma once

#include <string>

#include "core/base/error.hpp"

namespace dateline {

/// "dateline: sources.json:4:18: February has 28 days in 2026 (write YYYY-MM-DD)\n"; control, escape and
/// direction characters are made visible.
[[nodiscard]] std::string error_line(const Error& error);
/// "dateline: warning: b.txt: 3 invalid UTF-8 sequences replaced\n"
[[nodiscard]] std::string warning_line(const std::string& warning);

}  // namespace dateline
