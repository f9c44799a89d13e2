// "The visit has been put off until Tuesday", "the two had planned to meet on Saturday": one visit and one
// meeting each, with a day they were planned for and a day they have or had. The old day is no day of theirs.
#pragma once

#include "timeline/extract/draft.hpp"

namespace dateline {

/// Does the verb, with its particle, put a plan off or bring it forward? "put_off", "postpone", "reschedule".
[[nodiscard]] bool is_postponing(std::string_view phrase_key);

/// Sets mention.postponed of what has a new day, and of what was put off to a day nobody tells.
void mark_postponed(Extraction& extraction);

/// Joins what was once planned ("had planned to meet on Saturday") with what the article tells instead, near
/// by: the new day, or that it happened. The old day becomes a rejected reading. What was put off and has
/// happened since is a plan that came true, not a cancelled one.
void join_former_plans(Extraction& extraction);

}  // namespace dateline
