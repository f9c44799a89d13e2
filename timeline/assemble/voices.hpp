// How many sources really tell an event? Copies of one text are one voice, and so are two articles that both
// have it from the same third: "according to Bloomberg".
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "timeline/merge/merge.hpp"
#include "timeline/model/report.hpp"

namespace dateline {

/// The groups of sources that tell the event with one voice, sources by id; sources that speak for themselves
/// stand in none. A source has an event from somebody when every mention says so.
/// @param originals by source, see originals_of (merge/copies.hpp)
[[nodiscard]] std::vector<ReportVoice> one_voice(const Cluster& cluster, std::span<const Source> sources,
                                                 std::span<const std::uint32_t> originals);

/// Do two attributions, or an attribution and a publisher, name the same origin? The names in one are among
/// those of the other: "Bloomberg" and "sources cited by Bloomberg". Without names the words must be equal,
/// articles aside: "the police" and "police".
[[nodiscard]] bool same_origin(std::string_view a, std::string_view b);

}  // namespace dateline
