// Is "by Friday" a day? No: it is any time up to Friday. "Since mid-October" goes on from there, "until 2030"
// ends there. The words that say so stand outside the phrase (TimeML 1.2.1 calls them signals); here they are
// read and applied.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/base/span.hpp"
#include "core/timex/links.hpp"
#include "core/timex/recognise.hpp"
#include "core/timex/timex.hpp"

namespace dateline::resolve {

using timex::Bound;

struct BoundWords {
    Bound bound = Bound::none;
    Span words;
};

/// Does the time at tokens [first, end) only describe a noun: "after |Friday's meeting", "since the |1990 war"?
[[nodiscard]] bool describes_noun(std::string_view text, std::span<const timex::Token> tokens,
                                  std::uint32_t first, std::uint32_t end);

/// The bound words beside tokens [first, end), nearest first; none when the time only describes a noun
/// ("after Friday's meeting", "since the 1990 war").
[[nodiscard]] BoundWords bound_words(std::string_view text, std::span<const timex::Token> tokens,
                                     const timex::LinkWords& links, std::uint32_t first, std::uint32_t end);

/// The range with the bound applied: before 2026-06 is [..2026-05-31]. A clock time bounds its own day only.
[[nodiscard]] DateRange opened(const DateRange& range, Bound bound, bool is_time, bool ends_inside);
/// TIMEX3 mod of a bound: ON_OR_BEFORE; none for "since" and "until", whose told end is exact.
[[nodiscard]] timex::Mod mod_of(Bound bound);
/// The days a stretch of known length takes, counted from `anchor`: the 18 months up to 2026-01-22 are
/// 2024-07-23/2026-01-22, the 60 days from it 2026-01-22/2026-03-23. Empty when the length is vague, in clock
/// units or out of range.
enum class Stretch : std::uint8_t { up_to, from };
[[nodiscard]] DateRange stretch(const timex::Expression& length, Day anchor, Stretch side);

/// When a stretch of known length from `anchor` is over, as fine as its unit: in three weeks from 2026-01-22
/// is the week of 2026-02-12. Empty as for stretch().
[[nodiscard]] DateRange unit_away(const timex::Expression& length, Day anchor);

}  // namespace dateline::resolve
