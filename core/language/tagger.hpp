// Tags words from left to right with a linear model: the best tag given the letters, the neighbours and the
// two tags before (Collins 2002). A word the lexicon knows well can only get the tags it has had.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/language/model.hpp"
#include "core/language/words.hpp"

namespace dateline {

/// The features of a word: first those of the letters around it, which are known before any tag is, then
/// those of the tags before it.
inline constexpr std::size_t kLetterFeatures = 22;
inline constexpr std::size_t kTagFeatures = 33;
using TagFeatures = std::array<std::uint64_t, kTagFeatures>;

/// Sets the first kLetterFeatures of the word `at`.
void read_letter_features(std::span<const Word> words, std::size_t at, TagFeatures& features);
/// Sets the rest, given the tag classes of the two words before it (0-based; kNoTag before the first).
void read_history_features(std::span<const Word> words, std::size_t at, std::uint32_t before,
                           std::uint32_t before2, TagFeatures& features);
inline constexpr std::uint32_t kNoTag = 255;

/// The classes the word can have; empty = any.
[[nodiscard]] std::span<const std::uint8_t> possible_tags(const LanguageModel& model, const Word& word);

/// One index into LanguageModel::tag_classes() for each word. @pre as many tags as words
void tag_words(const LanguageModel& model, std::span<const Word> words, std::span<std::uint8_t> tags);
inline void tag_words(const LanguageModel& model, std::span<const Word> words,
                      std::vector<std::uint8_t>& tags) {
    tags.resize(words.size());
    tag_words(model, words, std::span(tags));
}

}  // namespace dateline
