// A run may hold many unrelated stories: which articles tell the same one?
#pragma once

#include <cstdint>
#include <vector>

#include "timeline/merge/topics.hpp"

namespace dateline {

/// A story number for each source: average linkage over the chance that two articles tell one story. Pairs of
/// articles are found by the weighty words they share, so the cost follows the number of articles. Numbers
/// follow `order`.
[[nodiscard]] std::vector<std::uint32_t> stories_of(const Topics& topics,
                                                    const std::vector<std::uint32_t>& order);

}  // namespace dateline
