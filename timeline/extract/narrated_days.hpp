// "On 27 March she walked out. She was back two days later, and on the Tuesday the firm gave in": with an
// article a weekday is counted from the story, and not from the day the paper came out.
#pragma once

#include <optional>

#include "timeline/extract/draft.hpp"

namespace dateline {

/// Is the phrase a weekday with nothing but "the" before it: "on the Tuesday"?
[[nodiscard]] bool is_of_the_story(const Extraction& x, const Timex& timex, std::uint32_t first);

/// The first such weekday from the last past day told before on; nullopt when none is told.
[[nodiscard]] std::optional<DateRange> narrated_weekday(const Extraction& x, const Timex& timex);

/// The last single day that is named before the phrase, in its own sentence or the one before; nullopt when
/// there is none.
[[nodiscard]] std::optional<std::uint32_t> day_named_before(const Extraction& x, std::uint32_t timex);

}  // namespace dateline
