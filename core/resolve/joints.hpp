// Two phrases side by side often share what only one of them says: "from May until July 2020" is May 2020,
// "Monday to Wednesday" the Wednesday after that Monday. Together they are a span ("from Monday to Wednesday"
// lasts), one time in between ("between 2019 and 2021"), or one of two ("5 or 6 May").
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/timex/expression.hpp"
#include "core/timex/scanner.hpp"
#include "core/timex/timex.hpp"

namespace dateline::resolve {

/// How two neighbouring phrases are joined. `ending`: "the week|ending|May 17", "the three
/// months|to|September".
enum class Joint : std::uint8_t { none, span, choice, series, between, ending };

/// "from Monday|to|Wednesday" is a span, "5|or|6 May" a choice, "May|and|June" a series, "between
/// May|and|June" what it says. @param left_first  first token of the left phrase  @param left_end,
/// right_first  what stands between them
[[nodiscard]] Joint joint_of(std::string_view text, std::span<const timex::Token> tokens,
                             std::uint32_t left_first, std::uint32_t left_end, std::uint32_t right_first);

/// Gives the second phrase what follows from the first: the Wednesday after that Monday, June of the same
/// year.
void follow(const timex::Expression& first, const Timex& told, Joint joint, timex::Expression& second);
/// "from May until July 2020": the year stands with the second.
void borrow_year(const timex::Expression& second, timex::Expression& first);

/// What both ends say together; nullopt when the second lies before the first.
[[nodiscard]] std::optional<DateRange> joined(const DateRange& first, const DateRange& second, Joint joint);

}  // namespace dateline::resolve
