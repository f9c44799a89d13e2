// Which pairs of mentions are worth comparing? Those that share a kind of event and something else, found by
// sorting keys, so that the cost follows the number of mentions and not its square.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "timeline/merge/mention_view.hpp"

namespace dateline {

using CandidatePair = std::pair<std::uint32_t, std::uint32_t>;  // views, first < second

/// Ascending, no duplicates. Two mentions are candidates when they share
/// - word kind and article; word kind and participant or place; word kind and a word that says what the
/// article is about;
/// - a nearby word and the article's weightiest word; two participants; or when one refers back to the other.
/// A key that more than a hundred mentions have pairs each with its neighbours in time only.
[[nodiscard]] std::vector<CandidatePair> candidate_pairs(const Views& views);

}  // namespace dateline
