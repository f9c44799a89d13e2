// Where does a word end? As in Universal Dependencies English: clitics are words of their own ("do" + "n't",
// "Russia" + "'s"), hyphenated compounds are cut ("self" "-" "interest") unless the first part is a prefix
// ("re-elected"), amounts are cut from their units ("$" "4.2" "bn", "7.30" "pm"), dates and times are not
// ("11/28/2000").
#pragma once

#include <string_view>
#include <vector>

#include "core/language/analysis.hpp"

namespace dateline {

/// Appends the tokens of text[within]: spans, `joined` and `space_after` set, nothing else. The spans rise,
/// do not overlap, and cover everything but white space; any bytes will do. Linear in the text. "Russia's
/// plan" gives "Russia", "'s" (joined), "plan".
void tokenise(std::string_view text, Span within, std::vector<Token>& tokens);

}  // namespace dateline
