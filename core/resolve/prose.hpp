// What the whole document says of how its phrases are meant: news or history, day or month first.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/calendar/day.hpp"
#include "core/resolve/find_timexes.hpp"
#include "core/resolve/resolve.hpp"
#include "core/timex/recognise.hpp"

namespace dateline::resolve {

/// "en", "de" or "ru": what somebody said of the document, by its text when that says nothing.
[[nodiscard]] std::string_view language_of(const Document& document);

/// Counts dates far back and phrases that only news uses. History is dated long before publication again and
/// again, and hardly ever "Tuesday" or "yesterday".
void tell_prose(const std::vector<timex::Recognised>& found, std::optional<Day> published,
                TimeReading& reading);

/// In a chronicle the year moves on with dates that open a sentence or stay near; a year far away in the
/// middle of one looks back or ahead for a moment ("a treaty of 1921"), and so does an end that is told
/// beforehand ("lasted until February 1945"). @param story  where the chronicle has got to
[[nodiscard]] bool moves_story(std::string_view text, std::span<const timex::Token> tokens,
                               const Reference& story, const Reference& reference,
                               const timex::Recognised& phrase);

/// "22/1/2026" anywhere in the article says that its author writes the day first.
[[nodiscard]] bool writes_day_first(std::string_view text, const std::vector<timex::Recognised>& found);

}  // namespace dateline::resolve
