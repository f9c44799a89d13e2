// Which mentions tell of the same event, inside one article and across articles.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "timeline/model/source.hpp"

namespace dateline {

struct MentionRef {
    std::uint32_t source = 0;   // index into the run's sources
    std::uint32_t mention = 0;  // index into its mentions
    friend auto operator<=>(const MentionRef&, const MentionRef&) = default;
};

/// One event: all its mentions, and one printable reason for each link that joined two of them.
struct Cluster {
    std::vector<MentionRef> mentions;  // in (published, source id, position) order
    std::vector<std::string> reasons;
};

/// Groups the mentions of all sources into events. The result does not depend on the order of `sources`.
/// Average linkage with a veto for pairs that exclude each other (disjoint stated dates, different named
/// participants in the same role, denied against occurred on different dates).
[[nodiscard]] std::vector<Cluster> merge_mentions(std::span<const Source> sources);

}  // namespace dateline
