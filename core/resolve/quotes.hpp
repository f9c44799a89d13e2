// "We leave tomorrow," he said on Tuesday. Tomorrow is Wednesday, whatever day the article appeared: inside
// quotation marks a day counts from the day the words were said, where the sentence around them tells it.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/timex/recognise.hpp"

namespace dateline::resolve {

/// Which phrase of `found` tells when the words were said that found[index] ("today", "tomorrow", "last
/// night") stands in; nullopt when it stands in no quotation, or no verb of saying has a day beside it. Looks
/// no further than the sentence around the quotation.
[[nodiscard]] std::optional<std::size_t> said_on(std::string_view text, std::span<const timex::Token> tokens,
                                                 const std::vector<timex::Recognised>& found,
                                                 std::size_t index);

/// Does the phrase count from a "now" that is not the writer's: "today", "15 months ago", "this year" in
/// quotation marks? In a chronicle nobody knows which day that is.
[[nodiscard]] bool speaks_of_another_now(std::span<const timex::Token> tokens,
                                         const timex::Recognised& phrase);

}  // namespace dateline::resolve
