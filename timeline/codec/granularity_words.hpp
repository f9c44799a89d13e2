// The words of schema dateline/1 for the size of the unit a date was given in.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "core/calendar/range.hpp"

namespace dateline {

/// In the order of the enumeration.
inline constexpr std::array<std::string_view, 15> kGranularityWords = {
    "unknown", "minute",  "hour",      "part_of_day", "day",    "weekend", "week",      "month",
    "season",  "quarter", "half_year", "year",        "decade", "century", "millennium"};

[[nodiscard]] constexpr std::string_view granularity_word(Granularity granularity) {
    return kGranularityWords[static_cast<std::size_t>(granularity)];
}

[[nodiscard]] constexpr std::optional<Granularity> parse_granularity(std::string_view word) {
    for (std::size_t i = 0; i < kGranularityWords.size(); ++i)
        if (kGranularityWords[i] == word) return static_cast<Granularity>(i);
    return std::nullopt;
}

}  // namespace dateline
