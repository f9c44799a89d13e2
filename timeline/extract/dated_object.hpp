// Is a day that stands behind an object the day of the verb, of the object, or of neither? "rejected the
// claim on Wednesday" was on Wednesday, "attended the meeting on Wednesday" attended Wednesday's meeting, and
// "declared mourning from Wednesday" says nothing of the declaring.
#pragma once

#include <cstdint>
#include <string>

#include "timeline/extract/draft.hpp"

namespace dateline {

/// Meetings, visits, votes and attacks are on days; claims and offers are not.
[[nodiscard]] bool is_on_a_day(EventGroup group);

/// "rejected the claim on Wednesday", "heard the case in January", "voted in favour of a takeover on
/// Thursday": the parser hangs the day at the noun, and the verb is meant. Events that are on days keep it.
/// @param top the token at which the time phrase hangs outside itself; @param noun what it hangs on, an event
[[nodiscard]] bool dates_the_verb(const Extraction& x, std::uint32_t top, std::uint32_t noun);

/// "The meeting was called for 9 June", "has called a meeting for Monday": and planned by that, whether it
/// came about or not.
void plan_what_is_called(Extraction& x, std::uint32_t draft, std::uint32_t first);

/// "had offered to sell two brands in February", told in March: the offer was in February, for a sale on a
/// day that is over has happened or has not. The draft that the phrase dates.
[[nodiscard]] std::uint32_t offered_then(const Extraction& x, std::uint32_t draft, const Timex& timex);

/// "has cancelled his trip to Oslo next week": nobody has done anything next week. The draft of the object
/// that a phrase of the future at a verb of the past dates; `d` for other verbs and phrases.
[[nodiscard]] std::uint32_t planned_object(const Extraction& x, std::uint32_t d, const Timex& timex);

/// "The vote, down for 28 April, will be held in May", "one of them, ill since May 29, died on Saturday": a
/// phrase right behind the verb tells its time; one that the draft took before, from in front of the verb and
/// behind a comma, may be of something else.
[[nodiscard]] bool is_own_phrase(const Extraction& x, const Draft& draft, const Timex& timex);

/// "took only until 10 March to clear the drug": cleared it on that day; "has until 10 March to clear it": by
/// that day. The draft of the infinitive; `d` for other verbs and phrases.
[[nodiscard]] std::uint32_t done_by_then(const Extraction& x, std::uint32_t d, std::uint32_t first);

/// "has asked for all records since 2019": asked once, for records that go back so far.
[[nodiscard]] bool asks_for_what_is_since(const Extraction& x, std::uint32_t draft, std::uint32_t first);

/// "Work, halted since the accident, resumes on Monday": what something has lasted since is not to come.
[[nodiscard]] bool is_over_by_then(const Extraction& x, const Draft& d, const Timex& timex);

/// Why the phrase says nothing of the day of its verb although it hangs there; "" when it may. 'A judge held
/// him on Monday. "He called twice that evening," she said': quoted, and counted from outside the quotation.
/// "Voted it last Tuesday, and the bank may lend more": what may or will come is on no day behind. "Agreed on
/// 9 June as the new day", "was called for 9 June": that is what was agreed or is to be.
[[nodiscard]] std::string why_of_another(const Extraction& x, const Timex& timex, const DateRange& range,
                                         std::uint32_t first, const Draft& draft);

/// "declared three days of mourning from Saturday": the mourning is from Saturday.
[[nodiscard]] bool sets_a_beginning(const Tree& tree, std::uint32_t verb);

/// "Starting on Sunday, the station will close", "closes, beginning May 6": says since when, and starts
/// nothing by itself.
[[nodiscard]] bool says_since_when(const Extraction& x, std::uint32_t verb);

/// "handed up the charges on 16 March": the draft of a verb's object that was given the time phrase behind
/// it; kNone when there is none.
[[nodiscard]] std::uint32_t dated_object_of(const Extraction& x, const Draft& d);

}  // namespace dateline
