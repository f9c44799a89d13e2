// The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): how many gold arcs an action puts
// out of reach.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/language/parser_state.hpp"

namespace dateline::train {

/// heads[i] is the head of word i (1-based), the root being words + 1; heads[0] is not used.
using Heads = std::vector<std::uint32_t>;

/// The gold heads with crossing arcs taken out: the shorter of two crossing arcs is hung one level higher.
[[nodiscard]] Heads projective(Heads heads);

/// For SHIFT, LEFT, RIGHT: arcs lost, or kImpossible.
inline constexpr int kImpossible = 1 << 20;
[[nodiscard]] std::array<int, 3> action_costs(const ParserState& state, const Heads& heads);

}  // namespace dateline::train
