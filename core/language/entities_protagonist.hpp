// Whom is a story about? The one it names far more often than anybody else. A pronoun that could mean a
// passer-by ("…, the club's president said. He landed on Saturday") means the protagonist.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/language/analysis.hpp"
#include "core/language/entities_cast.hpp"

namespace dateline {

/// Figures of the cast; kNone where nobody stands out.
struct Protagonists {
    std::uint32_t man = kNone;
    std::uint32_t woman = kNone;
};

/// Named three times at least, and twice as often as the next who could be "he" or "she": with Boll named
/// five times and his coach twice, {Boll, kNone}. Linear in the figures.
[[nodiscard]] Protagonists protagonists_of(const Cast& cast);

/// Is the word, by the tree, the subject of a verb that says something: "Boll, the mayor, said …"?
[[nodiscard]] bool speaks(std::string_view text, const Analysis& analysis, std::uint32_t token);

}  // namespace dateline
