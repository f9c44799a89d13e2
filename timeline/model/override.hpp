// A person knows better: two tellings are one event, or are not; a date is so and not otherwise; a line has
// no place on the timeline. What does such a decision point at, when tomorrow's run has more articles? Not at
// a position or an id, but at the words of an article that tell of the event: they stay.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/calendar/range.hpp"

namespace dateline {

enum class Decision : std::uint8_t { same, different, date, drop };
/// "same", "different", "date", "drop".
[[nodiscard]] std::string_view to_string(Decision decision);

/// Where an event is told: words of an article, white space aside, that hold its trigger.
struct ToldIn {
    std::string source;   // id of the article; "" = whichever has the words
    std::string quote;    // as the JSON output quotes it, or any part that holds the trigger
    std::string trigger;  // "" = the only one in the quote
    friend bool operator==(const ToldIn&, const ToldIn&) = default;
};

struct Override {
    std::uint32_t entry = 0;  // its place in the file, from 1
    Decision decision = Decision::same;
    std::vector<ToldIn> events;  // two or more for same and different, one for date and drop
    DateRange date;              // of Decision::date
    std::string note;            // the person's own words: why
    friend bool operator==(const Override&, const Override&) = default;
};

}  // namespace dateline
