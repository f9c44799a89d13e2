// How much may a message hold besides its words? A letter has some dozen headers and a few parts, a circular
// a few thousand addresses; the library keeps hundreds of bytes for each of them, so a file of nothing else
// would fill memory. One look over the bytes before it counts them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/error.hpp"

namespace dateline {

inline constexpr std::size_t kMaxMailHeaders = 50'000;   // lines, those of all parts together
inline constexpr std::size_t kMaxMailParts = 10'000;     // lines that may part one from the other
inline constexpr std::size_t kMaxMailEntries = 200'000;  // addresses and parameters
inline constexpr std::size_t kMaxMailGroups = 1'000;     // colons in one list of addresses

/// Refuses a message with more than that, or with groups of addresses within groups (RFC 5322 has none, and
/// the library would go down into each). `where` of the error names file and line. Errors: too_large,
/// bad_text. Linear.
[[nodiscard]] Result<void> check_mail_bounds(std::string_view bytes, const std::string& file);

}  // namespace dateline
