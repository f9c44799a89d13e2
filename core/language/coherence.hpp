// Can the tree of a sentence be right? Grammar forbids some of what a greedy parser builds one arc at a time:
// two subjects of one verb, a subject behind a preposition, a sentence whose finite verb hangs on a noun like
// an adjective. Such a tree is wrong somewhere, though not where is known, and is worth a second look.
#pragma once

#include <cstdint>
#include <span>

#include "core/language/model.hpp"
#include "core/language/parser_state.hpp"
#include "core/language/words.hpp"

namespace dateline {

/// How much of the finished tree grammar forbids, 0 = nothing: the sum of the weights of all that is found.
/// Of the trees linguists drew for the English treebanks of Universal Dependencies 1 in 12 has any.
/// Without a full stop it may be a headline, which needs no finite verb.
/// @param words of the sentence, punctuation and all
[[nodiscard]] int incoherence(const ParserState& tree, std::span<const Word> words,
                              std::span<const TagClass> classes);

/// Do the tag of a word and its relation in the tree go together? "called her" as what of hers
/// was called does not, nor "outside" as an adverb that tells what a court is like.
/// Source: the table of the UD validator (upos against deprel), for the words of English that have two tags.
[[nodiscard]] bool is_misfit(const ParserState& tree, std::uint32_t node, std::span<const Word> words,
                             std::span<const TagClass> classes);

}  // namespace dateline
