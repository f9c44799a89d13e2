// "was due to open on Monday": a plan of an earlier time, whose day may be over, and that may have come to
// nothing since.
#pragma once

#include "timeline/extract/draft.hpp"

namespace dateline {

/// "had planned to visit on Wednesday", "was meant to open on Monday", "should have opened on Monday": the
/// nearest day is meant, on whichever side of the publication it lies.
[[nodiscard]] bool is_planned_before(const Tree& tree, std::uint32_t verb);

/// Sets to cancelled what was planned and called off in one breath: "was due to open on Monday but was
/// cancelled", "the rally, which was to have begun on Sunday, was put off". Marks what should have been.
void drop_former_plans(Extraction& extraction);

}  // namespace dateline
