// An article without a date still tells when it cannot have been written: what was done on 3 March 2024 was
// done before, what will be done on 5 May lies ahead, and a Tuesday, March 4 is one of a few years only.
// Nothing here is a guess: each clue leaves all days that its words allow.
#pragma once

#include <vector>

#include "core/calendar/day_set.hpp"
#include "core/text/document.hpp"

namespace dateline {

/// Articles are written from 1900-01-01 to 2099-12-31; what reaches an end is open there.
inline constexpr Day kFirstArticle{-25567};
inline constexpr Day kLastArticle{47481};

/// One clue with the days it leaves; `clue.range` is their hull.
struct ProseClue {
    PublicationClue clue;
    DaySet days;
};

/// What the prose says of the publication day, in the order in which it is to be heard: the latest full date
/// told as past, the earliest told as ahead, then days of the month without a year, which are years by their
/// weekday and lie within a year of publication, last datelines, which are the day itself. All within
/// `window`. Titles, captions and page furniture are not read, nor dates that end a stretch or only describe
/// a noun; in history only past dates are. Linear in the text. Example: "was closed on 3 March 2024" ->
/// [2024-03-03..].
[[nodiscard]] std::vector<ProseClue> prose_clues(const Document& document, DayRun window);

}  // namespace dateline
