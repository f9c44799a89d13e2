// Which event does "on Tuesday" date? The one that governs it in the tree: "said on Tuesday he would leave"
// dates the saying, "scheduled for Tuesday" what is scheduled. What no phrase dates is bounded by tense, and
// borrows nothing without a reason that can be printed.
#pragma once

#include "timeline/extract/draft.hpp"

namespace dateline {

/// Attaches every time phrase to the draft that governs it and sets the date of those. Durations and sets
/// date nothing.
void attach_dates(Extraction& extraction);

/// Shares attached dates over coordinated verbs, "when"-clauses and gerunds.
void share_dates(Extraction& extraction);

/// Counts from one event to another: of "was sacked on Monday, eight days after the team lost" the second is
/// the Sunday of the week before.
void count_from_events(Extraction& extraction);

/// "began with a bill presented in May", "survived a vote in May", "has been shut since the raid in May": the
/// date of what a verb is told with, where it has none of its own.
void share_with_complements(Extraction& extraction);

/// Lends dates to drafts that have none: from their coreferent mentions (same_as) and the event they are part
/// of.
void inherit_dates(Extraction& extraction);

/// Bounds by tense: the past ends on the publication day, plans begin there; wider dates are cut at it.
void bound_dates(Extraction& extraction);

}  // namespace dateline
