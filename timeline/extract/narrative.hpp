// "Police searched the house. They found a gun." When was the gun found? No word dates it, and every reader
// knows: the day of the search, which is the day the story is at. This file reads the day a story is at,
// sentence by sentence, and lends it to what tense and clause place there. What it lends is a likely reading,
// never a stated one: basis `narrative`, marked uncertain, with the words it follows from. Sources of the
// rules: Reichenbach 1947 (reference time), Webber 1988 (tense as discourse anaphor), Reimers et al. 2016
// (event time annotation).
#pragma once

#include "timeline/extract/draft.hpp"

namespace dateline {

class Names;

/// How well the day of the story is known.
enum class Firmness : std::uint8_t {
    open,    // the opening speaks of what is to come, or of another time
    likely,  // an opening in the past or present tense, no day named
    said,    // the opening names the day, and it is that of publication or just before
};

/// The time a sentence is told at. `range` is empty where the text leaves the day of the story and does not
/// name another day.
struct Scene {
    DateRange range;
    std::string why;          // "the story is told of the day it was published", "\"on Tuesday\""
    bool own_phrase = false;  // a phrase of this very sentence
    bool background = false;  // a look back: earlier than the story, no day known
    bool kept = false;        // of the sentence before, which goes on about the same
    Firmness firmness = Firmness::open;
};

/// The scene of every sentence of the document, in order; empty ranges for articles without a date.
[[nodiscard]] std::vector<Scene> find_scenes(const Extraction& extraction, const Names& names);

/// Dates the drafts that have no date of their own by the scene of their sentence, where tense and clause
/// place them there.
void infer_dates(Extraction& extraction, const Names& names);

}  // namespace dateline
