// The forms of verbs that spelling decides, whatever a tagger makes of the words around them: no third person
// without "-s", no gerund without "-ing"; "sang" is a past tense, known or not.
#pragma once

#include <cstdint>
#include <span>

#include "core/language/model.hpp"
#include "core/language/words.hpp"

namespace dateline {

/// Is the word, in lower case, a past tense that is not made with "-ed" ("sang", "bit", "spread")? Many are
/// nouns and other forms too.
/// @param lower Word::lower
[[nodiscard]] bool is_irregular_past(std::uint32_t lower);

/// "died", "arrived": a past form that is a participle behind "have" only.
/// @param lower Word::lower
[[nodiscard]] bool is_never_passive(std::uint32_t lower);

/// "broke", "fell": a past tense whose participle is another word ("broken").
/// @param lower Word::lower
[[nodiscard]] bool is_no_participle(std::uint32_t lower);

/// Tells nothing without an object: "a man wanted", "a suspect arrested" are no sentences.
/// @param lower Word::lower
[[nodiscard]] bool wants_object(std::uint32_t lower);

/// Gives the verbs whose tag cannot be right another one: "overthrew" as a third person of the present.
/// @param tags indices into the model's classes, one for each word
void mend_verb_forms(const LanguageModel& model, std::span<const Word> words, std::span<std::uint8_t> tags);

}  // namespace dateline
