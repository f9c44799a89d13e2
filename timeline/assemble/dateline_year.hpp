// "GENEVA, Dec. 11 (River Wire) — …": of which year? An agency leaves it out, because its readers know the
// day. When the other articles of the story know it too, and all mean the same year, that is the year. When
// they do not, the year stays open: a story comes back every December.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/resolve/publication_prose.hpp"
#include "timeline/merge/merge.hpp"
#include "timeline/model/source.hpp"

namespace dateline {

/// The day of an undated article's dateline in the year in which it lies closest to the publication of the
/// other articles of its story, two months away at most; nullopt when it has no dateline without a year, when
/// no dated article tells an event of `clusters` with it, or when the articles that do, or that tell the same
/// story (`story`, by source), mean different years. `method` says whose year it is:
/// "dateline, in the year of herald, star".
[[nodiscard]] std::optional<ProseClue> dateline_in_year_of_others(std::span<const Source> sources,
                                                                  std::span<const Cluster> clusters,
                                                                  std::span<const std::uint32_t> story,
                                                                  std::uint32_t undated);

}  // namespace dateline
