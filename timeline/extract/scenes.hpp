// Which day is a sentence told at? The one its main clause names; else that of the sentence before, while it
// goes on about the same; else the day of the story, which its opening names or which is that of publication.
#pragma once

#include <optional>

#include "timeline/extract/draft.hpp"

namespace dateline {

class Names;

inline constexpr int kDaily = 2;  // days behind the publication; what is older is no news of the day

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
    std::string why;            // "the story is told of the day it was published", "\"on Tuesday\""
    bool own_phrase = false;    // a phrase of this very sentence
    bool background = false;    // a look back: earlier than the story, no day known
    bool kept = false;          // of the sentence before, which goes on about the same
    bool under_header = false;  // of the date that stands above it
    bool of_deed = false;       // the day of the story is that of something done, not of an announcement
    std::uint32_t clause = kNone;  // the first token of the clause its own phrase stands in, not the first one
    std::optional<Day> behind;  // the first day of what the sentence before tells, where that is older
    bool in_passing = false;    // that sentence names it, but tells of another time
    Firmness firmness = Firmness::open;
};

/// The scene of every sentence of the document, in order; empty ranges for articles without a date.
[[nodiscard]] std::vector<Scene> find_scenes(const Extraction& extraction, const Names& names);

/// Words, attitudes and decisions: what an article reports as said is said on the day it reports. True for
/// "say", "accuse", "plan"; false for "sell".
[[nodiscard]] bool tells(EventGroup group);

}  // namespace dateline
