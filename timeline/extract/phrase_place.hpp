// Which verb does a time phrase stand beside? A tree that is wrong hangs "on 6 March" at a clause behind the
// next comma; where a phrase may stand in an English sentence is told by the words alone.
#pragma once

#include <cstdint>

#include "timeline/extract/draft.hpp"

namespace dateline {

/// The tokens of a time phrase, its preposition among them: [begin, end).
struct PhrasePlace {
    std::uint32_t begin = kNone, end = kNone;
};
[[nodiscard]] PhrasePlace place_of(const Tree& tree, const Timex& timex, std::uint32_t first);

/// The draft of the nearest verb before the phrase, with no comma, clause word or other border between:
/// "announced" for "the recall it announced|on 6 March, bringing …"; kNone when there is none.
[[nodiscard]] std::uint32_t verb_before(const Extraction& x, PhrasePlace place);

/// "stepped down on 24 March|, four days after …", which the tree hangs at the days behind the comma: the verb
/// before it; kNone for phrases that hang elsewhere.
/// @param top the token at which the time phrase hangs outside itself
[[nodiscard]] std::uint32_t verb_torn_from(const Extraction& x, PhrasePlace place, std::uint32_t top);

/// "died two days after a dinner|on Aug. 4": the occasion that a length of time is counted from, of which the
/// phrase tells the day; kNone for other phrases.
[[nodiscard]] std::uint32_t counted_occasion(const Extraction& x, PhrasePlace place);

/// The draft of the first verb behind a phrase that opens its sentence or a second clause of it: "fined" for
/// "In May|the Mines Inspectorate fined Arden"; kNone for other phrases.
[[nodiscard]] std::uint32_t verb_of_opening(const Extraction& x, PhrasePlace place);

/// The draft that a phrase belongs to when the tree hangs it at draft `d`, which may lie across the border of
/// a clause: "dined in May, weeks before he left" has no May for the leaving, "cut short a trip and is due
/// home on Friday" no Friday for the cutting. kNone when the phrase is that of no draft.
[[nodiscard]] std::uint32_t draft_inside_clause(const Extraction& x, std::uint32_t d, PhrasePlace place);

/// "was rated |outstanding in 2019": what the verb says of its subject, with no time of its own.
[[nodiscard]] bool is_state(const Tree& tree, std::uint32_t t);

/// "as of Tuesday" dates the whole statement: the draft of its verb; kNone for other phrases.
[[nodiscard]] std::uint32_t statement_as_of(const Extraction& x, std::uint32_t top, std::uint32_t first);

/// "until she is replaced, which may be in May": the draft of the verb right before the comma, whose time the
/// clause of "which" tells; kNone for other phrases.
[[nodiscard]] std::uint32_t verb_before_which(const Extraction& x, std::uint32_t top);

/// The draft of the verb that is done on the day of its object: "won" for "won|Sunday's race", "missed" for
/// "missed|Friday's meeting"; kNone for other verbs and phrases.
[[nodiscard]] std::uint32_t verb_of_occasion(const Extraction& x, PhrasePlace place);

}  // namespace dateline
