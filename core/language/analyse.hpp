// The one door to language analysis.
#pragma once

#include <span>

#include "core/base/error.hpp"
#include "core/language/analysis.hpp"
#include "core/text/document.hpp"

namespace dateline {

/// The trained model: tagger, parser and lexicon tables. Immutable after loading, shared by threads.
class LanguageModel;  // core/language/model.hpp

/// The model built into the program. Error: bad_model, with what is wrong with it.
[[nodiscard]] Result<const LanguageModel*> built_in_model();

/// Tokens, tags, trees, names and entities of every block that may yield events (title, heading, body).
/// Pure; linear in the text. Any byte string gives well-formed trees: one root a sentence, no cycles.
[[nodiscard]] Analysis analyse(const Document& document, const LanguageModel& model);

}  // namespace dateline
