// Dependency trees by greedy transitions: a network that sees the words in context chooses SHIFT, LEFT or
// RIGHT, a second names the relation of each arc that is made (Kiperwasser and Goldberg 2016). Features tell
// them of the tree so far: what hangs on a word already, and the preposition or conjunction of a phrase,
// because in Universal Dependencies it hangs below the noun or verb. A sentence whose tree grammar forbids is
// parsed again under other assumptions. When the tree stands, a third network
// looks once more at the tags of verbs and what may be one: "read" below an auxiliary is another form than
// "read" with a subject.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/language/model.hpp"
#include "core/language/parser_features.hpp"
#include "core/language/punctuation.hpp"
#include "core/language/scorer.hpp"
#include "core/language/second_look.hpp"
#include "core/language/sentence_context.hpp"
#include "core/language/tree_builder.hpp"
#include "core/language/words.hpp"

namespace dateline {

class Parser {
  public:
    explicit Parser(const LanguageModel& model)
        : model_(model), context_(model), second_look_(model, context_), tags_(model.tags(), kTagShape) {}
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    /// Sets head and relation of the tokens of sentences that stand one after the other, and their roots;
    /// changes tags that do not fit the tree. A few sentences at once are faster than each alone, and come
    /// out the same, but for texts that may_look_again() gives up on. @pre as many words, tags and tokens as
    /// the sentences have, and each has one
    void parse(std::span<const Word> words, std::span<std::uint8_t> tags, std::span<Token> tokens,
               std::span<Sentence> sentences);

  private:
    /// One tree for each stretch of words that ends_ names.
    void build_trees(std::span<const Word> words, std::span<const std::uint8_t> tags);
    /// Writes the tree into the tokens, and notes the words whose tags are to be looked at again; the first
    /// word of the sentence is the word `first` of those that look_again() gets.
    void finish(const ParserState& tree, std::span<const Word> words, std::span<const std::uint8_t> tags,
                std::span<Token> tokens, Sentence& sentence, std::uint32_t first);
    /// @param place where the first word stands in the context
    void look_again(std::span<const Word> words, std::span<std::uint8_t> tags, std::uint32_t place);

    /// Where more than one sentence in four is against grammar it is no prose, and not worth the time.
    [[nodiscard]] bool may_look_again() const {
        constexpr std::uint64_t kAlways = 40;  // sentences
        constexpr std::uint64_t kOneIn = 4;
        return again_ * kOneIn <= seen_ + kAlways;
    }

    /// A word whose tag is looked at again.
    struct Doubt {
        const ParserState* tree = nullptr;
        std::uint32_t node = 0;
        std::uint32_t word = 0;
    };

    const LanguageModel& model_;
    SentenceContext context_;
    SecondLook second_look_;
    Scorer tags_;
    std::vector<TreeBuilder> trees_;              // one for each sentence
    std::vector<SentenceContext::Place> places_;  // of the sentences
    std::vector<std::uint32_t> ends_;             // of the sentences, one past the last word
    std::vector<std::uint32_t> open_;             // trees that do not stand yet
    std::vector<std::uint32_t> doubtful_;         // sentences that are parsed again
    std::vector<Doubt> doubts_;
    std::vector<std::int16_t> doubtful_states_;  // of the words in doubts_
    std::uint64_t seen_ = 0, again_ = 0;         // sentences so far, and those of them that were parsed again
    PunctuationReader punctuation_;
};

}  // namespace dateline
