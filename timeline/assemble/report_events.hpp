// The second half of the chain: from articles with their mentions to the finished report.
#pragma once

#include <span>

#include "timeline/model/report.hpp"
#include "timeline/model/source.hpp"

namespace dateline {

/// Merges, dates, orders and compares what the sources tell. Sources are shown in the order given, which
/// decides nothing else. Pure: everything it needs is in `sources`.
[[nodiscard]] Report report_sources(std::span<const Source> sources);

}  // namespace dateline
