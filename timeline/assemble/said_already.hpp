// "Harlow agrees to buy Tarn", "Harlow to buy Tarn [scheduled]": does the timeline need both lines? Not while
// the plan is open and no words give it a day of its own: the first line says it.
#pragma once

#include <span>
#include <vector>

#include "timeline/assemble/event_value.hpp"

namespace dateline {

/// By cluster: is it an open plan without a day of its own that a shown event already tells, as what somebody
/// agreed, decided or promised to do?
[[nodiscard]] std::vector<bool> said_already(std::span<const Source> sources,
                                             std::span<const Cluster> clusters,
                                             std::span<const EventValue> values);

}  // namespace dateline
