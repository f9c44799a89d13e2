// Where does a name begin and end, when all there is to see are capitals? It runs over the small words that
// names have inside: "Ursula von der Leyen", "Ministry of Defense", "Alder & Finch", "Centers for Disease
// Control and Prevention". Where a capital tells nothing, at the beginning of a sentence and in a headline,
// other evidence is asked for. A run may still hold titles and more than one name; names.cpp cuts it.
#pragma once

#include <cstddef>

#include "core/language/names_sentence.hpp"

namespace dateline {

/// May a run of name words begin with the word at `i`? Not with the "The" of "The talks", but with that of
/// "The Hague".
[[nodiscard]] bool may_start_name(const NameSentence& in, std::size_t i);

/// One past the run of name words that begins at `i`: 4 for "Ursula von der Leyen said", from 0.
[[nodiscard]] std::size_t name_run_end(const NameSentence& in, std::size_t i);

}  // namespace dateline
