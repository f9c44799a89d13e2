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

/// The events whose date the sources agree on and that stand in no other category: same date and same status.
[[nodiscard]] std::vector<std::string> told_alike(const ReportDiff& diff);

/// What a kind of conflict that is no contradiction means: "time zone" is "the same moment by two clocks".
[[nodiscard]] std::string_view kind_words(std::string_view kind);

}  // namespace dateline
