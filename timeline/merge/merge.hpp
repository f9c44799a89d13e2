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
/// Two mentions that are much alike and stand in two events.
struct NearMiss {
    MentionRef here, there;
    std::string why;  // "likeness 0.21, 0.28 is needed: same word; Moscow"
};

struct Cluster {
    std::vector<MentionRef> mentions;  // in (published, source id, position) order
    std::vector<std::string> reasons;
    std::vector<NearMiss> near_misses;  // the closest other events, most alike first
};

/// Two mentions that a person decided on, with what to print as the reason.
struct DecidedPair {
    MentionRef a, b;
    std::string reason;
};
/// Decisions win over all evidence; `same` over `different` where somebody decided both.
struct MergeDecisions {
    std::vector<DecidedPair> same, different;
};

/// Groups the mentions of all sources into events. The result does not depend on the order of `sources`.
/// Average linkage with a veto for pairs that exclude each other (disjoint stated dates, different named
/// participants in the same role, denied against occurred on different dates).
/// @param with_near_misses also fill Cluster::near_misses, three at most
[[nodiscard]] std::vector<Cluster> merge_mentions(std::span<const Source> sources,
                                                  const MergeDecisions& decisions = {},
                                                  bool with_near_misses = false);

}  // namespace dateline
