// What belongs to which verb, so that a line is whole: "stopped|selling", "banned|from running a firm",
// "enters| its third week".
#pragma once

#include <cstdint>
#include <string>

#include "timeline/extract/draft.hpp"

namespace dateline {

/// "call for the union|to appoint an envoy"
[[nodiscard]] bool is_to_be_done(const Tree& tree, std::uint32_t verb, std::uint32_t clause);
/// "banned|from running a company", "accused Boll|of lying"
[[nodiscard]] bool is_kept_from(const Tree& tree, std::uint32_t verb, std::uint32_t clause);
/// "stopped|selling", "ruled out|selling": what is begun, gone on with or left off.
[[nodiscard]] bool is_done_by_phase(const Tree& tree, std::uint32_t verb, std::uint32_t clause);
/// "enters|its third week": the time is told by its number, and not when.
[[nodiscard]] bool is_counted_on(const Tree& tree, std::uint32_t verb, std::uint32_t time);
/// "spent|last weekend|at sea" is told beside the day: the weekend.
[[nodiscard]] std::string spent_time(const Tree& tree, std::uint32_t t, const std::string& text);
/// "gathered at the gates,|some in tears|": told of some of them.
[[nodiscard]] bool is_told_of_some(const Tree& tree, std::uint32_t verb, std::uint32_t t);
/// "said that she|would|go", told in the present: "says that she will go" (Quirk et al. 1985, 14.31). Not
/// what depends on a condition or was going on while something happened.
[[nodiscard]] bool is_shifted(const Extraction& x, std::uint32_t verb, std::uint32_t clause);
/// "came|across it": nothing is told without it.
[[nodiscard]] bool leaves_verb_bare(const Tree& tree, std::uint32_t verb, std::uint32_t pronoun);
/// "Trial opens;|sister agrees to testify|"
[[nodiscard]] bool behind_semicolon(const Tree& tree, std::uint32_t verb, std::uint32_t t);

}  // namespace dateline
