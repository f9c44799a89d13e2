// Which pairs of mentions are worth comparing? Those that share a kind of event and something else, found by
// sorting keys, so that the cost follows the number of mentions and not its square.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "timeline/merge/mention_view.hpp"

namespace dateline {

using CandidatePair = std::pair<std::uint32_t, std::uint32_t>;  // views, first < second

/// Ascending, no duplicates. Two mentions are candidates when they share
/// - word kind (stem, class or family) and story, or word kind and a participant or place;
/// - stem and a word that says what the article is about; two participants; or when one refers back to the
/// other;
/// - the story, whatever the words, as long as the run is small.
/// Of a key that very many mentions have, each is compared with its neighbours by story and time only.
[[nodiscard]] std::vector<CandidatePair> candidate_pairs(const Views& views);
/// The same without keeping them: for each mention, ascending, the later ones it is to be compared with.
void visit_candidates(const Views& views,
                      const std::function<void(std::uint32_t, std::span<const std::uint32_t>)>& visit);

}  // namespace dateline
