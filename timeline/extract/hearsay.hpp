// Did it happen, or does somebody only think so? "Rumours that the dam had burst", "police suspect that he
// fled", "allegedly": the source itself leaves it open, and "proved false" closes it.
#pragma once

#include <cstdint>

#include "timeline/extract/tree.hpp"

namespace dateline {

/// The word by which the source leaves open whether the past event `t` happened: an adverb of its own
/// ("allegedly"), the verb of suspecting or the noun of hearsay it is the content of. kNone when there is
/// none. "Reportedly" is none: the source reports it itself.
[[nodiscard]] std::uint32_t doubt_of(const Tree& tree, std::uint32_t t);

/// Does the source tell the event `t` at second hand ("reportedly", "is said to have fled")? It stands by it,
/// but a line should say so.
[[nodiscard]] bool is_second_hand(const Tree& tree, std::uint32_t t);

/// "denied reports that …", "rumours that … were dismissed", "claims that … proved false": the word that
/// denies the report whose content `t` is; kNone when there is none.
[[nodiscard]] std::uint32_t denial_above(const Tree& tree, std::uint32_t t);

}  // namespace dateline
