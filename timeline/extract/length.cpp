#include "timeline/extract/length.hpp"

#include <algorithm>

#include "timeline/extract/words.hpp"

namespace dateline {

std::optional<Length> length_of(std::string_view value) {
    constexpr int kMost = 4000;
    const bool clock = value.starts_with("PT");
    value.remove_prefix(std::min<std::size_t>(value.size(), clock ? 2 : 1));
    if (value.size() < 2) return std::nullopt;
    Length out;
    const auto unit = value.substr(value.size() - 1);
    value.remove_suffix(1);
    if (!(clock ? is_one_of(unit, "H M S") : is_one_of(unit, "D W M Y"))) return std::nullopt;
    out.unit = clock ? 'H' : unit.front();
    out.open = value == "X";
    if (out.open) return out;
    for (const char c : value) {
        if (c < '0' || c > '9' || out.count > kMost) return std::nullopt;
        out.count = out.count * 10 + (c - '0');
    }
    return out;
}

std::optional<int> days_of(std::string_view value) {
    constexpr int kHours = 24, kWeek = 7;
    const auto length = length_of(value);
    if (!length || length->open) return std::nullopt;
    switch (length->unit) {
        case 'H':
            return value.ends_with('H') ? std::optional((length->count + kHours - 1) / kHours) : std::nullopt;
        case 'D':
            return length->count;
        case 'W':
            return length->count * kWeek;
        default:
            return std::nullopt;
    }
}

}  // namespace dateline
