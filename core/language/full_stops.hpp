// Does a full stop belong to its word? It does in "U.S." and "enron.com", and behind "Mr" and "Inc"; in
// "cat." it is a token of its own, and in "home.The" somebody forgot a space. "No." and "Feb." keep theirs
// only before a number, single letters only before a name: what follows in the block decides.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/language/analysis.hpp"

namespace dateline {

/// A word before a full stop, in bytes of the text: [begin, stop). Its last part begins at `segment`, behind
/// the last dot inside it; where there is none, it is not `dotted`, and `segment` is `begin`.
struct StoppedWord {
    std::uint32_t begin = 0;
    std::uint32_t segment = 0;
    std::uint32_t stop = 0;
    bool dotted = false;
};

/// Is the dot at `at`, between letters, inside the word whose last part begins at `segment`? In "U.S" and
/// "enron.com", not in "home.The".
[[nodiscard]] bool dot_joins(std::string_view text, std::uint32_t segment, std::uint32_t at);

/// Does the full stop behind the word belong to it? `text` ends with the block, which begins at
/// `block_begin`; `before` is the token before the word, nullptr at the beginning of the article.
[[nodiscard]] bool keeps_full_stop(std::string_view text, const StoppedWord& word, const Token* before,
                                   std::uint32_t block_begin);

}  // namespace dateline
