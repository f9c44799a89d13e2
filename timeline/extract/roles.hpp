// Who did it, to whom, where: participants and places of a draft from the tree, passives, relative clauses,
// coordination and control included.
#pragma once

#include "timeline/extract/names.hpp"

namespace dateline {

/// Sets subject, object, participants and places of every draft. Drafts must be in text order; a noun inside
/// another event's clause ("head to Abu Dhabi for meetings") takes the agent of that event.
void find_roles(Extraction& extraction, const Names& names);

/// Who says so, innermost speaker first, and when: sets attribution of every draft. Reporting drafts carry
/// others.
void find_attributions(Extraction& extraction, const Names& names);

/// Does the reporting verb `speech` carry the clause headed by `content`?
[[nodiscard]] std::uint32_t speech_above(const Extraction& extraction, std::uint32_t content);

}  // namespace dateline
