// Who is who in one document? "Mr. Witkoff", "the envoy" and "he" are answers
// only when one person fits; when two do, the honest answer is none, and the
// mention is left open. A wrong name on a timeline is worse than a missing one.
#pragma once

#include <string>

#include "core/language/analysis.hpp"
#include "core/text/document.hpp"

namespace dateline {

/// Fills `analysis.mentions` and `analysis.entities` from tokens, and from tags
/// and trees as far as there are any. Linear. A plural phrase that stands for
/// several ("both men") gives one mention for each member over the same span.
void find_entities(const Document& document, Analysis& analysis);

/// As a newspaper prints it first: "Vladimir V. Putin" is "Vladimir Putin";
/// organisations and places stay as they are.
[[nodiscard]] std::string display_name(const Entity& entity);

/// As a newspaper prints it once known: the surname of a person ("Witkoff";
/// "Xi" for "Xi Jinping" when the document itself writes "Mr. Xi"), the letters
/// of an organisation it abbreviates ("WHO"), else display_name().
[[nodiscard]] std::string short_name(const Entity& entity);

}  // namespace dateline
