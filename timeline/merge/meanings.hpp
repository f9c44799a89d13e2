// What a mention's words mean, as rows of the word vectors (core/language/word_vectors.hpp): the word for the
// event, who does it, what else stands beside it. "The board turned down the proposal" and "the offer was
// rejected" have no word in common, and are alike in all three.
#pragma once

#include <string_view>

#include "timeline/merge/mention_view.hpp"

namespace dateline {

/// A word of the trigger, as a lemma in lower case; @return does the table have it?
bool add_meaning(MentionView& view, std::string_view lemma, Upos upos);
/// The verb with the particle or word behind it, "step-down", where WordNet has that for a verb; else the
/// word itself.
void add_meaning_of_head(MentionView& view, const Analysis& analysis, const Sentence& sentence,
                         std::uint32_t head);
/// "Gave|himself up": does the verb have somebody himself for its object?
[[nodiscard]] bool has_reflexive_object(const Analysis& analysis, const Sentence& sentence,
                                        std::uint32_t verb);
/// Are the words for the event among the commonest of all ("sent", "asked"), which tell little by themselves?
[[nodiscard]] bool are_common(const Numbers& meanings);
/// The noun beside the event's word that is no name and no time: @return its row, kNone when unknown.
[[nodiscard]] std::uint32_t row_of_noun(const Analysis& analysis, std::uint32_t token);

/// 0 to 1: of the two most alike words of two lists; 0 when either is empty or nothing is alike.
[[nodiscard]] float likeness_of(const Numbers& a, const Numbers& b);
/// Is there a word on either side, and none like one of the other's?
[[nodiscard]] bool are_unlike(const Numbers& a, const Numbers& b);

}  // namespace dateline
