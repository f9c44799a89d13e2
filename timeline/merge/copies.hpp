// Two outlets print the same agency report: do two sources tell the story? One does, twice. Copies are found
// by the runs of five words they share (shingles; Broder, "On the resemblance and containment of documents",
// 1997).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "timeline/model/source.hpp"

namespace dateline {

/// By source: the index of the source whose text it repeats, its own index when it is a text of its own. A
/// text is a copy when at least half the shingles of the shorter of the two stand in the other, a text of
/// fewer than 24 words when the other has the same words; of a group
/// the oldest article is the original, of equals the one with the smallest id. Independent of the order of
/// `sources`. Cost follows the amount of text; large runs compare a sample of the shingles.
[[nodiscard]] std::vector<std::uint32_t> originals_of(std::span<const Source> sources);

}  // namespace dateline
