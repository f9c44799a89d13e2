// Two phrases side by side often share what only one of them says: "from May until July 2020" is May 2020,
// "Monday to Wednesday" the Wednesday after that Monday. Together they are a span ("from Monday to Wednesday"
// lasts), one time in between ("between 2019 and 2021"), or one of two ("5 or 6 May").
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/timex/expression.hpp"
#include "core/timex/links.hpp"
#include "core/timex/scanner.hpp"
#include "core/timex/timex.hpp"

namespace dateline::resolve {

using timex::Joint;

/// "from Monday|to|Wednesday" is a span, "5|or|6 May" a choice, "May|and|June" a series, "between
/// May|and|June" what it says. @param left_first  first token of the left phrase  @param left_end,
/// right_first  what stands between them
[[nodiscard]] Joint joint_of(std::string_view text, std::span<const timex::Token> tokens,
                             const timex::LinkWords& links, std::uint32_t left_first, std::uint32_t left_end,
                             std::uint32_t right_first);

/// Do both name the same sort of time, two weekdays, two days of the month, two years? Then
/// "Monday|to|Friday" is a span even without "from".
[[nodiscard]] bool same_kind(const timex::Expression& left, const timex::Expression& right);

/// Gives the second phrase what follows from the first: the Wednesday after that Monday, June of the same
/// year.
void follow(const timex::Expression& first, const Timex& told, Joint joint, timex::Expression& second);
/// "from May until July 2020": the year stands with the second.
void borrow_year(const timex::Expression& second, timex::Expression& first);

/// What both ends say together; nullopt when the second lies before the first.
[[nodiscard]] std::optional<DateRange> joined(const DateRange& first, const DateRange& second, Joint joint);

}  // namespace dateline::resolve
