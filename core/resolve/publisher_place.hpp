// Where is the clock of a publisher that nobody placed? Its country's domain says, and else the language,
// when it is written in one part of the world only. A country of many zones still says on which days a moment
// can have been: "00:23Z" was the day before in all of Canada.
#pragma once

#include <optional>
#include <string_view>

#include "core/calendar/range.hpp"

namespace dateline {

/// The day on which the clocks of the publisher's country stood at a moment in UTC. `url` is an address
/// ("https://a.example.it/x"), `language` a code ("ja") that is asked only where the address has no country's
/// domain. nullopt where neither says, and where the zones of the country disagree.
/// Example: 2020-08-25T00:23Z at "https://ici.example.ca/" is 2020-08-24.
[[nodiscard]] std::optional<Day> local_day(CivilTime utc, std::string_view url, std::string_view language);

}  // namespace dateline
