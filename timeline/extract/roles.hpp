// Who did it, to whom, where: participants and places of a draft from the tree, passives, relative clauses,
// coordination and control included.
#pragma once

#include "timeline/extract/names.hpp"

namespace dateline {

/// Sets subject, object, participants and places of every draft. Drafts must be in text order; a noun inside
/// another event's clause ("head to Abu Dhabi for meetings") takes the agent of that event.
void find_roles(Extraction& extraction, const Names& names);

}  // namespace dateline
