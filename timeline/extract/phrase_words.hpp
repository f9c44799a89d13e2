// Which clause behind a noun is part of what the noun says? "Rumours that the dam had burst", "permission to
// stay", "the number of people known to have died" say nothing without it; "the map drawn in May" does.
#pragma once

#include <cstdint>

#include "timeline/extract/tree.hpp"

namespace dateline {

/// Is the clause that hangs at a noun its content (Quirk et al. 1985, 17.26, appositive clauses), or what
/// tells the counted from the others?
[[nodiscard]] bool is_content_clause(const Tree& tree, std::uint32_t clause);

/// "under the chairmanship of Boll": a noun that says nothing when its "of …" is cut off.
[[nodiscard]] bool needs_of(const Tree& tree, std::uint32_t noun);

/// "arrested in connection with a theft": with the theft cut off, "in connection" says nothing.
[[nodiscard]] bool is_hollow(const Tree& tree, std::uint32_t noun);

/// "the victims, Ask and Brun": a name joined to the apposition that a wrong tree joins to the noun before
/// it.
[[nodiscard]] bool is_joined_to_apposition(const Tree& tree, std::uint32_t joined);

/// "the vote separated the two and|the recount|lasted weeks": joined to the two by a wrong tree, it is the
/// subject of the verb behind it.
[[nodiscard]] bool is_subject_of_next(const Tree& tree, std::uint32_t joined);

/// "The pair,|both from the harbour|, were held", "a fall, in the dark, of nine metres": a modifier between
/// commas that tells more of what is known. Not the "of" and "worth" that say which.
[[nodiscard]] bool is_aside(const Tree& tree, std::uint32_t modifier);

/// "fraud, theft and arson", "a long, hard winter": does the one comma between the two words part the members
/// of a list? No for one that opens an aside.
[[nodiscard]] bool is_list_comma(const Tree& tree, std::uint32_t before, std::uint32_t behind);

}  // namespace dateline
