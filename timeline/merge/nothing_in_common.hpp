// "Sent a distress call" and "has been sent to a laboratory": so many things are sent. A word that many
// things are told with, and two words that mean different things, join nothing across articles by themselves.
#pragma once

#include <string_view>

#include "timeline/merge/mention_view.hpp"

namespace dateline {

/// Why two mentions of two articles are not one event although nothing speaks against it: a common word or
/// two unlike ones, and nobody, no place, no day and no word beside them in common; "" when there is more.
[[nodiscard]] std::string_view why_nothing_in_common(const MentionView& a, const MentionView& b);

}  // namespace dateline
