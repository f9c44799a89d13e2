// How does a newspaper print a date that is not fully known? As wide as it is known, and never wider: a day
// in the first ten of December is "Dec 1–10", on or before the 14th is "by Jan 14", a strike from the 1st to
// the 10th is "Dec 1 to 10". The en dash stands for "once, on one of these days", "to" for "lasted from,
// until". A day that no word says and the story only suggests is "probably Jan 22".
#pragma once

#include <optional>
#include <string>

#include "timeline/model/report.hpp"

namespace dateline {

/// The date in words; "" when nothing is known. The year `year` goes without saying, every other is named:
/// date_words([2025-12-28..2026-01-03], 2025) is "Dec 28 – Jan 3, 2026"; with no year both are.
[[nodiscard]] std::string date_words(const ReportDate& date, std::optional<int> year = std::nullopt);

/// "January 22, 2026"; "March 15, 44 BC".
[[nodiscard]] std::string long_date(Day day);
/// "Thursday, January 22, 2026".
[[nodiscard]] std::string long_date_with_weekday(Day day);
/// "2026", "44 BC" (astronomical -43).
[[nodiscard]] std::string year_words(int year);

/// Where an event stands on a page by years: the year of its earliest day, or of the latest when that is all
/// we know.
[[nodiscard]] std::optional<int> year_of(const DateRange& range);

}  // namespace dateline
