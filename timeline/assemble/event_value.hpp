// What one event is once its mentions are together: one date, one status, one line of text.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "timeline/merge/merge.hpp"
#include "timeline/model/claim.hpp"
#include "timeline/model/report.hpp"

namespace dateline {

/// Events with at least this salience are on the default view.
inline constexpr float kShownSalience = 0.5F;

struct EventValue {
    std::string label;
    Status status = Status::occurred;
    std::vector<std::pair<std::string, Status>> history;
    float salience = 0;
    CombinedDate date;               // indices are into `claims`
    std::vector<EventClaim> claims;  // one for each mention, in the cluster's order
    std::string counted_from;        // "before 2026-05-13 (\"Ten days before\", a)"; "" = it was not
    std::vector<ReportParticipant> participants;
    std::vector<std::string> places;
};

/// The value of a cluster: date from all claims (model/claim.hpp), status of the newest article that tells
/// it, label of the most telling mention, everybody who takes part by the fullest name any article gives,
/// salience of the most salient mention and more where another text tells it too.
/// @param originals by source, see originals_of (merge/copies.hpp)
[[nodiscard]] EventValue value_of(const Cluster& cluster, std::span<const Source> sources,
                                  std::span<const std::uint32_t> originals);

/// Day the article was published, kUndated when that is open.
[[nodiscard]] std::int32_t as_of_day(const Source& source);

}  // namespace dateline
