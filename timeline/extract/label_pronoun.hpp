// Which noun does a pronoun without a name stand for? "Jurors talked for a week. They convicted him" is told
// of the jurors. One noun alone must be meant: a label that names the wrong one is worse than none.
#pragma once

#include <string>

#include "timeline/extract/names.hpp"
#include "timeline/extract/phrase.hpp"

namespace dateline {

/// The noun that the subject pronoun of a verb of that group most likely goes on about: the one subject of
/// the clauses before, in the same sentence or else the one before, that agrees with it; kNone where none or
/// two do. A sentence with the same pronoun for its subject is about the same and hands on to the one before
/// it.
/// @param other a subject that is not meant: "thousands" of "thousands stopped taking them"
[[nodiscard]] std::uint32_t antecedent(const Extraction& x, const Names& names, std::uint32_t pronoun,
                                       std::uint32_t verb, EventGroup group, std::uint32_t other = kNone);

/// "The appeal was to be heard on Monday; Boll dropped|it": what an object pronoun that names nobody stands
/// for, if one noun alone before it in the sentence can be meant, or another word for the same person; else
/// "".
[[nodiscard]] std::string noun_for(const Extraction& x, const Names& names, const Draft& draft,
                                   std::uint32_t pronoun, const PhraseStyle& style);

}  // namespace dateline
