// "At least 12 people were killed" and "17 died": do they contradict each other? Only what counts the same
// things can; and a count goes on until everybody is counted, so a newer one moves it on.
#pragma once

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "timeline/model/source.hpp"

namespace dateline {

/// A count an article gives with an event: of what, and how much it may be.
struct Quantity {
    double low = 0;
    double high = std::numeric_limits<double>::infinity();
    std::string unit;   // lemma of what is counted; "person" for people of whatever kind
    std::string words;  // "at least 12 people"
};

/// The counts of whoever takes part in the event: numbers of its subject and objects, of the event noun
/// itself ("12 deaths"), and numbers that stand for people ("killed 12"). Not: years, days and other time,
/// money, ordinals. "At least 12" is 12 and more, "up to 12" 12 and less, "about 100" 90 to 110.
[[nodiscard]] std::vector<Quantity> quantities_of(const EventMention& mention, const Source& source);

/// What befell those who are counted, as one word for one fate: "die" for killed, dead, deaths and "left four
/// dead", "injure" for wounded and hurt; "" where the table has none. Nine dead and eleven
/// injured are two counts.
[[nodiscard]] std::string fate_of(const EventMention& mention, const Source& source);

/// "12", "4,500", "1.5", "twelve", "dozen", "thousand"; nullopt for other words.
[[nodiscard]] std::optional<double> number_of(std::string_view word);

/// Can both counts be true?
[[nodiscard]] inline bool agree(const Quantity& a, const Quantity& b) {
    return a.low <= b.high && b.low <= a.high;
}

}  // namespace dateline
