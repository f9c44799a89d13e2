// "Two weeks", "some days": a length of time as steps on the calendar.
#pragma once

#include <optional>
#include <string_view>

namespace dateline {

/// A length of time as calendar steps: "P2W" is 2 of 'W', "PTXH" some 'H' (minutes count as hours).
struct Length {
    int count = 0;
    char unit = ' ';    // H, D, W, M, Y
    bool open = false;  // only the unit is told
};
/// The length a TIMEX3 duration names; nullopt for mixed and other ones.
[[nodiscard]] std::optional<Length> length_of(std::string_view value);

/// Days of a TIMEX3 duration, part of a day counting as one: "PT48H" is 2, "P2W" 14; nullopt for "PXD" and
/// the like.
[[nodiscard]] std::optional<int> days_of(std::string_view value);

}  // namespace dateline
