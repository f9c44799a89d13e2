// The steps of training, in order. Each writes its sections into the builder; later steps read them there.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/train/model_builder.hpp"
#include "app/train/treebank.hpp"

namespace dateline::train {

using Sentences = std::vector<GoldSentence>;
using Tags = std::vector<std::vector<std::uint8_t>>;  // for each sentence, for each word

/// What kinds of things words stand for, from the WordNet in the folder; false when there is none.
[[nodiscard]] bool build_meanings(const std::string& folder, ModelBuilder& builder);
/// Which words there are, and which tags they have had.
void build_lexicon(const Sentences& train, ModelBuilder& builder);
/// Tag weights.
void train_tagger(const Sentences& train, int epochs, ModelBuilder& builder);
/// The tags a tagger gives that has not seen the sentence: trained on the other folds.
[[nodiscard]] Tags jackknife(const Sentences& train, const std::vector<TagClass>& classes, int epochs,
                             const std::string& wordnet);
/// Lemma exceptions, endings and rules; for words the treebanks do not have, as the WordNet in the folder
/// inflects them.
void train_lemmas(const Sentences& train, const std::string& wordnet, ModelBuilder& builder);
/// Arc and relation weights, from the given tags.
void train_parser(const Sentences& train, const Tags& tags, int epochs, ModelBuilder& builder);

/// Prints accuracy on gold tokens: tags, verb features, lemmas, UAS and LAS.
void print_scores(const std::string& name, const Sentences& gold, const LanguageModel& model);

}  // namespace dateline::train
