// Which days does "by Friday" leave for an event? The words before a phrase make it a bound, and a weekday or
// a day without a year may have been resolved to the wrong side of the publication day when what it dates is
// a plan. The phrase itself is resolved elsewhere (core/resolve); this reads it for one event.
#pragma once

#include <optional>
#include <vector>

#include "timeline/extract/draft.hpp"
#include "timeline/extract/length.hpp"

namespace dateline {

struct DateReading {
    DateRange range;
    std::string step;
    bool not_before = false;  // "as early as", "not before": a first day only
    bool not_until = false;   // "not until"
    bool uncertain = false;   // the other side of the publication is not ruled out
};

/// The days the phrase allows for an event, its signal words applied. "by 4 November" of a plan is
/// [..2026-11-04]; "since 2018" after a superlative is empty.
/// @param first the first token of the phrase, kNone when it has none
[[nodiscard]] DateReading read_phrase(const Extraction& x, const Timex& timex, std::uint32_t first,
                                      const Draft& draft);

/// Nobody says of which day a bare clock time is. Of what is planned it is the day of publication; of what is
/// past, that, or the day of a paragraph before, is only likely.
[[nodiscard]] DateBasis basis_of(const Timex& timex, const EventMention& event, const Source& source);

/// "put back to the autumn", "moved to May": is the phrase at token `top` the time a plan is moved to by the
/// verb, and not the day of the moving?
[[nodiscard]] bool moves_to(const Tree& tree, std::uint32_t verb, std::uint32_t top);

/// The days of such a phrase for the plan: "until March 18" is that day.
[[nodiscard]] DateRange moved_to(const Extraction& x, const Timex& timex, const Draft& plan);
/// What a verb of moving moves, as drafts: "the vote" of "put off the vote until June 4", and "was put off"
/// where that is told as the end of the plan.
[[nodiscard]] std::vector<std::uint32_t> moved_plans(const Extraction& x, std::uint32_t draft);

/// "He wrote the next day", counted from a day to come that stands between: no past lies ahead of the
/// article. The day counted from the last past day told before instead, empty when there is none; nullopt
/// when the reading has nothing wrong with it.
[[nodiscard]] std::optional<DateRange> counted_anew(const Extraction& x, const Timex& timex,
                                                    const DateRange& range, const Draft& draft);

/// "reported revenue of $11 billion in fiscal 2025": is the phrase the period the figures are of, and not the
/// time they were reported? A year, half or quarter with a verb of reporting and money for its object.
[[nodiscard]] bool dates_figures(const Tree& tree, std::uint32_t verb, const Timex& timex);

}  // namespace dateline
