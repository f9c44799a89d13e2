// Which earlier event does "the visit" mean? A definite noun refers back to the nearest event of its kind
// that its status, place, people and date allow; talks held on a visit are part of it.
#pragma once

#include "timeline/extract/names.hpp"

namespace dateline {

/// Sets mention.same_as where the text refers back, and lends the earlier status to nouns that say nothing of
/// their own.
void find_coreference(Extraction& extraction, const Names& names);

/// Has anybody (or any place) a part in both, known as one or written alike?
[[nodiscard]] bool share(const std::vector<Participant>& a, const std::vector<Participant>& b);
/// The same word, or a noun and its verb: "opened", "the opening".
[[nodiscard]] bool same_word(const Tree& tree, const Draft& a, const Draft& b);
/// Are both ways of travelling and meeting? "Travel" can be what another sentence calls a visit.
[[nodiscard]] bool one_family(EventGroup a, EventGroup b);

/// Lets every mention point at the one before it in its chain, so that a chain can be walked back in steps.
void link_chains(Extraction& extraction);

}  // namespace dateline
