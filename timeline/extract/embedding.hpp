// What does the word above a clause say of it? Verbs answer from the lexicon; "due to", "unlikely to", "plan
// to", "refusal to", "reports that" answer as adjectives and nouns.
#pragma once

#include "timeline/extract/lexicon.hpp"
#include "timeline/extract/tree.hpp"

namespace dateline {

/// embedding_of of "refused" is prevents, of "plan" (noun) plan, of "unlikely" prevents.
[[nodiscard]] Embedding embedding_of(const Tree& tree, std::uint32_t governor);

}  // namespace dateline
