// Whose clock is it? The zone often stands behind a clock time: "7 p.m. local time in Moscow", "5 p.m. Moscow
// time", "15:00 +0200", "UTC+2".
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/calendar/range.hpp"
#include "core/timex/scanner.hpp"

namespace dateline::resolve {

/// Minutes east of UTC that the words from token `end` on give a clock time; nullopt when they say nothing,
/// or when the time has its zone already and no offset corrects it. @param home  IANA name of the publisher's
/// zone, what "local time" means without a place
[[nodiscard]] std::optional<std::int16_t> offset_behind(std::string_view text,
                                                        std::span<const timex::Token> tokens,
                                                        std::uint32_t end, std::string_view home,
                                                        const DateRange& time);

}  // namespace dateline::resolve
