// How far from its publication does an article without a date place an event? "Thursday", "last month",
// "three weeks ago", read from the symbolic value and the expression of the phrase.
#pragma once

#include <cstdint>
#include <optional>

#include "core/timex/classes.hpp"
#include "core/timex/timex.hpp"

namespace dateline {

inline constexpr int kFarthest = 364;  // days: a day or month without a year is no further away

/// How the undated article places the event, from the most telling.
enum class Told : std::uint8_t { days_away, weekday, unit_away, day_of_year, month, tense };

/// What such a phrase says.
struct Phrase {
    Told told = Told::tense;
    int weekday = 0, month = 0, day = 0, away = 0;
    timex::Unit unit = timex::Unit::day;
    bool counted = false;  // "three months ago" may be a few days off, "last month" is not
};

/// nullopt for phrases that do not hang on the publication date, and for those that say less: "recently".
/// Example: "last month" is unit_away, one month back.
[[nodiscard]] std::optional<Phrase> read_phrase(const Timex& timex);

}  // namespace dateline
