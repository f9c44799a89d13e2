// What a comparison comes to, in one sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "timeline/render/view.hpp"

namespace dateline {

/// "Harbour Herald and Northern Post: 1 told alike, 1 contradicted, 2 only in Northern Post." counts the
/// events of each category. `since`: the sources are two saved timelines: "Since monday.json: 2 new, 1 moved,
/// 9 unchanged." Raw text.
[[nodiscard]] std::string verdict(const View& view, bool since = false);

/// The events whose date the sources agree on and that stand in no other category: same date, same status,
/// nothing that seems to differ.
[[nodiscard]] std::vector<std::string> told_alike(const View& view);

/// Is there a reason why the sources say unlike things and are right all the same (see kind_words)? Disjoint
/// dates of a plan and of the day it was put off to are no mistake of either.
[[nodiscard]] bool only_seems(const View& view, const ReportDiff::Contradict& found);

/// The conflicts between sources that have such a reason, of events on the default view.
[[nodiscard]] std::vector<const ReportConflict*> seeming(const View& view);

/// The events of unlike status, but for those that the sources contradict each other on ("happened",
/// "denied").
[[nodiscard]] std::vector<const ReportDiff::StatusMove*> status_moves(const View& view);

/// What a kind of conflict that is no contradiction means: "time zone" is "the same moment by two clocks".
[[nodiscard]] std::string_view kind_words(std::string_view kind);

}  // namespace dateline
