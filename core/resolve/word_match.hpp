// Is this token that word? Case is no matter; the words asked for are lower case.
#pragma once

#include <string_view>

#include "core/timex/scanner.hpp"
#include "core/timex/word_set.hpp"

namespace dateline::resolve {

using timex::same_word;
using timex::WordSet;
using timex::WordSieve;

/// is_word("On Friday", the first token, "on") is true.
[[nodiscard]] inline bool is_word(std::string_view text, const timex::Token& token, std::string_view lower) {
    return same_word(token.span().of(text), lower);
}

}  // namespace dateline::resolve
