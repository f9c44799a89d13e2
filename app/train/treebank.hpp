// Treebanks as lists of sentences with what a learner wants at hand.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/language/conllu.hpp"
#include "core/language/model.hpp"

namespace dateline::train {

/// The treebanks are cut into so many parts.
inline constexpr std::size_t kFolds = 5;

struct GoldSentence {
    const TreebankDocument* document = nullptr;
    const Sentence* sentence = nullptr;
    std::vector<std::uint8_t> tags;  // gold tag classes, see TagClasses
    std::size_t fold = 0;  // which part of the treebanks it is of: taggers that tag it have not seen that
    bool by_hand = true;   // as the treebank has it; false: recombined

    [[nodiscard]] std::size_t size() const { return sentence->end - sentence->begin; }
    [[nodiscard]] const Token& token(std::size_t i) const {
        return document->analysis.tokens[sentence->begin + i];
    }
    [[nodiscard]] std::span<const Token> tokens() const { return document->analysis.tokens_of(*sentence); }
    [[nodiscard]] std::string_view text() const { return document->document.text; }
    [[nodiscard]] std::string_view word(std::size_t i) const { return token(i).span.of(text()); }
    [[nodiscard]] std::string_view lemma(std::size_t i) const {
        return document->analysis.lemma(sentence->begin + static_cast<std::uint32_t>(i));
    }
};

class Treebank {
  public:
    /// Reads files one after the other. Errors: not_readable, bad_text.
    [[nodiscard]] static Result<Treebank> read(const std::vector<std::string>& files);
    [[nodiscard]] std::vector<GoldSentence> sentences() const;
    [[nodiscard]] const std::vector<TreebankDocument>& documents() const { return documents_; }

  private:
    std::vector<TreebankDocument> documents_;
};

/// The tag class of a token as the treebank has it.
[[nodiscard]] TagClass gold_class(const Token& token);
/// The tag classes of the sentences, most frequent first; rare ones are left to their nearest neighbour. Sets
/// the tags.
[[nodiscard]] std::vector<TagClass> assign_tag_classes(std::vector<GoldSentence>& train);

/// An order of 0…n-1 that depends on the random numbers only, not on the library.
[[nodiscard]] std::vector<std::uint32_t> shuffled(std::size_t n, std::mt19937& random);

}  // namespace dateline::train
