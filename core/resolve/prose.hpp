// What the whole document says of how its phrases are meant: news or history, day or month first.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/calendar/day.hpp"
#include "core/resolve/find_timexes.hpp"
#include "core/timex/recognise.hpp"

namespace dateline::resolve {

/// Counts dates far back and phrases that only news uses. History is dated long before publication again and
/// again, and hardly ever "Tuesday" or "yesterday".
void tell_prose(const std::vector<timex::Recognised>& found, std::optional<Day> published,
                TimeReading& reading);

/// "22/1/2026" anywhere in the article says that its author writes the day first.
[[nodiscard]] bool writes_day_first(std::string_view text, const std::vector<timex::Recognised>& found);

}  // namespace dateline::resolve
