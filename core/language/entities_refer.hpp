// Who is "he", who are "they", who is "the envoy"? After Lappin & Leass (1994):
// subjects are remembered longest, number, gender and animacy must agree,
// nearer is better; and after newspaper practice: where two persons agree
// equally well, a reader is not sure either, so the phrase is left open.
#pragma once

#include <span>
#include <string_view>

#include "core/language/analysis.hpp"
#include "core/language/entities_cast.hpp"
#include "core/language/entities_roles.hpp"

namespace dateline {

/// Appends mentions for appositions, definite nominals ("the envoy"), plural
/// phrases ("both men": one mention a member over the same span) and
/// third-person pronouns. Pronouns for which nobody fits are appended with
/// entity kNone. Also sets the gender of figures that a pronoun settles.
/// `analysis.mentions` must hold the mentions of cast.names, in their order.
void find_references(std::string_view text, std::span<const Description> descriptions, const NameWords& words,
                     Cast& cast, Analysis& analysis);

}  // namespace dateline
