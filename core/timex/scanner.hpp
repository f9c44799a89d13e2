// One pass over the bytes: words, numbers and marks, with the classes the time rules ask for. Knows nothing
// of dates. Number words that belong together become one token ("twenty-four", "nineteen ninety-six"); blank
// lines become a token of their own, so that no phrase reaches across a paragraph.
#pragma once

#include <string_view>

#include "core/timex/lexicon.hpp"
#include "core/timex/token_list.hpp"

namespace dateline::timex {

/// All tokens of the text.
[[nodiscard]] TokenList scan(std::string_view text, const Lexicon& lexicon);

}  // namespace dateline::timex
