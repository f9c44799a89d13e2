// What the phrase beside it says of a phrase. "10:35 a.m. (0735 GMT) Friday" names its day last, "from
// January to September" its order, "6 p.m. to 6 a.m." its next day.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "core/resolve/tense.hpp"
#include "core/timex/recognise.hpp"

namespace dateline::resolve {

/// Gives a clock time alone the day that stands behind it, with nothing but another clock time, a place's
/// time and brackets between: "at 10:35 a.m. (0735 GMT) Friday", "at 3 a.m. local time Wednesday". Leaves it
/// open where the words tell of another day: "at 06:00 on the fourth day".
void take_day_behind(std::string_view text, std::span<const timex::Token> tokens,
                     std::vector<timex::Recognised>& found, std::size_t index);

/// "from 6 p.m. to|6 a.m.": the second clock time lies on the day after the first.
[[nodiscard]] bool runs_past_midnight(std::string_view text, std::span<const timex::Token> tokens,
                                      const timex::Recognised& first, const timex::Recognised& second);

/// "from|January to September": a month or day without a year that begins a stretch of time; also "met from|
/// Monday to Friday", for the Friday gone by says which Monday.
[[nodiscard]] bool opens_range(std::string_view text, std::span<const timex::Token> tokens,
                               const timex::Recognised& first, const timex::Recognised& second, Tense tense);

/// "the fourth quarter", "the first half", "the quarter": without a year they may belong to a game or a town.
[[nodiscard]] bool is_bare_quarter(const timex::Expression& e);

/// "the nine months", "the first six months": what a company reports on when it is not a quarter.
[[nodiscard]] bool is_part_year_reported(const timex::Expression& e);

/// Do words near the phrase speak of profit, sales, growth? Else "the fourth quarter" is a game's, and "the
/// quarter" part of a town.
[[nodiscard]] bool speaks_of_business(std::string_view text, std::span<const timex::Token> tokens,
                                      const timex::Recognised& phrase, const timex::WordList& business);

}  // namespace dateline::resolve
