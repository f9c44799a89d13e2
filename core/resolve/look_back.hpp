// "The drill broke through on Saturday. A bit had snapped on Thursday": which Thursday, when the article was
// published on one? The one before the Saturday: a past perfect looks back from what is told.
#pragma once

#include "core/resolve/resolve.hpp"

namespace dateline::resolve {

/// Steps back from a date the text has told: "two days earlier".
[[nodiscard]] bool counts_back(const timex::Expression& e);

/// The anchors of a phrase behind "had": the last date told without "had". A weekday without "last" or "next"
/// becomes the one on that day or before it, where the day is no more than two weeks before publication.
[[nodiscard]] Anchors anchors_behind_had(const Anchors& anchors, timex::Expression& e);

/// A month or weekday of an unknown year or week, "announced in|March": nothing counts any longer from the date
/// told before it.
[[nodiscard]] bool leaves_open(const timex::Expression& e, const Resolution& found);

}  // namespace dateline::resolve
