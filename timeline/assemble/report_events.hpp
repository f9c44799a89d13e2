// The second half of the chain: from articles with their mentions to the finished report.
#pragma once

#include <span>

#include "timeline/model/override.hpp"
#include "timeline/model/report.hpp"
#include "timeline/model/source.hpp"

namespace dateline {

/// Merges, dates, orders and compares what the sources tell. Sources are shown in the order given, which
/// decides nothing else. Pure: everything it needs is in `sources`. What a person decided (`overrides`) wins,
/// and the report says what became of each decision.
/// @param with_near_misses also say which events were nearly one (`explain`)
[[nodiscard]] Report report_sources(std::span<const Source> sources, std::span<const Override> overrides = {},
                                    bool with_near_misses = false);

}  // namespace dateline
