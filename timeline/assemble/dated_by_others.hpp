// An article without a date tells of "the meeting on Thursday"; another one, whose date is known, says that
// the meeting was on 22 January. Then the first was written in the week around that day. Which event is which
// is the merger's judgement, so a weekday, month or day that does not fit the dated event makes the clue
// void, and clues that cannot all be true are all left out.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/resolve/publication_prose.hpp"
#include "timeline/merge/merge.hpp"
#include "timeline/model/source.hpp"

namespace dateline {

/// What the dated sources say of the publication day of `sources[undated]`, through the events both tell.
/// Days counted from publication come first ("yesterday": one day), then weekdays, months and days without a
/// year, last tense alone (what has happened there has happened here), for which two names must be shared.
/// None when they contradict each other. Independent of the order of `sources`.
[[nodiscard]] std::vector<ProseClue> clues_from_others(std::span<const Source> sources,
                                                       std::span<const Cluster> clusters,
                                                       std::uint32_t undated);

}  // namespace dateline
