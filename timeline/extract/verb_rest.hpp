// "Solt accused Danek on Monday of lying": what did she accuse him of, when the tree does not say? The
// source's own words behind the verb, as far as the clause goes: no time phrase, no aside, no clause of
// another event, no pronoun the reader cannot follow alone.
#pragma once

#include <string>

#include "timeline/extract/phrase.hpp"

namespace dateline {

struct VerbRest {
    std::string text;         // "Danek of lying"; "" when nothing can be said
    bool complement = false;  // it tells what, and not only where or how: no preposition opens it
};

/// @param widest columns it may take; longer words are cut before a preposition or conjunction
[[nodiscard]] VerbRest words_behind(const Extraction& x, const Names& names, std::uint32_t verb,
                                    const PhraseStyle& style, std::size_t widest);

/// The words in quotation marks that open the sentence of a verb of speech (`"We lost the roof," Arden told
/// the radio`), marks included; "" where there are none or they take more than `widest` columns.
[[nodiscard]] std::string words_quoted_before(const Extraction& x, std::uint32_t verb, std::size_t widest);

}  // namespace dateline
