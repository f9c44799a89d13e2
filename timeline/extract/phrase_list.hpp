// Time phrases that go with the one before: told again in another zone, or one more of a list.
#pragma once

#include <cstdint>

#include "timeline/extract/draft.hpp"

namespace dateline {

/// "7 p.m. (11 a.m. or noon Eastern)": is it a clock time in parentheses behind another, which tells the same
/// instant again?
[[nodiscard]] bool tells_again(const Extraction& x, std::uint32_t index);

/// "on 5 and 6 February", "in 2018, 2020 and 2022": a list of times dates its event by all of them. Widens
/// the date of `owner`, the draft that took the phrase before (kNone for none), if the phrase goes on with
/// its list; else leaves it and returns false.
/// @param first token of the phrase
[[nodiscard]] bool joins_list(Extraction& x, std::uint32_t index, std::uint32_t first, std::uint32_t owner);

}  // namespace dateline
