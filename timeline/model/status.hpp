// Did it happen? As far as the source knows on the day it was published.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline {

enum class Status : std::uint8_t { occurred, ongoing, scheduled, possible, cancelled, denied };

/// "occurred", "ongoing", …: the words of schema dateline/1.
[[nodiscard]] std::string_view to_string(Status status);
[[nodiscard]] std::optional<Status> parse_status(std::string_view word);

}  // namespace dateline
