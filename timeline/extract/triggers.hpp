// Which words tell of an event? Every lexical verb, every noun that names a happening, and a support verb
// together with its noun as one ("held talks"). Statements and states are found too; whether an editor would
// print them is salience.
#pragma once

#include <span>

#include "timeline/extract/draft.hpp"

namespace dateline {

/// Fills `extraction.drafts` with head, verb, kind, group and the trigger span, in text order.
void find_triggers(Extraction& extraction);

/// One draft for each of `given`, in that order, whatever stands there.
void use_triggers(Extraction& extraction, std::span<const Span> given);

}  // namespace dateline
